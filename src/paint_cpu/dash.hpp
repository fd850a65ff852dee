// What a dash pattern means, for both ways of painting lines.
#pragma once

#include <vector>

namespace briefmap {

/// Lengths on and off in device pixels: an odd pattern repeats once, as in SVG and Cairo; empty, which is solid, where
/// a length is negative or not a number, or all are 0. At most eight lengths; a longer pattern is cut.
[[nodiscard]] std::vector<float> device_dash(const std::vector<float>& dash, float scale);

}  // namespace briefmap
