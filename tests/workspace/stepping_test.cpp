#include "support/catch.hpp"
#include "workspace/fit.hpp"
#include "workspace/sample.hpp"

using namespace briefmap;
using sample::day;
using sample::Desk;

TEST_CASE("stepping_visits_every_dated_event_in_time_order") {
    Desk desk(sample::brief());
    std::vector<std::string> visited{desk.selected()};
    for (int i = 0; i < 6; ++i) {
        desk(command::Step{1});
        visited.push_back(desk.selected());
    }
    CHECK(visited == std::vector<std::string>{"serval", "coup", "companies", "claim", "answer", "answer", "answer"});
}

TEST_CASE("stepping_moves_the_playhead_to_the_event") {
    Desk desk(sample::brief());
    desk(command::Step{1});
    CHECK(desk.state().time.playhead == day(2020, 8));
    desk(command::Step{-1});
    CHECK(desk.state().time.playhead == day(2013));
}

TEST_CASE("stepping_at_an_end_stays_and_is_no_step_to_undo") {
    Desk desk(sample::brief());
    desk(command::StepToLast{});
    const std::size_t steps = desk.session.history.past.size();
    desk(command::Step{1});
    CHECK(desk.selected() == "answer");
    CHECK(desk.session.history.past.size() == steps);
    desk(command::StepToFirst{});
    desk(command::Step{-1});
    CHECK(desk.selected() == "serval");
}

TEST_CASE("without_a_selection_stepping_starts_at_the_playhead") {
    Desk desk(sample::brief());
    desk(command::SetPlayhead{day(2020, 12, 1)});
    desk(command::Select{std::nullopt, false});
    desk(command::Step{1});
    CHECK(desk.selected() == "companies");
    desk(command::SetPlayhead{day(2020, 12, 1)});
    desk(command::Select{std::nullopt, false});
    desk(command::Step{-1});
    CHECK(desk.selected() == "coup");
}

TEST_CASE("before_the_first_event_a_step_forward_is_the_first") {
    Desk desk(sample::brief());
    desk(command::SetPlayhead{day(1990)});
    CHECK(desk.selected() == "nothing");
    desk(command::Step{1});
    CHECK(desk.selected() == "serval");
}

TEST_CASE("from_an_undated_event_the_way_leads_back") {
    Desk desk(sample::brief());
    desk(command::Select{desk.around.dataset->find("undated"), true});
    CHECK(desk.state().time.playhead == day(2013));
    desk(command::Step{1});
    CHECK(desk.selected() == "undated");
    desk(command::Step{-1});
    CHECK(desk.selected() == "answer");
}

TEST_CASE("undated_events_alone_are_stepped_through") {
    Desk desk(Dataset::build({}, {sample::event("a", ""), sample::event("b", "")}));
    CHECK(desk.selected() == "a");
    desk(command::Step{1});
    CHECK(desk.selected() == "b");
}

TEST_CASE("dragging_the_playhead_selects_the_event_that_began_last") {
    Desk desk(sample::brief());
    desk(command::SetPlayhead{day(2022, 5, 5)});
    CHECK(desk.selected() == "companies");
    desk(command::SetPlayhead{day(2025, 8, 15)});
    CHECK(desk.selected() == "claim");
    desk(command::SetPlayhead{day(2012, 12, 31)});
    CHECK(desk.selected() == "nothing");
}

TEST_CASE("dragging_the_playhead_leaves_the_camera_alone") {
    Desk desk(sample::brief());
    desk(command::Zoom{3, std::nullopt});
    const View before = desk.state().view;
    desk(command::SetPlayhead{day(2025, 8, 15)});
    CHECK(desk.state().view == before);
}

TEST_CASE("the_axis_follows_a_step_out_of_view") {
    Desk desk(sample::brief());
    desk(command::ZoomAxis{0.05, day(2013)});
    const auto length = desk.state().time.axis.seconds();
    desk(command::StepToLast{});
    CHECK(desk.state().time.axis.contains(day(2025, 9, 14)));
    CHECK(desk.state().time.axis.seconds() == length);
}

