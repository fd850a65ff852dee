// TimelineJS to events: the JSON of version 3 (https://timeline.knightlab.com/docs/json-format.html) and of version 2,
// and the slides of StoryMapJS, which are the same with a place.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"
#include "io/json.hpp"

#include <string>
#include <string_view>

namespace briefmap {

/// By the lists that such a document has; a GeoJSON or any other list of events has none of them.
[[nodiscard]] bool looks_like_timelinejs(const Json& document);

/// `file_name` is the dataset's path and stands in messages.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_timelinejs_events(std::string_view text, const std::string& file_name);

}  // namespace briefmap
