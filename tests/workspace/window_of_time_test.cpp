// The window's edges, snapping, held ranges, the cyclic filter: what decides which events are shown.
#include "support/catch.hpp"
#include "workspace/axis.hpp"
#include "workspace/held_ranges.hpp"
#include "workspace/sample.hpp"
#include "workspace/time_snap.hpp"

#include <limits>

using namespace briefmap;
using sample::day;
using sample::Desk;

namespace {

Interval shown(const Desk& desk) { return time_slice(desk.state().time).shown; }

Desk windowed() {
    Desk desk(sample::brief());
    desk(command::SetMode{TimeMode::window});
    desk(command::SetWindowEnd{day(2021)});
    desk(command::SetWindowStart{day(2020)});
    return desk;
}

std::vector<std::string> ids_shown(const Desk& desk) {
    std::vector<std::string> ids;
    for (const EventIndex i : events_shown(*desk.around.dataset, time_slice(desk.state().time)))
        ids.push_back(desk.around.dataset->event(i).id);
    return ids;
}

}  // namespace

TEST_CASE("each_edge_moves_alone") {
    Desk desk = windowed();
    CHECK(shown(desk) == Interval{day(2020), day(2021)});
    desk(command::SetWindowStart{day(2019)});
    CHECK(shown(desk) == Interval{day(2019), day(2021)});
    desk(command::SetWindowEnd{day(2022)});
    CHECK(shown(desk) == Interval{day(2019), day(2022)});
}

TEST_CASE("the_body_moves_with_both_edges") {
    Desk desk = windowed();
    const std::int64_t length = shown(desk).seconds();
    desk(command::SetPlayhead{day(2015)});
    CHECK(shown(desk) == Interval{day(2015) + 1 - length, day(2015) + 1});
}

TEST_CASE("no_edge_passes_the_other_and_no_window_is_empty") {
    Desk desk = windowed();
    desk(command::SetWindowStart{day(2030)});
    CHECK(shown(desk) == Interval{day(2021) - 1, day(2021)});
    desk(command::SetWindowEnd{day(1990)});
    CHECK(shown(desk) == Interval{day(2021) - 1, day(2021)});
    desk(command::SetWindow{0});
    CHECK(shown(desk).seconds() == 1);
}

TEST_CASE("edges_dragged_out_of_all_time_stay_countable") {
    Desk desk = windowed();
    desk(command::SetWindowStart{Instant::distant_past()});
    CHECK(shown(desk).is_bounded());
    CHECK(shown(desk).end == day(2021));
    desk(command::SetWindowEnd{Instant::distant_future()});
    CHECK(shown(desk).is_bounded());
    CHECK(shown(desk).seconds() > 0);
    CHECK(desk.state().time.axis.is_bounded());
}

TEST_CASE("moving_an_edge_opens_the_window") {
    Desk desk(sample::brief());
    REQUIRE(desk.state().time.mode == TimeMode::cumulative);
    desk(command::SetWindowEnd{day(2021)});
    CHECK(desk.state().time.mode == TimeMode::window);
}

TEST_CASE("an_edge_moves_by_ticks_of_the_axis") {
    Desk desk = windowed();
    desk.around.axis_step = AxisStep{CalendarUnit::month, 1};
    desk(command::MoveWindowEdge{command::WindowEdge::start, 1});
    CHECK(shown(desk) == Interval{day(2020, 2), day(2021)});
    desk(command::MoveWindowEdge{command::WindowEdge::end, -2});
    CHECK(shown(desk) == Interval{day(2020, 2), day(2020, 11)});
    desk(command::MoveWindowEdge{command::WindowEdge::end, 0});
    CHECK(shown(desk) == Interval{day(2020, 2), day(2020, 11)});
    desk(command::MoveWindowEdge{command::WindowEdge::start, 99});
    CHECK(shown(desk).seconds() == 1);
}

TEST_CASE("a_drag_of_an_edge_is_one_step_back") {
    Desk desk = windowed();
    const State before = desk.state();
    for (int i = 1; i < 30; ++i)
        desk(command::SetWindowStart{day(2020) + i * seconds_per_day}, 5);
    desk(command::Undo{});
    CHECK(desk.state() == before);
}

TEST_CASE("the_playhead_snaps_to_begins_and_last_seconds_within_reach") {
    const auto data = sample::brief();
    const std::int64_t week = 7 * seconds_per_day;
    CHECK(snapped(*data, day(2020, 7, 29), week, SnapTo::seconds) == day(2020, 8));
    CHECK(snapped(*data, day(2020, 8, 30), week, SnapTo::seconds) == day(2020, 9) - 1);
    CHECK(snapped(*data, day(2020, 8, 15), week, SnapTo::seconds) == day(2020, 8, 15));
    CHECK(snapped(*data, day(2020, 8, 30), week, SnapTo::edges) == day(2020, 9));
    CHECK(snapped(*data, day(2020, 7, 29), 0, SnapTo::seconds) == day(2020, 7, 29));
    CHECK(snapped(*sample::empty(), day(2020), week, SnapTo::edges) == day(2020));
    const std::int64_t most = std::numeric_limits<std::int64_t>::max();
    CHECK(snapped(*data, day(1700), most, SnapTo::edges) == day(2013));
}

TEST_CASE("snapping_looks_through_every_block_of_a_large_dataset") {
    std::vector<Event> events;
    events.reserve(501);
    for (int i = 0; i < 500; ++i)
        events.push_back(sample::event("e" + std::to_string(i), std::to_string(1000 + i)));
    events.push_back(sample::event("long", "0500/3000-02-03"));
    const auto data = Dataset::build({}, std::move(events));
    for (int i = 0; i < 500; i += 7)
        CHECK(snapped(*data, day(1000 + i) + 50, 60, SnapTo::edges) == day(1000 + i));
    CHECK(snapped(*data, day(3000, 2, 4) + 5, 60, SnapTo::edges) == day(3000, 2, 4));
}

