#include "paint_cpu/stamps.hpp"

#include "scene/marks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace briefmap {

namespace {

constexpr std::size_t most_bytes = 8U << 20U;
constexpr float steps_of_a_size = 16;  // sizes this near, in parts of a pixel, share a stamp

/// Signed distance to a polygon: https://iquilezles.org/articles/distfunctions2d
float outline_distance(float x, float y, std::span<const PagePoint> outline, float radius) {
    float nearest = std::numeric_limits<float>::max();
    float inside = 1;
    PagePoint last{outline.back().x * radius, outline.back().y * radius};
    for (const PagePoint corner : outline) {
        const PagePoint here{corner.x * radius, corner.y * radius};
        const float way_x = last.x - here.x, way_y = last.y - here.y;
        const float off_x = x - here.x, off_y = y - here.y;
        const float along = std::clamp((off_x * way_x + off_y * way_y) / (way_x * way_x + way_y * way_y), 0.F, 1.F);
        const float rest_x = off_x - way_x * along, rest_y = off_y - way_y * along;
        nearest = std::min(nearest, rest_x * rest_x + rest_y * rest_y);
        const bool below = y >= here.y, above = y<last.y, right = way_x * off_y> way_y * off_x;
        if (below == above && above == right) inside = -inside;
        last = here;
    }
    return inside * std::sqrt(nearest);
}

float distance_to(MarkerShape shape, float x, float y, float radius) {
    if (shape == MarkerShape::circle) return std::hypot(x, y) - radius;
    if (shape == MarkerShape::ring) {
        const float pen = ring_width * radius / 2;
        return std::abs(std::hypot(x, y) - radius + pen) - pen;
    }
    return outline_distance(x, y, marker_outline(shape), radius);
}

std::uint8_t byte_of(float coverage) { return static_cast<std::uint8_t>(std::clamp(coverage, 0.F, 1.F) * 255 + 0.5F); }

/// Around a centre at (x, y) within its pixel.
Stamp make_stamp(MarkerShape shape, float radius, float outline, float x, float y) {
    const int reach = static_cast<int>(std::ceil(radius + outline / 2 + 1));
    Stamp made{-reach, -reach, 2 * reach + 1, 2 * reach + 1, {}, {}};
    const auto pixels = static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.height);
    const bool outlined = outline > 0 && shape != MarkerShape::ring;
    made.fill.reserve(pixels);
    if (outlined) made.outline.reserve(pixels);
    for (int row = 0; row < made.height; ++row) {
        for (int column = 0; column < made.width; ++column) {
            const float distance = distance_to(shape, static_cast<float>(column + made.left) + 0.5F - x,
                                               static_cast<float>(row + made.top) + 0.5F - y, radius);
            made.fill.push_back(byte_of(0.5F - distance));
            if (!outlined) continue;
            const float pen = std::max(outline, 1.F) / 2;
            made.outline.push_back(
                byte_of(std::clamp(pen + 0.5F - std::abs(distance), 0.F, 1.F) * std::min(outline, 1.F)));
        }
    }
    return made;
}

}  // namespace

const Stamps::Set& Stamps::of(MarkerShape shape, float size, float outline) {
    const int rounded_size = static_cast<int>(std::lround(size * steps_of_a_size));
    const int rounded_outline = static_cast<int>(std::lround(outline * steps_of_a_size));
    const auto [found, is_new] = held_.try_emplace({shape, rounded_size, rounded_outline});
    Held& held = found->second;
    held.last_used = picture_;
    if (!is_new) return held.set;
    const float radius = static_cast<float>(rounded_size) / steps_of_a_size / 2;
    for (int i = 0; i < phases * phases; ++i) {
        Stamp& made = held.set[static_cast<std::size_t>(i)];
        const auto middle = [](int phase) { return (static_cast<float>(phase) + 0.5F) / phases; };
        made = make_stamp(shape, radius, static_cast<float>(rounded_outline) / steps_of_a_size, middle(i % phases),
                          middle(i / phases));
        held.bytes += made.fill.size() + made.outline.size();
    }
    bytes_ += held.bytes;
    return held.set;
}

