#include "io/place_columns.hpp"

#include "io/coordinate_text.hpp"
#include "io/position_reader.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {
namespace {

Diagnostic fault(Severity severity, std::string_view column, std::string_view value, std::string what,
                 std::string action) {
    Diagnostic d;
    d.severity = severity;
    d.column = column;
    d.value = value;
    d.what = std::move(what);
    d.action = std::move(action);
    return d;
}

/// "Tijuana, Baja California, Mexico;Mexico": of several places the first.
std::string_view first_of(std::string_view names) { return trimmed(names.substr(0, names.find(';'))); }

std::string_view last_part(std::string_view name) {
    const auto comma = name.rfind(',');
    return trimmed(comma == std::string_view::npos ? name : name.substr(comma + 1));
}

/// By how many names it takes: a country, a province of it, a town of that.
PlacePrecision precision_of_name(std::string_view name) {
    const auto commas = std::ranges::count(name, ',');
    if (name.empty()) return PlacePrecision::exact;
    return commas == 0 ? PlacePrecision::country : commas == 1 ? PlacePrecision::admin1 : PlacePrecision::settlement;
}

}  // namespace

PlaceColumns::PlaceColumns(const NamedTable& table, const TableMapping& mapping, const GazetteerSource& gazetteer,
                           Reporter& reporter)
    : table_(table),
      mapping_(mapping),
      source_(gazetteer),
      reporter_(reporter),
      longitude_(mapping.column_of(ColumnRole::longitude)),
      latitude_(mapping.column_of(ColumnRole::latitude)),
      position_(mapping.column_of(ColumnRole::position)),
      place_(mapping.column_of(ColumnRole::place)),
      country_(mapping.column_of(ColumnRole::country)),
      admin1_(mapping.column_of(ColumnRole::admin1)),
      admin2_(mapping.column_of(ColumnRole::admin2)),
      precision_(mapping.column_of(ColumnRole::place_precision)) {}

std::vector<Place> PlaceColumns::read(std::size_t record) {
    Place place;
    place.position = position(record);
    name_place(record, place);
    if (place.position) {
        place.precision = coded_precision(record).value_or(mapping_.default_precision);
        if (place.precision == PlacePrecision::unknown && mapping_.default_precision == PlacePrecision::unknown)
            place.precision = precision_of_name(place.name);
        if (place.precision == PlacePrecision::unknown) place.position.reset();
        settle_area(record, place);
    } else if (!place.name.empty()) {
        find_by_name(record, place);
    }
    if (!place.position && place.name.empty()) return {};
    return {std::move(place)};
}

std::optional<double> PlaceColumns::degrees(std::size_t record, std::size_t column, Axis axis) {
    const std::string_view cell = value(record, column);
    if (cell.empty()) return std::nullopt;
    const auto angle = read_angle(cell);
    if (angle && (!angle->axis || *angle->axis == axis)) return angle->degrees;
    reporter_.add(fault(Severity::warning, table_.columns[column], cell, "is not a number of degrees",
                        "the event is kept without this position"));
    return std::nullopt;
}

std::optional<LonLat> PlaceColumns::position(std::size_t record) {
    if (position_) {
        const std::string_view cell = value(record, position_);
        if (cell.empty()) return std::nullopt;
        if (const auto pair = read_pair(cell, mapping_.pair_order))
            return checked_position(pair->lon, pair->lat, table_.columns[*position_], reporter_);
        reporter_.add(fault(Severity::warning, table_.columns[*position_], cell, "is not a position",
                            "the event is kept without it"));
        return std::nullopt;
    }
    if (!longitude_ || !latitude_) return std::nullopt;
    const auto lon = degrees(record, *longitude_, Axis::longitude);
    const auto lat = degrees(record, *latitude_, Axis::latitude);
    if (!lon || !lat) {
        const bool half = (lon && value(record, latitude_).empty()) || (lat && value(record, longitude_).empty());
        if (half) {
            const std::size_t missing = lon ? *latitude_ : *longitude_;
            reporter_.add(fault(Severity::warning, table_.columns[missing], "", "is empty beside its other half",
                                "the event is kept without a position"));
        }
        return std::nullopt;
    }
    return checked_position(*lon, *lat, table_.columns[*longitude_] + ", " + table_.columns[*latitude_], reporter_);
}

