// The plane on which a map's marks and labels are laid out: page pixels counted from a corner that moves in steps of
// 512, in a region larger than the view. While the view pans, everything keeps its place in it, so that what is decided
// there (groups, labels) does not flicker.
#pragma once

#include "scene/draw_list.hpp"
#include "workspace/camera.hpp"

namespace briefmap {

class MapFrame {
  public:
    explicit MapFrame(const Camera& camera);

    /// On the frame, to an eighth of a pixel.
    [[nodiscard]] PagePoint at(MapPoint p) const;
    [[nodiscard]] PagePoint to_page(PagePoint p) const { return {p.x - view_.x, p.y - view_.y}; }
    [[nodiscard]] PageRect to_page(PageRect r) const { return {r.x - view_.x, r.y - view_.y, r.width, r.height}; }
    [[nodiscard]] MapPoint to_map(PagePoint p) const;

    /// All that is laid out: the view and at least 384 pixels around it.
    [[nodiscard]] const PageRect& region() const { return region_; }
    /// What is seen of it.
    [[nodiscard]] const PageRect& view() const { return view_; }

  private:
    double pixels_per_metre_;
    double left_, top_;  // of the frame, in pixels from the projection's origin, y down
    PageRect region_;
    PageRect view_;
};

}  // namespace briefmap
