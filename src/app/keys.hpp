// SDL's keyboard events as the chords that the registry of actions knows.
#pragma once

#include "workspace/actions.hpp"

#include <SDL2/SDL_events.h>

#include <optional>

namespace briefmap {

/// The chord of a key press or of a typed sign: `?`, `+`, `,` and their like lie on different keys of different
/// keyboards, so they are taken as text. Nothing for other events and keys without a name.
[[nodiscard]] std::optional<Chord> chord_of(const SDL_Event& event);

}  // namespace briefmap
