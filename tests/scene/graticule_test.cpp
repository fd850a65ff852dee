#include "scene/graticule_extent.hpp"
#include "scene/graticule_labels.hpp"
#include "scene/graticule_words.hpp"
#include "scene/labels.hpp"
#include "scene/north_arrow.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cmath>
#include <set>

using namespace briefmap;

namespace {

Camera camera_of(std::string_view definition, LonLat centre, double zoom, ViewSize size = {1280, 720}) {
    return {Projection::make(definition).value(), centre, zoom, size};
}

std::set<int> seconds_of(const Graticule& lines, GraticuleKind kind) {
    std::set<int> found;
    for (const GraticuleLine& line : lines.lines)
        if (line.kind == kind) found.insert(line.arc_seconds);
    return found;
}

std::set<int> multiples_of_five(int from, int to) {
    std::set<int> found;
    for (int degrees = from; degrees <= to; degrees += 5)
        found.insert(degrees * arc_seconds_per_degree);
    return found;
}

/// How far, in page pixels, the middles of its segments lie from the meridian or parallel that they should be on; a
/// streak's lie far off.
double worst_error(const Camera& camera, const Graticule& lines) {
    double worst = 0;
    for (const GraticuleLine& line : lines.lines) {
        for (const std::vector<PagePoint>& part : line.parts) {
            for (std::size_t i = 1; i < part.size(); ++i) {
                const ViewPoint middle{(static_cast<double>(part[i - 1].x) + static_cast<double>(part[i].x)) / 2,
                                       (static_cast<double>(part[i - 1].y) + static_cast<double>(part[i].y)) / 2};
                const auto p = camera.lon_lat_at(middle);
                if (!p) continue;  // at the very edge of the globe
                const auto on_line = camera.to_view(line.kind == GraticuleKind::parallel
                                                        ? LonLat{p->lon, line.degrees()}
                                                        : LonLat{wrap_longitude(line.degrees()), p->lat});
                if (!on_line) continue;
                const double off = std::hypot(on_line->x - middle.x, on_line->y - middle.y);
                worst = std::max(worst, off);
            }
        }
    }
    return worst;
}

/// Of all lines, the longest way between two neighbouring points, page pixels.
float longest_segment(const Graticule& lines) {
    float longest = 0;
    for (const GraticuleLine& line : lines.lines)
        for (const std::vector<PagePoint>& part : line.parts)
            for (std::size_t i = 1; i < part.size(); ++i)
                longest = std::max(longest, std::hypot(part[i].x - part[i - 1].x, part[i].y - part[i - 1].y));
    return longest;
}

}  // namespace

TEST_CASE("the world is divided by thirty degrees, a country by a few, a town by minutes and seconds", "[graticule]") {
    const auto steps_at = [](double zoom) {
        const Graticule lines = graticule(camera_of("equirectangular", {10, 5}, zoom));
        CHECK(lines.lat_step == lines.lon_step);
        return lines.lat_step;
    };
    CHECK(steps_at(1.9) == 30 * 3600);
    CHECK(steps_at(5) == 5 * 3600);
    CHECK(steps_at(9) == 30 * 60);
    CHECK(steps_at(13) == 60);
    CHECK(steps_at(19) == 1);
}

TEST_CASE("a graticule has each meridian and parallel of its step that is seen, and no other", "[graticule]") {
    const Graticule lines = graticule(camera_of("equirectangular", {30, 0}, 5));
    REQUIRE(lines.lon_step == 5 * 3600);
    CHECK(seconds_of(lines, GraticuleKind::parallel) == multiples_of_five(-15, 15));
    CHECK(seconds_of(lines, GraticuleKind::meridian) == multiples_of_five(5, 55));
}

TEST_CASE("a graticule goes on across the antimeridian", "[graticule]") {
    const Graticule lines = graticule(camera_of("+proj=laea +lat_0=-17 +lon_0=180", {179, -17}, 6));
    const std::set<int> meridians = seconds_of(lines, GraticuleKind::meridian);
    CHECK(meridians.count(180 * 3600) == 1);
    CHECK(*meridians.begin() < -170 * 3600);
    for (const GraticuleLine& line : lines.lines)
        if (line.kind == GraticuleKind::parallel) CHECK(line.parts.size() == 1);
}

TEST_CASE("no projection tears a line, wherever it is looked at", "[graticule]") {
    for (const std::string_view name : projection_names()) {
        for (const LonLat centre : {LonLat{0, 20}, LonLat{179, -17}, LonLat{-100, 60}, LonLat{40, -80}}) {
            for (const double zoom : {0.8, 3.0, 6.0}) {
                const std::string definition =
                    resolve_projection(name, {wrap_longitude(centre.lon - 30), std::max(-90.0, centre.lat - 20),
                                              wrap_longitude(centre.lon + 30), std::min(90.0, centre.lat + 20)});
                const Camera camera = camera_of(definition, centre, zoom);
                const Graticule lines = graticule(camera);
                INFO(definition << " at " << centre.lon << ", " << centre.lat << " zoom " << zoom);
                if (!camera.projection().forward(centre)) continue;
                CHECK(lines.lines.size() >= 4);
                CHECK(lines.lines.size() <= 125);
                CHECK(worst_error(camera, lines) < 2.5);
                CHECK(longest_segment(lines) < 400);
            }
        }
    }
}

