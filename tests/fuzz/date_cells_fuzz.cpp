// What holds of every cell that is read as a date, an angle or a position, and of every one that is not.
#include "fuzz/promise.hpp"
#include "io/coordinate_text.hpp"
#include "io/date_cells.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace briefmap;
using fuzz::promise;

namespace {

void check_date(const Result<Edtf, EdtfError>& date) {
    if (!date) return promise(!date.error().what.empty(), "a refusal says why");
    promise(date->bounds().begin < date->bounds().end, "bounds are not empty");
    promise(parse_edtf(date->canonical()).ok(), "what is read is a date that can be written");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const DayOrder order : {DayOrder::day_first, DayOrder::month_first})
        check_date(read_date_cell(text, order));
    DayOrderEvidence evidence;
    evidence.look_at(text);
    promise(evidence.day_first() + evidence.month_first() + evidence.either() <= 1, "a cell is evidence once");

    const std::string_view first = text.substr(0, size / 3), second = text.substr(size / 3, size / 3);
    check_date(read_date_parts({.year = first, .month = second, .day = text.substr(size / 3 * 2)}));
    const auto from = read_date_cell(first, DayOrder::day_first), to = read_date_cell(second, DayOrder::day_first);
    if (from && to) {
        const auto stretch = date_from_to(*from, *to);
        promise(stretch && stretch->bounds().begin < stretch->bounds().end, "a stretch has bounds");
    }
    if (const auto angle = read_angle(text)) promise(std::isfinite(angle->degrees), "an angle is a number");
    if (const auto pair = read_pair(text, PairOrder::latitude_first))
        promise(std::isfinite(pair->lon) && std::isfinite(pair->lat), "a position is two numbers");
    return 0;
}
