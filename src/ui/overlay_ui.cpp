#include "ui/panels.hpp"
#include "ui/sheet.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {
namespace {

/// A group's heading and its actions as rows of key and title.
void action_group(const UiInput& in, std::string_view group) {
    push_font(UiFont::bold);
    text_coloured(in.theme.ui.accent, group);
    pop_font();
    for (const Action& action : actions()) {
        if (action.group != group || action.chord.key == Key::none) continue;
        std::string keys = display_chord(action.chord);
        if (action.second.key != Key::none) keys += "  " + display_chord(action.second);
        text_coloured(in.theme.ui.text_dim, keys);
        ImGui::SameLine(150 * in.scale + ImGui::GetColumnOffset());
        text_coloured(in.theme.ui.text, action.title);
    }
    ImGui::Dummy({0, 8 * in.scale});
}

std::vector<std::string_view> groups() {
    std::vector<std::string_view> found;
    for (const Action& action : actions()) {
        if (std::find(found.begin(), found.end(), action.group) == found.end()) found.push_back(action.group);
    }
    return found;
}

std::size_t rows_of(std::string_view group) {
    return static_cast<std::size_t>(
        std::count_if(actions().begin(), actions().end(), [&](const Action& a) { return a.group == group; }));
}

void mouse_group(const UiInput& in) {
    push_font(UiFont::bold);
    text_coloured(in.theme.ui.accent, "Mouse");
    pop_font();
    for (const char* line :
         {"Drag the map to move it, turn the wheel to zoom",
          "Shift+drag a box on the map, Ctrl+drag a lasso: only events in it",
          "Click an event in the list, on the map or on the timeline", "Drag along the timeline to move through time",
          "Turn the wheel over the timeline to see more or less of it",
          "Drag it with the right button, or Shift+wheel, to scroll"}) {
        text_wrapped(in.theme.ui.text, line);
    }
}

bool key_sheet(const UiInput& in, float width, float height, UiShown& shown) {
    const bool stays = begin_sheet(in, "Keys", width, height, {900, 680}, shown);
    if (ImGui::BeginTable("columns", 2, ImGuiTableFlags_SizingStretchSame)) {
        // Whole groups, the first ones on the left as long as that is not the longer half; the mouse below them.
        std::size_t all = 0;
        for (const std::string_view group : groups())
            all += rows_of(group) + 2;
        std::size_t rows = 0;
        ImGui::TableNextColumn();
        bool on_the_left = true;
        for (const std::string_view group : groups()) {
            if (on_the_left && rows > 0 && (rows + rows_of(group)) * 2 > all) {
                mouse_group(in);
                ImGui::TableNextColumn();
                on_the_left = false;
            }
            action_group(in, group);
            rows += rows_of(group) + 2;
        }
        if (on_the_left) mouse_group(in);
        ImGui::EndTable();
    }
    ImGui::End();
    return stays;
}

bool diagnostics_sheet(const UiInput& in, float width, float height, UiShown& shown) {
    const bool stays = begin_sheet(in, "What the file had wrong", width, height, {860, 480}, shown);
    if (in.diagnostics.empty()) text_coloured(in.theme.ui.text_dim, "Nothing was wrong.");
    if (ImGui::BeginChild("lines")) {
        ImGui::PushTextWrapPos(0);
        for (const Diagnostic& d : in.diagnostics) {
            const char* kind = d.severity == Severity::error     ? "Error"
                               : d.severity == Severity::warning ? "Warning"
                                                                 : "Note";
            const Colour colour = d.severity == Severity::error     ? in.theme.ui.error
                                  : d.severity == Severity::warning ? in.theme.ui.warning
                                                                    : in.theme.ui.text_dim;
            text_coloured(colour, kind);
            ImGui::SameLine(80 * in.scale);
            text_coloured(in.theme.ui.text, d.message());
        }
        ImGui::PopTextWrapPos();
    }
    ImGui::EndChild();
    ImGui::End();
    return stays;
}

}  // namespace

void overlay_ui(const UiInput& in, float width, float height, IssuedCommands& out, UiShown& shown) {
    // Forms: Tab and arrows go from one control to the next.
    ImGuiIO& io = ImGui::GetIO();
    if (is_form(in.session.state.overlay)) {
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    } else {
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    }
    bool stays = true;
    switch (in.session.state.overlay) {
        case Overlay::none:
            return;
        case Overlay::key_sheet:
            stays = key_sheet(in, width, height, shown);
            break;
        case Overlay::diagnostics:
            stays = diagnostics_sheet(in, width, height, shown);
            break;
        case Overlay::time_options:
            stays = time_options_sheet(in, width, height, out, shown);
            break;
        case Overlay::layers:
            stays = layers_sheet(in, width, height, out, shown);
            break;
        case Overlay::filters:
            stays = filters_sheet(in, width, height, out, shown);
            break;
    }
    if (!stays) out.push_back({command::SetOverlay{Overlay::none}, 0});
}

}  // namespace briefmap
