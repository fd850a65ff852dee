#include "workspace/fade.hpp"

#include "support/catch.hpp"
#include "workspace/sample.hpp"

#include <algorithm>
#include <limits>

using namespace briefmap;
using sample::day;

namespace {

TimeView fading(Instant playhead, std::int64_t seconds) {
    TimeView time;
    time.playhead = playhead;
    time.fade_seconds = seconds;
    return time;
}

}  // namespace

TEST_CASE("an_events_age_counts_from_its_end") {
    const Interval august{day(2020, 8), day(2020, 9)};
    const std::int64_t ten_days = 10 * seconds_per_day;
    CHECK(age_share(fading(day(2020, 8, 15), ten_days), august) == 0);
    CHECK(age_share(fading(day(2020, 9) - 1, ten_days), august) == 0);
    CHECK(age_share(fading(day(2020, 9, 6), ten_days), august) == Approx(0.5).margin(1e-5));
    CHECK(age_share(fading(day(2020, 9, 11), ten_days), august) == Approx(1).margin(1e-5));
    CHECK(age_share(fading(day(2024), ten_days), august) == 1);
}

TEST_CASE("what_lies_ahead_or_goes_on_for_ever_is_fresh") {
    const std::int64_t day_long = seconds_per_day;
    CHECK(age_share(fading(day(2019), day_long), {day(2020), day(2021)}) == 0);
    CHECK(age_share(fading(day(2022), day_long), {day(2020), Instant::distant_future()}) == 0);
    CHECK(age_share(fading(day(2022), day_long), {Instant::distant_past(), day(2020)}) == 1);
}

TEST_CASE("nothing_fades_unless_asked_to") {
    CHECK(age_share(fading(day(2022), 0), {day(2013), day(2014)}) == 0);
    CHECK(age_share(fading(day(2022), -1), {day(2013), day(2014)}) == 0);
}

TEST_CASE("age_never_leaves_its_bounds_at_the_ends_of_time") {
    const double share =
        age_share(fading({std::numeric_limits<std::int64_t>::max() / 4}, 1), {{}, Instant::distant_past()});
    CHECK(share == 1);
}

TEST_CASE("the_lengths_offered_suit_what_is_shown") {
    const auto years = fade_lengths(*sample::brief());
    REQUIRE(years.size() >= 2);
    CHECK(std::is_sorted(years.begin(), years.end()));
    CHECK(years.front() >= 7 * seconds_per_day);
    CHECK(years.back() <= 10 * 365 * seconds_per_day);
    const auto hours = fade_lengths(
        *Dataset::build({}, {sample::event("a", "2020-01-01T10:00:00"), sample::event("b", "2020-01-01T18:00:00")}));
    CHECK(hours.back() <= seconds_per_day);
    CHECK(fade_lengths(*sample::empty()).empty());
    CHECK_FALSE(fade_lengths(*Dataset::build({}, {sample::event("one", "2020-01-01T10:00:00")})).empty());
}

TEST_CASE("without_dates_there_is_no_length_to_go_on_to") {
    CHECK(next_fade(fading({}, 0), *sample::empty()) == 0);
    CHECK(next_fade(fading({}, 500), *sample::empty()) == 0);
}
