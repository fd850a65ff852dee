// The camera follows gently: how it moves frame by frame, and what stops it.
#include "workspace/glide.hpp"

#include "support/catch.hpp"
#include "workspace/sample.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace briefmap;
using sample::day;
using sample::Desk;

namespace {

/// Close to Bamako, so that Paris is out of view; the projection stays the same on the way.
Desk near_bamako() {
    State wishes;
    wishes.view.projection = "mercator";
    Desk desk(sample::brief(), wishes);
    desk(command::Select{desk.around.dataset->find("coup"), true});
    desk(command::GoToEvent{*desk.state().selected});
    desk.settle();
    desk.session.history = {};
    return desk;
}

bool sees(const Desk& desk, LonLat place) {
    const auto p = desk.camera().to_view(place);
    return p && p->x > 0 && p->x < 1000 && p->y > 0 && p->y < 700;
}

Command to_paris(const Desk& desk) { return command::Select{desk.around.dataset->find("claim"), true}; }

}  // namespace

TEST_CASE("a_step_out_of_view_glides_there_and_arrives_exactly") {
    Desk desk = near_bamako();
    const View before = desk.state().view;
    REQUIRE_FALSE(sees(desk, sample::paris));
    desk(to_paris(desk));
    CHECK(desk.state().view == before);
    REQUIRE(desk.session.glide);
    CHECK(is_moving(desk.session));
    const View there = desk.session.glide->to;
    double seconds = 0;
    for (; desk.session.glide && seconds < 5; seconds += 1.0 / 60)
        advance_camera(desk.session, desk.around, 1.0 / 60);
    CHECK(seconds == Approx(glide_seconds).margin(0.02));
    CHECK(desk.state().view == there);
    CHECK(sees(desk, sample::paris));
    CHECK_FALSE(is_moving(desk.session));
    CHECK(desk.state().view.zoom == before.zoom);
}

TEST_CASE("a_glide_sets_out_slowly_and_arrives_slowly_and_never_goes_back") {
    Glide glide;
    double before = 0, first = 0, fastest = 0, last = 0;
    for (int i = 1; i <= 45; ++i) {
        glide.seconds = glide_seconds * i / 45;
        const double moved = glided_share(glide) - before;
        REQUIRE(moved >= 0);
        before += moved;
        if (i == 1) first = moved;
        fastest = std::max(fastest, moved);
        last = moved;
    }
    CHECK(before == Approx(1));
    CHECK(first < fastest / 5);
    CHECK(last < fastest / 5);
}

TEST_CASE("a_glide_that_takes_over_goes_on_at_speed") {
    Glide anew, under_way;
    under_way.under_way = true;
    anew.seconds = under_way.seconds = glide_seconds / 20;
    CHECK(glided_share(under_way) > 5 * glided_share(anew));
    under_way.seconds = glide_seconds;
    CHECK(glided_share(under_way) == 1);
}

TEST_CASE("a_glide_that_zooms_keeps_one_point_of_the_map_still") {
    const auto projection = Projection::make("mercator");
    REQUIRE(projection.ok());
    Glide glide;
    glide.from = {"mercator", (*projection)->definition(), {0, 0}, 3};
    glide.to = {"mercator", (*projection)->definition(), {20, 0}, 6};
    // Straight along the equator the still point lies where the distance shrinks with the scale: 20 · 8/7 degrees east.
    const LonLat still{20.0 * 8 / 7, 0};
    const auto at = [&](double share) {
        glide.seconds = glide_seconds * share;
        const View view = glided_view(glide, **projection);
        return Camera(*projection, view.centre, view.zoom, {1000, 700}).to_view(still);
    };
    const auto start = at(0);
    REQUIRE(start);
    for (const double share : {0.2, 0.5, 0.9}) {
        const auto now = at(share);
        REQUIRE(now);
        CHECK(now->x == Approx(start->x).margin(0.01));
        CHECK(now->y == Approx(start->y).margin(0.01));
    }
}

TEST_CASE("frames_of_a_glide_are_no_steps_to_undo") {
    Desk desk = near_bamako();
    const State before = desk.state();
    desk(to_paris(desk));
    for (int i = 0; i < 3; ++i)
        advance_camera(desk.session, desk.around, 0.05);
    CHECK(desk.session.history.past.size() == 1);
    desk(command::Undo{});
    CHECK_FALSE(desk.session.glide);
    CHECK(desk.state() == before);
    desk(command::Redo{});
    CHECK(sees(desk, sample::paris));
}

TEST_CASE("hovering_on_the_way_is_no_step_and_the_next_step_undoes_to_the_end_of_the_way") {
    Desk desk = near_bamako();
    desk(to_paris(desk));
    const View there = desk.session.glide->to;
    advance_camera(desk.session, desk.around, 0.1);
    desk(command::SetHover{{EventIndex{1}, std::nullopt}});
    CHECK(desk.session.history.past.size() == 1);
    CHECK(desk.session.glide);
    desk(command::SetTheme{"dark"});
    desk(command::Undo{});
    CHECK(desk.state().theme == "light");
    CHECK(desk.state().view == there);
}

