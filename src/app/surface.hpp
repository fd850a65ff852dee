// Where a window's frames are painted: by OpenGL where there is a graphics card, by ourselves on the CPU where OpenGL
// would run there as well.
#pragma once

#include "paint_cpu/frame.hpp"
#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

#include <cstdint>

struct ImDrawData;

namespace briefmap {

enum class Renderer : std::uint8_t { automatic, opengl, cpu };

class Surface {
  public:
    virtual ~Surface() = default;

    /// Before each of Dear ImGui's frames.
    virtual void begin_panels() = 0;
    /// A map that is kept from frame to frame.
    virtual void paint_base(const DrawList& base, const Target& target, const Typesetter& typesetter) = 0;
    /// Over what is there.
    virtual void paint(const DrawList& list, const Target& target, const Typesetter& typesetter) = 0;
    virtual void paint_panels(const ImDrawData& panels) = 0;
};

}  // namespace briefmap
