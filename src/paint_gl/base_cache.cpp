#include "paint_gl/base_cache.hpp"

#include "paint_cpu/kept_page.hpp"
#include "paint_gl/gl_state.hpp"
#include "paint_gl/handle.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>

namespace briefmap {

struct BaseCache::Kept {
    KeptPage page;
    gl::Texture picture;
    gl::Framebuffer framebuffer;
    bool is_usable = false;
    std::int64_t last_painted = 0;

    bool resize(const Target& target) {
        page.resize(target);
        if (picture.name() == 0) {
            picture = gl::Texture::make();
            framebuffer = gl::Framebuffer::make();
        }
        glActiveTexture(GL_TEXTURE0);
        glBindTexture(GL_TEXTURE_2D, picture.name());
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, target.width, target.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, picture.name(), 0);
        return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    }

    void paint_part(GlPainter& painter, const DrawList& base, const DeviceRect& of_page, const Typesetter& typesetter) {
        last_painted += static_cast<std::int64_t>(of_page.width) * of_page.height;
        page.for_parts(of_page, [&](const DeviceRect& part, int in_x, int in_y) {
            const Target into{in_x - part.x, in_y - part.y, page.width(), page.height(),
                              page.height(), page.scale(),  part};
            painter.paint(base, into, typesetter);
        });
    }

    void copy_to(const Target& target, GLuint framebuffer_of_target) const {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer.name());
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer_of_target);
        glDisable(GL_SCISSOR_TEST);
        glDisable(GL_FRAMEBUFFER_SRGB);
        page.for_parts({0, 0, page.width(), page.height()}, [&](const DeviceRect& part, int in_x, int in_y) {
            const int from = page.height() - in_y - part.height;
            const int to = target.framebuffer_height - target.y - part.bottom();
            glBlitFramebuffer(in_x, from, in_x + part.width, from + part.height, target.x + part.x, to,
                              target.x + part.right(), to + part.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
        });
    }
};

BaseCache::BaseCache() : kept_(std::make_unique<Kept>()) {}
BaseCache::~BaseCache() = default;

std::int64_t BaseCache::last_painted() const { return kept_->last_painted; }

void BaseCache::paint(GlPainter& painter, const DrawList& base, const Target& target, const Typesetter& typesetter) {
    kept_->last_painted = 0;
    if (target.width <= 0 || target.height <= 0 || !(target.scale > 0) || !std::isfinite(target.scale)) return;
    GLint samples = 0, largest = 0;
    glGetIntegerv(GL_SAMPLE_BUFFERS, &samples);
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    const bool possible = samples == 0 && !target.part && std::max(target.width, target.height) <= largest;
    if (possible && KeptPage::may_keep(base)) {
        const gl::SavedState saved;
        gl::set_painting_state();
        if (!kept_->page.fits(target)) kept_->is_usable = kept_->resize(target);
        if (kept_->is_usable) {
            glBindFramebuffer(GL_FRAMEBUFFER, kept_->framebuffer.name());
            for (const DeviceRect& part : kept_->page.follow(base))
                kept_->paint_part(painter, base, part, typesetter);
            kept_->copy_to(target, saved.framebuffer());
            return;
        }
        kept_->page = {};  // no room for it now; try again next time
    }
    kept_->last_painted = static_cast<std::int64_t>(target.width) * target.height;
    painter.paint(base, target, typesetter);
}

}  // namespace briefmap
