#include "scene/spread.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <unordered_map>
#include <utility>

namespace briefmap {

namespace {

constexpr std::size_t inner_slots = 8;
constexpr std::size_t outer_slots = 14;
constexpr float inner_ring = fan_ring;
constexpr float outer_ring = 2.85F;  // in sizes of a mark

std::uint64_t cell_key(std::int32_t column, std::int32_t row) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32 | static_cast<std::uint32_t>(row);
}

/// A group as it is drawn.
struct Drawn {
    std::vector<MarkDisc> discs;
    float bound = 0;  // page pixels from its centre to where its discs end
};

Drawn drawn(const MarkGroup& group, std::vector<MarkDisc> discs) {
    Drawn made{std::move(discs)};
    for (const MarkDisc& disc : made.discs)
        made.bound =
            std::max(made.bound, std::hypot(disc.at.x - group.centre.x, disc.at.y - group.centre.y) + disc.radius);
    return made;
}

bool overlap(std::span<const MarkDisc> some, std::span<const MarkDisc> others, float tolerance) {
    return std::any_of(some.begin(), some.end(), [&](const MarkDisc& a) {
        return std::any_of(others.begin(), others.end(), [&](const MarkDisc& b) {
            return std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) < a.radius + b.radius - tolerance;
        });
    });
}

void join(MarkGroup& group, MarkGroup& other) {
    group.is_joined = true;
    const auto own = static_cast<std::ptrdiff_t>(group.members.size());
    const float share =
        static_cast<float>(other.members.size()) / static_cast<float>(group.members.size() + other.members.size());
    // To an eighth of a pixel, like all on the frame: panning must not change how it is drawn.
    const auto between = [share](float own_at, float other_at) {
        return std::round((own_at + (other_at - own_at) * share) * 8) / 8;
    };
    group.centre = {between(group.centre.x, other.centre.x), between(group.centre.y, other.centre.y)};
    group.members.insert(group.members.end(), other.members.begin(), other.members.end());
    std::inplace_merge(group.members.begin(), group.members.begin() + own, group.members.end());
    other.members.clear();
}

/// One pass over all groups as they are drawn at its beginning; whether any were joined.
bool join_once(std::vector<MarkGroup>& groups, float tolerance,
               const std::function<std::vector<MarkDisc>(const MarkGroup&)>& discs_of) {
    std::vector<Drawn> all;
    all.reserve(groups.size());
    float cell = 1;
    for (const MarkGroup& group : groups) {
        all.push_back(drawn(group, discs_of(group)));
        cell = std::max(cell, 2 * all.back().bound);
    }
    bool joined = false;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> in_cell;
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
        const auto column = static_cast<std::int32_t>(std::floor(groups[i].centre.x / cell));
        const auto row = static_cast<std::int32_t>(std::floor(groups[i].centre.y / cell));
        std::optional<std::uint32_t> first;
        for (std::int32_t dy = -1; dy <= 1; ++dy) {
            for (std::int32_t dx = -1; dx <= 1; ++dx) {
                const auto found = in_cell.find(cell_key(column + dx, row + dy));
                if (found == in_cell.end()) continue;
                for (const std::uint32_t other : found->second)
                    if ((!first || other < *first) && overlap(all[i].discs, all[other].discs, tolerance)) first = other;
            }
        }
        if (first) {
            join(groups[*first], groups[i]);
            joined = true;
        } else {
            in_cell[cell_key(column, row)].push_back(i);
        }
    }
    std::erase_if(groups, [](const MarkGroup& group) { return group.members.empty(); });
    return joined;
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
            groups.push_back({mark, {i}});
        }
    }
    return groups;
}

void join_overlapping(std::vector<MarkGroup>& groups, float tolerance,
                      const std::function<std::vector<MarkDisc>(const MarkGroup&)>& discs_of) {
    while (join_once(groups, tolerance, discs_of)) {
    }
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
