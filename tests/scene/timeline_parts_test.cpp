// What of the timeline is more than axis and bars: lanes, eras, window, held stretches, breaks, overview.
#include "scene/timeline_page.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <numeric>

using namespace briefmap;

namespace {

Instant day(std::int64_t year, int month = 1, int of_month = 1) { return instant_of({year, month, of_month}); }

PagePoint middle(const PageRect& r) { return {r.x + r.width / 2, r.y + r.height / 2}; }

TimelinePage with_actors(const std::vector<std::string>& actors) {
    std::vector<Event> events;
    for (const std::string& actor : actors) {
        Event e = timeline_event("Event", "2020");
        e.id = std::to_string(events.size());
        if (!actor.empty()) e.actors = {actor};
        events.push_back(std::move(e));
    }
    TimelinePage page(std::move(events));
    page.state.time.lanes = GroupBy::actor;
    return page;
}

}  // namespace

TEST_CASE("lanes_are_named_by_what_the_user_chose_and_none_is_chosen_for_one") {
    TimelinePage page = with_actors({"Mali", "France", "Mali", ""});
    const TimelineScene by_actor = page.scene();
    CHECK(has_label(by_actor, "Mali"));
    CHECK(has_label(by_actor, "France"));
    CHECK(has_label(by_actor, "no actor"));
    CHECK(by_actor.lane_groups.size() == 3);
    page.state.time.lanes = GroupBy::nothing;
    const TimelineScene together = page.scene();
    CHECK_FALSE(has_label(together, "Mali"));
    REQUIRE(together.lane_groups.size() == 1);
    CHECK(together.lane_groups[0].empty());
}

TEST_CASE("actors_with_most_events_come_first_and_the_small_ones_share_the_last_lane") {
    std::vector<std::string> actors;
    for (int actor = 0; actor < 30; ++actor) {
        for (int times = 0; times <= actor; ++times)
            actors.push_back("Actor " + std::to_string(actor));
    }
    const TimelineScene scene = with_actors(actors).scene();
    CHECK(scene.lane_groups.size() < 12);
    CHECK(has_label(scene, "Actor 29"));
    CHECK_FALSE(has_label(scene, "Actor 0"));
    const std::size_t shared = scene.lane_groups.back().size();
    CHECK(shared + scene.lane_groups.size() - 1 == 30);
    CHECK(has_label(scene, std::to_string(shared) + " other actors"));
}

TEST_CASE("each_mark_stands_in_its_own_lane") {
    TimelinePage page = small_brief();
    const TimelineScene scene = page.scene();
    REQUIRE(scene.lane_groups.size() == 4);
    // A lane's marks lie together: sorted by height, categories change three times only.
    std::vector<TimelineMark> marks = scene.marks;
    std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.rect.y < b.rect.y; });
    int changes = 0;
    for (std::size_t i = 1; i < marks.size(); ++i) {
        if (page.dataset->categories()[marks[i].event] != page.dataset->categories()[marks[i - 1].event]) ++changes;
    }
    CHECK(changes == 3);
}

TEST_CASE("a_set_of_dates_is_solid_where_it_holds_and_a_line_between") {
    const TimelinePage page({timeline_event("Twice", "{2010,2020}"), timeline_event("Other", "2005/2025")});
    const TimelineScene scene = page.scene();
    int solid = 0;
    for (const Box& box : items_of<Box>(scene)) {
        const float year = scene.scale.x_of(day(2011)) - scene.scale.x_of(day(2010));
        const bool in_2010 = std::abs(box.rect.x - scene.scale.x_of(day(2010))) < 2;
        const bool in_2020 = std::abs(box.rect.x - scene.scale.x_of(day(2020))) < 2;
        if ((in_2010 || in_2020) && std::abs(box.rect.width - year) < 3 && box.rect.height > 4) ++solid;
    }
    CHECK(solid == 2);
}

TEST_CASE("eras_are_named_bands_over_their_time") {
    DatasetInfo info;
    info.eras = {{"Barkhane", *parse_edtf("2014-08-01/2022-11-09")}, {"Before all", *parse_edtf("1900/1950")}};
    const TimelinePage page({timeline_event("a", "2013"), timeline_event("b", "2025")}, info);
    const TimelineScene scene = page.scene();
    CHECK(has_label(scene, "Barkhane"));
    CHECK_FALSE(has_label(scene, "Before all"));
    const auto boxes = items_of<Box>(scene);
    const auto band =
        std::find_if(boxes.begin(), boxes.end(), [](const Box& b) { return b.fill == theme_named("light")->axis.era; });
    REQUIRE(band != boxes.end());
    CHECK(band->rect.x == Approx(scene.scale.x_of(day(2014, 8))).margin(1));
    CHECK(band->rect.right() == Approx(scene.scale.x_of(day(2022, 11, 10))).margin(1.5));
    CHECK(band->rect.y >= scene.axis_rect.bottom());
    CHECK(band->rect.bottom() <= scene.lanes_rect.y);
}

