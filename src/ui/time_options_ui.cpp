// Everything that can be chosen about time, on one sheet: with the mouse, or with Tab, arrows and Space.
#include "core/date_text.hpp"
#include "core/stretch_text.hpp"
#include "core/words.hpp"
#include "events/cycle.hpp"
#include "ui/panels.hpp"
#include "ui/playing_words.hpp"
#include "ui/sheet.hpp"
#include "ui/widgets.hpp"
#include "workspace/fade.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace briefmap {
namespace {

void heading(const UiInput& in, const char* text) {
    ImGui::Dummy({0, 4 * in.scale});
    push_font(UiFont::bold);
    text_coloured(in.theme.ui.accent, text);
    pop_font();
}

bool button(const char* label, UiShown& shown) {
    const bool pressed = ImGui::Button(label);
    note_control(shown, label);
    return pressed;
}

bool radio_button(const std::string& label, bool is_on, UiShown& shown) {
    const bool pressed = ImGui::RadioButton(label.c_str(), is_on);
    note_control(shown, label);
    return pressed;
}

/// True when `is_on` has just changed.
bool check_box(const char* label, bool& is_on, UiShown& shown) {
    const bool pressed = ImGui::Checkbox(label, &is_on);
    note_control(shown, label);
    return pressed;
}

/// One of several; the key that does the same stands in the heading.
template <class Value, std::size_t N>
void choice(const std::array<std::pair<Value, const char*>, N>& offered, Value chosen, UiShown& shown, auto&& take) {
    for (std::size_t i = 0; i < N; ++i) {
        if (i > 0) ImGui::SameLine();
        if (radio_button(offered[i].second, offered[i].first == chosen, shown)) take(offered[i].first);
    }
}

void lanes(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    heading(in, "Lanes (U)");
    constexpr std::array<std::pair<GroupBy, const char*>, 5> offered = {{{GroupBy::nothing, "all together"},
                                                                         {GroupBy::category, "category"},
                                                                         {GroupBy::actor, "actor"},
                                                                         {GroupBy::country, "country"},
                                                                         {GroupBy::source, "source"}}};
    choice(offered, in.session.state.time.lanes, shown, [&](GroupBy by) { out.push_back({command::SetLanes{by}, 0}); });
}

std::string part_name(CycleUnit unit, int bit, std::string_view language) {
    switch (unit) {
        case CycleUnit::month:
            return display_month(bit + 1, language, DateLength::abbreviated);
        case CycleUnit::weekday:
            return display_weekday(bit + 1, language, DateLength::abbreviated);
        default:
            return fmt::format("{:02}", bit);
    }
}

void cycle_parts(const UiInput& in, const Cycle& cycle, IssuedCommands& out, UiShown& shown) {
    const std::string_view language = panel_language(in.session.state);
    const int bits = bits_of(cycle.unit);
    const float width = (cycle.unit == CycleUnit::hour ? 34.0F : 52.0F) * in.scale;
    for (int bit = 0; bit < bits; ++bit) {
        if (bit % 12 > 0) ImGui::SameLine(0, 4 * in.scale);
        const std::uint32_t flag = std::uint32_t{1} << bit;
        const bool is_on = (cycle.mask & flag) != 0;
        ImGui::PushID(bit);
        ImGui::PushStyleColor(ImGuiCol_Button, im_colour(is_on ? in.theme.ui.accent : in.theme.ui.background));
        ImGui::PushStyleColor(ImGuiCol_Text, im_colour(is_on ? in.theme.ui.accent_text : in.theme.ui.text));
        const std::string name = part_name(cycle.unit, bit, language);
        if (ImGui::Button(name.c_str(), {width, 0}))
            out.push_back({command::SetCycle{{cycle.unit, cycle.mask ^ flag}}, 0});
        note_control(shown, name);
        ImGui::PopStyleColor(2);
        ImGui::PopID();
    }
}

void cycles(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    heading(in, "What comes round");
    constexpr std::array<std::pair<CycleUnit, const char*>, 4> offered = {{{CycleUnit::none, "every time"},
                                                                           {CycleUnit::month, "months"},
                                                                           {CycleUnit::weekday, "weekdays"},
                                                                           {CycleUnit::hour, "hours"}}};
    const Cycle& cycle = in.session.state.time.cycle;
    choice(offered, cycle.unit, shown, [&](CycleUnit unit) {
        const int bits = bits_of(unit);
        const std::uint32_t all = bits == 0 ? 0 : (std::uint32_t{1} << bits) - 1;
        out.push_back({command::SetCycle{{unit, all}}, 0});
    });
    if (cycle.unit == CycleUnit::none) return;
    cycle_parts(in, cycle, out, shown);
    const std::string words = cycle_in_words(cycle, panel_language(in.session.state));
    text_coloured(in.theme.ui.text_dim,
                  words.empty() ? "Shows every time, until parts are left out." : "Shows events " + words + ".");
}

void playing(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    const Playback& playback = in.session.playback;
    heading(in, "Playing (J, R, O, K, V)");
    constexpr std::array<std::pair<PlayBy, const char*>, 2> paces = {
        {{PlayBy::clock, "by the clock"}, {PlayBy::event, "by the event"}}};
    choice(paces, playback.by, shown, [&](PlayBy by) { out.push_back({command::SetPlayBy{by}, 0}); });
    ImGui::SameLine(0, 24 * in.scale);
    constexpr std::array<std::pair<int, const char*>, 2> directions = {{{1, "forward"}, {-1, "backward"}}};
    choice(directions, playback.direction, shown, [&](int d) { out.push_back({command::SetDirection{d}, 0}); });

    if (button("Slower", shown)) out.push_back({command::Faster{-1}, 0});
    ImGui::SameLine();
    if (button("Faster", shown)) out.push_back({command::Faster{1}, 0});
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    text_coloured(in.theme.ui.text, playing_in_words(playback));

    ImGui::AlignTextToFramePadding();
    text_coloured(in.theme.ui.text, "At the end");
    ImGui::SameLine();
    constexpr std::array<std::pair<AtEnd, const char*>, 3> ends = {
        {{AtEnd::stop, "stop"}, {AtEnd::loop, "start over"}, {AtEnd::bounce, "turn round"}}};
    choice(ends, playback.at_end, shown, [&](AtEnd end) { out.push_back({command::SetAtEnd{end}, 0}); });

    bool skip = playback.skip_quiet, follow = playback.follow;
    if (check_box("Leap over quiet stretches", skip, shown)) out.push_back({command::SetSkipQuiet{skip}, 0});
    ImGui::SameLine(0, 24 * in.scale);
    if (check_box("The map follows", follow, shown)) out.push_back({command::SetFollow{follow}, 0});
}

std::string length_in_words(std::int64_t seconds) {
    const double days = static_cast<double>(seconds) / seconds_per_day;
    const auto said = [](double n, const char* unit) {
        const double rounded = std::round(n);
        return fmt::format("{:.0f} {}{}", rounded, unit, rounded == 1 ? "" : "s");
    };
    if (days >= 360) return said(days / 365.2425, "year");
    if (days >= 27) return said(days / 30.4, "month");
    if (days >= 6.9 && std::fmod(days, 7) < 0.1) return said(days / 7, "week");
    if (days >= 0.99) return said(days, "day");
    if (days * 24 >= 0.99) return said(days * 24, "hour");
    return said(days * 24 * 60, "minute");
}

void looks(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    heading(in, "Older events fade (A)");
    const TimeView& time = in.session.state.time;
    if (radio_button("never", time.fade_seconds == 0, shown)) out.push_back({command::SetFade{0}, 0});
    for (const std::int64_t seconds : fade_lengths(in.dataset)) {
        ImGui::SameLine();
        if (radio_button("over " + length_in_words(seconds), time.fade_seconds == seconds, shown))
            out.push_back({command::SetFade{seconds}, 0});
    }
    heading(in, "Dragging");
    bool snap = time.snap;
    if (check_box("Snap to events (N)", snap, shown)) out.push_back({command::SetSnap{snap}, 0});
}

void held(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    heading(in, "Held stretches (H)");
    if (button("Hold this time", shown)) out.push_back({command::HoldRange{}, 0});
    const ImGuiID first = ImGui::GetItemID();
    const std::vector<Interval>& ranges = in.session.state.time.held;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (button("Let go", shown)) {
            out.push_back({command::ReleaseRange{i}, 0});
            // This button goes: arrows would lead nowhere from it.
            ImGui::SetFocusID(first, ImGui::GetCurrentWindow());
        }
        ImGui::SameLine();
        ImGui::AlignTextToFramePadding();
        text_coloured(in.theme.ui.text, display_stretch(ranges[i], panel_language(in.session.state)));
        ImGui::PopID();
    }
}

}  // namespace

bool time_options_sheet(const UiInput& in, float width, float height, IssuedCommands& out, UiShown& shown) {
    const bool stays = begin_sheet(in, "Options of time", width, height, {680, 600}, shown);
    lanes(in, out, shown);
    cycles(in, out, shown);
    playing(in, out, shown);
    looks(in, out, shown);
    held(in, out, shown);
    ImGui::End();
    return stays;
}

}  // namespace briefmap
