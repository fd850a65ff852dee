// Markers as masks, made once for a shape and size and stamped many times: a plain dot costs some thirty pixels. The
// same distances as in shaders/shape.frag, at quarters of a pixel. Large markers, which are few, are painted without.
#pragma once

#include "paint_cpu/frame.hpp"
#include "paint_cpu/marker_coverage.hpp"
#include "paint_cpu/pixels.hpp"
#include "scene/draw_list.hpp"

#include <array>
#include <cstddef>
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
    /// One shape in one size.
    class Kind;

    /// Valid until end_picture(), as are its stamps. Sizes are rounded to parts of a pixel.
    [[nodiscard]] Kind& of(const MarkerLook& look);
    /// With the centre at (x, y), 0..1, within its pixel.
    [[nodiscard]] const Stamp& at(Kind& kind, float x, float y);
    /// Forgets what was not asked for since the last call, when there is much of it.
    void end_picture();

    class Kind {
        friend class Stamps;
        static constexpr int phases = 4;  // of the centre within a pixel, in each direction

        MarkerLook look_;
        std::array<Stamp, phases * phases> stamps_;  // empty until asked for
        std::size_t bytes_ = sizeof(Kind);
        std::uint64_t last_used_ = 0;
    };

  private:
    std::map<std::tuple<MarkerShape, int, int>, Kind> held_;
    std::size_t bytes_ = 0;
    std::uint64_t picture_ = 0;
};

/// A marker where it goes: what is left to do in a band.
struct StampedMarker {
    const Stamp* stamp = nullptr;  // none for a large marker
    int x = 0, y = 0;              // of the stamp's top left, device pixels
    Colour fill, outline;
    MarkerLook look{};  // of a large marker, and where its centre is
    float centre_x = 0, centre_y = 0;
};

/// Wider markers than this have no stamp; device pixels.
inline constexpr float largest_stamp = 64;
/// Wider markers than this are none; page pixels, as every painter has it.
inline constexpr float largest_marker = 20'000;

/// Those that are seen and are numbers.
[[nodiscard]] std::vector<StampedMarker> place_markers(const Frame& frame, const Markers& markers, Stamps& stamps);

/// What of it lies in `part`, whose top left is at `rows.top`.
void stamp(const StampedMarker& marker, const DeviceRect& part, PixelRows rows);
/// Asks the processor for the pixels that stamp() will need: scattered dots wait for memory more than they compute.
void fetch_ahead(const StampedMarker& marker, const DeviceRect& part, PixelRows rows);

}  // namespace briefmap
