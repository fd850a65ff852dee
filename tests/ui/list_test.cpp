#include "panel_desk.hpp"

#include <fmt/format.h>

using namespace briefmap;

namespace {

/// The middle of the row `by` rows below the selected one.
PagePoint row(const PanelDesk& desk, int by) {
    const PageRect& at = desk.shown.list_row;
    return {at.x + at.width / 2, at.y + at.height * (static_cast<float>(by) + 0.5F)};
}

std::vector<Event> many_events(int count) {
    std::vector<Event> events;
    for (int i = 0; i < count; ++i)
        events.push_back(event_at(fmt::format("e{}", i), fmt::format("{:04}-01-01", 1000 + i % 1000), {}));
    return events;
}

}  // namespace

TEST_CASE("The selected event's row is told with its place in the list") {
    PanelDesk desk(four_events());
    CHECK_FALSE(desk.shown.list_selected);
    desk.state().selected = 1;
    desk.frame();
    REQUIRE(desk.shown.list_selected == 1U);
    const PageRect row = desk.shown.list_row;
    CHECK(desk.layout.list.contains({row.x, row.y}));
    CHECK(row.height > 20);
    CHECK(row.right() <= desk.layout.list.right());

    desk.state().selected = 2;
    desk.frame();
    CHECK(desk.shown.list_row.y == Approx(row.y + row.height));
}

TEST_CASE("A click on a row selects its event") {
    PanelDesk desk(four_events());
    desk.state().selected = 0;
    desk.frame();
    for (int i = 0; i < 4; ++i) {
        desk.issued.clear();
        desk.click(row(desk, i));
        const auto selects = desk.of<command::Select>();
        REQUIRE(selects.size() == 1);
        CHECK(selects.front().event == static_cast<EventIndex>(i));
        CHECK(selects.front().move_time);
    }
}

TEST_CASE("A click below the last row selects nothing") {
    PanelDesk desk(four_events());
    desk.state().selected = 0;
    desk.frame();
    desk.click(row(desk, 5));
    CHECK(desk.of<command::Select>().empty());
}

TEST_CASE("A row that the pointer rests on is hovered once") {
    PanelDesk desk(four_events());
    desk.state().selected = 0;
    desk.frame();
    desk.move_to(row(desk, 2));
    const auto hovers = desk.of<command::SetHover>();
    REQUIRE(hovers.size() == 1);
    CHECK(hovers.front().hover.event == 2U);
    desk.apply_issued();
    CHECK(desk.session.hover.event == 2U);
    for (int i = 0; i < 5; ++i)
        desk.frame();
    CHECK(desk.issued.empty());
}

TEST_CASE("The list scrolls to an event that was selected elsewhere") {
    PanelDesk desk(many_events(500));
    desk.state().selected = 450;
    for (int i = 0; i < 3; ++i)
        desk.frame();
    REQUIRE(desk.shown.list_selected == 450U);
    CHECK(desk.layout.list.contains({desk.shown.list_row.x, desk.shown.list_row.y}));
    CHECK(desk.shown.list_row.bottom() <= desk.layout.list.bottom());
}

TEST_CASE("A hundred thousand events cost the list no more than those in sight") {
    PanelDesk few(many_events(200));
    few.frame();
    const int vertices = few.imgui.vertices();
    PanelDesk many(many_events(100'000));
    many.scenes_stand_still = true;
    many.frame();
    CHECK(many.imgui.vertices() < vertices + 2'000);
    CHECK(many.imgui.vertices() > vertices / 2);

    many.state().selected = 99'999;
    for (int i = 0; i < 3; ++i)
        many.frame();
    CHECK(many.shown.list_selected == 99'999U);
    CHECK(many.imgui.vertices() < vertices + 20'000);
}
