#include "io/kml_time.hpp"

#include "io/export_dates.hpp"

#include <optional>
#include <string>

namespace briefmap {
namespace {

bool is_held(const std::optional<CivilEnd>& end) {
    constexpr int earliest_year = 1, latest_year = 9999;
    return !end || (end->civil.year >= earliest_year && end->civil.year <= latest_year);
}

// A date that KML has a form for, whole: no part unspecified, no season, no decade.
bool is_stamp(const Edtf& when) {
    const DatePrecision precision = when.precision();
    const bool has_form = precision <= DatePrecision::month || precision == DatePrecision::year;
    return has_form && !when.is_interval && when.set == SetKind::none && !when.from.unspecified;
}

std::string stamp(const CivilEnd& date, bool is_utc) {
    const std::string day = iso_day(date.civil);
    if (date.precision == DatePrecision::year) return day.substr(0, day.find('-'));
    if (date.precision == DatePrecision::month) return day.substr(0, day.rfind('-'));
    return iso_end(date, is_utc);
}

void add(pugi::xml_node parent, const char* name, const std::string& text) {
    parent.append_child(name).text().set(text.c_str());
}

}  // namespace

bool add_kml_time(pugi::xml_node placemark, const Event& event) {
    if (!event.when) return true;
    const Edtf& when = *event.when;
    const auto first = first_of(when);
    const auto last = last_of(when);
    if (!is_held(first) || !is_held(last)) return false;
    const bool is_utc = has_zone(when);
    if (is_stamp(when) && first) {
        add(placemark.append_child("TimeStamp"), "when", stamp(*first, is_utc));
        return true;
    }
    if (!first && !last) return true;
    const pugi::xml_node span = placemark.append_child("TimeSpan");
    if (first) add(span, "begin", iso_end(*first, is_utc));
    if (last) add(span, "end", iso_end(*last, is_utc));
    return true;
}

}  // namespace briefmap
