#include "scene/timeline_page.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace briefmap;

namespace {

const TimelineMark* mark_of_event(const TimelineScene& scene, EventIndex event) {
    const auto found =
        std::find_if(scene.marks.begin(), scene.marks.end(), [&](const auto& mark) { return mark.event == event; });
    return found == scene.marks.end() ? nullptr : &*found;
}

bool overlap(const PageRect& a, const PageRect& b) {
    const float x = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float y = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return x > 0.5F && y > 0.5F;
}

}  // namespace

TEST_CASE("the_year_2013_is_a_bar_over_2013") {
    const TimelineScene scene = small_brief().scene();
    const TimelineMark* mark = mark_of_event(scene, 0);
    REQUIRE(mark);
    CHECK(mark->rect.x == Approx(scene.scale.x_of(instant_of({2013, 1, 1, 0, 0, 0}))).margin(0.5));
    CHECK(mark->rect.right() == Approx(scene.scale.x_of(instant_of({2014, 1, 1, 0, 0, 0}))).margin(1.5));
}

TEST_CASE("a_day_too_short_for_a_bar_is_a_marker_in_its_middle") {
    const TimelineScene scene = small_brief().scene();
    const TimelineMark* mark = mark_of_event(scene, 1);
    REQUIRE(mark);
    const float middle = scene.scale.x_of(instant_of({2020, 8, 18, 12, 0, 0}));
    CHECK(mark->rect.x + mark->rect.width / 2 == Approx(middle).margin(0.5));
    CHECK(mark->rect.width < 15);
    CHECK_FALSE(items_of<Markers>(scene).empty());
}

TEST_CASE("open_and_approximate_ends_fade_and_plain_ones_do_not") {
    const auto fades = [](const char* when) {
        int left = 0, right = 0;
        for (const Box& box :
             items_of<Box>(TimelinePage({timeline_event("a", when), timeline_event("b", "2000/2020")}).scene())) {
            if (box.gradient && box.fill.a == 0) ++left;
            if (box.gradient && box.fill_right.a == 0) ++right;
        }
        return std::pair{left, right};
    };
    CHECK(fades("2013") == std::pair{0, 0});
    CHECK(fades("2013~") == std::pair{1, 1});
    CHECK(fades("2013?/2015") == std::pair{1, 0});
    CHECK(fades("2013/..") == std::pair{0, 1});
    CHECK(fades("../2013") == std::pair{1, 0});
}

TEST_CASE("marks_never_overlap") {
    for (const std::size_t n : {30U, 300U}) {
        const TimelineScene scene = crowded_page(n).scene();
        for (std::size_t i = 0; i < scene.marks.size(); ++i) {
            for (std::size_t j = i + 1; j < scene.marks.size(); ++j) {
                REQUIRE_FALSE(overlap(scene.marks[i].rect, scene.marks[j].rect));
            }
        }
    }
}

