// A desk worked by its keys, for tests of actions.
#pragma once

#include "support/catch.hpp"
#include "workspace/actions.hpp"
#include "workspace/sample.hpp"

namespace briefmap::sample {

inline void press(Desk& desk, Chord chord) {
    INFO(display_chord(chord));
    const Action* action = action_for(chord, desk.session, desk.around);
    REQUIRE(action);
    REQUIRE(action->enabled(desk.session, desk.around));
    desk(action->command(desk.session, desk.around));
}

inline bool does_nothing(const Desk& desk, Chord chord) { return !action_for(chord, desk.session, desk.around); }

}  // namespace briefmap::sample
