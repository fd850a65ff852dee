// The margins and corners of a page with a map on it: things are put into a corner one above the other, inward.
#pragma once

#include "scene/draw_list.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace briefmap {

enum class Corner : std::uint8_t { top_left, top_right, bottom_left, bottom_right };

/// What is better not covered.
struct Obstacle {
    PageRect box;
    std::size_t weight = 1;
};

class PageLayout {
  public:
    /// `more_top`, `more_bottom`: page pixels that the margins there are wider by.
    PageLayout(float width, float height, float more_top = 0, float more_bottom = 0);

    /// Page pixels to which all furniture is proportional: 1 where the page's shorter side is 720.
    [[nodiscard]] float unit() const { return unit_; }
    [[nodiscard]] float margin() const { return 20 * unit_; }
    /// Inside the margins.
    [[nodiscard]] PageRect inner() const;

    /// Where a box of that size would stand in a corner, beyond what stands there already.
    [[nodiscard]] PageRect room_in(Corner corner, float width, float height) const;
    /// The same, and takes it.
    PageRect put(Corner corner, float width, float height, float gap);

    /// The one of `corners` in which a box runs into nothing that stands elsewhere and hides what weighs least; the
    /// first of them where they are about equal.
    [[nodiscard]] Corner best_of(std::span<const Corner> corners, float width, float height,
                                 std::span<const Obstacle> obstacles) const;

    /// The best of `corners` if a box there runs into nothing and hides little; else the place along the page's edges
    /// that hides least, where that is worth leaving the corner for. Never one where the box runs into something or
    /// hides `unbearable` or more: then there is none. Takes what it finds.
    [[nodiscard]] std::optional<PageRect> put_clear(std::span<const Corner> corners, PageRect size, float gap,
                                                    std::span<const Obstacle> obstacles, std::size_t unbearable);

    /// The same without taking it, and what it hides: for choosing among several things to put there.
    struct Room {
        PageRect box;
        std::size_t hides = 0;  // by the obstacles' weights
        std::optional<Corner> corner = {};
    };
    [[nodiscard]] std::optional<Room> find_clear(std::span<const Corner> corners, PageRect size, float gap,
                                                 std::span<const Obstacle> obstacles, std::size_t unbearable) const;
    void take(const Room& room, float gap);

    [[nodiscard]] const std::vector<PageRect>& taken() const { return taken_; }

  private:
    [[nodiscard]] bool is_free(const PageRect& box) const;

    float width_, height_, unit_, more_top_, more_bottom_;
    std::array<float, 4> used_{};  // by corner, page pixels from the margin
    std::vector<PageRect> taken_;
};

}  // namespace briefmap
