// The window and the exports show the bundled brief alike, and a difference between them is found.
#include "app/inputs.hpp"
#include "golden/cpu_picture.hpp"
#include "golden/gl_image.hpp"
#include "golden/image_compare.hpp"
#include "golden/map_things.hpp"
#include "paint_cairo/image.hpp"
#include "paint_gl/offscreen.hpp"
#include "paint_gl/painter.hpp"
#include "present/picture.hpp"
#include "present/plan.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

using namespace briefmap;

namespace {

constexpr int width = 960, height = 540;
// Edges are smoothed in two ways, so single pixels may differ. Measured: 0.014 % of the pixels by more than 16.
constexpr int noticeable = 16;  // of 255
constexpr double part_that_may_differ = 0.0005;

/// Lines of the themes print and contrast differ from their ground more than twice as much as those of light and dark,
/// so their smoothed edges do too. Measured at most: 0.02 % of the pixels by more than 32.
int noticeable_in(std::string_view theme) {
    return theme == "print" || theme == "contrast" ? 2 * noticeable : noticeable;
}

DataPaths data_paths() {
    const char* named = std::getenv("BRIEFMAP_SOURCE_DIR");
    const std::filesystem::path root = named ? named : ".";
    return {root / "geodata" / "geodata.gpkg", root / "geodata" / "briefs" / "france-mali-2025.geojson",
            root / "shaders"};
}

/// Layers of the user's own, where the base map ends and the events begin: a picture of the page's own pixels, half
/// transparent, and 1,000 points in two looks.
void add_own_layers(DrawList& list) {
    const double x = list.map.centre.x, y = list.map.centre.y, pixel = 1 / list.map.pixels_per_metre;
    const RasterPicturePtr raster =
        pictures::waves(700, 400, {x - 350 * pixel, y - 200 * pixel, x + 350 * pixel, y + 200 * pixel});
    ProjectedPoints scattered =
        *pictures::scattered_points(1'000, 900 * static_cast<float>(pixel), 500 * static_cast<float>(pixel));
    scattered.origin = list.map.centre;
    const auto points = std::make_shared<const ProjectedPoints>(std::move(scattered));
    MarkPoints villages{points, {}, {MarkerShape::circle, {}, 4, rgb(0x0072b2), {}, 0}};
    MarkPoints wells{points, {}, {MarkerShape::triangle, {}, 8, Colour{213, 94, 0, 180}, rgb(0xffffff), 1}};
    for (std::uint32_t i = 0; i < 1'000; ++i)
        (i % 4 == 0 ? wells : villages).points.push_back(i);
    const auto last_line = std::find_if(list.items.rbegin(), list.items.rend(),
                                        [](const DrawItem& item) { return std::holds_alternative<StrokeLines>(item); });
    list.items.insert(last_line.base(), {PlaceImage{raster, 0.5F}, villages, wells});
}

DrawList picture_of_the_brief(const Typesetter& typesetter, const std::string& theme) {
    const auto inputs = load_inputs({}, data_paths());
    REQUIRE(inputs.ok());
    const Surroundings around{.dataset = inputs->dataset,
                              .gazetteer = inputs->gazetteer.get(),
                              .projection = nullptr,
                              .map_size = {width, height}};
    const auto state = plan_state({.theme = theme, .select = "gossi-2022"}, around);
    REQUIRE(state.ok());
    const auto projection = Projection::make(state->view.definition);
    REQUIRE(projection.ok());
    BasemapOptions options = basemap_options_for(metres_per_pixel(state->view.zoom));
    options.tessellate = true;
    const auto basemap = load_basemap(data_paths().geodata, **projection, options);
    REQUIRE(basemap.ok());
    return compose_picture({.dataset = *inputs->dataset,
                            .state = *state,
                            .gazetteer = *inputs->gazetteer,
                            .basemap = **basemap,
                            .projection = *projection,
                            .furniture = {.title = "France and Mali", .caption = true},
                            .page = {width, height, 1}},
                           typesetter);
}

struct Painters {
    std::unique_ptr<Offscreen> screen;
    std::unique_ptr<GlPainter> painter;
    Typesetter typesetter;

    [[nodiscard]] golden::Difference compare(const DrawList& by_opengl, const DrawList& by_cairo) {
        painter->paint(by_opengl, screen->target(), typesetter);
        const auto exported = paint_image(by_cairo, 1, typesetter);
        REQUIRE(exported.ok());
        return golden::compare(golden::to_image(screen->read(), 1), *exported, noticeable);
    }
};

/// Nothing, and a word about it, where the machine has no OpenGL 3.3 at all.
std::unique_ptr<Painters> open_painters() {
    auto painters = std::make_unique<Painters>();
    auto screen = Offscreen::make(width, height);
    if (!screen) {
        WARN("skipped: " + screen.error().message());
        return nullptr;
    }
    painters->screen = std::move(*screen);
    auto painter = GlPainter::make(data_paths().shaders);
    REQUIRE(painter.ok());
    painters->painter = std::move(*painter);
    return painters;
}

}  // namespace

TEST_CASE("both_painters_agree_on_the_bundled_brief") {
    const auto painters = open_painters();
    if (!painters) return;
    for (const char* theme : {"light", "dark", "print", "contrast"}) {
        const DrawList picture = picture_of_the_brief(painters->typesetter, theme);
        const golden::Difference difference = painters->compare(picture, picture);
        CAPTURE(theme, difference.part_over, difference.largest, difference.worst_x, difference.worst_y);
        CHECK(difference.same_size);
        CHECK(difference.part_over <= part_that_may_differ);
    }
}

TEST_CASE("a_difference_planted_in_the_bundled_brief_is_found") {
    const auto painters = open_painters();
    if (!painters) return;
    const DrawList picture = picture_of_the_brief(painters->typesetter, "light");
    DrawList without_areas = picture;
    std::erase_if(without_areas.items, [](const DrawItem& item) { return std::holds_alternative<FillAreas>(item); });
    CHECK(painters->compare(picture, without_areas).part_over > part_that_may_differ);
    DrawList without_markers = picture;
    std::erase_if(without_markers.items, [](const DrawItem& item) { return std::holds_alternative<Markers>(item); });
    CHECK(painters->compare(picture, without_markers).part_over > part_that_may_differ);
    DrawList moved = picture;
    moved.map.page_centre.x += 6;
    CHECK(painters->compare(picture, moved).part_over > part_that_may_differ);
}

TEST_CASE("all_painters_agree_on_a_raster_half_transparent_and_on_a_thousand_points") {
    const auto painters = open_painters();
    const Typesetter typesetter;
    for (const char* theme : {"light", "dark"}) {
        const DrawList bare = picture_of_the_brief(typesetter, theme);
        DrawList picture = bare;
        add_own_layers(picture);
        const auto exported = paint_image(picture, 1, typesetter);
        REQUIRE(exported.ok());
        const auto on_the_cpu = [&](const DrawList& list) { return pictures::paint(list, width, height).image(1); };
        const golden::Difference by_cpu = golden::compare(on_the_cpu(picture), *exported, noticeable);
        CAPTURE(theme, by_cpu.part_over, by_cpu.largest, by_cpu.worst_x, by_cpu.worst_y);
        CHECK(by_cpu.same_size);
        CHECK(by_cpu.part_over <= part_that_may_differ);
        for (const std::size_t left_out : {0U, 1U, 2U}) {
            DrawList without = picture;
            const auto first = std::find_if(without.items.begin(), without.items.end(), [](const DrawItem& item) {
                return std::holds_alternative<PlaceImage>(item);
            });
            without.items.erase(first + static_cast<std::ptrdiff_t>(left_out));
            CAPTURE(left_out);
            CHECK(golden::compare(on_the_cpu(without), *exported, noticeable).part_over > 10 * part_that_may_differ);
        }
        if (!painters) continue;
        const golden::Difference by_opengl = painters->compare(picture, picture);
        CAPTURE(by_opengl.part_over, by_opengl.largest, by_opengl.worst_x, by_opengl.worst_y);
        CHECK(by_opengl.part_over <= part_that_may_differ);
    }
}

TEST_CASE("the_cpu_painter_and_cairo_agree_on_the_bundled_brief") {
    const Typesetter typesetter;
    for (const char* theme : {"light", "dark", "print", "contrast"}) {
        const DrawList picture = picture_of_the_brief(typesetter, theme);
        for (const float scale : {1.0F, 1.5F, 2.0F}) {
            const auto exported = paint_image(picture, scale, typesetter);
            REQUIRE(exported.ok());
            const auto painted = pictures::paint(picture, exported->width, exported->height, scale).image(scale);
            const golden::Difference difference = golden::compare(painted, *exported, noticeable_in(theme));
            CAPTURE(theme, scale, difference.part_over, difference.largest, difference.worst_x, difference.worst_y);
            CHECK(difference.same_size);
            CHECK(difference.part_over <= part_that_may_differ);
        }
    }
}
