// Markers as masks, made once for a shape and size and stamped many times: a plain dot costs some thirty pixels. The
// same distances as in shaders/shape.frag, at quarters of a pixel.
#pragma once

#include "paint_cpu/frame.hpp"
#include "paint_cpu/pixels.hpp"
#include "scene/draw_list.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace briefmap {

/// Coverage of a marker's fill and of its outline, row by row; the top left lies at (left, top) from the whole pixel
/// that its centre lies in.
struct Stamp {
    int left = 0, top = 0, width = 0, height = 0;
    std::vector<std::uint8_t> fill;
    std::vector<std::uint8_t> outline;  // empty where there is none
};

class Stamps {
  public:
    static constexpr int phases = 4;  // of the centre within a pixel, in each direction
    using Set = std::array<Stamp, phases * phases>;

    /// Valid as long as this. `size` and `outline` in device pixels.
    [[nodiscard]] const Set& of(MarkerShape shape, float size, float outline);
    /// Forgets what was not asked for since the last call, when there is much of it.
    void end_picture();

  private:
    struct Held {
        Set set;
        std::size_t bytes = 0;
        std::uint64_t last_used = 0;
    };
    std::map<std::tuple<MarkerShape, int, int>, Held> held_;
    std::size_t bytes_ = 0;
    std::uint64_t picture_ = 0;
};

/// A marker where it goes: what is left to do in a band.
struct StampedMarker {
    const Stamp* stamp = nullptr;
    int x = 0, y = 0;  // of the stamp's top left, device pixels
    Colour fill, outline;
};

/// Wider markers than this, in device pixels, are none.
inline constexpr int largest_stamp = 2'048;

/// Those that are seen and are numbers.
[[nodiscard]] std::vector<StampedMarker> place_markers(const Frame& frame, const Markers& markers, Stamps& stamps);

/// What of it lies in `part`, whose top left is at `rows.top`.
void stamp(const StampedMarker& marker, const DeviceRect& part, PixelRows rows);

}  // namespace briefmap
