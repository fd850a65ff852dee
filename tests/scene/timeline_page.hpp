// A timeline on a page of its own, from events given by title, date and category.
#pragma once

#include "scene/timeline_scene.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

[[nodiscard]] Event timeline_event(std::string title, std::string_view when, std::string category = "talks");

struct TimelinePage {
    DatasetPtr dataset;
    State state;  // the axis fitted, the playhead at the first event
    Hover hover;
    float width = 1280, height = 232;
    bool breaks = false;
    std::string theme = "light";

    explicit TimelinePage(std::vector<Event> events, DatasetInfo info = {});
    [[nodiscard]] TimelineScene scene() const;
};

/// Six events of a brief: a year, a day, one without end, one about 2023, two days.
[[nodiscard]] TimelinePage small_brief();
/// `n` days anywhere in 25 years, in categories "a" and "b".
[[nodiscard]] TimelinePage crowded_page(std::size_t n);

template <class T>
[[nodiscard]] std::vector<T> items_of(const TimelineScene& scene) {
    std::vector<T> found;
    for (const DrawItem& item : scene.list.items) {
        if (const T* held = std::get_if<T>(&item)) found.push_back(*held);
    }
    return found;
}

[[nodiscard]] bool has_label(const TimelineScene& scene, std::string_view text);

}  // namespace briefmap
