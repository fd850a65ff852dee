// The words and numbers that the timeline adds of its own, in the language of its axis.
#include "scene/timeline_page.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>

using namespace briefmap;

namespace {

/// Thirty actors, the first with thirty events, the last with one.
TimelinePage many_actors() {
    std::vector<Event> events;
    for (int actor = 0; actor < 30; ++actor) {
        for (int times = actor; times < 30; ++times) {
            Event event = timeline_event("Event", "2020");
            event.id = std::to_string(events.size());
            event.actors = {"Actor " + std::to_string(actor)};
            events.push_back(std::move(event));
        }
    }
    TimelinePage page(std::move(events));
    page.state.time.lanes = GroupBy::actor;
    return page;
}

/// All on one day, so that their column is as high as they are many.
TimelinePage one_day(std::size_t n) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < n; ++i) {
        Event event = timeline_event("Event", "2020-08-18");
        event.id = std::to_string(i);
        events.push_back(std::move(event));
    }
    return TimelinePage(std::move(events));
}

}  // namespace

TEST_CASE("the_lane_that_small_groups_share_counts_them_in_the_language_of_the_axis") {
    TimelinePage page = many_actors();
    const std::string shared = std::to_string(page.scene().lane_groups.back().size());
    CHECK(has_label(page.scene(), shared + " other actors"));
    page.state.language = "fr";
    CHECK(has_label(page.scene(), shared + " autres acteurs"));
    page.state.language = "zh";
    CHECK(has_label(page.scene(), "另外" + shared + "个行为方"));
    CHECK_FALSE(has_label(page.scene(), shared + " other actors"));
}

TEST_CASE("the_lane_of_what_has_no_group_says_so_in_the_language_of_the_axis") {
    Event with = timeline_event("With", "2020", "talks"), without = timeline_event("Without", "2021", "");
    with.actors = {"Mali"};
    with.sources.emplace_back().title = "Le Monde";
    TimelinePage page({with, without});
    const auto has_lane = [&](GroupBy lanes, const char* language, const char* name) {
        page.state.time.lanes = lanes;
        page.state.language = language;
        return has_label(page.scene(), name);
    };
    CHECK(has_lane(GroupBy::actor, "en", "no actor"));
    CHECK(has_lane(GroupBy::actor, "es", "sin actor"));
    CHECK(has_lane(GroupBy::category, "fr", "sans catégorie"));
    CHECK(has_lane(GroupBy::source, "ru", "без источника"));
}

TEST_CASE("the_measure_of_a_histogram_is_grouped_as_its_language_groups") {
    TimelinePage page = one_day(2'500);
    REQUIRE_FALSE(page.scene().columns.empty());
    CHECK(has_label(page.scene(), "≤ 2,500"));
    page.state.language = "ru";
    CHECK(has_label(page.scene(), "≤ 2\u00A0500"));
    page.state.language = "es";
    CHECK(has_label(page.scene(), "≤ 2500"));
    page.state.language = "ar";
    CHECK(has_label(page.scene(), "≤ ٢٬٥٠٠"));
}
