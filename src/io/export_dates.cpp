#include "io/export_dates.hpp"

#include "core/edtf_syntax.hpp"

#include <algorithm>

namespace briefmap {
namespace {

bool has_zone(const edtf::End& end) { return end.date.time && end.date.time->offset_minutes; }
bool has_zone(const edtf::Range& range) { return has_zone(range.from) || has_zone(range.to); }

}  // namespace

std::optional<CivilEnd> first_of(const Edtf& when) {
    const Instant begin = when.bounds().begin;
    if (!begin.is_bounded()) return std::nullopt;
    return CivilEnd{civil_of(begin), when.from.precision};
}

std::optional<CivilEnd> last_of(const Edtf& when) {
    const Instant end = when.bounds().end;
    if (!end.is_bounded()) return std::nullopt;
    return CivilEnd{civil_of(end - 1), when.to.precision};
}

bool has_zone(const Edtf& when) {
    const auto syntax = edtf::parse_syntax(when.text);
    if (!syntax) return false;
    const auto& members = syntax->members;
    return has_zone(syntax->range) ||
           std::any_of(members.begin(), members.end(), [](const edtf::Range& member) { return has_zone(member); });
}

std::string iso_day(const Civil& civil) {
    const std::string moment = to_iso8601(instant_of(civil));
    return moment.substr(0, moment.find('T'));
}

std::string iso_end(const CivilEnd& end, bool is_utc) {
    if (!end.has_time_of_day()) return iso_day(end.civil);
    std::string moment = to_iso8601(instant_of(end.civil));
    if (!is_utc) moment.pop_back();
    return moment;
}

}  // namespace briefmap
