// Undo as a list of states. What only opens or closes an overlay is no step; commands of one gesture are one.
#pragma once

#include "workspace/session.hpp"

namespace briefmap {

/// The gesture that everything one run of playback does belongs to.
inline constexpr std::uint64_t playback_gesture = ~std::uint64_t{0};

/// Notes that the session's settled state came from `before` by a command of `gesture` (0: stands alone).
void record(Session& session, State before, std::uint64_t gesture);

/// One step back or forward; the overlay stays as it is, a gliding camera comes to rest. No steps: nothing more.
void undo(Session& session);
void redo(Session& session);

}  // namespace briefmap
