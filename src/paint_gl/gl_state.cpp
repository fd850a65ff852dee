#include "paint_gl/gl_state.hpp"

#include <algorithm>

namespace briefmap::gl {

namespace {

void enable(GLenum capability, bool on) {
    if (on) {
        glEnable(capability);
    } else {
        glDisable(capability);
    }
}

}  // namespace

SavedState::SavedState()
    : capabilities_{{{GL_BLEND, GL_FALSE},
                     {GL_CULL_FACE, GL_FALSE},
                     {GL_DEPTH_TEST, GL_FALSE},
                     {GL_STENCIL_TEST, GL_FALSE},
                     {GL_SCISSOR_TEST, GL_FALSE},
                     {GL_PRIMITIVE_RESTART, GL_FALSE},
                     {GL_RASTERIZER_DISCARD, GL_FALSE},
                     {GL_COLOR_LOGIC_OP, GL_FALSE},
                     {GL_SAMPLE_ALPHA_TO_COVERAGE, GL_FALSE},
                     {GL_FRAMEBUFFER_SRGB, GL_FALSE}}} {
    for (Capability& capability : capabilities_)
        capability.enabled = glIsEnabled(capability.name);
    glGetIntegerv(GL_CURRENT_PROGRAM, &program_);
    glGetIntegerv(GL_VERTEX_ARRAY_BINDING, &vertex_array_);
    glGetIntegerv(GL_ARRAY_BUFFER_BINDING, &array_buffer_);
    glGetIntegerv(GL_TEXTURE_BUFFER, &texture_buffer_);
    glGetIntegerv(GL_PIXEL_UNPACK_BUFFER_BINDING, &unpack_buffer_);
    glGetIntegerv(GL_ACTIVE_TEXTURE, &active_texture_);
    for (std::size_t unit = buffer_textures_.size(); unit-- > 0;) {
        glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
        glGetIntegerv(GL_TEXTURE_BINDING_2D, &images_[unit]);
        glGetIntegerv(GL_TEXTURE_BINDING_BUFFER, &buffer_textures_[unit]);
    }
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &draw_framebuffer_);
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &read_framebuffer_);
    glGetIntegerv(GL_VIEWPORT, viewport_.data());
    glGetIntegerv(GL_SCISSOR_BOX, scissor_.data());
    glGetIntegerv(GL_BLEND_SRC_RGB, &blend_source_rgb_);
    glGetIntegerv(GL_BLEND_DST_RGB, &blend_target_rgb_);
    glGetIntegerv(GL_BLEND_SRC_ALPHA, &blend_source_alpha_);
    glGetIntegerv(GL_BLEND_DST_ALPHA, &blend_target_alpha_);
    glGetIntegerv(GL_BLEND_EQUATION_RGB, &blend_equation_rgb_);
    glGetIntegerv(GL_BLEND_EQUATION_ALPHA, &blend_equation_alpha_);
    glGetFloatv(GL_COLOR_CLEAR_VALUE, clear_colour_.data());
    glGetBooleanv(GL_COLOR_WRITEMASK, colour_mask_.data());
    glGetIntegerv(GL_POLYGON_MODE, polygon_mode_.data());
    glGetIntegerv(GL_UNPACK_ALIGNMENT, &unpack_alignment_);
    glGetIntegerv(GL_UNPACK_ROW_LENGTH, &unpack_row_length_);
    glGetIntegerv(GL_UNPACK_SKIP_ROWS, &unpack_skip_rows_);
    glGetIntegerv(GL_UNPACK_SKIP_PIXELS, &unpack_skip_pixels_);
}

SavedState::~SavedState() {
    for (const Capability& capability : capabilities_)
        enable(capability.name, capability.enabled == GL_TRUE);
    glUseProgram(static_cast<GLuint>(program_));
    glBindVertexArray(static_cast<GLuint>(vertex_array_));
    glBindBuffer(GL_ARRAY_BUFFER, static_cast<GLuint>(array_buffer_));
    glBindBuffer(GL_TEXTURE_BUFFER, static_cast<GLuint>(texture_buffer_));
    glBindBuffer(GL_PIXEL_UNPACK_BUFFER, static_cast<GLuint>(unpack_buffer_));
    for (std::size_t unit = buffer_textures_.size(); unit-- > 0;) {
        glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
        glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(images_[unit]));
        glBindTexture(GL_TEXTURE_BUFFER, static_cast<GLuint>(buffer_textures_[unit]));
    }
    glActiveTexture(static_cast<GLenum>(active_texture_));
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<GLuint>(draw_framebuffer_));
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(read_framebuffer_));
    glViewport(viewport_[0], viewport_[1], viewport_[2], viewport_[3]);
    glScissor(scissor_[0], scissor_[1], scissor_[2], scissor_[3]);
    glBlendFuncSeparate(static_cast<GLenum>(blend_source_rgb_), static_cast<GLenum>(blend_target_rgb_),
                        static_cast<GLenum>(blend_source_alpha_), static_cast<GLenum>(blend_target_alpha_));
    glBlendEquationSeparate(static_cast<GLenum>(blend_equation_rgb_), static_cast<GLenum>(blend_equation_alpha_));
    glClearColor(clear_colour_[0], clear_colour_[1], clear_colour_[2], clear_colour_[3]);
    glColorMask(colour_mask_[0], colour_mask_[1], colour_mask_[2], colour_mask_[3]);
    glPolygonMode(GL_FRONT_AND_BACK, static_cast<GLenum>(polygon_mode_[0]));
    glPixelStorei(GL_UNPACK_ALIGNMENT, unpack_alignment_);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, unpack_row_length_);
    glPixelStorei(GL_UNPACK_SKIP_ROWS, unpack_skip_rows_);
    glPixelStorei(GL_UNPACK_SKIP_PIXELS, unpack_skip_pixels_);
}

void set_painting_state() {
    for (GLenum capability : {GL_CULL_FACE, GL_DEPTH_TEST, GL_STENCIL_TEST, GL_PRIMITIVE_RESTART, GL_RASTERIZER_DISCARD,
                              GL_COLOR_LOGIC_OP, GL_SAMPLE_ALPHA_TO_COVERAGE, GL_FRAMEBUFFER_SRGB}) {
        glDisable(static_cast<GLenum>(capability));
    }
    glEnable(GL_BLEND);
    glEnable(GL_SCISSOR_TEST);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glBlendEquation(GL_FUNC_ADD);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glPixelStorei(GL_UNPACK_SKIP_ROWS, 0);
    glPixelStorei(GL_UNPACK_SKIP_PIXELS, 0);
}

void apply_viewport(const Frame& frame) {
    const Target& t = frame.target;
    const DeviceRect& v = frame.visible;
    glViewport(t.x, t.framebuffer_height - t.y - t.height, t.width, t.height);
    glScissor(t.x + v.x, t.framebuffer_height - t.y - v.bottom(), std::max(v.width, 0), std::max(v.height, 0));
}

}  // namespace briefmap::gl
