// What a picture consists of, decided before anything is drawn: plain arrays, in the order of painting. The scene makes
// it, painters obey it, tests read it. Coordinates are page pixels (x right, y down) or, for map layers, the plane of
// the projection through one transform.
#pragma once

#include "core/colour.hpp"
#include "geo/projected_layer.hpp"
#include "geo/projected_points.hpp"
#include "geo/raster_picture.hpp"
#include "text/typesetter.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace briefmap {

struct PagePoint {
    float x = 0;
    float y = 0;

    bool operator==(const PagePoint&) const = default;
};

struct PageRect {
    float x = 0, y = 0, width = 0, height = 0;

    bool operator==(const PageRect&) const = default;
    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] bool contains(PagePoint p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] bool intersects(const PageRect& o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
};

/// page = page_centre + (map - centre) * pixels_per_metre, y turned.
struct MapTransform {
    MapPoint centre;
    double pixels_per_metre = 1;
    PagePoint page_centre;

    [[nodiscard]] PagePoint to_page(MapPoint p) const;
    [[nodiscard]] MapPoint to_map(PagePoint p) const;
};

/// Areas of a map layer, even-odd.
struct FillAreas {
    ProjectedLayerPtr layer;
    std::vector<std::uint32_t> features;  // none named: all
    Colour colour;
    bool hatched = false;  // diagonal lines of that colour, for areas that must not hide the map
};

/// Lines of a map layer.
struct StrokeLines {
    ProjectedLayerPtr layer;
    std::vector<std::uint32_t> features;  // none named: all
    Colour colour;
    float width = 1;          // page pixels
    std::vector<float> dash;  // page pixels on, off, …; empty is solid
};

/// A picture that lies on the map, over what lies below: its box filled, its pixels scaled bilinearly, those at its
/// edge reaching to the box's edge.
struct PlaceImage {
    RasterPicturePtr picture;  // made for the list's projection
    float opacity = 1;         // 0..1, times the picture's own alpha
};

/// A polygon on the page, even-odd.
struct FillPath {
    std::vector<PagePoint> points;
    Colour colour;
};

/// A line on the page; joins and ends are round.
struct StrokePath {
    std::vector<PagePoint> points;
    bool closed = false;
    Colour colour;
    float width = 1;
    std::vector<float> dash;
};

/// A box; its colour may run from `fill` at the left to `fill_right`.
struct Box {
    PageRect rect;
    Colour fill{0, 0, 0, 0};
    Colour fill_right{0, 0, 0, 0};  // used when `gradient`
    bool gradient = false;
    Colour border{0, 0, 0, 0};
    float border_width = 0;
    float radius = 0;  // of the corners
};

/// Plain boxes, many at once: columns of a histogram.
struct Bar {
    PageRect rect;
    Colour colour;
};
struct Bars {
    std::vector<Bar> bars;
};

enum class MarkerShape : std::uint8_t { circle, square, diamond, triangle, triangle_down, cross, star, ring };

struct Marker {
    MarkerShape shape = MarkerShape::circle;
    PagePoint at;
    float size = 8;  // page pixels across
    Colour fill;
    Colour outline{0, 0, 0, 0};
    float outline_width = 0;
};

/// Many at once: one call for a painter.
struct Markers {
    std::vector<Marker> markers;
};

/// Points of a map layer, all marked alike, in the order named. See scene/map_points.hpp for where they come to lie.
struct MarkPoints {
    ProjectedPointsPtr layer;
    std::vector<std::uint32_t> points;  // of the layer; none named: all
    Marker look;                        // its `at` is not used
};

/// Text whose box has its `anchor` point at `at`.
struct Label {
    PagePoint at;
    float anchor_x = 0;  // 0 left, 0.5 centre, 1 right of the box
    float anchor_y = 0;  // 0 top, 0.5 middle, 1 bottom
    TextBlock text;
    Colour colour;
    Colour halo{0, 0, 0, 0};
    float halo_width = 0;  // page pixels
};

/// What follows is drawn only inside `rect`; an empty rect ends it.
struct Clip {
    PageRect rect;
};

using DrawItem =
    std::variant<FillAreas, StrokeLines, PlaceImage, FillPath, StrokePath, Box, Bars, Markers, MarkPoints, Label, Clip>;

struct DrawList {
    float width = 0;  // page pixels
    float height = 0;
    Colour background{0, 0, 0, 0};  // transparent: what lies below stays
    MapTransform map;
    std::vector<DrawItem> items;
};

/// Whether something of a disc lies on the page.
[[nodiscard]] inline bool is_seen(const DrawList& page, PagePoint at, float radius) {
    return at.x + radius > 0 && at.y + radius > 0 && at.x - radius < page.width && at.y - radius < page.height;
}

}  // namespace briefmap
