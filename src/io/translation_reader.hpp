// A file's words in other languages: of the collection as a whole, and of each event.
#pragma once

#include "events/dataset.hpp"
#include "io/dialect.hpp"
#include "io/feature_fields.hpp"
#include "io/json.hpp"
#include "io/reporter.hpp"

#include <vector>

namespace briefmap {

/// The top-level "translations". A language that is none of map_languages and what is malformed are left out, and that
/// is said.
[[nodiscard]] std::vector<DatasetTranslation> read_dataset_translations(const Json& document, Reporter& reporter);

/// Takes the property "translations"; other languages and what is no object of words stay in it as an attribute, and
/// that is said. Elsewhere the name may mean anything: there one without any words of a known language is an attribute.
[[nodiscard]] std::vector<EventTranslation> read_event_translations(FeatureFields& fields, Dialect dialect,
                                                                    Reporter& reporter);

}  // namespace briefmap
