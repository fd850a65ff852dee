#include "event_files.hpp"

#include "desk.hpp"
#include "io/geojson_reader.hpp"
#include "support/csv_rows.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

namespace briefmap::desk {
namespace {

Event dated(std::string id, std::string when) {
    Event event;
    event.id = std::move(id);
    if (auto date = parse_edtf(when)) event.when = std::move(*date);
    event.when_text = std::move(when);
    return event;
}

/// UCDP's where_prec, by the GED codebook: 1 the place itself, 2 within 25 km of it, 3 a district, 4 a province, 5 a
/// part of a country or a line, 6 the country, 7 waters or air of none.
PlacePrecision precision_of(const std::string& where_prec) {
    static const std::map<std::string, PlacePrecision> known = {
        {"1", PlacePrecision::exact},  {"2", PlacePrecision::settlement}, {"3", PlacePrecision::admin2},
        {"4", PlacePrecision::admin1}, {"5", PlacePrecision::region},     {"6", PlacePrecision::country}};
    const auto found = known.find(where_prec);
    return found == known.end() ? PlacePrecision::unknown : found->second;
}

DatasetPtr read_ucdp(const std::filesystem::path& path) {
    const CsvRows rows(path);
    std::vector<Event> events;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string &from = rows.at(i, "date_start"), &to = rows.at(i, "date_end");
        Event event = dated(rows.at(i, "id"), from == to ? from : from + "/" + to);
        event.title = rows.at(i, "dyad_name");
        event.category = rows.at(i, "type_of_violence");
        Place place{.name = rows.at(i, "where_coordinates"),
                    .precision = precision_of(rows.at(i, "where_prec")),
                    .position = LonLat{std::stod(rows.at(i, "longitude")), std::stod(rows.at(i, "latitude"))},
                    .area_code = ""};
        if (place.precision == PlacePrecision::country) place.name = rows.at(i, "country");
        event.places.push_back(std::move(place));
        events.push_back(std::move(event));
    }
    return Dataset::build({"Organised violence", "en", path.string()}, std::move(events));
}

/// "01/02/1965", month first; a few rows have an ISO date and time instead.
std::string iso_date(const std::string& text) {
    if (text.size() != 10) return text.substr(0, 10);
    return text.substr(6) + "-" + text.substr(0, 2) + "-" + text.substr(3, 2);
}

DatasetPtr read_usgs_table(const std::filesystem::path& path) {
    const CsvRows rows(path);
    std::vector<Event> events;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string& magnitude = rows.at(i, "Magnitude");
        Event event = dated("row-" + std::to_string(i + 1), iso_date(rows.at(i, "Date")));
        event.title = "M " + magnitude;
        event.category = std::stod(magnitude) >= 7 ? "strong" : "moderate";
        event.attributes.emplace_back("magnitude", magnitude);
        event.places.push_back(
            {.name = "",
             .precision = PlacePrecision::exact,
             .position = LonLat{std::stod(rows.at(i, "Longitude")), std::stod(rows.at(i, "Latitude"))},
             .area_code = ""});
        events.push_back(std::move(event));
    }
    return Dataset::build({"Earthquakes, 1965 to 2016", "en", path.string()}, std::move(events));
}

DatasetPtr read_usgs_week(const std::filesystem::path& path) {
    const auto read = read_events(path);
    REQUIRE(read);
    return read->value;
}

}  // namespace

std::vector<EventFile> event_files() {
    const std::filesystem::path folder = source_folder() / "../shared/data/events";
    std::vector<EventFile> files;
    const auto add = [&](const char* name, const char* country, auto read) {
        if (std::filesystem::exists(folder / name)) files.push_back({name, country, read(folder / name)});
    };
    add("ucdp_ged_23_1_sample1000.csv", "SY", read_ucdp);
    add("usgs_1965_2016.csv", "ID", read_usgs_table);
    add("usgs_week_2018.geojson", "US", read_usgs_week);
    return files;
}

std::string busiest_town(const Dataset& dataset) {
    constexpr double cell = 0.25, high = 0.25;  // degrees
    std::map<std::pair<int, int>, int> counts;
    for (const Event& event : dataset.events()) {
        if (event.places.empty() || !event.places[0].position) continue;
        const LonLat at = *event.places[0].position;
        ++counts[{static_cast<int>(std::floor(at.lon / cell)), static_cast<int>(std::floor(at.lat / cell))}];
    }
    REQUIRE_FALSE(counts.empty());
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const double lon = (most->first.first + 0.5) * cell, lat = (most->first.second + 0.5) * cell;
    const double wide = high * 16 / 9 / std::cos(lat * std::numbers::pi / 180);
    return std::to_string(lon - wide / 2) + "," + std::to_string(lat - high / 2) + "," +
           std::to_string(lon + wide / 2) + "," + std::to_string(lat + high / 2);
}

}  // namespace briefmap::desk
