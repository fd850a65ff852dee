#include "workspace/session.hpp"

#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"
#include "workspace/fit.hpp"
#include "workspace/history.hpp"
#include "workspace/list_rows.hpp"

#include <utility>

namespace briefmap {
namespace {

void carry_out(Session& session, const Surroundings&, const command::Undo&) {
    if (session.presentation) return;
    session.playback.playing = false;
    undo(session);
}

void carry_out(Session& session, const Surroundings&, const command::Redo&) {
    if (session.presentation) return;
    session.playback.playing = false;
    redo(session);
}

// Carried out by the program around the workspace.
void carry_out(Session&, const Surroundings&, const command::TakePicture&) {}
void carry_out(Session&, const Surroundings&, const command::Quit&) {}

bool walks_history(const Command& c) {
    return std::holds_alternative<command::Undo>(c) || std::holds_alternative<command::Redo>(c);
}

View starting_view(const Session& session, const Surroundings& around) {
    const View& wished = session.state.view;
    if (!wished.definition.empty()) return wished;
    const LonLatBox box =
        box_of_events(*around.dataset, around.gazetteer, passing(session)).value_or(LonLatBox::world());
    if (auto view = view_of(box, around.map_size, wished.projection)) return *view;
    // A projection that does not show the events, or none at all: the world as it is usually shown.
    if (auto view = view_of(LonLatBox::world(), around.map_size, wished.projection)) return *view;
    const auto view = view_of(LonLatBox::world(), around.map_size, "auto");
    return view ? *view : wished;
}

}  // namespace

State settled_state(const Session& session) {
    State state = session.state;
    if (session.glide) state.view = session.glide->to;
    return state;
}

bool is_moving(const Session& session) { return session.playback.playing || session.glide.has_value(); }

void apply(Session& session, const Issued& issued, const Surroundings& around) {
    if (!around.dataset) return;
    State before = settled_state(session);
    const bool was_presenting = session.presentation.has_value();
    std::visit([&](const auto& c) { carry_out(session, around, c); }, issued.command);
    follow_filter(session, around);
    if (walks_history(issued.command) || was_presenting || session.presentation) return;
    record(session, std::move(before), issued.gesture);
}

void play(Session& session, const Surroundings& around, double elapsed) {
    if (!around.dataset || !session.playback.playing) return;
    State before = settled_state(session);
    Run run = advance({session.state.time, session.state.selected, session.playback}, *around.dataset, elapsed,
                      passing(session));
    const bool reached = run.selected != session.state.selected;
    session.state.time = std::move(run.time);
    session.state.selected = run.selected;
    // Followed as playing does even where this step was the last.
    if (reached && run.selected) follow_event(session, around, *run.selected);
    session.playback = run.playback;
    if (!session.presentation) record(session, std::move(before), playback_gesture);
}

Session start_session(const Surroundings& around, const State& wishes) {
    Session session;
    session.state = wishes;
    State& state = session.state;
    if (!around.dataset) return session;
    const Dataset& dataset = *around.dataset;

    if (state.selected && *state.selected >= dataset.size()) state.selected.reset();
    follow_filter(session, around);
    state.view = starting_view(session, around);
    const bool has_playhead = wishes.time.playhead != Instant{};
    if (!state.selected) {
        const ListRows rows(dataset.size(), session.found);
        state.selected = has_playhead      ? latest_begun(dataset, wishes.time.playhead, passing(session))
                         : rows.size() > 0 ? std::optional(rows.at(0))
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
