#include "scene/timeline_page.hpp"

#include "core/edtf.hpp"
#include "workspace/axis.hpp"

#include <algorithm>
#include <random>
#include <utility>

namespace briefmap {

Event timeline_event(std::string title, std::string_view when, std::string category) {
    Event e;
    e.id = title + std::string(when) + category;
    e.title = std::move(title);
    e.when_text = when;
    if (auto parsed = parse_edtf(when)) e.when = *parsed;
    e.category = std::move(category);
    return e;
}

TimelinePage::TimelinePage(std::vector<Event> events, DatasetInfo info)
    : dataset(Dataset::build(std::move(info), std::move(events))) {
    state.time.axis = fitted_axis(*dataset, {});
    state.time.playhead = dataset->extent() ? dataset->extent()->begin : Instant{};
}

TimelineScene TimelinePage::scene() const {
    static const Typesetter typesetter;
    const TimelineDataPtr data = make_timeline_data(*dataset, state.time.lanes, nullptr);
    return build_timeline({*dataset, *data, state, hover, typesetter, *theme_named(theme), width, height, breaks});
}

TimelinePage small_brief() {
    return TimelinePage({timeline_event("Serval", "2013", "military"), timeline_event("Coup", "2020-08-18", "coup"),
                         timeline_event("Companies", "2021/..", "influence"),
                         timeline_event("Accusation", "2023~", "talks"), timeline_event("Claim", "2025-08-15", "talks"),
                         timeline_event("Answer", "2025-09-14", "talks")});
}

TimelinePage crowded_page(std::size_t n) {
    std::mt19937 engine(7);
    std::vector<Event> events;
    for (std::size_t i = 0; i < n; ++i) {
        Event e = timeline_event("Event", "2020", i % 3 == 0 ? "a" : "b");
        e.id = std::to_string(i);
        const Instant begin{static_cast<std::int64_t>(engine() % 800'000'000)};
        e.when->from.bounds = {begin, begin + 86'400};
        e.when->to = e.when->from;
        events.push_back(std::move(e));
    }
    return TimelinePage(std::move(events));
}

bool has_label(const TimelineScene& scene, std::string_view text) {
    const auto labels = items_of<Label>(scene);
    return std::any_of(labels.begin(), labels.end(), [&](const Label& l) { return l.text.utf8 == text; });
}

}  // namespace briefmap
