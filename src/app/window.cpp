#include "app/window.hpp"

#include "app/imgui_backends.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace briefmap {
namespace {

constexpr const char* without_a_window = "use `briefmap render -o OUT.png`, which needs neither display nor OpenGL";

/// What a window manager has drawn around the window by now; nothing where nobody says.
SDL_Point frame_of(SDL_Window* window) {
    SDL_Point frame{0, 0};
    if (SDL_GetWindowBordersSize(window, &frame.y, &frame.x, nullptr, nullptr) != 0) return {0, 0};
    return frame;
}

std::vector<SDL_Rect> display_bounds() {
    std::vector<SDL_Rect> bounds(static_cast<std::size_t>(std::max(SDL_GetNumVideoDisplays(), 0)));
    for (std::size_t i = 0; i < bounds.size(); ++i)
        if (SDL_GetDisplayBounds(static_cast<int>(i), &bounds[i]) != 0) bounds[i] = {};
    return bounds;
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
    std::unique_ptr<Window> made(new Window);
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        return Error{std::string("no window can be opened here: ") + SDL_GetError(), "", without_a_window};
    }
    made->sdl_ = true;

    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 8);
    made->window_ =
        SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width,
                         options.height, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (made->window_) made->context_ = SDL_GL_CreateContext(made->window_);
    if (!made->context_ || epoxy_gl_version() < 33) {
        return Error{
            std::string("there is no OpenGL 3.3 here: ") + (made->context_ ? "the driver is older" : SDL_GetError()),
            "", std::string("install Mesa (libgl1-mesa-dri) or a newer driver, or ") + without_a_window};
    }
    SDL_SetWindowMinimumSize(made->window_, 480, 320);
    SDL_GL_SetSwapInterval(1);

    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    made->imgui_ = true;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // the layout is part of State, not of a file beside the program
    io.LogFilename = nullptr;
    if (!ImGui_ImplSDL2_InitForOpenGL(made->window_, made->context_) || !ImGui_ImplOpenGL3_Init("#version 330")) {
        return Error{"the panels cannot be drawn with this OpenGL driver", "", without_a_window};
    }
    return made;
}

Window::~Window() {
    if (imgui_) {
        if (ImGui::GetIO().BackendRendererUserData) ImGui_ImplOpenGL3_Shutdown();
        if (ImGui::GetIO().BackendPlatformUserData) ImGui_ImplSDL2_Shutdown();
        ImGui::DestroyContext();
    }
    if (context_) SDL_GL_DeleteContext(context_);
    if (window_) SDL_DestroyWindow(window_);
    if (sdl_) SDL_Quit();
}

WindowSize Window::size() const {
    WindowSize size;
    SDL_GetWindowSize(window_, &size.width, &size.height);
    SDL_GL_GetDrawableSize(window_, &size.pixel_width, &size.pixel_height);
    return size;
}

float Window::display_scale() const {
    const int display = SDL_GetWindowDisplayIndex(window_);
    float dots_per_inch = 96;
    if (display < 0 || SDL_GetDisplayDPI(display, nullptr, &dots_per_inch, nullptr) != 0) return 1;
    // Monitors report their size loosely: below a quarter more than 96 the difference is noise.
    const float scale = std::round(dots_per_inch / 96 * 8) / 8;
    return scale < 1.25F ? 1.0F : std::min(scale, 4.0F);
}

void Window::swap() { SDL_GL_SwapWindow(window_); }

void Window::enter_full_screen() {
    if (place_) return;
    Place place;
    SDL_GetWindowPosition(window_, &place.x, &place.y);
    SDL_GetWindowSize(window_, &place.width, &place.height);
    place.frame = frame_of(window_);
    place.maximised = (SDL_GetWindowFlags(window_) & SDL_WINDOW_MAXIMIZED) != 0;
    place_ = place;

    const std::vector<SDL_Rect> displays = display_bounds();
    const int own = SDL_GetWindowDisplayIndex(window_);
    const int display = presentation_display(displays, own);
    if (display >= 0 && static_cast<std::size_t>(display) < displays.size()) {
        // SDL fills the display that the window is on, and leaves the resizing to a window manager, which a bare X
        // server has not: the window goes there and takes its size first.
        const SDL_Rect& bounds = displays[static_cast<std::size_t>(display)];
        if (place.maximised && display != own) SDL_RestoreWindow(window_);
        if (!place.maximised || display != own) {
            SDL_SetWindowPosition(window_, bounds.x, bounds.y);
            SDL_SetWindowSize(window_, bounds.w, bounds.h);
        }
    }
    SDL_SetWindowFullscreen(window_, SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void Window::leave_full_screen() {
    if (!place_) return;
    const Place place = *place_;
    place_.reset();
    SDL_SetWindowFullscreen(window_, 0);
    SDL_SetWindowSize(window_, place.width, place.height);
    // SDL counts a position from inside the frame, which is not back yet: without this the window would creep.
    const SDL_Point frame = frame_of(window_);
    SDL_SetWindowPosition(window_, place.x + frame.x - place.frame.x, place.y + frame.y - place.frame.y);
    if (place.maximised) SDL_MaximizeWindow(window_);
}

int presentation_display(std::span<const SDL_Rect> displays, int own) {
    if (own < 0 || static_cast<std::size_t>(own) >= displays.size()) return own;
    const SDL_Rect& here = displays[static_cast<std::size_t>(own)];
    const auto other = std::find_if(displays.begin(), displays.end(), [&](const SDL_Rect& d) {
        return d.w > 0 && d.h > 0 && SDL_HasIntersection(&d, &here) == SDL_FALSE;
    });
    return other == displays.end() ? own : static_cast<int>(other - displays.begin());
}

std::uint32_t wake_event() {
    static const std::uint32_t type = SDL_RegisterEvents(1);
    return type;
}

void wake_main_loop() {
    SDL_Event event{};
    event.type = wake_event();
    SDL_PushEvent(&event);
}

}  // namespace briefmap
