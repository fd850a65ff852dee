#include "scene/placed_picture.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace briefmap {

namespace {

constexpr double steps = 256;  // of a device pixel, and between two pixels of a picture

// GCC's and Clang's vectors: eight products at once, which no compiler makes of single pixels by itself.
using EightBytes = std::uint8_t __attribute__((vector_size(8)));
using EightHalves = std::uint16_t __attribute__((vector_size(16)));

/// Two neighbours of a row, each channel times its pixel's part of 256.
EightHalves weighed(const std::uint32_t* two, unsigned part) {
    EightBytes bytes;
    std::memcpy(&bytes, two, sizeof bytes);
    const EightHalves parts = EightHalves{} + static_cast<std::uint16_t>(part);
    constexpr EightHalves turned = {0xffff, 0xffff, 0xffff, 0xffff, 0, 0, 0, 0};
    constexpr EightHalves whole = {257, 257, 257, 257, 0, 0, 0, 0};  // what makes 256 - part of the turned ones
    return __builtin_convertvector(bytes, EightHalves) * ((parts ^ turned) + whole);
}

/// Two pixels out of what was weighed.
void put_sums(EightHalves first, EightHalves second, std::uint32_t* to) {
    const EightHalves left = __builtin_shufflevector(first, second, 0, 1, 2, 3, 8, 9, 10, 11);
    const EightHalves right = __builtin_shufflevector(first, second, 4, 5, 6, 7, 12, 13, 14, 15);
    const auto bytes = __builtin_convertvector((left + right + 128) >> 8, EightBytes);
    std::memcpy(to, &bytes, sizeof bytes);
}

using Bytes = const std::uint8_t*;

/// Whole rows byte by byte, of which a compiler makes sixteen at a time.
void mix(const std::uint32_t* a, const std::uint32_t* b, unsigned part, std::vector<std::uint32_t>& out) {
    const auto* upper = reinterpret_cast<Bytes>(a);
    const auto* lower = reinterpret_cast<Bytes>(b);
    auto* to = reinterpret_cast<std::uint8_t*>(out.data());
    const auto rest_of = static_cast<std::uint16_t>(256 - part), part_of = static_cast<std::uint16_t>(part);
    for (std::size_t i = 0, end = 4 * out.size(); i < end; ++i) {
        const auto sum = static_cast<std::uint16_t>(upper[i] * rest_of + lower[i] * part_of + 128);
        to[i] = static_cast<std::uint8_t>(sum >> 8);
    }
}

void fade(const std::uint32_t* from, std::size_t count, unsigned part, std::uint32_t* out) {
    const auto* whole = reinterpret_cast<Bytes>(from);
    auto* to = reinterpret_cast<std::uint8_t*>(out);
    const auto part_of = static_cast<std::uint16_t>(part);
    for (std::size_t i = 0; i < 4 * count; ++i)
        to[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(whole[i] * part_of + 128) >> 8);
}

std::optional<PlacedSide> side(double begin, double end, int pixels) {
    if (!std::isfinite(begin) || !std::isfinite(end) || !(begin < end)) return std::nullopt;
    const double step = pixels / (end - begin);
    const PlacedSide placed{std::round(begin * steps) / steps, std::round(end * steps) / steps, step, pixels};
    if (!std::isfinite(step) || !(step > 0) || !(placed.begin < placed.end)) return std::nullopt;
    return placed;
}

}  // namespace

PixelRange PlacedSide::touched(PixelRange within) const {
    if (within.is_empty() || !(begin < within.end && end > within.begin)) return {};
    // Only what lies near is brought to whole numbers: a far edge is no int.
    return {begin > within.begin ? static_cast<int>(std::floor(begin)) : within.begin,
            end < within.end ? static_cast<int>(std::ceil(end)) : within.end};
}

unsigned PlacedSide::coverage(int device) const {
    const double part = std::min(device + 1.0, end) - std::max<double>(device, begin);
    return static_cast<unsigned>(std::clamp(part, 0.0, 1.0) * steps);
}

std::int64_t PlacedSide::sample(int device) const {
    const double at = (device + 0.5 - begin) * step - 0.5;
    return static_cast<std::int64_t>(std::clamp(at, 0.0, pixels - 1.0) * steps + 0.5);
}

