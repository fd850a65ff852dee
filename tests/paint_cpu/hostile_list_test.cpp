// Lists that make no sense: what is no number or points nowhere is left out, what is far away or huge does no harm.
#include "golden/cpu_picture.hpp"
#include "golden/gallery.hpp"
#include "golden/map_things.hpp"

#include <limits>
#include <string>
#include <vector>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr float no_number = std::numeric_limits<float>::quiet_NaN(), infinite = std::numeric_limits<float>::infinity();
constexpr float largest = std::numeric_limits<float>::max();
constexpr Colour ink_of = {255, 0, 0, 255};

std::vector<DrawItem> items_at(PageRect rect, float size) {
    const PagePoint at{rect.x, rect.y}, beyond{rect.right(), rect.bottom()};
    std::vector<DrawItem> items = {Box{rect, ink_of},
                                   Box{rect, ink_of, {}, false, ink_of, size, size},
                                   Box{rect, ink_of, {0, 0, 255, 0}, true, ink_of, 1, 3},
                                   Bars{{{rect, ink_of}}},
                                   FillPath{{at, {beyond.x, at.y}, beyond, {at.x, beyond.y}}, ink_of},
                                   StrokePath{{at, beyond}, false, ink_of, size, {}},
                                   StrokePath{{at, {beyond.x, at.y}, beyond}, true, ink_of, 2, {3, 2}}};
    for (int shape = 0; shape < 8; ++shape)
        items.emplace_back(Markers{{{static_cast<MarkerShape>(shape), at, size, ink_of, ink_of, 1}}});
    Label label;
    label.at = at;
    label.text.utf8 = "Ségou";
    label.colour = ink_of;
    items.emplace_back(label);
    return items;
}

}  // namespace

TEST_CASE("an_item_whose_place_is_no_number_changes_nothing") {
    for (const float bad : {no_number, infinite, -infinite}) {
        for (const PageRect& rect :
             {PageRect{bad, 10, 20, 20}, PageRect{10, bad, 20, 20}, PageRect{bad, bad, bad, bad}}) {
            for (const DrawItem& item : items_at(rect, 9)) {
                DrawList list = page();
                list.items = {item};
                const CpuPicture picture = paint(list);
                CAPTURE(bad, rect.x, rect.y, item.index());
                // A line or a polygon loses its bad points only.
                if (item.index() == DrawItem(StrokePath{}).index() || item.index() == DrawItem(FillPath{}).index())
                    continue;
                CHECK(ink(picture, {0, 0, 100, 100}) == 0);
            }
        }
    }
}

TEST_CASE("a_box_without_a_size_or_with_one_that_is_no_number_changes_nothing") {
    for (const float bad : {no_number, infinite, 0.0F, -5.0F, -infinite, -largest}) {
        for (const PageRect& rect : {PageRect{10, 10, bad, 20}, PageRect{10, 10, 20, bad}}) {
            DrawList list = page();
            list.items = {Box{rect, ink_of}, Box{rect, ink_of, {}, true, ink_of, 3, 4}, Bars{{{rect, ink_of}}}};
            CAPTURE(bad);
            CHECK(ink(paint(list), {0, 0, 100, 100}) == 0);
        }
    }
}

TEST_CASE("a_marker_without_a_size_or_of_an_unknown_shape_changes_nothing") {
    Markers markers;
    for (const float bad : {no_number, infinite, 0.0F, -5.0F, -infinite, largest})
        markers.markers.push_back({MarkerShape::star, {50, 50}, bad, ink_of, ink_of, 2});
    markers.markers.push_back({static_cast<MarkerShape>(99), {50, 50}, 20, ink_of, ink_of, 2});
    markers.markers.push_back({static_cast<MarkerShape>(99), {50, 50}, 200, ink_of, ink_of, 2});
    DrawList list = page();
    list.items = {markers};
    CHECK(ink(paint(list), {0, 0, 100, 100}) == 0);
    // A bad outline costs the outline only.
    list.items = {Markers{{{MarkerShape::circle, {50, 50}, 20, ink_of, {0, 0, 255, 255}, no_number}}}};
    CHECK(paint(list).at(50, 50) == Pixel{255, 0, 0, 255});
}

TEST_CASE("items_out_of_view_change_nothing") {
    for (const PagePoint at :
         {PagePoint{-90, 40}, {40, -90}, {150, 40}, {40, 150}, {1e9F, 40}, {-1e9F, -1e9F}, {largest, 1}}) {
        for (const DrawItem& item : items_at({at.x, at.y, 20, 20}, 9)) {
            DrawList list = page();
            list.items = {item};
            CAPTURE(at.x, at.y, item.index());
            CHECK(ink(paint(list), {0, 0, 100, 100}) == 0);
        }
    }
}

