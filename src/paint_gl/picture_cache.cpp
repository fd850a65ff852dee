#include "paint_gl/picture_cache.hpp"

namespace briefmap::gl {

namespace {

constexpr std::uint64_t pictures_kept = 240;  // some seconds at the display's pace

}  // namespace

Texture make_picture_texture(const std::uint32_t* pixels, int width, int height) {
    Texture texture = Texture::make();
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, pixels);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    return texture;
}

const Texture& PictureCache::texture(const RasterPicturePtr& picture) {
    Held& held = held_[picture.get()];
    if (held.picture.lock() != picture) {  // new, or another picture at the address of one that is gone
        held.picture = picture;
        held.texture = make_picture_texture(picture->pixels.data(), picture->width, picture->height);
    }
    held.last_used = painted_;
    return held.texture;
}

void PictureCache::end_picture() {
    ++painted_;
    std::erase_if(held_, [&](const auto& entry) {
        return entry.second.picture.expired() || entry.second.last_used + pictures_kept < painted_;
    });
}

}  // namespace briefmap::gl
