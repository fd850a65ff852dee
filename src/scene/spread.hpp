// Marks that stand on one another: which belong together, and where each goes so that all can be seen. Depends on the
// marks alone, not on the view; earlier marks keep their places when later ones join, unless groups then run into one
// another.
#pragma once

#include "scene/draw_list.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace briefmap {

struct MarkGroup {
    PagePoint centre;                    // of its first member; of all where places were joined
    std::vector<std::uint32_t> members;  // in the order given
    float reach = 0;                     // from the centre to where its drawn marks end
    float outer = 0;                     // the same with their numbers, where they have any
    bool is_joined = false;              // of groups that would have run into one another
};

/// Each mark joins the nearest earlier group whose centre is within `reach`, or opens one.
[[nodiscard]] std::vector<MarkGroup> group_marks(std::span<const PagePoint> marks, float reach);

/// What a group is drawn as: a disc for each of its marks, or one for all.
struct MarkDisc {
    PagePoint at;
    float radius = 0;
};

/// Appends the discs of a group.
using DrawGroup = std::function<void(const MarkGroup&, std::vector<MarkDisc>&)>;

/// Joins groups whose discs overlap by more than `tolerance` until none do. Members stay in the order given.
void join_overlapping(std::vector<MarkGroup>& groups, float tolerance, const DrawGroup& draw);

/// From the group's centre to the place of its `member`-th mark: the first stays, the next eight stand on a ring around
/// it, the next fourteen on a second one; on each, the next goes where there is room. `size`: of a mark.
[[nodiscard]] PagePoint fan_offset(std::size_t member, float size);
/// Radius of its inner ring, in sizes of a mark.
inline constexpr float fan_ring = 1.65F;
/// Marks that a fan has room for.
inline constexpr std::size_t fan_limit = 1 + 8 + 14;
/// The same of a joined group: a second ring would lead its marks far from their places.
inline constexpr std::size_t joined_fan_limit = 1 + 8;
/// Distance from the centre to the outer edge of the outermost of `members` marks.
[[nodiscard]] float fan_radius(std::size_t members, float size);

}  // namespace briefmap
