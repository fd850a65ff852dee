#include "paint_cpu/kept_page.hpp"

#include "paint_cpu/same_base.hpp"

#include <cstdlib>
#include <optional>
#include <utility>

namespace briefmap {

bool KeptPage::may_keep(const DrawList& list) {
    return list.background.a == 255 && std::ranges::all_of(list.items, [](const DrawItem& item) {
               return std::holds_alternative<FillAreas>(item) || std::holds_alternative<StrokeLines>(item) ||
                      std::holds_alternative<PlaceImage>(item) || std::holds_alternative<MarkPoints>(item) ||
                      std::holds_alternative<FillPath>(item) || std::holds_alternative<StrokePath>(item);
           });
}

void KeptPage::resize(const Target& target) {
    width_ = target.width;
    height_ = target.height;
    scale_ = target.scale;
    is_painted_ = false;
}

std::vector<DeviceRect> KeptPage::follow(const DrawList& now) {
    std::optional<std::pair<int, int>> shift;
    if (is_painted_) shift = whole_shift(painted_, now, scale_);
    const auto [x, y] = shift.value_or(std::pair{shift_x_ + width_, shift_y_});  // a whole page away: all anew
    const int dx = x - shift_x_, dy = y - shift_y_;
    if (std::abs(dx) >= width_ || std::abs(dy) >= height_) {
        shift_x_ = shift_y_ = 0;
        painted_ = now;
        is_painted_ = true;
        return {{0, 0, width_, height_}};
    }
    shift_x_ = x;
    shift_y_ = y;
    std::vector<DeviceRect> lacking;
    if (dx != 0) lacking.push_back({dx > 0 ? 0 : width_ + dx, 0, std::abs(dx), height_});
    if (dy != 0) lacking.push_back({std::max(dx, 0), dy > 0 ? 0 : height_ + dy, width_ - std::abs(dx), std::abs(dy)});
    return lacking;
}

}  // namespace briefmap
