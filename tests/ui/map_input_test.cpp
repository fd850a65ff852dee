#include "panel_desk.hpp"

#include <set>

using namespace briefmap;

namespace {

constexpr LonLat aburg{5, 5}, nowhere{-5, -12}, middle_of_beta{30, -5};

}  // namespace

TEST_CASE("A click on a marker selects its event") {
    PanelDesk desk(four_events());
    desk.click(desk.on_map(aburg));
    const auto selects = desk.of<command::Select>();
    REQUIRE(selects.size() == 1);
    CHECK(selects.front().event == 0U);
    CHECK(desk.of<command::Pan>().empty());
}

TEST_CASE("A click on the bare map lets the selection go") {
    PanelDesk desk(four_events());
    desk.state().selected = 0;
    desk.click(desk.on_map(nowhere));
    const auto selects = desk.of<command::Select>();
    REQUIRE(selects.size() == 1);
    CHECK_FALSE(selects.front().event);
}

TEST_CASE("A click in a shaded country selects the event of that country") {
    auto events = four_events();
    events.push_back(event_at("beta", "2024", {country_place("BB")}));
    PanelDesk desk(std::move(events));
    desk.click(desk.on_map(middle_of_beta));
    REQUIRE(desk.of<command::Select>().size() == 1);
    CHECK(desk.of<command::Select>().front().event == desk.world.index("beta"));
}

TEST_CASE("Dragging the map pans it by what the hand moved, and selects nothing") {
    PanelDesk desk(four_events());
    const PagePoint from = desk.on_map(nowhere);
    desk.drag(from, {from.x + 80, from.y - 40}, 8);
    double dx = 0, dy = 0;
    for (const command::Pan& pan : desk.of<command::Pan>()) {
        dx += pan.dx;
        dy += pan.dy;
    }
    CHECK(dx == Approx(80));
    CHECK(dy == Approx(-40));
    CHECK(desk.of<command::Select>().empty());
    const auto gestures = desk.gestures_of<command::Pan>();
    REQUIRE_FALSE(gestures.empty());
    CHECK(std::set(gestures.begin(), gestures.end()).size() == 1);
    CHECK(gestures.front() != 0);
}

TEST_CASE("A pan that begins on a marker moves the map") {
    PanelDesk desk(four_events());
    const PagePoint from = desk.on_map(aburg);
    desk.drag(from, {from.x + 60, from.y}, 4);
    CHECK_FALSE(desk.of<command::Pan>().empty());
    CHECK(desk.of<command::Select>().empty());
}

TEST_CASE("The wheel over the map zooms about the place under the pointer") {
    for (const float scale : {1.0F, 2.0F}) {
        PanelDesk desk(four_events(), {.width = 1280 * scale, .height = 800 * scale, .scale = scale});
        const PagePoint at = desk.on_map(aburg);
        desk.turn_wheel(at, 1);
        const auto zooms = desk.of<command::Zoom>();
        REQUIRE(zooms.size() == 1);
        CHECK(zooms.front().levels > 0);
        REQUIRE(zooms.front().anchor);
        CHECK(zooms.front().anchor->x == Approx((at.x - desk.layout.map.x) / scale));
        CHECK(zooms.front().anchor->y == Approx((at.y - desk.layout.map.y) / scale));
        CHECK(desk.of<command::ZoomAxis>().empty());

        desk.apply_issued();
        const PagePoint after = desk.on_map(aburg);
        CHECK(after.x == Approx(at.x).margin(1));
        CHECK(after.y == Approx(at.y).margin(1));
    }
}

TEST_CASE("The pointer over the map tells its place, and the event it finds, once") {
    PanelDesk desk(four_events());
    desk.move_to(desk.on_map(aburg));
    const auto hovers = desk.of<command::SetHover>();
    REQUIRE(hovers.size() == 1);
    CHECK(hovers.front().hover.event == 0U);
    REQUIRE(hovers.front().hover.position);
    const double degree = 90 / desk.world.size.width;  // of a pixel, which is as well as a hand can point
    CHECK(hovers.front().hover.position->lon == Approx(5).margin(degree));
    CHECK(hovers.front().hover.position->lat == Approx(5).margin(degree));
    desk.apply_issued();
    desk.frame();
    desk.frame();
    CHECK(desk.issued.empty());
}

