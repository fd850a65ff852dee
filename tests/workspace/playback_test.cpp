#include "workspace/playback.hpp"

#include "support/catch.hpp"
#include "workspace/sample.hpp"

#include <cmath>

using namespace briefmap;
using sample::day;

namespace {

TimeView at(Instant playhead) {
    TimeView time;
    time.playhead = playhead;
    time.axis = {day(2013), day(2026)};
    return time;
}

Playback playing(double days_per_second) {
    Playback playback;
    playback.playing = true;
    playback.days_per_second = days_per_second;
    return playback;
}

}  // namespace

TEST_CASE("paused_time_stands_still") {
    const Played played = advance(at(day(2014)), Playback{}, *sample::brief(), 0.1);
    CHECK(played.time == at(day(2014)));
    CHECK_FALSE(played.reached);
}

TEST_CASE("a_tenth_of_a_second_at_thirty_days_a_second_is_three_days") {
    const Played played = advance(at(day(2014)), playing(30), *sample::brief(), 0.1);
    CHECK(played.time.playhead == day(2014, 1, 4));
    CHECK(played.playback.playing);
}

TEST_CASE("parts_of_a_second_are_carried_and_never_lost") {
    TimeView time = at(day(2014));
    Playback playback = playing(1.0 / 86'400);  // one second of map time in a second
    for (int frame = 0; frame < 600; ++frame) {
        const Played played = advance(time, playback, *sample::brief(), 1.0 / 60);
        time = played.time;
        playback = played.playback;
    }
    CHECK(time.playhead - day(2014) >= 9);
    CHECK(time.playhead - day(2014) <= 10);
}

TEST_CASE("a_long_gap_of_the_clock_is_held_to_a_quarter_of_a_second") {
    const Played played = advance(at(day(2014)), playing(4), *sample::brief(), 3600);
    CHECK(played.time.playhead == day(2014, 1, 2));
}

TEST_CASE("a_clock_that_runs_backwards_or_nowhere_moves_nothing") {
    for (const double elapsed : {-1.0, 0.0, std::nan("")}) {
        CHECK(advance(at(day(2014)), playing(30), *sample::brief(), elapsed).time.playhead == day(2014));
    }
}

TEST_CASE("the_latest_event_passed_is_reached") {
    const auto data = sample::brief();
    const Played one = advance(at(day(2020, 7, 31)), playing(30), *data, 0.1);
    CHECK(one.reached == data->find("coup"));
    const Played two = advance(at(day(2020, 7, 31)), playing(3650), *data, 0.25);
    CHECK(two.reached == data->find("companies"));
    CHECK_FALSE(advance(at(day(2015)), playing(30), *data, 0.1).reached);
}

TEST_CASE("an_event_at_the_playhead_is_not_reached_again") {
    CHECK_FALSE(advance(at(day(2020, 8)), playing(1), *sample::brief(), 0.1).reached);
}

TEST_CASE("playing_stops_on_the_beginning_of_the_last_event") {
    const Played played = advance(at(day(2025, 9, 13)), playing(3650), *sample::brief(), 0.2);
    CHECK(played.time.playhead == day(2025, 9, 14));
    CHECK_FALSE(played.playback.playing);
    CHECK(played.reached == sample::brief()->find("answer"));
}

TEST_CASE("playing_nothing_stops_at_once") {
    CHECK_FALSE(advance(at(day(2014)), playing(30), *sample::empty(), 0.1).playback.playing);
}

TEST_CASE("the_axis_scrolls_to_keep_the_playhead_in_view") {
    TimeView time = at(day(2014));
    time.axis = {day(2013, 12, 1), day(2014, 1, 5)};
    const Played played = advance(time, playing(365), *sample::brief(), 0.25);
    CHECK(played.time.axis.contains(played.time.playhead));
    CHECK(played.time.axis.seconds() == time.axis.seconds());
}

TEST_CASE("the_latest_begun_is_the_last_of_those_that_begin_together") {
    const auto data = Dataset::build(
        {}, {sample::event("a", "2020-01-01"), sample::event("b", "2020-01-01"), sample::event("c", "2020-01-02")});
    CHECK(latest_begun(*data, day(2020, 1, 1)) == data->find("b"));
    CHECK_FALSE(latest_begun(*data, day(2019)));
}
