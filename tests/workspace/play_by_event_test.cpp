// Playing by the event: each stands for its seconds, however far away in time the next one is.
#include "support/catch.hpp"
#include "workspace/playback.hpp"
#include "workspace/sample.hpp"

#include <cmath>
#include <limits>

using namespace briefmap;
using sample::day;

namespace {

Run by_event(std::optional<EventIndex> selected, const Dataset& data) {
    Run run;
    run.selected = selected;
    run.time.axis = {day(2013), day(2026)};
    if (selected) run.time.playhead = *step_instant(data, *selected);
    run.playback.playing = true;
    run.playback.by = PlayBy::event;
    run.playback.seconds_per_event = 2;
    return run;
}

std::vector<EventIndex> visited(Run run, const Dataset& data, double seconds) {
    std::vector<EventIndex> events;
    for (double t = 0; t < seconds; t += 0.1) {
        const auto before = run.selected;
        run = advance(std::move(run), data, 0.1);
        if (run.selected && run.selected != before) events.push_back(*run.selected);
    }
    return events;
}

}  // namespace

TEST_CASE("each_event_stands_for_its_seconds") {
    const auto data = sample::brief();
    Run run = by_event(0, *data);
    for (int frame = 0; frame < 19; ++frame)
        run = advance(run, *data, 0.1);
    CHECK(run.selected == EventIndex{0});
    run = advance(run, *data, 0.11);
    CHECK(run.selected == EventIndex{1});
    CHECK(run.time.playhead == day(2020, 8));
    CHECK(run.time.axis.contains(run.time.playhead));
}

TEST_CASE("every_dated_event_is_visited_once_and_the_last_one_stops") {
    const auto data = sample::brief();
    CHECK(visited(by_event(0, *data), *data, 30) == std::vector<EventIndex>{1, 2, 3, 4});
    Run backward = by_event(4, *data);
    backward.playback.direction = -1;
    CHECK(visited(backward, *data, 30) == std::vector<EventIndex>{3, 2, 1, 0});
}

TEST_CASE("before_the_first_event_the_next_step_is_the_first") {
    const auto data = sample::brief();
    Run run = by_event(std::nullopt, *data);
    run.time.playhead = day(1990);
    CHECK(visited(run, *data, 4.5).front() == 0);
}

TEST_CASE("from_an_undated_event_it_goes_on_from_the_playhead") {
    const auto data = sample::brief();
    Run run = by_event(1, *data);
    run.selected = data->find("undated");
    CHECK(visited(run, *data, 2.5) == std::vector<EventIndex>{2});
}

TEST_CASE("a_loop_of_events_starts_over_and_a_bounce_turns_round") {
    const auto data = sample::brief();
    Run run = by_event(3, *data);
    run.playback.at_end = AtEnd::loop;
    CHECK(visited(run, *data, 6.5) == std::vector<EventIndex>{4, 0, 1});
    run.playback.at_end = AtEnd::bounce;
    CHECK(visited(run, *data, 6.5) == std::vector<EventIndex>{4, 3, 2});
}

TEST_CASE("events_of_one_instant_are_visited_one_after_the_other") {
    const auto data = Dataset::build(
        {}, {sample::event("a", "2020-01-01"), sample::event("b", "2020-01-01"), sample::event("c", "2020-01-01")});
    CHECK(visited(by_event(0, *data), *data, 9) == std::vector<EventIndex>{1, 2});
    Run loop = by_event(0, *data);
    loop.playback.at_end = AtEnd::loop;
    CHECK(visited(loop, *data, 6.5) == std::vector<EventIndex>{1, 2, 0});
}

TEST_CASE("one_event_or_none_stops_whatever_is_to_happen_at_the_end") {
    const auto one = Dataset::build({}, {sample::event("one", "2020")});
    for (const AtEnd what : {AtEnd::stop, AtEnd::loop, AtEnd::bounce}) {
        for (const int direction : {1, -1}) {
            Run run = by_event(0, *one);
            run.playback.at_end = what;
            run.playback.direction = direction;
            CHECK_FALSE(advance(run, *one, 0.1).playback.playing);
            run = by_event(std::nullopt, *sample::empty());
            CHECK_FALSE(advance(run, *sample::empty(), 0.1).playback.playing);
        }
    }
}

TEST_CASE("paces_beyond_reason_still_play_in_order") {
    const auto data = sample::brief();
    for (const double pace : {0.0, -1.0, std::nan(""), 1e-300, std::numeric_limits<double>::infinity()}) {
        Run run = by_event(0, *data);
        run.playback.seconds_per_event = pace;
        for (int frame = 0; frame < 50; ++frame) {
            const auto before = run.selected;
            run = advance(run, *data, 0.25);
            REQUIRE(*run.selected >= *before);
        }
        CHECK(run.selected == EventIndex{4});
        CHECK_FALSE(run.playback.playing);
    }
    Run patient = by_event(0, *data);
    patient.playback.seconds_per_event = 1e300;
    CHECK(advance(patient, *data, 0.25).selected == EventIndex{0});
}

TEST_CASE("an_event_open_on_both_sides_is_visited_and_the_playhead_stays_on_the_axis") {
    const auto data = Dataset::build({}, {sample::event("always", "../.."), sample::event("a", "2020")});
    Run run = by_event(std::nullopt, *data);
    run.time.playhead = day(2019);
    run.playback.at_end = AtEnd::loop;
    for (int frame = 0; frame < 100; ++frame) {
        run = advance(run, *data, 0.25);
        REQUIRE(run.time.playhead.is_bounded());
        REQUIRE(run.time.axis.contains(run.time.playhead));
    }
}
