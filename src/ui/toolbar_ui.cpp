#include "geo/projection.hpp"
#include "ui/panels.hpp"
#include "ui/playing_words.hpp"
#include "ui/widgets.hpp"
#include "workspace/theme_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace briefmap {
namespace {

struct ModeName {
    TimeMode mode;
    const char* label;
    const char* help;
};
constexpr std::array<ModeName, 5> modes = {
    {{TimeMode::all, "All", "Every event, whatever the playhead (1)"},
     {TimeMode::cumulative, "Up to", "Everything that has begun by the playhead (2)"},
     {TimeMode::remaining, "From", "Everything that is not over before the playhead (5)"},
     {TimeMode::window, "Window", "A stretch of time up to the playhead (3)"},
     {TimeMode::instant, "Instant", "What is going on at the playhead (4)"}}};

// Widths in window pixels at scale 1. What does not fit is left out, the last of these first.
constexpr float speed_width = 152, date_width = 150, projection_width = 176, size_width = 140;
constexpr float caption_room = 200;  // a longer caption gives way to what else there is, and ends in an ellipsis
constexpr float gap = 10;
constexpr float window_button_count = 7;

std::string_view name_of(Icon icon) {
    switch (icon) {
        case Icon::first:
            return "first";
        case Icon::previous:
            return "previous";
        case Icon::play:
        case Icon::play_back:
        case Icon::pause:
            return "play";
        case Icon::next:
            return "next";
        case Icon::last:
            return "last";
        default:
            return "at the end";
    }
}

void transport(const UiInput& in, float size, IssuedCommands& out, UiShown& shown) {
    const Playback& playback = in.session.playback;
    const auto button = [&](Icon icon, const char* label) {
        const bool pressed = icon_button(in.theme, icon, label, size);
        note_control(shown, name_of(icon));
        ImGui::SameLine(0, 2 * in.scale);
        return pressed;
    };
    if (button(Icon::first, "First event (Home)")) out.push_back({command::StepToFirst{}, 0});
    if (button(Icon::previous, "Previous event (Left) ")) out.push_back({command::Step{-1}, 0});
    const Icon play = playback.playing ? Icon::pause : playback.direction < 0 ? Icon::play_back : Icon::play;
    if (button(play, playback.playing ? "Pause (Space)" : "Play (Space)")) out.push_back({command::TogglePlay{}, 0});
    if (button(Icon::next, "Next event (Right) ")) out.push_back({command::Step{1}, 0});
    if (button(Icon::last, "Last event (End)")) out.push_back({command::StepToLast{}, 0});
    switch (playback.at_end) {
        case AtEnd::stop:
            if (button(Icon::stop_at_end, "At the end it stops; click to start over (O)"))
                out.push_back({command::SetAtEnd{AtEnd::loop}, 0});
            break;
        case AtEnd::loop:
            if (button(Icon::loop, "At the end it starts over; click to turn round (O)"))
                out.push_back({command::SetAtEnd{AtEnd::bounce}, 0});
            break;
        case AtEnd::bounce:
            if (button(Icon::bounce, "At the end it turns round; click to stop there (O)"))
                out.push_back({command::SetAtEnd{AtEnd::stop}, 0});
            break;
    }
}

/// One pace of a list; true when it was chosen in this frame.
bool pace(const std::string& words, bool is_chosen, UiShown& shown) {
    const bool taken = ImGui::Selectable(words.c_str(), is_chosen);
    note_control(shown, words);
    return taken;
}

void speed_choice(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    const Playback& playback = in.session.playback;
    ImGui::SetNextItemWidth(speed_width * in.scale);
    const bool is_open =
        ImGui::BeginCombo("##speed", playing_in_words(playback).c_str(), ImGuiComboFlags_HeightLargest);
    if (is_open) {
        text_coloured(in.theme.ui.text_dim, "By the clock");
        for (const double offered : playback_speeds) {
            const bool chosen = playback.by == PlayBy::clock && offered == playback.days_per_second;
            if (!pace(speed_in_words(offered), chosen, shown)) continue;
            out.push_back({command::SetPlayBy{PlayBy::clock}, 0});
            out.push_back({command::SetSpeed{offered}, 0});
        }
        ImGui::Separator();
        text_coloured(in.theme.ui.text_dim, "By the event");
        for (const double offered : event_paces) {
            const bool chosen = playback.by == PlayBy::event && offered == playback.seconds_per_event;
            if (!pace(pace_in_words(offered), chosen, shown)) continue;
            out.push_back({command::SetPlayBy{PlayBy::event}, 0});
            out.push_back({command::SetSecondsPerEvent{offered}, 0});
        }
        ImGui::EndCombo();
    } else {
        note_control(shown, "speed");
    }
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("Speed of playing (, and .)");
}

void mode_choice(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    for (const ModeName& m : modes) {
        const bool is_active = in.session.state.time.mode == m.mode;
        ImGui::PushStyleColor(ImGuiCol_Button, im_colour(is_active ? in.theme.ui.accent : in.theme.ui.raised));
        ImGui::PushStyleColor(ImGuiCol_Text, im_colour(is_active ? in.theme.ui.accent_text : in.theme.ui.text));
        if (is_active) ImGui::PushStyleColor(ImGuiCol_ButtonHovered, im_colour(in.theme.ui.accent));
        if (ImGui::Button(m.label) && !is_active) out.push_back({command::SetMode{m.mode}, 0});
        ImGui::PopStyleColor(is_active ? 3 : 2);
        note_control(shown, m.label);
        if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", m.help);
        ImGui::SameLine(0, 3 * in.scale);
    }
}

void projection_choice(const UiInput& in, IssuedCommands& out) {
    const std::string& chosen = in.session.state.view.projection;
    ImGui::SetNextItemWidth(projection_width * in.scale);
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

void size_choice(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    const std::string& chosen = in.session.state.size_by;
    ImGui::SetNextItemWidth(size_width * in.scale);
    const std::string told = chosen.empty() ? "Size: the same" : "Size: " + chosen;
    const bool is_open = ImGui::BeginCombo("##size", told.c_str());
    if (is_open) {
        const auto offer = [&](const char* words, const std::string& field) {
            if (ImGui::Selectable(words, chosen == field)) out.push_back({command::SetSizeBy{field}, 0});
            note_control(shown, words);
        };
        offer("the same", "");
        for (const NumberField& field : in.dataset.number_fields())
            offer(field.name.c_str(), field.name);
        ImGui::EndCombo();
    } else {
        note_control(shown, "size");
    }
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("Area of the marks by a number of the events (Q)");
}

float width_of_modes(float scale) {
    float width = 0;
    for (const ModeName& m : modes)
        width += ImGui::CalcTextSize(m.label).x + 2 * ImGui::GetStyle().FramePadding.x + 3 * scale;
    return width;
}

void window_buttons(const UiInput& in, float size, IssuedCommands& out, UiShown& shown) {
    if (icon_button(in.theme, Icon::fit, "Show all events (0)", size)) out.push_back({command::Fit{}, 0});
    ImGui::SameLine(0, 4 * in.scale);
    const auto tool = [&](Icon icon, MapTool which, const char* name, const char* help) {
        if (icon_button(in.theme, icon, help, size, in.session.tool == which))
            out.push_back({command::SetMapTool{which}, 0});
        note_control(shown, name);
        ImGui::SameLine(0, 4 * in.scale);
    };
    tool(Icon::box, MapTool::box, "box", "Only events in a box: drag it on the map (Shift+B)");
    tool(Icon::lasso, MapTool::lasso, "lasso", "Only events in a lasso: drag it on the map (Shift+O)");
    if (icon_button(in.theme, Icon::layers, "Layers of the map (Shift+L)", size))
        out.push_back({command::SetOverlay{Overlay::layers}, 0});
    note_control(shown, "layers");
    ImGui::SameLine(0, 4 * in.scale);
    const std::string_view next = next_theme(in.session.state.theme);
    if (icon_button(in.theme, Icon::moon, fmt::format("Next theme: {} (D)", next).c_str(), size)) {
        out.push_back({command::SetTheme{std::string(next)}, 0});
    }
    ImGui::SameLine(0, 4 * in.scale);
    if (icon_button(in.theme, Icon::present, "Present (F5)", size)) out.push_back({command::Present{}, 0});
    ImGui::SameLine(0, 4 * in.scale);
    if (icon_button(in.theme, Icon::help, "Keys (?)", size))
        out.push_back({command::SetOverlay{Overlay::key_sheet}, 0});
}

}  // namespace

void toolbar_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out, UiShown& shown) {
    if (begin_panel("Time", rect, PanelKind::bar)) {
        const float s = in.scale;
        const float size = ImGui::GetFrameHeight();
        // What everybody needs comes first; the rest as far as there is room. All of it has a key of its own too.
        State worded = in.session.state;
        worded.language = panel_language(in.session.state);
        const std::string caption = time_caption(worded, in.dataset);
        push_font(UiFont::title);
        const float caption_width = ImGui::CalcTextSize(caption.c_str()).x;
        pop_font();

        float free = ImGui::GetContentRegionAvail().x - 6 * (size + 2 * s) - (date_width + gap) * s - size;
        const auto fits = [&free](float width) {
            if (free < width) return false;
            free -= width;
            return true;
        };
        const bool has_modes = fits(width_of_modes(s) + gap * s);
        const float least_caption = std::min(caption_width, caption_room * s);
        const bool has_caption = fits(least_caption + 2 * gap * s);
        const bool has_buttons = fits(window_button_count * (size + 4 * s));
        const bool has_speed = fits((speed_width + gap) * s);
        const bool has_projection = fits((projection_width + gap) * s);
        const bool has_size = !in.dataset.number_fields().empty() && fits((size_width + gap) * s);
        const float room_for_caption = least_caption + free;

        transport(in, size, out, shown);
        ImGui::SameLine(0, gap * s);
        if (has_speed) {
            speed_choice(in, out, shown);
            ImGui::SameLine(0, gap * s);
        }
        if (has_modes) mode_choice(in, out, shown);
        if (has_caption) {
            ImGui::SameLine(0, gap * s);
            push_font(UiFont::title);
            const std::string told = fitted(caption, std::max(room_for_caption, 0.F));
            text_coloured(in.theme.ui.text, told);
            pop_font();
            if (told != caption && ImGui::IsItemHovered()) ImGui::SetTooltip("%s", caption.c_str());
        }
        const float right =
            date_width * s + gap * s + size + (has_buttons ? gap * s + window_button_count * (size + 4 * s) : 0) +
            (has_projection ? (projection_width + gap) * s : 0) + (has_size ? (size_width + gap) * s : 0);
        ImGui::SameLine(std::max(ImGui::GetCursorPosX(), ImGui::GetWindowContentRegionMax().x - right));
        date_box(in, date_width * s, out, shown);
        ImGui::SameLine(0, 4 * s);
        if (icon_button(in.theme, Icon::options, "Options of time: lanes, cycles, playing, fading (I)", size))
            out.push_back({command::SetOverlay{Overlay::time_options}, 0});
        note_control(shown, "options");
        if (has_size) {
            ImGui::SameLine(0, gap * s);
            size_choice(in, out, shown);
        }
        if (has_projection) {
            ImGui::SameLine(0, gap * s);
            projection_choice(in, out);
        }
        if (has_buttons) {
            ImGui::SameLine(0, gap * s);
            window_buttons(in, size, out, shown);
        }
    }
    end_panel();
}

}  // namespace briefmap
