#include "scene/located_events.hpp"

#include <cmath>
#include <optional>

namespace briefmap {

namespace {

/// "ML" of "ML" and of "ML-7".
std::string_view country_code(std::string_view area_code) { return area_code.substr(0, area_code.find('-')); }

const Country* country_of(const Place& place, const Gazetteer& gazetteer) {
    if (!place.area_code.empty()) return gazetteer.find_country(country_code(place.area_code));
    // A region's name may be a country's by chance ("Macedonia"); a country's own name is meant.
    if (place.precision == PlacePrecision::country) return gazetteer.find_country(place.name);
    return nullptr;
}

struct Found {
    LocatedPlace place;
    LonLat position;
};

std::optional<Found> locate(const Place& place, const Gazetteer& gazetteer) {
    Found found;
    found.place.role = place.role;
    const bool has_point = place.position && place.position->is_valid();
    switch (place.precision) {
        case PlacePrecision::exact:
            found.place.form = PlaceForm::dot;
            break;
        case PlacePrecision::settlement:
            found.place.form = PlaceForm::halo;
            break;
        case PlacePrecision::unknown:
            found.place.form = PlaceForm::halo;
            if (has_point || place.area_code.empty()) break;
            [[fallthrough]];
        case PlacePrecision::admin2:
        case PlacePrecision::admin1:
        case PlacePrecision::country:
        case PlacePrecision::region: {
            found.place.form = PlaceForm::zone;
            // The map has shapes of countries only: a province with a point is drawn around it.
            if (has_point && place.precision < PlacePrecision::country) break;
            if (const Country* country = country_of(place, gazetteer)) {
                found.place.form = PlaceForm::country;
                found.place.country = static_cast<std::uint32_t>(country - gazetteer.countries().data());
                found.position = country->label;
                return found;
            }
            break;
        }
    }
    if (!has_point) return std::nullopt;
    found.position = *place.position;
    return found;
}

}  // namespace

LocatedEvents::LocatedEvents(const Dataset& dataset, const Gazetteer& gazetteer, const Projection& projection) {
    begin_.reserve(dataset.size() + 1);
    for (const Event& event : dataset.events()) {
        for (std::size_t i = 0; i < event.places.size(); ++i) {
            std::optional<Found> found = locate(event.places[i], gazetteer);
            if (!found) continue;
            found->place.place = static_cast<std::uint16_t>(i);
            const std::optional<MapPoint> at = projection.forward(found->position);
            if (!at || !std::isfinite(at->x) || !std::isfinite(at->y)) continue;
            found->place.at = *at;
            places_.push_back(found->place);
        }
        begin_.push_back(static_cast<std::uint32_t>(places_.size()));
    }
}

}  // namespace briefmap
