// Areas to triangles, by GLU's tessellator and the even-odd rule. Private to geo.
#pragma once

#include "geo/projected_layer.hpp"

namespace briefmap {

/// Fills layer.triangles and layer.triangle_begin from the rings; adds to layer.points where edges cross.
void tessellate(ProjectedLayer& layer);

}  // namespace briefmap
