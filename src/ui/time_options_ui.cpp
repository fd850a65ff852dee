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

/// One of several; the key that does the same stands in the heading.
template <class Value, std::size_t N>
void choice(const std::array<std::pair<Value, const char*>, N>& offered, Value chosen, auto&& take) {
    for (std::size_t i = 0; i < N; ++i) {
        if (i > 0) ImGui::SameLine();
        if (ImGui::RadioButton(offered[i].second, offered[i].first == chosen)) take(offered[i].first);
    }
}

void lanes(const UiInput& in, IssuedCommands& out) {
    heading(in, "Lanes (U)");
    constexpr std::array<std::pair<GroupBy, const char*>, 5> offered = {{{GroupBy::nothing, "all together"},
                                                                         {GroupBy::category, "category"},
                                                                         {GroupBy::actor, "actor"},
                                                                         {GroupBy::country, "country"},
                                                                         {GroupBy::source, "source"}}};
    choice(offered, in.session.state.time.lanes, [&](GroupBy by) { out.push_back({command::SetLanes{by}, 0}); });
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

void cycle_parts(const UiInput& in, const Cycle& cycle, IssuedCommands& out) {
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
        if (ImGui::Button(part_name(cycle.unit, bit, language).c_str(), {width, 0}))
            out.push_back({command::SetCycle{{cycle.unit, cycle.mask ^ flag}}, 0});
        ImGui::PopStyleColor(2);
        ImGui::PopID();
    }
}

void cycles(const UiInput& in, IssuedCommands& out) {
    heading(in, "What comes round");
    constexpr std::array<std::pair<CycleUnit, const char*>, 4> offered = {{{CycleUnit::none, "every time"},
                                                                           {CycleUnit::month, "months"},
                                                                           {CycleUnit::weekday, "weekdays"},
                                                                           {CycleUnit::hour, "hours"}}};
    const Cycle& cycle = in.session.state.time.cycle;
    choice(offered, cycle.unit, [&](CycleUnit unit) {
        const int bits = bits_of(unit);
        const std::uint32_t all = bits == 0 ? 0 : (std::uint32_t{1} << bits) - 1;
        out.push_back({command::SetCycle{{unit, all}}, 0});
    });
    if (cycle.unit == CycleUnit::none) return;
    cycle_parts(in, cycle, out);
    const std::string words = cycle_in_words(cycle, panel_language(in.session.state));
    text_coloured(in.theme.ui.text_dim,
                  words.empty() ? "Shows every time, until parts are left out." : "Shows events " + words + ".");
}

void playing(const UiInput& in, IssuedCommands& out) {
    const Playback& playback = in.session.playback;
    heading(in, "Playing (J, R, O, K, V)");
    constexpr std::array<std::pair<PlayBy, const char*>, 2> paces = {
        {{PlayBy::clock, "by the clock"}, {PlayBy::event, "by the event"}}};
    choice(paces, playback.by, [&](PlayBy by) { out.push_back({command::SetPlayBy{by}, 0}); });
    ImGui::SameLine(0, 24 * in.scale);
    constexpr std::array<std::pair<int, const char*>, 2> directions = {{{1, "forward"}, {-1, "backward"}}};
    choice(directions, playback.direction, [&](int d) { out.push_back({command::SetDirection{d}, 0}); });

    if (ImGui::Button("Slower")) out.push_back({command::Faster{-1}, 0});
    ImGui::SameLine();
    if (ImGui::Button("Faster")) out.push_back({command::Faster{1}, 0});
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    text_coloured(in.theme.ui.text, playing_in_words(playback));

    ImGui::AlignTextToFramePadding();
    text_coloured(in.theme.ui.text, "At the end");
    ImGui::SameLine();
    constexpr std::array<std::pair<AtEnd, const char*>, 3> ends = {
        {{AtEnd::stop, "stop"}, {AtEnd::loop, "start over"}, {AtEnd::bounce, "turn round"}}};
    choice(ends, playback.at_end, [&](AtEnd end) { out.push_back({command::SetAtEnd{end}, 0}); });

    bool skip = playback.skip_quiet, follow = playback.follow;
    if (ImGui::Checkbox("Leap over quiet stretches", &skip)) out.push_back({command::SetSkipQuiet{skip}, 0});
    ImGui::SameLine(0, 24 * in.scale);
    if (ImGui::Checkbox("The map follows", &follow)) out.push_back({command::SetFollow{follow}, 0});
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

void looks(const UiInput& in, IssuedCommands& out) {
    heading(in, "Older events fade (A)");
    const TimeView& time = in.session.state.time;
    if (ImGui::RadioButton("never", time.fade_seconds == 0)) out.push_back({command::SetFade{0}, 0});
    for (const std::int64_t seconds : fade_lengths(in.dataset)) {
        ImGui::SameLine();
        if (ImGui::RadioButton(("over " + length_in_words(seconds)).c_str(), time.fade_seconds == seconds))
            out.push_back({command::SetFade{seconds}, 0});
    }
    heading(in, "Dragging");
    bool snap = time.snap;
    if (ImGui::Checkbox("Snap to events (N)", &snap)) out.push_back({command::SetSnap{snap}, 0});
}

void held(const UiInput& in, IssuedCommands& out) {
    heading(in, "Held stretches (H)");
    if (ImGui::Button("Hold this time")) out.push_back({command::HoldRange{}, 0});
    const std::vector<Interval>& ranges = in.session.state.time.held;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (ImGui::Button("Let go")) out.push_back({command::ReleaseRange{i}, 0});
        ImGui::SameLine();
        ImGui::AlignTextToFramePadding();
        text_coloured(in.theme.ui.text, display_stretch(ranges[i], panel_language(in.session.state)));
        ImGui::PopID();
    }
}

}  // namespace

bool time_options_sheet(const UiInput& in, float width, float height, IssuedCommands& out) {
    const bool stays = begin_sheet(in, "Options of time", width, height, {680, 600});
    lanes(in, out);
    cycles(in, out);
    playing(in, out);
    looks(in, out);
    held(in, out);
    ImGui::End();
    return stays;
}

}  // namespace briefmap
