#include "support/catch.hpp"
#include "workspace/list_rows.hpp"
#include "workspace/listed_facets.hpp"
#include "workspace/presentation.hpp"
#include "workspace/sample.hpp"

using namespace briefmap;
using sample::Desk;

namespace {

/// The brief, with its words read.
Desk indexed() {
    Desk desk(sample::brief());
    desk.around.filter_index = std::make_shared<const FilterIndex>(desk.around.dataset, PlaceLookup{});
    return desk;
}

const FacetId precision{FacetKind::precision, {}};

std::size_t found(const Desk& desk) { return desk.session.found->passing.count(); }

}  // namespace

TEST_CASE("typing a search is one step to undo") {
    Desk desk = indexed();
    const std::size_t steps = desk.session.history.past.size();
    for (const char* typed : {"c", "co", "com"})
        apply(desk.session, {command::SetSearch{typed}, 3}, desk.around);
    CHECK(found(desk) == 1);
    CHECK(desk.session.history.past.size() == steps + 1);
    desk(command::Undo{});
    CHECK(desk.state().filter.is_everything());
    CHECK_FALSE(desk.session.found);
    desk(command::Redo{});
    CHECK(found(desk) == 1);
}

TEST_CASE("an event that no longer passes is let go, and undo brings it back") {
    Desk desk = indexed();
    REQUIRE(desk.selected() == "serval");
    desk(command::SetSearch{"c"});
    CHECK_FALSE(desk.state().selected);
    desk(command::Undo{});
    CHECK(desk.selected() == "serval");
    desk(command::SetSearch{"serval"});
    CHECK(desk.selected() == "serval");
}

TEST_CASE("stepping visits only what passes") {
    Desk desk = indexed();
    desk(command::SetSearch{"c"});  // coup, companies, claim
    desk(command::StepToFirst{});
    CHECK(desk.selected() == "coup");
    desk(command::Step{1});
    CHECK(desk.selected() == "companies");
    desk(command::Step{1});
    CHECK(desk.selected() == "claim");
    CHECK(presentation_progress(desk.session, *desk.around.dataset) == StoryProgress{3, 3});
    desk(command::Step{1});
    CHECK(desk.selected() == "claim");
    desk(command::Step{-2});
    CHECK(desk.selected() == "coup");
    desk(command::StepToLast{});
    CHECK(desk.selected() == "claim");
}

TEST_CASE("playing passes by what does not pass") {
    Desk desk = indexed();
    desk(command::SetSearch{"c"});
    desk(command::StepToFirst{});
    desk(command::SetPlayBy{PlayBy::event});
    desk(command::SetSecondsPerEvent{0.1});
    desk(command::TogglePlay{});
    std::vector<std::string> visited;
    for (int i = 0; i < 40 && desk.session.playback.playing; ++i) {
        play(desk.session, desk.around, 0.1);
        if (visited.empty() || visited.back() != desk.selected()) visited.push_back(desk.selected());
    }
    CHECK(visited == std::vector<std::string>{"companies", "claim"});
}

TEST_CASE("a moved playhead selects the latest that passes") {
    Desk desk = indexed();
    desk(command::SetSearch{"coup"});
    desk(command::SetPlayhead{sample::day(2026)});
    CHECK(desk.selected() == "coup");
    desk(command::SetPlayhead{sample::day(2015)});
    CHECK_FALSE(desk.state().selected);
}

TEST_CASE("a range over all that there is is no filter") {
    Desk desk = indexed();
    desk(command::SetNumberRange{{"soldiers", 4000, 4000}});
    CHECK(desk.state().filter.ranges.empty());
    desk(command::SetNumberRange{{"soldiers", 3000, 3500}});
    CHECK(found(desk) == 0);
    desk(command::SetNumberRange{{"no such", 1, 2}});
    desk(command::SetNumberRange{{"soldiers", 2, 1}});
    CHECK(desk.state().filter.ranges.size() == 1);
}

