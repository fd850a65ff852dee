// One placemark of KML to a feature, as read_event takes it.
#pragma once

#include "io/json.hpp"
#include "io/reporter.hpp"
#include "io/xml_file.hpp"

#include <set>
#include <string>
#include <utility>

namespace briefmap {

/// Fields that a Schema says are numbers: its id, the field's name.
using KmlNumberFields = std::set<std::pair<std::string, std::string>>;

void add_number_fields(pugi::xml_node schema, KmlNumberFields& fields);

/// The TimeStamp or TimeSpan that a feature itself has: "A", "A/B", "A/.." or "../B"; "" where it has none.
[[nodiscard]] std::string kml_time(pugi::xml_node feature);

/// `inherited`: the time of what it stands in, for a placemark without one of its own.
[[nodiscard]] Json kml_feature(pugi::xml_node placemark, const std::string& inherited, const KmlNumberFields& numbers,
                               Reporter& reporter);

}  // namespace briefmap
