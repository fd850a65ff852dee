// Labels as bitmaps, remembered from picture to picture: shaping and filling glyphs costs a hundred times what copying
// them does.
#pragma once

#include "paint_cpu/frame.hpp"
#include "paint_cpu/label_key.hpp"
#include "paint_cpu/pixels.hpp"
#include "scene/draw_list.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

namespace briefmap {

/// A label where it goes: what is left to do in a band.
struct PlacedBitmap {
    const TextBitmap* bitmap = nullptr;
    DeviceRect box;
    Colour colour, halo;
};

class LabelBitmaps {
  public:
    /// Nothing for a label that is not seen, says nothing or is no number. Valid until end_picture().
    [[nodiscard]] std::optional<PlacedBitmap> place(const Frame& frame, const Label& label,
                                                    const Typesetter& typesetter);
    /// Forgets what was not asked for lately, when there is much of it.
    void end_picture();

  private:
    struct Held {
        TextBitmap bitmap;
        TextExtent extent;
        std::uint64_t last_used = 0;
    };
    [[nodiscard]] static std::size_t bytes_of(const std::pair<const LabelKey, Held>& entry);

    std::unordered_map<LabelKey, Held, LabelKey::Hash> held_;
    std::size_t bytes_ = 0;
    std::uint64_t picture_ = 0;
};

/// What of it lies in `part`, whose top left is at `rows.top`.
void copy(const PlacedBitmap& label, const DeviceRect& part, PixelRows rows);

}  // namespace briefmap
