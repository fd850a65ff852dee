// The values of a facet as a panel lists them, each with how many events it would show.
#pragma once

#include "events/find_events.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace briefmap {

/// A value of a facet and how many events that pass everything else have it.
struct FacetRow {
    std::uint32_t code = 0;  // into FacetColumn::values
    std::size_t events = 0;
    bool is_chosen = false;
};

struct FacetRows {
    std::vector<FacetRow> rows;  // chosen ones first, then by how many events they have
    std::size_t more = 0;        // rows that were left out
    std::size_t most = 0;        // events of the fullest row
};

/// What of a facet is listed.
struct FacetView {
    bool is_open = false;
    std::size_t rows = 8;     // at most, chosen ones besides
    std::string wanted = {};  // a part of the names listed, without regard to case and accents

    bool operator==(const FacetView&) const = default;
};

/// Counts pass over the facet's own choice, as they tell what another choice would find. Values that nothing has are
/// left out unless chosen. `found`: null for all events.
[[nodiscard]] FacetRows facet_rows(const FilterIndex& index, const FoundPtr& found, const FacetColumn& column,
                                   const FacetView& view);

}  // namespace briefmap
