// Private to geo: what a projection's name stands for. projection_names() and resolve_projection() are in
// projection.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

/// The PROJ string of one of projection_names(), centred by default; absent where it is none of them.
[[nodiscard]] std::optional<std::string> definition_of_name(std::string_view name);

}  // namespace briefmap
