#include "paint_cpu/dash.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {

std::vector<float> device_dash(const std::vector<float>& dash, float scale) {
    constexpr std::size_t most = 8;
    const std::size_t wanted = dash.size() % 2 == 0 ? dash.size() : dash.size() * 2;
    std::vector<float> lengths(std::min(wanted, most));
    float period = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        lengths[i] = dash[i % dash.size()] * scale;
        if (!(lengths[i] >= 0)) return {};
        period += lengths[i];
    }
    // A pattern finer than pixels is a solid line to the eye, and endless work.
    if (!(period > 0.25F) || !std::isfinite(period)) return {};
    return lengths;
}

}  // namespace briefmap
