#include "geo/tessellate.hpp"

#include "geo/handle.hpp"
#include "geo/tessellate_parts.hpp"

#include <GL/glu.h>
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/parallel_for.h>

#include <array>
#include <cstdint>
#include <vector>

namespace briefmap {
namespace {

using TessellatorPtr = Handle<GLUtesselator, gluDeleteTess>;

/// Of one feature. Indices are the layer's points', and those of the feature's own that come after them.
struct Filling {
    CutPoints points;
    std::vector<std::uint32_t> triangles;
    bool failed = false;
};

// One more than the index: to GLU a null vertex is none.
void* as_data(std::size_t index) { return reinterpret_cast<void*>(static_cast<std::uintptr_t>(index + 1)); }
std::uint32_t as_index(const void* data) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(data) - 1);
}

void GLAPIENTRY on_vertex(void* vertex, void* output) {
    static_cast<Filling*>(output)->triangles.push_back(as_index(vertex));
}

// Listening for edge flags is how GLU is asked for separate triangles instead of strips and fans.
void GLAPIENTRY on_edge_flag(GLboolean, void*) {}

void GLAPIENTRY on_error(GLenum, void* output) { static_cast<Filling*>(output)->failed = true; }

void GLAPIENTRY on_crossing(const GLdouble place[3], void* neighbours[4], const GLfloat[4], void** vertex,
                            void* output) {
    CutPoints& points = static_cast<Filling*>(output)->points;
    const LocalPoint crossing{static_cast<float>(place[0]), static_cast<float>(place[1])};
    // Rings that touch meet in a corner that is there already.
    const LocalPoint& first = points[as_index(neighbours[0])];
    if (first.x == crossing.x && first.y == crossing.y) {
        *vertex = neighbours[0];
        return;
    }
    *vertex = as_data(points.add(crossing));
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

void fill_part(GLUtesselator* t, const IndexRings& rings, Filling& filling) {
    const std::size_t before = filling.triangles.size();
    filling.failed = false;
    gluTessBeginPolygon(t, &filling);
    for (const auto& ring : rings) {
        gluTessBeginContour(t);
        for (const std::uint32_t i : ring) {
            std::array<GLdouble, 3> place = {filling.points[i].x, filling.points[i].y, 0};
            gluTessVertex(t, place.data(), as_data(i));
        }
        gluTessEndContour(t);
    }
    gluTessEndPolygon(t);
    // GLU gives up in the middle of a polygon: no fill at all is better than a torn one.
    if (filling.failed) filling.triangles.resize(before);
}

/// In the layer's order, however the features were shared out.
void gather(const std::vector<Filling>& fillings, ProjectedLayer& layer) {
    const std::size_t held = layer.points.size();
    layer.triangles.clear();
    layer.triangle_begin.assign(1, 0);
    for (const Filling& filling : fillings) {
        const auto moved = static_cast<std::uint32_t>(layer.points.size() - held);
        for (const std::uint32_t i : filling.triangles)
            layer.triangles.push_back(i < held ? i : i + moved);
        layer.points.insert(layer.points.end(), filling.points.added().begin(), filling.points.added().end());
        layer.triangle_begin.push_back(static_cast<std::uint32_t>(layer.triangles.size()));
    }
}

}  // namespace

void tessellate(ProjectedLayer& layer) {
    tbb::enumerable_thread_specific<TessellatorPtr> tessellators(make_tessellator);
    std::vector<Filling> fillings(layer.size(), Filling{.points = CutPoints(layer.points), .triangles = {}});
    tbb::parallel_for(std::size_t{0}, layer.size(), [&](std::size_t f) {
        GLUtesselator* t = tessellators.local().get();
        for (const IndexRings& part : parts_of(layer, f, fillings[f].points))
            fill_part(t, part, fillings[f]);
    });
    gather(fillings, layer);
}

}  // namespace briefmap
