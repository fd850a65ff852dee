#include "geo/projection.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>

namespace briefmap {
namespace {

struct ModeName {
    TimeMode mode;
    const char* label;
    const char* help;
};
// In the order of the keys 1 to 4.
constexpr std::array<ModeName, 4> modes = {
    {{TimeMode::all, "All", "Every event, whatever the playhead (1)"},
     {TimeMode::cumulative, "Up to", "Everything that has begun by the playhead (2)"},
     {TimeMode::window, "Window", "A stretch of time up to the playhead (3)"},
     {TimeMode::instant, "Instant", "What is going on at the playhead (4)"}}};

std::string speed_in_words(double days_per_second) {
    if (days_per_second >= 3649) return fmt::format("{:.0f} years a second", days_per_second / 365);
    if (days_per_second >= 364) return "a year a second";
    if (days_per_second >= 90) return "a quarter a second";
    if (days_per_second >= 29) return "a month a second";
    if (days_per_second >= 6.9) return "a week a second";
    return "a day a second";
}

void transport(const UiInput& in, float size, IssuedCommands& out) {
    const bool playing = in.session.playback.playing;
    const auto button = [&](Icon icon, const char* label) {
        const bool pressed = icon_button(in.theme, icon, label, size);
        ImGui::SameLine(0, 2 * in.scale);
        return pressed;
    };
    if (button(Icon::first, "First event (Home)")) out.push_back({command::StepToFirst{}, 0});
    if (button(Icon::previous, "Previous event (Left) ")) out.push_back({command::Step{-1}, 0});
    if (button(playing ? Icon::pause : Icon::play, playing ? "Pause (Space)" : "Play (Space)")) {
        out.push_back({command::TogglePlay{}, 0});
    }
    if (button(Icon::next, "Next event (Right) ")) out.push_back({command::Step{1}, 0});
    if (button(Icon::last, "Last event (End)")) out.push_back({command::StepToLast{}, 0});
}

void speed_choice(const UiInput& in, IssuedCommands& out) {
    const double speed = in.session.playback.days_per_second;
    ImGui::SetNextItemWidth(148 * in.scale);
    if (ImGui::BeginCombo("##speed", speed_in_words(speed).c_str())) {
        for (const double offered : playback_speeds) {
            if (ImGui::Selectable(speed_in_words(offered).c_str(), offered == speed)) {
                out.push_back({command::SetSpeed{offered}, 0});
            }
        }
        ImGui::EndCombo();
    }
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("Speed of playing");
}

void mode_choice(const UiInput& in, IssuedCommands& out) {
    for (const ModeName& m : modes) {
        const bool is_active = in.session.state.time.mode == m.mode;
        ImGui::PushStyleColor(ImGuiCol_Button, im_colour(is_active ? in.theme.ui.accent : in.theme.ui.raised));
        ImGui::PushStyleColor(ImGuiCol_Text, im_colour(is_active ? in.theme.ui.accent_text : in.theme.ui.text));
        if (is_active) ImGui::PushStyleColor(ImGuiCol_ButtonHovered, im_colour(in.theme.ui.accent));
        if (ImGui::Button(m.label) && !is_active) out.push_back({command::SetMode{m.mode}, 0});
        ImGui::PopStyleColor(is_active ? 3 : 2);
        if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", m.help);
        ImGui::SameLine(0, 3 * in.scale);
    }
}

void projection_choice(const UiInput& in, IssuedCommands& out) {
    const std::string& chosen = in.session.state.view.projection;
    ImGui::SetNextItemWidth(190 * in.scale);
    if (ImGui::BeginCombo("##projection", chosen == "auto" ? "Projection: auto" : chosen.c_str())) {
        if (ImGui::Selectable("auto", chosen == "auto")) out.push_back({command::SetProjection{"auto"}, 0});
        for (const std::string_view name : projection_names()) {
            if (ImGui::Selectable(std::string(name).c_str(), chosen == name)) {
                out.push_back({command::SetProjection{std::string(name)}, 0});
            }
        }
        ImGui::EndCombo();
    }
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", in.camera.projection().title().c_str());
}

}  // namespace

void toolbar_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out) {
    if (begin_panel("Time", rect, PanelKind::bar)) {
        const float size = ImGui::GetFrameHeight();
        const float width = ImGui::GetContentRegionAvail().x;
        transport(in, size, out);
        ImGui::SameLine(0, 8 * in.scale);
        if (width > 700 * in.scale) {
            speed_choice(in, out);
            ImGui::SameLine(0, 12 * in.scale);
        }
        if (width > 520 * in.scale) mode_choice(in, out);

        State worded = in.session.state;
        worded.language = panel_language(in.session.state);
        const std::string caption = time_caption(worded, in.dataset);
        ImGui::SameLine(0, 14 * in.scale);
        push_font(UiFont::title);
        const float caption_end = ImGui::GetCursorPosX() + ImGui::CalcTextSize(caption.c_str()).x;
        text_coloured(in.theme.ui.text, caption);
        pop_font();

        const float right = (190 + 8) * in.scale + 3 * (size + 4 * in.scale);
        const float start = rect.width - right - 12 * in.scale;
        if (start > caption_end + 12 * in.scale) {
            ImGui::SameLine(start);
            projection_choice(in, out);
            ImGui::SameLine(0, 8 * in.scale);
            if (icon_button(in.theme, Icon::fit, "Show all events (0)", size)) out.push_back({command::Fit{}, 0});
            ImGui::SameLine(0, 4 * in.scale);
            if (icon_button(in.theme, Icon::moon, in.theme.dark ? "Light theme" : "Dark theme", size)) {
                out.push_back({command::SetTheme{in.theme.dark ? "light" : "dark"}, 0});
            }
            ImGui::SameLine(0, 4 * in.scale);
            if (icon_button(in.theme, Icon::help, "Keys (?)", size))
                out.push_back({command::SetOverlay{Overlay::key_sheet}, 0});
        }
    }
    end_panel();
}

}  // namespace briefmap
