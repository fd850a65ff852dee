#include "paint_cpu/stamps.hpp"

#include "paint_cpu/four_pixels.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {

namespace {

constexpr std::size_t most_bytes = 8U << 20U;
constexpr float steps_of_a_size = 16;  // sizes this near, in parts of a pixel, share a stamp

std::uint8_t byte_of(float coverage) { return static_cast<std::uint8_t>(coverage * 255 + 0.5F); }

/// Around a centre at (x, y) within its pixel.
Stamp make_stamp(const MarkerLook& look, float x, float y) {
    // As far as half a pixel beyond its edge; a circle of four pixels costs six by six.
    const float reach = look.radius + (look.is_outlined() ? std::max(look.outline, 1.F) / 2 : 0) + 0.5F;
    const int left = static_cast<int>(std::floor(x - reach)), top = static_cast<int>(std::floor(y - reach));
    const int right = static_cast<int>(std::ceil(x + reach)), bottom = static_cast<int>(std::ceil(y + reach));
    Stamp made{left, top, right - left, bottom - top, {}, {}};
    const auto pixels = static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.height);
    made.fill.reserve(pixels);
    if (look.is_outlined()) made.outline.reserve(pixels);
    for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column) {
            const MarkerCoverage covered =
                marker_coverage(look, static_cast<float>(column) + 0.5F - x, static_cast<float>(row) + 0.5F - y);
            made.fill.push_back(byte_of(covered.fill));
            if (look.is_outlined()) made.outline.push_back(byte_of(covered.outline));
        }
    }
    return made;
}

/// Without a mask: every pixel that it may cover is asked.
void paint_large(const StampedMarker& marker, const DeviceRect& part, PixelRows rows) {
    const float reach = marker.look.radius + marker.look.outline / 2 + 1;
    const auto cut = [](float at, int least, int most) {  // compared as floats: a far edge is no int
        return static_cast<int>(std::clamp(at, static_cast<float>(least), static_cast<float>(most)));
    };
    const int left = cut(marker.centre_x - reach, part.x, part.right());
    const int right = cut(marker.centre_x + reach + 1, part.x, part.right());
    const int top = cut(marker.centre_y - reach, part.y, part.bottom());
    const int bottom = cut(marker.centre_y + reach + 1, part.y, part.bottom());
    const std::uint32_t fill = opaque_pixel(marker.fill), outline = opaque_pixel(marker.outline);
    for (int y = top; y < bottom; ++y) {
        std::uint32_t* at = rows.row(y - part.y) + (left - part.x);
        for (int x = left; x < right; ++x, ++at) {
            const MarkerCoverage covered = marker_coverage(marker.look, static_cast<float>(x) + 0.5F - marker.centre_x,
                                                           static_cast<float>(y) + 0.5F - marker.centre_y);
            if (covered.fill > 0) *at = blended(*at, fill, share_of(marker.fill.a, byte_of(covered.fill)));
            if (covered.outline > 0) *at = blended(*at, outline, share_of(marker.outline.a, byte_of(covered.outline)));
        }
    }
}

}  // namespace

Stamps::Kind& Stamps::of(const MarkerLook& look) {
    const int size = static_cast<int>(std::lround(2 * look.radius * steps_of_a_size));
    const int outline = static_cast<int>(std::lround(look.outline * steps_of_a_size));
    const auto [found, is_new] = held_.try_emplace({look.shape, size, outline});
    Kind& kind = found->second;
    if (is_new) {
        kind.look_ = {look.shape, static_cast<float>(size) / steps_of_a_size / 2,
                      static_cast<float>(outline) / steps_of_a_size};
        bytes_ += kind.bytes_;
    }
    kind.last_used_ = picture_;
    return kind;
}

const Stamp& Stamps::at(Kind& kind, float x, float y) {
    const auto phase = [](float part) {
        return std::clamp(static_cast<int>(part * Kind::phases), 0, Kind::phases - 1);
    };
    const auto middle = [](int of) { return (static_cast<float>(of) + 0.5F) / Kind::phases; };
    const int column = phase(x), row = phase(y);
    const int index = row * Kind::phases + column;
    Stamp& stamp = kind.stamps_[static_cast<std::size_t>(index)];
    if (stamp.width == 0) {
        stamp = make_stamp(kind.look_, middle(column), middle(row));
        const std::size_t bytes = stamp.fill.size() + stamp.outline.size();
        kind.bytes_ += bytes;
        bytes_ += bytes;
    }
    return stamp;
}

