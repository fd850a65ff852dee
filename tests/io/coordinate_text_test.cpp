// Positions as cells have them.
#include "io/coordinate_text.hpp"

#include "support/catch.hpp"

using namespace briefmap;

namespace {

double angle(std::string_view text) {
    const auto read = read_angle(text);
    return read ? read->degrees : -999;
}

LonLat pair(std::string_view text, PairOrder order = PairOrder::latitude_first) {
    return read_pair(text, order).value_or(LonLat{-999, -999});
}

bool near(LonLat a, LonLat b) { return std::abs(a.lon - b.lon) < 1e-6 && std::abs(a.lat - b.lat) < 1e-6; }

}  // namespace

TEST_CASE("an_angle_is_read_in_every_dress") {
    const double dms = 12 + 38.0 / 60 + 21.0 / 3600;
    CHECK(angle("12.65") == 12.65);
    CHECK(angle(" 12,65 ") == 12.65);
    CHECK(angle("-8") == -8);
    CHECK(angle("12°38'21\"N") == Approx(dms));
    CHECK(angle("12° 38′ 21″ S") == Approx(-dms));
    CHECK(angle("W 8 0 5.5") == Approx(-(8 + 5.5 / 3600)));
    CHECK(angle("N12°38.35'") == Approx(12 + 38.35 / 60));
    CHECK(angle("12:38:21") == Approx(dms));
    CHECK(angle("8° O") == -8);
    CHECK(angle("−8.5") == -8.5);
    CHECK(angle("12 99 0 N") == -999);
    CHECK(angle("Bamako") == -999);
    CHECK(angle("") == -999);
}

TEST_CASE("two_angles_in_one_cell_are_a_position") {
    const LonLat bamako{-8.0, 12.65};
    CHECK(near(pair("12.65, -8.0"), bamako));
    CHECK(near(pair("12,65; -8,0"), bamako));
    CHECK(near(pair("(12.65 -8.0)"), bamako));
    CHECK(near(pair("-8.0, 12.65", PairOrder::longitude_first), bamako));
    CHECK(near(pair("8° W, 12.65° N"), bamako));
    CHECK(near(pair("12°39'00\"N 8°00'00\"W"), bamako));
    CHECK(near(pair("12 39 0 N 8 0 0 W"), bamako));
    CHECK(near(pair("geo:12.65,-8.0;u=35"), bamako));
    CHECK(near(pair("POINT (-8.0 12.65)"), bamako));
    CHECK(near(pair("POINT Z(-8 12.65 300)"), bamako));
    CHECK_FALSE(read_pair("somewhere, nowhere", PairOrder::latitude_first));
    CHECK_FALSE(read_pair("12 N, 13 N", PairOrder::latitude_first));
}
