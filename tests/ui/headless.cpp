#include "headless.hpp"

#include "support/catch.hpp"
#include "text/typesetter.hpp"
#include "ui/style.hpp"

#include <imgui_internal.h>

#include <map>
#include <memory>

namespace briefmap {
namespace {

void rasterise(ImFontAtlas& atlas) {
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
}

/// Rasterised once for all tests of that scale.
ImFontAtlas& noto_atlas(float scale) {
    static std::map<float, std::unique_ptr<ImFontAtlas>> made;
    std::unique_ptr<ImFontAtlas>& atlas = made[scale];
    if (atlas) return *atlas;
    atlas = std::make_unique<ImFontAtlas>();
    ImGuiContext* context = ImGui::CreateContext(atlas.get());
    ImGui::SetCurrentContext(context);
    REQUIRE(load_fonts({.regular = Typesetter::font_file(FontWeight::regular),
                        .bold = Typesetter::font_file(FontWeight::bold),
                        .signs = ""},
                       scale));
    rasterise(*atlas);
    ImGui::DestroyContext(context);
    return *atlas;
}

}  // namespace

Headless::Headless(float width, float height, float scale, Fonts fonts)
    : context_(ImGui::CreateContext(fonts == Fonts::noto ? &noto_atlas(scale) : nullptr)) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DeltaTime = 1.0F / 60;
#if IMGUI_VERSION_NUM < 18700
    io.KeyMap[ImGuiKey_Space] = ImGuiKey_Space;  // forms may be walked by keys
#endif
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // as the window's OpenGL backend
#if IMGUI_VERSION_NUM >= 18700
    io.ConfigInputTrickleEventQueue = false;  // a test says itself what belongs to which frame
#endif
    if (fonts == Fonts::none) {
        CHECK_FALSE(load_fonts({}, scale));
        rasterise(*io.Fonts);
    }
    resize(width, height);
}

Headless::~Headless() { ImGui::DestroyContext(context_); }

void Headless::resize(float width, float height) { ImGui::GetIO().DisplaySize = {width, height}; }

void Headless::move_to(PagePoint at) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
#else
    ImGui::GetIO().MousePos = {at.x, at.y};
#endif
}

void Headless::set_button(ImGuiMouseButton button, bool down) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseButtonEvent(button, down);
#else
    ImGui::GetIO().MouseDown[button] = down;
#endif
}

void Headless::turn_wheel(float notches, float sideways) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseWheelEvent(sideways, notches);
#else
    ImGui::GetIO().MouseWheel = notches;
    ImGui::GetIO().MouseWheelH = sideways;
#endif
}

PageRect Headless::window(const char* name) const {
    const ImGuiWindow* found = ImGui::FindWindowByName(name);
    REQUIRE(found != nullptr);
    return {found->Pos.x, found->Pos.y, found->Size.x, found->Size.y};
}

void Headless::begin_frame() { ImGui::NewFrame(); }

void Headless::end_frame() { ImGui::Render(); }

}  // namespace briefmap
