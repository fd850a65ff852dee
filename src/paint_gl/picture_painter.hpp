// Paints pictures that lie on the map.
#pragma once

#include "core/result.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_gl/picture_cache.hpp"
#include "scene/placed_picture.hpp"

#include <cstddef>
#include <filesystem>

namespace briefmap::gl {

class PicturePainter {
  public:
    [[nodiscard]] static Result<PicturePainter> make(const std::filesystem::path& shaders);

    void paint(const Frame& frame, const PlaceImage& item);
    void end_picture() { cache_.end_picture(); }
    [[nodiscard]] std::size_t cached_pictures() const { return cache_.size(); }

  private:
    explicit PicturePainter(Program program);
    /// Larger than a texture can be: its pixels on this page, which are few enough, become one.
    void paint_mixed(const Frame& frame, const PlacedPicture& placed, PixelRange columns, PixelRange rows);
    void draw(const Frame& frame, const PlacedPicture& placed, PixelRange columns, PixelRange rows);

    Program program_;
    GLint touched_, device_size_, page_origin_, box_, reference_, first_, steps_, opacity_;
    GLint largest_ = 0;         // side of a texture
    VertexArray vertex_array_;  // empty, yet the core profile wants one
    PictureCache cache_;
};

}  // namespace briefmap::gl