TEST_CASE("a_huge_box_covers_the_page_and_its_far_corners_and_border_are_not_seen") {
    for (const float far : {1e4F, 1e7F, 1e12F, 1e30F}) {
        const PageRect rect{-far, -far, 2 * far, 2 * far};
        for (const DrawItem& item :
             {DrawItem(Box{rect, ink_of}), DrawItem(Box{rect, ink_of, {}, false, {}, 0, 30}),
              DrawItem(Box{rect, ink_of, {}, false, {0, 0, 255, 255}, 5, 0}),
              DrawItem(Box{rect, ink_of, ink_of, true, {}, 0, 0}), DrawItem(Bars{{{rect, ink_of}}})}) {
            DrawList list = page();
            list.items = {item};
            const CpuPicture picture = paint(list);
            CAPTURE(far);
            CHECK(picture.at(0, 0) == Pixel{255, 0, 0, 255});
            CHECK(picture.at(50, 50) == Pixel{255, 0, 0, 255});
            CHECK(picture.at(99, 99) == Pixel{255, 0, 0, 255});
        }
    }
}

TEST_CASE("a_huge_marker_covers_the_page_at_once_and_without_a_mask") {
    for (const float size : {500.0F, 3'000.0F, 20'000.0F}) {
        for (const MarkerShape shape : {MarkerShape::circle, MarkerShape::square, MarkerShape::diamond}) {
            DrawList list = page();
            list.items = {Markers{{{shape, {50, 50}, size, ink_of, {0, 0, 255, 255}, 3}}}};
            CAPTURE(size);
            CHECK(ink(paint(list), {0, 0, 100, 100}) == 10'000);
            CHECK(paint(list).at(3, 97) == Pixel{255, 0, 0, 255});
        }
    }
}

TEST_CASE("a_dashed_line_that_never_ends_takes_no_time_and_keeps_its_pattern") {
    for (const float far : {1e3F, 1e6F}) {
        DrawList list = page();
        list.items = {StrokePath{{{-far, 50.5F}, {far, 50.5F}}, false, ink_of, 3, {6, 4}}};
        const CpuPicture picture = paint(list);
        CAPTURE(far);
        for (int x = 0; x < 100; ++x)  // both are whole periods away
            CHECK((picture.at(x, 50) == Pixel{255, 0, 0, 255}) == (x % 10 < 6));
    }
    DrawList list = page();
    list.items = {
        StrokePath{{{-1e15F, -1e15F}, {1e15F, 1e15F}, {50, 1e30F}, {-largest, 3}}, false, ink_of, 3, {0.2F, 0.1F}},
        StrokePath{{{-1e8F, 1e12F}, {1e8F, 1e12F}}, false, ink_of, 3, {1, 1}}};
    (void)paint(list);
}

TEST_CASE("items_of_every_size_write_nothing_out_of_bounds") {
    for (const float x : {-1e7F, -1500.0F, -20.0F, 0.5F, 93.25F, 1e6F}) {
        for (const float size : {1e-6F, 0.3F, 7.0F, 150.0F, 4'000.0F, 1e7F, 1e20F, largest}) {
            for (const DrawItem& item : items_at({x, x, size, size}, size)) {
                for (const Target& target :
                     {Target{0, 0, 100, 100, 100, 1, {}}, Target{-37, 61, 100, 100, 100, 1.5F, {}},
                      Target{-2'000, -2'000, 9'000, 9'000, 100, 3, {}}}) {
                    const Typesetter typesetter;
                    CpuPicture picture(100, 100);
                    CpuPainter painter;
                    DrawList list = page();
                    list.items = {item, Clip{{20, -5, 9, 300}}, item};
                    painter.paint(list, target, picture.canvas(), typesetter);
                    CAPTURE(x, size, item.index());
                    CHECK(picture.is_kept_to());
                }
            }
        }
    }
}

TEST_CASE("a_list_that_makes_no_sense_is_painted_on_the_cpu_as_far_as_it_does") {
    Label label;
    label.at = {no_number, 3};
    label.text.utf8 = "x";
    Label huge = label;
    huge.at = {5, 5};
    huge.text.utf8 = std::string(300, 'W');
    huge.text.style.size = 40;
    Label sizeless = huge;
    sizeless.text.style.size = no_number;
    Label endless = label;
    endless.at = {40, 40};
    endless.halo = ink_of;
    endless.halo_width = infinite;
    DrawList list = page();
    for (const ProjectedLayerPtr& layer : broken_layers()) {
        for (const auto& features : {std::vector<std::uint32_t>{}, {0, 7, 4'000'000'000}}) {
            list.items.push_back(FillAreas{layer, features, ink_of, false});
            list.items.push_back(FillAreas{layer, features, ink_of, true});
            list.items.push_back(StrokeLines{layer, features, ink_of, 1, {no_number, 2}});
            list.items.push_back(StrokeLines{layer, features, ink_of, 3, {4, 2}});
            list.items.push_back(StrokeLines{layer, features, ink_of, no_number, {}});
            list.items.push_back(StrokeLines{layer, features, ink_of, infinite, {}});
        }
    }
    list.items.insert(
        list.items.end(),
        {FillPath{{}, ink_of}, FillPath{{{no_number, 0}, {5, infinite}, {1, 1}}, ink_of},
         FillPath{{{-1e30F, -1e30F}, {1e30F, 0}, {0, 1e30F}}, {255, 0, 0, 1}}, StrokePath{{}, true, ink_of, 3, {}},
         StrokePath{{{1, 1}}, true, ink_of, 3, {}},
         StrokePath{{{no_number, 1}, {2, 2}, {1e30F, 4}}, false, ink_of, 3, {0, 0}},
         StrokePath{{{1, 1}, {9, 9}}, false, ink_of, infinite, {}}, Box{{no_number, 0, 5, 5}, ink_of},
         Box{{0, 0, 5, 5}, ink_of, {}, true, ink_of, no_number, -3},
         Markers{{{static_cast<MarkerShape>(99), {no_number, no_number}, infinite, ink_of, ink_of, no_number}}}, label,
         huge, sizeless, endless, Clip{{no_number, 0, 10, infinite}}, Box{{0, 0, 100, 100}, ink_of}, Clip{},
         Box{{70, 70, 10, 10}, {0, 0, 255, 255}}});
    CHECK(paint(list).at(75, 75) == Pixel{0, 0, 255, 255});
    for (const double pixels : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), 1e300, 1e-300}) {
        list.map.pixels_per_metre = pixels;
        CHECK(paint(list).at(75, 75) == Pixel{0, 0, 255, 255});
    }
    const Typesetter typesetter;
    CpuPainter painter;
    CpuPicture picture(100, 100);
    for (const Target& target :
         {Target{0, 0, 0, 0, 0, 1, {}}, Target{0, 0, 100, 100, 100, no_number, {}}, Target{0, 0, 100, 100, 100, -1, {}},
          Target{0, 0, 100, 100, 100, infinite, {}}, Target{0, 0, 100, 100, 100, 1, DeviceRect{50, 50, -9, 20}},
          Target{100, 0, 100, 100, 100, 1, {}}})
        painter.paint(list, target, picture.canvas(), typesetter);
    CHECK(ink(picture, {0, 0, 100, 100}) == 0);
    CHECK(picture.is_kept_to());
}

TEST_CASE("pictures_and_points_of_every_size_write_nothing_out_of_bounds") {
    const Typesetter typesetter;
    for (const double x : {-1e15, -1e7, -1500.0, -20.3, 0.5, 43.25, 1e6}) {
        for (const double size : {1e-6, 0.3, 7.0, 150.0, 4'000.0, 1e7, 1e20, 1e300}) {
            const auto at = static_cast<float>(x), across = static_cast<float>(std::min(size, 1e30));
            DrawList list = page();
            list.items = {
                PlaceImage{waves(7, 5, {x, x, x + size, x + 2 * size}), 0.5F},
                MarkPoints{points_at({{at, at}, {0, at}}), {}, {MarkerShape::star, {}, across, ink_of, ink_of, across}},
                Clip{{20, -5, 9, 300}}, PlaceImage{noise(1, 300, {x, x, x + size, x + size})}};
            for (const Target& target : {Target{0, 0, 100, 100, 100, 1, {}}, Target{-37, 61, 100, 100, 100, 1.5F, {}},
                                         Target{-2'000, -2'000, 9'000, 9'000, 100, 3, {}}}) {
                CpuPicture picture(100, 100);
                CpuPainter painter;
                painter.paint(list, target, picture.canvas(), typesetter);
                CAPTURE(x, size);
                CHECK(picture.is_kept_to());
            }
        }
    }
}

TEST_CASE("areas_of_broken_layers_are_filled_where_their_rings_make_sense") {
    DrawList list = page();
    for (const ProjectedLayerPtr& layer : broken_layers())
        list.items.push_back(FillAreas{layer, {}, ink_of, false});
    const CpuPicture picture = paint(list);
    CHECK(picture.at(50, 50) == Pixel{255, 0, 0, 255});
    CHECK(picture.at(45, 59) == Pixel{255, 0, 0, 255});
    CHECK(picture.at(65, 50) == Pixel{255, 255, 255, 255});
}
