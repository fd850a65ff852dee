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

TEST_CASE("groups that run into one another become one, and none is lost", "[spread]") {
    // Each that joins makes the group so large that it reaches the next.
    const auto draw = [](const MarkGroup& group, std::vector<MarkDisc>& discs) {
        const auto members = static_cast<float>(group.members.size());
        discs.push_back({group.centre, 5 * members * members});
    };
    const std::vector<PagePoint> marks = {{400, 0}, {0, 0}, {24, 0}, {9, 0}, {500, 0}, {40, 0}};
    std::vector<MarkGroup> groups = group_marks(marks, 1);
    REQUIRE(groups.size() == 6);
    join_overlapping(groups, 0, draw);
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].members == std::vector<std::uint32_t>{0});
    CHECK(groups[1].members == std::vector<std::uint32_t>{1, 2, 3, 5});
    CHECK(groups[1].centre.x == Approx((0 + 24 + 9 + 40) / 4.0));
    CHECK(groups[1].is_joined);
    CHECK_FALSE(groups[0].is_joined);
    CHECK(groups[2].members == std::vector<std::uint32_t>{4});
}

TEST_CASE("groups that overlap by what is tolerated stay apart", "[spread]") {
    const auto draw = [](const MarkGroup& group, std::vector<MarkDisc>& discs) { discs.push_back({group.centre, 5}); };
    const std::vector<PagePoint> marks = {{0, 0}, {8, 0}};
    std::vector<MarkGroup> groups = group_marks(marks, 1);
    join_overlapping(groups, 2.5F, draw);
    CHECK(groups.size() == 2);
    join_overlapping(groups, 1.5F, draw);
    CHECK(groups.size() == 1);
}
