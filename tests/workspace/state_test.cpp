#include "support/catch.hpp"
#include "workspace/sample.hpp"

using namespace briefmap;
using sample::day;

TEST_CASE("each_mode_shows_its_part_of_time") {
    TimeView time;
    time.playhead = day(2020, 8, 18);
    time.window_seconds = 10 * seconds_per_day;
    time.mode = TimeMode::all;
    CHECK_FALSE(time_slice(time).shown.is_bounded());
    time.mode = TimeMode::instant;
    CHECK(time_slice(time).shown == Interval{day(2020, 8, 18), day(2020, 8, 18) + 1});
    time.mode = TimeMode::cumulative;
    CHECK(time_slice(time).shown == Interval{Instant::distant_past(), day(2020, 8, 18) + 1});
    time.mode = TimeMode::window;
    CHECK(time_slice(time).shown == Interval{day(2020, 8, 8) + 1, day(2020, 8, 18) + 1});
}

TEST_CASE("the_caption_is_the_events_own_date_where_the_playhead_stands_on_it") {
    State state;
    state.selected = 0;
    state.time.playhead = day(2013);
    CHECK(time_caption(state, *sample::brief()) == "2013");
    state.language = "fr";
    state.selected = 1;
    state.time.playhead = day(2020, 8);
    CHECK(time_caption(state, *sample::brief()) == "août 2020");
}

TEST_CASE("the_caption_is_the_day_elsewhere") {
    State state;
    state.selected = 0;
    state.time.playhead = day(2014, 3, 2);
    CHECK(time_caption(state, *sample::brief()) == "2 March 2014");
    state.selected.reset();
    state.time.playhead = day(2013);
    CHECK(time_caption(state, *sample::brief()) == "1 January 2013");
}

TEST_CASE("a_window_is_captioned_by_its_two_ends") {
    State state;
    state.time.mode = TimeMode::window;
    state.time.playhead = day(2025, 8, 19);
    state.time.window_seconds = 4 * seconds_per_day;
    CHECK(time_caption(state, *sample::empty()) == "15–19 August 2025");
}

TEST_CASE("all_of_time_needs_no_caption") {
    State state;
    state.time.mode = TimeMode::all;
    CHECK(time_caption(state, *sample::brief()).empty());
}

TEST_CASE("a_selection_beyond_the_dataset_is_no_harm") {
    State state;
    state.selected = 99;
    state.time.playhead = day(2013);
    CHECK(time_caption(state, *sample::brief()) == "1 January 2013");
}
