// What is in a dataset, for machines and for people: `briefmap info`.
#pragma once

#include "core/diagnostics.hpp"
#include "events/dataset.hpp"

#include <string>

namespace briefmap {

/// One JSON object: title, path, lang, translations (languages), counts, extent, categories, events (id, title, when,
/// begin, end, precision, places, category), diagnostics. Times are ISO 8601, ends exclusive, null where open or
/// unknown.
[[nodiscard]] std::string info_json(const Dataset& dataset, const Diagnostics& diagnostics);

/// The same as a table, the problems below it. Control characters of the file never reach the terminal.
[[nodiscard]] std::string info_text(const Dataset& dataset, const Diagnostics& diagnostics);

}  // namespace briefmap