TEST_CASE("a box drawn on the map lets pass what lies in it as it is seen") {
    Desk desk = indexed();
    desk(command::SetProjection{"mercator"});
    desk(command::Fit{});
    const Camera camera = desk.camera();
    const ViewPoint bamako = camera.to_view(sample::bamako).value();
    desk(command::SetMapTool{MapTool::box});
    desk(command::StartShape{AreaShape::box, {bamako.x - 8, bamako.y - 8}});
    desk(command::ExtendShape{{bamako.x + 8, bamako.y + 8}});
    CHECK_FALSE(desk.session.found);
    desk(command::EndShape{true});
    CHECK(found(desk) == 3);
    LonLatBox box;
    CHECK(is_box(desk.state().filter.areas.front().outline, box));
    CHECK(desk.session.tool == MapTool::move);
    CHECK_FALSE(desk.session.drawn);
}

TEST_CASE("a lasso goes round what it is drawn around, on a globe too") {
    for (const char* projection : {"mercator", "equal-earth", "orthographic"}) {
        INFO(projection);
        Desk desk = indexed();
        desk(command::SetProjection{projection});
        desk(command::Fit{});
        const Camera camera = desk.camera();
        const auto at = camera.to_view(sample::bamako);
        if (!at) continue;
        desk(command::StartShape{AreaShape::lasso, {at->x - 9, at->y}});
        for (const ViewPoint p : {ViewPoint{at->x, at->y - 9}, {at->x + 9, at->y}, {at->x, at->y + 9}})
            desk(command::ExtendShape{p});
        desk(command::EndShape{true});
        CHECK(found(desk) == 3);
    }
}

TEST_CASE("what the map shows of the whole world is every event with a place") {
    Desk desk = indexed();
    desk(command::FitWorld{});
    desk(command::Zoom{-2, {}});
    desk(command::FilterView{});
    CHECK(found(desk) == 5);
}

TEST_CASE("a shape too small to mean anything changes nothing") {
    Desk desk = indexed();
    desk(command::StartShape{AreaShape::box, {100, 100}});
    desk(command::ExtendShape{{101, 101}});
    desk(command::EndShape{true});
    desk(command::ExtendShape{{300, 300}});
    desk(command::EndShape{true});
    CHECK(desk.state().filter.is_everything());
}

TEST_CASE("filters are removed one by one or all at once") {
    Desk desk = indexed();
    desk(command::SetSearch{"c"});
    desk(command::ToggleFacetValue{precision, "settlement"});
    desk(command::RemoveLastFilterPart{});
    CHECK(desk.state().filter.choices.empty());
    desk(command::ToggleFacetValue{precision, "settlement"});
    desk(command::RemoveFilterPart{SearchText{"c"}});
    CHECK(found(desk) == 5);
    desk(command::ClearFilters{});
    CHECK(desk.state().filter.is_everything());
}

TEST_CASE("rows are sorted by a column, those without it last") {
    Desk desk = indexed();
    const auto order_of = [&](const ListOrder& order) {
        const ListRows rows = list_rows(*desk.around.dataset, desk.session.found, order);
        std::string ids;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(rows.row_of(rows.at(i)) == i);
            ids += desk.around.dataset->event(rows.at(i)).id + " ";
        }
        return ids;
    };
    CHECK(order_of({ListColumn::title}) == "answer claim companies coup serval undated ");
    CHECK(order_of({ListColumn::title, "", true}) == "undated serval coup companies claim answer ");
    CHECK(order_of({ListColumn::date, "", true}) == "answer claim companies coup serval undated ");
    CHECK(order_of({ListColumn::number, "soldiers", true}) == "serval coup companies claim answer undated ");
    desk(command::SetSearch{"m"});  // inside of companies and claim alone
    CHECK(order_of({}) == "companies claim ");
    CHECK(order_of({ListColumn::title}) == "claim companies ");
    CHECK_FALSE(list_rows(*desk.around.dataset, desk.session.found, {}).row_of(0));
    desk(command::GoToFirstFound{});
    CHECK(desk.selected() == "companies");
}

TEST_CASE("facets are listed while their sheet is open") {
    Desk desk = indexed();
    ListedFacets facets;
    CHECK(facets.follow(desk.session, desk.around.filter_index).empty());
    desk(command::SetOverlay{Overlay::filters});
    const auto listed = facets.follow(desk.session, desk.around.filter_index);
    REQUIRE(listed.size() == 1);  // all events are of one category, actor, country and file
    CHECK(listed[0].column->facet == precision);
    CHECK(listed[0].rows.rows.empty());
    desk(command::SetFacetView{precision, {.is_open = true}});
    CHECK(facets.follow(desk.session, desk.around.filter_index)[0].rows.rows.size() == 2);
}
