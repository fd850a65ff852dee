// How an event is emphasised, and the colour that comes to: the same for its marker, its country, its arc.
#pragma once

#include "scene/map_scene.hpp"

namespace briefmap {

/// Drawn in this order, the last on top.
enum class Emphasis : std::uint8_t { past, plain, hovered, selected };

struct EventLook {
    Emphasis emphasis = Emphasis::plain;
    Colour colour;
    MarkerShape shape = MarkerShape::circle;

    [[nodiscard]] bool stands_out() const { return emphasis >= Emphasis::hovered; }
};

[[nodiscard]] EventLook look_of(const MapInput& input, EventIndex event);

/// The event that speaks for several: the most emphasised, among equals the latest. `events` in time order, not empty.
[[nodiscard]] EventIndex foremost(const MapInput& input, std::span<const EventIndex> events);

}  // namespace briefmap
