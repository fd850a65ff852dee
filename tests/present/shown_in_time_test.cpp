#include "desk.hpp"

#include <algorithm>

using namespace briefmap;

namespace {

std::string month_text(int year, int month) {
    std::string text = std::to_string(year) + "-";
    if (month < 10) text += '0';
    return text + std::to_string(month);
}

bool shows(const Wishes& wishes, const DatasetPtr& events, const std::string& id) {
    const auto ids = desk::ids_shown(desk::planned(wishes, events), events);
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("What happened in 2013 is on the map in every month of 2013 and in none of 2012 or 2014") {
    const auto events = desk::few_events();
    for (const int year : {2012, 2013, 2014}) {
        for (int month = 1; month <= 12; ++month) {
            const std::string text = month_text(year, month);
            INFO(text);
            CHECK(shows({.at = text, .mode = "instant"}, events, "year") == (year == 2013));
            CHECK(shows({.from = text, .to = text}, events, "year") == (year == 2013));
        }
    }
}

TEST_CASE("What has begun stays on the map up to a date, and what has not is not on it") {
    const auto events = desk::few_events();
    CHECK_FALSE(shows({.at = "2012-12-31"}, events, "year"));
    CHECK(shows({.at = "2013-01-01"}, events, "year"));
    CHECK(shows({.at = "2014"}, events, "year"));
    CHECK_FALSE(shows({.at = "2020-07-31"}, events, "month"));
    CHECK(shows({.at = "2020-08-01"}, events, "month"));
}

TEST_CASE("What goes on since 2021 is on the map of every later day") {
    const auto events = desk::few_events();
    CHECK_FALSE(shows({.at = "2020-12-31", .mode = "instant"}, events, "since"));
    for (const char* at : {"2021-01-01", "2025-08-15", "2099-12-31"})
        CHECK(shows({.at = at, .mode = "instant"}, events, "since"));
}

TEST_CASE("An event of a day is on the map of that day alone") {
    const auto events = desk::few_events();
    CHECK_FALSE(shows({.at = "2025-08-14", .mode = "instant"}, events, "day"));
    CHECK(shows({.at = "2025-08-15", .mode = "instant"}, events, "day"));
    CHECK_FALSE(shows({.at = "2025-08-16", .mode = "instant"}, events, "day"));
}

TEST_CASE("An event without a date is on the map of all times only") {
    const auto events = desk::few_events();
    CHECK(shows({}, events, "undated"));
    CHECK_FALSE(shows({.at = "2025"}, events, "undated"));
    CHECK_FALSE(shows({.from = "1900", .to = "2100"}, events, "undated"));
}

TEST_CASE("All of the bundled brief that has a place is on the map of all times") {
    const auto brief = desk::bundled_brief();
    const auto shown = desk::ids_shown(desk::planned({}, brief), brief);
    for (const Event& event : brief->events()) {
        INFO(event.id);
        const bool has_place = std::any_of(event.places.begin(), event.places.end(), [](const Place& p) {
            return p.position.has_value() || (p.is_area() && !p.area_code.empty());
        });
        CHECK((std::find(shown.begin(), shown.end(), event.id) != shown.end()) == has_place);
    }
}
