#include "core/date_text.hpp"
#include "core/stretch_text.hpp"
#include "ui/panels.hpp"
#include "ui/timeline_drag.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <string>

namespace briefmap {
namespace {

constexpr std::uint64_t wheel_gesture = 2;  // turns of the wheel in a row undo as one step
constexpr double scroll_pixels = 60;        // for one notch of the wheel
constexpr double double_click_zoom = 0.25;  // of the axis, on a dense or an empty place

PagePoint in_scene(const UiInput& in, const PageRect& rect, ImVec2 at) {
    return {(at.x - rect.x) / in.scale, (at.y - rect.y) / in.scale};
}

void turn_wheel(const UiInput& in, PagePoint at, IssuedCommands& out) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool sideways = io.MouseWheelH != 0 || io.KeyShift;
    const float turn = io.MouseWheelH != 0 ? -io.MouseWheelH : io.MouseWheel;
    if (turn == 0) return;
    if (sideways) {
        const double seconds = -static_cast<double>(turn) * scroll_pixels * in.timeline.scale.seconds_per_pixel();
        out.push_back({command::PanAxis{static_cast<std::int64_t>(seconds)}, wheel_gesture});
    } else {
        out.push_back(
            {command::ZoomAxis{std::pow(0.8, static_cast<double>(turn)), in.timeline.scale.at(at.x)}, wheel_gesture});
    }
}

/// The finest unit of which a stretch holds no more than one.
DatePrecision precision_for(std::int64_t seconds) {
    if (seconds >= 300 * seconds_per_day) return DatePrecision::year;
    if (seconds >= 25 * seconds_per_day) return DatePrecision::month;
    if (seconds >= seconds_per_day * 9 / 10) return DatePrecision::day;
    return DatePrecision::minute;
}

std::string column_tooltip(const UiInput& in, const TimelineColumn& column) {
    const std::string when = display_instant(column.span.begin, precision_for(column.span.seconds()),
                                             panel_language(in.session.state), DateLength::full);
    const std::string count = fmt::format("{} event{} in this column", column.count, column.count == 1 ? "" : "s");
    ImGui::BeginTooltip();
    text_coloured(in.theme.ui.text_dim, when);
    text_coloured(in.theme.ui.text, count);
    text_coloured(in.theme.ui.text_dim, "Double-click to look closer");
    ImGui::EndTooltip();
    return when + "\n" + count;
}

std::string held_tooltip(const UiInput& in, std::size_t index) {
    if (index >= in.session.state.time.held.size()) return "";
    const Interval& held = in.session.state.time.held[index];
    std::string stretch = "Stays shown: " + display_stretch(held, panel_language(in.session.state));
    ImGui::SetTooltip("%s\nClick to let go of it (Shift+H lets go of all)", stretch.c_str());
    return stretch;
}

/// What is beside the pointer, shown there.
std::string tooltip(const UiInput& in, PagePoint at, std::optional<EventIndex> over) {
    if (over) return event_tooltip(in, *over);
    if (const auto held = held_close_at(in.timeline, at)) return held_tooltip(in, *held);
    if (const TimelineColumn* column = column_at(in.timeline, at)) return column_tooltip(in, *column);
    return "";
}

void point(const UiInput& in, PagePoint at, bool is_dragging, IssuedCommands& out, UiShown& shown) {
    turn_wheel(in, at, out);
    const auto over = pick(in.timeline, at);
    if (over != in.session.hover.event) out.push_back({command::SetHover{{.event = over, .position = {}}}, 0});
    const TimelinePart part = part_at(in.timeline, at);
    ImGui::SetMouseCursor(cursor_of(part));
    if (!is_dragging) shown.tooltip = tooltip(in, at, over);
}

void double_click(const UiInput& in, PagePoint at, IssuedCommands& out) {
    if (const auto event = pick(in.timeline, at)) {
        out.push_back({command::GoToEvent{*event}, 0});
    } else if (part_at(in.timeline, at) == TimelinePart::lanes) {
        out.push_back({command::ZoomAxis{double_click_zoom, in.timeline.scale.at(at.x)}, 0});
    } else if (part_at(in.timeline, at) == TimelinePart::overview_handle) {
        out.push_back({command::FitAxis{}, 0});
    }
}

}  // namespace

void timeline_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out, UiShown& shown) {
    if (begin_panel("Timeline", rect, PanelKind::glass) && rect.width > 0 && rect.height > 0) {
        ImGui::InvisibleButton(
            "timeline", {rect.width, rect.height},
            ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight | ImGuiButtonFlags_MouseButtonMiddle);
        const bool hovered = ImGui::IsItemHovered(), active = ImGui::IsItemActive();
        const ImGuiIO& io = ImGui::GetIO();
        const PagePoint at = in_scene(in, rect, io.MousePos);
        const PagePoint start = in_scene(in, rect, io.MouseClickedPos[ImGuiMouseButton_Left]);
        if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
            double_click(in, at, out);
        } else if (active && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
            drag_timeline(in, start, at, out);
        }
        for (const int button : {ImGuiMouseButton_Right, ImGuiMouseButton_Middle}) {
            const float dx = io.MouseDelta.x / in.scale;
            if (active && ImGui::IsMouseDown(button) && dx != 0) {
                const double seconds = -static_cast<double>(dx) * in.timeline.scale.seconds_per_pixel();
                out.push_back({command::PanAxis{static_cast<std::int64_t>(seconds)}, gesture_of_button(button)});
            }
        }
        if (hovered) point(in, at, active, out, shown);
    }
    end_panel();
}

}  // namespace briefmap
