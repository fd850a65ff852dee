// The two sizes of a window.
#pragma once

namespace briefmap {

struct WindowSize {
    int width = 0, height = 0;              // window pixels, Dear ImGui's
    int pixel_width = 0, pixel_height = 0;  // of the framebuffer

    /// Pixels of the framebuffer to a window pixel.
    [[nodiscard]] float pixel_ratio() const {
        return width > 0 ? static_cast<float>(pixel_width) / static_cast<float>(width) : 1;
    }
};

}  // namespace briefmap
