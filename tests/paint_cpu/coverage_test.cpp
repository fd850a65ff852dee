#include "paint_cpu/coverage.hpp"

#include "paint_cpu/line_coverage.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

using namespace briefmap;

namespace {

struct Grid {
    int width = 0, height = 0;
    std::vector<int> of = std::vector<int>(static_cast<std::size_t>(width * height));
    [[nodiscard]] int at(int x, int y) const { return of[static_cast<std::size_t>(y * width + x)]; }
    [[nodiscard]] double sum() const {
        double s = 0;
        for (int c : of)
            s += c / 255.0;
        return s;
    }
};

Grid sweep(CoverageGrid& grid, FillRule rule, int left = 0, int top = 0) {
    Grid out{grid.width(), grid.height()};
    grid.sweep(rule, [&](int x, int y, int length, int coverage) {
        for (int i = 0; i < length; ++i)
            out.of[static_cast<std::size_t>((y - top) * out.width + x - left + i)] += coverage;
    });
    return out;
}

void add(CoverageGrid& grid, const std::vector<PagePoint>& polygon) {
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const PagePoint a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        grid.add_edge(a.x, a.y, b.x, b.y);
    }
}

}  // namespace

TEST_CASE("a_rectangle_between_pixels_covers_exactly_their_parts") {
    CoverageGrid grid(0, 0, 6, 4);
    add(grid, {{1.25F, 1}, {4.5F, 1}, {4.5F, 2.5F}, {1.25F, 2.5F}});
    const Grid c = sweep(grid, FillRule::even_odd);
    CHECK(c.at(1, 1) == 191);
    CHECK(c.at(2, 1) == 255);
    CHECK(c.at(4, 1) == 128);
    CHECK(c.at(2, 2) == 128);
    CHECK(c.at(0, 1) == 0);
    CHECK(c.at(5, 1) == 0);
    CHECK(c.at(2, 0) == 0);
}

TEST_CASE("the_covered_area_is_the_polygons_area_whatever_its_slopes") {
    CoverageGrid grid(0, 0, 64, 64);
    for (int corners : {3, 5, 17, 90}) {
        std::vector<PagePoint> polygon;
        double twice_area = 0;
        for (int i = 0; i < corners; ++i) {
            const float angle = 6.2831853F * static_cast<float>(i) / static_cast<float>(corners) + 0.3F;
            const float reach = 20 + 9 * std::sin(5 * angle);
            polygon.push_back({31.3F + reach * std::cos(angle), 30.7F + reach * std::sin(angle)});
        }
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const PagePoint a = polygon[i], b = polygon[(i + 1) % polygon.size()];
            twice_area += static_cast<double>(a.x * b.y - b.x * a.y);
        }
        add(grid, polygon);
        CHECK(sweep(grid, FillRule::even_odd).sum() == Approx(std::abs(twice_area) / 2).margin(0.6));
    }
}

TEST_CASE("what_lies_outside_the_window_is_cut_off_and_nothing_else_changes") {
    const std::vector<PagePoint> star = {{-30, 5}, {25, -40}, {90, 30}, {20, 80}, {10, 15}};
    CoverageGrid whole(-100, -100, 300, 300), part(3, 4, 20, 17);
    add(whole, star);
    add(part, star);
    const Grid all = sweep(whole, FillRule::even_odd, -100, -100), cut = sweep(part, FillRule::even_odd, 3, 4);
    for (int y = 0; y < 17; ++y) {
        for (int x = 0; x < 20; ++x)
            CHECK(std::abs(cut.at(x, y) - all.at(x + 103, y + 104)) <= 1);
    }
}

TEST_CASE("a_polygon_within_another_is_a_hole_even_odd_and_none_under_nonzero") {
    const std::vector<PagePoint> outer = {{1, 1}, {9, 1}, {9, 9}, {1, 9}}, inner = {{3, 3}, {7, 3}, {7, 7}, {3, 7}};
    CoverageGrid grid(0, 0, 10, 10);
    add(grid, outer);
    add(grid, inner);
    CHECK(sweep(grid, FillRule::even_odd).at(5, 5) == 0);
    add(grid, outer);
    add(grid, inner);
    CHECK(sweep(grid, FillRule::nonzero).at(5, 5) == 255);
}

TEST_CASE("a_swept_grid_is_empty_and_can_take_another_window") {
    CoverageGrid grid(0, 0, 10, 10);
    add(grid, {{1, 1}, {9, 1}, {5, 9}});
    CHECK(sweep(grid, FillRule::even_odd).sum() > 20);
    CHECK(sweep(grid, FillRule::even_odd).sum() == 0);
    grid.reset(0, 0, 30, 5);
    add(grid, {{0, 0}, {30, 0}, {30, 5}, {0, 5}});
    CHECK(sweep(grid, FillRule::even_odd).sum() == Approx(150));
}

TEST_CASE("edges_that_are_not_numbers_or_huge_do_no_harm") {
    CoverageGrid grid(0, 0, 10, 10);
    const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
    grid.add_edge(nan, 0, 5, 5);
    grid.add_edge(0, -inf, 5, 5);
    add(grid, {{-3e38F, -3e38F}, {3e38F, -3e38F}, {3e38F, 3e38F}, {-3e38F, 3e38F}});
    CHECK(sweep(grid, FillRule::even_odd).sum() == Approx(100));
}

