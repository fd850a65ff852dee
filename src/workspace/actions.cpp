#include "workspace/actions.hpp"

#include "core/language.hpp"
#include "workspace/fade.hpp"
#include "workspace/theme_name.hpp"

#include <algorithm>
#include <string>

namespace briefmap {
namespace {

using S = const Session&;
using A = const Surroundings&;

constexpr double pan_share = 0.15;  // of the map's size, for one press of an arrow
constexpr double zoom_step = 0.5;   // levels
constexpr double axis_zoom_step = 1.5;
constexpr double axis_pan_share = 0.2;  // of the axis

// When an action can do something.
bool always(S, A) { return true; }
bool has_events(S, A around) { return around.dataset && around.dataset->size() > 0; }
bool has_dates(S, A around) { return around.dataset && around.dataset->dated_size() > 0; }
bool has_numbers(S, A around) { return around.dataset && !around.dataset->number_fields().empty(); }
bool has_map(S, A around) { return around.projection != nullptr; }
bool presenting(S session, A) { return session.presentation.has_value(); }
bool at_desk(S session, A) { return !session.presentation; }
bool has_selection(S session, A) { return session.state.selected.has_value(); }
bool has_window(S session, A) { return session.state.time.mode == TimeMode::window; }
bool has_held(S session, A) { return !session.state.time.held.empty(); }
bool has_cycle(S session, A) { return session.state.time.cycle.unit != CycleUnit::none; }
bool has_undo(S session, A) { return !session.history.past.empty(); }
bool has_redo(S session, A) { return !session.history.future.empty(); }
bool has_range_to_hold(S session, A around) { return has_window(session, around) || has_selection(session, around); }
bool has_filter(S session, A) { return !session.state.filter.is_everything(); }
bool has_tool(S session, A) { return session.tool != MapTool::move || session.drawn; }
bool has_overlay(S session, A) { return session.state.overlay != Overlay::none; }
bool can_escape(S session, A around) {
    if (presenting(session, around)) return has_overlay(session, around);
    return has_overlay(session, around) || has_tool(session, around) || session.state.panels.clean ||
           has_selection(session, around);
}
bool can_leave(S session, A around) { return presenting(session, around) && !has_overlay(session, around); }

using Condition = bool (*)(S, A);
template <Condition... conditions>
bool all(S session, A around) {
    return (conditions(session, around) && ...);
}

template <int by>
Command step(S, A) {
    return command::Step{by};
}
template <int by>
Command step_tick(S, A) {
    return command::StepTick{by};
}
template <int by>
Command faster(S, A) {
    return command::Faster{by};
}
template <TimeMode mode>
Command set_mode(S, A) {
    return command::SetMode{mode};
}
template <int direction>
Command zoom(S, A) {
    return command::Zoom{direction * zoom_step, std::nullopt};
}
template <int direction>
Command zoom_axis(S session, A) {
    return command::ZoomAxis{direction > 0 ? 1 / axis_zoom_step : axis_zoom_step, session.state.time.playhead};
}
/// The view goes right and down for positive values, the map the other way.
template <int right, int down>
Command look(S, A around) {
    return command::Pan{-right * pan_share * around.map_size.width, -down * pan_share * around.map_size.height};
}
template <command::Panel panel>
Command toggle_panel(S, A) {
    return command::TogglePanel{panel};
}
template <Overlay overlay>
Command set_overlay(S, A) {
    return command::SetOverlay{overlay};
}
template <MapTool tool>
Command set_tool(S, A) {
    return command::SetMapTool{tool};
}
template <class T>
Command plain(S, A) {
    return T{};
}

template <command::WindowEdge edge, int by>
Command move_edge(S, A) {
    return command::MoveWindowEdge{edge, by};
}
template <int direction>
Command pan_axis(S session, A) {
    const auto by = static_cast<double>(session.state.time.axis.seconds()) * axis_pan_share;
    return command::PanAxis{direction * std::max<std::int64_t>(1, static_cast<std::int64_t>(by))};
}

Command go_to_selected(S session, A) { return command::GoToEvent{session.state.selected.value_or(0)}; }
Command turn_round(S session, A) { return command::SetDirection{session.playback.direction > 0 ? -1 : 1}; }
Command other_pace(S session, A) {
    return command::SetPlayBy{session.playback.by == PlayBy::clock ? PlayBy::event : PlayBy::clock};
}
Command next_at_end(S session, A) {
    switch (session.playback.at_end) {
        case AtEnd::stop:
            return command::SetAtEnd{AtEnd::loop};
        case AtEnd::loop:
            return command::SetAtEnd{AtEnd::bounce};
        case AtEnd::bounce:
            break;
    }
    return command::SetAtEnd{AtEnd::stop};
}
Command skip_or_not(S session, A) { return command::SetSkipQuiet{!session.playback.skip_quiet}; }
Command follow_or_not(S session, A) { return command::SetFollow{!session.playback.follow}; }
Command snap_or_not(S session, A) { return command::SetSnap{!session.state.time.snap}; }
Command longer_fade(S session, A around) {
    return command::SetFade{around.dataset ? next_fade(session.state.time, *around.dataset) : 0};
}
Command next_lanes(S session, A) {
    constexpr int count = static_cast<int>(GroupBy::source) + 1;
    return command::SetLanes{static_cast<GroupBy>((static_cast<int>(session.state.time.lanes) + 1) % count)};
}

Command other_theme(S session, A) { return command::SetTheme{std::string(next_theme(session.state.theme))}; }

Command next_language(S session, A) {
    const std::size_t next = (map_language_index(session.state.language) + 1) % map_languages.size();
    return command::SetLanguage{std::string(map_languages[next])};
}

Command other_crowds(S session, A) {
    const bool is_density = session.state.crowds == CrowdStyle::density;
    return command::SetCrowds{is_density ? CrowdStyle::dots : CrowdStyle::density};
}

/// One field after the other, then none.
Command next_size(S session, A around) {
    if (!around.dataset) return command::SetSizeBy{};
    const auto fields = around.dataset->number_fields();
    const auto at = std::find_if(fields.begin(), fields.end(),
                                 [&](const NumberField& field) { return field.name == session.state.size_by; });
    const auto next = at == fields.end() ? fields.begin() : at + 1;
    return command::SetSizeBy{next == fields.end() ? "" : next->name};
}

/// The nearest thing that can be left.
Command escape(S session, A) {
    if (session.state.overlay != Overlay::none) return command::SetOverlay{session.state.overlay};
    if (session.drawn) return command::EndShape{false};
    if (session.tool != MapTool::move) return command::SetMapTool{MapTool::move};
    if (session.state.panels.clean) return command::ToggleClean{};
    return command::Select{std::nullopt, false};
}

using P = command::Panel;
using E = command::WindowEdge;
using M = TimeMode;
using K = Key;

constexpr Chord key(Key k) { return {k, false, false}; }
constexpr Chord ctrl(Key k) { return {k, true, false}; }
constexpr Chord shift(Key k) { return {k, false, true}; }
constexpr Chord ctrl_shift(Key k) { return {k, true, true}; }

// clang-format off
constexpr Action registry[] = {
    {"step-next", "Next event", "Time", key(K::right), key(K::page_down), has_events, step<1>},
    {"step-previous", "Previous event", "Time", key(K::left), key(K::page_up), has_events, step<-1>},
    {"step-first", "First event", "Time", key(K::home), {}, has_events, plain<command::StepToFirst>},
    {"step-last", "Last event", "Time", key(K::end), {}, has_events, plain<command::StepToLast>},
    {"tick-next", "Next day, month or year", "Time", ctrl(K::right), {}, always, step_tick<1>},
    {"tick-previous", "Previous day, month or year", "Time", ctrl(K::left), {}, always, step_tick<-1>},
    {"go-to-event", "Go to the selected event", "Time", key(K::enter), {}, has_selection, go_to_selected},
    {"go-to-date", "Go to a date", "Time", key(K::g), {}, at_desk, plain<command::FocusDate>},
    {"axis-earlier", "Show earlier time", "Time", ctrl_shift(K::left), {}, always, pan_axis<-1>},
    {"axis-later", "Show later time", "Time", ctrl_shift(K::right), {}, always, pan_axis<1>},
    {"axis-zoom-in", "Show less time", "Time", ctrl(K::plus), {}, always, zoom_axis<1>},
    {"axis-zoom-out", "Show more time", "Time", ctrl(K::minus), {}, always, zoom_axis<-1>},
    {"axis-fit", "Fit the time of all events", "Time", key(K::t), {}, always, plain<command::FitAxis>},
    {"lanes", "Next grouping of the lanes", "Time", key(K::u), {}, at_desk, next_lanes},
    {"snap", "Snap to events when dragging", "Time", key(K::n), {}, at_desk, snap_or_not},
    {"time-options", "Options of time", "Time", key(K::i), {}, at_desk, set_overlay<Overlay::time_options>},

    {"mode-all", "All events", "What is shown", key(K::digit_1), {}, always, set_mode<M::all>},
    {"mode-cumulative", "What has begun so far", "What is shown", key(K::digit_2), {}, always, set_mode<M::cumulative>},
    {"mode-window", "A stretch of time", "What is shown", key(K::digit_3), {}, always, set_mode<M::window>},
    {"mode-instant", "What goes on now", "What is shown", key(K::digit_4), {}, always, set_mode<M::instant>},
    {"mode-remaining", "What is not over yet", "What is shown", key(K::digit_5), {}, always, set_mode<M::remaining>},
    {"window-start-earlier", "Begin the stretch earlier", "What is shown", ctrl(K::bracket_left), {}, has_window,
     move_edge<E::start, -1>},
    {"window-start-later", "Begin the stretch later", "What is shown", ctrl(K::bracket_right), {}, has_window,
     move_edge<E::start, 1>},
    {"window-end-earlier", "End the stretch earlier", "What is shown", ctrl(K::comma), {}, has_window,
     move_edge<E::end, -1>},
    {"window-end-later", "End the stretch later", "What is shown", ctrl(K::period), {}, has_window,
     move_edge<E::end, 1>},
    {"hold", "Hold on to this time", "What is shown", key(K::h), {}, has_range_to_hold, plain<command::HoldRange>},
    {"release", "Let go of all held times", "What is shown", shift(K::h), {}, has_held,
     plain<command::ReleaseRanges>},
    {"cycle-clear", "Every month, weekday and hour", "What is shown", {}, {}, has_cycle, plain<command::SetCycle>},
    {"fade", "Fade with age: none to long", "What is shown", key(K::a), {}, has_dates, longer_fade},

    {"play", "Play or pause", "Playing", key(K::space), {}, all<at_desk, has_dates>, plain<command::TogglePlay>},
    {"faster", "Faster", "Playing", key(K::period), key(K::bracket_right), at_desk, faster<1>},
    {"slower", "Slower", "Playing", key(K::comma), key(K::bracket_left), at_desk, faster<-1>},
    {"reverse", "Forward or backward", "Playing", key(K::r), {}, always, turn_round},
    {"at-end", "At the end: stop, loop, bounce", "Playing", key(K::o), {}, always, next_at_end},
    {"play-by", "By the clock or by the event", "Playing", key(K::j), {}, always, other_pace},
    {"skip-quiet", "Skip quiet stretches", "Playing", key(K::k), {}, always, skip_or_not},
    {"follow", "The map follows", "Playing", key(K::v), {}, always, follow_or_not},

    {"search", "Find events by their words", "Finding", ctrl(K::f), {}, at_desk, plain<command::FocusSearch>},
    {"filters", "Filters", "Finding", shift(K::f), {}, at_desk, set_overlay<Overlay::filters>},
    {"filter-box", "Only events in a box", "Finding", shift(K::b), {}, all<at_desk, has_map>, set_tool<MapTool::box>},
    {"filter-lasso", "Only events in a lasso", "Finding", shift(K::o), {}, all<at_desk, has_map>,
     set_tool<MapTool::lasso>},
    {"filter-view", "Only events in the map's view", "Finding", shift(K::v), {}, all<at_desk, has_map>,
     plain<command::FilterView>},
    {"filter-remove", "Remove the last filter", "Finding", shift(K::x), {}, all<at_desk, has_filter>,
     plain<command::RemoveLastFilterPart>},
    {"filter-clear", "Remove all filters", "Finding", ctrl_shift(K::f), {}, all<at_desk, has_filter>,
     plain<command::ClearFilters>},
    {"table", "List or table", "Finding", shift(K::t), {}, at_desk, plain<command::ToggleTable>},

    {"zoom-in", "Zoom in", "Map", key(K::plus), {}, has_map, zoom<1>},
    {"zoom-out", "Zoom out", "Map", key(K::minus), {}, has_map, zoom<-1>},
    {"pan-left", "Look left", "Map", shift(K::left), {}, has_map, look<-1, 0>},
    {"pan-right", "Look right", "Map", shift(K::right), {}, has_map, look<1, 0>},
    {"pan-up", "Look up", "Map", shift(K::up), key(K::up), has_map, look<0, -1>},
    {"pan-down", "Look down", "Map", shift(K::down), key(K::down), has_map, look<0, 1>},
    {"fit-events", "Fit all events", "Map", key(K::f), key(K::digit_0), always, plain<command::Fit>},
    {"fit-world", "Fit the world", "Map", key(K::w), {}, always, plain<command::FitWorld>},
    {"layers", "Layers of the map", "Map", shift(K::l), {}, at_desk, set_overlay<Overlay::layers>},
    {"graticule", "Meridians and parallels", "Map", key(K::x), {}, has_map, plain<command::ToggleGraticule>},

    {"present", "Present", "Presenting", key(K::f5), {}, at_desk, plain<command::Present>},
    {"present-next", "Next event, while presenting", "Presenting", key(K::space), {}, all<presenting, has_events>,
     step<1>},
    {"present-play", "Play or pause, while presenting", "Presenting", key(K::p), {}, all<presenting, has_dates>,
     plain<command::TogglePlay>},
    {"blank", "Blank the screen, and back", "Presenting", key(K::b), key(K::period), presenting,
     plain<command::Blank>},
    {"present-leave", "Stop presenting", "Presenting", key(K::escape), {}, can_leave,
     plain<command::LeavePresentation>},

    {"undo", "Undo", "Edit", ctrl(K::z), {}, all<at_desk, has_undo>, plain<command::Undo>},
    {"redo", "Redo", "Edit", ctrl_shift(K::z), ctrl(K::y), all<at_desk, has_redo>, plain<command::Redo>},
    {"escape", "Close, or clear the selection", "Edit", key(K::escape), {}, can_escape, escape},

    {"clean", "Hide or show all panels", "Window", key(K::tab), {}, at_desk, plain<command::ToggleClean>},
    {"panel-list", "Event list", "Window", key(K::e), {}, at_desk, toggle_panel<P::list>},
    {"panel-card", "Event card", "Window", key(K::c), {}, at_desk, toggle_panel<P::card>},
    {"panel-timeline", "Timeline", "Window", key(K::m), {}, at_desk, toggle_panel<P::timeline>},
    {"panel-status", "Status bar", "Window", key(K::s), {}, at_desk, toggle_panel<P::status>},
    {"theme", "Next theme", "Window", key(K::d), {}, always, other_theme},
    {"language", "Next language of map and dates", "Window", key(K::l), {}, always, next_language},
    {"crowds", "Crowds as counts or as dots", "Map", key(K::y), {}, has_map, other_crowds},
    {"size-by", "Size of marks by the next number", "Map", key(K::q), {}, has_numbers, next_size},
    {"diagnostics", "Problems in the data", "Window", key(K::p), {}, at_desk, set_overlay<Overlay::diagnostics>},
    {"key-sheet", "Keys", "Window", key(K::question), key(K::f1), always, set_overlay<Overlay::key_sheet>},
    {"picture", "Take a picture of the map", "Program", key(K::f12), {}, has_map, plain<command::TakePicture>},
    {"quit", "Quit", "Program", ctrl(K::q), {}, always, plain<command::Quit>},
};
// clang-format on

bool is_sign(Key k) {
    switch (k) {
        case K::plus:
        case K::minus:
        case K::question:
        case K::comma:
        case K::period:
        case K::bracket_left:
        case K::bracket_right:
            return true;
        default:
            return k >= K::digit_0 && k <= K::digit_9;
    }
}

}  // namespace

std::span<const Action> actions() { return registry; }

const Action* action_for(Chord chord, const Session& session, const Surroundings& around) {
    if (chord.key == Key::none) return nullptr;
    if (is_sign(chord.key)) chord.shift = false;
    const auto found = std::find_if(std::begin(registry), std::end(registry), [&](const Action& a) {
        return (a.chord == chord || a.second == chord) && a.enabled(session, around);
    });
    return found == std::end(registry) ? nullptr : found;
}

const Action* action_named(std::string_view name) {
    const auto found =
        std::find_if(std::begin(registry), std::end(registry), [&](const Action& a) { return a.name == name; });
    return found == std::end(registry) ? nullptr : found;
}

}  // namespace briefmap
