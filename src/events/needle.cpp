#include "events/needle.hpp"

#include <bit>
#include <cstring>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t width = 16;
using Bytes = std::uint8_t __attribute__((vector_size(width)));

using Mask = std::int8_t __attribute__((vector_size(width)));  // -1 in each byte that holds

Bytes load(const char* at) {
    Bytes bytes;
    std::memcpy(&bytes, at, width);
    return bytes;
}

Bytes all_of(char c) { return Bytes{} + static_cast<std::uint8_t>(c); }

/// The first of eight bytes that is not 0; `word` is not 0.
std::size_t first_set(std::uint64_t word) {
    const int zeros = std::endian::native == std::endian::little ? std::countr_zero(word) : std::countl_zero(word);
    return static_cast<std::size_t>(zeros) / 8;
}

std::uint64_t without(std::uint64_t word, std::size_t byte) {
    const std::size_t shift = std::endian::native == std::endian::little ? byte * 8 : 56 - byte * 8;
    return word & ~(std::uint64_t{0xff} << shift);
}

std::array<std::uint64_t, 2> halves_of(const Mask& mask) {
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &mask, width);
    return halves;
}

bool is_any(const Mask& mask) {
    const auto halves = halves_of(mask);
    return (halves[0] | halves[1]) != 0;
}

}  // namespace

Needle::Needle(std::string bytes, const ByteCounts& counts) : bytes_(std::move(bytes)) {
    const auto often = [&](std::size_t i) { return counts[static_cast<unsigned char>(bytes_[i])]; };
    for (std::size_t i = 1; i < bytes_.size(); ++i)
        if (often(i) < often(rarest_)) rarest_ = i;
    second_ = bytes_.size() > 1 && rarest_ == 0 ? 1 : 0;
    for (std::size_t i = 0; i < bytes_.size(); ++i)
        if (i != rarest_ && often(i) < often(second_)) second_ = i;
}

/// Of the places that are marked, counted from `at`, the first at which all of it stands.
std::size_t Needle::first_marked(std::span<const std::uint64_t> halves, std::string_view text, std::size_t at) const {
    for (std::size_t half = 0; half < halves.size(); ++half) {
        for (std::uint64_t rest = halves[half]; rest != 0;) {
            const std::size_t byte = first_set(rest);
            const std::size_t place = at + half * 8 + byte;
            if (std::memcmp(text.data() + place, bytes_.data(), bytes_.size()) == 0) return place;
            rest = without(rest, byte);
        }
    }
    return std::string_view::npos;
}

std::size_t Needle::find_in(std::string_view text, std::size_t from) const {
    const std::size_t length = bytes_.size();
    if (from >= text.size() || length > text.size() - from) return std::string_view::npos;
    const Bytes rarest = all_of(bytes_[rarest_]), second = all_of(bytes_[second_]);
    const auto places = [&](std::size_t at) {  // where both bytes stand as they do in the needle
        return (load(text.data() + at + rarest_) == rarest) & (load(text.data() + at + second_) == second);
    };
    std::size_t at = from;
    // A frequent one is near.
    for (int i = 0; i < 4 && at + length + width <= text.size(); ++i, at += width) {
        const Mask hits = places(at);
        if (!is_any(hits)) continue;
        const std::size_t place = first_marked(halves_of(hits), text, at);
        if (place != std::string_view::npos) return place;
    }
    constexpr std::size_t stride = 4 * width;
    while (at + length + stride <= text.size()) {
        const std::array<Mask, 4> hits = {places(at), places(at + width), places(at + 2 * width),
                                          places(at + 3 * width)};
        if (is_any((hits[0] | hits[1]) | (hits[2] | hits[3]))) {
            for (std::size_t i = 0; i < hits.size(); ++i) {
                const std::size_t place = first_marked(halves_of(hits[i]), text, at + i * width);
                if (place != std::string_view::npos) return place;
            }
        }
        at += stride;
    }
    for (; at + length <= text.size(); ++at)
        if (text[at + rarest_] == bytes_[rarest_] && text.compare(at, length, bytes_) == 0) return at;
    return std::string_view::npos;
}

}  // namespace briefmap
