#include "scene/labels.hpp"

#include <algorithm>
#include <numeric>

namespace briefmap {

OccupiedBoxes::OccupiedBoxes(PageRect region, float cell)
    : region_(region),
      cell_(cell),
      columns_(static_cast<std::size_t>(std::max(region.width, 1.0F) / cell) + 1),
      rows_(static_cast<std::size_t>(std::max(region.height, 1.0F) / cell) + 1),
      held_(columns_ * rows_) {}

OccupiedBoxes::Cells OccupiedBoxes::cells_of(const PageRect& box) const {
    const auto cell = [this](float offset, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(offset / cell_, 0.0F, static_cast<float>(count - 1)));
    };
    return {cell(box.x - region_.x, columns_), cell(box.y - region_.y, rows_), cell(box.right() - region_.x, columns_),
            cell(box.bottom() - region_.y, rows_)};
}

void OccupiedBoxes::add(const PageRect& box) {
    const auto index = static_cast<std::uint32_t>(boxes_.size());
    boxes_.push_back(box);
    const Cells cells = cells_of(box);
    for (std::size_t row = cells.top; row <= cells.bottom; ++row)
        for (std::size_t column = cells.left; column <= cells.right; ++column)
            held_[row * columns_ + column].push_back(index);
}

bool OccupiedBoxes::is_free(const PageRect& box) const {
    const Cells cells = cells_of(box);
    for (std::size_t row = cells.top; row <= cells.bottom; ++row)
        for (std::size_t column = cells.left; column <= cells.right; ++column)
            for (const std::uint32_t held : held_[row * columns_ + column])
                if (boxes_[held].intersects(box)) return false;
    return true;
}

std::vector<std::optional<std::size_t>> place_labels(std::span<const LabelCandidate> candidates,
                                                     OccupiedBoxes& occupied, float gap) {
    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const LabelCandidate& first = candidates[a];
        const LabelCandidate& second = candidates[b];
        return std::pair(first.priority, first.tie) < std::pair(second.priority, second.tie);
    });
    std::vector<std::optional<std::size_t>> chosen(candidates.size());
    for (const std::size_t i : order) {
        const LabelCandidate& candidate = candidates[i];
        if (candidate.mark && !occupied.is_free(*candidate.mark)) continue;
        const auto free =
            std::find_if(candidate.positions.begin(), candidate.positions.end(), [&](const PageRect& box) {
                return occupied.is_free({box.x - gap, box.y, box.width + 2 * gap, box.height});
            });
        if (free == candidate.positions.end()) continue;
        chosen[i] = static_cast<std::size_t>(free - candidate.positions.begin());
        occupied.add(*free);
        if (candidate.mark) occupied.add(*candidate.mark);
    }
    return chosen;
}

std::vector<PageRect> positions_around(PagePoint at, float radius, float width, float height) {
    const float slant = radius * 0.71F;
    const float middle = at.y - height / 2;
    return {
        {at.x + radius, middle, width, height},
        {at.x + slant, at.y - slant - height, width, height},
        {at.x + slant, at.y + slant, width, height},
        {at.x - radius - width, middle, width, height},
        {at.x - slant - width, at.y - slant - height, width, height},
        {at.x - slant - width, at.y + slant, width, height},
        {at.x - width / 2, at.y - radius - height, width, height},
        {at.x - width / 2, at.y + radius, width, height},
    };
}

}  // namespace briefmap
