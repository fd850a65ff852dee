#include "project/parts.hpp"
#include "workspace/axis.hpp"
#include "workspace/held_ranges.hpp"

#include <array>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 5> modes = {"all", "instant", "window", "cumulative", "remaining"};
constexpr std::array<std::string_view, 4> units = {"none", "month", "weekday", "hour"};
constexpr std::array<std::string_view, 5> groups = {"nothing", "category", "actor", "country", "source"};

template <class Enum, std::size_t n>
std::string_view name_in(const std::array<std::string_view, n>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

}  // namespace

Json time_json(const TimeView& time) {
    Json held = Json::array();
    for (const Interval& range : time.held)
        held.push_back(interval_json(range));
    return {{"mode", name_in(modes, time.mode)},
            {"playhead", to_iso8601(time.playhead)},
            {"window_seconds", time.window_seconds},
            {"axis", interval_json(time.axis)},
            {"held", held},
            {"cycle", {{"unit", name_in(units, time.cycle.unit)}, {"mask", time.cycle.mask}}},
            {"fade_seconds", time.fade_seconds},
            {"lanes", name_in(groups, time.lanes)},
            {"snap", time.snap}};
}

void read_time(const PartReader& part, TimeView& time) {
    part.read("mode", time.mode, modes);
    part.read("playhead", time.playhead);
    time.playhead = within_reach(time.playhead);
    part.read("window_seconds", time.window_seconds, 1, longest_window_seconds);
    part.read("axis", time.axis);
    if (time.axis.is_bounded()) time.axis = sound_axis(time.axis);
    for (const Json& range : part.list("held")) {
        const auto interval = interval_from(range);
        if (!interval) part.complain("held", "has what is not a stretch of time", "that is left out");
        if (interval) time.held = with_range(std::move(time.held), *interval);
    }
    const PartReader cycle = part.part("cycle");
    cycle.read("unit", time.cycle.unit, units);
    std::int64_t mask = time.cycle.mask;
    cycle.read("mask", mask, 0, 0xffff'ffff);
    time.cycle.mask = static_cast<std::uint32_t>(mask);
    part.read("fade_seconds", time.fade_seconds, 0, longest_window_seconds);
    part.read("lanes", time.lanes, groups);
    part.read("snap", time.snap);
}

}  // namespace briefmap