TEST_CASE("everything_stays_on_the_page_whatever_its_size") {
    for (const auto& [width, height] : {std::pair{1280.F, 170.F}, {300.F, 80.F}, {2560.F, 400.F}, {40.F, 30.F}}) {
        for (TimelinePage page : {small_brief(), crowded_page(5'000), TimelinePage({})}) {
            page.width = width;
            page.height = height;
            const TimelineScene scene = page.scene();
            for (const TimelineMark& mark : scene.marks) {
                REQUIRE(mark.rect.y >= scene.lanes_rect.y - 1.5F);
                REQUIRE(mark.rect.bottom() <= scene.lanes_rect.bottom() + 1.5F);
            }
        }
    }
}

TEST_CASE("titles_never_touch_each_other") {
    static const Typesetter typesetter;
    for (const TimelinePage& page : {small_brief(), crowded_page(40)}) {
        std::vector<PageRect> boxes;
        for (const Label& label : items_of<Label>(page.scene())) {
            const TextExtent extent = typesetter.measure(label.text);
            boxes.push_back({label.at.x - label.anchor_x * extent.width, label.at.y - 4, extent.width, 8});
        }
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            for (std::size_t j = i + 1; j < boxes.size(); ++j)
                REQUIRE_FALSE(overlap(boxes[i], boxes[j]));
        }
    }
}

TEST_CASE("what_is_drawn_of_a_hundred_thousand_events_is_bounded_by_pixels") {
    const TimelinePage page = crowded_page(100'000);
    const TimelineScene scene = page.scene();
    CHECK(scene.list.items.size() < 4'000);
    CHECK(scene.marks.empty());
    CHECK(scene.columns.size() < 4'000);
    CHECK(scene.columns.size() > 100);
}

TEST_CASE("the_playhead_stands_at_its_time") {
    TimelinePage page = small_brief();
    page.state.time.playhead = instant_of({2020, 1, 1, 0, 0, 0});
    const TimelineScene scene = page.scene();
    CHECK(scene.playhead_x == Approx(scene.scale.x_of(page.state.time.playhead)));
    const auto labels = items_of<Label>(scene);
    CHECK(std::any_of(labels.begin(), labels.end(), [](const Label& l) { return l.text.utf8 == "1 Jan 2020"; }));
}

TEST_CASE("the_window_is_shaded_up_to_the_playhead_and_the_future_after_it") {
    TimelinePage page = small_brief();
    page.state.time.playhead = instant_of({2020, 1, 1, 0, 0, 0});
    const Theme& theme = *theme_named("light");
    const auto shade = [&](Colour colour) {
        std::optional<PageRect> rect;
        for (const Box& box : items_of<Box>(page.scene())) {
            if (box.fill == colour) rect = box.rect;
        }
        return rect;
    };
    page.state.time.mode = TimeMode::window;
    const auto window = shade(theme.axis.window);
    REQUIRE(window);
    CHECK(window->right() == Approx(page.scene().playhead_x));
    CHECK(shade(theme.axis.future));  // before and after it
    page.state.time.mode = TimeMode::cumulative;
    const auto future = shade(theme.axis.future);
    REQUIRE(future);
    CHECK(future->x == Approx(page.scene().playhead_x));
    page.state.time.mode = TimeMode::all;
    CHECK_FALSE(shade(theme.axis.future));
}

TEST_CASE("the_selected_event_is_on_top_and_ringed") {
    TimelinePage page = small_brief();
    page.state.selected = 0;
    const auto boxes = items_of<Box>(page.scene());
    CHECK(std::any_of(boxes.begin(), boxes.end(),
                      [](const Box& b) { return b.border == theme_named("light")->selection && b.border_width > 0; }));
}

TEST_CASE("marks_fade_with_age_only_when_that_is_asked_for_and_never_the_selected_one") {
    TimelinePage page({timeline_event("Serval", "2013", "military"), timeline_event("Talks", "2018", "military"),
                       timeline_event("Claim", "2025-08-15", "military")});
    page.state.time.playhead = instant_of({2025, 9, 1, 0, 0, 0});
    const Theme& theme = *theme_named("light");
    const auto bars_in = [&](Colour colour) {
        const auto boxes = items_of<Box>(page.scene());
        return std::count_if(boxes.begin(), boxes.end(), [&](const Box& b) { return b.fill == colour; });
    };
    const Colour fresh = theme.category_colour(0);
    CHECK(bars_in(fresh) == 2);
    page.state.time.fade_seconds = 365 * seconds_per_day;
    CHECK(bars_in(fresh) == 0);
    const Colour oldest = mix(fresh, theme.axis.lane, 0.5);
    CHECK(bars_in(oldest) == 2);
    page.state.selected = 0;
    CHECK(bars_in(fresh) == 1);
    CHECK(bars_in(oldest) == 1);
}

TEST_CASE("the_selected_event_has_its_title_even_among_counts") {
    TimelinePage page = crowded_page(20'000);
    CHECK_FALSE(has_label(page.scene(), "Event"));
    for (const EventIndex event : {EventIndex{0}, EventIndex{9'000}, EventIndex{19'999}}) {
        page.state.selected = event;
        const TimelineScene scene = page.scene();
        CHECK(has_label(scene, "Event"));
        for (const Label& label : items_of<Label>(scene)) {
            if (label.text.utf8 == "Event") CHECK(scene.lanes_rect.contains(label.at));
        }
    }
}

TEST_CASE("a_pick_finds_the_mark_under_or_near_the_pointer") {
    const TimelineScene scene = small_brief().scene();
    for (const TimelineMark& mark : scene.marks) {
        const PagePoint middle{mark.rect.x + mark.rect.width / 2, mark.rect.y + mark.rect.height / 2};
        if (scene.lanes_rect.contains(middle)) CHECK(pick(scene, middle) == mark.event);
    }
    const TimelineMark* coup = mark_of_event(scene, 1);
    REQUIRE(coup);
    CHECK(pick(scene, {coup->rect.x - 2.5F, coup->rect.y + 2}) == EventIndex{1});
    CHECK(pick(scene, {coup->rect.x - 40, coup->rect.y + 2}) != EventIndex{1});
    CHECK_FALSE(pick(scene, {300, 5}));
}

TEST_CASE("a_column_of_a_crowd_tells_how_many_events_touch_its_time") {
    const TimelinePage page = crowded_page(50'000);
    const TimelineScene scene = page.scene();
    for (const float x : {300.F, 600.F, 901.F}) {
        const TimelineColumn* column = column_at(scene, {x, scene.lanes_rect.y + 6});
        REQUIRE(column);
        CHECK(column->rect.x <= x);
        CHECK(column->rect.right() > x);
        const auto& groups = scene.lane_groups[column->lane];
        const auto bounds = page.dataset->bounds();
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            const bool in_lane = groups.empty() || page.dataset->categories()[i] == groups.at(0);
            if (in_lane && bounds[i].intersects(column->span)) ++count;
        }
        CHECK(column->count == count);
    }
}

TEST_CASE("no_events_still_make_an_axis") {
    const TimelineScene scene = TimelinePage({}).scene();
    CHECK(scene.marks.empty());
    CHECK_FALSE(items_of<Label>(scene).empty());
}
