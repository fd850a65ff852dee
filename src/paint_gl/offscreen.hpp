// An OpenGL 3.3 context without a window or display, and a picture to paint into: for tests and the benchmark. Works
// with Mesa's software rasteriser; the error says so when the machine has no OpenGL 3.3 at all.
#pragma once

#include "core/result.hpp"
#include "paint_cpu/frame.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace briefmap {

/// Premultiplied RGBA, four bytes a pixel, top row first.
struct PixelImage {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

class Offscreen {
  public:
    /// Its context and framebuffer are current afterwards, on this thread. `width`, `height` in pixels, 1..16384.
    [[nodiscard]] static Result<std::unique_ptr<Offscreen>> make(int width, int height);
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    /// The whole picture, for a page at that scale.
    [[nodiscard]] Target target(float scale = 1) const;
    [[nodiscard]] std::string renderer() const;
    /// Waits until everything is painted.
    [[nodiscard]] PixelImage read() const;
    /// As OpenGL has it, bottom row first, into a buffer of width * height * 4 bytes: the fastest way out.
    void read_raw(std::uint8_t* rgba) const;

  private:
    struct Impl;
    explicit Offscreen(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace briefmap
