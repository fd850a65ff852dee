// The textures of pictures on the map: made when a picture is first painted, kept while it is, forgotten when it has
// not been painted for a while or nobody holds it any more.
#pragma once

#include "geo/raster_picture.hpp"
#include "paint_gl/handle.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>

namespace briefmap::gl {

/// What texelFetch() reads. As many pixels as width and height say, 0xAARRGGBB.
[[nodiscard]] Texture make_picture_texture(const std::uint32_t* pixels, int width, int height);

class PictureCache {
  public:
    /// Of a picture that has the pixels it says. Valid until the next call of end_picture().
    [[nodiscard]] const Texture& texture(const RasterPicturePtr& picture);
    /// Counts the pictures painted and forgets textures that fell out of use.
    void end_picture();
    [[nodiscard]] std::size_t size() const { return held_.size(); }

  private:
    struct Held {
        std::weak_ptr<const RasterPicture> picture;
        Texture texture;
        std::uint64_t last_used = 0;
    };
    std::unordered_map<const RasterPicture*, Held> held_;
    std::uint64_t painted_ = 0;
};

}  // namespace briefmap::gl
