#include "paint_cpu/four_pixels.hpp"

#include "support/catch.hpp"

#include <array>
#include <random>
#include <vector>

using namespace briefmap;

namespace {

std::uint32_t premultiplied(std::uint32_t word) {
    const std::uint32_t alpha = word >> 24;
    const auto part = [&](unsigned shift) { return (word >> shift & 255) * alpha / 255 << shift; };
    return alpha << 24 | part(16) | part(8) | part(0);
}

std::vector<std::uint32_t> words(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::uint32_t> made;
    for (std::size_t i = 0; i < count; ++i)
        made.push_back(static_cast<std::uint32_t>(random()));
    return made;
}

}  // namespace

TEST_CASE("four_pixels_at_once_are_blended_to_the_same_bits_as_one") {
    const std::vector<std::uint32_t> ground = words(256, 1);
    std::vector<std::uint8_t> coverage(256);
    for (std::size_t i = 0; i < 256; ++i)
        coverage[i] = static_cast<std::uint8_t>(i);
    for (const std::uint32_t ink : {0xffffffffU, 0xff000000U, 0xff12cd7fU}) {
        for (unsigned alpha = 0; alpha < 256; ++alpha) {
            std::vector<std::uint32_t> at = ground;
            blend_covered(at.data(), 256, ink, alpha, coverage.data());
            for (std::size_t i = 0; i < 256; ++i)
                REQUIRE(at[i] == blended(ground[i], ink, share_of(alpha, coverage[i])));
        }
    }
}

TEST_CASE("four_pixels_at_once_are_put_over_others_to_the_same_bits_as_one") {
    const std::vector<std::uint32_t> ground = words(4'096, 2);
    std::vector<std::uint32_t> ink = words(4'096, 3), at = ground;
    for (std::uint32_t& word : ink)
        word = premultiplied(word);
    put_over(at.data(), 4'096, ink.data());
    for (std::size_t i = 0; i < at.size(); ++i)
        REQUIRE(at[i] == put_over(ground[i], ink[i]));
}

TEST_CASE("what_is_put_over_an_opaque_ground_is_the_ground_the_ink_or_between_them") {
    CHECK(put_over(0xff123456U, 0) == 0xff123456U);
    CHECK(put_over(0xff123456U, 0xff654321U) == 0xff654321U);
    CHECK(put_over(0xffffffffU, 0x80800000U) == 0xffff7f7fU);
    for (std::uint32_t alpha = 0; alpha < 256; ++alpha)  // white over white stays white
        CHECK(put_over(0xffffffffU, alpha * 0x01010101U) == 0xffffffffU);
}

TEST_CASE("a_row_of_any_length_is_written_to_its_end_and_no_further") {
    const std::vector<std::uint32_t> ink(20, 0xff0000ffU);
    const std::vector<std::uint8_t> coverage(20, 255);
    for (int length = 0; length < 13; ++length) {
        std::array<std::uint32_t, 20> over{}, covered{};
        put_over(over.data(), length, ink.data());
        blend_covered(covered.data(), length, 0xff0000ffU, 255, coverage.data());
        for (int i = 0; i < 20; ++i) {
            CHECK(over[static_cast<std::size_t>(i)] == (i < length ? 0xff0000ffU : 0));
            CHECK(covered[static_cast<std::size_t>(i)] == (i < length ? 0xff0000ffU : 0));
        }
    }
}
