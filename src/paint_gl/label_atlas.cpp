#include "paint_gl/label_atlas.hpp"

#include <cstdint>

namespace briefmap::gl {

std::optional<ShelfPacker::Place> ShelfPacker::add(int width, int height) {
    if (width > width_ || height > height_) return std::nullopt;
    for (Shelf& shelf : shelves_) {
        // A shelf much too high for the box would waste the room of higher ones.
        if (height <= shelf.height && shelf.height <= height + height / 2 + 2 && shelf.used + width <= width_) {
            const Place place{shelf.used, shelf.y};
            shelf.used += width;
            return place;
        }
    }
    if (bottom_ + height > height_) return std::nullopt;
    shelves_.push_back({bottom_, height, width});
    bottom_ += height;
    return Place{0, shelves_.back().y};
}

LabelAtlas::LabelAtlas(int side) : side_(side), texture_(Texture::make()), packer_(side, side) {
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture_.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RG8, side, side, 0, GL_RG, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
}

void LabelAtlas::clear() {
    entries_.clear();
    packer_.clear();
}

void LabelAtlas::bind(GLenum unit) const {
    glActiveTexture(unit);
    glBindTexture(GL_TEXTURE_2D, texture_.name());
}

std::optional<AtlasEntry> LabelAtlas::find_or_add(const LabelKey& key, const Typesetter& typesetter) {
    if (const auto found = entries_.find(key); found != entries_.end()) return found->second;
    const TextBitmap bitmap = typesetter.rasterise(key.text, key.scale, key.halo);
    AtlasEntry entry{0, 0, bitmap.width, bitmap.height, bitmap.left, bitmap.top, typesetter.measure(key.text)};
    const std::size_t pixels = bitmap.width > 0 && bitmap.height > 0
                                   ? static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height)
                                   : 0;
    if (pixels == 0 || bitmap.fill.size() < pixels || bitmap.width > side_ || bitmap.height > side_) {
        entry.width = entry.height = 0;
    } else {
        const std::optional<ShelfPacker::Place> place = packer_.add(bitmap.width, bitmap.height);
        if (!place) return std::nullopt;
        entry.x = place->x;
        entry.y = place->y;
        upload(bitmap, entry);
    }
    entries_.emplace(key, entry);
    return entry;
}

void LabelAtlas::upload(const TextBitmap& bitmap, const AtlasEntry& entry) const {
    const std::size_t pixels = bitmap.fill.size();
    std::vector<std::uint8_t> both(2 * pixels);
    for (std::size_t i = 0; i < pixels; ++i) {
        both[2 * i] = bitmap.fill[i];
        both[2 * i + 1] = i < bitmap.halo.size() ? bitmap.halo[i] : 0;
    }
    bind(GL_TEXTURE0);
    glTexSubImage2D(GL_TEXTURE_2D, 0, entry.x, entry.y, entry.width, entry.height, GL_RG, GL_UNSIGNED_BYTE,
                    both.data());
}

}  // namespace briefmap::gl
