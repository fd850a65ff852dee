#include "paint_gl/painter.hpp"

#include "golden/gallery.hpp"
#include "pictures.hpp"

#include <epoxy/gl.h>

#include <cmath>
#include <fstream>
#include <limits>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

const Pixel white = {255, 255, 255, 255}, red = {255, 0, 0, 255}, blue = {0, 0, 255, 255};
constexpr Colour red_ink = {255, 0, 0, 255}, blue_ink = {0, 0, 255, 255};

int ink(const PixelImage& image, DeviceRect in) {
    int pixels = 0;
    for (int y = in.y; y < in.bottom(); ++y) {
        for (int x = in.x; x < in.right(); ++x)
            pixels += at(image, x, y) != white;
    }
    return pixels;
}

DrawList with(DrawItem item) {
    DrawList list = page();
    list.items.push_back(std::move(item));
    return list;
}

}  // namespace

TEST_CASE("areas_are_filled_where_the_map_has_them_and_only_those_named") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const ProjectedLayerPtr layer = share(squares(2, {5, 7}));
    const PixelImage both = studio->paint(with(FillAreas{layer, {}, red_ink, false}));
    CHECK(at(both, 50, 50) == red);
    CHECK(at(both, 41, 59) == red);
    CHECK(at(both, 80, 50) == red);
    CHECK(at(both, 65, 50) == white);
    CHECK(at(both, 38, 50) == white);
    const PixelImage second = studio->paint(with(FillAreas{layer, {1}, red_ink, false}));
    CHECK(at(second, 50, 50) == white);
    CHECK(at(second, 80, 50) == red);
    CHECK(studio->painter->cached_layers() == 1);
}

TEST_CASE("a_layer_without_triangles_is_filled_from_its_rings") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    ProjectedLayer rings = squares(2);
    rings.triangles.clear();
    rings.triangle_begin.assign(3, 0);
    CHECK(difference(studio->paint(with(FillAreas{share(squares(2)), {}, red_ink, false})),
                     studio->paint(with(FillAreas{share(rings), {}, red_ink, false}))) == 0);
}

TEST_CASE("hatching_lets_the_map_show_between_its_lines") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const PixelImage image = studio->paint(with(FillAreas{share(squares(1)), {}, blue_ink, true}));
    const int inked = ink(image, {40, 40, 20, 20});
    CHECK(inked > 60);
    CHECK(inked < 300);
    CHECK(ink(image, {0, 0, 100, 39}) == 0);
}

TEST_CASE("layer_lines_have_their_width_their_place_and_their_dashes") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const ProjectedLayerPtr layer = share(squares(2));
    const PixelImage solid = studio->paint(with(StrokeLines{layer, {0}, red_ink, 4, {}}));
    CHECK(at(solid, 50, 59) == red);
    CHECK(at(solid, 50, 61) == red);
    CHECK(at(solid, 50, 57) == white);
    CHECK(at(solid, 39, 50) == red);
    CHECK(at(solid, 50, 50) == white);
    CHECK(at(solid, 80, 60) == white);
    const PixelImage dashed = studio->paint(with(StrokeLines{layer, {0}, red_ink, 2, {5, 5}}));
    CHECK(at(dashed, 42, 60) == red);  // the line starts at the lower left corner and goes right
    CHECK(at(dashed, 47, 60) == white);
    CHECK(at(dashed, 52, 60) == red);
}

TEST_CASE("a_map_far_from_its_origin_stays_sharp_when_zoomed_in") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    ProjectedLayer layer = squares(1);
    for (LocalPoint& p : layer.points)
        p = {p.x + 6'000'000, p.y - 3'000'000};
    layer.boxes[0] = {5'999'990, -3'000'010, 6'000'010, -2'999'990};
    DrawList list = with(FillAreas{share(layer), {}, red_ink, false});
    list.map.pixels_per_metre = 2;
    for (double step : {0.0, 0.1, 0.3, 0.6}) {  // pans by parts of a pixel move the edge by just these
        list.map.centre = {6'000'000 + step, -3'000'000};
        const PixelImage image = studio->paint(list);
        const int first = static_cast<int>(std::ceil(30 - 2 * step - 0.5));
        CAPTURE(step);
        CHECK(at(image, first, 50) == red);
        CHECK(at(image, first - 1, 50) == white);
    }
}