TEST_CASE("the_camera_pans_to_an_event_out_of_view_and_never_zooms") {
    Desk desk(sample::brief());
    desk(command::Select{desk.around.dataset->find("coup"), true});
    desk(command::Zoom{3, std::nullopt});
    for (int i = 0; i < 4; ++i)
        desk(command::Pan{0, 300});
    const double zoom = desk.state().view.zoom;
    desk(command::Select{desk.around.dataset->find("claim"), true});
    desk.settle();
    const auto p = desk.camera().to_view(sample::paris);
    REQUIRE(p);
    CHECK(p->x == Approx(500).margin(200));
    CHECK(p->y == Approx(350).margin(200));
    CHECK(desk.state().view.zoom == zoom);
}

TEST_CASE("the_camera_stays_when_the_event_is_in_view") {
    Desk desk(sample::brief());
    const View before = desk.state().view;
    for (int i = 0; i < 4; ++i)
        desk(command::Step{1});
    CHECK(desk.state().view == before);
}

TEST_CASE("the_camera_goes_to_the_other_side_of_the_globe") {
    Desk desk(
        Dataset::build({}, {sample::event("a", "2020", sample::bamako), sample::event("b", "2021", sample::suva)}));
    State near_bamako;
    near_bamako.view = *view_of({-9, 11, -6, 14}, {1000, 700}, "auto");
    Desk zoomed_in(desk.around.dataset, near_bamako);
    zoomed_in(command::Step{1});
    zoomed_in.settle();
    const auto p = zoomed_in.camera().to_view(sample::suva);
    REQUIRE(p);
    CHECK(p->x == Approx(500).margin(1));
    CHECK(p->y == Approx(350).margin(1));
}

TEST_CASE("a_tick_is_what_the_timeline_drew") {
    Desk desk(sample::brief());
    desk.around.axis_step = AxisStep{CalendarUnit::month, 1};
    desk(command::SetPlayhead{day(2020, 8, 18)});
    desk(command::StepTick{1});
    CHECK(desk.state().time.playhead == day(2020, 9));
    desk(command::StepTick{-2});
    CHECK(desk.state().time.playhead == day(2020, 7));
    desk(command::SetPlayhead{day(2020, 8, 18)});
    desk(command::StepTick{-1});
    CHECK(desk.state().time.playhead == day(2020, 8));
}

TEST_CASE("a_tick_without_a_timeline_is_a_twelfth_of_the_axis_or_more") {
    Desk desk(sample::brief());
    desk(command::StepTick{1});
    CHECK(civil_of(desk.state().time.playhead).month == 1);
    CHECK(desk.state().time.playhead > day(2013));
}

TEST_CASE("space_at_the_end_plays_from_the_beginning") {
    Desk desk(sample::brief());
    desk(command::StepToLast{});
    desk(command::TogglePlay{});
    CHECK(desk.session.playback.playing);
    CHECK(desk.state().time.playhead == day(2013));
    desk(command::TogglePlay{});
    CHECK_FALSE(desk.session.playback.playing);
}

TEST_CASE("playing_selects_what_it_reaches_and_stops_at_the_end") {
    Desk desk(sample::brief());
    desk(command::SetSpeed{365});
    desk(command::TogglePlay{});
    std::vector<std::string> seen;
    for (int frame = 0; frame < 2000 && desk.session.playback.playing; ++frame) {
        desk.play_for(0.05);
        if (seen.empty() || seen.back() != desk.selected()) seen.push_back(desk.selected());
    }
    CHECK_FALSE(desk.session.playback.playing);
    CHECK(seen == std::vector<std::string>{"serval", "coup", "companies", "claim", "answer"});
    CHECK(desk.state().time.playhead == day(2025, 9, 14));
}

TEST_CASE("faster_and_slower_walk_the_speeds_and_stay_among_them") {
    Desk desk(sample::brief());
    for (int i = 0; i < 9; ++i)
        desk(command::Faster{1});
    CHECK(desk.session.playback.days_per_second == 3650);
    desk(command::Faster{-1});
    CHECK(desk.session.playback.days_per_second == 365);
    for (int i = 0; i < 9; ++i)
        desk(command::Faster{-1});
    CHECK(desk.session.playback.days_per_second == 1);
    desk(command::SetSpeed{50});
    desk(command::Faster{1});
    CHECK(desk.session.playback.days_per_second == 91);
}
