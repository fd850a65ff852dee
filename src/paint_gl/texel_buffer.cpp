#include "paint_gl/texel_buffer.hpp"

namespace briefmap::gl {

Texel texel(Colour colour) {
    const float a = static_cast<float>(colour.a) / 255;
    const auto part = [&](std::uint8_t value) { return static_cast<float>(value) / 255 * a; };
    return {part(colour.r), part(colour.g), part(colour.b), a};
}

void TexelBuffer::upload(const std::vector<Texel>& texels, GLenum usage) {
    if (buffer_.name() == 0) {
        buffer_ = Buffer::make();
        texture_ = Texture::make();
    }
    glBindBuffer(GL_TEXTURE_BUFFER, buffer_.name());
    glBufferData(GL_TEXTURE_BUFFER, static_cast<GLsizeiptr>(texels.size() * sizeof(Texel)), texels.data(), usage);
}

void TexelBuffer::bind(GLenum unit) const {
    glActiveTexture(unit);
    glBindTexture(GL_TEXTURE_BUFFER, texture_.name());
    glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, buffer_.name());
}

}  // namespace briefmap::gl
