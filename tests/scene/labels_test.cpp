#include "scene/labels.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <random>

using namespace briefmap;

namespace {

constexpr PageRect region = {0, 0, 2'000, 1'500};

std::vector<LabelCandidate> random_candidates(std::size_t count) {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> x(0, region.width);
    std::uniform_real_distribution<float> y(0, region.height);
    std::uniform_real_distribution<float> width(20, 140);
    std::vector<LabelCandidate> candidates;
    for (std::size_t i = 0; i < count; ++i) {
        LabelCandidate candidate;
        candidate.priority = static_cast<int>(i % 5);
        candidate.tie = i;
        candidate.positions = positions_around({x(random), y(random)}, 6, width(random), 14);
        candidates.push_back(candidate);
    }
    return candidates;
}

std::vector<PageRect> placed_boxes(const std::vector<LabelCandidate>& candidates, OccupiedBoxes& occupied) {
    std::vector<PageRect> boxes;
    const auto chosen = place_labels(candidates, occupied);
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (chosen[i]) boxes.push_back(candidates[i].positions[*chosen[i]]);
    return boxes;
}

}  // namespace

TEST_CASE("no two labels overlap, nor a label and what was there before", "[labels]") {
    OccupiedBoxes occupied(region);
    std::vector<PageRect> obstacles;
    for (float x = 50; x < 2'000; x += 200)
        obstacles.push_back({x, 300, 90, 700});
    for (const PageRect& box : obstacles)
        occupied.add(box);
    std::vector<PageRect> boxes = placed_boxes(random_candidates(500), occupied);
    CHECK(boxes.size() > 60);
    boxes.insert(boxes.end(), obstacles.begin(), obstacles.end());
    std::size_t overlaps = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            overlaps += boxes[i].intersects(boxes[j]);
    CHECK(overlaps == 0);
}

TEST_CASE("the more important label wins its place", "[labels]") {
    LabelCandidate town{5, 0, {{10, 10, 50, 14}}, {}};
    LabelCandidate country{1, 1, {{20, 12, 90, 20}}, {}};
    OccupiedBoxes occupied(region);
    const auto chosen = place_labels(std::vector{town, country}, occupied);
    CHECK_FALSE(chosen[0]);
    CHECK(chosen[1] == 0U);
}

TEST_CASE("a label that loses its first place takes the next free one", "[labels]") {
    OccupiedBoxes occupied(region);
    occupied.add({100, 90, 60, 30});
    const std::vector<LabelCandidate> one = {{0, 0, positions_around({95, 100}, 5, 40, 12), {}}};
    const auto chosen = place_labels(one, occupied);
    REQUIRE(chosen[0]);
    CHECK(*chosen[0] != 0);
    CHECK_FALSE(one[0].positions[*chosen[0]].intersects({100, 90, 60, 30}));
}

TEST_CASE("a label whose own mark has no room is not written", "[labels]") {
    OccupiedBoxes occupied(region);
    occupied.add({0, 0, 10, 10});
    const std::vector<LabelCandidate> one = {{0, 0, {{20, 0, 30, 10}}, PageRect{4, 4, 4, 4}}};
    CHECK_FALSE(place_labels(one, occupied)[0]);
}

TEST_CASE("the order in which candidates are given does not matter", "[labels]") {
    std::vector<LabelCandidate> candidates = random_candidates(300);
    OccupiedBoxes first(region);
    std::vector<PageRect> before = placed_boxes(candidates, first);
    std::shuffle(candidates.begin(), candidates.end(), std::mt19937(3));
    OccupiedBoxes second(region);
    std::vector<PageRect> after = placed_boxes(candidates, second);
    const auto by_place = [](const PageRect& a, const PageRect& b) {
        return std::pair(a.x, a.y) < std::pair(b.x, b.y);
    };
    std::sort(before.begin(), before.end(), by_place);
    std::sort(after.begin(), after.end(), by_place);
    CHECK(before == after);
}

TEST_CASE("five hundred labels are placed in the time of a frame", "[labels]") {
    const std::vector<LabelCandidate> candidates = random_candidates(500);
    const auto begin = std::chrono::steady_clock::now();
    OccupiedBoxes occupied(region);
    const auto chosen = place_labels(candidates, occupied);
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
    std::cout << "500 label candidates: " << spent.count() << " ms\n";
    CHECK(chosen.size() == 500);
}
