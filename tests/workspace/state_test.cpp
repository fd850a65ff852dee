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
    time.mode = TimeMode::remaining;
    CHECK(time_slice(time).shown == Interval{day(2020, 8, 18), Instant::distant_future()});
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

TEST_CASE("a_slice_holds_what_is_held_and_filtered") {
    TimeView time;
    time.held = {{day(2013), day(2014)}};
    time.cycle = {CycleUnit::weekday, 3};
    CHECK(time_slice(time).held == time.held);
    CHECK(time_slice(time).cycle == time.cycle);
}

TEST_CASE("a_window_of_whole_years_or_months_is_captioned_by_them") {
    State state;
    state.time.mode = TimeMode::window;
    const auto caption = [&](Instant begin, Instant end) {
        state.time.playhead = end - 1;
        state.time.window_seconds = end - begin;
        return time_caption(state, *sample::empty());
    };
    CHECK(caption(day(2013), day(2014)) == "2013");
    CHECK(caption(day(2013), day(2016)) == "2013–2015");
    CHECK(caption(day(2020, 8), day(2020, 9)) == "August 2020");
    CHECK(caption(day(2020, 8, 15), day(2020, 8, 16)) == "15 August 2020");
    CHECK(caption(day(2020, 8, 15) + 3600, day(2020, 8, 15) + 7200) == "15 August 2020");
}

TEST_CASE("what_remains_is_captioned_from_the_playhead_on") {
    State state;
    state.time.mode = TimeMode::remaining;
    state.time.playhead = day(2025, 8, 16);
    const auto caption = [&](const char* language) {
        state.language = language;
        return time_caption(state, *sample::brief());
    };
    CHECK(caption("en") == "from 16 August 2025");
    CHECK(caption("fr") == "dès le 16 août 2025");
    CHECK(caption("es").find("desde") == 0);
    CHECK(caption("ar").find("ابتداءً من ") == 0);
    CHECK(caption("ru").find("с ") == 0);
    CHECK(caption("zh").find("2025年8月16日") != std::string::npos);
    state.selected = 0;
    state.time.playhead = day(2013);
    CHECK(caption("en") == "from 2013");
    state.selected = 1;
    state.time.playhead = day(2020, 8);
    CHECK(caption("fr") == "dès août 2020");
    state.selected = 2;
    state.time.playhead = day(2021);
    CHECK(caption("en") == "from 2021");
}

TEST_CASE("held_ranges_and_the_cycle_are_named_after_the_time") {
    State state;
    state.time.playhead = day(2025, 8, 16);
    CHECK(filter_caption(state).empty());
    state.time.held = {{day(2013), day(2014)}, {day(2020, 8), day(2020, 8, 3)}};
    CHECK(time_caption(state, *sample::brief()) == "16 August 2025 · also 2013 and 1–2 August 2020");
    state.time.cycle = {CycleUnit::month, 0b1110'0000};
    const std::string both = filter_caption(state);
    CHECK(both.find("also 2013 and 1–2 August 2020 · only ") == 0);
    state.time.held = {{day(2021), Instant::distant_future()}};
    CHECK(filter_caption(state).find("also since 2021") == 0);
    for (const char* language : {"fr", "ar", "es", "ru", "zh"}) {
        state.language = language;
        CHECK(filter_caption(state).size() > 10);
        CHECK(filter_caption(state).find("{}") == std::string::npos);
    }
    state.time.mode = TimeMode::all;
    CHECK(time_caption(state, *sample::brief()) == cycle_in_words(state.time.cycle, "zh"));
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