void Stamps::end_picture() {
    if (bytes_ > most_bytes) {
        std::erase_if(held_, [this](const auto& entry) {
            if (entry.second.last_used_ == picture_) return false;
            bytes_ -= entry.second.bytes_;
            return true;
        });
    }
    ++picture_;
}

std::vector<StampedMarker> place_markers(const Frame& frame, const Markers& markers, Stamps& stamps) {
    std::vector<StampedMarker> placed;
    placed.reserve(markers.markers.size());
    const float scale = frame.target.scale;
    const DeviceRect& seen = frame.visible;
    Stamps::Kind* kind = nullptr;
    MarkerLook of;  // what `kind` is of
    for (const Marker& marker : markers.markers) {
        if (!is_known(marker.shape) || !(marker.size > 0 && marker.size <= largest_marker)) continue;
        const bool outlined = marker.outline.a > 0 && marker.outline_width > 0;
        const MarkerLook look{marker.shape, marker.size * scale / 2,
                              outlined ? std::min(marker.outline_width, largest_marker) * scale : 0};
        const float x = marker.at.x * scale, y = marker.at.y * scale;
        const float reach = look.radius + look.outline + 2;
        // Not a number is not greater than anything.
        if (!(x + reach > static_cast<float>(seen.x) && y + reach > static_cast<float>(seen.y) &&
              x - reach < static_cast<float>(seen.right()) && y - reach < static_cast<float>(seen.bottom())))
            continue;
        if (2 * look.radius + look.outline > largest_stamp) {
            placed.push_back({nullptr, 0, 0, marker.fill, marker.outline, look, x, y});
            continue;
        }
        if (!kind || of.shape != look.shape || of.radius != look.radius || of.outline != look.outline)
            kind = &stamps.of(look);
        of = look;
        const float whole_x = std::floor(x), whole_y = std::floor(y);
        const Stamp& stamp = stamps.at(*kind, x - whole_x, y - whole_y);
        placed.push_back({&stamp, static_cast<int>(whole_x) + stamp.left, static_cast<int>(whole_y) + stamp.top,
                          marker.fill, marker.outline});
    }
    return placed;
}

void fetch_ahead(const StampedMarker& marker, const DeviceRect& part, PixelRows rows) {
    if (!marker.stamp) return;
    const DeviceRect seen =
        DeviceRect{marker.x, marker.y, marker.stamp->width, marker.stamp->height}.intersection(part);
    for (int y = seen.y; y < seen.bottom(); ++y)
        __builtin_prefetch(rows.row(y - part.y) + (seen.x - part.x), 1);
}

void stamp(const StampedMarker& marker, const DeviceRect& part, PixelRows rows) {
    if (!marker.stamp) {
        paint_large(marker, part, rows);
        return;
    }
    const Stamp& mask = *marker.stamp;
    const DeviceRect seen = DeviceRect{marker.x, marker.y, mask.width, mask.height}.intersection(part);
    const std::uint32_t fill = opaque_pixel(marker.fill), outline = opaque_pixel(marker.outline);
    const bool has_outline = !mask.outline.empty() && marker.outline.a > 0;
    for (int y = seen.y; y < seen.bottom(); ++y) {
        std::uint32_t* at = rows.row(y - part.y) + (seen.x - part.x);
        const std::size_t from = static_cast<std::size_t>(y - marker.y) * static_cast<std::size_t>(mask.width) +
                                 static_cast<std::size_t>(seen.x - marker.x);
        // Nothing is asked for each pixel: a coverage of 0 changes none, and small masks have few of them.
        blend_covered(at, seen.width, fill, marker.fill.a, mask.fill.data() + from);
        if (has_outline) blend_covered(at, seen.width, outline, marker.outline.a, mask.outline.data() + from);
    }
}

}  // namespace briefmap