std::optional<PlacedPicture> place(const PlaceImage& item, const MapTransform& map, float scale) {
    if (!item.picture || !(item.opacity > 0) || !(scale > 0) || !(map.pixels_per_metre > 0)) return std::nullopt;
    const RasterPicture& picture = *item.picture;
    if (picture.width <= 0 || picture.height <= 0 ||
        picture.pixels.size() / static_cast<std::size_t>(picture.width) < static_cast<std::size_t>(picture.height)) {
        return std::nullopt;
    }
    const double page = static_cast<double>(scale), pixels = map.pixels_per_metre * page;
    const double x = static_cast<double>(map.page_centre.x) * page, y = static_cast<double>(map.page_centre.y) * page;
    const MapBox& box = picture.box;
    const auto across =
        side(x + (box.min_x - map.centre.x) * pixels, x + (box.max_x - map.centre.x) * pixels, picture.width);
    const auto down =
        side(y - (box.max_y - map.centre.y) * pixels, y - (box.min_y - map.centre.y) * pixels, picture.height);
    const unsigned opacity = static_cast<unsigned>(std::min(item.opacity, 1.0F) * 256 + 0.5F);
    if (!across || !down || opacity == 0) return std::nullopt;
    return PlacedPicture{item.picture, *across, *down, opacity};
}

PictureRows::PictureRows(const PlacedPicture& placed, PixelRange columns) : placed_(placed), columns_(columns) {
    const auto count = static_cast<std::size_t>(std::max(columns.size(), 0));
    taps_.reserve(count);
    out_.resize(count);
    is_plain_ = true;
    for (int x = columns.begin; x < columns.end; ++x) {
        const std::int64_t at = placed.across.sample(x);
        taps_.push_back({static_cast<std::uint32_t>(at / 256), static_cast<std::uint32_t>(at % 256)});
        is_plain_ = is_plain_ && taps_.back().part == 0 && taps_.back().from == taps_.front().from + taps_.size() - 1;
        const unsigned coverage = placed.across.coverage(x);
        if (coverage < 256) partly_.emplace_back(taps_.size() - 1, coverage);
    }
    // Taps read two pixels of the row, and the last pixel has none after it.
    const auto last = static_cast<std::uint32_t>(placed.picture->width - 1);
    for (Tap& tap : taps_) {
        if (!is_plain_ && tap.from == last && last > 0) tap = {last - 1, 256};
    }
}

const std::uint32_t* PictureRows::source(int row) const {
    return placed_.picture->pixels.data() +
           static_cast<std::size_t>(row) * static_cast<std::size_t>(placed_.picture->width);
}

const std::uint32_t* PictureRows::scaled(int row) {
    const std::uint32_t* from = source(row);
    if (is_plain_) return from + (taps_.empty() ? 0 : taps_.front().from);
    // Neighbours by turns: a row that was the lower one stays to be the upper one.
    Line& line = lines_[row % 2];
    if (line.row == row) return line.pixels.data();
    line.row = row;
    line.pixels.resize(taps_.size());
    if (placed_.picture->width == 1) {
        std::fill(line.pixels.begin(), line.pixels.end(), *from);
        return line.pixels.data();
    }
    const Tap* tap = taps_.data();
    std::uint32_t* to = line.pixels.data();
    std::size_t left = taps_.size();
    for (; left >= 2; left -= 2, tap += 2, to += 2)
        put_sums(weighed(from + tap[0].from, tap[0].part), weighed(from + tap[1].from, tap[1].part), to);
    if (left == 1) {
        std::uint32_t two[2];
        const EightHalves last = weighed(from + tap->from, tap->part);
        put_sums(last, last, two);
        *to = two[0];
    }
    return line.pixels.data();
}

const std::uint32_t* PictureRows::row(int y) {
    const std::int64_t at = placed_.down.sample(y);
    const int upper = static_cast<int>(at / 256);
    const auto part = static_cast<std::uint32_t>(at % 256);
    const std::uint32_t* shown = scaled(upper);
    if (part > 0) {  // then there is a row below
        mix(shown, scaled(upper + 1), part, out_);
        shown = out_.data();
    }
    const unsigned whole = (placed_.down.coverage(y) * placed_.opacity + 128) / 256;
    if (whole == 256 && partly_.empty()) return shown;
    fade(shown, out_.size(), whole, out_.data());
    for (const auto& [column, coverage] : partly_)
        fade(out_.data() + column, 1, coverage, out_.data() + column);
    return out_.data();
}

}  // namespace briefmap
