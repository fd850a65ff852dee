// What holds of every mapping file: it is refused in words, or read into roles that can be written and read again.
#include "fuzz/promise.hpp"
#include "io/table_mapping.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace briefmap;
using fuzz::promise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<std::string> columns = {"a", "b", "when"};
    const TableMapping recognised{.layout = {}, .roles = std::vector<ColumnRole>(3), .title_form = {}};
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = mapping_from_json(text, "fuzz.json", recognised, columns);
    if (!read) {
        promise(!read.error().what.empty(), "a refusal says why");
        return 0;
    }
    promise(read->value.roles.size() == columns.size(), "each column has a role");
    const auto again = mapping_from_json(to_json(read->value, columns), "again.json", recognised, columns);
    promise(again.ok() && again->diagnostics.empty(), "what is written is read again");
    promise(again->value.roles == read->value.roles && again->value.day_order == read->value.day_order,
            "and means the same");
    return 0;
}
