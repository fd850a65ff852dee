#include "paint_gl/base_cache.hpp"

#include "golden/map_things.hpp"
#include "pictures.hpp"

#include <epoxy/gl.h>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

/// Land, borders, a dashed line and a globe's edge, that all move with the map.
DrawList base(const ProjectedLayerPtr& layer, MapPoint centre) {
    DrawList list = page(120, 90);
    list.background = rgb(0xcce6ff);
    list.map.centre = centre;
    const auto on_page = [&](double x, double y) { return list.map.to_page({x, y}); };
    const std::vector<PagePoint> sea = {on_page(-70, -50), on_page(200, -60), on_page(40, 80)};
    list.items.emplace_back(FillPath{sea, rgb(0xb0d0ee)});
    list.items.emplace_back(FillAreas{layer, {}, rgb(0xf2edd9), false});
    list.items.emplace_back(StrokeLines{layer, {}, rgb(0x666666), 1, {}});
    list.items.emplace_back(StrokeLines{layer, {1}, rgb(0xaa3300), 3, {6, 4}});
    list.items.emplace_back(StrokePath{sea, true, rgb(0x445566), 2, {}});
    return list;
}

PixelImage paint(Studio& studio, BaseCache& cache, const DrawList& list) {
    cache.paint(*studio.painter, list, studio.screen->target(), studio.typesetter);
    return studio.screen->read();
}

}  // namespace

TEST_CASE("the_base_map_is_painted_once_and_then_copied") {
    auto studio = open_studio(120, 90);
    if (!studio) return;
    const ProjectedLayerPtr layer = share(squares(5));
    BaseCache cache;
    const PixelImage first = paint(*studio, cache, base(layer, {0, 0}));
    CHECK(cache.last_painted() == 120 * 90);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    CHECK(difference(first, paint(*studio, cache, base(layer, {0, 0}))) == 0);
    CHECK(cache.last_painted() == 0);
}

TEST_CASE("a_pan_by_whole_pixels_equals_a_fresh_picture_and_paints_only_what_came_into_view") {
    auto studio = open_studio(120, 90);
    if (!studio) return;
    const ProjectedLayerPtr layer = share(squares(5));
    BaseCache cache;
    (void)paint(*studio, cache, base(layer, {0, 0}));
    MapPoint centre;
    for (const MapPoint step : {MapPoint{7, 0}, {0, -11}, {-5, 3}, {40, 30}, {-90, -60}, {64, 1}, {119, 0}, {-1, 89}}) {
        CAPTURE(step.x, step.y);
        centre = {centre.x + step.x, centre.y + step.y};
        const DrawList now = base(layer, centre);
        const PixelImage shifted = paint(*studio, cache, now);
        const int dx = std::abs(static_cast<int>(step.x)), dy = std::abs(static_cast<int>(step.y));
        CHECK(cache.last_painted() == 120 * 90 - (120 - dx) * (90 - dy));
        BaseCache fresh;
        CHECK(difference(shifted, paint(*studio, fresh, now)) <= 1);
    }
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("whatever_else_changes_paints_the_base_map_anew") {
    auto studio = open_studio(120, 90);
    if (!studio) return;
    const ProjectedLayerPtr layer = share(squares(5));
    const DrawList list = base(layer, {0, 0});
    const auto repaints = [&](const DrawList& changed) {
        BaseCache cache;
        (void)paint(*studio, cache, list);
        (void)paint(*studio, cache, changed);
        return cache.last_painted() == 120 * 90;
    };
    CHECK_FALSE(repaints(list));
    CHECK(repaints(base(share(squares(5)), {0, 0})));
    CHECK(repaints(base(layer, {0.5, 0})));
    CHECK(repaints(base(layer, {500, 0})));
    DrawList changed = list;
    changed.map.pixels_per_metre = 1.01;
    CHECK(repaints(changed));
    changed = list;
    std::get<FillAreas>(changed.items[1]).colour.r ^= 1;
    CHECK(repaints(changed));
    changed = list;
    std::get<StrokeLines>(changed.items[3]).features = {2};
    CHECK(repaints(changed));
    changed = list;
    changed.background = rgb(0);
    CHECK(repaints(changed));
}

TEST_CASE("pictures_and_points_are_shifted_with_the_kept_base_map") {
    auto studio = open_studio(120, 90);
    if (!studio) return;
    const RasterPicturePtr own_pixels = noise(120, 90, {-60, -45, 60, 45});
    const RasterPicturePtr magnified = waves(13, 11, {-70.3, -50.6, 55.1, 60.7});
    const ProjectedPointsPtr points = scattered_points(400, 300, 200);
    const auto layers = [&](MapPoint centre) {
        DrawList list = page(120, 90);
        list.map.centre = centre;
        list.items = {PlaceImage{own_pixels, 0.9F}, PlaceImage{magnified, 0.4F},
                      MarkPoints{points, {}, {MarkerShape::circle, {}, 7, {200, 30, 30, 200}, rgb(0), 1}}};
        return list;
    };
    BaseCache cache;
    (void)paint(*studio, cache, layers({0, 0}));
    MapPoint centre;
    for (const MapPoint step : {MapPoint{7, 0}, {0, -11}, {-5, 3}, {40, 30}, {-90, -60}, {64, 1}, {119, 0}, {-1, 89}}) {
        CAPTURE(step.x, step.y);
        centre = {centre.x + step.x, centre.y + step.y};
        const PixelImage shifted = paint(*studio, cache, layers(centre));
        const int dx = std::abs(static_cast<int>(step.x)), dy = std::abs(static_cast<int>(step.y));
        CHECK(cache.last_painted() == 120 * 90 - (120 - dx) * (90 - dy));
        BaseCache fresh;
        CHECK(difference(shifted, paint(*studio, fresh, layers(centre))) <= 1);  // of a marker's edge
    }
    DrawList pictures_alone = layers({0, 0});
    pictures_alone.items.pop_back();
    (void)paint(*studio, cache, pictures_alone);
    pictures_alone.map.centre = {31, -17};
    const PixelImage shifted = paint(*studio, cache, pictures_alone);
    CHECK(cache.last_painted() < 120 * 90);
    BaseCache fresh;
    CHECK(difference(shifted, paint(*studio, fresh, pictures_alone)) == 0);
    DrawList other = layers(centre);
    std::get<PlaceImage>(other.items[1]).opacity = 0.5F;
    (void)paint(*studio, cache, other);
    CHECK(cache.last_painted() == 120 * 90);
    std::get<MarkPoints>(other.items[2]).points = {1, 2};
    (void)paint(*studio, cache, other);
    CHECK(cache.last_painted() == 120 * 90);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a_base_that_is_not_opaque_or_holds_labels_is_painted_without_the_cache") {
    auto studio = open_studio(120, 90);
    if (!studio) return;
    DrawList list = base(share(squares(5)), {0, 0});
    list.items.emplace_back(Box{{10, 10, 20, 20}, {255, 0, 0, 255}});
    BaseCache cache;
    for (int i = 0; i < 2; ++i) {
        CHECK(at(paint(*studio, cache, list), 15, 15) == Pixel{255, 0, 0, 255});
        CHECK(cache.last_painted() == 120 * 90);
    }
}
