#include "paint_cairo/page_size.hpp"

#include <fmt/format.h>

#include <cmath>

namespace briefmap {

Result<DeviceSize> device_size(const DrawList& list, double scale) {
    constexpr double largest_side = 32'767;  // Cairo's image surfaces
    constexpr double largest_area = 400e6;   // 1.6 GB
    const double width = std::round(list.width * scale), height = std::round(list.height * scale);
    if (!(scale > 0) || !(width >= 1) || !(height >= 1)) {
        return Error{
            fmt::format("a picture of {:g} × {:g} pixels at scale {:g} has no area", list.width, list.height, scale),
            "", "give a width, a height and a scale above 0"};
    }
    if (!(width <= largest_side && height <= largest_side && width * height <= largest_area)) {
        return Error{fmt::format("a picture of {:.0f} × {:.0f} pixels is too large", width, height), "",
                     "keep each side within 32767 pixels and the whole within 400 million, by a smaller size or scale"};
    }
    return DeviceSize{static_cast<int>(width), static_cast<int>(height)};
}

}  // namespace briefmap