TEST_CASE("A double click on the bare map zooms in there") {
    PanelDesk desk(four_events());
    const PagePoint at = desk.on_map(nowhere);
    desk.move_to(at);
    for (int i = 0; i < 2; ++i) {
        desk.press();
        desk.release();
    }
    REQUIRE(desk.of<command::Zoom>().size() == 1);
    CHECK(desk.of<command::Zoom>().front().levels == 1);
}

TEST_CASE("Without a base map the map still pans, zooms and finds nothing") {
    PanelDesk desk(four_events());
    desk.has_basemap = false;
    const PagePoint at = desk.on_map(aburg);
    desk.drag(at, {at.x + 40, at.y});
    CHECK_FALSE(desk.of<command::Pan>().empty());
    desk.turn_wheel(at, 1);
    CHECK(desk.of<command::Zoom>().size() == 1);
    desk.click(at);
    for (const command::Select& select : desk.of<command::Select>())
        CHECK_FALSE(select.event);
}

TEST_CASE("The map takes the pointer up to its very edges, beside the panels") {
    PanelDesk desk(four_events());
    const PageRect& map = desk.layout.map;
    for (const PagePoint at : {PagePoint{map.x + 6, map.y + 300}, PagePoint{map.right() - 6, map.y + 300},
                               PagePoint{map.x + 300, map.bottom() - 6}, PagePoint{map.x + 300, map.y + 2}}) {
        INFO(at.x << ", " << at.y);
        desk.issued.clear();
        desk.turn_wheel(at, 1);
        CHECK(desk.of<command::Zoom>().size() == 1);
    }
}

TEST_CASE("The pointer has a place on the map and none beside it") {
    PanelDesk desk(four_events());
    desk.move_to(desk.on_map(aburg));
    desk.apply_issued();
    REQUIRE(desk.session.hover.position);
    CHECK(desk.session.hover.position->lon == Approx(aburg.lon).margin(0.5));
    CHECK(desk.session.hover.position->lat == Approx(aburg.lat).margin(0.5));
    desk.state().view.zoom = min_zoom;
    desk.move_to({desk.layout.map.x + 20, desk.layout.map.y + 20});
    desk.apply_issued();
    CHECK_FALSE(desk.session.hover.position);
}

TEST_CASE("A click on a count or a square looks closer and selects nothing") {
    for (const std::size_t crowd : {1U, 600U, 5'000U}) {
        std::vector<Event> events;
        for (std::size_t i = 0; i < crowd; ++i)
            events.push_back(event_at("e" + std::to_string(i), "2020",
                                      {town_place("", aburg, PlaceRole::at, PlacePrecision::exact)}));
        PanelDesk desk(std::move(events));
        desk.state().time.mode = TimeMode::all;
        desk.frame();
        desk.click(desk.on_map(aburg));
        CAPTURE(crowd);
        CHECK(desk.of<command::Zoom>().size() == (crowd > 1 ? 1 : 0));
        CHECK(desk.of<command::Select>().size() == (crowd > 1 ? 0 : 1));
    }
}

TEST_CASE("What stays a count at the nearest can be selected") {
    std::vector<Event> events;
    for (int i = 0; i < 600; ++i)
        events.push_back(
            event_at("e" + std::to_string(i), "2020", {town_place("", aburg, PlaceRole::at, PlacePrecision::exact)}));
    PanelDesk desk(std::move(events));
    desk.state().time.mode = TimeMode::all;
    desk.state().view.centre = aburg;
    desk.state().view.zoom = max_zoom;
    desk.frame();
    desk.click(desk.on_map(aburg));
    REQUIRE(desk.of<command::Select>().size() == 1);
    CHECK(desk.of<command::Select>().front().event);
}
