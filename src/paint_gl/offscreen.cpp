#include "paint_gl/offscreen.hpp"

#include "paint_gl/handle.hpp"

#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace briefmap {

namespace {

constexpr int largest_side = 16384;

Error no_context(const std::string& what) {
    return {what, "offscreen OpenGL", "install libegl1 and libgl1-mesa-dri, which bring a software OpenGL"};
}

/// A context and what it needs; freed in the right order.
struct EglContext {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    EGLSurface surface = EGL_NO_SURFACE;

    EglContext() = default;
    EglContext(const EglContext&) = delete;
    EglContext& operator=(const EglContext&) = delete;
    ~EglContext() {
        if (display == EGL_NO_DISPLAY) return;
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
        if (surface != EGL_NO_SURFACE) eglDestroySurface(display, surface);
        eglTerminate(display);
    }
};

/// Surfaceless when the display can, else a pbuffer of one pixel; we paint into our own framebuffer anyway.
std::optional<std::string> open(EglContext& egl, EGLDisplay display) {
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) return "EGL has no display";
    egl.display = display;
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) return "EGL has no OpenGL";
    constexpr std::array<EGLint, 5> wanted = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                              EGL_NONE};
    EGLConfig config = EGL_NO_CONFIG_KHR;
    EGLint configs = 0;
    const bool pbuffers = eglChooseConfig(display, wanted.data(), &config, 1, &configs) == EGL_TRUE && configs > 0;
    if (!pbuffers) config = EGL_NO_CONFIG_KHR;
    constexpr std::array<EGLint, 7> version = {
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    egl.context = eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
    if (egl.context == EGL_NO_CONTEXT) return "there is no OpenGL 3.3";
    if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, egl.context) == EGL_TRUE) return std::nullopt;
    constexpr std::array<EGLint, 5> one_pixel = {EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
    if (pbuffers) egl.surface = eglCreatePbufferSurface(display, config, one_pixel.data());
    if (egl.surface == EGL_NO_SURFACE) return "EGL has neither surfaceless contexts nor pbuffers";
    if (eglMakeCurrent(display, egl.surface, egl.surface, egl.context) != EGL_TRUE) return "the context does not start";
    return std::nullopt;
}

}  // namespace

struct Offscreen::Impl {
    EglContext egl;  // first made, last freed
    gl::Texture picture;
    gl::Framebuffer framebuffer;
    int width = 0, height = 0;
};

Result<std::unique_ptr<Offscreen>> Offscreen::make(int width, int height) {
    if (width < 1 || height < 1 || width > largest_side || height > largest_side) {
        return no_context("a picture of " + std::to_string(width) + "x" + std::to_string(height) + " is not possible");
    }
    auto impl = std::make_unique<Impl>();
    std::optional<std::string> fault = "EGL has no surfaceless platform";
    if (epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless") &&
        epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_EXT_platform_base")) {
        fault = open(impl->egl, eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
    }
    if (fault) {
        impl = std::make_unique<Impl>();
        fault = open(impl->egl, eglGetDisplay(EGL_DEFAULT_DISPLAY));
    }
    if (fault) return no_context(*fault);

    impl->width = width;
    impl->height = height;
    impl->picture = gl::Texture::make();
    impl->framebuffer = gl::Framebuffer::make();
    glBindTexture(GL_TEXTURE_2D, impl->picture.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glBindFramebuffer(GL_FRAMEBUFFER, impl->framebuffer.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, impl->picture.name(), 0);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        return no_context("a picture of " + std::to_string(width) + "x" + std::to_string(height) + " has no room");
    }
    glViewport(0, 0, width, height);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    return std::unique_ptr<Offscreen>(new Offscreen(std::move(impl)));
}

Offscreen::Offscreen(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Offscreen::~Offscreen() = default;

Target Offscreen::target(float scale) const {
    return {0, 0, impl_->width, impl_->height, impl_->height, scale, std::nullopt};
}

std::string Offscreen::renderer() const {
    const GLubyte* name = glGetString(GL_RENDERER);
    return name ? reinterpret_cast<const char*>(name) : "";
}

void Offscreen::read_raw(std::uint8_t* rgba) const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, impl_->framebuffer.name());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, impl_->width, impl_->height, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
}

PixelImage Offscreen::read() const {
    PixelImage image{impl_->width, impl_->height, {}};
    const std::size_t row = static_cast<std::size_t>(image.width) * 4, rows = static_cast<std::size_t>(image.height);
    image.rgba.resize(row * rows);
    read_raw(image.rgba.data());
    for (std::size_t y = 0; y < rows / 2; ++y) {
        const auto top = image.rgba.begin() + static_cast<std::ptrdiff_t>(y * row);
        const auto bottom = image.rgba.begin() + static_cast<std::ptrdiff_t>((rows - 1 - y) * row);
        std::swap_ranges(top, top + static_cast<std::ptrdiff_t>(row), bottom);
    }
    return image;
}

}  // namespace briefmap
