// The places of all events of a dataset on the plane of a projection: found in the gazetteer and projected once, kept
// while time and view move.
#pragma once

#include "events/dataset.hpp"
#include "geo/gazetteer.hpp"
#include "geo/projection.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace briefmap {

enum class PlaceForm : std::uint8_t {
    dot,      // an exact point
    halo,     // a point known to a town, or not known how well
    zone,     // somewhere around a point: a district, a province, an area the map has no shape of
    country,  // an area of the map
};

struct LocatedPlace {
    PlaceForm form = PlaceForm::dot;
    PlaceRole role = PlaceRole::at;
    std::uint16_t place = 0;    // into Event::places
    std::uint32_t country = 0;  // into Gazetteer::countries(), for form country
    MapPoint at;                // of the point, or of the country's label
};

class LocatedEvents {
  public:
    /// Places that nothing is known of, or that the projection does not show, are left out.
    LocatedEvents(const Dataset& dataset, const Gazetteer& gazetteer, const Projection& projection);

    [[nodiscard]] std::span<const LocatedPlace> places(EventIndex event) const {
        return std::span(places_).subspan(begin_[event], begin_[event + 1] - begin_[event]);
    }

  private:
    std::vector<LocatedPlace> places_;
    std::vector<std::uint32_t> begin_ = {0};  // events + 1 entries, into places_
};

}  // namespace briefmap
