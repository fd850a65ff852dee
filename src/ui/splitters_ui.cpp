#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace briefmap {
namespace {

struct Splitter {
    const char* name;
    command::Panel panel;
    PageRect grip;
    bool moves_sideways;
    float size_now;   // of the panel, window pixels
    float direction;  // +1: dragging right or down makes the panel larger
};

void splitter(const UiInput& in, const Splitter& s, IssuedCommands& out) {
    if (s.grip.width <= 0 || s.grip.height <= 0) return;
    if (begin_panel(s.name, s.grip, PanelKind::grip)) {
        ImGui::InvisibleButton("grip", {s.grip.width, s.grip.height});
        const bool active = ImGui::IsItemActive();
        if (active || ImGui::IsItemHovered()) {
            ImGui::SetMouseCursor(s.moves_sideways ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
            ImGui::GetWindowDrawList()->AddRectFilled({s.grip.x, s.grip.y}, {s.grip.right(), s.grip.bottom()},
                                                      im_colour(in.theme.ui.accent.with_alpha(active ? 0.8 : 0.4)));
        }
        const ImVec2 delta = ImGui::GetIO().MouseDelta;
        const float moved = s.direction * (s.moves_sideways ? delta.x : delta.y);
        if (active && moved != 0) {
            out.push_back({command::ResizePanel{s.panel, (s.size_now + moved) / in.scale},
                           gesture_of_button(ImGuiMouseButton_Left)});
        }
    }
    end_panel();
}

}  // namespace

void splitters_ui(const UiInput& in, const WindowLayout& layout, IssuedCommands& out) {
    const float grip = 5 * in.scale;
    if (layout.list.width > 0) {
        const PageRect at{layout.list.right() - grip / 2, layout.list.y, grip, layout.list.height};
        splitter(in, {"List edge", command::Panel::list, at, true, layout.list.width, 1}, out);
    }
    if (layout.card.width > 0) {
        const PageRect at{layout.card.x - grip / 2, layout.card.y, grip, layout.card.height};
        splitter(in, {"Card edge", command::Panel::card, at, true, layout.card.width, -1}, out);
    }
    if (layout.toolbar.width > 0) {
        const PageRect at{layout.toolbar.x, layout.toolbar.y - grip / 2, layout.toolbar.width, grip};
        splitter(in, {"Timeline edge", command::Panel::timeline, at, false, layout.timeline.height, -1}, out);
    }
}

}  // namespace briefmap
