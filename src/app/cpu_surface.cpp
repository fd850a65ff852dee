#include "app/cpu_surface.hpp"

#include "paint_cpu/panel_raster.hpp"

#include <imgui.h>

namespace briefmap {

void CpuSurface::begin_panels() {
    ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    if (fonts.IsBuilt()) return;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    fonts.GetTexDataAsAlpha8(&pixels, &width, &height);
}

void CpuSurface::paint_base(const DrawList& base, const Target& target, const Typesetter& typesetter) {
    base_.paint(painter_, base, target, canvas_, typesetter);
}

void CpuSurface::paint(const DrawList& list, const Target& target, const Typesetter& typesetter) {
    painter_.paint(list, target, canvas_, typesetter);
}

void CpuSurface::paint_panels(const ImDrawData& panels) {
    briefmap::paint_panels(panels, canvas_.rows, canvas_.width, canvas_.height);
}

}  // namespace briefmap
