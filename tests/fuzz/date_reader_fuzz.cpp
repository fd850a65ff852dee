// What holds of every text that is typed as a date. The first byte chooses the language, the rest is the text.
#include "core/date_reader.hpp"
#include "core/language.hpp"
#include "fuzz/promise.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

using namespace briefmap;
using fuzz::promise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto date = read_typed_date(text, map_languages[data[0] % map_languages.size()]);
    if (!date.ok()) {
        promise(!date.error().what.empty(), "a refusal says why");
        promise(date.error().character >= 1 && date.error().character <= text.size() + 1, "it points into the text");
        return 0;
    }
    promise(date->bounds().begin < date->bounds().end, "bounds are not empty");
    const auto again = parse_edtf(date->text);
    promise(again.ok(), "what was typed is kept as EDTF");
    promise(*again == *date, "and means the same");
    return 0;
}
