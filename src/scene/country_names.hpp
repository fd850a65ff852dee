// Where the name of a country with events stands: in the country, at its edge, or, where marks leave no room there,
// beside it and tied to it by a leader; on another such country only where there is no other place. On the frame.
#pragma once

#include "scene/country_areas.hpp"
#include "scene/labels.hpp"
#include "scene/map_labels.hpp"

#include <optional>
#include <vector>

namespace briefmap {

struct NameSpot {
    PageRect box;
    std::optional<Leader> leader;  // of a name outside its country
};

/// The best free spot near `at`. `area`: of the country, in `areas`; null without shapes: the nearest free spot then.
/// Absent when nothing near is free.
[[nodiscard]] std::optional<NameSpot> name_spot(const MapLabel& label, PagePoint at, const CountryAreas* areas,
                                                std::size_t area, const OccupiedBoxes& occupied);

/// What a leader covers.
[[nodiscard]] std::vector<PageRect> boxes_along(const Leader& leader);

}  // namespace briefmap