TEST_CASE("what_is_dragged_snaps_only_when_asked") {
    Desk desk(sample::brief());
    const std::int64_t week = 7 * seconds_per_day;
    desk(command::SetPlayhead{day(2020, 7, 29), week});
    CHECK(desk.state().time.playhead == day(2020, 7, 29));
    desk(command::SetSnap{true});
    desk(command::SetPlayhead{day(2020, 7, 29), week});
    CHECK(desk.state().time.playhead == day(2020, 8));
    CHECK(desk.selected() == "coup");
    desk(command::SetWindowEnd{day(2020, 8, 30), week});
    CHECK(shown(desk).end == day(2020, 9));
    desk(command::SetWindowStart{day(2013, 1, 3), week});
    CHECK(shown(desk).begin == day(2013));
}

TEST_CASE("held_ranges_are_in_order_and_apart") {
    const Interval a{day(2013), day(2014)}, b{day(2020), day(2021)};
    CHECK(with_range({b}, a) == std::vector{a, b});
    CHECK(with_range({a}, b) == std::vector{a, b});
    CHECK(with_range({a, b}, {day(2014), day(2015)}) == std::vector{Interval{day(2013), day(2015)}, b});
    CHECK(with_range({a, b}, {day(2013, 6), day(2020, 6)}) == std::vector{Interval{day(2013), day(2021)}});
    CHECK(with_range({a, b}, {day(2000), day(2030)}) == std::vector{Interval{day(2000), day(2030)}});
    CHECK(with_range({a}, {day(2016), day(2016)}) == std::vector{a});
    CHECK(with_range({a}, {day(2018), day(2016)}) == std::vector{a});
    CHECK(with_range({a}, a) == std::vector{a});
}

TEST_CASE("a_held_window_stays_shown_while_the_window_goes_on") {
    Desk desk = windowed();
    desk(command::HoldRange{});
    desk(command::SetWindow{seconds_per_day});
    desk(command::SetPlayhead{day(2025, 8, 15)});
    CHECK(ids_shown(desk) == std::vector<std::string>{"coup", "companies", "claim"});
    desk(command::ReleaseRange{7});
    CHECK(desk.state().time.held.size() == 1);
    desk(command::ReleaseRange{0});
    CHECK(ids_shown(desk) == std::vector<std::string>{"companies", "claim"});
}

TEST_CASE("outside_a_window_the_selected_events_time_is_held") {
    Desk desk(sample::brief());
    desk(command::HoldRange{});
    CHECK(desk.state().time.held == std::vector{Interval{day(2013), day(2014)}});
    desk(command::SetMode{TimeMode::instant});
    desk(command::SetPlayhead{day(2025, 8, 15)});
    CHECK(ids_shown(desk) == std::vector<std::string>{"serval", "companies", "claim"});
    desk(command::Select{std::nullopt, false});
    desk(command::HoldRange{});
    CHECK(desk.state().time.held.size() == 1);
    desk(command::Select{desk.around.dataset->find("undated"), false});
    desk(command::HoldRange{});
    CHECK(desk.state().time.held.size() == 1);
    desk(command::ReleaseRanges{});
    CHECK(desk.state().time.held.empty());
    desk(command::Undo{});
    CHECK(desk.state().time.held.size() == 1);
}

TEST_CASE("a_cycle_leaves_out_what_lies_in_other_months") {
    Desk desk(sample::brief());
    desk(command::SetMode{TimeMode::all});
    desk(command::SetCycle{{CycleUnit::month, 1U << 8}});  // September
    CHECK(ids_shown(desk) == std::vector<std::string>{"serval", "companies", "answer"});
    desk(command::SetCycle{{CycleUnit::none, 77}});
    CHECK(desk.state().time.cycle == Cycle{});
    CHECK(ids_shown(desk).size() == 6);
}

TEST_CASE("remaining_shows_what_is_not_over_before_the_playhead") {
    Desk desk(sample::brief());
    desk(command::SetMode{TimeMode::remaining});
    desk(command::SetPlayhead{day(2020, 8, 31)});
    CHECK(ids_shown(desk) == std::vector<std::string>{"coup", "companies", "claim", "answer"});
    desk(command::SetPlayhead{day(2020, 9, 1)});
    CHECK(ids_shown(desk) == std::vector<std::string>{"companies", "claim", "answer"});
}

TEST_CASE("fading_and_lanes_are_kept_within_reason") {
    Desk desk(sample::brief());
    desk(command::SetFade{-5});
    CHECK(desk.state().time.fade_seconds == 0);
    desk(command::SetFade{std::numeric_limits<std::int64_t>::max()});
    CHECK(desk.state().time.fade_seconds == longest_axis_seconds);
    desk(command::SetLanes{GroupBy::country});
    CHECK(desk.state().time.lanes == GroupBy::country);
}

TEST_CASE("an_axis_that_is_set_is_made_sound") {
    Desk desk(sample::brief());
    desk(command::SetAxis{{day(2019), day(2021)}});
    CHECK(desk.state().time.axis == Interval{day(2019), day(2021)});
    desk(command::SetAxis{{day(2021), day(2019)}});
    CHECK(desk.state().time.axis.seconds() == shortest_axis_seconds);
    desk(command::SetAxis{{}});
    CHECK(desk.state().time.axis.seconds() == longest_axis_seconds);
}
