// One band of a picture's rows, painted item by item; bands are independent, so that each can have a thread of its own.
#pragma once

#include "paint_cpu/coverage.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_cpu/labels.hpp"
#include "paint_cpu/pixels.hpp"
#include "paint_cpu/stamps.hpp"
#include "scene/draw_list.hpp"

#include <span>
#include <variant>
#include <vector>

namespace briefmap {

/// What had to be looked up for an item before bands could be painted: markers' stamps, a label's bitmap.
using Prepared = std::variant<std::monostate, std::vector<StampedMarker>, PlacedBitmap>;

/// Paints the visible part of the frame, whose top left pixel is at `rows.top`. `prepared` has an entry for each of the
/// list's items. The grid must be empty, and is again afterwards.
void paint_band(const DrawList& list, std::span<const Prepared> prepared, const Frame& frame, PixelRows rows,
                CoverageGrid& grid);

}  // namespace briefmap
