#include "workspace/event_box.hpp"

#include <algorithm>
#include <array>

namespace briefmap {
namespace {

const Country* country_of(const Place& place, const Gazetteer* gazetteer) {
    if (!gazetteer || !place.is_area() || place.area_code.empty()) return nullptr;
    if (const Country* country = gazetteer->find_country(place.area_code)) return country;
    // "ML-7" lies in "ML": better the country than nothing.
    const std::size_t dash = place.area_code.find('-');
    if (dash == std::string::npos || place.position) return nullptr;
    return gazetteer->find_country(std::string_view(place.area_code).substr(0, dash));
}

int rank_of(PlaceRole role) {
    constexpr std::array order = {PlaceRole::at, PlaceRole::to, PlaceRole::from, PlaceRole::about};
    return static_cast<int>(std::find(order.begin(), order.end(), role) - order.begin());
}

}  // namespace

std::optional<LonLatBox> box_of_place(const Place& place, const Gazetteer* gazetteer) {
    if (const Country* country = country_of(place, gazetteer)) return country->box;
    if (!place.position || !place.position->is_valid()) return std::nullopt;
    const LonLat p = *place.position;
    return LonLatBox{p.lon, p.lat, p.lon, p.lat};
}

std::vector<FollowedPlace> followed_places(const Event& event, const Gazetteer* gazetteer) {
    std::vector<const Place*> places;
    for (const Place& place : event.places) {
        places.push_back(&place);
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place* a, const Place* b) { return rank_of(a->role) < rank_of(b->role); });
    std::vector<FollowedPlace> followed;
    for (const Place* place : places) {
        if (const Country* country = country_of(*place, gazetteer)) {
            followed.push_back({country->label, country->box});
        } else if (place->position && place->position->is_valid()) {
            followed.push_back({*place->position, std::nullopt});
        }
    }
    return followed;
}

std::optional<LonLatBox> smallest_box(std::span<const LonLatBox> boxes) {
    if (boxes.empty()) return std::nullopt;
    // Stretches of longitude by their western ends; the widest gap between them stays outside the box.
    struct Stretch {
        double west, width;
    };
    std::vector<Stretch> stretches;
    double south = 90, north = -90;
    for (const LonLatBox& box : boxes) {
        stretches.push_back({wrap_longitude(box.west), std::min(box.width(), 360.0)});
        south = std::min(south, box.south);
        north = std::max(north, box.north);
    }
    std::sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) { return a.west < b.west; });
    double reach = stretches.front().west;
    for (const Stretch& s : stretches) {
        reach = std::max(reach, s.west + s.width);
    }
    // The gap that runs over the antimeridian, from the easternmost end round to the first western one.
    double widest = stretches.front().west + 360 - reach;
    double west = stretches.front().west, east = reach;
    double so_far = std::max(stretches.front().west, reach - 360);
    for (const Stretch& s : stretches) {
        if (s.west - so_far > widest) {
            widest = s.west - so_far;
            west = s.west;
            east = so_far + 360;
        }
        so_far = std::max(so_far, s.west + s.width);
    }
    if (widest <= 0) return LonLatBox{-180, south, 180, north};
    // A western end at ±180 is written so that west stays below east where the box does not cross.
    const double written_east = wrap_longitude(east);
    return LonLatBox{west, south, written_east == -180 && west > -180 ? 180 : written_east, north};
}

}  // namespace briefmap
