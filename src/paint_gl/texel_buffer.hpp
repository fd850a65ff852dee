// A buffer of four-float texels that shaders read through a buffer texture.
#pragma once

#include "core/colour.hpp"
#include "paint_gl/handle.hpp"

#include <vector>

namespace briefmap::gl {

struct Texel {
    float x = 0, y = 0, z = 0, w = 0;
};

/// Premultiplied.
[[nodiscard]] Texel texel(Colour colour);

class TexelBuffer {
  public:
    /// Replaces what it holds.
    void upload(const std::vector<Texel>& texels, GLenum usage);
    /// Makes it what samplers of that unit (GL_TEXTURE0 and on) read.
    void bind(GLenum unit) const;

  private:
    Buffer buffer_;
    Texture texture_;
};

}  // namespace briefmap::gl