TEST_CASE("a_concave_path_is_filled_even_odd") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const PixelImage image = studio->paint(with(FillPath{{{10, 10}, {90, 10}, {90, 90}, {50, 30}, {10, 90}}, red_ink}));
    CHECK(at(image, 20, 50) == red);
    CHECK(at(image, 80, 50) == red);
    CHECK(at(image, 50, 60) == white);
    CHECK(at(image, 50, 20) == red);
}

TEST_CASE("a_translucent_line_is_as_dark_at_its_joints_as_between_them") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const PixelImage image =
        studio->paint(with(StrokePath{{{10, 50}, {50, 50}, {50, 90}, {80, 70}}, false, {0, 0, 0, 128}, 8, {}}));
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x)
            CHECK(at(image, x, y)[0] >= 127 - 1);
    }
    CHECK(at(image, 50, 50)[0] == 127);
    CHECK(at(image, 7, 50)[0] < 200);    // round ends
    CHECK(at(image, 51, 48)[0] == 127);  // a round corner
}

TEST_CASE("boxes_have_corners_borders_and_gradients") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const PixelImage image = studio->paint(with(Box{{10, 10, 60, 40}, red_ink, {}, false, blue_ink, 3, 12}));
    CHECK(at(image, 40, 30) == red);
    CHECK(at(image, 40, 11) == blue);
    CHECK(at(image, 40, 13) == red);
    CHECK(at(image, 11, 11) == white);
    CHECK(at(image, 70, 30) == white);
    const PixelImage fade =
        studio->paint(with(Box{{0, 0, 100, 100}, {255, 0, 0, 255}, {255, 0, 0, 0}, true, {}, 0, 0}));
    CHECK(at(fade, 0, 50)[1] <= 2);
    CHECK(at(fade, 50, 50)[1] == Approx(128).margin(2));
    CHECK(at(fade, 99, 50)[1] >= 253);
}

TEST_CASE("every_marker_has_its_fill_at_its_middle_but_the_ring") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    for (int shape = 0; shape < 8; ++shape) {
        CAPTURE(shape);
        const auto kind = static_cast<MarkerShape>(shape);
        const PixelImage image = studio->paint(with(Markers{{{kind, {50, 50}, 40, red_ink, {}, 0}}}));
        CHECK((at(image, 50, 50) == red) == (kind != MarkerShape::ring));
        CHECK(ink(image, {29, 29, 42, 42}) > 250);
        CHECK(ink(image, {0, 0, 100, 29}) == 0);
        CHECK(ink(image, {0, 71, 100, 29}) == 0);
    }
}

TEST_CASE("a_label_has_its_ink_and_its_halo_inside_its_box") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    Label label;
    label.at = {50, 50};
    label.anchor_x = label.anchor_y = 0.5F;
    label.text.utf8 = "Gao";
    label.text.style.size = 24;
    label.colour = red_ink;
    const PixelImage plain = studio->paint(with(label));
    const TextExtent box = studio->typesetter.measure(label.text);
    const int half_width = static_cast<int>(box.width / 2) + 2, half_height = static_cast<int>(box.height / 2) + 2;
    const int inside = ink(plain, {50 - half_width, 50 - half_height, 2 * half_width, 2 * half_height});
    CHECK(inside > 100);
    CHECK(ink(plain, {0, 0, 100, 100}) == inside);
    label.halo = blue_ink;
    label.halo_width = 2;
    CHECK(ink(studio->paint(with(label)), {0, 0, 100, 100}) > inside * 3 / 2);
}

