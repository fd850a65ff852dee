#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace briefmap {
namespace {

constexpr std::uint64_t wheel_gesture = 1;  // turns of the wheel in a row undo as one step
constexpr double levels_per_notch = 0.5;
constexpr float click_reach = 4;  // window pixels that a hand may shake in a click

bool is_click(const ImGuiIO& io) {
    return ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
           io.MouseDragMaxDistanceSqr[ImGuiMouseButton_Left] <= click_reach * click_reach;
}

}  // namespace

void map_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out) {
    if (begin_panel("Map", rect, PanelKind::glass) && rect.width > 0 && rect.height > 0) {
        const ImGuiIO& io = ImGui::GetIO();
        ImGui::InvisibleButton("map", {rect.width, rect.height});
        const bool hovered = ImGui::IsItemHovered();
        const PagePoint at{(io.MousePos.x - rect.x) / in.scale, (io.MousePos.y - rect.y) / in.scale};
        const ViewPoint anchor{static_cast<double>(at.x), static_cast<double>(at.y)};
        const auto over = hovered && in.basemap ? pick(in.map, *in.basemap, in.camera, at) : std::nullopt;

        if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, click_reach) &&
            (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
            out.push_back({command::Pan{static_cast<double>(io.MouseDelta.x / in.scale),
                                        static_cast<double>(io.MouseDelta.y / in.scale), anchor},
                           gesture_of_button(ImGuiMouseButton_Left)});
        }
        if (hovered && is_click(io)) out.push_back({command::Select{.event = over}, 0});
        if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && !over) {
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
            if (over) {
                ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
                if (!ImGui::IsItemActive()) event_tooltip(in, *over);
            }
        }
    }
    end_panel();
}

}  // namespace briefmap
