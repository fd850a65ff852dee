#include "core/colour.hpp"

#include "support/catch.hpp"

using namespace briefmap;

TEST_CASE("colours_are_read_and_written_in_hex") {
    CHECK(parse_colour("#cc1a1a") == rgb(0xcc1a1a));
    CHECK(parse_colour("#CC1A1A80") == Colour{0xcc, 0x1a, 0x1a, 0x80});
    CHECK(to_hex(rgb(0x0a1b2c)) == "#0a1b2c");
    for (const auto* wrong : {"", "#", "cc1a1a", "#cc1a1", "#cc1a1g", "#+c1a1a", "#cc1a1a8", "# c1a1a"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_colour(wrong).has_value());
    }
}

TEST_CASE("a_mix_starts_at_one_colour_and_ends_at_the_other") {
    const Colour a = rgb(0x000000), b = rgb(0xff8000);
    CHECK(mix(a, b, 0) == a);
    CHECK(mix(a, b, 1) == b);
    CHECK(mix(a, b, 0.5) == rgb(0x804000));
    CHECK(mix(a, b, -1) == a);
    CHECK(mix(a, b, 7) == b);
}

TEST_CASE("black_on_white_has_the_greatest_contrast") {
    CHECK(contrast_ratio(rgb(0), rgb(0xffffff)) == Approx(21.0));
    CHECK(contrast_ratio(rgb(0x777777), rgb(0xffffff)) == Approx(4.48).margin(0.005));
    CHECK(contrast_ratio(rgb(0x123456), rgb(0x123456)) == Approx(1.0));
}
