#include "panel_desk.hpp"

#include <set>

using namespace briefmap;

namespace {

/// Where a sheet has its Close button.
PagePoint close_button(const PanelDesk& desk, const char* sheet) {
    const PageRect at = desk.imgui.window(sheet);
    return {at.right() - 90 + 20, at.y + 18 + 12};
}

}  // namespace

TEST_CASE("Dragging a panel's edge resizes it by what the hand moved") {
    struct Edge {
        command::Panel panel;
        PagePoint from, by;
        float size, expected;
    };
    PanelDesk desk(four_events());
    const WindowLayout& l = desk.layout;
    const std::vector<Edge> edges = {
        {command::Panel::list, {l.list.right(), 200}, {40, 0}, l.list.width, l.list.width + 40},
        {command::Panel::card, {l.card.x, 200}, {-30, 0}, l.card.width, l.card.width + 30},
        {command::Panel::timeline,
         {l.toolbar.x + 200, l.toolbar.y},
         {0, -20},
         l.timeline.height,
         l.timeline.height + 20}};
    for (const Edge& edge : edges) {
        desk.session.state.panels = {};
        desk.frame();
        desk.issued.clear();
        desk.move_to(edge.from);
        desk.press();
        std::set<std::uint64_t> gestures;
        for (int i = 1; i <= 4; ++i) {
            const float part = static_cast<float>(i) / 4;
            desk.move_to({edge.from.x + edge.by.x * part, edge.from.y + edge.by.y * part});
            for (const auto& resize : desk.of<command::ResizePanel>())
                CHECK(resize.panel == edge.panel);
            for (const auto gesture : desk.gestures_of<command::ResizePanel>())
                gestures.insert(gesture);
            desk.apply_issued();
        }
        desk.release();
        CHECK(gestures.size() == 1);
        const WindowLayout after = lay_out_window(desk.state().panels, 1280, 800, 1);
        const float size = edge.panel == command::Panel::list   ? after.list.width
                           : edge.panel == command::Panel::card ? after.card.width
                                                                : after.timeline.height;
        CHECK(size == Approx(edge.expected).margin(0.5));
    }
}

TEST_CASE("The edge of a panel that was hidden at first can be dragged once it shows") {
    PanelDesk desk(four_events(), {.panels = {.card = false}});
    desk.state().panels.card = true;
    desk.frame();
    desk.frame();
    const PagePoint edge{desk.layout.card.x, 200};
    desk.drag(edge, {edge.x - 20, edge.y});
    CHECK_FALSE(desk.of<command::ResizePanel>().empty());
    CHECK(desk.of<command::Pan>().empty());
}

TEST_CASE("An edge is only as wide as it looks: a little beside it belongs to the map") {
    PanelDesk desk(four_events());
    const PagePoint beside{desk.layout.list.right() + 8, 200};
    desk.drag(beside, {beside.x + 40, beside.y});
    CHECK(desk.of<command::ResizePanel>().empty());
    CHECK_FALSE(desk.of<command::Pan>().empty());
}

TEST_CASE("The key sheet closes by its button and takes no click meant for it to the map") {
    PanelDesk desk(four_events());
    desk.state().overlay = Overlay::key_sheet;
    desk.frame();
    desk.frame();
    desk.issued.clear();
    desk.click(close_button(desk, "Keys"));
    const auto set = desk.of<command::SetOverlay>();
    REQUIRE(set.size() == 1);
    CHECK(set.front().overlay == Overlay::none);
    CHECK(desk.of<command::Select>().empty());
    desk.apply_issued();
    CHECK(desk.state().overlay == Overlay::none);
}

TEST_CASE("The sheet of diagnostics opens from the status bar and closes again") {
    PanelDesk desk(four_events(), {.width = 1600});
    desk.frame();
    desk.click_along(desk.layout.status);
    CHECK(desk.of<command::SetOverlay>().empty());  // nothing to look at

    desk.diagnostics = {{.severity = Severity::warning,
                         .file = "a.geojson",
                         .row = 3,
                         .character = {},
                         .column = "properties.when",
                         .value = "100%",
                         .what = "is not a date",
                         .action = "the event is kept without a time"}};
    desk.click_along(desk.layout.status);
    REQUIRE_FALSE(desk.of<command::SetOverlay>().empty());
    CHECK(desk.of<command::SetOverlay>().front().overlay == Overlay::diagnostics);

    desk.state().overlay = Overlay::diagnostics;
    desk.frame();
    desk.frame();
    desk.issued.clear();
    desk.click(close_button(desk, "What the file had wrong"));
    REQUIRE(desk.of<command::SetOverlay>().size() == 1);
    CHECK(desk.of<command::SetOverlay>().front().overlay == Overlay::none);
}

TEST_CASE("Notices are shown and take no input from the map below them") {
    PanelDesk desk(four_events());
    const int before = desk.imgui.vertices();
    desk.notices = {{"Saved picture.png", false}, {"The disk is full", true}};
    for (int i = 0; i < 3; ++i)
        desk.frame();
    CHECK(desk.imgui.vertices() > before + 60);
    desk.turn_wheel({desk.layout.map.x + desk.layout.map.width / 2, desk.layout.map.bottom() - 30}, 1);
    CHECK(desk.of<command::Zoom>().size() == 1);
}
