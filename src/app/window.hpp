// The SDL window with its OpenGL 3.3 context and Dear ImGui's context: made in order, taken down in reverse.
#pragma once

#include "app/window_size.hpp"
#include "core/result.hpp"

#include <SDL2/SDL.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace briefmap {

struct WindowOptions {
    int width = 1440, height = 900;
    std::string title;
};

class Window {
  public:
    /// Errors say what is missing (a display, OpenGL 3.3) and what works without it.
    [[nodiscard]] static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    [[nodiscard]] SDL_Window* handle() const { return window_; }
    [[nodiscard]] WindowSize size() const;
    /// 1 at 96 dots to the inch, by SDL_GetDisplayDPI, in steps of an eighth; 1 where the display does not say.
    [[nodiscard]] float display_scale() const;
    void swap();

    /// All of a display: of another one than the window is on where there is one, so that the desk stays where it is.
    void enter_full_screen();
    /// Back to the place and size from before; nothing where the window is not full screen.
    void leave_full_screen();
    [[nodiscard]] bool is_full_screen() const { return place_.has_value(); }

  private:
    Window() = default;
    bool sdl_ = false;
    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    bool imgui_ = false;
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
