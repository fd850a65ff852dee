// How large a page may be: what Cairo can paint and memory can hold.
#pragma once

#include "core/result.hpp"
#include "scene/draw_list.hpp"

namespace briefmap {

struct DeviceSize {
    int width = 0;
    int height = 0;
};

/// The page in device pixels, rounded. Refuses pages without area, over 32,767 device pixels on a side or over 400
/// million in all, and scales that are not above 0.
[[nodiscard]] Result<DeviceSize> device_size(const DrawList& list, double scale);

}  // namespace briefmap
