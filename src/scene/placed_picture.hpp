// What each device pixel shows of a picture that lies on the map: worked out in one place, so that every painter shows
// the same. The picture fills its box, whose edges may lie between pixels; within it the pixels are mixed bilinearly,
// and those at the picture's edge reach to the box's edge. Device pixels count from the page's top left, y down.
#pragma once

#include "scene/draw_list.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace briefmap {

/// Begin and end of device pixels in one direction; empty where begin is not below end.
struct PixelRange {
    int begin = 0, end = 0;

    bool operator==(const PixelRange&) const = default;
    [[nodiscard]] bool is_empty() const { return begin >= end; }
    [[nodiscard]] int size() const { return end - begin; }
};

/// One direction of a picture on a page.
struct PlacedSide {
    double begin = 0, end = 0;  // of the box, device pixels in steps of 1/256
    double step = 1;            // of the picture's pixels from one device pixel to the next, above 0
    int pixels = 1;             // of the picture

    /// Device pixels of `within` that the box touches.
    [[nodiscard]] PixelRange touched(PixelRange within) const;
    /// How much of a device pixel lies in the box, of 256.
    [[nodiscard]] unsigned coverage(int device) const;
    /// Where a device pixel's centre lies among the centres of the picture's pixels: 256 times the whole and the part
    /// of the way to the next, 0..256 * (pixels - 1). It depends on nothing but the distance from the box: when a
    /// picture moves by whole device pixels, what they show moves along, to the bit.
    [[nodiscard]] std::int64_t sample(int device) const;
};

struct PlacedPicture {
    RasterPicturePtr picture;
    PlacedSide across, down;
    unsigned opacity = 256;  // of 256, above 0
};

/// `scale` device pixels to the page pixel. Nothing for what cannot be seen anywhere: no picture or one without pixels
/// or with fewer than its size says, a box without a size or that is no number, an opacity of 0.
[[nodiscard]] std::optional<PlacedPicture> place(const PlaceImage& item, const MapTransform& map, float scale);

/// The pixels of a placed picture, row by row.
class PictureRows {
  public:
    /// For those columns, which must be touched by the box. `placed` must outlive it.
    PictureRows(const PlacedPicture& placed, PixelRange columns);

    /// 0xAARRGGBB, premultiplied, with opacity and coverage in them, one for each column; to be put over what lies
    /// below. Valid until the next call. The row must be touched by the box.
    [[nodiscard]] const std::uint32_t* row(int y);
    /// Whether every pixel of the picture falls on a device pixel: nothing is mixed.
    [[nodiscard]] bool is_plain() const { return is_plain_; }

  private:
    struct Tap {  // of a column: the picture's pixels at `from` and after it, mixed by `part` of 256
        std::uint32_t from, part;
    };
    struct Line {  // a row of the picture, scaled to the columns
        int row = -1;
        std::vector<std::uint32_t> pixels;
    };

    [[nodiscard]] const std::uint32_t* source(int row) const;
    [[nodiscard]] const std::uint32_t* scaled(int row);

    const PlacedPicture& placed_;
    PixelRange columns_;
    bool is_plain_ = false;
    std::vector<Tap> taps_;
    std::vector<std::pair<std::size_t, unsigned>> partly_;  // columns at the box's edges and their coverage
    Line lines_[2];
    std::vector<std::uint32_t> out_;
};

}  // namespace briefmap
