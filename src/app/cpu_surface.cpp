#include "app/cpu_surface.hpp"

#include "paint_cpu/panel_raster.hpp"

#include <imgui.h>
#include <oneapi/tbb/parallel_for.h>

#include <cstddef>

namespace briefmap {

void CpuSurface::begin_panels() {
    ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    if (fonts.IsBuilt()) return;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    fonts.GetTexDataAsAlpha8(&pixels, &width, &height);
}

void CpuSurface::paint_base(const PlacedList& base) {
    base_.paint(base_painter_, base.list, base.target, canvas_, base.typesetter);
}

void CpuSurface::paint(std::span<const PlacedList> lists) {
    while (painters_.size() < lists.size())
        painters_.push_back(std::make_unique<CpuPainter>());
    tbb::parallel_for(std::size_t{0}, lists.size(), [&](std::size_t i) {
        painters_[i]->paint(lists[i].list, lists[i].target, canvas_, lists[i].typesetter);
    });
}

void CpuSurface::paint_panels(const ImDrawData& panels) {
    briefmap::paint_panels(panels, canvas_.rows, canvas_.width, canvas_.height);
}

}  // namespace briefmap