TEST_CASE("the_window_can_be_taken_by_either_edge_and_by_its_body") {
    TimelinePage page = small_brief();
    page.state.time.mode = TimeMode::window;
    page.state.time.playhead = day(2022);
    page.state.time.window_seconds = day(2022) - day(2018);
    const TimelineScene scene = page.scene();
    REQUIRE(scene.window);
    CHECK(scene.window->x == Approx(scene.scale.x_of(day(2018))).margin(0.5));
    CHECK(scene.window->right() == Approx(scene.playhead_x).margin(0.5));
    const float y = scene.window->bottom() - 4;
    CHECK(part_at(scene, {scene.window->x + 1, y}) == TimelinePart::window_start);
    CHECK(part_at(scene, {scene.window->right() - 1, y}) == TimelinePart::window_end);
    CHECK(part_at(scene, {middle(*scene.window).x, y}) == TimelinePart::window_body);
    CHECK(part_at(scene, middle(scene.playhead_pill)) == TimelinePart::playhead);
    CHECK(part_at(scene, {scene.window->x - 40, y}) == TimelinePart::axis);
    page.state.time.mode = TimeMode::cumulative;
    CHECK_FALSE(page.scene().window);
}

TEST_CASE("a_window_of_one_second_can_still_be_taken_hold_of") {
    TimelinePage page = small_brief();
    page.state.time.mode = TimeMode::window;
    page.state.time.playhead = day(2022);
    page.state.time.window_seconds = 1;
    const TimelineScene scene = page.scene();
    const PagePoint at{scene.playhead_x, scene.axis_rect.bottom() - 4};
    const TimelinePart part = part_at(scene, at);
    CHECK((part == TimelinePart::axis || part == TimelinePart::window_start || part == TimelinePart::window_end));
}

TEST_CASE("a_held_stretch_has_a_band_and_a_button_of_its_own") {
    TimelinePage page = small_brief();
    page.state.time.held = {{day(2014), day(2016)}, {day(2018), day(2019)}};
    const TimelineScene scene = page.scene();
    REQUIRE(scene.held.size() == 2);
    CHECK(scene.held[0].band.x == Approx(scene.scale.x_of(day(2014))).margin(0.5));
    CHECK(scene.held[0].band.right() == Approx(scene.scale.x_of(day(2016))).margin(0.5));
    CHECK(part_at(scene, middle(scene.held[1].close)) == TimelinePart::held_close);
    CHECK(held_close_at(scene, middle(scene.held[1].close)) == std::size_t{1});
    CHECK_FALSE(held_close_at(scene, {middle(scene.held[1].close).x, scene.lanes_rect.y + 5}));
}

TEST_CASE("the_overview_shows_the_whole_and_its_handle_the_part_in_view") {
    TimelinePage page = small_brief();
    page.state.time.axis = {day(2019), day(2021)};
    const TimelineScene scene = page.scene();
    REQUIRE(scene.overview_rect.height > 0);
    CHECK(scene.overview_rect.y >= scene.lanes_rect.bottom());
    CHECK(scene.overview_rect.bottom() <= page.height);
    CHECK(scene.overview.axis().contains(*page.dataset->extent()));
    CHECK(scene.overview_handle.x == Approx(scene.overview.x_of(day(2019))).margin(1));
    CHECK(scene.overview_handle.right() == Approx(scene.overview.x_of(day(2021))).margin(1));
    const float y = scene.overview_rect.y + 8;
    CHECK(part_at(scene, {scene.overview_handle.x + 1, y}) == TimelinePart::overview_start);
    CHECK(part_at(scene, {middle(scene.overview_handle).x, y}) == TimelinePart::overview_handle);
    CHECK(part_at(scene, {scene.overview_handle.right() - 1, y}) == TimelinePart::overview_end);
    CHECK(part_at(scene, {scene.overview_rect.right() - 3, y}) == TimelinePart::overview);
}

TEST_CASE("the_handle_of_the_overview_never_shrinks_out_of_reach") {
    TimelinePage page = small_brief();
    page.state.time.axis = {day(2019), day(2019) + 60};
    const TimelineScene scene = page.scene();
    CHECK(scene.overview_handle.width >= 10);
    CHECK(scene.overview_handle.x >= scene.overview_rect.x);
    page.state.time.axis = {day(-5000), day(-4000)};
    const TimelineScene before = page.scene();
    CHECK(before.overview_handle.x == Approx(before.overview_rect.x));
}

