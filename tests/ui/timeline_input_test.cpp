#include "panel_desk.hpp"

#include <cmath>
#include <set>

using namespace briefmap;

namespace {

PagePoint on_axis(const PanelDesk& desk, float part) {
    const PageRect& axis = desk.timeline->axis_rect;
    return desk.on_timeline({axis.x + axis.width * part, axis.y + axis.height / 2});
}

Instant time_at(const PanelDesk& desk, PagePoint at) { return desk.timeline->scale.at(at.x - desk.layout.timeline.x); }

}  // namespace

TEST_CASE("Dragging along the axis moves the playhead, all of it one gesture") {
    PanelDesk desk(four_events());
    const PagePoint from = on_axis(desk, 0.3F), to = on_axis(desk, 0.6F);
    desk.drag(from, to, 6);
    const auto set = desk.of<command::SetPlayhead>();
    REQUIRE(set.size() >= 6);
    CHECK(set.front().at == time_at(desk, from));
    CHECK(set.back().at == time_at(desk, to));
    const auto gestures = desk.gestures_of<command::SetPlayhead>();
    REQUIRE_FALSE(gestures.empty());
    CHECK(std::set(gestures.begin(), gestures.end()).size() == 1);
    CHECK(gestures.front() != 0);

    desk.issued.clear();
    desk.drag(to, from, 3);
    const auto later = desk.gestures_of<command::SetPlayhead>();
    REQUIRE_FALSE(later.empty());
    CHECK(later.front() != gestures.front());
}

TEST_CASE("A drag of the playhead is one step back for undo") {
    PanelDesk desk(four_events());
    const Instant before = desk.state().time.playhead;
    desk.move_to(on_axis(desk, 0.3F));
    desk.press();
    desk.apply_issued();
    for (const float part : {0.35F, 0.4F, 0.45F, 0.5F}) {
        desk.move_to(on_axis(desk, part));
        desk.apply_issued();
    }
    desk.release();
    desk.apply_issued();
    CHECK(desk.state().time.playhead != before);
    apply(desk.session, {command::Undo{}, 0}, {.dataset = desk.world.dataset, .projection = desk.world.projection});
    CHECK(desk.state().time.playhead == before);
}

TEST_CASE("A drag that leaves the timeline goes on until the button is up") {
    PanelDesk desk(four_events());
    const PagePoint from = on_axis(desk, 0.3F);
    desk.drag(from, {desk.layout.map.x + 300, desk.layout.map.y + 100}, 4);
    CHECK(desk.of<command::SetPlayhead>().size() >= 4);
    CHECK(desk.of<command::Pan>().empty());
    CHECK(desk.of<command::Select>().empty());
    desk.issued.clear();
    desk.move_to(on_axis(desk, 0.7F));
    CHECK(desk.of<command::SetPlayhead>().empty());
}

TEST_CASE("A click on a mark of the timeline selects its event") {
    PanelDesk desk(four_events());
    for (const EventIndex event : {0U, 1U, 2U}) {
        desk.issued.clear();
        desk.click(desk.mark_of(event));
        const auto selects = desk.of<command::Select>();
        REQUIRE(selects.size() == 1);
        CHECK(selects.front().event == event);
        CHECK(desk.of<command::SetPlayhead>().empty());
    }
}

TEST_CASE("The pointer over a mark hovers its event once, and nothing beside it") {
    PanelDesk desk(four_events());
    desk.move_to(desk.mark_of(1));
    REQUIRE(desk.of<command::SetHover>().size() == 1);
    CHECK(desk.of<command::SetHover>().front().hover.event == 1U);
    desk.apply_issued();
    desk.frame();
    CHECK(desk.of<command::SetHover>().empty());
    desk.move_to(on_axis(desk, 0.3F));
    REQUIRE(desk.of<command::SetHover>().size() == 1);
    CHECK_FALSE(desk.of<command::SetHover>().front().hover.event);
}

TEST_CASE("The wheel over the timeline zooms about the moment under the pointer") {
    PanelDesk desk(four_events());
    const PagePoint at = on_axis(desk, 0.4F);
    desk.turn_wheel(at, 1);
    const auto closer = desk.of<command::ZoomAxis>();
    REQUIRE(closer.size() == 1);
    CHECK(closer.front().factor < 1);
    CHECK(closer.front().anchor == time_at(desk, at));
    CHECK(desk.of<command::Zoom>().empty());
    const Instant anchored = time_at(desk, at);
    desk.apply_issued();
    desk.frame();
    CHECK(std::abs(static_cast<double>(time_at(desk, at) - anchored)) <= desk.timeline->scale.seconds_per_pixel() + 1);

    desk.issued.clear();
    desk.turn_wheel(at, -1);
    REQUIRE(desk.of<command::ZoomAxis>().size() == 1);
    CHECK(desk.of<command::ZoomAxis>().front().factor > 1);
}

