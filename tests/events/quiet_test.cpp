#include "events/dataset.hpp"
#include "events/event_spans.hpp"
#include "random_events.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace briefmap;

namespace {

std::vector<Interval> quiet_of(std::vector<Event> events) {
    const auto dataset = Dataset::build({}, std::move(events));
    return {dataset->quiet().begin(), dataset->quiet().end()};
}

std::vector<Interval> quiet_by_sorting(const Dataset& dataset) {
    std::vector<Instant> moments;
    for (EventIndex i = 0; i < dataset.dated_size(); ++i) {
        for (const Interval& span : spans_of(*dataset.event(i).when)) {
            if (span.begin.is_bounded()) moments.push_back(span.begin);
            if (span.end.is_bounded()) moments.push_back(span.end);
        }
    }
    std::sort(moments.begin(), moments.end());
    std::vector<Interval> quiet;
    for (std::size_t i = 1; i < moments.size(); ++i) {
        const Interval between{moments[i - 1], moments[i]};
        if (between.seconds() > dataset.extent()->seconds() / 25) quiet.push_back(between);
    }
    return quiet;
}

}  // namespace

TEST_CASE("a_long_stretch_in_which_nothing_begins_or_ends_is_quiet") {
    const auto quiet =
        quiet_of({make_event("a", "1900-01-01"), make_event("b", "2000-01-01"), make_event("c", "2001")});
    REQUIRE(quiet.size() == 1);
    CHECK(quiet[0] == Interval{instant_of({1900, 1, 2}), instant_of({2000})});
}

TEST_CASE("what_goes_on_all_the_while_does_not_break_the_quiet") {
    const auto quiet = quiet_of({make_event("a", "1900/2000"), make_event("b", "1890/..")});
    REQUIRE(quiet.size() == 2);
    CHECK(quiet[0] == Interval{instant_of({1890}), instant_of({1900})});
    CHECK(quiet[1] == Interval{instant_of({1900}), instant_of({2001})});
}

TEST_CASE("one_event_events_at_one_instant_and_none_have_no_quiet_beyond_their_own") {
    CHECK(quiet_of({}).empty());
    CHECK(quiet_of({make_event("a", "")}).empty());
    CHECK(quiet_of({make_event("a", "2021/..")}).empty());
    CHECK(quiet_of({make_event("a", "2021-01-01T10:00:00Z"), make_event("b", "2021-01-01T10:00:00Z")}).size() <= 1);
}

TEST_CASE("quiet_found_in_buckets_is_that_found_by_sorting") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        RandomDates dates(seed, seed % 2 == 0 ? -4000 : 1800, 2025);
        const auto dataset = Dataset::build({}, dates.events(1 + dates.upto(25), true));
        if (!dataset->extent()) continue;
        CAPTURE(seed);
        REQUIRE(std::vector<Interval>(dataset->quiet().begin(), dataset->quiet().end()) == quiet_by_sorting(*dataset));
    }
}

TEST_CASE("quiet_is_found_across_ten_thousand_years") {
    const auto quiet = quiet_of({make_event("a", "-9999-01-01"), make_event("b", "9999-12-31")});
    REQUIRE(quiet.size() == 1);
    CHECK(quiet[0].begin == instant_of({-9999, 1, 2}));
    CHECK(quiet[0].end == instant_of({9999, 12, 31}));
}
