// Finds the time of a feature: EDTF, ISO 8601 as programs write it, seconds or milliseconds since 1970, or the "when"
// object of Linked Places (https://github.com/LinkedPasts/linked-places-format).
#pragma once

#include "core/edtf.hpp"
#include "core/result.hpp"
#include "io/feature_fields.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

struct When {
    std::string text;          // as written; EDTF where the file has a number or an object
    std::optional<Edtf> date;  // absent when the text cannot be read
};

/// EDTF; failing that with a space for T, fractions of a second, +hhmm, 2025/08/15, 20250815 or digits since 1970
/// put right. The error is that of the text as written.
[[nodiscard]] Result<Edtf, EdtfError> read_date_text(std::string_view text);

/// A date that stands by itself: text, a number or a Linked Places object, as properties.when is read.
[[nodiscard]] Result<Edtf, EdtfError> read_date_value(const Json& value);

/// Of a feature of the native format: `when` in its properties, or beside them as Linked Places has it.
[[nodiscard]] When read_when(FeatureFields& fields, const Json& feature, Reporter& reporter);

/// Of any other feature: `when`, then the names usual for times, then a start with its end.
[[nodiscard]] When guess_when(FeatureFields& fields, const Json& feature, Reporter& reporter);

}  // namespace briefmap
