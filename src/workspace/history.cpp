#include "workspace/history.hpp"

#include <utility>

namespace briefmap {
namespace {

bool same_but_for_overlay(const State& a, State b) {
    b.overlay = a.overlay;
    return a == b;
}

/// The camera arrived: a view on the way is nothing to come back to.
void settle(Session& session) {
    if (session.glide) session.state.view = session.glide->to;
    session.glide.reset();
}

/// Moves the latest state of `from` that differs from the present one into place, the present one onto `to`.
void move_between(Session& session, std::vector<State>& from, std::vector<State>& to) {
    settle(session);
    // A drag that came back to where it began left a step that changes nothing.
    while (!from.empty() && same_but_for_overlay(session.state, from.back())) {
        from.pop_back();
    }
    session.history.gesture = 0;
    if (from.empty()) return;
    const Overlay overlay = session.state.overlay;
    to.push_back(std::exchange(session.state, std::move(from.back())));
    from.pop_back();
    session.state.overlay = overlay;
}

}  // namespace

void record(Session& session, State before, std::uint64_t gesture) {
    if (same_but_for_overlay(settled_state(session), before)) return;
    History& history = session.history;
    history.future.clear();
    const bool goes_on = gesture != 0 && gesture == history.gesture && !history.past.empty();
    history.gesture = gesture;
    if (goes_on) return;
    history.past.push_back(std::move(before));
    if (history.past.size() > history_limit) history.past.erase(history.past.begin());
}

void undo(Session& session) { move_between(session, session.history.past, session.history.future); }

void redo(Session& session) { move_between(session, session.history.future, session.history.past); }

}  // namespace briefmap
