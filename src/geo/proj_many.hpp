// Many points through one of PROJ's operations, shared out among threads where they are worth it. Private to geo.
#pragma once

#include "geo/handle.hpp"

#include <proj.h>

#include <span>

namespace briefmap {

using ContextPtr = Handle<PJ_CONTEXT, proj_context_destroy>;
using PjPtr = Handle<PJ, proj_destroy>;

struct MapPoint;

/// Forward, in place, in the operation's own units; what has no place comes back as PROJ leaves it: not finite.
void transform_many(PJ* operation, std::span<MapPoint> points);

}  // namespace briefmap