void Stamps::end_picture() {
    if (bytes_ > most_bytes) {
        std::erase_if(held_, [this](const auto& entry) {
            if (entry.second.last_used == picture_) return false;
            bytes_ -= entry.second.bytes;
            return true;
        });
    }
    ++picture_;
}

std::vector<StampedMarker> place_markers(const Frame& frame, const Markers& markers, Stamps& stamps) {
    std::vector<StampedMarker> placed;
    placed.reserve(markers.markers.size());
    const float scale = frame.target.scale;
    const Stamps::Set* set = nullptr;
    const Marker* of = nullptr;
    for (const Marker& marker : markers.markers) {
        const float size = marker.size * scale;
        const float outline = marker.outline.a > 0 && marker.outline_width > 0 ? marker.outline_width * scale : 0;
        const float x = marker.at.x * scale, y = marker.at.y * scale;
        const float reach = size / 2 + outline + 2;
        const DeviceRect& seen = frame.visible;
        // Not a number is not greater than anything.
        if (!(size > 0 && x + reach > static_cast<float>(seen.x) && y + reach > static_cast<float>(seen.y) &&
              x - reach < static_cast<float>(seen.right()) && y - reach < static_cast<float>(seen.bottom()) &&
              size + outline < static_cast<float>(largest_stamp)))
            continue;
        const bool same = of && of->shape == marker.shape && of->size == marker.size &&
                          of->outline_width == marker.outline_width && (of->outline.a > 0) == (marker.outline.a > 0);
        if (!same) set = &stamps.of(marker.shape, size, outline);
        of = &marker;
        const float whole_x = std::floor(x), whole_y = std::floor(y);
        const auto phase = [](float part) {
            return std::min(static_cast<int>(part * Stamps::phases), Stamps::phases - 1);
        };
        const Stamp& stamp = (*set)[static_cast<std::size_t>(phase(y - whole_y) * Stamps::phases + phase(x - whole_x))];
        placed.push_back({&stamp, static_cast<int>(whole_x) + stamp.left, static_cast<int>(whole_y) + stamp.top,
                          marker.fill, marker.outline});
    }
    return placed;
}

namespace {

void ink_row(std::uint32_t* at, const std::uint8_t* mask, int length, std::uint32_t ink, unsigned alpha) {
    for (int i = 0; i < length; ++i) {
        const unsigned share = alpha == 255 ? mask[i] : share_of(alpha, mask[i]);
        if (share == 255)
            at[i] = ink;
        else if (share != 0)
            at[i] = blended(at[i], ink, share);
    }
}

}  // namespace

void stamp(const StampedMarker& marker, const DeviceRect& part, PixelRows rows) {
    const Stamp& mask = *marker.stamp;
    if (marker.y >= part.bottom() || marker.y + mask.height <= part.y) return;  // most bands, for most markers
    const DeviceRect seen = DeviceRect{marker.x, marker.y, mask.width, mask.height}.intersection(part);
    if (seen.is_empty()) return;
    const std::uint32_t fill = opaque_pixel(marker.fill), outline = opaque_pixel(marker.outline);
    const bool has_outline = !mask.outline.empty() && marker.outline.a > 0;
    std::size_t from = static_cast<std::size_t>(seen.y - marker.y) * static_cast<std::size_t>(mask.width) +
                       static_cast<std::size_t>(seen.x - marker.x);
    std::uint32_t* at = rows.row(seen.y - part.y) + (seen.x - part.x);
    for (int y = seen.y; y < seen.bottom(); ++y, at += rows.stride, from += static_cast<std::size_t>(mask.width)) {
        ink_row(at, mask.fill.data() + from, seen.width, fill, marker.fill.a);
        if (has_outline) ink_row(at, mask.outline.data() + from, seen.width, outline, marker.outline.a);
    }
}

}  // namespace briefmap
