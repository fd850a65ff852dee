// Dear ImGui and its SDL2 and OpenGL 3 backends, under the names that Debian 12 (1.86) and Debian 13 (1.90) give them.
#pragma once

#include <imgui.h>

#if __has_include(<backends/imgui_impl_sdl2.h>)
#include <backends/imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif
#include <backends/imgui_impl_opengl3.h>

namespace briefmap {

/// Call between ImGui_ImplSDL2_NewFrame and ImGui::NewFrame. Before 1.87 the backend asks SDL for the pointer's place
/// on the whole desktop, which stands still on some X servers while a button is held: the last motion event knows
/// better.
inline void set_pointer([[maybe_unused]] float x, [[maybe_unused]] float y) {
#if IMGUI_VERSION_NUM < 18700
    ImGui::GetIO().MousePos = {x, y};
#endif
}

}  // namespace briefmap
