// The buffers of map layers on the graphics side: made when a layer is first painted, kept while it is, forgotten when
// it has not been painted for a while or nobody holds it any more. A layer whose indices point nowhere loses those
// triangles and lines, nothing else.
#pragma once

#include "geo/projected_layer.hpp"
#include "paint_cpu/layer_parts.hpp"
#include "paint_gl/handle.hpp"
#include "paint_gl/texel_buffer.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace briefmap::gl {

/// Begin and number of elements in a buffer.
struct Range {
    GLint first = 0;
    GLsizei count = 0;
};

struct LayerBuffers {
    VertexArray areas;  // points and triangles
    Buffer points, triangles;
    std::vector<Range> triangles_of;  // each feature; indices
    TexelBuffer lines;                // as shaders/stroke.vert reads them
    std::vector<Range> slots_of;      // each feature; points of lines
};

class LayerCache {
  public:
    /// Valid until the next call of end_picture().
    [[nodiscard]] const LayerBuffers& buffers(const ProjectedLayerPtr& layer);
    /// Counts the pictures and forgets layers that fell out of use.
    void end_picture();
    [[nodiscard]] std::size_t size() const { return held_.size(); }

  private:
    struct Held {
        std::weak_ptr<const ProjectedLayer> layer;
        LayerBuffers buffers;
        std::uint64_t last_used = 0;
    };
    std::unordered_map<const ProjectedLayer*, Held> held_;
    std::uint64_t picture_ = 0;
};

/// The ranges of `features`, neighbours merged; scaled by `factor`.
void merge_ranges(std::span<const Range> ranges, std::span<const std::uint32_t> features, GLint factor,
                  std::vector<GLint>& first, std::vector<GLsizei>& count);

}  // namespace briefmap::gl
