// The parts of an event as docs/formats.md has them in JSON, for every file that holds JSON or cells of it.
#pragma once

#include "events/dataset.hpp"
#include "io/json.hpp"

#include <string>
#include <vector>

namespace briefmap {

/// Sets a member, unless there is nothing to say.
void set_text(Json& object, const char* name, const std::string& text);

/// Lists; null when there are none.
[[nodiscard]] Json places_json(const std::vector<Place>& places);
[[nodiscard]] Json sources_json(const std::vector<SourceRef>& sources);

[[nodiscard]] Json translations_json(const std::vector<EventTranslation>& translations);
[[nodiscard]] Json translations_json(const std::vector<DatasetTranslation>& translations);
[[nodiscard]] Json eras_json(const std::vector<Era>& eras);

/// The positions of the places that are points: the event's geometry for other programs.
[[nodiscard]] std::vector<LonLat> points_of(const Event& event);

/// The value of an attribute from its JSON text.
[[nodiscard]] Json attribute_json(const std::string& text);

}  // namespace briefmap
