#include "io/position_reader.hpp"

#include "io/representative_point.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace briefmap {
namespace {

constexpr const char* no_place = "the event is kept without this position";

Diagnostic fault(std::string column, std::string value, std::string what, std::string action) {
    Diagnostic d;
    d.column = std::move(column);
    d.value = std::move(value);
    d.what = std::move(what);
    d.action = std::move(action);
    return d;
}

class GeometryReader {
  public:
    explicit GeometryReader(Reporter& reporter) : reporter_(reporter) {}

    std::vector<LocatedPoint> points;

    void read(const Json& geometry) {
        if (geometry.is_null()) return;
        const auto type_member = geometry.is_object() ? geometry.find("type") : geometry.end();
        if (!geometry.is_object() || type_member == geometry.end() || !type_member->is_string()) {
            reporter_.add(fault("geometry", json_text(geometry), "is not a geometry", "the event is kept without it"));
            return;
        }
        const std::string type = type_member->get<std::string>();
        if (type == "GeometryCollection") {
            read_collection(geometry);
        } else if (!is_geometry_type(type)) {
            reporter_.add(fault("geometry.type", type, "is not a type of geometry", "the event is kept without it"));
        } else {
            read_coordinates(type, geometry.contains("coordinates") ? geometry["coordinates"] : Json());
        }
    }

  private:
    void read_collection(const Json& geometry) {
        const auto members = geometry.find("geometries");
        if (members == geometry.end() || !members->is_array()) {
            reporter_.add(fault("geometry.geometries", "", "is missing or not a list", "the event is kept without it"));
            return;
        }
        for (const Json& member : *members)
            read(member);
    }

    void read_coordinates(const std::string& type, const Json& coordinates) {
        if (type == "Point") {
            if (const auto p = position(coordinates)) points.push_back({*p, PlacePrecision::exact});
            return;
        }
        if (!coordinates.is_array() || coordinates.empty()) {
            if (!coordinates.is_array()) report_no_position(coordinates);
            return;
        }
        if (type == "MultiPoint") {
            for (const Json& item : coordinates) {
                if (const auto p = position(item)) points.push_back({*p, PlacePrecision::exact});
            }
            return;
        }
        read_shape(type, coordinates);
    }

    // One point stands for a line or an area: the map shows events, not shapes.
    void read_shape(const std::string& type, const Json& coordinates) {
        std::vector<std::vector<LonLat>> lines;
        collect_lines(coordinates, lines);
        const auto point = representative_point(lines, type.ends_with("Polygon"));
        if (!point) return;
        Diagnostic d = fault("geometry.type", type, "is a shape, and events are drawn as points or named areas",
                             fmt::format("a point of it is used, with precision {}", name_of(point->precision)));
        d.severity = Severity::info;
        reporter_.add(std::move(d));
        points.push_back(*point);
    }

    void collect_lines(const Json& value, std::vector<std::vector<LonLat>>& lines) {
        if (!value.is_array() || value.empty()) return;
        if (value.front().is_array() && !value.front().empty() && value.front().front().is_array()) {
            for (const Json& part : value)
                collect_lines(part, lines);
            return;
        }
        std::vector<LonLat> line;
        for (const Json& item : value) {
            if (const auto p = position(item)) line.push_back(*p);
        }
        if (!line.empty()) lines.push_back(std::move(line));
    }

    void report_no_position(const Json& value) {
        reporter_.add(
            fault("geometry.coordinates", value.is_null() ? "" : json_text(value), "is not a position", no_place));
    }

    std::optional<LonLat> position(const Json& value) {
        if (!value.is_array() || value.size() < 2) {
            report_no_position(value);
            return std::nullopt;
        }
        const auto lon = read_coordinate(value[0], "geometry.coordinates", reporter_);
        if (!lon) return std::nullopt;
        const auto lat = read_coordinate(value[1], "geometry.coordinates", reporter_);
        if (!lat) return std::nullopt;
        return checked_position(*lon, *lat, "geometry.coordinates", reporter_);
    }

    Reporter& reporter_;
};

}  // namespace

bool is_geometry_type(const std::string& type) {
    static constexpr std::array<std::string_view, 7> types = {
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

std::optional<double> read_coordinate(const Json& value, const std::string& column, Reporter& reporter) {
    if (value.is_number()) return value.get<double>();
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc{} && end == text.data() + text.size() && std::isfinite(number)) return number;
    }
    reporter.add(fault(column, value.is_string() ? value.get<std::string>() : json_text(value),
                       "is not a number of degrees", no_place));
    return std::nullopt;
}

std::optional<LonLat> checked_position(double lon, double lat, const std::string& column, Reporter& reporter) {
    const LonLat as_written{lon, lat};
    if (as_written.is_valid()) return as_written;
    const std::string shown = fmt::format("[{}, {}]", lon, lat);
    const bool finite = std::isfinite(lon) && std::isfinite(lat);
    // A latitude beyond 90 that is a longitude, beside a longitude that is a latitude, has one reading.
    if (finite && std::abs(lat) > 90 && std::abs(lat) <= 180 && std::abs(lon) <= 90) {
        reporter.add(fault(column, shown, "has latitude before longitude", "they are swapped back"));
        return LonLat{lat, lon};
    }
    if (finite && std::abs(lat) <= 90 && std::abs(lon) <= 360) {
        const LonLat wrapped{wrap_longitude(lon), lat};
        reporter.add(fault(column, shown, "has a longitude beyond 180 degrees", "it is wrapped round the globe"));
        return wrapped;
    }
    reporter.add(fault(column, shown, "is off the globe (WGS 84 degrees, longitude first, are read)", no_place));
    return std::nullopt;
}

std::vector<LocatedPoint> read_geometry(const Json& geometry, Reporter& reporter) {
    GeometryReader reader(reporter);
    reader.read(geometry);
    return std::move(reader.points);
}

}  // namespace briefmap
