#include "panel_desk.hpp"

#include <algorithm>
#include <string>
#include <utility>

using namespace briefmap;

namespace {

const ShownControl& control(const PanelDesk& desk, const std::string& name) {
    const auto& all = desk.shown.controls;
    const auto found = std::find_if(all.begin(), all.end(), [&](const ShownControl& c) { return c.name == name; });
    INFO(name);
    REQUIRE(found != all.end());
    return *found;
}

bool has_control(const PanelDesk& desk, const std::string& name) {
    const auto& all = desk.shown.controls;
    return std::any_of(all.begin(), all.end(), [&](const ShownControl& c) { return c.name == name; });
}

void click(PanelDesk& desk, const std::string& name) {
    desk.click(middle_of(control(desk, name).rect));
    desk.apply_issued();
    desk.frame();
    desk.frame();
}

void ask(PanelDesk& desk, Command command) {
    desk.issued.push_back({std::move(command), 0});
    desk.apply_issued();
    desk.frame();
}

}  // namespace

TEST_CASE("The list shows what passes and nothing else") {
    PanelDesk desk(four_events());
    CHECK(desk.shown.rows == 4);
    ask(desk, command::SetSearch{"month"});
    CHECK(desk.shown.rows == 1);
    CHECK(desk.map.shown <= 1);
}

TEST_CASE("A chip stands for each part of the filter and takes it out") {
    PanelDesk desk(four_events());
    ask(desk, command::ToggleFacetValue{{FacetKind::category}, "military"});
    ask(desk, command::ToggleFacetValue{{FacetKind::category}, "expulsion"});
    CHECK(desk.shown.rows == 2);
    click(desk, "chip military");
    CHECK(desk.shown.rows == 1);
    CHECK_FALSE(has_control(desk, "chip military"));
    click(desk, "chip expulsion");
    CHECK(desk.shown.rows == 4);
}

TEST_CASE("A value of a facet is chosen on the sheet of filters") {
    PanelDesk desk(four_events());
    click(desk, "filters");
    REQUIRE(desk.state().overlay == Overlay::filters);
    click(desk, "Category: military");
    CHECK(desk.shown.rows == 1);
    click(desk, "Category: expulsion");
    CHECK(desk.shown.rows == 2);
    click(desk, "Remove all");
    CHECK(desk.shown.rows == 4);
}

TEST_CASE("Where nothing passes the list says so and offers the way back") {
    PanelDesk desk(four_events());
    ask(desk, command::SetSearch{"no such words"});
    CHECK(desk.shown.rows == 0);
    click(desk, "Remove all filters");
    CHECK(desk.shown.rows == 4);
}

TEST_CASE("The table's header sorts up, down and as before") {
    PanelDesk desk(four_events());
    click(desk, "table");
    REQUIRE(desk.state().panels.table);
    desk.frame();
    click(desk, "sort by Title");
    CHECK(desk.state().list_order == ListOrder{ListColumn::title, "", false});
    click(desk, "sort by Title");
    CHECK(desk.state().list_order == ListOrder{ListColumn::title, "", true});
    click(desk, "sort by Title");
    CHECK(desk.state().list_order == ListOrder{});
}

TEST_CASE("A box dragged on the map filters and moves nothing") {
    PanelDesk desk(four_events());
    click(desk, "box");
    REQUIRE(desk.session.tool == MapTool::box);
    const View view = desk.state().view;
    const PagePoint at = desk.on_map({35, 5});
    desk.move_to({at.x - 20, at.y - 20});
    for (const PagePoint p :
         {PagePoint{at.x - 20, at.y - 20}, PagePoint{at.x, at.y}, PagePoint{at.x + 20, at.y + 20}}) {
        desk.move_to(p);
        desk.press();
        desk.apply_issued();
    }
    desk.release();
    desk.apply_issued();
    desk.frame();
    CHECK(desk.state().filter.areas.size() == 1);
    CHECK(desk.shown.rows == 1);
    CHECK(desk.state().view == view);
    CHECK(desk.session.tool == MapTool::move);
}