TEST_CASE("The right button drags the axis along") {
    PanelDesk desk(four_events());
    desk.drag(on_axis(desk, 0.5F), on_axis(desk, 0.6F), 4, ImGuiMouseButton_Right);
    const auto pans = desk.of<command::PanAxis>();
    REQUIRE_FALSE(pans.empty());
    double seconds = 0;
    for (const command::PanAxis& pan : pans)
        seconds += static_cast<double>(pan.seconds);
    const double dragged = static_cast<double>(desk.timeline->axis_rect.width) * 0.1;
    CHECK(seconds == Approx(-dragged * desk.timeline->scale.seconds_per_pixel()).epsilon(0.02));
    CHECK(desk.of<command::SetPlayhead>().empty());
}

TEST_CASE("The window's left edge can be dragged longer") {
    PanelDesk desk(four_events());
    TimeView& time = desk.state().time;
    time.mode = TimeMode::window;
    time.playhead = desk.timeline->scale.at(desk.timeline->axis_rect.width * 0.8F);
    time.window_seconds = 1'000 * seconds_per_day;
    desk.frame();
    REQUIRE(desk.timeline->window);
    const PageRect& window = *desk.timeline->window;
    const PagePoint edge = desk.on_timeline({window.x, window.bottom() - 4});
    const Instant begin = time_slice(time).shown.begin;
    desk.drag(edge, {edge.x - 60, edge.y}, 4);
    const auto set = desk.of<command::SetWindowStart>();
    REQUIRE_FALSE(set.empty());
    const double longer = 60 * desk.timeline->scale.seconds_per_pixel();
    CHECK(static_cast<double>(begin - set.back().at) == Approx(longer).epsilon(0.03));
    CHECK(desk.of<command::SetPlayhead>().empty());
}

TEST_CASE("The window's right edge leaves its left one, and its body moves both") {
    PanelDesk desk(four_events());
    TimeView& time = desk.state().time;
    time.mode = TimeMode::window;
    time.playhead = desk.timeline->scale.at(desk.timeline->axis_rect.width * 0.8F);
    time.window_seconds = 1'000 * seconds_per_day;
    desk.frame();
    REQUIRE(desk.timeline->window);
    const PageRect window = *desk.timeline->window;
    const float y = window.bottom() - 4;
    const PagePoint right = desk.on_timeline({window.right(), y});
    desk.drag(right, {right.x - 20, right.y}, 4);
    CHECK_FALSE(desk.of<command::SetWindowEnd>().empty());
    CHECK(desk.of<command::SetPlayhead>().empty());
    desk.apply_issued();
    const Interval narrower = time_slice(time).shown;
    CHECK(narrower.seconds() < 1'000 * seconds_per_day);

    desk.frame();
    const PagePoint body = desk.on_timeline({desk.timeline->window->x + desk.timeline->window->width / 2, y});
    desk.drag(body, {body.x - 80, body.y}, 4);
    CHECK_FALSE(desk.of<command::SetPlayhead>().empty());
    desk.apply_issued();
    CHECK(time_slice(time).shown.seconds() == narrower.seconds());
    CHECK(time_slice(time).shown.begin < narrower.begin);
}

TEST_CASE("The overview's handle moves the axis, its edges make it longer or shorter") {
    PanelDesk desk(four_events());
    const Interval whole = desk.state().time.axis;
    desk.state().time.axis = {whole.begin + whole.seconds() / 4, whole.begin + whole.seconds() / 2};
    desk.frame();
    const Interval before = desk.state().time.axis;
    const PagePoint handle = desk.on_timeline(middle_of(desk.timeline->overview_handle));
    desk.drag(handle, {handle.x + 50, handle.y}, 4);
    desk.apply_issued();
    const Interval moved = desk.state().time.axis;
    CHECK(moved.begin > before.begin);
    CHECK(moved.seconds() == before.seconds());

    desk.frame();
    const PageRect rect = desk.timeline->overview_handle;
    const PagePoint end = desk.on_timeline({rect.right() - 1, rect.y + rect.height / 2});
    desk.drag(end, {end.x + 60, end.y}, 4);
    desk.apply_issued();
    CHECK(desk.state().time.axis.begin == moved.begin);
    CHECK(desk.state().time.axis.seconds() > moved.seconds());
}

TEST_CASE("The button of a held stretch lets go of it") {
    PanelDesk desk(four_events());
    const Interval axis = desk.state().time.axis;
    desk.state().time.held = {{axis.begin + axis.seconds() / 4, axis.begin + axis.seconds() / 3}};
    desk.frame();
    REQUIRE(desk.timeline->held.size() == 1);
    desk.click(desk.on_timeline(middle_of(desk.timeline->held[0].close)));
    CHECK(desk.of<command::ReleaseRange>().size() == 1);
    CHECK(desk.of<command::SetPlayhead>().empty());
}
