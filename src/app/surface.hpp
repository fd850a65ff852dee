// Where a window's frames are painted: by OpenGL where there is a graphics card, by ourselves on the CPU where OpenGL
// would run there as well.
#pragma once

#include "paint_cpu/frame.hpp"
#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

#include <cstdint>
#include <span>

struct ImDrawData;

namespace briefmap {

enum class Renderer : std::uint8_t { automatic, opengl, cpu };

/// A draw list and where it goes. Lists of one frame do not overlap, and each has a typesetter of its own, so that they
/// can be painted side by side.
struct PlacedList {
    const DrawList& list;
    Target target;
    const Typesetter& typesetter;
};

class Surface {
  public:
    virtual ~Surface() = default;

    /// Before each of Dear ImGui's frames.
    virtual void begin_panels() = 0;
    /// A map that is kept from frame to frame.
    virtual void paint_base(const PlacedList& base) = 0;
    /// Over what is there. The same places in the same order in every frame keep what they have in memory.
    virtual void paint(std::span<const PlacedList> lists) = 0;
    virtual void paint_panels(const ImDrawData& panels) = 0;
};

}  // namespace briefmap
