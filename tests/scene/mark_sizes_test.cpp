// Marks as large as a number of their events.
#include "scene/mark_sizes.hpp"

#include "scene/legend.hpp"
#include "scene/marks.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

using namespace briefmap;

namespace {

Event sized(const std::string& id, LonLat at, const std::string& json, const std::string& category = "coup") {
    Event event = event_at(id, "2010", {town_place("Spot", at, PlaceRole::at, PlacePrecision::exact)}, category);
    if (!json.empty()) event.attributes = {{"size", json}};
    return event;
}

/// Where each event's own mark stands and how large it is, in the order of drawing.
std::vector<Marker> marks_of(const MapScene& scene, const SmallWorld& world) {
    std::vector<Marker> marks;
    for (const Markers& batch : items_of<Markers>(scene.list))
        for (const Marker& marker : batch.markers)
            if (marker.outline_width > 0 && marker.outline != theme_named(world.state.theme)->selection &&
                marker.size != 5 && marker.size != 3.6F)
                marks.push_back(marker);
    return marks;
}

Marker mark_at(const MapScene& scene, const SmallWorld& world, LonLat at) {
    const PagePoint p = world.page_of(at);
    for (const Marker& marker : marks_of(scene, world))
        if (std::hypot(marker.at.x - p.x, marker.at.y - p.y) < 1) return marker;
    FAIL("no mark there");
    return {};
}

double area(const Marker& marker) {
    const auto corners = marker_outline(marker.shape);
    const double radius = static_cast<double>(marker.size) / 2;
    if (corners.empty()) return std::numbers::pi * radius * radius;
    double twice = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const PagePoint a = corners[i], b = corners[(i + 1) % corners.size()];
        twice += static_cast<double>(a.x * b.y - b.x * a.y);
    }
    return std::abs(twice) / 2 * radius * radius;
}

void set_four_sizes(SmallWorld& world) {
    world.look_at({30, 0}, 80);
    world.set_events({sized("small", {5, 0}, "10"), sized("middle", {20, 0}, "40", "report"),
                      sized("large", {35, 0}, "-160", "war"), sized("none", {50, 0}, "")});
    world.state.size_by = "size";
}

}  // namespace

TEST_CASE("the area of a mark is proportional to the number, whatever its shape and sign", "[sizes]") {
    SmallWorld world;
    set_four_sizes(world);
    const MapScene scene = world.build();
    const double small = area(mark_at(scene, world, {5, 0}));
    CHECK(area(mark_at(scene, world, {20, 0})) == Approx(4 * small).epsilon(0.01));
    CHECK(area(mark_at(scene, world, {35, 0})) == Approx(16 * small).epsilon(0.01));
    CHECK(mark_at(scene, world, {35, 0}).size * 1.0 == Approx(34 * 1.2533).epsilon(0.02));  // a diamond of that area
}

TEST_CASE("an event without the number has a small hollow mark, and the legend says so", "[sizes]") {
    SmallWorld world;
    set_four_sizes(world);
    const MapScene scene = world.build();
    CHECK(mark_at(scene, world, {50, 0}).shape == MarkerShape::ring);
    CHECK(mark_at(scene, world, {50, 0}).size < 7);
    CHECK(scene.signs.sizeless);
    const MapScene furnished = world.furnished({});
    CHECK(has_text(furnished.list, "No value"));
    CHECK(has_text(furnished.list, "|size|"));  // one value is below 0
}

TEST_CASE("the legend's circles are as large as marks of those values on the map", "[sizes]") {
    SmallWorld world;
    world.look_at({30, 0}, 80);
    world.set_events({sized("a", {5, 0}, "1"), sized("b", {20, 0}, "20"), sized("c", {35, 0}, "100")});
    world.state.size_by = "size";
    const Camera eye = world.camera();
    const MapInput input{*world.dataset, world.state,     world.hover,      eye,
                         world.basemap,  world.gazetteer, world.typesetter, *theme_named("light")};
    const std::vector<LegendEntry> entries = legend_entries(world.build().signs, input);
    std::map<std::string, float> circles;
    for (const LegendEntry& entry : entries)
        if (entry.sign == LegendSign::size) circles[entry.text] = entry.size.size;
    REQUIRE(circles.size() == 3);
    CHECK(circles.at("100") == Approx(34));
    CHECK(circles.at("20") == Approx(mark_at(world.build(), world, {20, 0}).size));
    CHECK(circles.contains("5"));
    CHECK(std::none_of(entries.begin(), entries.end(), [](const LegendEntry& e) { return e.text == "No value"; }));
    world.state.size_by = "";
    for (const LegendEntry& entry : legend_entries(world.build().signs, input))
        CHECK(entry.sign != LegendSign::size);
}

