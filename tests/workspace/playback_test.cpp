// Playing by the clock: the seconds of each frame are given, no clock is read.
#include "workspace/playback.hpp"

#include "support/catch.hpp"
#include "workspace/sample.hpp"

#include <cmath>
#include <limits>

using namespace briefmap;
using sample::day;

namespace {

Run playing(double days_per_second, Instant playhead) {
    Run run;
    run.time.playhead = playhead;
    run.time.axis = {day(2013), day(2026)};
    run.playback.playing = true;
    run.playback.days_per_second = days_per_second;
    return run;
}

Run backward(Run run) {
    run.playback.direction = -1;
    return run;
}

Run at_end(Run run, AtEnd what) {
    run.playback.at_end = what;
    return run;
}

/// Frame by frame, as the window does.
Run played_for(Run run, const Dataset& data, double seconds, double frame = 0.05) {
    for (double t = 0; t < seconds - frame / 2; t += frame)
        run = advance(std::move(run), data, frame);
    return run;
}

}  // namespace

TEST_CASE("paused_time_stands_still") {
    Run run = playing(30, day(2014));
    run.playback.playing = false;
    CHECK(advance(run, *sample::brief(), 0.1) == run);
}

TEST_CASE("a_tenth_of_a_second_at_thirty_days_a_second_is_three_days") {
    const Run run = advance(playing(30, day(2014)), *sample::brief(), 0.1);
    CHECK(run.time.playhead == day(2014, 1, 4));
    CHECK(run.playback.playing);
}

TEST_CASE("backward_it_is_three_days_back") {
    const Run run = advance(backward(playing(30, day(2014, 1, 4))), *sample::brief(), 0.1);
    CHECK(run.time.playhead == day(2014));
    CHECK(run.playback.playing);
}

