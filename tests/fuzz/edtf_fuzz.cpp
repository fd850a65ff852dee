// What holds of every text that is read as a date, and of every text that is not.
#include "core/edtf.hpp"
#include "core/edtf_syntax.hpp"
#include "fuzz/promise.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace briefmap;
using fuzz::promise;

namespace {

void check_refusal(std::string_view text, const EdtfError& error) {
    promise(!error.what.empty(), "a refusal says why");
    promise(error.character >= 1 && error.character <= text.size() + 1, "a refusal points into the text");
    promise(!edtf::parse_syntax(text).ok(), "what has no meaning has no tree");
}

void check_date(std::string_view text, const Edtf& date) {
    promise(date.text == text, "the text stays as written");
    promise(date.bounds().begin < date.bounds().end, "bounds are not empty");
    promise(date.bounds().contains(date.surely_begun()), "it has surely begun while it lasts");
    promise((date.set == SetKind::none) == date.members.empty(), "a set has members, nothing else has");
    for (const DateRange& member : date.members) {
        promise(member.bounds().begin < member.bounds().end, "bounds of a member are not empty");
        promise(date.bounds().contains(member.bounds()), "a set holds its members");
    }

    const auto tree = edtf::parse_syntax(text);
    promise(tree.ok(), "what has a meaning has a tree");
    const std::string canonical = edtf::print(*tree);
    const auto again = edtf::parse_syntax(canonical);
    promise(again.ok() && *again == *tree, "the canonical form is the same tree");
    promise(edtf::print(*again) == canonical, "the canonical form is its own");

    auto same = parse_edtf(canonical);
    promise(same.ok(), "the canonical form has a meaning");
    same->text = date.text;
    promise(*same == date, "the canonical form means the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto date = parse_edtf(text);
    if (date.ok()) {
        check_date(text, *date);
    } else {
        check_refusal(text, date.error());
    }
    return 0;
}
