#include "paint_cpu/same_base.hpp"

#include "golden/scenes.hpp"
#include "support/catch.hpp"

using namespace briefmap;
using namespace briefmap::pictures;

TEST_CASE("a_sea_cut_to_the_page_does_not_hinder_a_pan") {
    DrawList before = page(), now = page();
    before.items.emplace_back(FillPath{{{-4, -4}, {104, -4}, {104, 104}, {-4, 104}}, rgb(0x88aacc)});
    now.items = before.items;
    now.map.centre = {9, 0};
    CHECK(whole_shift(before, now, 1) == std::pair{-9, 0});
    CHECK(whole_shift(before, now, 2) == std::pair{-18, 0});
    std::get<FillPath>(now.items[0]).points[1].y = 30;  // the sea ends within the page
    CHECK_FALSE(whole_shift(before, now, 1));
}