TEST_CASE("a_label_keeps_its_pixels_while_it_is_panned") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    Label label;
    label.text.utf8 = "Kidal";
    label.colour = {0, 0, 0, 255};
    label.at = {20.2F, 30.4F};
    const PixelImage here = studio->paint(with(label));
    label.at = {27.0F, 41.0F};  // 6.8, 10.6: seven and eleven pixels on the grid
    const PixelImage there = studio->paint(with(label));
    for (int y = 20; y < 60; ++y) {
        for (int x = 10; x < 80; ++x)
            CHECK(at(here, x, y) == at(there, x + 7, y + 11));
    }
}

TEST_CASE("a_clip_holds_until_it_is_ended") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    DrawList list = page();
    list.items = {Clip{{20, 20, 30, 30}}, Box{{0, 0, 100, 100}, red_ink}, Clip{}, Box{{80, 80, 10, 10}, blue_ink}};
    const PixelImage image = studio->paint(list);
    CHECK(at(image, 20, 20) == red);
    CHECK(at(image, 49, 49) == red);
    CHECK(at(image, 19, 30) == white);
    CHECK(at(image, 50, 30) == white);
    CHECK(at(image, 85, 85) == blue);
}

TEST_CASE("later_items_lie_above_earlier_ones_whatever_their_kinds") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    DrawList list = page();
    list.items = {Box{{10, 10, 80, 80}, red_ink}, StrokePath{{{0, 50}, {100, 50}}, false, blue_ink, 10, {}},
                  FillPath{{{40, 40}, {60, 40}, {60, 60}, {40, 60}}, {0, 255, 0, 255}},
                  Markers{{{MarkerShape::square, {50, 50}, 8, red_ink, {}, 0}}}};
    const PixelImage image = studio->paint(list);
    CHECK(at(image, 20, 20) == red);
    CHECK(at(image, 20, 50) == blue);
    CHECK(at(image, 43, 50) == Pixel{0, 255, 0, 255});
    CHECK(at(image, 50, 50) == red);
}

TEST_CASE("a_target_within_the_framebuffer_is_kept_to_and_scaled") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    DrawList list = page(20, 10);
    list.items = {Box{{0, 0, 10, 10}, red_ink}, Box{{-50, -50, 10, 200}, blue_ink}};
    studio->painter->paint(list, {30, 40, 40, 20, 100, 2, {}}, studio->typesetter);
    const PixelImage image = studio->screen->read();
    CHECK(at(image, 30, 40) == red);
    CHECK(at(image, 49, 59) == red);
    CHECK(at(image, 50, 59) == white);
    CHECK(at(image, 69, 59) == white);
    for (auto [x, y] : {std::pair{29, 50}, {70, 50}, {50, 39}, {50, 60}})
        CHECK(at(image, x, y) == Pixel{0, 0, 0, 255});
}

TEST_CASE("the_state_of_opengl_is_left_as_it_was_found") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    glEnable(GL_DEPTH_TEST);
    glDisable(GL_SCISSOR_TEST);
    glViewport(1, 2, 3, 4);
    glBlendFunc(GL_ONE, GL_ZERO);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 8);
    glActiveTexture(GL_TEXTURE3);
    studio->painter->paint(gallery(), studio->screen->target(), studio->typesetter);
    std::array<GLint, 4> viewport{};
    glGetIntegerv(GL_VIEWPORT, viewport.data());
    const auto integer = [](GLenum what) {
        GLint value = 0;
        glGetIntegerv(what, &value);
        return value;
    };
    CHECK(viewport == std::array<GLint, 4>{1, 2, 3, 4});
    CHECK(glIsEnabled(GL_DEPTH_TEST) == GL_TRUE);
    CHECK(glIsEnabled(GL_SCISSOR_TEST) == GL_FALSE);
    CHECK(integer(GL_BLEND_SRC_RGB) == GL_ONE);
    CHECK(integer(GL_UNPACK_ALIGNMENT) == 8);
    CHECK(integer(GL_ACTIVE_TEXTURE) == GL_TEXTURE3);
    CHECK(integer(GL_CURRENT_PROGRAM) == 0);
    CHECK(integer(GL_VERTEX_ARRAY_BINDING) == 0);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a_layer_that_nobody_holds_any_more_is_forgotten") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    (void)studio->paint(with(FillAreas{share(squares(2)), {}, red_ink, false}));
    (void)studio->paint(page());
    CHECK(studio->painter->cached_layers() == 0);
}

