#include "app/gl_surface.hpp"

#include "app/imgui_backends.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace briefmap {

Result<std::unique_ptr<GlSurface>> GlSurface::make(const std::filesystem::path& shaders) {
    auto painter = GlPainter::make(shaders);
    if (!painter) return painter.error();
    if (!ImGui_ImplOpenGL3_Init("#version 330"))
        return Error{"the panels cannot be drawn with this OpenGL driver", "graphics driver",
                     "start with --renderer cpu"};
    return std::unique_ptr<GlSurface>(new GlSurface(std::move(*painter)));
}

GlSurface::~GlSurface() { ImGui_ImplOpenGL3_Shutdown(); }

void GlSurface::begin_panels() { ImGui_ImplOpenGL3_NewFrame(); }

void GlSurface::paint_base(const PlacedList& base) { base_.paint(*painter_, base.list, base.target, base.typesetter); }

void GlSurface::paint(std::span<const PlacedList> lists) {
    for (const PlacedList& placed : lists)
        painter_->paint(placed.list, placed.target, placed.typesetter);
}

void GlSurface::paint_panels(const ImDrawData& panels) {
    ImGui_ImplOpenGL3_RenderDrawData(const_cast<ImDrawData*>(&panels));  // the backend only reads it
}

bool opengl_is_software() {
    const GLubyte* text = glGetString(GL_RENDERER);
    const std::string_view name = text ? reinterpret_cast<const char*>(text) : "";
    return std::ranges::any_of(std::array<std::string_view, 4>{"llvmpipe", "softpipe", "swrast", "SwiftShader"},
                               [&](std::string_view part) { return name.find(part) != name.npos; });
}

}  // namespace briefmap
