#include "scene/place_lookup.hpp"

#include <string>
#include <utility>

namespace briefmap {
namespace {

const Country* country_named_by(const Place& place, const Gazetteer& gazetteer) {
    if (!place.area_code.empty()) return gazetteer.find_country(place.area_code.substr(0, place.area_code.find('-')));
    if (place.precision == PlacePrecision::country) return gazetteer.find_country(place.name);
    return nullptr;
}

}  // namespace

PlaceLookup place_lookup(std::shared_ptr<const Gazetteer> gazetteer) {
    PlaceLookup lookup;
    lookup.country_of = [gazetteer](const Place& place) -> std::string {
        if (const Country* country = country_named_by(place, *gazetteer)) return country->code;
        const Town* town = place.name.empty() ? nullptr : gazetteer->find_town(place.name);
        return town ? town->country : std::string();
    };
    lookup.position_of = [gazetteer = std::move(gazetteer)](const Place& place) -> std::optional<LonLat> {
        if (place.position && place.position->is_valid()) return place.position;
        const Country* country = country_named_by(place, *gazetteer);
        return country ? std::optional(country->label) : std::nullopt;
    };
    return lookup;
}

}  // namespace briefmap
