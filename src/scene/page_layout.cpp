#include "scene/page_layout.hpp"

#include <algorithm>
#include <limits>

namespace briefmap {

PageLayout::PageLayout(float width, float height)
    : width_(width), height_(height), unit_(std::max(std::min(width, height) / 720, 0.5F)) {}

PageRect PageLayout::inner() const { return {margin(), margin(), width_ - 2 * margin(), height_ - 2 * margin()}; }

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

}  // namespace briefmap
