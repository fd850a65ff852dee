#include "workspace/actions.hpp"

#include "core/language.hpp"

#include <algorithm>
#include <string>

namespace briefmap {
namespace {

using S = const Session&;
using A = const Surroundings&;

constexpr double pan_share = 0.15;  // of the map's size, for one press of an arrow
constexpr double zoom_step = 0.5;   // levels
constexpr double axis_zoom_step = 1.5;

// When an action can do something.
bool always(S, A) { return true; }
bool has_events(S, A around) { return around.dataset && around.dataset->size() > 0; }
bool has_dates(S, A around) { return around.dataset && around.dataset->dated_size() > 0; }
bool has_map(S, A around) { return around.projection != nullptr; }
bool can_undo(S session, A) { return !session.history.past.empty(); }
bool can_redo(S session, A) { return !session.history.future.empty(); }
bool can_escape(S session, A) {
    const State& state = session.state;
    return state.overlay != Overlay::none || state.panels.clean || state.selected.has_value();
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
template <class T>
Command plain(S, A) {
    return T{};
}

Command other_theme(S session, A) { return command::SetTheme{session.state.theme == "dark" ? "light" : "dark"}; }

Command next_language(S session, A) {
    const std::size_t next = (map_language_index(session.state.language) + 1) % map_languages.size();
    return command::SetLanguage{std::string(map_languages[next])};
}

/// The nearest thing that can be left.
Command escape(S session, A) {
    if (session.state.overlay != Overlay::none) return command::SetOverlay{session.state.overlay};
    if (session.state.panels.clean) return command::ToggleClean{};
    return command::Select{std::nullopt, false};
}

using P = command::Panel;
using K = Key;

constexpr Chord key(Key k) { return {k, false, false}; }
constexpr Chord ctrl(Key k) { return {k, true, false}; }
constexpr Chord shift(Key k) { return {k, false, true}; }

constexpr Action registry[] = {
    {"step-next", "Next event", "Time", key(K::right), key(K::page_down), has_events, step<1>},
    {"step-previous", "Previous event", "Time", key(K::left), key(K::page_up), has_events, step<-1>},
    {"step-first", "First event", "Time", key(K::home), {}, has_events, plain<command::StepToFirst>},
    {"step-last", "Last event", "Time", key(K::end), {}, has_events, plain<command::StepToLast>},
    {"tick-next", "Next day, month or year", "Time", ctrl(K::right), {}, always, step_tick<1>},
    {"tick-previous", "Previous day, month or year", "Time", ctrl(K::left), {}, always, step_tick<-1>},
    {"play", "Play or pause", "Time", key(K::space), {}, has_dates, plain<command::TogglePlay>},
    {"faster", "Play faster", "Time", key(K::period), key(K::bracket_right), always, faster<1>},
    {"slower", "Play slower", "Time", key(K::comma), key(K::bracket_left), always, faster<-1>},
    {"mode-all", "Show all events", "Time", key(K::digit_1), {}, always, set_mode<TimeMode::all>},
    {"mode-cumulative",
     "Show what has begun so far",
     "Time",
     key(K::digit_2),
     {},
     always,
     set_mode<TimeMode::cumulative>},
    {"mode-window", "Show a stretch of time", "Time", key(K::digit_3), {}, always, set_mode<TimeMode::window>},
    {"mode-instant", "Show what goes on now", "Time", key(K::digit_4), {}, always, set_mode<TimeMode::instant>},
    {"axis-zoom-in", "Show less time", "Time", ctrl(K::plus), {}, always, zoom_axis<1>},
    {"axis-zoom-out", "Show more time", "Time", ctrl(K::minus), {}, always, zoom_axis<-1>},
    {"axis-fit", "Fit the time of all events", "Time", key(K::t), {}, always, plain<command::FitAxis>},

    {"zoom-in", "Zoom in", "Map", key(K::plus), {}, has_map, zoom<1>},
    {"zoom-out", "Zoom out", "Map", key(K::minus), {}, has_map, zoom<-1>},
    {"pan-left", "Look left", "Map", shift(K::left), {}, has_map, look<-1, 0>},
    {"pan-right", "Look right", "Map", shift(K::right), {}, has_map, look<1, 0>},
    {"pan-up", "Look up", "Map", shift(K::up), key(K::up), has_map, look<0, -1>},
    {"pan-down", "Look down", "Map", shift(K::down), key(K::down), has_map, look<0, 1>},
    {"fit-events", "Fit all events", "Map", key(K::f), key(K::digit_0), always, plain<command::Fit>},
    {"fit-world", "Fit the world", "Map", key(K::w), {}, always, plain<command::FitWorld>},

    {"undo", "Undo", "Edit", ctrl(K::z), {}, can_undo, plain<command::Undo>},
    {"redo", "Redo", "Edit", {K::z, true, true}, ctrl(K::y), can_redo, plain<command::Redo>},
    {"escape", "Close, or clear the selection", "Edit", key(K::escape), {}, can_escape, escape},

    {"clean", "Hide or show all panels", "Window", key(K::tab), {}, always, plain<command::ToggleClean>},
    {"panel-list", "Event list", "Window", key(K::e), {}, always, toggle_panel<P::list>},
    {"panel-card", "Event card", "Window", key(K::c), {}, always, toggle_panel<P::card>},
    {"panel-timeline", "Timeline", "Window", key(K::m), {}, always, toggle_panel<P::timeline>},
    {"panel-status", "Status bar", "Window", key(K::s), {}, always, toggle_panel<P::status>},
    {"theme", "Light or dark", "Window", key(K::d), {}, always, other_theme},
    {"language", "Next language of map and dates", "Window", key(K::l), {}, always, next_language},
    {"diagnostics", "Problems in the data", "Window", key(K::p), {}, always, set_overlay<Overlay::diagnostics>},
    {"key-sheet", "Keys", "Window", key(K::question), key(K::f1), always, set_overlay<Overlay::key_sheet>},
    {"picture", "Take a picture of the map", "Program", key(K::f12), {}, has_map, plain<command::TakePicture>},
    {"quit", "Quit", "Program", ctrl(K::q), {}, always, plain<command::Quit>},
};

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
            return k >= K::digit_0 && k <= K::digit_4;
    }
}

}  // namespace

std::span<const Action> actions() { return registry; }

const Action* action_for(Chord chord) {
    if (chord.key == Key::none) return nullptr;
    if (is_sign(chord.key)) chord.shift = false;
    const auto found = std::find_if(std::begin(registry), std::end(registry),
                                    [&](const Action& a) { return a.chord == chord || a.second == chord; });
    return found == std::end(registry) ? nullptr : found;
}

const Action* action_named(std::string_view name) {
    const auto found =
        std::find_if(std::begin(registry), std::end(registry), [&](const Action& a) { return a.name == name; });
    return found == std::end(registry) ? nullptr : found;
}

}  // namespace briefmap
