#include "events/time_filter.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 4> mode_names = {"all", "instant", "window", "cumulative"};

bool touches(const Interval& bounds, const TimeSlice& slice) {
    if (slice.mode == TimeMode::cumulative) return bounds.begin < slice.shown.end;
    return bounds.intersects(slice.shown);
}

}  // namespace

bool is_shown(const Event& event, const TimeSlice& slice) {
    if (slice.mode == TimeMode::all) return true;
    return event.when && touches(event.when->bounds(), slice);
}

std::vector<EventIndex> events_shown(const Dataset& dataset, const TimeSlice& slice) {
    std::vector<EventIndex> shown;
    if (slice.mode == TimeMode::all) {
        shown.resize(dataset.size());
        std::iota(shown.begin(), shown.end(), EventIndex{0});
        return shown;
    }
    // Sorted by begin: what begins at or after the end cannot touch the slice.
    const auto bounds = dataset.bounds();
    const auto past = std::partition_point(bounds.begin(), bounds.end(),
                                           [&](const Interval& b) { return b.begin < slice.shown.end; });
    const auto count = static_cast<EventIndex>(past - bounds.begin());
    for (EventIndex i = 0; i < count; ++i) {
        if (touches(bounds[i], slice)) shown.push_back(i);
    }
    return shown;
}

std::string_view name_of(TimeMode mode) { return mode_names[static_cast<std::size_t>(mode)]; }

std::optional<TimeMode> time_mode_from(std::string_view name) {
    const auto found = std::find(mode_names.begin(), mode_names.end(), name);
    if (found == mode_names.end()) return std::nullopt;
    return static_cast<TimeMode>(found - mode_names.begin());
}

}  // namespace briefmap
