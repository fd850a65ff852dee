// Attributes of events that are numbers, as columns of doubles by name: what marks can be sized by. Made once from the
// records, when a dataset is built.
#pragma once

#include "events/event.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

struct NumberField {
    std::string name;
    std::vector<double> values;     // of each event, in the dataset's order; NaN where it has none
    std::size_t present = 0;        // events that have one
    double least = 0, most = 0;     // of the values
    double smallest = 0, high = 0;  // of their absolute values: the least above 0, and the 99.5th percentile

    [[nodiscard]] bool has_negatives() const { return least < 0; }
};

/// More fields than this are not kept: then those that most events have.
inline constexpr std::size_t most_number_fields = 64;

/// An attribute counts where its JSON is a number; text that looks like one does not. Fields in the order in which they
/// first appear.
[[nodiscard]] std::vector<NumberField> number_fields_of(std::span<const Event> events);

}  // namespace briefmap
