#include "ui/map_shape_ui.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

namespace briefmap {
namespace {

constexpr std::uint64_t wheel_gesture = 1;  // turns of the wheel in a row undo as one step
constexpr double levels_per_notch = 0.5;
constexpr double levels_into_a_count = 1.5;  // what a click on a count or a square looks closer by
constexpr float click_reach = 4;             // window pixels that a hand may shake in a click

bool is_click(const ImGuiIO& io) {
    return ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
           io.MouseDragMaxDistanceSqr[ImGuiMouseButton_Left] <= click_reach * click_reach;
}

/// Of a count or a square.
void several_tooltip(const UiInput& in, const PickTarget& target) {
    ImGui::BeginTooltip();
    text_coloured(in.theme.ui.text, fmt::format("{} events here", target.count));
    ImGui::PushTextWrapPos(320 * in.scale);
    text_coloured(in.theme.ui.text_dim, "The latest: " + in.dataset.event(target.event).title);
    ImGui::PopTextWrapPos();
    text_coloured(in.theme.ui.text_dim, "Click to look closer");
    ImGui::EndTooltip();
}

/// Where the pointer is, with nothing pointed at.
void note_position(const UiInput& in, ViewPoint at, IssuedCommands& out) {
    const Hover hover{.event = {}, .position = in.camera.lon_lat_at(at)};
    if (!(hover == in.session.hover)) out.push_back({command::SetHover{hover}, 0});
}

}  // namespace

void map_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out) {
    if (begin_panel("Map", rect, PanelKind::glass) && rect.width > 0 && rect.height > 0) {
        const ImGuiIO& io = ImGui::GetIO();
        ImGui::InvisibleButton("map", {rect.width, rect.height});
        const bool hovered = ImGui::IsItemHovered();
        const PagePoint at{(io.MousePos.x - rect.x) / in.scale, (io.MousePos.y - rect.y) / in.scale};
        const ViewPoint anchor{static_cast<double>(at.x), static_cast<double>(at.y)};
        const PickTarget* target = hovered && in.basemap ? target_at(in.map, *in.basemap, in.camera, at) : nullptr;
        const bool is_several = target && target->count > 1 && in.session.state.view.zoom < max_zoom;
        const auto over = target && !is_several ? std::optional(target->event) : std::nullopt;

        if (draw_shape(in, rect, anchor, out)) {
            if (hovered) note_position(in, anchor, out);
            end_panel();
            return;
        }
        if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, click_reach) &&
            (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
            out.push_back({command::Pan{static_cast<double>(io.MouseDelta.x / in.scale),
                                        static_cast<double>(io.MouseDelta.y / in.scale), anchor},
                           gesture_of_button(ImGuiMouseButton_Left)});
        }
        if (hovered && is_click(io) && is_several) {
            out.push_back({command::Zoom{.levels = levels_into_a_count, .anchor = anchor}, 0});
        } else if (hovered && is_click(io)) {
            out.push_back({command::Select{.event = over}, 0});
        }
        if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && !target) {
            out.push_back({command::Zoom{.levels = 1, .anchor = anchor}, 0});
        }
        if (hovered && io.MouseWheel != 0) {
            out.push_back(
                {command::Zoom{.levels = static_cast<double>(io.MouseWheel) * levels_per_notch, .anchor = anchor},
                 wheel_gesture});
        }
        if (hovered) {
            const Hover hover{.event = over, .position = in.camera.lon_lat_at(anchor)};
            if (!(hover == in.session.hover)) out.push_back({command::SetHover{hover}, 0});
            if (target) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            const bool is_dragging = ImGui::IsItemActive();
            if (is_several && !is_dragging) several_tooltip(in, *target);
            if (over && !is_dragging) event_tooltip(in, *over);
        }
    }
    end_panel();
}

}  // namespace briefmap