TEST_CASE("stretches_that_playing_leaps_over_are_marked_when_it_does") {
    TimelinePage page = small_brief();
    REQUIRE_FALSE(page.dataset->quiet().empty());
    const Colour veil = theme_named("light")->axis.left_out;
    const auto veils = [&] {
        std::vector<PageRect> rects;
        for (const Bars& bars : items_of<Bars>(page.scene())) {
            for (const Bar& bar : bars.bars) {
                if (bar.colour == veil) rects.push_back(bar.rect);
            }
        }
        return rects;
    };
    CHECK(veils().empty());
    page.breaks = true;
    const TimelineScene scene = page.scene();
    REQUIRE_FALSE(veils().empty());
    for (const PageRect& rect : veils()) {
        const Interval stretch{scene.scale.at(rect.x + 1), scene.scale.at(rect.right() - 1)};
        const auto& quiet = page.dataset->quiet();
        CHECK(std::any_of(quiet.begin(), quiet.end(),
                          [&](const Interval& q) { return q.begin <= stretch.begin && stretch.end <= q.end; }));
        // The axis is broken in its middle.
        const auto strokes = items_of<StrokePath>(scene);
        CHECK(std::count_if(strokes.begin(), strokes.end(), [&](const StrokePath& s) {
                  const PagePoint a = s.points.front(), b = s.points.back();
                  return std::abs((a.x + b.x) / 2 - (rect.x + rect.width / 2)) < 3 && a.x != b.x &&
                         std::abs((a.y + b.y) / 2 - scene.axis_rect.bottom()) < 4;
              }) >= 2);
    }
}

TEST_CASE("what_a_cyclic_filter_leaves_out_is_shaded") {
    TimelinePage page = small_brief();
    page.state.time.axis = {day(2020), day(2022)};
    page.state.time.cycle = {CycleUnit::month, 0b0000'0111'0000};  // May to July
    const TimelineScene scene = page.scene();
    const Colour colour = theme_named("light")->axis.left_out;
    float shaded = 0;
    for (const Bars& bars : items_of<Bars>(scene)) {
        for (const Bar& bar : bars.bars) {
            if (bar.colour == colour) shaded += bar.rect.width;
        }
    }
    CHECK(shaded / scene.lanes_rect.width == Approx(0.75).margin(0.01));
}

TEST_CASE("columns_of_a_crowd_are_stacked_by_category_and_as_high_as_their_sum") {
    TimelinePage page = crowded_page(30'000);
    page.state.time.lanes = GroupBy::nothing;
    page.state.time.mode = TimeMode::all;
    const TimelineScene scene = page.scene();
    const Theme& theme = *theme_named("light");
    REQUIRE(scene.columns.size() > 200);
    const TimelineColumn& column = scene.columns[100];
    std::vector<Colour> colours;
    float height = 0;
    for (const Bars& bars : items_of<Bars>(scene)) {
        for (const Bar& bar : bars.bars) {
            const bool here =
                std::abs(bar.rect.x - column.rect.x) < 0.1F && bar.rect.bottom() <= column.rect.bottom() + 0.1F;
            if (!here || bar.rect.y < column.rect.y) continue;
            colours.push_back(bar.colour);
            height += bar.rect.height;
        }
    }
    REQUIRE(colours.size() == 2);
    CHECK(std::count(colours.begin(), colours.end(), theme.category_colour(0)) == 1);
    CHECK(std::count(colours.begin(), colours.end(), theme.category_colour(1)) == 1);
    CHECK(height <= column.rect.height);
    CHECK(height > 2);
}

TEST_CASE("nothing_divides_by_an_empty_extent") {
    for (TimelinePage page : {TimelinePage({}), TimelinePage({timeline_event("only", "2020-05-05T10:00:00")}),
                              TimelinePage({timeline_event("a", "2020-05-05"), timeline_event("b", "2020-05-05")}),
                              TimelinePage({timeline_event("old", "-5000"), timeline_event("new", "5000")}),
                              TimelinePage({timeline_event("open", "../2020")})}) {
        for (const TimeMode mode :
             {TimeMode::all, TimeMode::instant, TimeMode::window, TimeMode::cumulative, TimeMode::remaining}) {
            page.state.time.mode = mode;
            page.state.time.window_seconds = 0;
            for (const float width : {1.F, 700.F}) {
                page.width = width;
                const TimelineScene scene = page.scene();
                for (const TimelineMark& mark : scene.marks)
                    CHECK(std::isfinite(mark.rect.x + mark.rect.width));
                CHECK(std::isfinite(scene.playhead_x));
            }
        }
    }
}