TEST_CASE("a_hand_on_the_map_ends_a_glide_where_it_is") {
    for (const Command& by_hand : {Command{command::Pan{10, 0}}, Command{command::Zoom{0.5, std::nullopt}},
                                   Command{command::FitWorld{}}, Command{command::HoldCamera{true}}}) {
        Desk desk = near_bamako();
        desk(to_paris(desk));
        advance_camera(desk.session, desk.around, 0.1);
        advance_camera(desk.session, desk.around, 0.1);
        desk(by_hand);
        CHECK_FALSE(desk.session.glide);
    }
}

TEST_CASE("a_held_camera_follows_nothing") {
    Desk desk = near_bamako();
    const View before = desk.state().view;
    desk(command::HoldCamera{true});
    desk(to_paris(desk));
    CHECK_FALSE(desk.session.glide);
    desk(command::GoToEvent{*desk.state().selected});
    CHECK(desk.state().view == before);
    CHECK_FALSE(desk.session.glide);
    desk(command::HoldCamera{false});
    desk(command::Select{desk.state().selected, true});
    CHECK(desk.session.glide);
}

TEST_CASE("without_following_playing_leaves_the_map_alone_and_stepping_does_not") {
    for (const bool follow : {true, false}) {
        Desk desk = near_bamako();
        const View before = desk.state().view;
        desk(command::SetFollow{follow});
        desk(command::SetPlayhead{day(2025, 8, 1)});
        desk(command::SetSpeed{365});
        desk(command::TogglePlay{});
        for (int frame = 0; frame < 30 && desk.selected() != "claim"; ++frame)
            desk.play_for(0.01);
        REQUIRE(desk.selected() == "claim");
        CHECK(desk.session.glide.has_value() == follow);
        if (!follow) CHECK(desk.state().view == before);
        desk(command::TogglePlay{});
        desk(command::Select{desk.around.dataset->find("coup"), true});
        desk.settle();
        desk(to_paris(desk));
        CHECK(desk.session.glide);
    }
}

TEST_CASE("to_another_projection_the_camera_cuts") {
    Desk desk(
        Dataset::build({}, {sample::event("a", "2020", sample::bamako), sample::event("b", "2021", sample::suva)}));
    desk(command::GoToEvent{0});
    desk.settle();
    const std::string before = desk.state().view.definition;
    desk(command::Step{1});
    CHECK(desk.state().view.definition != before);
    CHECK_FALSE(desk.session.glide);
}

TEST_CASE("odd_frames_move_a_glide_by_nothing_or_a_little") {
    Desk desk = near_bamako();
    desk(to_paris(desk));
    const View before = desk.state().view;
    for (const double elapsed : {0.0, -3.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        advance_camera(desk.session, desk.around, elapsed);
        CHECK(desk.state().view == before);
    }
    advance_camera(desk.session, desk.around, 3600);
    CHECK(desk.session.glide);
}

TEST_CASE("without_its_projection_a_glide_is_at_its_end") {
    Desk desk = near_bamako();
    desk(to_paris(desk));
    const View there = desk.session.glide->to;
    desk.around.projection = nullptr;
    advance_camera(desk.session, desk.around, 0.01);
    CHECK(desk.state().view == there);
    CHECK_FALSE(desk.session.glide);
}

TEST_CASE("going_to_an_event_fills_the_axis_and_shows_its_places") {
    Desk desk(sample::brief());
    const State before = desk.state();
    const auto coup = *desk.around.dataset->find("coup");
    desk(command::GoToEvent{coup});
    CHECK(desk.selected() == "coup");
    CHECK(desk.state().time.playhead == day(2020, 8));
    const Interval axis = desk.state().time.axis;
    CHECK(axis.contains(Interval{day(2020, 8), day(2020, 9)}));
    CHECK(axis.seconds() < 200 * seconds_per_day);
    desk.settle();
    CHECK(sees(desk, sample::bamako));
    CHECK(desk.state().view.zoom > before.view.zoom + 1);
    desk(command::Undo{});
    CHECK(desk.state() == before);
}

TEST_CASE("going_to_events_of_any_kind_is_sound") {
    Desk desk(Dataset::build(
        {}, {sample::event("instant", "2020-01-01T10:00:00"), sample::event("since", "2021/.."),
             sample::event("until", "../1990"), sample::event("always", "../.."), sample::event("undated", ""),
             sample::event("old", "-9999"), sample::event("pole", "2000", LonLat{0, 90})}));
    for (EventIndex i = 0; i < 9; ++i) {
        desk(command::GoToEvent{i});
        desk.settle();
        INFO(i << " " << desk.selected());
        const Interval axis = desk.state().time.axis;
        CHECK(axis.is_bounded());
        CHECK(axis.seconds() >= 60);
        CHECK(axis.contains(desk.state().time.playhead));
    }
}
