#include "small_world.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace briefmap;

namespace {

const std::string wide_title = "A title of that length which titles of briefs have";

/// The panels of the furniture, in the order of drawing: title, caption, legend.
std::vector<PageRect> panels_of(const SmallWorld& world, const MapScene& scene) {
    std::vector<PageRect> panels;
    for (const Box& box : items_of<Box>(scene.list))
        if (box.radius >= 5 * std::min(world.size.width, world.size.height) / 720) panels.push_back(box.rect);
    return panels;
}

ReservedRoom room_of(const SmallWorld& world, const FurnitureOptions& options) {
    return reserved_room(options, {*world.dataset, world.state, world.size});
}

Event told_event(LonLat at) {
    Event event = event_at("told", "2015", {town_place("Told", at, PlaceRole::at, PlacePrecision::exact)});
    event.text = "What is told of it takes a line or two, as it does in most briefs that are written with some care.";
    return event;
}

}  // namespace

TEST_CASE("the room that a title asks for is the room that it takes", "[furniture]") {
    for (const ViewSize size : {ViewSize{1280, 720}, ViewSize{720, 900}, ViewSize{720, 720}, ViewSize{2160, 1440}}) {
        for (const std::string& title :
             {wide_title, wide_title + ", and of twice that length when the writer had time"}) {
            for (const bool date : {false, true}) {
                SmallWorld world;
                world.size = size;
                world.set_events({event_at("a", "2010", {})});
                world.state.time.mode = TimeMode::cumulative;
                const FurnitureOptions options{title, date, false, false, false, false};
                const std::vector<PageRect> panels = panels_of(world, world.furnished(options));
                REQUIRE(panels.size() == 1);
                const double unit = std::min(size.width, size.height) / 720;
                INFO(size.width << "x" << size.height << " " << title);
                CHECK(room_of(world, options).top >= panels.front().bottom());
                CHECK(room_of(world, options).top <= panels.front().bottom() + 20 * unit);
                CHECK(room_of(world, options).bottom == 0);
            }
        }
    }
}

TEST_CASE("a title in a corner, and none, ask for no room", "[furniture]") {
    SmallWorld world;
    CHECK(room_of(world, {"Mali", false, true, true, true, false}).top == 0);
    CHECK(room_of(world, {"", false, true, true, true, false}).top == 0);
}

TEST_CASE("a caption asks for room where it crosses the page", "[furniture]") {
    SmallWorld world;
    world.set_events({told_event({30, 0})});
    world.state.selected = 0;
    const FurnitureOptions options{"", false, false, false, false, true};
    CHECK(room_of(world, options).bottom == 0);
    world.size = {720, 900};
    const std::vector<PageRect> panels = panels_of(world, world.furnished(options));
    REQUIRE(panels.size() == 1);
    CHECK(900 - room_of(world, options).bottom <= panels.front().y);
    CHECK(900 - room_of(world, options).bottom >= panels.front().y - 30);
}

TEST_CASE("the caption stands where it hides no event, and the legend beside it", "[furniture]") {
    // Marks in all corners of the page but one; the title is in the first.
    const LonLat bottom_left{2, -16};
    const LonLat bottom_right{58, -16};
    const LonLat top_right{58, 18};
    for (const LonLat& free : {bottom_left, bottom_right, top_right}) {
        SmallWorld world;
        std::vector<Event> events = {told_event({30, 0})};
        for (const LonLat& corner : {bottom_left, bottom_right, top_right})
            if (corner != free)
                events.push_back(event_at("at " + std::to_string(corner.lat + corner.lon), "2010",
                                          {town_place("", corner, PlaceRole::at, PlacePrecision::exact)}));
        world.set_events(std::move(events));
        world.state.selected = world.index("told");
        const MapScene scene = world.furnished({wide_title, false, true, true, true, true});
        const std::vector<PageRect> panels = panels_of(world, scene);
        REQUIRE(panels.size() == 3);
        const PageRect& caption = panels[1];
        CHECK(caption.contains(world.page_of(free)));
        for (const LonLat& corner : {bottom_left, bottom_right, top_right})
            if (corner != free) CHECK_FALSE(caption.contains(world.page_of(corner)));
        CHECK_FALSE(caption.intersects(panels[0]));
        CHECK_FALSE(caption.intersects(panels[2]));
    }
}

TEST_CASE("the caption would rather hide names than an event", "[furniture]") {
    SmallWorld world;
    std::vector<Town> towns = world.gazetteer.towns();
    for (int i = 0; i < 3; ++i) {
        Town town;
        town.name = "Town " + std::to_string(i);
        town.position = {48.0 + i * 4, -15};
        town.population = 9'000'000;
        towns.push_back(town);
    }
    world.gazetteer = Gazetteer(world.gazetteer.countries(), towns);
    world.set_events({told_event({30, 0}), event_at("left", "2010", {town_place("", {2, -16})}),
                      event_at("top", "2011", {town_place("", {58, 18})})});
    world.state.selected = world.index("told");
    const std::vector<PageRect> panels =
        panels_of(world, world.furnished({wide_title, false, false, false, false, true}));
    REQUIRE(panels.size() == 2);
    CHECK(panels[1].contains(world.page_of({52, -16})));
}
