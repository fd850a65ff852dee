// What events are told apart by, as columns of numbers: each distinct value once, each event the numbers of its own.
#pragma once

#include "events/dataset.hpp"
#include "events/event_filter.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

/// What a gazetteer knows of a place. Left out, its own words count.
struct PlaceLookup {
    std::function<std::string(const Place&)> country_of;  // ISO 3166-1 alpha-2; "" unknown
    std::function<std::optional<LonLat>(const Place&)> position_of;
};

struct FacetColumn {
    FacetId facet;
    std::vector<std::string> values;    // in order of first appearance; "" stands for none
    std::vector<std::uint32_t> codes;   // into values: of each event, or of all its values
    std::vector<std::uint32_t> begins;  // where events have any number of values: into codes, and the end; else empty

    [[nodiscard]] std::span<const std::uint32_t> of(EventIndex event) const {
        if (begins.empty()) return std::span(codes).subspan(event, 1);
        return std::span(codes).subspan(begins[event], begins[event + 1] - begins[event]);
    }
    [[nodiscard]] std::optional<std::uint32_t> code_of(std::string_view value) const;
};

/// Attributes that are told apart by: at most so many, those that most events have, and none with more distinct values.
inline constexpr std::size_t most_facet_fields = 32;
inline constexpr std::size_t most_facet_values = 65'536;

/// Category, actors, countries, precisions of place and file, each of any dataset; then the attributes that are not
/// numbers, in the order in which they first appear. Each event has at least one value: "" where it has none.
[[nodiscard]] std::vector<FacetColumn> facet_columns_of(const Dataset& dataset, const PlaceLookup& lookup);

/// The places of all events that have a position.
struct PlacePoints {
    std::vector<LonLat> points;
    std::vector<std::uint32_t> begins;  // of each event, and the end
};
[[nodiscard]] PlacePoints place_points_of(const Dataset& dataset, const PlaceLookup& lookup);

}  // namespace briefmap
