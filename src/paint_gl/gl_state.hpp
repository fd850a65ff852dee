// Remembers the OpenGL state that our painters change and puts it back, so that Dear ImGui's backend and the window
// never notice them.
#pragma once

#include "paint_cpu/frame.hpp"

#include <epoxy/gl.h>

#include <array>

namespace briefmap::gl {

class SavedState {
  public:
    SavedState();
    ~SavedState();
    SavedState(const SavedState&) = delete;
    SavedState& operator=(const SavedState&) = delete;

    /// The framebuffer that was being drawn to.
    [[nodiscard]] GLuint framebuffer() const { return static_cast<GLuint>(draw_framebuffer_); }

  private:
    struct Capability {
        GLenum name;
        GLboolean enabled;
    };
    std::array<Capability, 10> capabilities_;
    GLint program_ = 0, vertex_array_ = 0, array_buffer_ = 0, texture_buffer_ = 0, unpack_buffer_ = 0;
    GLint active_texture_ = 0;
    std::array<GLint, 2> images_{}, buffer_textures_{};  // of the texture units we use
    GLint draw_framebuffer_ = 0, read_framebuffer_ = 0;
    std::array<GLint, 4> viewport_{}, scissor_{};
    GLint blend_source_rgb_ = 0, blend_target_rgb_ = 0, blend_source_alpha_ = 0, blend_target_alpha_ = 0;
    GLint blend_equation_rgb_ = 0, blend_equation_alpha_ = 0;
    std::array<GLfloat, 4> clear_colour_{};
    std::array<GLboolean, 4> colour_mask_{};
    std::array<GLint, 2> polygon_mode_{};
    GLint unpack_alignment_ = 4, unpack_row_length_ = 0, unpack_skip_rows_ = 0, unpack_skip_pixels_ = 0;
};

/// Premultiplied alpha, no depth, no culling, whole triangles, tightly packed uploads; what each of our draws expects.
void set_painting_state();

/// The scissor and viewport of a frame.
void apply_viewport(const Frame& frame);

}  // namespace briefmap::gl