TEST_CASE("a_list_that_makes_no_sense_is_painted_as_far_as_it_does") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
    Label label;
    label.at = {nan, 3};
    label.text.utf8 = "x";
    Label huge = label;
    huge.at = {5, 5};
    huge.text.utf8 = std::string(300, 'W');
    huge.text.style.size = 40;
    DrawList list = page();
    for (const ProjectedLayerPtr& layer : broken_layers()) {
        for (const auto& features : {std::vector<std::uint32_t>{}, {0, 7, 4'000'000'000}}) {
            list.items.push_back(FillAreas{layer, features, red_ink, false});
            list.items.push_back(FillAreas{layer, features, red_ink, true});
            list.items.push_back(StrokeLines{layer, features, red_ink, 1, {nan, 2}});
            list.items.push_back(StrokeLines{layer, features, red_ink, nan, {}});
        }
    }
    list.items.insert(
        list.items.end(),
        {FillPath{{}, red_ink}, FillPath{{{nan, 0}, {5, inf}, {1, 1}}, red_ink},
         FillPath{{{-1e30F, -1e30F}, {1e30F, 0}, {0, 1e30F}}, {255, 0, 0, 1}}, StrokePath{{}, true, red_ink, 3, {}},
         StrokePath{{{1, 1}}, true, red_ink, 3, {}},
         StrokePath{{{nan, 1}, {2, 2}, {1e30F, 4}}, false, red_ink, 3, {0, 0}}, Box{{nan, 0, 5, 5}, red_ink},
         Box{{0, 0, inf, 5}, red_ink}, Box{{0, 0, -5, 5}, red_ink},
         Box{{0, 0, 5, 5}, red_ink, {}, true, red_ink, nan, -3},
         Markers{{{static_cast<MarkerShape>(99), {nan, nan}, inf, red_ink, red_ink, nan}}}, label, huge,
         Clip{{nan, 0, 10, inf}}, Box{{0, 0, 100, 100}, red_ink}, Clip{}, Box{{70, 70, 10, 10}, blue_ink}});
    const PixelImage image = studio->paint(list);
    CHECK(at(image, 75, 75) == blue);
    CHECK(glGetError() == GL_NO_ERROR);
    for (double pixels : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), 1e300}) {
        list.map.pixels_per_metre = pixels;
        CHECK(at(studio->paint(list), 75, 75) == blue);
    }
    studio->painter->paint(list, {0, 0, 0, 0, 0, 1, {}}, studio->typesetter);
    studio->painter->paint(list, studio->screen->target(nan), studio->typesetter);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a_missing_or_broken_shader_is_an_error_that_names_the_file") {
    auto studio = open_studio(10, 10);
    if (!studio) return;
    const auto nowhere = GlPainter::make("/nowhere");
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().message().find("/nowhere/area.vert") != std::string::npos);

    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "briefmap broken shaders";
    std::filesystem::remove_all(folder);
    std::filesystem::copy(shaders(), folder);
    std::ofstream(folder / "span.frag") << "#version 330 core\nvoid main() { nonsense }\n";
    const auto broken = GlPainter::make(folder);
    std::filesystem::remove_all(folder);
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().message().find("span.frag: does not compile: ") != std::string::npos);
    CHECK(broken.error().message().find('\n') == std::string::npos);
}

TEST_CASE("an_impossible_picture_is_an_error") {
    CHECK_FALSE(Offscreen::make(0, 10).ok());
    CHECK_FALSE(Offscreen::make(10, 1'000'000).ok());
}
