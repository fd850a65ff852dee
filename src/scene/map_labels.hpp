// Names on the map: what may be written where, from countries down to towns. All boxes are on the map's frame.
#pragma once

#include "scene/event_marks.hpp"
#include "scene/labels.hpp"
#include "scene/map_scene.hpp"
#include "scene/point_scene.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

/// Smaller goes first.
namespace label_priority {
inline constexpr int selected = 0;
inline constexpr int hovered = 1;
inline constexpr int country_with_events = 2;
inline constexpr int place_of_events = 3;
inline constexpr int country = 4;  // + Country::label_rank
inline constexpr int capital = 20;
inline constexpr int town = 21;
}  // namespace label_priority

struct LabelLine {
    Label label;  // at: in the label's box, from its top left
    TextExtent extent;
};

/// A thin line that ties a name to what it names.
struct Leader {
    PagePoint from;  // at the name
    PagePoint to;    // where it ends in a dot
};

/// What a label consists of, and where it may go.
struct MapLabel {
    LabelCandidate candidate;
    std::vector<LabelLine> lines;
    float width = 0, height = 0;
    std::optional<std::uint32_t> names_country;  // into Gazetteer::countries()
    std::optional<std::size_t> country;          // of the marks given: a tally of its events goes under the name
    PageRect tally;                              // in the label's box; empty without events
    std::optional<PagePoint> dot;                // of a town
    bool capital = false;
    bool panel = false;  // on a quiet ground of its own
    bool emphasised = false;
};

/// Around a label's lines where it has a panel.
inline constexpr float panel_padding = 6;

/// A country's name with its tally, by the room there is for it; without positions. Absent where it has no room, which
/// one with events always has.
[[nodiscard]] std::optional<MapLabel> country_label(const MapInput& input, std::uint32_t country,
                                                    std::span<const CountryMark> marks);

/// Names of the countries whose label point is on the frame; those with events have that point for only position.
[[nodiscard]] std::vector<MapLabel> country_labels(const MapInput& input, const MapFrame& frame,
                                                   std::span<const CountryMark> marks);

/// Towns by population and zoom, capitals sooner; none where marks of events stand.
[[nodiscard]] std::vector<MapLabel> town_labels(const MapInput& input, const MapFrame& frame,
                                                std::span<const MarkGroup> groups);

/// Names of the places where events are.
[[nodiscard]] std::vector<MapLabel> place_labels_of(const MapInput& input, std::span<const PointMark> marks,
                                                    std::span<const MarkGroup> groups);

/// The same label without its name and positions: what a country with events comes to where there is no room for more.
[[nodiscard]] MapLabel tally_alone(const MapLabel& label);

/// Stacks lines, centred or from the left, and sets the label's size.
void stack_lines(MapLabel& label, std::vector<LabelLine> lines, TextAlign align);

[[nodiscard]] LabelLine make_line(const MapInput& input, TextBlock text, Colour colour);

/// Puts boxes centred on each of the points among the label's candidate positions.
void centre_on(MapLabel& label, std::span<const PagePoint> points);

}  // namespace briefmap
