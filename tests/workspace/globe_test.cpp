// The globe turns under the hand, and a change of projection keeps what is looked at.
#include "support/catch.hpp"
#include "workspace/sample.hpp"

#include <cmath>

using namespace briefmap;
using sample::Desk;

namespace {

Desk desk_with(std::string projection) {
    Desk desk(sample::brief());
    desk(command::SetProjection{std::move(projection)});
    return desk;
}

/// Where the middle of the globe's disc is on the page.
ViewPoint disc_on_page(const Desk& desk) { return *desk.camera().to_view(desk.around.projection->domain().centre); }

double apart(ViewPoint a, ViewPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("dragging_turns_the_globe_and_the_place_under_the_pointer_follows") {
    for (const char* globe : {"orthographic", "+proj=ortho +lat_0=15 +lon_0=3 +R=6371000"}) {
        INFO(globe);
        Desk desk = desk_with(globe);
        desk(command::FitWorld{});
        for (const ViewPoint start : {ViewPoint{500, 350}, {420, 300}, {600, 450}}) {
            const ViewPoint disc = disc_on_page(desk);
            const auto held = desk.camera().lon_lat_at(start);
            REQUIRE(held);
            ViewPoint pointer = start;
            for (int i = 0; i < 10; ++i) {
                pointer = {pointer.x + 6, pointer.y + 3};
                desk(command::Pan{6, 3, pointer}, 5);
            }
            const auto now = desk.camera().to_view(*held);
            REQUIRE(now);
            CHECK(apart(*now, pointer) < 1);
            CHECK(apart(disc_on_page(desk), disc) < 1e-3);  // the disc has not slid
        }
    }
}

TEST_CASE("a_turn_of_the_globe_is_one_step_to_undo") {
    Desk desk = desk_with("orthographic");
    const View before = desk.state().view;
    for (int i = 0; i < 20; ++i)
        desk(command::Pan{8, 1, ViewPoint{400 + 8.0 * i, 300 + 1.0 * i}}, 7);
    REQUIRE(desk.state().view.definition != before.definition);
    CHECK(desk.state().view.projection == "orthographic");
    desk(command::Undo{});
    CHECK(desk.state().view == before);
    desk(command::Redo{});
    CHECK(desk.state().view.definition != before.definition);
}

TEST_CASE("the_globe_turns_right_round_and_to_its_poles_and_is_never_lost") {
    Desk desk = desk_with("orthographic");
    desk(command::FitWorld{});
    double east = 0;
    LonLat last = desk.around.projection->domain().centre;
    for (int i = 0; i < 60; ++i) {
        desk(command::Pan{-100, 0});
        const LonLat middle = desk.around.projection->domain().centre;
        east += wrap_longitude(middle.lon - last.lon);
        last = middle;
    }
    CHECK(east > 360);
    for (int i = 0; i < 20; ++i)
        desk(command::Pan{0, 120});
    CHECK(desk.around.projection->domain().centre.lat > 60);
    for (const auto& [dx, dy] : {std::pair{9e6, 0.0}, {-9e6, 9e6}, {0.0, -9e6}, {0.0, -9e6}, {5000.0, 5000.0}}) {
        desk(command::Pan{dx, dy, ViewPoint{-1e7, 40}});
        CHECK(desk.around.projection->forward(desk.state().view.centre));
        CHECK(desk.camera().lon_lat_at({500, 350}));
    }
    desk(command::Pan{NAN, 1});
    desk(command::Pan{1, 1, ViewPoint{NAN, 0}});
    CHECK(desk.state().view.centre.is_valid());
}

TEST_CASE("zooming_a_globe_keeps_the_place_under_the_pointer_and_the_disc_on_the_page") {
    Desk desk = desk_with("orthographic");
    desk(command::FitWorld{});
    const ViewPoint pointer{420, 260};
    for (const double levels : {1.0, 1.0, 2.0, -1.5}) {
        const auto before = desk.camera().lon_lat_at(pointer);
        REQUIRE(before);
        desk(command::Zoom{levels, pointer});
        const auto after = desk.camera().to_view(*before);
        REQUIRE(after);
        CHECK(apart(*after, pointer) < 1.5);
    }
    desk(command::Zoom{-8, pointer});
    CHECK(apart(disc_on_page(desk), {500, 350}) < 5);
}

TEST_CASE("a_globe_turns_to_events_on_its_far_side") {
    Desk desk(Dataset::build(
        {}, {sample::event("paris", "2020", sample::paris), sample::event("suva", "2021", sample::suva)}));
    desk(command::SetProjection{"orthographic"});
    desk(command::FitWorld{});
    for (const auto& [event, place] : {std::pair{EventIndex{1}, sample::suva}, {EventIndex{0}, sample::paris}}) {
        desk(command::Select{.event = event});
        desk.settle();
        const auto seen = desk.camera().to_view(place);
        REQUIRE(seen);
        CHECK((seen->x > 0 && seen->x < 1000 && seen->y > 0 && seen->y < 700));
    }
    desk(command::GoToEvent{1});
    CHECK(desk.camera().to_view(sample::suva));
    CHECK(distance_metres(desk.around.projection->domain().centre, sample::suva) < 300'000);
    desk(command::FitWorld{});
    CHECK(desk.camera().to_view(sample::suva));  // the world from the side it was looked at
}

TEST_CASE("another_projection_keeps_the_place_in_the_middle") {
    for (const LonLat place : {LonLat{178, -18}, {-8, 12.65}, {2.35, 48.85}, {-70, -40}, {100, 65}}) {
        for (const double zoom : {0.5, 2.0, 5.0}) {
            for (const std::string_view name : projection_names()) {
                INFO(name << ' ' << place.lon << ' ' << place.lat << ' ' << zoom);
                State wishes;
                wishes.view = {.projection = "equal-earth", .definition = "equal-earth", .centre = place, .zoom = zoom};
                Desk desk(sample::brief(), wishes);
                desk(command::SetProjection{std::string(name)});
                CHECK(desk.state().view.zoom == zoom);
                const bool is_other_half =
                    (name == "polar-north" && place.lat < 0) || (name == "polar-south" && place.lat > 0);
                if (is_other_half) {
                    CHECK(std::abs(desk.state().view.centre.lat) == 90);
                    continue;
                }
                const auto middle = desk.camera().to_view(place);
                REQUIRE(middle);
                CHECK(apart(*middle, {500, 350}) < 0.1);
            }
        }
    }
}
