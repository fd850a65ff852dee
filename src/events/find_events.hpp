// Filters made ready: an index of a dataset built once, and which of its events a filter lets pass. A part of the
// filter that has not changed is not asked again.
#pragma once

#include "events/event_filter.hpp"
#include "events/event_set.hpp"
#include "events/facet_columns.hpp"
#include "events/search.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace briefmap {

struct FilterIndex {
    /// Of the dataset as it was read: a filter speaks its words, in whatever language it is shown.
    FilterIndex(DatasetPtr dataset, const PlaceLookup& lookup);

    DatasetPtr dataset;
    TextIndex text;
    std::vector<FacetColumn> facets;
    PlacePoints places;

    [[nodiscard]] const FacetColumn* facet(const FacetId& id) const;  // nullptr for none
};
using FilterIndexPtr = std::shared_ptr<const FilterIndex>;

struct FoundEvents {
    struct Part {
        FilterPart part;
        EventSetPtr passing;
    };
    EventFilter filter;
    EventSet passing;                 // all parts
    std::vector<Part> parts;          // as parts_of(filter)
    std::vector<std::uint8_t> ranks;  // of every event, by the search; empty without one
};
using FoundPtr = std::shared_ptr<const FoundEvents>;

/// `before` of the same index: what it has of the same parts is taken over. Facets, fields and values that the dataset
/// has not let nothing pass.
[[nodiscard]] FoundPtr find_events(const FilterIndex& index, const EventFilter& filter,
                                   const FoundPtr& before = nullptr);

/// Those that pass all parts but the choice of this facet. `found`: null for all events.
[[nodiscard]] EventSet passing_all_but(const FilterIndex& index, const FoundPtr& found, const FacetId& facet);

}  // namespace briefmap
