// Events as the works define them, the same on every machine.
#pragma once

#include "events/dataset.hpp"

#include <cstddef>

namespace briefmap::bench {

/// Points spread evenly over the world and over 9,131 days from 1 January 1997, each of one day, in six categories.
[[nodiscard]] DatasetPtr uniform_events(std::size_t count);

/// The same with a sentence of 14 words, an actor or two, a number and a region each.
[[nodiscard]] DatasetPtr told_events(std::size_t count);

}  // namespace briefmap::bench
