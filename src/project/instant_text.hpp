// Instants as a project file writes them: to_iso8601() and back.
#pragma once

#include "core/instant.hpp"

#include <optional>
#include <string_view>

namespace briefmap {

/// What to_iso8601() gives, for any year; absent for anything else.
[[nodiscard]] std::optional<Instant> instant_from_iso8601(std::string_view text);

}  // namespace briefmap
