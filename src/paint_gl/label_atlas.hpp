// Rasterised labels packed into one texture, remembered by what they say and how. When it is full it is emptied and
// filled anew with what is asked for next: labels on screen come and go slowly.
#pragma once

#include "paint_cpu/label_key.hpp"
#include "paint_gl/handle.hpp"
#include "text/typesetter.hpp"

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace briefmap::gl {

/// Places boxes of a few heights in rows, first come, first served.
class ShelfPacker {
  public:
    ShelfPacker(int width, int height) : width_(width), height_(height) {}

    struct Place {
        int x = 0, y = 0;
    };
    /// Nothing when there is no room.
    [[nodiscard]] std::optional<Place> add(int width, int height);
    void clear() { shelves_.clear(), bottom_ = 0; }

  private:
    struct Shelf {
        int y = 0, height = 0, used = 0;
    };
    int width_, height_, bottom_ = 0;
    std::vector<Shelf> shelves_;
};

/// Where a label lies in the atlas, and its bitmap's top left from the text box's, device pixels.
struct AtlasEntry {
    int x = 0, y = 0, width = 0, height = 0;
    int left = 0, top = 0;
    TextExtent extent;  // page pixels
};

class LabelAtlas {
  public:
    explicit LabelAtlas(int side = 2048);

    /// Nothing when there is no room: flush what was drawn from it, clear() and ask again. A label larger than the
    /// atlas has an empty entry.
    [[nodiscard]] std::optional<AtlasEntry> find_or_add(const LabelKey& key, const Typesetter& typesetter);
    void clear();
    void bind(GLenum unit) const;
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

  private:
    void upload(const TextBitmap& bitmap, const AtlasEntry& entry) const;

    int side_;
    Texture texture_;
    ShelfPacker packer_;
    std::unordered_map<LabelKey, AtlasEntry, LabelKey::Hash> entries_;
};

}  // namespace briefmap::gl
