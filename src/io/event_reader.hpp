// One GeoJSON feature to one event.
#pragma once

#include "events/event.hpp"
#include "io/dialect.hpp"
#include "io/json.hpp"
#include "io/reporter.hpp"
#include "io/source_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace briefmap {

struct ReadEvent {
    Event event;  // id empty when the feature has none
    std::size_t row = 0;
    std::vector<PendingSource> pending_sources;
};

/// A Feature, or a bare geometry. Absent, and said, when `feature` is neither.
[[nodiscard]] std::optional<ReadEvent> read_event(Json&& feature, Dialect dialect, Reporter& reporter);

}  // namespace briefmap
