#include "scene/page_layout.hpp"

#include "scene/labels.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace briefmap {

namespace {

constexpr std::size_t worth_leaving = 20;  // what a corner may hide, by weight, before the edges are looked along

}  // namespace

PageLayout::PageLayout(float width, float height, float more_top, float more_bottom)
    : width_(width),
      height_(height),
      unit_(std::max(std::min(width, height) / 720, 0.5F)),
      more_top_(more_top),
      more_bottom_(more_bottom) {}

PageRect PageLayout::inner() const {
    return {margin(), margin() + more_top_, width_ - 2 * margin(), height_ - 2 * margin() - more_top_ - more_bottom_};
}

PageRect PageLayout::room_in(Corner corner, float width, float height) const {
    const PageRect box = inner();
    const bool left = corner == Corner::top_left || corner == Corner::bottom_left;
    const bool top = corner == Corner::top_left || corner == Corner::top_right;
    const float used = used_[static_cast<std::size_t>(corner)];
    return {left ? box.x : box.right() - width, top ? box.y + used : box.bottom() - used - height, width, height};
}

PageRect PageLayout::put(Corner corner, float width, float height, float gap) {
    const PageRect room = room_in(corner, width, height);
    used_[static_cast<std::size_t>(corner)] += height + gap;
    taken_.push_back(room);
    return room;
}

Corner PageLayout::best_of(std::span<const Corner> corners, float width, float height,
                           std::span<const Obstacle> obstacles) const {
    constexpr std::size_t collision = 1'000'000'000;
    Corner best = corners.front();
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const PageRect room = room_in(corners[i], width, height);
        // An earlier corner is worth a little.
        std::size_t cost = 2 * i;
        for (const Obstacle& obstacle : obstacles)
            if (room.intersects(obstacle.box)) cost += obstacle.weight;
        if (std::any_of(taken_.begin(), taken_.end(), [&](const PageRect& other) { return room.intersects(other); }))
            cost += collision;
        if (cost >= least) continue;
        least = cost;
        best = corners[i];
    }
    return best;
}

bool PageLayout::is_free(const PageRect& box) const {
    return encloses(grown(inner(), 0.5F), box) &&
           std::none_of(taken_.begin(), taken_.end(), [&](const PageRect& other) { return other.intersects(box); });
}

std::optional<PageLayout::Room> PageLayout::find_clear(std::span<const Corner> corners, PageRect size, float gap,
                                                       std::span<const Obstacle> obstacles,
                                                       std::size_t unbearable) const {
    const auto cost = [&](const PageRect& box) {
        std::size_t sum = 0;
        for (const Obstacle& obstacle : obstacles)
            if (box.intersects(obstacle.box)) sum += obstacle.weight;
        return sum;
    };
    const Corner corner = best_of(corners, size.width, size.height, obstacles);
    const PageRect in_corner = room_in(corner, size.width, size.height);
    const std::size_t cost_in_corner = cost(in_corner);
    const bool stands_in_corner = is_free(in_corner) && cost_in_corner < unbearable;
    if (stands_in_corner && cost_in_corner < worth_leaving) return Room{in_corner, cost_in_corner, corner};

    // Along both sides first: there the middle of the map stays free.
    constexpr int steps = 24;
    const PageRect box = inner();
    const float spare_x = box.width - size.width, spare_y = box.height - size.height;
    std::optional<Room> best;
    std::size_t least = stands_in_corner ? cost_in_corner / 2 : unbearable;
    const auto consider = [&](float x, float y) {
        const PageRect room = {box.x + x, box.y + y, size.width, size.height};
        const PageRect with_gap = grown(room, gap);
        if (!is_free(room) || std::any_of(taken_.begin(), taken_.end(),
                                          [&](const PageRect& other) { return other.intersects(with_gap); })) {
            return;
        }
        const std::size_t here = cost(room);
        if (here >= least) return;
        least = here;
        best = Room{room, here, {}};
    };
    for (int i = 0; i <= steps && spare_x >= 0 && spare_y >= 0; ++i)
        for (const float x : {spare_x, 0.0F})
            consider(x, spare_y * static_cast<float>(i) / steps);
    for (int i = 1; i < steps && spare_x >= 0 && spare_y >= 0; ++i)
        for (const float y : {spare_y, 0.0F})
            consider(spare_x * static_cast<float>(i) / steps, y);
    if (!best && stands_in_corner) return Room{in_corner, cost_in_corner, corner};
    return best;
}

void PageLayout::take(const Room& room, float gap) {
    if (room.corner) used_[static_cast<std::size_t>(*room.corner)] += room.box.height + gap;
    taken_.push_back(room.box);
}

std::optional<PageRect> PageLayout::put_clear(std::span<const Corner> corners, PageRect size, float gap,
                                              std::span<const Obstacle> obstacles, std::size_t unbearable) {
    const std::optional<Room> room = find_clear(corners, size, gap, obstacles, unbearable);
    if (!room) return std::nullopt;
    take(*room, gap);
    return room->box;
}

}  // namespace briefmap
