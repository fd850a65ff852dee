#include "scene/spread.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <unordered_map>

namespace briefmap {

namespace {

constexpr std::size_t inner_slots = 8;
constexpr std::size_t outer_slots = 14;
constexpr float inner_ring = fan_ring;
constexpr float outer_ring = 2.85F;  // in sizes of a mark

std::uint64_t cell_key(std::int32_t column, std::int32_t row) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32 | static_cast<std::uint32_t>(row);
}

}  // namespace

std::vector<MarkGroup> group_marks(std::span<const PagePoint> marks, float reach) {
    std::vector<MarkGroup> groups;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> groups_in_cell;
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
        const PagePoint mark = marks[i];
        const auto column = static_cast<std::int32_t>(std::floor(mark.x / reach));
        const auto row = static_cast<std::int32_t>(std::floor(mark.y / reach));
        std::optional<std::uint32_t> nearest;
        float nearest_distance = reach;
        for (std::int32_t dy = -1; dy <= 1; ++dy) {
            for (std::int32_t dx = -1; dx <= 1; ++dx) {
                const auto found = groups_in_cell.find(cell_key(column + dx, row + dy));
                if (found == groups_in_cell.end()) continue;
                for (const std::uint32_t g : found->second) {
                    const float distance = std::hypot(groups[g].centre.x - mark.x, groups[g].centre.y - mark.y);
                    if (distance < nearest_distance || (distance == nearest_distance && nearest && g < *nearest)) {
                        nearest = g;
                        nearest_distance = distance;
                    }
                }
            }
        }
        if (nearest) {
            groups[*nearest].members.push_back(i);
        } else {
            groups_in_cell[cell_key(column, row)].push_back(static_cast<std::uint32_t>(groups.size()));
            groups.push_back({mark, {i}, 0, 0});
        }
    }
    return groups;
}

PagePoint fan_offset(std::size_t member, float size) {
    if (member == 0) return {0, 0};
    const bool inner = member <= inner_slots;
    const std::size_t slots = inner ? inner_slots : outer_slots;
    const std::size_t slot = inner ? member - 1 : member - 1 - inner_slots;
    const float radius = size * (inner ? inner_ring : outer_ring);
    // Few marks on a ring stand far apart: each next one goes where there is most room.
    constexpr std::array<std::size_t, inner_slots> inner_order = {0, 4, 2, 6, 1, 5, 3, 7};
    const std::size_t stand = inner ? inner_order[slot] : slot * 3 % slots;
    const float turn = (static_cast<float>(stand) + 0.5F) / static_cast<float>(slots);
    const float angle = 2 * std::numbers::pi_v<float> * turn;
    return {radius * std::sin(angle), -radius * std::cos(angle)};
}

float fan_radius(std::size_t members, float size) {
    if (members <= 1) return size / 2;
    return size * ((members <= 1 + inner_slots ? inner_ring : outer_ring) + 0.5F);
}

}  // namespace briefmap
