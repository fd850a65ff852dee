#include "scene/spread.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace briefmap {

namespace {

constexpr std::size_t inner_slots = 8;
constexpr std::size_t outer_slots = 14;
constexpr float inner_ring = fan_ring;
constexpr float outer_ring = 2.85F;  // in sizes of a mark

/// Numbers by the square of the plane that they stand in: those of a square are chained, squares are hashed.
class Squares {
  public:
    Squares(float side, std::size_t most)
        : side_(side), slots_(std::bit_ceil(std::max<std::size_t>(2 * most, 16))), next_(most, none) {}

    void add(PagePoint at, std::uint32_t number) {
        Slot& slot = slot_of(key_of(column(at.x), column(at.y)));
        next_[number] = slot.last;
        slot.last = number;
    }

    /// Of the square of `at` and the eight around it, in no order.
    template <class Visit>
    void for_near(PagePoint at, Visit&& visit) {
        for (std::int32_t dy = -1; dy <= 1; ++dy)
            for (std::int32_t dx = -1; dx <= 1; ++dx)
                for (std::uint32_t n = slot_of(key_of(column(at.x) + dx, column(at.y) + dy)).last; n != none;
                     n = next_[n])
                    visit(n);
    }

  private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t last = none;  // none: the slot is free
    };

    [[nodiscard]] std::int32_t column(float x) const { return static_cast<std::int32_t>(std::floor(x / side_)); }
    static std::uint64_t key_of(std::int32_t column, std::int32_t row) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32 | static_cast<std::uint32_t>(row);
    }
    /// Its own, or the free one that it would take.
    [[nodiscard]] Slot& slot_of(std::uint64_t key) {
        constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;
        const std::size_t mask = slots_.size() - 1;
        std::size_t i = (key * golden >> 32U) & mask;
        while (slots_[i].last != none && slots_[i].key != key)
            i = (i + 1) & mask;
        slots_[i].key = key;
        return slots_[i];
    }

    float side_;
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> next_;
};

float squared_distance(PagePoint a, PagePoint b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

/// Whether discs within `reach` of one another run into one another.
bool within(PagePoint a, PagePoint b, float reach) { return reach > 0 && squared_distance(a, b) < reach * reach; }

/// Groups as they are drawn.
class Drawing {
  public:
    Drawing(std::span<const MarkGroup> groups, const DrawGroup& draw) {
        begins_.reserve(groups.size() + 1);
        discs_.reserve(2 * groups.size());
        for (const MarkGroup& group : groups) {
            begins_.push_back(discs_.size());
            draw(group, discs_);
            for (const MarkDisc& disc : std::span(discs_).subspan(begins_.back()))
                widest_ = std::max(widest_, std::sqrt(squared_distance(disc.at, group.centre)) + disc.radius);
        }
        begins_.push_back(discs_.size());
    }

    /// Page pixels from a group's centre to where its discs end, at most.
    [[nodiscard]] float widest() const { return widest_; }

    [[nodiscard]] bool overlap(std::uint32_t some, std::uint32_t others, float tolerance) const {
        const auto of_others = discs_of(others);
        return std::ranges::any_of(discs_of(some), [&](const MarkDisc& a) {
            return std::ranges::any_of(
                of_others, [&](const MarkDisc& b) { return within(a.at, b.at, a.radius + b.radius - tolerance); });
        });
    }

  private:
    [[nodiscard]] std::span<const MarkDisc> discs_of(std::uint32_t group) const {
        return std::span(discs_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
    }

    std::vector<std::size_t> begins_;  // of each group's discs
    std::vector<MarkDisc> discs_;
    float widest_ = 0.5F;
};

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
bool join_once(std::vector<MarkGroup>& groups, float tolerance, const DrawGroup& draw) {
    const Drawing drawing(groups, draw);
    Squares apart(2 * drawing.widest(), groups.size());
    bool joined = false;
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
        std::optional<std::uint32_t> first;
        apart.for_near(groups[i].centre, [&](std::uint32_t other) {
            if ((!first || other < *first) && drawing.overlap(i, other, tolerance)) first = other;
        });
        if (first) {
            join(groups[*first], groups[i]);
            joined = true;
        } else {
            apart.add(groups[i].centre, i);
        }
    }
    std::erase_if(groups, [](const MarkGroup& group) { return group.members.empty(); });
    return joined;
}

}  // namespace

std::vector<MarkGroup> group_marks(std::span<const PagePoint> marks, float reach) {
    std::vector<MarkGroup> groups;
    Squares squares(reach, marks.size());
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
        std::optional<std::uint32_t> nearest;
        float nearest_distance = reach * reach;
        squares.for_near(marks[i], [&](std::uint32_t g) {
            const float distance = squared_distance(groups[g].centre, marks[i]);
            if (distance < nearest_distance || (distance == nearest_distance && nearest && g < *nearest)) {
                nearest = g;
                nearest_distance = distance;
            }
        });
        if (nearest) {
            groups[*nearest].members.push_back(i);
        } else {
            squares.add(marks[i], static_cast<std::uint32_t>(groups.size()));
            groups.push_back({marks[i], {i}});
        }
    }
    return groups;
}

void join_overlapping(std::vector<MarkGroup>& groups, float tolerance, const DrawGroup& draw) {
    while (join_once(groups, tolerance, draw)) {
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
