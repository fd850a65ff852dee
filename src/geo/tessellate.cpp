#include "geo/tessellate.hpp"

#include "geo/handle.hpp"
#include "geo/tessellate_parts.hpp"

#include <GL/glu.h>

#include <array>
#include <cstdint>
#include <memory>

namespace briefmap {
namespace {

using TessellatorPtr = Handle<GLUtesselator, gluDeleteTess>;

struct Output {
    ProjectedLayer& layer;
    std::vector<std::uint32_t> triangles;  // of the part at hand
    bool failed = false;
};

// One more than the index: to GLU a null vertex is none.
void* as_data(std::size_t index) { return reinterpret_cast<void*>(static_cast<std::uintptr_t>(index + 1)); }
std::uint32_t as_index(const void* data) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(data) - 1);
}

void GLAPIENTRY on_vertex(void* vertex, void* output) {
    static_cast<Output*>(output)->triangles.push_back(as_index(vertex));
}

// Listening for edge flags is how GLU is asked for separate triangles instead of strips and fans.
void GLAPIENTRY on_edge_flag(GLboolean, void*) {}

void GLAPIENTRY on_error(GLenum, void* output) { static_cast<Output*>(output)->failed = true; }

void GLAPIENTRY on_crossing(const GLdouble place[3], void* neighbours[4], const GLfloat[4], void** vertex,
                            void* output) {
    std::vector<LocalPoint>& points = static_cast<Output*>(output)->layer.points;
    const LocalPoint crossing{static_cast<float>(place[0]), static_cast<float>(place[1])};
    // Rings that touch meet in a corner that is there already.
    const LocalPoint& first = points[as_index(neighbours[0])];
    if (first.x == crossing.x && first.y == crossing.y) {
        *vertex = neighbours[0];
        return;
    }
    *vertex = as_data(points.size());
    points.push_back(crossing);
}

TessellatorPtr make_tessellator() {
    TessellatorPtr tessellator(gluNewTess());
    GLUtesselator* t = tessellator.get();
    gluTessCallback(t, GLU_TESS_VERTEX_DATA, reinterpret_cast<_GLUfuncptr>(on_vertex));
    gluTessCallback(t, GLU_TESS_EDGE_FLAG_DATA, reinterpret_cast<_GLUfuncptr>(on_edge_flag));
    gluTessCallback(t, GLU_TESS_ERROR_DATA, reinterpret_cast<_GLUfuncptr>(on_error));
    gluTessCallback(t, GLU_TESS_COMBINE_DATA, reinterpret_cast<_GLUfuncptr>(on_crossing));
    gluTessProperty(t, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    gluTessNormal(t, 0, 0, 1);
    return tessellator;
}

}  // namespace

void tessellate(ProjectedLayer& layer) {
    const TessellatorPtr tessellator = make_tessellator();
    GLUtesselator* t = tessellator.get();
    Output output{.layer = layer, .triangles = {}};
    layer.triangles.clear();
    layer.triangle_begin.assign(1, 0);
    for (std::size_t f = 0; f < layer.size(); ++f) {
        for (const IndexRings& rings : parts_of(layer, f)) {
            output.triangles.clear();
            output.failed = false;
            gluTessBeginPolygon(t, &output);
            for (const auto& ring : rings) {
                gluTessBeginContour(t);
                for (const std::uint32_t i : ring) {
                    std::array<GLdouble, 3> place = {layer.points[i].x, layer.points[i].y, 0};
                    gluTessVertex(t, place.data(), as_data(i));
                }
                gluTessEndContour(t);
            }
            gluTessEndPolygon(t);
            // GLU gives up in the middle of a polygon: no fill at all is better than a torn one.
            if (!output.failed)
                layer.triangles.insert(layer.triangles.end(), output.triangles.begin(), output.triangles.end());
        }
        layer.triangle_begin.push_back(static_cast<std::uint32_t>(layer.triangles.size()));
    }
}

}  // namespace briefmap
