#include "io/export_events.hpp"

#include "io/csv_writer.hpp"
#include "io/czml_writer.hpp"
#include "io/geojson_writer.hpp"
#include "io/gpkg_export.hpp"
#include "io/kml_writer.hpp"
#include "io/timelinejs_writer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace briefmap {
namespace {

struct FormatRow {
    EventFormat format;
    std::string_view name;
    std::string_view ending;
};

constexpr std::array<FormatRow, 6> formats = {{{EventFormat::geojson, "geojson", ".geojson"},
                                               {EventFormat::csv, "csv", ".csv"},
                                               {EventFormat::kml, "kml", ".kml"},
                                               {EventFormat::gpkg, "gpkg", ".gpkg"},
                                               {EventFormat::timelinejs, "timelinejs", ".timeline.json"},
                                               {EventFormat::czml, "czml", ".czml"}}};

template <class Text>
std::string listed(Text FormatRow::*part) {
    std::string list;
    for (const FormatRow& row : formats)
        list.append(list.empty() ? "" : ", ").append(row.*part);
    return list;
}

}  // namespace

std::optional<EventFormat> format_of_file_name(const std::filesystem::path& file) {
    std::string name = file.filename().string();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const FormatRow& row : formats) {
        if (name.size() > row.ending.size() && name.ends_with(row.ending)) return row.format;
    }
    return std::nullopt;
}

std::optional<EventFormat> event_format_named(std::string_view name) {
    for (const FormatRow& row : formats) {
        if (row.name == name) return row.format;
    }
    return std::nullopt;
}

std::string event_format_names() { return listed(&FormatRow::name); }
std::string event_file_endings() { return listed(&FormatRow::ending); }

Result<Diagnosed<std::string>> export_events(const Dataset& dataset, EventFormat format) {
    switch (format) {
        case EventFormat::csv:
            return to_csv(dataset);
        case EventFormat::kml:
            return to_kml(dataset);
        case EventFormat::timelinejs:
            return to_timelinejs(dataset);
        case EventFormat::czml:
            return to_czml(dataset);
        case EventFormat::gpkg:
            return to_geopackage(dataset);
        case EventFormat::geojson:
            break;
    }
    return Diagnosed<std::string>{to_geojson(dataset), {}};
}

}  // namespace briefmap
