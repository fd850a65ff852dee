// The marking of a picture that says who may see it: a label of the Traffic Light Protocol in its own colours, or any
// other text.
#pragma once

#include "core/colour.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

struct MarkingLook {
    std::string text;                   // TLP labels in capitals, as the standard writes them
    std::optional<Colour> ink, ground;  // both for a TLP label: the same in every theme; none for other texts
};

/// By FIRST's Traffic Light Protocol 2.0 (August 2022): TLP:RED, TLP:AMBER, TLP:AMBER+STRICT, TLP:GREEN, TLP:CLEAR, in
/// any case. Any other text comes back as it is.
[[nodiscard]] MarkingLook marking_look(std::string_view marking);

}  // namespace briefmap
