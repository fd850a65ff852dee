#include "scene/map_frame.hpp"

#include <cmath>
#include <cstdint>

namespace briefmap {

namespace {
constexpr double step = 512;
constexpr double margin = 384;

/// std::round for what is no farther than any map: several times as fast where the compiler has to call that.
double rounded(double value) {
    constexpr double farthest = 1e15;
    if (!(std::abs(value) < farthest)) return value;
    return static_cast<double>(static_cast<std::int64_t>(value + (value < 0 ? -0.5 : 0.5)));
}
}  // namespace

MapFrame::MapFrame(const Camera& camera) : pixels_per_metre_(camera.pixels_per_metre()) {
    const double view_left = camera.centre().x * pixels_per_metre_ - camera.size().width / 2;
    const double view_top = -camera.centre().y * pixels_per_metre_ - camera.size().height / 2;
    left_ = std::floor((view_left - margin) / step) * step;
    top_ = std::floor((view_top - margin) / step) * step;
    const double right = std::ceil((view_left + camera.size().width + margin) / step) * step;
    const double bottom = std::ceil((view_top + camera.size().height + margin) / step) * step;
    region_ = {0, 0, static_cast<float>(right - left_), static_cast<float>(bottom - top_)};
    view_ = {static_cast<float>(view_left - left_), static_cast<float>(view_top - top_),
             static_cast<float>(camera.size().width), static_cast<float>(camera.size().height)};
}

PagePoint MapFrame::at(MapPoint p) const {
    // Rounded before the frame's corner is taken off: the same place is the same eighth in every frame.
    const auto eighth = [](double pixels) { return rounded(pixels * 8) / 8; };
    return {static_cast<float>(eighth(p.x * pixels_per_metre_) - left_),
            static_cast<float>(eighth(-p.y * pixels_per_metre_) - top_)};
}

MapPoint MapFrame::to_map(PagePoint p) const {
    return {(static_cast<double>(p.x) + left_) / pixels_per_metre_,
            -(static_cast<double>(p.y) + top_) / pixels_per_metre_};
}

}  // namespace briefmap
