#include "panel_desk.hpp"

#include <algorithm>
#include <set>

using namespace briefmap;

namespace {

std::set<TimeMode> modes_offered(const PanelDesk& desk) {
    std::set<TimeMode> modes;
    for (const command::SetMode& set : desk.of<command::SetMode>())
        modes.insert(set.mode);
    return modes;
}

}  // namespace

TEST_CASE("Each mode has a button, and that of the mode at work does nothing") {
    PanelDesk desk(four_events(), {.width = 1600});
    desk.state().time.mode = TimeMode::cumulative;
    desk.click_along(desk.layout.toolbar);
    CHECK(modes_offered(desk) == std::set{TimeMode::all, TimeMode::instant, TimeMode::window, TimeMode::remaining});

    desk.issued.clear();
    desk.state().time.mode = TimeMode::instant;
    desk.click_along(desk.layout.toolbar);
    CHECK(modes_offered(desk) == std::set{TimeMode::all, TimeMode::window, TimeMode::cumulative, TimeMode::remaining});
}

TEST_CASE("The toolbar's buttons stand in their order and each gives its command") {
    PanelDesk desk(four_events(), {.width = 1600});
    desk.click_along(desk.layout.toolbar, 9);
    std::vector<std::size_t> kinds;
    for (const Issued& one : desk.issued)
        if (!std::holds_alternative<command::SetHover>(one.command) &&
            (kinds.empty() || kinds.back() != one.command.index()))
            kinds.push_back(one.command.index());
    const auto kind = [](const Command& c) { return c.index(); };
    CHECK(kinds == std::vector{kind(command::StepToFirst{}), kind(command::Step{}), kind(command::TogglePlay{}),
                               kind(command::Step{}), kind(command::StepToLast{}), kind(command::SetAtEnd{}),
                               kind(command::SetMode{}), kind(command::SetOverlay{}), kind(command::Fit{}),
                               kind(command::SetMapTool{}), kind(command::SetOverlay{}), kind(command::SetTheme{}),
                               kind(command::Present{}), kind(command::SetOverlay{})});
    CHECK(std::all_of(desk.issued.begin(), desk.issued.end(), [](const Issued& one) { return one.gesture == 0; }));
}

TEST_CASE("The whole face of a button takes the click, from its top edge to its foot") {
    PanelDesk desk(four_events());
    const ImGuiStyle& style = ImGui::GetStyle();
    const float button = ImGui::GetFontSize() + 2 * style.FramePadding.y;
    const PageRect& bar = desk.layout.toolbar;
    const float x = bar.x + style.WindowPadding.x + 2.5F * button + 4;  // play stands third
    for (const float down : {0.1F, 0.5F, 0.9F}) {
        INFO("at " << down << " of its height");
        desk.issued.clear();
        desk.click({x, bar.y + style.WindowPadding.y + button * down});
        CHECK(desk.of<command::TogglePlay>().size() == 1);
    }
}

TEST_CASE("Play becomes pause, in the same place") {
    PanelDesk desk(four_events());
    const ImGuiStyle& style = ImGui::GetStyle();
    const float button = ImGui::GetFontSize() + 2 * style.FramePadding.y;
    const PagePoint play{style.WindowPadding.x + 2.5F * button + 4,
                         desk.layout.toolbar.y + style.WindowPadding.y + button / 2};
    desk.state().time.mode = TimeMode::cumulative;
    desk.state().time.playhead = desk.dataset().extent()->begin;
    desk.click(play);
    desk.apply_issued();
    CHECK(desk.session.playback.playing);
    desk.click(play);
    desk.apply_issued();
    CHECK_FALSE(desk.session.playback.playing);
}

TEST_CASE("The theme's button goes round all themes") {
    for (const auto& [now, next] : {std::pair{"light", "dark"}, std::pair{"dark", "print"},
                                    std::pair{"print", "contrast"}, std::pair{"contrast", "light"}}) {
        PanelDesk desk(four_events(), {.width = 1600});
        desk.state().theme = now;
        desk.click_along({1480, desk.layout.toolbar.y, 120, desk.layout.toolbar.height});
        const auto themes = desk.of<command::SetTheme>();
        REQUIRE_FALSE(themes.empty());
        CHECK(themes.front().theme == next);
    }
}