TEST_CASE("a_line_covers_its_length_times_its_width_and_its_joints_count_once") {
    CoverageGrid grid(0, 0, 100, 100);
    const std::vector<PagePoint> bend = {{10, 10.5F}, {60, 10.5F}, {60, 70}};
    add_line(grid, bend, {1, {}, true});
    const Grid thin = sweep(grid, FillRule::nonzero);
    CHECK(thin.sum() == Approx(109.5).margin(1));
    CHECK(thin.at(30, 10) == 255);
    add_line(grid, bend, {8, {}, true});
    const Grid wide = sweep(grid, FillRule::nonzero);
    CHECK(wide.sum() == Approx(109.5 * 8 + 50 - 3.4).margin(6));  // two half discs, the corner
    CHECK(wide.at(59, 11) == 255);
    CHECK(wide.at(6, 10) > 200);  // the round end
}

TEST_CASE("a_dashed_line_has_its_gaps_by_length_along_the_line") {
    CoverageGrid grid(0, 0, 60, 5);
    const std::array<float, 2> dash = {10, 5};
    const std::vector<PagePoint> line = {{0, 2.5F}, {7, 2.5F}, {60, 2.5F}};
    add_line(grid, line, {1, dash, true});
    const Grid c = sweep(grid, FillRule::nonzero);
    for (int x : {0, 9, 15, 24, 30})
        CHECK(c.at(x, 2) == 255);
    for (int x : {10, 14, 25, 29, 40})
        CHECK(c.at(x, 2) == 0);
}

TEST_CASE("a_thin_line_looks_the_same_painted_whole_or_in_bands") {
    std::vector<PagePoint> coast;  // closed, with gentle and sharp bends, long and short steps
    for (int i = 0; i < 90; ++i) {
        const float angle = 6.2831853F * static_cast<float>(i) / 90,
                    reach = 20 + 4 * std::sin(static_cast<float>(i * i));
        coast.push_back({30 + reach * std::cos(angle), 30 + reach * std::sin(angle)});
    }
    coast.push_back(coast.front());
    CoverageGrid grid(0, 0, 60, 60);
    add_line(grid, coast, {1, {}, true});
    const Grid whole = sweep(grid, FillRule::nonzero);
    CHECK(whole.sum() > 150);
    for (int top = 0; top < 60; top += 12) {
        grid.reset(0, top, 60, 12);
        add_line(grid, coast, {1, {}, true});
        const Grid band = sweep(grid, FillRule::nonzero, 0, top);
        for (int y = 0; y < 12; ++y) {
            for (int x = 0; x < 60; ++x)
                CHECK(std::abs(band.at(x, y) - whole.at(x, y + top)) <= 1);
        }
    }
}

TEST_CASE("a_line_in_many_pieces_covers_what_it_covers_in_one") {
    for (const float width : {0.9F, 1.4F, 2.5F, 6.0F}) {
        CAPTURE(width);
        const PagePoint from{6.3F, 7.1F}, to{52.7F, 31.9F};
        std::vector<PagePoint> pieces;
        for (int i = 0; i <= 40; ++i) {
            const float share = static_cast<float>(i) / 40;
            pieces.push_back({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
        }
        CoverageGrid grid(0, 0, 64, 48);
        add_line(grid, std::array{from, to}, {.width = width});
        const Grid whole = sweep(grid, FillRule::nonzero);
        add_line(grid, pieces, {.width = width});
        const Grid cut = sweep(grid, FillRule::nonzero);
        int apart = 0;
        for (std::size_t i = 0; i < whole.of.size(); ++i)
            apart = std::max(apart, std::abs(whole.of[i] - cut.of[i]));
        CHECK(apart <= 2);
    }
}

TEST_CASE("a_wide_line_covers_its_length_times_its_width_and_round_ends") {
    constexpr float width = 5;
    const double ends = std::numbers::pi * width * width / 4;
    CoverageGrid grid(0, 0, 80, 80);
    add_line(grid, std::array<PagePoint, 2>{{{10.4F, 20.2F}, {60.4F, 20.2F}}}, {.width = width});
    CHECK(sweep(grid, FillRule::nonzero).sum() == Approx(50 * width + ends).epsilon(0.01));
    add_line(grid, std::array<PagePoint, 2>{{{10.4F, 20.2F}, {60.4F, 20.2F}}}, {.width = width, .round_ends = false});
    CHECK(sweep(grid, FillRule::nonzero).sum() == Approx(50 * width).epsilon(0.005));
    // Around a corner: outside a quarter of a disc, inside a square that is covered once.
    add_line(grid, std::array<PagePoint, 3>{{{10, 20}, {60, 20}, {60, 70}}}, {.width = width});
    CHECK(sweep(grid, FillRule::nonzero).sum() ==
          Approx(100 * width + ends - width * width / 4 + ends / 4).epsilon(0.01));
}

TEST_CASE("a_ring_in_a_wide_line_has_neither_seam_nor_bumps") {
    constexpr float radius = 24, width = 4;
    for (const bool is_clockwise : {true, false}) {
        std::vector<PagePoint> ring;
        for (int i = 0; i <= 90; ++i) {
            const float angle =
                (is_clockwise ? 1.0F : -1.0F) * static_cast<float>(i % 90) * std::numbers::pi_v<float> / 45;
            ring.push_back({32 + radius * std::cos(angle), 32 + radius * std::sin(angle)});
        }
        CoverageGrid grid(0, 0, 64, 64);
        add_line(grid, ring, {.width = width});
        const Grid c = sweep(grid, FillRule::nonzero);
        CHECK(c.sum() == Approx(2 * std::numbers::pi * radius * width).epsilon(0.005));
        int apart = 0;  // from what the distance to the circle says
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x) {
                const double distance = std::abs(std::hypot(x + 0.5 - 32, y + 0.5 - 32) - radius) - width / 2;
                if (distance < -1) apart = std::max(apart, 255 - c.at(x, y));
                if (distance > 1) apart = std::max(apart, c.at(x, y));
                if (std::abs(distance) < 0.05) apart = std::max(apart, std::abs(c.at(x, y) - 128) - 24);
            }
        CHECK(apart <= 2);
    }
}
