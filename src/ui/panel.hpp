// What every panel takes and gives: const in, commands out. A panel is a function; it keeps nothing and
// changes nothing.
#pragma once

#include "core/diagnostics.hpp"
#include "events/dataset.hpp"
#include "scene/map_scene.hpp"
#include "scene/theme.hpp"
#include "scene/timeline_scene.hpp"
#include "workspace/actions.hpp"
#include "workspace/list_rows.hpp"
#include "workspace/listed_facets.hpp"
#include "workspace/session.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

/// A line that comes and goes: "Saved ~/Pictures/briefmap-2025-08-15.png".
struct Notice {
    std::string text;
    bool is_error = false;
};

/// Everything the panels show. References live as long as the frame.
struct UiInput {
    const Session& session;
    const Surroundings& around;
    const Dataset& dataset;
    const Gazetteer& gazetteer;
    const Theme& theme;
    const Diagnostics& diagnostics;
    const MapScene& map;                    // of the previous frame: what the pointer is over
    const Basemap* basemap = nullptr;       // null until the first one has loaded
    const std::vector<ShownLayer>& layers;  // likewise: one for each of the state's
    const Camera& camera;
    const TimelineScene& timeline;  // likewise of the previous frame
    const TimelineData& timeline_data;
    const std::vector<Notice>& notices;
    const std::vector<std::string>& running_jobs;  // "reading the map"
    float scale = 1;                               // of type and panels
    const ListRows& rows;
    std::span<const ListedFacet> facets = {};  // while the sheet of filters is open
};

/// Where the window's parts are, in window pixels (Dear ImGui's). A point of a scene lies at rect.x + scale *
/// x.
struct WindowLayout {
    PageRect list, card, timeline, toolbar, status, map;  // empty rect: not shown

    bool operator==(const WindowLayout&) const = default;
};

/// Pure: from the panels' wishes and the window's size. The map keeps at least 240 × 160 page pixels while
/// the window has them.
[[nodiscard]] WindowLayout lay_out_window(const Panels& panels, float width, float height, float scale);

using IssuedCommands = std::vector<Issued>;

/// A button, choice or field that could be used in a frame.
struct ShownControl {
    std::string name;
    PageRect rect;           // window pixels
    bool has_focus = false;  // the keyboard is on it
};

/// What the panels showed in a frame, so that a test can hold it against the map and the timeline, and use what it saw.
struct UiShown {
    std::optional<EventIndex> list_selected;  // the row drawn as selected
    PageRect list_row;                        // where, window pixels; empty when scrolled away
    std::optional<EventIndex> card;           // the event the card describes
    std::vector<ShownControl> controls;       // of the toolbar and the options of time
    std::string tooltip;                      // beside the pointer on the timeline
    bool is_typing = false;                   // a text field has the keyboard
    std::size_t rows = 0;                     // of the list, seen or scrolled away
};

}  // namespace briefmap
