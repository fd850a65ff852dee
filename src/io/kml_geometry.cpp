#include "io/kml_geometry.hpp"

#include "io/position_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace briefmap {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

/// A number, or the text where it is none: whoever reads the geometry says so.
Json coordinate(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && stop == text.data() + text.size()) return number;
    return std::string(text);
}

/// [longitude, latitude]; the altitude is not asked for.
Json position(std::string_view tuple, std::string_view separators) {
    Json numbers = Json::array();
    while (!tuple.empty() && numbers.size() < 2) {
        const std::size_t end = tuple.find_first_of(separators);
        numbers.push_back(coordinate(tuple.substr(0, end)));
        tuple = end == std::string_view::npos ? "" : tuple.substr(end + 1);
    }
    return numbers;
}

/// "1, 2,3" becomes "1,2,3": blanks part the positions, and some writers put them within one.
std::string without_inner_blanks(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_blank(text[i])) {
            if (text[i] == ',' && !out.empty() && out.back() == ' ') out.pop_back();
            out += text[i];
        } else if (!out.empty() && out.back() != ' ' && out.back() != ',') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

Json positions(std::string_view coordinates) {
    const std::string text = without_inner_blanks(coordinates);
    Json list = Json::array();
    if (!text.empty() && text.find(',') == std::string::npos && std::ranges::count(text, ' ') <= 2) {
        list.push_back(position(text, " "));
        return list;
    }
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = rest.find(' ');
        list.push_back(position(rest.substr(0, end), ","));
        rest = end == std::string_view::npos ? "" : rest.substr(end + 1);
    }
    return list;
}

class GeometryReader {
  public:
    explicit GeometryReader(Reporter& reporter) : reporter_(reporter) {}

    KmlGeometry read(pugi::xml_node placemark) {
        walk(placemark, [&](pugi::xml_node node) { return take(node); });
        read_.geometry = geometry();
        return std::move(read_);
    }

  private:
    /// Whether there is more to be found within.
    bool take(pugi::xml_node node) {
        const std::string_view name = local_name(node);
        if (name == "Point") {
            append(points_, listed(node));
        } else if (name == "LineString" || name == "LinearRing") {
            if (Json line = listed(node); !line.empty()) lines_.push_back(std::move(line));
        } else if (name == "Polygon") {
            take_polygon(node);
        } else if (name == "Model") {
            const pugi::xml_node at = child_of(node, "Location");
            points_.push_back({coordinate(child_text(at, "longitude")), coordinate(child_text(at, "latitude"))});
        } else if (name == "Track") {
            take_track(node);
        }
        return name == "MultiGeometry" || name == "MultiTrack" || name == "GeometryCollection";
    }

    static void append(Json& list, Json&& more) {
        for (Json& item : more)
            list.push_back(std::move(item));
    }

    Json listed(pugi::xml_node shape) {
        Json list = positions(child_text(shape, "coordinates"));
        if (list.empty()) {
            Diagnostic d;
            d.severity = Severity::info;
            d.column = std::string(local_name(shape)) + ".coordinates";
            d.what = "has no coordinates";
            d.action = "the event is kept without it";
            reporter_.add(std::move(d));
        }
        return list;
    }

    void take_polygon(pugi::xml_node polygon) {
        Json rings = Json::array();
        walk(polygon, [&](pugi::xml_node node) {
            if (local_name(node) != "LinearRing") return true;
            if (Json ring = listed(node); !ring.empty()) rings.push_back(std::move(ring));
            return false;
        });
        if (!rings.empty()) polygons_.push_back(std::move(rings));
    }

    void take_track(pugi::xml_node track) {
        for (const pugi::xml_node child : track.children()) {
            const std::string_view name = local_name(child);
            if (name == "when") read_.trail.add_time(text_of(child));
            if (name != "coord") continue;
            const std::string text = without_inner_blanks(text_of(child));
            const Json at = position(text, " ,");
            if (at.size() < 2) continue;
            const auto lon = read_coordinate(at[0], "Track.coord", reporter_);
            const auto lat = read_coordinate(at[1], "Track.coord", reporter_);
            if (!lon || !lat) continue;
            if (const auto found = checked_position(*lon, *lat, "Track.coord", reporter_))
                read_.trail.add_position(*found);
        }
    }

    /// One of a kind stands alone; of several kinds all are kept.
    Json geometry() {
        Json kinds = Json::array();
        const auto add = [&](const char* type, Json& parts) {
            if (!parts.empty()) kinds.push_back({{"type", type}, {"coordinates", std::move(parts)}});
        };
        add("MultiPoint", points_);
        add("MultiLineString", lines_);
        add("MultiPolygon", polygons_);
        if (kinds.empty()) return nullptr;
        if (kinds.size() == 1) return std::move(kinds[0]);
        return {{"type", "GeometryCollection"}, {"geometries", std::move(kinds)}};
    }

    Reporter& reporter_;
    KmlGeometry read_;
    Json points_ = Json::array(), lines_ = Json::array(), polygons_ = Json::array();
};

}  // namespace

KmlGeometry read_kml_geometry(pugi::xml_node placemark, Reporter& reporter) {
    return GeometryReader(reporter).read(placemark);
}

}  // namespace briefmap
