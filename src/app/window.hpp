// The SDL window with what it is painted by and Dear ImGui's context: made in order, taken down in reverse.
#pragma once

#include "app/cpu_surface.hpp"
#include "app/surface.hpp"
#include "app/window_size.hpp"
#include "core/result.hpp"

#include <SDL2/SDL.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace briefmap {

struct WindowOptions {
    int width = 1440, height = 900;
    std::string title;
    std::filesystem::path shaders;  // the folder of the installed ones
    Renderer renderer = Renderer::automatic;
};

class Window {
  public:
    /// `automatic`: by OpenGL 3.3 where a graphics card brings it, else on the CPU. Errors say what is missing (a
    /// display, OpenGL where it is asked for) and what works without it.
    [[nodiscard]] static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    [[nodiscard]] SDL_Window* handle() const { return window_; }
    [[nodiscard]] WindowSize size() const;
    /// 1 at 96 dots to the inch, by SDL_GetDisplayDPI, in steps of an eighth; 1 where the display does not say.
    [[nodiscard]] float display_scale() const;
    [[nodiscard]] Surface& surface() { return *surface_; }
    /// Before a frame is painted: the surface has the size of the window then.
    void begin_frame();
    /// Shows what was painted; waits, where frames come faster than a display shows them.
    void show();

    /// All of a display: of another one than the window is on where there is one, so that the desk stays where it is.
    void enter_full_screen();
    /// Back to the place and size from before; nothing where the window is not full screen.
    void leave_full_screen();
    [[nodiscard]] bool is_full_screen() const { return place_.has_value(); }

  private:
    Window() = default;
    [[nodiscard]] bool open_with_opengl(const WindowOptions& options);
    [[nodiscard]] Status open_without_opengl(const WindowOptions& options);
    [[nodiscard]] Status start_panels(const WindowOptions& options);

    bool sdl_ = false;
    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;  // null where the CPU paints
    bool imgui_ = false;
    std::unique_ptr<Surface> surface_;
    CpuSurface* on_cpu_ = nullptr;    // surface_, where it is one
    SDL_Surface* staging_ = nullptr;  // of our kind of pixels, where the display has another
    std::uint32_t last_shown_ = 0;    // milliseconds of SDL's clock
    struct Place {
        int x = 0, y = 0, width = 0, height = 0;  // without its frame
        SDL_Point frame{0, 0};                    // the frame's width at the left and at the top
        bool maximised = false;
    };
    std::optional<Place> place_;  // while full screen: where the window was
};

/// The display to present on: the first that does not mirror the one with the window, `own`; that one where all do.
/// Their bounds on the desktop in SDL's order; `own` is an index into them.
[[nodiscard]] int presentation_display(std::span<const SDL_Rect> displays, int own);

/// An SDL event type that other threads push to wake the main loop.
[[nodiscard]] std::uint32_t wake_event();
void wake_main_loop();

}  // namespace briefmap
