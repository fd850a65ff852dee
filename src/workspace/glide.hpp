// A gentle move of the camera from one view to another of the same projection, easing in and out. The model takes the
// seconds that went by; only the main loop reads a clock.
#pragma once

#include "geo/projection.hpp"
#include "workspace/state.hpp"

namespace briefmap {

inline constexpr double glide_seconds = 0.45;

struct Glide {
    View from;
    View to;
    double seconds = 0;      // gone by
    bool under_way = false;  // it took over from another one in motion: it starts at speed and only eases out

    bool operator==(const Glide&) const = default;
};

/// The share of the way gone, 0 to 1.
[[nodiscard]] double glided_share(const Glide& glide);

/// The view at this moment of the glide. `projection` is the views' own.
[[nodiscard]] View glided_view(const Glide& glide, const Projection& projection);

}  // namespace briefmap
