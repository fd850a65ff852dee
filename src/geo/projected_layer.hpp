// A layer on the plane, ready for a painter: clipped to the projection's domain, long edges bent, simplified to a
// tolerance, tessellated once. Pan and zoom are one matrix away. Immutable and shared.
#pragma once

#include "geo/feature_layer.hpp"
#include "geo/projection.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace briefmap {

/// Metres from ProjectedLayer::origin, y up. 32 bits are enough there: below half a metre in 5,000 km.
struct LocalPoint {
    float x = 0;
    float y = 0;
};

struct LocalBox {
    float min_x = 0, min_y = 0, max_x = 0, max_y = 0;
};

struct ProjectedLayer {
    MapPoint origin;
    double tolerance = 0;  // metres by which shapes may differ from the data

    // Rings of areas, closed without repeating the first point; empty for a layer of lines. Where edges cross,
    // triangles need corners that no ring has: those follow after the last ring's points.
    std::vector<LocalPoint> points;
    std::vector<std::uint32_t> ring_begin = {0};
    std::vector<std::uint32_t> feature_begin = {0};   // into rings; as many features as the source layer
    std::vector<std::uint32_t> triangles;             // three indices into points each; empty unless asked for
    std::vector<std::uint32_t> triangle_begin = {0};  // features + 1, into triangles

    // What a pen draws: coasts, borders, rivers, without the edges that clipping and cutting made, and without a border
    // twice where two areas of the layer share it.
    std::vector<LocalPoint> line_points;
    std::vector<std::uint32_t> line_begin = {0};          // lines + 1, into line_points
    std::vector<std::uint32_t> line_feature_begin = {0};  // features + 1, into lines

    std::vector<LocalBox> boxes;  // of each feature; min > max where it has no part in the domain

    [[nodiscard]] std::size_t size() const { return feature_begin.size() - 1; }
};
using ProjectedLayerPtr = std::shared_ptr<const ProjectedLayer>;

struct ProjectingOptions {
    double tolerance = 0;            // metres; 0 keeps every vertex
    bool tessellate = false;         // painters that fill triangles want it
    bool share_borders = true;       // draw a common border once (false: each feature has its whole outline)
    bool outlines_alone = false;     // of areas: no rings, nothing to fill
    bool keep_every_feature = true;  // the largest ring of each stays, however small beside the tolerance
};

/// By how many pixels of a page a line may stray from the data: half a pixel of change can be seen where thin lines run
/// side by side, a third cannot.
inline constexpr double tolerance_pixels = 0.35;
/// Metres per pixel, in steps of a factor of two and no more than given, so that a map is not made anew for every notch
/// of the wheel.
[[nodiscard]] double detail_step(double metres_per_pixel);

[[nodiscard]] ProjectedLayer project_layer(const FeatureLayer& layer, const Projection& projection,
                                           const ProjectingOptions& options);

}  // namespace briefmap