TEST_CASE("parts_of_a_second_are_carried_and_never_lost") {
    for (const int direction : {1, -1}) {
        Run run = playing(1.0 / 86'400, day(2014));  // one second of map time in a second
        run.playback.direction = direction;
        run = played_for(run, *sample::brief(), 10, 1.0 / 60);
        CHECK(direction * (run.time.playhead - day(2014)) >= 9);
        CHECK(direction * (run.time.playhead - day(2014)) <= 10);
    }
}

TEST_CASE("a_long_gap_of_the_clock_is_held_to_a_quarter_of_a_second") {
    CHECK(advance(playing(4, day(2014)), *sample::brief(), 3600).time.playhead == day(2014, 1, 2));
    const double forever = std::numeric_limits<double>::infinity();
    CHECK(advance(playing(4, day(2014)), *sample::brief(), forever).time.playhead == day(2014));
}

TEST_CASE("a_clock_that_runs_backwards_or_nowhere_moves_nothing") {
    for (const double elapsed : {-1.0, 0.0, std::nan("")}) {
        CHECK(advance(playing(30, day(2014)), *sample::brief(), elapsed).time.playhead == day(2014));
    }
}

TEST_CASE("a_speed_that_is_none_moves_nothing") {
    for (const double speed : {0.0, -30.0, std::nan("")}) {
        CHECK(advance(playing(speed, day(2014)), *sample::brief(), 0.1).time.playhead == day(2014));
    }
}

TEST_CASE("the_latest_event_passed_is_selected") {
    const auto data = sample::brief();
    CHECK(advance(playing(30, day(2020, 7, 31)), *data, 0.1).selected == data->find("coup"));
    CHECK(advance(playing(3650, day(2020, 7, 31)), *data, 0.25).selected == data->find("companies"));
    CHECK_FALSE(advance(playing(30, day(2015)), *data, 0.1).selected);
}

TEST_CASE("backward_the_event_that_is_then_the_latest_is_selected") {
    const auto data = sample::brief();
    Run run = backward(playing(30, day(2020, 8, 2)));
    run.selected = data->find("coup");
    run = advance(run, *data, 0.1);
    CHECK(run.time.playhead == day(2020, 7, 30));
    CHECK(run.selected == data->find("serval"));
}

TEST_CASE("what_the_user_selected_stays_until_another_event_is_reached") {
    const auto data = sample::brief();
    Run run = playing(1, day(2020, 8));
    run.selected = data->find("answer");
    CHECK(advance(run, *data, 0.1).selected == data->find("answer"));
}

TEST_CASE("playing_stops_on_the_last_event_and_backward_on_the_first") {
    const auto data = sample::brief();
    Run run = advance(playing(3650, day(2025, 9, 13)), *data, 0.2);
    CHECK(run.time.playhead == day(2025, 9, 14));
    CHECK_FALSE(run.playback.playing);
    CHECK(run.selected == data->find("answer"));
    run = advance(backward(playing(3650, day(2013, 1, 9))), *data, 0.2);
    CHECK(run.time.playhead == day(2013));
    CHECK_FALSE(run.playback.playing);
}

TEST_CASE("a_loop_rests_at_the_end_and_starts_over") {
    const auto data = sample::brief();
    Run run = at_end(playing(3650, day(2025, 9, 13)), AtEnd::loop);
    run = advance(run, *data, 0.2);
    CHECK(run.time.playhead == day(2025, 9, 14));
    CHECK(run.playback.playing);
    run = played_for(run, *data, rest_seconds / 2);
    CHECK(run.time.playhead == day(2025, 9, 14));
    run = played_for(run, *data, rest_seconds / 2);
    CHECK(run.time.playhead == day(2013));
    CHECK(run.selected == data->find("serval"));
    run = played_for(run, *data, 0.5);
    CHECK(run.time.playhead > day(2014));
}

TEST_CASE("a_loop_played_backward_starts_over_at_the_last_event") {
    const auto data = sample::brief();
    Run run = at_end(backward(playing(3650, day(2013))), AtEnd::loop);
    run = played_for(run, *data, rest_seconds);
    CHECK(run.time.playhead == day(2025, 9, 14));
}

TEST_CASE("bouncing_turns_round_at_either_end") {
    const auto data = sample::brief();
    Run run = at_end(playing(3650, day(2025, 9, 13)), AtEnd::bounce);
    int turns = 0;
    bool seen_first = false, seen_last = false;
    for (int frame = 0; frame < 400; ++frame) {
        const int direction = run.playback.direction;
        run = advance(run, *data, 0.05);
        if (run.playback.direction != direction) ++turns;
        seen_first = seen_first || run.time.playhead == day(2013);
        seen_last = seen_last || run.time.playhead == day(2025, 9, 14);
        REQUIRE(run.playback.playing);
    }
    CHECK(turns >= 4);
    CHECK((seen_first && seen_last));
}

TEST_CASE("playing_nothing_or_a_single_moment_stops_at_once_whatever_is_to_happen_at_the_end") {
    const auto one = Dataset::build({}, {sample::event("one", "2014-05-05")});
    const auto same = Dataset::build({}, {sample::event("a", "2014-05-05"), sample::event("b", "2014-05-05")});
    const auto undated = Dataset::build({}, {sample::event("somewhen", "")});
    for (const DatasetPtr& data : {sample::empty(), undated, one, same}) {
        for (const AtEnd what : {AtEnd::stop, AtEnd::loop, AtEnd::bounce}) {
            const Run run = advance(at_end(playing(30, day(2014, 5, 5)), what), *data, 0.1);
            CHECK_FALSE(run.playback.playing);
            CHECK(run.time.playhead == day(2014, 5, 5));
        }
    }
}

TEST_CASE("a_loop_over_ten_thousand_years_at_full_speed_stays_on_its_way") {
    const auto data = Dataset::build({}, {sample::event("a", "-4999"), sample::event("b", "5000")});
    Run run = at_end(playing(1e300, day(2014)), AtEnd::loop);
    for (int frame = 0; frame < 200; ++frame) {
        run = advance(run, *data, 0.25);
        REQUIRE(run.time.playhead >= day(-4999));
        REQUIRE(run.time.playhead <= day(5000));
        REQUIRE(run.time.axis.contains(run.time.playhead));
        REQUIRE(run.playback.playing);
    }
}

TEST_CASE("open_ends_are_no_place_to_play_to") {
    const auto data = Dataset::build(
        {}, {sample::event("before", "../1990"), sample::event("always", "../.."), sample::event("since", "2020/..")});
    const auto extent = played_extent(*data);
    REQUIRE(extent);
    CHECK(extent->begin >= day(1990));
    CHECK(extent->end <= day(2021));
    Run run = at_end(playing(3650, day(1991)), AtEnd::bounce);
    run = played_for(run, *data, 20);
    CHECK(run.time.playhead >= extent->begin);
    CHECK(run.time.playhead < extent->end);
}

TEST_CASE("a_quiet_stretch_is_jumped_over_when_asked") {
    const auto data = sample::brief();
    REQUIRE_FALSE(data->quiet().empty());
    const Interval quiet = data->quiet().front();
    REQUIRE(quiet.seconds() > 100 * seconds_per_day);
    Run run = playing(30, quiet.begin);
    CHECK(advance(run, *data, 0.1).time.playhead == quiet.begin + 3 * seconds_per_day);
    run.playback.skip_quiet = true;
    CHECK(advance(run, *data, 0.1).time.playhead == quiet.end);
    run = backward(run);
    run.time.playhead = quiet.end;
    CHECK(advance(run, *data, 0.1).time.playhead == quiet.begin);
}

TEST_CASE("with_quiet_stretches_skipped_every_event_is_still_reached") {
    const auto data = sample::brief();
    Run run = playing(30, day(2013));
    run.playback.skip_quiet = true;
    std::vector<std::string> reached;
    double seconds = 0;
    for (; run.playback.playing && seconds < 200; seconds += 0.05) {
        const auto before = run.selected;
        run = advance(run, *data, 0.05);
        if (run.selected && run.selected != before) reached.push_back(data->event(*run.selected).id);
    }
    CHECK(reached == std::vector<std::string>{"coup", "companies", "claim", "answer"});
    CHECK(seconds < 80);  // 13 years at 30 days a second are 155 seconds
}

TEST_CASE("the_axis_scrolls_to_keep_the_playhead_in_view") {
    Run run = playing(365, day(2014));
    run.time.axis = {day(2013, 12, 1), day(2014, 1, 5)};
    const Run after = advance(run, *sample::brief(), 0.25);
    CHECK(after.time.axis.contains(after.time.playhead));
    CHECK(after.time.axis.seconds() == run.time.axis.seconds());
}
