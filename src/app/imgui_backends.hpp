// Dear ImGui and its SDL2 and OpenGL 3 backends, under the names that Debian 12 (1.86) and Debian 13 (1.90) give them.
#pragma once

#include <imgui.h>

#if __has_include(<backends/imgui_impl_sdl2.h>)
#include <backends/imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif
#include <backends/imgui_impl_opengl3.h>
