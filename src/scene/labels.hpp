// Where labels go: one greedy pass over candidates by priority. Pure rectangles in, choices out; the same candidates
// give the same choices wherever the view stands, so nothing flickers while panning. Units are those of the boxes.
#pragma once

#include "scene/draw_list.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace briefmap {

struct LabelCandidate {
    int priority = 0;                 // smaller goes first
    std::uint64_t tie = 0;            // decides between equal priorities; unique among candidates
    std::vector<PageRect> positions;  // boxes in order of preference
    std::optional<PageRect> mark;     // comes with the label and must be free as well
};

/// Boxes with quick answers to "is anything here?". Grows with what it holds, not with the plane.
class OccupiedBoxes {
  public:
    /// `cell`: about the size of a box.
    explicit OccupiedBoxes(PageRect region, float cell = 64);

    /// What lies outside the region counts in the cells at its edge.
    void add(const PageRect& box);
    [[nodiscard]] bool is_free(const PageRect& box) const;

  private:
    struct Cells {
        std::size_t left, top, right, bottom;
    };
    [[nodiscard]] Cells cells_of(const PageRect& box) const;

    PageRect region_;
    float cell_;
    std::size_t columns_, rows_;
    std::vector<std::vector<std::uint32_t>> held_;  // by cell, into boxes_
    std::vector<PageRect> boxes_;
};

/// For each candidate the index of the position it got, absent when none was free. Adds what it places to `occupied`.
/// `gap`: air between boxes, left and right.
[[nodiscard]] std::vector<std::optional<std::size_t>> place_labels(std::span<const LabelCandidate> candidates,
                                                                   OccupiedBoxes& occupied, float gap = 0);

/// Boxes of `width` × `height` around a mark of `radius` at `at`, in Imhof's order of preference: right, upper right,
/// lower right, left, upper left, lower left, above, below.
[[nodiscard]] std::vector<PageRect> positions_around(PagePoint at, float radius, float width, float height);

[[nodiscard]] inline PageRect grown(const PageRect& box, float by) {
    return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}
/// Whether `inner` lies wholly in `outer`.
[[nodiscard]] inline bool encloses(const PageRect& outer, const PageRect& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

}  // namespace briefmap
