#include "scene/spread.hpp"

#include "support/catch.hpp"

#include <cmath>

using namespace briefmap;

TEST_CASE("marks at one place form one group, far ones their own", "[spread]") {
    const std::vector<PagePoint> marks = {{10, 10}, {400, 10}, {12, 11}, {10, 10}, {403, 10}};
    const std::vector<MarkGroup> groups = group_marks(marks, 8);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].members == std::vector<std::uint32_t>{0, 2, 3});
    CHECK(groups[1].members == std::vector<std::uint32_t>{1, 4});
}

TEST_CASE("fanned marks do not cover one another", "[spread]") {
    for (std::size_t i = 0; i < fan_limit; ++i) {
        for (std::size_t j = i + 1; j < fan_limit; ++j) {
            const PagePoint a = fan_offset(i, 10);
            const PagePoint b = fan_offset(j, 10);
            INFO(i << " and " << j);
            CHECK(std::hypot(a.x - b.x, a.y - b.y) >= 10);
        }
    }
}

TEST_CASE("the first mark stays at its place and all lie within the fan's radius", "[spread]") {
    CHECK(fan_offset(0, 10) == PagePoint{0, 0});
    for (std::size_t count = 1; count <= fan_limit; ++count) {
        const PagePoint outermost = fan_offset(count - 1, 10);
        CHECK(std::hypot(outermost.x, outermost.y) + 5 <= fan_radius(count, 10) + 0.01F);
    }
}
