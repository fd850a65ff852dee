// Reads JSON text and hands over the elements of its top-level "features" one by one, so that a large file is never
// held as a tree. Everything else of the top level is kept.
#pragma once

#include "core/result.hpp"
#include "io/json.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace briefmap {

/// Takes a feature, in the order of the file. Whether the document is a collection at all is known only at its end.
using TakeFeature = std::function<void(Json&& feature)>;

/// Deeper nesting is refused: no event needs it, and what is made of it later walks it by recursion.
inline constexpr std::size_t deepest_nesting = 128;

struct FeatureStreamError {
    std::string what;      // "unexpected end of input; expected ']'"
    std::size_t byte = 0;  // where reading stopped
};

/// The top level with "features" emptied (absent, or whatever else stood there, kept as it is).
[[nodiscard]] Result<Json, FeatureStreamError> stream_features(std::string_view text, const TakeFeature& take);

/// Of text that stands in a value of a file, as some programs write lists and objects. Null when it is broken or
/// nested too deep.
[[nodiscard]] Json parse_within(const std::string& text);

}  // namespace briefmap