TEST_CASE("larger marks are drawn first, and the small ones on them can be picked", "[sizes]") {
    SmallWorld world;
    world.look_at({30, 0}, 80);
    world.set_events({sized("small", {30, 0}, "4"), sized("large", {30.4, 0}, "100")});
    world.state.size_by = "size";
    const MapScene scene = world.build();
    const std::vector<Marker> marks = marks_of(scene, world);
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].size > marks[1].size);
    CHECK(marks[1].at.x == Approx(world.page_of({30, 0}).x).margin(0.2));
    CHECK(world.pick_at(scene, world.page_of({30, 0})) == world.index("small"));
    const PagePoint beside{world.page_of({30.4, 0}).x + 15, world.page_of({30.4, 0}).y};
    CHECK(world.pick_at(scene, beside) == world.index("large"));
}

TEST_CASE("marks of one place fan out without touching, the largest where it belongs", "[sizes]") {
    SmallWorld world;
    world.look_at({30, 0}, 80);
    std::vector<Event> events;
    for (int i = 0; i < 9; ++i)
        events.push_back(sized("e" + std::to_string(i), {30, 0}, std::to_string(5 + 12 * i)));
    world.set_events(std::move(events));
    world.state.size_by = "size";
    const std::vector<Marker> marks = marks_of(world.build(), world);
    REQUIRE(marks.size() == 9);
    CHECK(marks.front().at.x == Approx(world.page_of({30, 0}).x).margin(0.2));
    for (std::size_t i = 0; i < marks.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            CHECK(std::hypot(marks[i].at.x - marks[j].at.x, marks[i].at.y - marks[j].at.y) >=
                  (marks[i].size + marks[j].size) / 2 - 0.1F);
}

TEST_CASE("names keep off large marks", "[sizes]") {
    SmallWorld world;
    set_four_sizes(world);
    const MapScene scene = world.build();
    const PagePoint at = world.page_of({35, 0});
    for (const PlacedLabel& label : scene.labels)
        CHECK_FALSE(label.box.intersects({at.x - 16, at.y - 16, 32, 32}));
}

TEST_CASE("many sized marks are not counted together and leave some of the map", "[sizes]") {
    SmallWorld world;
    world.look_at({30, 0}, 80);
    std::vector<Event> events;
    for (int i = 0; i < 1'000; ++i)
        events.push_back(sized("e" + std::to_string(i), {5 + i % 40 * 1.25, -9 + i / 40 * 0.75}, std::to_string(i)));
    world.set_events(std::move(events));
    world.state.size_by = "size";
    const MapScene scene = world.build();
    CHECK(marks_of(scene, world).size() == 1'000);
    CHECK_FALSE(scene.signs.cluster);
    float largest = 0;
    for (const Marker& marker : marks_of(scene, world))
        largest = std::max(largest, marker.size);
    CHECK(largest < 26);
    CHECK(largest > 15);
}

TEST_CASE("a field that the events do not have sizes nothing", "[sizes]") {
    SmallWorld world;
    set_four_sizes(world);
    world.state.size_by = "depth";
    const MapScene scene = world.build();
    CHECK_FALSE(scene.signs.sizes);
    CHECK(mark_at(scene, world, {5, 0}).size == Approx(11));
}

TEST_CASE("values for the legend are round and told apart", "[sizes]") {
    const auto values = [](std::vector<std::string> numbers) {
        SmallWorld world;
        std::vector<Event> events;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            events.push_back(sized("e" + std::to_string(i), {30, 0}, numbers[i]));
        world.set_events(std::move(events));
        world.state.size_by = "size";
        const Camera eye = world.camera();
        return legend_values(MarkSizes({*world.dataset, world.state, world.hover, eye, world.basemap, world.gazetteer,
                                        world.typesetter, *theme_named("light")}));
    };
    CHECK(values({"6", "6.4", "8.2"}) == std::vector<double>{8, 7, 6});
    CHECK(values({"1", "730"}) == std::vector<double>{500, 100, 20});
    CHECK(values({"0.002", "0.9"}) == std::vector<double>{0.5, 0.1, 0.02});
    CHECK(values({"3", "3"}) == std::vector<double>{3});
    CHECK(values({"0", "0"}).empty());
}
