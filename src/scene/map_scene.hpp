// The map: what is drawn where, and what can be pointed at.
#pragma once

#include "events/event_set.hpp"
#include "geo/basemap.hpp"
#include "geo/gazetteer.hpp"
#include "scene/draw_list.hpp"
#include "scene/graticule.hpp"
#include "scene/located_events.hpp"
#include "scene/theme.hpp"
#include "scene/user_layers.hpp"
#include "text/typesetter.hpp"
#include "workspace/camera.hpp"
#include "workspace/state.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

/// Everything a map is made of. References live as long as the call.
struct MapInput {
    const Dataset& dataset;
    const State& state;
    const Hover& hover;
    const Camera& camera;
    const Basemap& basemap;
    const Gazetteer& gazetteer;
    const Typesetter& typesetter;
    const Theme& theme;
    std::span<const ShownLayer> layers = {};  // one for each of state.layers, or none
    const LocatedEvents* located = nullptr;   // of dataset, gazetteer and the camera's projection; null: found anew
    bool numbered = false;                    // fanned marks bear numbers, for a key
    const EventSet* passing = nullptr;        // the events that pass the filter; null: all
};

/// What the pointer finds.
struct PickTarget {
    EventIndex event = 0;
    PagePoint at;
    float radius = 0;           // page pixels; 0 for an area
    std::uint32_t area = none;  // into MapScene::areas
    std::uint32_t line = none;  // into MapScene::lines, for an arc
    std::uint32_t count = 1;    // of events that share the mark: a count or a square, `event` being the latest
    bool is_square = false;     // of counts: it has no event's colour

    static constexpr std::uint32_t none = 0xffff'ffff;
    [[nodiscard]] bool is_line() const { return line != none; }
};

/// A range of counts with one colour, both ends included.
struct DensityClass {
    std::uint32_t from = 0, to = 0;
    Colour colour{0, 0, 0, 0};
};

/// What the map's signs are, for the legend.
struct MapSigns {
    std::vector<DensityClass> density;      // rising; empty where no squares are drawn
    std::vector<std::uint16_t> categories;  // of the events drawn, in the dataset's order
    bool country = false, way = false, halo = false, zone = false, cluster = false, past = false;
    bool sizes = false, sizeless = false;  // marks by State::size_by; those among them without a value
};

/// A label as it was placed.
struct PlacedLabel {
    PageRect box;                              // all of its lines
    std::vector<std::size_t> items;            // of the draw list: its panel or dot, its lines
    bool emphasised = false;                   // of the selected or the hovered event
    bool of_events = false;                    // names where events are
    std::optional<EventIndex> number_of = {};  // the number at a mark of that event, for a key
};

/// Where an event's mark stands, so that others (tests, tooltips) agree on it.
struct MapScene {
    DrawList list;
    std::vector<PickTarget> targets;                // topmost last
    std::vector<std::vector<std::uint32_t>> areas;  // country features of targets
    std::vector<std::vector<PagePoint>> lines;      // arcs of targets
    std::size_t shown = 0;                          // events that pass and that the time slice shows
    MapSigns signs;
    std::vector<PlacedLabel> labels;
    std::optional<PageRect> key;           // where it stands that tells what the numbers at marks mean
    Graticule graticule;                   // empty where none is asked for
    std::optional<EventIndex> emphasised;  // the selected event, when something of it is drawn

    [[nodiscard]] std::span<const std::uint32_t> area_of(const PickTarget& target) const;
    [[nodiscard]] std::span<const PagePoint> line_of(const PickTarget& target) const;
};

/// Land, water, borders, the user's own layers: none of it depends on time, so it can be kept while time moves.
/// `shown`: one for each of `layers`.
[[nodiscard]] DrawList build_base(const Camera& camera, const Basemap& basemap, const Theme& theme,
                                  const MapLayers& layers = default_layers(), std::span<const ShownLayer> shown = {});

/// Areas, arcs, markers, labels of what the time slice shows; transparent elsewhere.
[[nodiscard]] MapScene build_events(const MapInput& input);

/// What lies topmost within reach of the pointer; areas only where no marker or arc is near. Null for nothing.
[[nodiscard]] const PickTarget* target_at(const MapScene& scene, const Basemap& basemap, const Camera& camera,
                                          PagePoint pointer);
/// The event of it.
[[nodiscard]] std::optional<EventIndex> pick(const MapScene& scene, const Basemap& basemap, const Camera& camera,
                                             PagePoint pointer);

}  // namespace briefmap
