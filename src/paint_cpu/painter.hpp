// Paints a draw list into a picture in memory, for the window where OpenGL itself would run on the CPU: exact coverage
// of areas and lines, markers and labels as masks that are kept. Several times as fast there as OpenGL is, and
// smoother. What makes no sense in a list (not a number, indices that point nowhere) is left out, never an error.
#pragma once

#include "paint_cpu/band.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_cpu/pixels.hpp"
#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

#include <memory>
#include <vector>

namespace briefmap {

/// Keeps stamps, bitmaps and scratch memory from picture to picture.
class CpuPainter {
  public:
    /// At most `threads` of them are used, and only where the work is worth it; 0: as many as the processor runs.
    explicit CpuPainter(int threads = 0);
    ~CpuPainter();
    CpuPainter(const CpuPainter&) = delete;
    CpuPainter& operator=(const CpuPainter&) = delete;

    /// The page's top left comes to the target's, which counts from the canvas' top left; what lies outside the target
    /// or the canvas is cut off. A list without a background paints over what is there.
    void paint(const DrawList& list, const Target& target, const Canvas& canvas, const Typesetter& typesetter);

  private:
    void prepare(const DrawList& list, const Frame& frame, const Typesetter& typesetter);

    struct Crew;
    std::unique_ptr<Crew> crew_;
    Stamps stamps_;
    LabelBitmaps labels_;
    std::vector<Prepared> prepared_;
};

}  // namespace briefmap
