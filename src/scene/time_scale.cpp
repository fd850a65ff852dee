#include "scene/time_scale.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {

TimeScale::TimeScale(Interval axis, float left, float width) : axis_(axis), left_(left), width_(std::max(width, 1.F)) {}

float TimeScale::x_of(Instant t) const {
    const double share = static_cast<double>(t - axis_.begin) / static_cast<double>(axis_.seconds());
    return left_ + width_ * static_cast<float>(std::clamp(share, -1.0, 2.0));
}

Instant TimeScale::at(float x) const {
    const double share = std::isfinite(x) ? (static_cast<double>(x) - left_) / width_ : 0.0;
    const double seconds = std::clamp(share, -1.0, 2.0) * static_cast<double>(axis_.seconds());
    return axis_.begin + static_cast<std::int64_t>(std::floor(seconds));
}

double TimeScale::seconds_per_pixel() const { return static_cast<double>(axis_.seconds()) / width_; }

}  // namespace briefmap
