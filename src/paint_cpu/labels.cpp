#include "paint_cpu/labels.hpp"

#include <cmath>

namespace briefmap {

namespace {

constexpr std::size_t most_bytes = 16U << 20U;
constexpr std::uint64_t lately = 120;  // pictures
constexpr float farthest = 1e6F;  // device pixels: beyond, a place is none

std::size_t bytes_of(const TextBitmap& bitmap) { return bitmap.fill.size() + bitmap.halo.size(); }

bool is_whole(const TextBitmap& bitmap) {
    if (bitmap.width <= 0 || bitmap.height <= 0) return false;
    const auto pixels = static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height);
    return bitmap.fill.size() >= pixels && (bitmap.halo.empty() || bitmap.halo.size() >= pixels);
}

}  // namespace

std::optional<PlacedBitmap> LabelBitmaps::place(const Frame& frame, const Label& label, const Typesetter& typesetter) {
    const float scale = frame.target.scale;
    if (label.text.utf8.empty() ||
        !(std::abs(label.at.x * scale) < farthest && std::abs(label.at.y * scale) < farthest) ||
        !std::isfinite(label.anchor_x) || !std::isfinite(label.anchor_y))
        return std::nullopt;
    const bool haloed = label.halo.a > 0 && label.halo_width > 0 && std::isfinite(label.halo_width);
    const auto [found, is_new] = held_.try_emplace({label.text, haloed ? label.halo_width : 0, scale});
    Held& held = found->second;
    if (is_new) {
        held.bitmap = typesetter.rasterise(label.text, scale, found->first.halo);
        held.extent = typesetter.measure(label.text);
        bytes_ += bytes_of(held.bitmap);
    }
    held.last_used = picture_;
    const float left = (label.at.x - label.anchor_x * held.extent.width) * scale;
    const float top = (label.at.y - label.anchor_y * held.extent.height) * scale;
    if (!is_whole(held.bitmap) || !(std::abs(left) < 2 * farthest && std::abs(top) < 2 * farthest)) return std::nullopt;
    const DeviceRect box{static_cast<int>(std::floor(left + 0.5F)) + held.bitmap.left,
                         static_cast<int>(std::floor(top + 0.5F)) + held.bitmap.top, held.bitmap.width,
                         held.bitmap.height};
    if (box.intersection(frame.visible).is_empty()) return std::nullopt;
    return PlacedBitmap{&held.bitmap, box, label.colour, haloed ? label.halo : Colour{0, 0, 0, 0}};
}

void LabelBitmaps::end_picture() {
    if (bytes_ > most_bytes) {
        std::erase_if(held_, [this](const auto& entry) {
            if (entry.second.last_used + lately >= picture_) return false;
            bytes_ -= bytes_of(entry.second.bitmap);
            return true;
        });
    }
    ++picture_;
}

void copy(const PlacedBitmap& label, const DeviceRect& part, PixelRows rows) {
    const DeviceRect seen = label.box.intersection(part);
    const std::uint32_t ink = opaque_pixel(label.colour), halo = opaque_pixel(label.halo);
    const bool has_halo = label.halo.a > 0 && !label.bitmap->halo.empty();
    for (int y = seen.y; y < seen.bottom(); ++y) {
        std::uint32_t* at = rows.row(y - part.y) + (seen.x - part.x);
        const std::size_t from = static_cast<std::size_t>(y - label.box.y) * static_cast<std::size_t>(label.box.width) +
                                 static_cast<std::size_t>(seen.x - label.box.x);
        const std::uint8_t* fill = label.bitmap->fill.data() + from;
        const std::uint8_t* around = has_halo ? label.bitmap->halo.data() + from : nullptr;
        for (int i = 0; i < seen.width; ++i) {
            if (around && around[i] != 0) at[i] = blended(at[i], halo, share_of(label.halo.a, around[i]));
            if (fill[i] != 0) at[i] = blended(at[i], ink, share_of(label.colour.a, fill[i]));
        }
    }
}

}  // namespace briefmap