std::optional<PlacePrecision> PlaceColumns::coded_precision(std::size_t record) {
    const std::string_view code = value(record, precision_);
    if (code.empty()) return std::nullopt;
    for (const auto& [known, precision] : mapping_.place_codes) {
        if (known == code) return precision;
    }
    if (const auto precision = place_precision_from(code)) return precision;
    if (mapping_.place_codes.empty()) return std::nullopt;  // a column of that name with a meaning of its own
    reporter_.add(fault(Severity::warning, table_.columns[*precision_], code, "is not a code of its layout",
                        "the place is taken as exact"));
    return std::nullopt;
}

/// The finest name there is.
void PlaceColumns::name_place(std::size_t record, Place& place) const {
    for (const Column column : {place_, admin2_, admin1_, country_}) {
        place.name = column == place_ ? first_of(value(record, column)) : value(record, column);
        if (!place.name.empty()) return;
    }
}

/// A place as large as a country is that country, where its name is known.
void PlaceColumns::settle_area(std::size_t record, Place& place) {
    if (place.precision != PlacePrecision::country) return;
    std::string_view name = value(record, country_);
    if (name.empty()) name = last_part(place.name);
    const Country* country = country_of(name);
    if (country == nullptr) return;
    place.area_code = country->code;
    place.name = name;
    place.position.reset();
}

const Country* PlaceColumns::country_of(std::string_view name) {
    if (name.empty()) return nullptr;
    if (name == last_country_) return last_found_;
    if (!asked_) gazetteer_ = source_ ? source_() : nullptr;
    asked_ = true;
    last_country_ = name;
    last_found_ = gazetteer_ ? gazetteer_->find_country(name) : nullptr;
    // "DR Congo (Zaire)", "Myanmar (Burma)": what is in brackets is another name for it.
    if (const auto bracket = name.find('('); last_found_ == nullptr && gazetteer_ && bracket != std::string_view::npos)
        last_found_ = gazetteer_->find_country(trimmed(name.substr(0, bracket)));
    return last_found_;
}

/// At a point inside it: what is drawn there says that it is somewhere in the division.
bool PlaceColumns::place_division(std::size_t record, const Country* country, Place& place) const {
    const std::string_view name = value(record, admin1_);
    if (name.empty() || !gazetteer_) return false;
    const Division* division = gazetteer_->find_division(name, country != nullptr ? country->code : "");
    if (division == nullptr) return false;
    place.precision = PlacePrecision::admin1;
    place.position = division->label;
    return true;
}

void PlaceColumns::find_by_name(std::size_t record, Place& place) {
    const std::string_view town_name = first_of(value(record, place_)), country_name = value(record, country_);
    const Country* country = country_of(country_name);
    if (!asked_) gazetteer_ = source_ ? source_() : nullptr;
    asked_ = true;
    if (!town_name.empty() && gazetteer_) {
        const std::string_view short_name = trimmed(town_name.substr(0, town_name.find(',')));
        const std::string_view within = country != nullptr                     ? std::string_view(country->code)
                                        : short_name.size() < town_name.size() ? last_part(town_name)
                                                                               : std::string_view{};
        const Town* town = gazetteer_->find_town(short_name, within);
        if (town != nullptr) {
            place.precision = PlacePrecision::settlement;
            place.position = town->position;
            return;
        }
        const Country* named = gazetteer_->find_country(town_name);
        if (named != nullptr) country = named;
        if (named == nullptr) {
            reporter_.add(fault(Severity::warning, table_.columns[*place_], town_name,
                                "is not a place that the gazetteer knows",
                                country != nullptr ? "its country is shown" : "the event is listed without a place"));
        }
    }
    if (town_name.empty() && value(record, admin2_).empty() && place_division(record, country, place)) return;
    const bool is_division = town_name.empty() && (!value(record, admin2_).empty() || !value(record, admin1_).empty());
    if (country != nullptr) {
        place.precision = PlacePrecision::country;
        place.area_code = country->code;
    } else if (is_division) {
        place.precision = value(record, admin2_).empty() ? PlacePrecision::admin1 : PlacePrecision::admin2;
    } else if (town_name.empty()) {
        reporter_.add(fault(Severity::warning, country_ ? std::string_view(table_.columns[*country_]) : "",
                            country_name, "is not a country that the map knows",
                            "the event is listed without a place"));
    }
}

}  // namespace briefmap
