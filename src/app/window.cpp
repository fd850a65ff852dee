#include "app/window.hpp"

#include "app/gl_surface.hpp"
#include "app/imgui_backends.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>
#include <utility>
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
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");  // SDL would show our pixels by the OpenGL we do without
    SDL_SetHint(SDL_HINT_VIDEO_X11_FORCE_EGL, "1");       // without a driver GLX ends the program, EGL says so
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        return Error{std::string("no window can be opened here: ") + SDL_GetError(), "", without_a_window};
    }
    made->sdl_ = true;
    const bool has_opengl = options.renderer != Renderer::cpu && made->open_with_opengl(options);
    if (!has_opengl && options.renderer == Renderer::opengl) {
        return Error{
            std::string("there is no OpenGL 3.3 here: ") + (made->context_ ? "the driver is older" : SDL_GetError()),
            "", "install Mesa (libgl1-mesa-dri) or a newer driver, or start with --renderer cpu"};
    }
    if (!has_opengl) {
        if (auto opened = made->open_without_opengl(options); !opened) return opened.error();
    }
    SDL_SetWindowMinimumSize(made->window_, 480, 320);
    SDL_ShowWindow(made->window_);
    if (auto started = made->start_panels(options); !started) return started.error();
    return made;
}

/// Hidden until it is known whether it stays.
bool Window::open_with_opengl(const WindowOptions& options) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 8);
    window_ = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width,
                               options.height,
                               SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN);
    if (window_) context_ = SDL_GL_CreateContext(window_);
    if (!context_ || epoxy_gl_version() < 33) return false;
    if (options.renderer == Renderer::automatic && opengl_is_software()) return false;
    SDL_GL_SetSwapInterval(1);
    return true;
}

Status Window::open_without_opengl(const WindowOptions& options) {
    if (context_) SDL_GL_DeleteContext(std::exchange(context_, nullptr));
    if (window_) SDL_DestroyWindow(window_);
    window_ = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width,
                               options.height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_HIDDEN);
    if (!window_ || !SDL_GetWindowSurface(window_))
        return Error{std::string("no window can be opened here: ") + SDL_GetError(), "", without_a_window};
    return done;
}

Status Window::start_panels(const WindowOptions& options) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    imgui_ = true;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // the layout is part of State, not of a file beside the program
    io.LogFilename = nullptr;
    ImGui_ImplSDL2_InitForOpenGL(window_, context_);  // only remembers the window, with or without a context
    if (context_) {
        auto made = GlSurface::make(options.shaders);
        if (!made) return made.error();
        surface_ = std::move(*made);
        return done;
    }
    auto made = std::make_unique<CpuSurface>();
    on_cpu_ = made.get();
    surface_ = std::move(made);
    return done;
}

Window::~Window() {
    surface_.reset();
    if (imgui_) {
        if (ImGui::GetIO().BackendPlatformUserData) ImGui_ImplSDL2_Shutdown();
        ImGui::DestroyContext();
    }
    if (staging_) SDL_FreeSurface(staging_);
    if (context_) SDL_GL_DeleteContext(context_);
    if (window_) SDL_DestroyWindow(window_);
    if (sdl_) SDL_Quit();
}

WindowSize Window::size() const {
    WindowSize size;
    SDL_GetWindowSize(window_, &size.width, &size.height);
    if (context_)
        SDL_GL_GetDrawableSize(window_, &size.pixel_width, &size.pixel_height);
    else
        SDL_GetWindowSizeInPixels(window_, &size.pixel_width, &size.pixel_height);
    return size;
}

void Window::begin_frame() {
    if (!on_cpu_) return;
    SDL_Surface* shown = SDL_GetWindowSurface(window_);  // another one when the size has changed
    if (!shown) {
        on_cpu_->set_canvas({});
        return;
    }
    const std::uint32_t kind = shown->format->format;
    const bool is_ours = kind == SDL_PIXELFORMAT_RGB888 || kind == SDL_PIXELFORMAT_ARGB8888;
    if (staging_ && (is_ours || staging_->w != shown->w || staging_->h != shown->h))
        SDL_FreeSurface(std::exchange(staging_, nullptr));
    if (!is_ours) {
        if (!staging_) staging_ = SDL_CreateRGBSurfaceWithFormat(0, shown->w, shown->h, 32, SDL_PIXELFORMAT_RGB888);
        shown = staging_;
    }
    if (!shown) return on_cpu_->set_canvas({});
    on_cpu_->set_canvas({{static_cast<std::uint32_t*>(shown->pixels), shown->pitch / 4}, shown->w, shown->h});
}

void Window::show() {
    if (!on_cpu_) {
        SDL_GL_SwapWindow(window_);
        return;
    }
    if (SDL_Surface* shown = SDL_GetWindowSurface(window_); shown && staging_)
        SDL_BlitSurface(staging_, nullptr, shown, nullptr);
    SDL_UpdateWindowSurface(window_);
    // Nothing here waits for the display: without this, playing would take all of a core.
    constexpr std::uint32_t frame_ms = 16;
    const std::uint32_t since = SDL_GetTicks() - last_shown_;
    if (since < frame_ms) SDL_Delay(frame_ms - since);
    last_shown_ = SDL_GetTicks();
}

float Window::display_scale() const {
    const int display = SDL_GetWindowDisplayIndex(window_);
    float dots_per_inch = 96;
    if (display < 0 || SDL_GetDisplayDPI(display, nullptr, &dots_per_inch, nullptr) != 0) return 1;
    // Monitors report their size loosely: below a quarter more than 96 the difference is noise.
    const float scale = std::round(dots_per_inch / 96 * 8) / 8;
    return scale < 1.25F ? 1.0F : std::min(scale, 4.0F);
}

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
