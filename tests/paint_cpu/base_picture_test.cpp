#include "paint_cpu/base_picture.hpp"

#include "golden/cpu_picture.hpp"
#include "golden/map_things.hpp"

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <utility>
#include <vector>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr int width = 120, height = 90;
constexpr std::int64_t whole = std::int64_t{width} * height;

/// Land, borders, a dashed line and a globe's edge, that all move with the map.
DrawList base(const ProjectedLayerPtr& layer, MapPoint centre) {
    DrawList list = page(width, height);
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

/// A base map that is kept, and a painter for it.
struct Keeper {
    BasePicture kept;
    CpuPainter painter;
    Typesetter typesetter;

    [[nodiscard]] CpuPicture paint(const DrawList& list) {
        CpuPicture picture(width, height, 0xff123456);
        paint(list, picture.target(), picture);
        return picture;
    }
    void paint(const DrawList& list, const Target& target, CpuPicture& picture) {
        kept.paint(painter, list, target, picture.canvas(), typesetter);
        CHECK(picture.is_kept_to());
    }
};

CpuPicture fresh(const DrawList& list) { return pictures::paint(list, width, height); }

}  // namespace

TEST_CASE("the_base_picture_is_painted_once_and_then_copied") {
    const ProjectedLayerPtr layer = share(squares(5));
    Keeper keeper;
    const CpuPicture first = keeper.paint(base(layer, {0, 0}));
    CHECK(keeper.kept.last_painted() == whole);
    CHECK(first == fresh(base(layer, {0, 0})));
    CHECK(first == keeper.paint(base(layer, {0, 0})));
    CHECK(keeper.kept.last_painted() == 0);
}

TEST_CASE("a_pan_by_whole_pixels_equals_a_fresh_picture_and_paints_only_what_came_into_view_on_the_cpu") {
    const ProjectedLayerPtr layer = share(squares(5));
    Keeper keeper;
    (void)keeper.paint(base(layer, {0, 0}));
    MapPoint centre;
    for (const MapPoint step : {MapPoint{7, 0}, {0, -11}, {-5, 3}, {40, 30}, {-90, -60}, {64, 1}, {119, 0}, {-1, 89}}) {
        CAPTURE(step.x, step.y);
        centre = {centre.x + step.x, centre.y + step.y};
        const DrawList now = base(layer, centre);
        const CpuPicture shifted = keeper.paint(now);
        const int dx = std::abs(static_cast<int>(step.x)), dy = std::abs(static_cast<int>(step.y));
        CHECK(keeper.kept.last_painted() == whole - std::int64_t{width - dx} * (height - dy));
        CHECK(difference(shifted, fresh(now)) <= 1);
        CHECK(shifted == keeper.paint(now));
    }
}

