#include "bench/event_sets.hpp"

#include <fmt/format.h>

#include <array>
#include <random>
#include <utility>

namespace briefmap::bench {
namespace {

constexpr std::array<const char*, 6> categories = {"battle", "explosion", "violence", "protest", "riot", "other"};
constexpr unsigned days = 9'131;

}  // namespace

DatasetPtr uniform_events(std::size_t count) {
    std::mt19937 random(42);  // its distributions differ between libraries; the numbers themselves do not
    const auto share = [&random] { return static_cast<double>(random()) / 4'294'967'296.0; };
    const Instant first = instant_of({.year = 1997, .month = 1, .day = 1});
    std::vector<Event> events(count);
    for (std::size_t i = 0; i < count; ++i) {
        Event& event = events[i];
        event.id = fmt::format("{}", i);
        event.title = fmt::format("Event {}", i);
        const double longitude = share() * 360 - 180;
        event.places.push_back({.name = {},
                                .role = PlaceRole::at,
                                .precision = PlacePrecision::exact,
                                .position = LonLat{longitude, share() * 170 - 85},
                                .area_code = {}});
        const Civil day = civil_of(first + static_cast<std::int64_t>(random() % days) * seconds_per_day);
        event.when_text = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
        event.when = parse_edtf(event.when_text).value();
        event.category = categories[random() % categories.size()];
    }
    return Dataset::build({.title = "Uniform points"}, std::move(events));
}

DatasetPtr told_events(std::size_t count) {
    constexpr std::array<const char*, 24> words = {"soldiers", "attacked", "the",    "village",   "near",  "a",
                                                   "market",   "and",      "two",    "civilians", "were",  "injured",
                                                   "after",    "protest",  "river",  "by",        "armed", "unknown",
                                                   "group",    "road",     "convoy", "said",      "of",    "north"};
    std::mt19937 random(7);
    std::vector<Event> events = uniform_events(count)->events();
    for (Event& event : events) {
        for (int i = 0; i < 14; ++i) {
            if (i > 0) event.text += ' ';
            event.text += words[random() % words.size()];
        }
        for (std::size_t i = 0; i < 1 + random() % 2; ++i)
            event.actors.push_back(fmt::format("Actor {}", random() % 200));
        event.attributes = {{"deaths", fmt::format("{}", random() % 50)},
                            {"region", fmt::format("\"Region {}\"", random() % 40)}};
    }
    return Dataset::build({.title = "Told points"}, std::move(events));
}

}  // namespace briefmap::bench
