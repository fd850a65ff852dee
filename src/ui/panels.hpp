// The panels, one function each. All of them append to `out` what the user asked for.
#pragma once

#include "ui/panel.hpp"

namespace briefmap {

void event_list_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out, UiShown& shown);
/// Part of the list: where one types what to find, and what is filtered by, each part with a button to take it out.
void search_box(const UiInput& in, IssuedCommands& out, UiShown& shown);
void filter_chips(const UiInput& in, float width, IssuedCommands& out, UiShown& shown);
/// The list's rows with columns to sort by.
void event_table(const UiInput& in, IssuedCommands& out, UiShown& shown);
void card_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out, UiShown& shown);
/// Play, speed, mode, caption, projection, theme.
void toolbar_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out, UiShown& shown);
/// Where a date is typed, `width` window pixels wide; part of the toolbar.
void date_box(const UiInput& in, float width, IssuedCommands& out, UiShown& shown);
/// The sheet of time's options: lanes, cycles, playing, fading. False once it is closed.
[[nodiscard]] bool time_options_sheet(const UiInput& in, float width, float height, IssuedCommands& out,
                                      UiShown& shown);
/// The sheet of the map's layers. False once it is closed.
[[nodiscard]] bool layers_sheet(const UiInput& in, float width, float height, IssuedCommands& out, UiShown& shown);
/// The sheet of filters: facets with counts, ranges of numbers, areas. False once it is closed.
[[nodiscard]] bool filters_sheet(const UiInput& in, float width, float height, IssuedCommands& out, UiShown& shown);
/// Input on the painted timeline, tooltip.
void timeline_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out, UiShown& shown);
void map_ui(const UiInput& in, const PageRect& rect,
            IssuedCommands& out);  // input on the painted map, tooltip
void status_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out);
void splitters_ui(const UiInput& in, const WindowLayout& layout, IssuedCommands& out);
/// The sheet that is open: keys, diagnostics, options of time, layers.
void overlay_ui(const UiInput& in, float width, float height, IssuedCommands& out, UiShown& shown);
void notices_ui(const UiInput& in, const PageRect& map_rect);
void keyboard_ui(const UiInput& in,
                 IssuedCommands& out);  // chords to actions; silent while a text field has the focus

/// All of the above for one frame, in the right order. Between ImGui::NewFrame and ImGui::Render.
UiShown window_ui(const UiInput& in, const WindowLayout& layout, float width, float height, IssuedCommands& out);

}  // namespace briefmap
