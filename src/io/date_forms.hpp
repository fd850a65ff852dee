// Other ways of writing a date, turned into EDTF.
#pragma once

#include "io/json.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

/// `text` with what ISO 8601 writers do differently put right; the text itself where nothing applies.
[[nodiscard]] std::string edtf_spelling(std::string_view text);

/// A year, yyyymmdd, or seconds or milliseconds since 1970, whichever is plausible.
[[nodiscard]] std::optional<std::string> edtf_of_number(double number);

/// The first start to the last end of a Linked Places "when" object's timespans. Absent when it has none.
[[nodiscard]] std::optional<std::string> edtf_of_timespans(const Json& when);

/// "A/B", or "A" when both say the same.
[[nodiscard]] std::string edtf_interval(const std::string& from, const std::string& to);

}  // namespace briefmap
