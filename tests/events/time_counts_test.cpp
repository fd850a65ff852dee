#include "events/time_counts.hpp"

#include "events/time_filter.hpp"
#include "random_events.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace briefmap;

namespace {

DatasetPtr random_dataset(unsigned seed, int size) {
    RandomDates dates(seed, 1990, 2010);
    std::vector<Event> events = dates.events(size);
    for (Event& event : events) {
        event.category = std::string(1, static_cast<char>('a' + dates.upto(2)));
        event.actors = {std::string(1, static_cast<char>('x' + dates.upto(2)))};
    }
    return Dataset::build({}, std::move(events));
}

std::vector<Instant> edges_over(Instant from, std::int64_t seconds, int columns) {
    std::vector<Instant> edges;
    for (int i = 0; i <= columns; ++i)
        edges.push_back(from + seconds * i / columns);
    return edges;
}

bool is_in(const Dataset& dataset, const Grouping& grouping, const TimeCounts::Part& part, EventIndex i) {
    return grouping.group_of[i] == part.group && dataset.categories()[i] == part.category;
}

}  // namespace

TEST_CASE("counts_are_those_of_looking_at_every_event") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto dataset = random_dataset(seed, 150);
        const Grouping grouping = group_events(*dataset, seed % 2 == 0 ? GroupBy::actor : GroupBy::nothing);
        const TimeCounts counts(*dataset, grouping);
        const int columns = 1 + static_cast<int>(seed % 40);
        const auto edges = edges_over(instant_of({1985 + static_cast<int>(seed % 20)}),
                                      (1 + static_cast<std::int64_t>(seed)) * 200 * seconds_per_day, columns);
        std::vector<std::uint32_t> counted;
        for (std::size_t part = 0; part < counts.parts().size(); ++part) {
            counts.count(part, edges, counted);
            REQUIRE(counted.size() == edges.size() - 1);
            for (std::size_t c = 0; c + 1 < edges.size(); ++c) {
                std::uint32_t expected = 0;
                for (EventIndex i = 0; i < dataset->dated_size(); ++i) {
                    if (is_in(*dataset, grouping, counts.parts()[part], i) &&
                        dataset->event(i).when->touches({edges[c], edges[c + 1]}))
                        ++expected;
                }
                CAPTURE(seed, part, c);
                REQUIRE(counted[c] == expected);
            }
        }
    }
}

TEST_CASE("the_parts_of_a_column_sum_up_to_what_touches_it") {
    const auto dataset = random_dataset(7, 2'000);
    const TimeCounts counts(*dataset, group_events(*dataset, GroupBy::actor));
    const auto edges = edges_over(instant_of({1989}), 25 * 366 * seconds_per_day, 300);
    std::vector<std::uint32_t> sum(300), counted;
    std::size_t events = 0;
    for (std::size_t part = 0; part < counts.parts().size(); ++part) {
        counts.count(part, edges, counted);
        for (std::size_t c = 0; c < counted.size(); ++c)
            sum[c] += counted[c];
        events += counts.parts()[part].events;
    }
    CHECK(events == dataset->dated_size());
    for (std::size_t c = 0; c < sum.size(); ++c)
        REQUIRE(sum[c] == events_shown(*dataset, {TimeMode::window, {edges[c], edges[c + 1]}}).size());
}

TEST_CASE("parts_stand_by_group_and_category_and_none_is_empty") {
    const auto dataset = random_dataset(3, 200);
    const TimeCounts counts(*dataset, group_events(*dataset, GroupBy::actor));
    std::set<std::pair<int, int>> seen;
    for (const TimeCounts::Part& part : counts.parts()) {
        CHECK(part.events > 0);
        if (!seen.empty()) CHECK(*seen.rbegin() < std::pair<int, int>(part.group, part.category));
        seen.emplace(part.group, part.category);
    }
    CHECK(seen.size() == 9);
}

TEST_CASE("the_first_to_touch_a_stretch_is_found") {
    for (unsigned seed = 1; seed <= 25; ++seed) {
        const auto dataset = random_dataset(seed, seed % 5 == 0 ? 9'000 : 200);
        const Grouping grouping = group_events(*dataset, GroupBy::actor);
        const TimeCounts counts(*dataset, grouping);
        for (int year = 1985; year < 2020; ++year) {
            const Interval time{instant_of({year, 3}), instant_of({year, 3 + year % 2, 5})};
            for (std::uint16_t group = 0; group < grouping.names.size(); ++group) {
                std::optional<std::pair<Instant, EventIndex>> expected;
                for (EventIndex i = 0; i < dataset->dated_size(); ++i) {
                    if (grouping.group_of[i] != group || !dataset->event(i).when->touches(time)) continue;
                    const std::pair candidate(dataset->bounds()[i].begin, i);
                    if (!expected || candidate < *expected) expected = candidate;
                }
                CAPTURE(seed, year, group);
                const auto found = counts.first_touching(group, time);
                REQUIRE(found.has_value() == expected.has_value());
                if (found) REQUIRE(*found == expected->second);
            }
        }
    }
}

TEST_CASE("nothing_is_counted_where_there_is_nothing") {
    std::vector<std::uint32_t> counted{5};
    CHECK(TimeCounts().parts().empty());
    const auto empty = Dataset::build({}, {make_event("a", "")});
    CHECK(TimeCounts(*empty, group_events(*empty, GroupBy::category)).parts().empty());
    CHECK_FALSE(TimeCounts().first_touching(0, {}));
    const auto one = Dataset::build({}, {make_event("a", "2013")});
    const TimeCounts counts(*one, group_events(*one, GroupBy::nothing));
    counts.count(0, {}, counted);
    CHECK(counted.empty());
    const std::vector<Instant> edges{instant_of({2012}),     instant_of({2013}), instant_of({2013}),
                                     instant_of({2013}) + 1, instant_of({2014}), instant_of({2015})};
    counts.count(0, edges, counted);
    CHECK(counted == std::vector<std::uint32_t>{0, 0, 1, 1, 0});
    counts.count(0, std::vector{Instant::distant_past(), Instant::distant_future()}, counted);
    CHECK(counted == std::vector<std::uint32_t>{1});
}
