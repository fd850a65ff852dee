// A base map kept as a picture from frame to frame: copied while the map stands still, shifted while it is panned by
// whole device pixels, when only what came into view is painted. What holds is found by comparing lists (layers by
// identity), so that nobody has to say when the picture is out of date. Where the pixels are is the keeper's business.
#pragma once

#include "paint_cpu/frame.hpp"
#include "scene/draw_list.hpp"

#include <algorithm>
#include <vector>

namespace briefmap {

/// The picture wraps around at its edges: a shift moves the page's top left within it and copies nothing.
class KeptPage {
  public:
    /// False for a list whose background is not opaque, or with labels and other things that stand on the page: it
    /// cannot be kept.
    [[nodiscard]] static bool may_keep(const DrawList& list);

    [[nodiscard]] bool fits(const Target& target) const {
        return width_ == target.width && height_ == target.height && scale_ == target.scale;
    }
    /// Takes on the target's size; what was painted is gone.
    void resize(const Target& target);

    /// The parts of the page that the picture lacks to show `now`; the picture then counts as showing it.
    [[nodiscard]] std::vector<DeviceRect> follow(const DrawList& now);

    /// Calls do_part(part of the page, x, y of the same pixels in the picture), cut where the picture wraps.
    template <class DoPart>
    void for_parts(const DeviceRect& of_page, DoPart&& do_part) const;

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    [[nodiscard]] float scale() const { return scale_; }

  private:
    static int modulo(int a, int n) { return (a % n + n) % n; }

    int width_ = 0, height_ = 0;
    float scale_ = 0;
    DrawList painted_;  // what the picture shows, its layers held
    bool is_painted_ = false;
    int shift_x_ = 0, shift_y_ = 0;  // of the page over the picture since then, device pixels
};

template <class DoPart>
void KeptPage::for_parts(const DeviceRect& of_page, DoPart&& do_part) const {
    for (int y = of_page.y; y < of_page.bottom();) {
        const int in_y = modulo(y - shift_y_, height_);
        const int rows = std::min(of_page.bottom() - y, height_ - in_y);
        for (int x = of_page.x; x < of_page.right();) {
            const int in_x = modulo(x - shift_x_, width_);
            const int columns = std::min(of_page.right() - x, width_ - in_x);
            do_part(DeviceRect{x, y, columns, rows}, in_x, in_y);
            x += columns;
        }
        y += rows;
    }
}

}  // namespace briefmap
