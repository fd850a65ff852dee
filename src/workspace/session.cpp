#include "workspace/session.hpp"

#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"
#include "workspace/fit.hpp"
#include "workspace/history.hpp"

#include <utility>

namespace briefmap {
namespace {

void carry_out(Session& session, const Surroundings&, const command::Undo&) {
    session.playback.playing = false;
    undo(session);
}

void carry_out(Session& session, const Surroundings&, const command::Redo&) {
    session.playback.playing = false;
    redo(session);
}

// Carried out by the program around the workspace.
void carry_out(Session&, const Surroundings&, const command::TakePicture&) {}
void carry_out(Session&, const Surroundings&, const command::Quit&) {}

bool walks_history(const Command& c) {
    return std::holds_alternative<command::Undo>(c) || std::holds_alternative<command::Redo>(c);
}

View starting_view(const Surroundings& around, const View& wished) {
    if (!wished.definition.empty()) return wished;
    const LonLatBox box = box_of_events(*around.dataset, around.gazetteer).value_or(LonLatBox::world());
    if (auto view = view_of(box, around.map_size, wished.projection)) return *view;
    // A projection that does not show the events, or none at all: the world as it is usually shown.
    if (auto view = view_of(LonLatBox::world(), around.map_size, wished.projection)) return *view;
    const auto view = view_of(LonLatBox::world(), around.map_size, "auto");
    return view ? *view : wished;
}

}  // namespace

void apply(Session& session, const Issued& issued, const Surroundings& around) {
    if (!around.dataset) return;
    State before = session.state;
    std::visit([&](const auto& c) { carry_out(session, around, c); }, issued.command);
    if (!walks_history(issued.command)) record(session, std::move(before), issued.gesture);
}

void play(Session& session, const Surroundings& around, double elapsed) {
    if (!around.dataset || !session.playback.playing) return;
    State before = session.state;
    const Played played = advance(session.state.time, session.playback, *around.dataset, elapsed);
    session.state.time = played.time;
    session.playback = played.playback;
    if (played.reached) show_event(session, around, *played.reached, false);
    record(session, std::move(before), playback_gesture);
}

Session start_session(const Surroundings& around, const State& wishes) {
    Session session;
    session.state = wishes;
    State& state = session.state;
    if (!around.dataset) return session;
    const Dataset& dataset = *around.dataset;

    state.view = starting_view(around, wishes.view);
    if (state.selected && *state.selected >= dataset.size()) state.selected.reset();
    const bool has_playhead = wishes.time.playhead != Instant{};
    if (!state.selected) {
        state.selected = has_playhead         ? latest_begun(dataset, wishes.time.playhead)
                         : dataset.size() > 0 ? std::optional<EventIndex>{0}
                                              : std::nullopt;
    }
    if (!has_playhead && state.selected) {
        const auto at = step_instant(dataset, *state.selected);
        if (at && at->is_bounded()) state.time.playhead = *at;
    }
    if (dataset.dated_size() == 0) state.time.mode = TimeMode::all;  // no playhead could show them
    state.time.playhead = within_reach(state.time.playhead);
    state.time.axis =
        wishes.time.axis.is_bounded() ? sound_axis(wishes.time.axis) : fitted_axis(dataset, state.time.playhead);
    return session;
}

}  // namespace briefmap
