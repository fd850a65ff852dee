#include "io/place_reader.hpp"

#include "io/position_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace briefmap {
namespace {

class ListedPlaces {
  public:
    explicit ListedPlaces(Reporter& reporter) : reporter_(reporter) {}

    std::vector<Place> read(const Json& list) {
        std::vector<Place> places;
        if (list.is_null()) return places;
        if (!list.is_array()) {
            report("", list, "is not a list of places", "it is left out");
            return places;
        }
        for (index_ = 0; index_ < list.size(); ++index_) {
            if (list[index_].is_object()) {
                places.push_back(read_place(list[index_]));
            } else if (list[index_].is_string()) {
                Place named;
                named.name = list[index_].get<std::string>();
                places.push_back(std::move(named));
            } else {
                report("", list[index_], "is not a place", "it is left out");
            }
        }
        return places;
    }

  private:
    [[nodiscard]] std::string column(const char* member) const {
        return fmt::format("properties.places[{}]{}{}", index_, *member == '\0' ? "" : ".", member);
    }

    void report(const char* member, const Json& value, std::string what, std::string action) {
        Diagnostic d;
        d.column = column(member);
        d.value = value.is_string() ? value.get<std::string>() : json_text(value);
        d.what = std::move(what);
        d.action = std::move(action);
        reporter_.add(std::move(d));
    }

    std::string text(const Json& object, const char* member) {
        const auto found = object.find(member);
        if (found == object.end() || found->is_null()) return {};
        if (found->is_string()) return found->get<std::string>();
        report(member, *found, "is not text", "its JSON is kept as the text");
        return json_text(*found);
    }

    Place read_place(const Json& object) {
        Place place;
        place.name = text(object, "name");
        place.area_code = text(object, "code");
        std::transform(place.area_code.begin(), place.area_code.end(), place.area_code.begin(),
                       [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::toupper(c) : c); });
        place.position = read_position(object);
        read_role(object, place);
        read_precision(object, place);
        return place;
    }

    std::optional<LonLat> read_position(const Json& object) {
        const Json lon = object.value("lon", Json());
        const Json lat = object.value("lat", Json());
        if (lon.is_null() && lat.is_null()) return std::nullopt;
        if (lon.is_null() || lat.is_null()) {
            report("", object, lon.is_null() ? "has a latitude and no longitude" : "has a longitude and no latitude",
                   "the place is kept without a position");
            return std::nullopt;
        }
        const auto east = read_coordinate(lon, column("lon"), reporter_);
        const auto north = read_coordinate(lat, column("lat"), reporter_);
        if (!east || !north) return std::nullopt;
        return checked_position(*east, *north, column(""), reporter_);
    }

    void read_role(const Json& object, Place& place) {
        const std::string name = text(object, "role");
        if (name.empty()) return;
        if (const auto role = place_role_from(name)) {
            place.role = *role;
        } else {
            report("role", name, "is not a role (at, from, to, about)", "“at” is used");
        }
    }

    void read_precision(const Json& object, Place& place) {
        const std::string name = text(object, "precision");
        const auto precision = place_precision_from(name);
        if (precision) {
            place.precision = *precision;
            return;
        }
        if (!name.empty())
            report("precision", name, "is not a precision of places", "it follows from the rest of the place");
        if (!place.area_code.empty()) {
            const bool is_part = place.area_code.find('-') != std::string::npos;
            place.precision = is_part ? PlacePrecision::admin1 : PlacePrecision::country;
        } else if (place.position) {
            place.precision = PlacePrecision::exact;
        }
    }

    Reporter& reporter_;
    std::size_t index_ = 0;
};

std::vector<Place> places_of_points(const std::vector<LocatedPoint>& points) {
    std::vector<Place> places;
    for (const LocatedPoint& point : points) {
        Place place;
        place.position = point.position;
        place.precision = point.precision;
        places.push_back(std::move(place));
    }
    return places;
}

bool is_near(LonLat a, LonLat b) {
    constexpr double tolerance = 1e-5;  // programs round to six or seven decimals
    return std::abs(a.lon - b.lon) <= tolerance && std::abs(a.lat - b.lat) <= tolerance;
}

// Points first go to places that are points.
void fill_positions(std::vector<Place>& places, const std::vector<LocatedPoint>& points) {
    std::size_t next = 0;
    for (const bool areas : {false, true}) {
        for (Place& place : places) {
            const bool is_area = place.is_area() && place.precision != PlacePrecision::unknown;
            if (next == points.size() || place.position || is_area != areas) continue;
            place.position = points[next].position;
            if (place.precision == PlacePrecision::unknown) place.precision = points[next].precision;
            ++next;
        }
    }
}

void compare(const std::vector<Place>& places, const std::vector<LocatedPoint>& points, Reporter& reporter) {
    for (const LocatedPoint& point : points) {
        const bool listed = std::any_of(places.begin(), places.end(), [&](const Place& place) {
            return place.position && is_near(*place.position, point.position);
        });
        if (listed) continue;
        Diagnostic d;
        d.column = "geometry";
        d.value = fmt::format("[{}, {}]", point.position.lon, point.position.lat);
        d.what = "is not among the positions in properties.places";
        d.action = "the places are used";
        reporter.add(std::move(d));
        return;
    }
}

}  // namespace

std::vector<Place> read_places(const Json& listed, const Json& geometry, Reporter& reporter) {
    const std::vector<LocatedPoint> points = read_geometry(geometry, reporter);
    std::vector<Place> places = ListedPlaces(reporter).read(listed);
    if (places.empty()) return places_of_points(points);
    const bool any_position =
        std::any_of(places.begin(), places.end(), [](const Place& place) { return place.position.has_value(); });
    if (any_position) {
        compare(places, points, reporter);
    } else {
        fill_positions(places, points);
    }
    return places;
}

}  // namespace briefmap
