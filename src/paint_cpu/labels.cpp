#include "paint_cpu/labels.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {

namespace {

constexpr std::size_t most_bytes = 16U << 20U;
constexpr std::uint64_t lately = 120;  // pictures
constexpr float farthest = 1e6F;       // device pixels: beyond, a place is none

constexpr float widest_halo = 100;  // page pixels, as every painter has it

bool is_number(const TextBlock& text) {
    return std::isfinite(text.style.size) && std::isfinite(text.style.letter_spacing) && std::isfinite(text.max_width);
}

bool is_whole(const TextBitmap& bitmap) {
    if (bitmap.width <= 0 || bitmap.height <= 0) return false;
    const auto pixels = static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height);
    return bitmap.fill.size() >= pixels && (bitmap.halo.empty() || bitmap.halo.size() >= pixels);
}

}  // namespace

std::optional<PlacedBitmap> LabelBitmaps::place(const Frame& frame, const Label& label, const Typesetter& typesetter) {
    const float scale = frame.target.scale;
    if (label.text.utf8.empty() || !is_number(label.text) ||
        !(std::abs(label.at.x * scale) < farthest && std::abs(label.at.y * scale) < farthest) ||
        !std::isfinite(label.anchor_x) || !std::isfinite(label.anchor_y))
        return std::nullopt;
    const bool haloed = label.halo.a > 0 && label.halo_width > 0 && std::isfinite(label.halo_width);
    const LabelKey key{label.text, haloed ? std::min(label.halo_width, widest_halo) : 0, scale};
    auto found = held_.find(key);
    const TextExtent extent = found != held_.end() ? found->second.extent : typesetter.measure(label.text);
    const float left = (label.at.x - label.anchor_x * extent.width) * scale;
    const float top = (label.at.y - label.anchor_y * extent.height) * scale;
    if (!(std::abs(left) < 2 * farthest && std::abs(top) < 2 * farthest)) return std::nullopt;
    if (found == held_.end()) {
        // What cannot be seen is not rasterised. Ink may leave its box: italics, stacked marks.
        const float room = key.halo + label.text.style.size;
        const PageRect ink{left / scale - room, top / scale - room, extent.width + 2 * room, extent.height + 2 * room};
        if (to_device(ink, scale).intersection(frame.visible).is_empty()) return std::nullopt;
        found = held_.emplace(key, Held{typesetter.rasterise(label.text, scale, key.halo), extent, 0}).first;
        bytes_ += bytes_of(*found);
    }
    Held& held = found->second;
    held.last_used = picture_;
    if (!is_whole(held.bitmap)) return std::nullopt;
    const DeviceRect box{static_cast<int>(std::floor(left + 0.5F)) + held.bitmap.left,
                         static_cast<int>(std::floor(top + 0.5F)) + held.bitmap.top, held.bitmap.width,
                         held.bitmap.height};
    if (box.intersection(frame.visible).is_empty()) return std::nullopt;
    return PlacedBitmap{&held.bitmap, box, label.colour, haloed ? label.halo : Colour{0, 0, 0, 0}};
}

std::size_t LabelBitmaps::bytes_of(const std::pair<const LabelKey, Held>& entry) {
    constexpr std::size_t beside = 256;  // even nothing takes room
    return beside + entry.first.text.utf8.size() + entry.second.bitmap.fill.size() + entry.second.bitmap.halo.size();
}

void LabelBitmaps::end_picture() {
    if (bytes_ > most_bytes) {
        std::erase_if(held_, [this](const auto& entry) {
            if (entry.second.last_used + lately >= picture_) return false;
            bytes_ -= bytes_of(entry);
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