TEST_CASE("whatever_else_changes_paints_the_base_picture_anew") {
    const ProjectedLayerPtr layer = share(squares(5));
    const DrawList list = base(layer, {0, 0});
    const auto repaints = [&](const DrawList& changed) {
        Keeper keeper;
        (void)keeper.paint(list);
        CHECK(keeper.paint(changed) == fresh(changed));
        return keeper.kept.last_painted() == whole;
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
    std::get<StrokeLines>(changed.items[3]).dash = {6, 5};
    CHECK(repaints(changed));
    changed = list;
    std::swap(changed.items[1], changed.items[2]);
    CHECK(repaints(changed));
    changed = list;
    changed.background = rgb(0);
    CHECK(repaints(changed));
}

TEST_CASE("a_target_of_another_size_or_scale_paints_the_base_picture_anew") {
    const DrawList list = base(share(squares(5)), {0, 0});
    Keeper keeper;
    CpuPicture picture(width, height);
    for (const Target& target : {Target{0, 0, width, height, height, 1, {}}, Target{0, 0, 80, 60, height, 1, {}},
                                 Target{0, 0, 80, 60, height, 2, {}}, Target{0, 0, width, height, height, 1, {}}}) {
        CAPTURE(target.width, target.scale);
        picture = CpuPicture(width, height);
        keeper.paint(list, target, picture);
        CHECK(keeper.kept.last_painted() == std::int64_t{target.width} * target.height);
        CpuPicture direct(width, height);
        keeper.painter.paint(list, target, direct.canvas(), keeper.typesetter);
        CHECK(picture == direct);
    }
}

TEST_CASE("pictures_and_points_are_shifted_with_the_kept_base_to_the_bit") {
    const RasterPicturePtr own_pixels = noise(width, height, {-60, -45, 60, 45});
    const RasterPicturePtr magnified = waves(13, 11, {-70.3, -50.6, 55.1, 60.7});
    const ProjectedPointsPtr points = scattered_points(400, 300, 200);
    const auto layers = [&](MapPoint centre) {
        DrawList list = page(width, height);
        list.map.centre = centre;
        list.items = {PlaceImage{own_pixels, 0.9F}, PlaceImage{magnified, 0.4F},
                      MarkPoints{points, {}, {MarkerShape::circle, {}, 7, {200, 30, 30, 200}, rgb(0), 1}}};
        return list;
    };
    Keeper keeper;
    (void)keeper.paint(layers({0, 0}));
    MapPoint centre;
    for (const MapPoint step : {MapPoint{7, 0}, {0, -11}, {-5, 3}, {40, 30}, {-90, -60}, {64, 1}, {119, 0}, {-1, 89}}) {
        CAPTURE(step.x, step.y);
        centre = {centre.x + step.x, centre.y + step.y};
        const CpuPicture shifted = keeper.paint(layers(centre));
        const int dx = std::abs(static_cast<int>(step.x)), dy = std::abs(static_cast<int>(step.y));
        CHECK(keeper.kept.last_painted() == whole - std::int64_t{width - dx} * (height - dy));
        CHECK(shifted == fresh(layers(centre)));
    }
}

TEST_CASE("another_picture_opacity_look_or_list_of_points_paints_the_base_picture_anew") {
    DrawList list = base(share(squares(5)), {0, 0});
    const ProjectedPointsPtr points = scattered_points(40, 100, 80);
    list.items.emplace_back(PlaceImage{waves(20, 20, {-30, -30, 30, 30}), 0.5F});
    list.items.emplace_back(MarkPoints{points, {1, 2, 3}, {MarkerShape::circle, {}, 7, rgb(0x336699), rgb(0), 1}});
    const auto repaints = [&](const auto& change) {
        DrawList changed = list;
        change(std::get<PlaceImage>(changed.items[changed.items.size() - 2]),
               std::get<MarkPoints>(changed.items.back()));
        Keeper keeper;
        (void)keeper.paint(list);
        CHECK(keeper.paint(changed) == fresh(changed));
        return keeper.kept.last_painted() == whole;
    };
    CHECK_FALSE(repaints([](PlaceImage&, MarkPoints&) {}));
    CHECK_FALSE(repaints([](PlaceImage&, MarkPoints& marks) { marks.look.at = {9, 9}; }));  // it is not used
    CHECK(repaints([](PlaceImage& image, MarkPoints&) { image.picture = waves(20, 20, {-30, -30, 30, 30}); }));
    CHECK(repaints([](PlaceImage& image, MarkPoints&) { image.opacity = 0.6F; }));
    CHECK(repaints([](PlaceImage&, MarkPoints& marks) { marks.layer = scattered_points(40, 100, 80); }));
    CHECK(repaints([](PlaceImage&, MarkPoints& marks) { marks.points = {1, 2}; }));
    CHECK(repaints([](PlaceImage&, MarkPoints& marks) { marks.look.size = 8; }));
    CHECK(repaints([](PlaceImage&, MarkPoints& marks) { marks.look.shape = MarkerShape::star; }));
    CHECK(repaints([](PlaceImage&, MarkPoints& marks) { marks.look.fill.r ^= 1; }));
    CHECK(repaints([](PlaceImage&, MarkPoints& marks) { marks.look.outline.g ^= 1; }));
    CHECK(repaints([](PlaceImage&, MarkPoints& marks) { marks.look.outline_width = 2; }));
}

TEST_CASE("hatching_stays_on_the_page_so_that_a_pan_paints_it_anew") {
    const ProjectedLayerPtr layer = share(squares(5));
    const auto hatched = [&](double x) {
        DrawList list = base(layer, {x, 0});
        list.items.emplace_back(FillAreas{layer, {0}, rgb(0x336699), true});
        return list;
    };
    Keeper keeper;
    (void)keeper.paint(hatched(0));
    CHECK(keeper.paint(hatched(5)) == fresh(hatched(5)));
    CHECK(keeper.kept.last_painted() == whole);
}

TEST_CASE("a_page_partly_outside_the_canvas_is_kept_whole_and_shown_as_far_as_it_goes") {
    const ProjectedLayerPtr layer = share(squares(5));
    Keeper keeper;
    for (const auto& [x, y] : {std::pair{-50, -40}, {70, 60}, {-3, 50}, {0, 0}, {500, 0}, {0, -90}}) {
        CAPTURE(x, y);
        const DrawList list = base(layer, {static_cast<double>(x), 0});
        const CpuPicture on_page = fresh(list);
        CpuPicture picture(width, height);
        keeper.paint(list, {x, y, width, height, height, 1, {}}, picture);
        int wrong = 0;
        for (int row = 0; row < height; ++row) {
            for (int column = 0; column < width; ++column) {
                const int px = column - x, py = row - y;
                const bool inside = px >= 0 && py >= 0 && px < width && py < height;
                const Pixel wanted = inside ? on_page.at(px, py) : Pixel{255, 255, 255, 255};
                const Pixel is = picture.at(column, row);
                for (std::size_t i = 0; i < wanted.size(); ++i)
                    wrong += std::abs(wanted[i] - is[i]) > 1 ? 1 : 0;
            }
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("a_part_of_the_page_is_painted_as_such_and_does_not_count_as_kept") {
    const DrawList list = base(share(squares(5)), {0, 0});
    Keeper keeper;
    CpuPicture picture(width, height);
    Target target = picture.target();
    target.part = DeviceRect{30, 20, 40, 10};
    keeper.paint(list, target, picture);
    CHECK(ink(picture, {30, 20, 40, 10}) == 400);
    CHECK(ink(picture, {0, 0, width, height}) == 400);
    CHECK(keeper.paint(list) == fresh(list));
    CHECK(keeper.kept.last_painted() == whole);
}

TEST_CASE("a_base_that_is_not_opaque_or_holds_more_than_a_map_is_painted_every_time") {
    DrawList translucent = base(share(squares(5)), {0, 0});
    translucent.background.a = 100;
    DrawList boxed = base(share(squares(5)), {0, 0});
    boxed.items.emplace_back(Box{{10, 10, 20, 20}, rgb(0xff0000)});
    for (const DrawList& list : {translucent, boxed}) {
        Keeper keeper;
        for (int i = 0; i < 2; ++i) {
            CpuPicture picture(width, height), direct(width, height);
            keeper.paint(list, picture.target(), picture);
            CHECK(keeper.kept.last_painted() == whole);
            keeper.painter.paint(list, direct.target(), direct.canvas(), keeper.typesetter);
            CHECK(picture == direct);
        }
    }
}

TEST_CASE("a_target_that_is_nothing_or_too_large_to_keep_does_no_harm") {
    const DrawList list = base(share(squares(5)), {0, 0});
    Keeper keeper;
    CpuPicture picture(width, height);
    for (const Target& target :
         {Target{0, 0, 0, 0, 0, 1, {}}, Target{0, 0, -5, 9, 9, 1, {}}, Target{0, 0, 9, 9, 9, 0, {}},
          Target{0, 0, 9, 9, 9, std::numeric_limits<float>::quiet_NaN(), {}}}) {
        keeper.paint(list, target, picture);
        CHECK(keeper.kept.last_painted() == 0);
        CHECK(ink(picture, {0, 0, width, height}) == 0);
    }
    keeper.paint(list, {-30'000, -30'000, 60'000, 60'000, 60'000, 1, {}}, picture);
    CHECK(ink(picture, {0, 0, width, height}) == whole);
}
