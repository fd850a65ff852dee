#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr std::uint64_t wheel_gesture = 2;  // turns of the wheel in a row undo as one step
constexpr float edge_reach = 5;             // page pixels around the window's left edge that drag it

struct Pointer {
    PagePoint at;  // in the scene
    bool hovered;  // over the timeline and nothing else
    bool active;   // the button went down here
};

Pointer pointer_over(const UiInput& in, const PageRect& rect) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return {
        {(mouse.x - rect.x) / in.scale, (mouse.y - rect.y) / in.scale}, ImGui::IsItemHovered(), ImGui::IsItemActive()};
}

/// Whether the press that is going on began near the window's left edge.
bool presses_window_edge(const UiInput& in, const PageRect& rect) {
    const TimeView& time = in.session.state.time;
    if (time.mode != TimeMode::window) return false;
    const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
    const float edge = in.timeline.scale.x_of(time_slice(time).shown.begin);
    return std::abs((pressed.x - rect.x) / in.scale - edge) <= edge_reach;
}

void turn_wheel(const UiInput& in, PagePoint at, IssuedCommands& out) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool sideways = io.MouseWheelH != 0 || io.KeyShift;
    const float turn = io.MouseWheelH != 0 ? -io.MouseWheelH : io.MouseWheel;
    if (turn == 0) return;
    if (sideways) {
        const double seconds = -static_cast<double>(turn) * 60 * in.timeline.scale.seconds_per_pixel();
        out.push_back({command::PanAxis{static_cast<std::int64_t>(seconds)}, wheel_gesture});
    } else {
        out.push_back(
            {command::ZoomAxis{std::pow(0.8, static_cast<double>(turn)), in.timeline.scale.at(at.x)}, wheel_gesture});
    }
}

/// The left button: a click on a mark selects it, any other press drags the playhead or the window's edge.
void press(const UiInput& in, const PageRect& rect, const Pointer& pointer, IssuedCommands& out) {
    const std::uint64_t gesture = gesture_of_button(ImGuiMouseButton_Left);
    const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
    const PagePoint start{(pressed.x - rect.x) / in.scale, (pressed.y - rect.y) / in.scale};
    const Instant now = in.timeline.scale.at(pointer.at.x);
    if (presses_window_edge(in, rect)) {
        const std::int64_t seconds = in.session.state.time.playhead + 1 - now;
        if (seconds > 0) out.push_back({command::SetWindow{seconds}, gesture});
        return;
    }
    const auto mark = pick(in.timeline, start);
    if (!mark) {
        if (now != in.session.state.time.playhead) out.push_back({command::SetPlayhead{now}, gesture});
    } else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        out.push_back({command::Select{.event = mark}, 0});
    } else if (ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
        out.push_back({command::SetPlayhead{now}, gesture});
    }
}

}  // namespace

void timeline_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out) {
    if (begin_panel("Timeline", rect, PanelKind::glass) && rect.width > 0 && rect.height > 0) {
        ImGui::InvisibleButton(
            "timeline", {rect.width, rect.height},
            ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight | ImGuiButtonFlags_MouseButtonMiddle);
        const Pointer pointer = pointer_over(in, rect);
        if (pointer.active && ImGui::IsMouseDown(ImGuiMouseButton_Left)) press(in, rect, pointer, out);
        for (const int button : {ImGuiMouseButton_Right, ImGuiMouseButton_Middle}) {
            const float dx = ImGui::GetIO().MouseDelta.x / in.scale;
            if (pointer.active && ImGui::IsMouseDown(button) && dx != 0) {
                const double seconds = -static_cast<double>(dx) * in.timeline.scale.seconds_per_pixel();
                out.push_back({command::PanAxis{static_cast<std::int64_t>(seconds)}, gesture_of_button(button)});
            }
        }
        if (pointer.hovered) {
            turn_wheel(in, pointer.at, out);
            const auto over = pick(in.timeline, pointer.at);
            if (over != in.session.hover.event) out.push_back({command::SetHover{{.event = over, .position = {}}}, 0});
            if (over && !pointer.active) event_tooltip(in, *over);
            if (in.timeline.axis_rect.contains(pointer.at)) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        }
    }
    end_panel();
}

}  // namespace briefmap
