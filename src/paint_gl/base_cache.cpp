#include "paint_gl/base_cache.hpp"

#include "paint_cpu/map_raster.hpp"
#include "paint_cpu/same_base.hpp"
#include "paint_gl/gl_state.hpp"
#include "paint_gl/handle.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace briefmap {

namespace {

int modulo(int a, int n) { return (a % n + n) % n; }

/// Where OpenGL runs on the CPU, our own rasteriser is the faster one.
bool runs_on_the_cpu() {
    const GLubyte* text = glGetString(GL_RENDERER);
    const std::string_view name = text ? reinterpret_cast<const char*>(text) : "";
    return std::ranges::any_of(std::array<std::string_view, 4>{"llvmpipe", "softpipe", "swrast", "SwiftShader"},
                               [&](std::string_view part) { return name.find(part) != name.npos; });
}

bool may_keep(const DrawList& list) {
    return list.background.a == 255 && std::ranges::all_of(list.items, [](const DrawItem& item) {
               return std::holds_alternative<FillAreas>(item) || std::holds_alternative<StrokeLines>(item) ||
                      std::holds_alternative<FillPath>(item) || std::holds_alternative<StrokePath>(item);
           });
}

}  // namespace

/// The picture wraps around at its edges: a shift moves the page's top left within it and copies nothing.
struct BaseCache::Kept {
    gl::Texture picture;
    gl::Framebuffer framebuffer;
    int width = 0, height = 0;
    float scale = 0;
    DrawList painted;  // what the picture shows, its layers held; empty: nothing
    bool is_painted = false;
    int shift_x = 0, shift_y = 0;  // of the page over the picture since then, device pixels
    std::int64_t last_painted = 0;
    Way way = Way::by_driver;
    bool on_the_cpu = false;
    MapRaster raster;
    std::vector<std::uint32_t> pixels;  // scratch of the rasteriser

    bool fits(const Target& target) const {
        return width == target.width && height == target.height && scale == target.scale;
    }

    bool resize(const Target& target) {
        width = target.width;
        height = target.height;
        scale = target.scale;
        is_painted = false;
        if (picture.name() == 0) {
            picture = gl::Texture::make();
            framebuffer = gl::Framebuffer::make();
            on_the_cpu = way == Way::by_driver ? runs_on_the_cpu() : way == Way::on_the_cpu;
        }
        glActiveTexture(GL_TEXTURE0);
        glBindTexture(GL_TEXTURE_2D, picture.name());
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, picture.name(), 0);
        return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    }

    /// Calls do_part(part of the page, x, y of the same pixels in the picture), cut where the picture wraps.
    template <class DoPart>
    void for_parts(const DeviceRect& of_page, DoPart&& do_part) const {
        for (int y = of_page.y; y < of_page.bottom();) {
            const int in_y = modulo(y - shift_y, height);
            const int rows = std::min(of_page.bottom() - y, height - in_y);
            for (int x = of_page.x; x < of_page.right();) {
                const int in_x = modulo(x - shift_x, width);
                const int columns = std::min(of_page.right() - x, width - in_x);
                do_part(DeviceRect{x, y, columns, rows}, in_x, in_y);
                x += columns;
            }
            y += rows;
        }
    }

    void paint_part(GlPainter& painter, const DrawList& base, const DeviceRect& of_page, const Typesetter& typesetter) {
        if (of_page.is_empty()) return;
        last_painted += static_cast<std::int64_t>(of_page.width) * of_page.height;
        const bool by_raster = on_the_cpu && can_raster(base);
        if (by_raster) {
            pixels.resize(static_cast<std::size_t>(of_page.width) * static_cast<std::size_t>(of_page.height));
        }
        for_parts(of_page, [&](const DeviceRect& part, int in_x, int in_y) {
            const Target into{in_x - part.x, in_y - part.y, width, height, height, scale, part};
            if (!by_raster) {
                painter.paint(base, into, typesetter);
                return;
            }
            const std::ptrdiff_t row = part.width;  // rows bottom up, as textures have them
            raster.paint(base, {into, base.map, part}, {pixels.data() + row * (part.height - 1), -row});
            glTexSubImage2D(GL_TEXTURE_2D, 0, in_x, height - in_y - part.height, part.width, part.height, GL_BGRA,
                            GL_UNSIGNED_INT_8_8_8_8_REV, pixels.data());
        });
    }

    /// Paints what the picture lacks.
    void update(GlPainter& painter, const DrawList& base, const Typesetter& typesetter) {
        std::optional<std::pair<int, int>> shift;
        if (is_painted) shift = whole_shift(painted, base, scale);
        const auto [x, y] = shift.value_or(std::pair{shift_x + width, shift_y});  // a whole page away: all anew
        const int dx = x - shift_x, dy = y - shift_y;
        if (std::abs(dx) >= width || std::abs(dy) >= height) {
            shift_x = shift_y = 0;
            paint_part(painter, base, {0, 0, width, height}, typesetter);
            painted = base;
            is_painted = true;
            return;
        }
        shift_x = x;
        shift_y = y;
        const DeviceRect columns = {dx > 0 ? 0 : width + dx, 0, std::abs(dx), height};
        paint_part(painter, base, columns, typesetter);
        const int left = dx > 0 ? dx : 0;
        paint_part(painter, base, {left, dy > 0 ? 0 : height + dy, width - std::abs(dx), std::abs(dy)}, typesetter);
    }

    void copy_to(const Target& target, GLuint framebuffer_of_target) const {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer.name());
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer_of_target);
        glDisable(GL_SCISSOR_TEST);  // llvmpipe copies row by row only without it, seventy times as fast
        glDisable(GL_FRAMEBUFFER_SRGB);
        for_parts({0, 0, width, height}, [&](const DeviceRect& part, int in_x, int in_y) {
            const int from = height - in_y - part.height;
            const int to = target.framebuffer_height - target.y - part.bottom();
            glBlitFramebuffer(in_x, from, in_x + part.width, from + part.height, target.x + part.x, to,
                              target.x + part.right(), to + part.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
        });
    }
};

BaseCache::BaseCache() : kept_(std::make_unique<Kept>()) {}
BaseCache::~BaseCache() = default;

std::int64_t BaseCache::last_painted() const { return kept_->last_painted; }

void BaseCache::choose(Way way) {
    const gl::SavedState saved;
    kept_ = std::make_unique<Kept>();
    kept_->way = way;
}

void BaseCache::paint(GlPainter& painter, const DrawList& base, const Target& target, const Typesetter& typesetter) {
    kept_->last_painted = 0;
    if (target.width <= 0 || target.height <= 0 || !(target.scale > 0) || !std::isfinite(target.scale)) return;
    GLint samples = 0, largest = 0;
    glGetIntegerv(GL_SAMPLE_BUFFERS, &samples);
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    const bool possible = samples == 0 && !target.part && std::max(target.width, target.height) <= largest;
    if (possible && may_keep(base)) {
        const gl::SavedState saved;
        gl::set_painting_state();
        if (kept_->fits(target) || kept_->resize(target)) {
            glBindFramebuffer(GL_FRAMEBUFFER, kept_->framebuffer.name());
            glActiveTexture(GL_TEXTURE0);
            glBindTexture(GL_TEXTURE_2D, kept_->picture.name());
            kept_->update(painter, base, typesetter);
            kept_->copy_to(target, saved.framebuffer());
            return;
        }
        kept_->width = 0;  // no room for it now; try again next time
    }
    kept_->last_painted = static_cast<std::int64_t>(target.width) * target.height;
    painter.paint(base, target, typesetter);
}

}  // namespace briefmap
