// Where in the story one is while presenting.
#pragma once

#include "workspace/session.hpp"

#include <cstddef>

namespace briefmap {

/// `at` of `of` steps: 0 before the first event, `of` at the last. Steps are the dated events, or all where none is.
struct StoryProgress {
    std::size_t at = 0;
    std::size_t of = 0;

    bool operator==(const StoryProgress&) const = default;
};

[[nodiscard]] StoryProgress presentation_progress(const Session& session, const Dataset& dataset);

}  // namespace briefmap