TEST_CASE("a line that tears is seen to", "[graticule]") {
    const Camera camera = camera_of("equirectangular", {0, 0}, 1.5);
    Graticule lines;
    lines.lines = {{GraticuleKind::parallel, 30 * 3600, {{{100, 400}, {1200, 250}}}}};
    CHECK(worst_error(camera, lines) > 20);
}

TEST_CASE("few meridians reach a pole that is a point", "[graticule]") {
    const Camera camera = camera_of("polar-north", {0, 90}, 1.5);
    const ViewPoint pole = camera.to_view(LonLat{0, 90}).value();
    std::set<int> reach;
    for (const GraticuleLine& line : graticule(camera).lines)
        for (const auto& part : line.parts)
            for (const PagePoint p : part)
                if (std::hypot(static_cast<double>(p.x) - pole.x, static_cast<double>(p.y) - pole.y) < 3)
                    reach.insert(line.arc_seconds);
    CHECK(reach == std::set<int>{-90 * 3600, 0, 90 * 3600, 180 * 3600});
}

TEST_CASE("degrees are written as the map's language writes them", "[graticule]") {
    constexpr auto meridian = GraticuleKind::meridian, parallel = GraticuleKind::parallel;
    CHECK(display_degrees(parallel, 10 * 3600, "en") == "10°\u00a0N");
    CHECK(display_degrees(meridian, -10 * 3600, "en") == "10°\u00a0W");
    CHECK(display_degrees(meridian, -10 * 3600, "fr") == "10°\u00a0O");
    CHECK(display_degrees(parallel, 10 * 3600 + 30 * 60, "es") == "10°30′\u00a0N");
    CHECK(display_degrees(parallel, -(5 * 60 + 7), "en") == "0°05′07″\u00a0S");
    CHECK(display_degrees(parallel, 10 * 3600, "ar") == "١٠°\u00a0شمالًا");
    CHECK(display_degrees(parallel, -10 * 3600, "ru") == "10°\u00a0ю. ш.");
    CHECK(display_degrees(meridian, 10 * 3600, "zh") == "东经10°");
    CHECK(display_degrees(parallel, 0, "en") == "0°");
    CHECK(display_degrees(meridian, 180 * 3600, "fr") == "180°");
}

TEST_CASE("labels of a graticule overlap neither each other nor what stands there, and stay on the page",
          "[graticule]") {
    for (const char* language : {"en", "fr", "ar"}) {
        for (const LonLat centre : {LonLat{30, 0}, LonLat{-20, 40}}) {
            SmallWorld world;
            world.state.language = language;
            world.state.graticule = true;
            world.look_at(centre, 60);
            const Camera eye = world.camera();
            const MapInput input{*world.dataset, world.state,     world.hover,      eye,
                                 world.basemap,  world.gazetteer, world.typesetter, *theme_named("light")};
            const std::vector<PageRect> taken = {{0, 0, 400, 200}, {900, 600, 380, 120}};
            const std::vector<Label> labels = graticule_labels(graticule(eye), input, taken, 1);
            CHECK(labels.size() >= 8);
            std::vector<PageRect> boxes = taken;
            for (const Label& label : labels) {
                const TextExtent extent = world.typesetter.measure(label.text);
                const PageRect box = {label.at.x, label.at.y, extent.width, extent.height};
                INFO(label.text.utf8);
                CHECK(encloses({0, 0, 1280, 720}, box));
                for (const PageRect& other : boxes)
                    CHECK_FALSE(other.intersects(box));
                boxes.push_back(box);
            }
        }
    }
}

TEST_CASE("a graticule is drawn where it is asked for, below the events", "[graticule]") {
    SmallWorld world;
    world.set_events({event_at("a", "2010", {town_place("Aburg", {5, 5})})});
    CHECK(world.build().graticule.lines.empty());
    world.state.graticule = true;
    const MapScene scene = world.build();
    REQUIRE_FALSE(scene.graticule.lines.empty());
    REQUIRE_FALSE(scene.list.items.empty());
    const auto* first = std::get_if<StrokePath>(&scene.list.items.front());
    REQUIRE(first);
    CHECK(first->colour == theme_named("light")->map.graticule);
    CHECK(has_text(world.furnished({}).list, "10°\u00a0N"));
}

TEST_CASE("north is one direction on a cylinder and on a small map, and not on a globe", "[north_arrow]") {
    CHECK(one_north(camera_of("mercator", {10, 20}, 2)) == Approx(0).margin(1e-6));
    CHECK(one_north(camera_of("equirectangular", {10, 20}, 3)) == Approx(0).margin(1e-6));
    CHECK(one_north(camera_of("+proj=laea +lat_0=15 +lon_0=0", {2, 15}, 8)));
    CHECK_FALSE(one_north(camera_of("+proj=laea +lat_0=45 +lon_0=0", {0, 45}, 4)));
    CHECK_FALSE(one_north(camera_of("orthographic", {0, 20}, 2)));
    CHECK_FALSE(one_north(camera_of("polar-north", {0, 90}, 3)));
    // Away from the middle meridian of a polar map north leans over.
    const auto east = one_north(camera_of("polar-north", {90, 75}, 13));
    REQUIRE(east);
    CHECK(std::abs(*east) == Approx(1.5708).margin(0.02));
}
