#include "panel_desk.hpp"

using namespace briefmap;

TEST_CASE("The card shows the selected event") {
    PanelDesk desk(four_events());
    for (const EventIndex index : {0U, 3U}) {
        desk.state().selected = index;
        desk.frame();
        CHECK(desk.shown.card == index);
        CHECK(desk.shown.card == desk.shown.list_selected);
    }
}

TEST_CASE("Without a selection the card gives a hint instead of an event") {
    PanelDesk desk(four_events());
    CHECK_FALSE(desk.shown.card);
    const int with_hint = desk.imgui.vertices();
    desk.state().panels.card = false;
    desk.frame();
    CHECK(with_hint > desk.imgui.vertices() + 400);  // a paragraph: four vertices to the letter
}

TEST_CASE("The card's arrows step through the events") {
    PanelDesk desk(four_events());
    desk.state().selected = 1;
    desk.frame();
    const ImGuiStyle& style = ImGui::GetStyle();
    const float button = ImGui::GetFontSize() + 2 * style.FramePadding.y;
    PagePoint at{desk.layout.card.x + style.WindowPadding.x + button / 2,
                 desk.layout.card.y + style.WindowPadding.y + button / 2};
    desk.click(at);
    REQUIRE(desk.of<command::Step>().size() == 1);
    CHECK(desk.of<command::Step>().front().by == -1);

    desk.issued.clear();
    at.x += button;
    desk.click(at);
    REQUIRE(desk.of<command::Step>().size() == 1);
    CHECK(desk.of<command::Step>().front().by == 1);
}

TEST_CASE("A panel that is closed shows no event") {
    PanelDesk desk(four_events());
    desk.state().selected = 1;
    desk.state().panels.clean = true;
    desk.frame();
    CHECK_FALSE(desk.shown.card);
    CHECK_FALSE(desk.shown.list_selected);
}
