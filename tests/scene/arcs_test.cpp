#include "scene/arcs.hpp"

#include "support/catch.hpp"

#include <cmath>

using namespace briefmap;

namespace {
float distance(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }
}  // namespace

TEST_CASE("an arc ends just short of the mark it points to", "[arcs]") {
    const auto arc = make_arc({{100, 500}, 10, {}}, {{700, 100}, 16, {}}, {});
    REQUIRE(arc);
    CHECK(distance(arc->head.front(), {700, 100}) == Approx(16).margin(0.5));
    CHECK(distance(arc->line.front(), {100, 500}) == Approx(10).margin(0.5));
    CHECK(distance(arc->line.back(), arc->head.front()) == Approx(10).margin(3));
}

TEST_CASE("an arc stops at the box of a country's name", "[arcs]") {
    const PageRect name = {640, 80, 120, 40};
    const auto arc = make_arc({{100, 500}, 10, {}}, {{700, 100}, 4, name}, {});
    REQUIRE(arc);
    for (const PagePoint p : arc->line)
        CHECK_FALSE(name.contains(p));
    CHECK_FALSE(name.contains(arc->head.front()));
    CHECK(distance(arc->head.front(), {700, 100}) < 80);
}

TEST_CASE("there and back bend to different sides", "[arcs]") {
    const auto there = make_arc({{100, 300}, 0, {}}, {{500, 300}, 0, {}}, {});
    const auto back = make_arc({{500, 300}, 0, {}}, {{100, 300}, 0, {}}, {});
    REQUIRE(there);
    REQUIRE(back);
    CHECK(there->middle.y < 280);
    CHECK(back->middle.y > 320);
}

TEST_CASE("places on one another have no arc", "[arcs]") {
    CHECK_FALSE(make_arc({{100, 100}, 8, {}}, {{100, 100}, 8, {}}, {}));
    CHECK_FALSE(make_arc({{100, 100}, 8, {}}, {{112, 100}, 8, {}}, {}));
}

TEST_CASE("parallel arcs fan out", "[arcs]") { CHECK(bend_of_parallel(1) > bend_of_parallel(0)); }
