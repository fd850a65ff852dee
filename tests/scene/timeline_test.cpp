#include "core/edtf.hpp"
#include "scene/timeline_scene.hpp"
#include "support/catch.hpp"
#include "workspace/axis.hpp"

#include <algorithm>
#include <random>

using namespace briefmap;

namespace {

Event event(std::string title, std::string_view when, std::string category = "talks") {
    Event e;
    e.id = title + std::string(when) + category;
    e.title = std::move(title);
    e.when_text = when;
    if (auto parsed = parse_edtf(when)) e.when = *parsed;
    e.category = std::move(category);
    return e;
}

struct Page {
    DatasetPtr dataset;
    State state;
    Hover hover;
    float width = 1280, height = 170;

    explicit Page(std::vector<Event> events) : dataset(Dataset::build({}, std::move(events))) {
        state.time.axis = fitted_axis(*dataset, {});
        state.time.playhead = dataset->extent() ? dataset->extent()->begin : Instant{};
    }
    [[nodiscard]] TimelineScene scene() const {
        static const Typesetter typesetter;
        return build_timeline({*dataset, state, hover, typesetter, *theme_named("light"), width, height});
    }
};

Page brief() {
    return Page({event("Serval", "2013", "military"), event("Coup", "2020-08-18", "coup"),
                 event("Companies", "2021/..", "influence"), event("Accusation", "2023~", "talks"),
                 event("Claim", "2025-08-15", "talks"), event("Answer", "2025-09-14", "talks")});
}

Page crowd(std::size_t n) {
    std::mt19937 engine(7);
    std::vector<Event> events;
    for (std::size_t i = 0; i < n; ++i) {
        Event e = event("Event", "2020", i % 3 == 0 ? "a" : "b");
        e.id = std::to_string(i);
        const Instant begin{static_cast<std::int64_t>(engine() % 800'000'000)};
        e.when->from.bounds = {begin, begin + 86'400};
        e.when->to = e.when->from;
        events.push_back(std::move(e));
    }
    return Page(std::move(events));
}

const TimelineMark* mark_of_event(const TimelineScene& scene, EventIndex event) {
    const auto found =
        std::find_if(scene.marks.begin(), scene.marks.end(), [&](const auto& mark) { return mark.event == event; });
    return found == scene.marks.end() ? nullptr : &*found;
}

template <class T>
std::vector<T> items_of(const TimelineScene& scene) {
    std::vector<T> found;
    for (const DrawItem& item : scene.list.items) {
        if (const T* held = std::get_if<T>(&item)) found.push_back(*held);
    }
    return found;
}

bool overlap(const PageRect& a, const PageRect& b) {
    const float x = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float y = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return x > 0.5F && y > 0.5F;
}

}  // namespace

TEST_CASE("the_year_2013_is_a_bar_over_2013") {
    const TimelineScene scene = brief().scene();
    const TimelineMark* mark = mark_of_event(scene, 0);
    REQUIRE(mark);
    CHECK(mark->rect.x == Approx(scene.scale.x_of(instant_of({2013, 1, 1, 0, 0, 0}))).margin(0.5));
    CHECK(mark->rect.right() == Approx(scene.scale.x_of(instant_of({2014, 1, 1, 0, 0, 0}))).margin(1.5));
}

TEST_CASE("a_day_too_short_for_a_bar_is_a_marker_in_its_middle") {
    const TimelineScene scene = brief().scene();
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
        for (const Box& box : items_of<Box>(Page({event("a", when), event("b", "2000/2020")}).scene())) {
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
        const TimelineScene scene = crowd(n).scene();
        for (std::size_t i = 0; i < scene.marks.size(); ++i) {
            for (std::size_t j = i + 1; j < scene.marks.size(); ++j) {
                REQUIRE_FALSE(overlap(scene.marks[i].rect, scene.marks[j].rect));
            }
        }
    }
}

TEST_CASE("everything_stays_on_the_page_whatever_its_size") {
    for (const auto& [width, height] : {std::pair{1280.F, 170.F}, {300.F, 80.F}, {2560.F, 400.F}, {40.F, 30.F}}) {
        for (Page page : {brief(), crowd(5'000), Page({})}) {
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
    for (const Page& page : {brief(), crowd(40)}) {
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
    const Page page = crowd(100'000);
    const TimelineScene scene = page.scene();
    CHECK(scene.list.items.size() < 4'000);
    CHECK(scene.marks.size() < 4'000);
    CHECK(scene.marks.size() > 100);
}

TEST_CASE("the_playhead_stands_at_its_time") {
    Page page = brief();
    page.state.time.playhead = instant_of({2020, 1, 1, 0, 0, 0});
    const TimelineScene scene = page.scene();
    CHECK(scene.playhead_x == Approx(scene.scale.x_of(page.state.time.playhead)));
    const auto labels = items_of<Label>(scene);
    CHECK(std::any_of(labels.begin(), labels.end(), [](const Label& l) { return l.text.utf8 == "1 Jan 2020"; }));
}

TEST_CASE("the_window_is_shaded_up_to_the_playhead_and_the_future_after_it") {
    Page page = brief();
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
    CHECK_FALSE(shade(theme.axis.future));
    page.state.time.mode = TimeMode::cumulative;
    const auto future = shade(theme.axis.future);
    REQUIRE(future);
    CHECK(future->x == Approx(page.scene().playhead_x));
    page.state.time.mode = TimeMode::all;
    CHECK_FALSE(shade(theme.axis.future));
}

TEST_CASE("the_selected_event_is_on_top_and_ringed") {
    Page page = brief();
    page.state.selected = 0;
    const auto boxes = items_of<Box>(page.scene());
    CHECK(std::any_of(boxes.begin(), boxes.end(),
                      [](const Box& b) { return b.border == theme_named("light")->selection && b.border_width > 0; }));
}

TEST_CASE("a_pick_finds_the_mark_under_or_near_the_pointer") {
    const TimelineScene scene = brief().scene();
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

TEST_CASE("a_column_of_a_crowd_picks_an_event_that_is_there") {
    const Page page = crowd(50'000);
    const TimelineScene scene = page.scene();
    const auto found = pick(scene, {600, scene.lanes_rect.bottom() - 4});
    REQUIRE(found);
    const float x = scene.scale.x_of(page.dataset->bounds()[*found].begin);
    CHECK(std::abs(x - 600) < 8);
}

TEST_CASE("no_events_still_make_an_axis") {
    const TimelineScene scene = Page({}).scene();
    CHECK(scene.marks.empty());
    CHECK_FALSE(items_of<Label>(scene).empty());
}
