#include "panel_desk.hpp"

#include "ui/style.hpp"
#include "workspace/axis.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

/// Where Dear ImGui takes a pointer to be that stands between pixels.
PagePoint whole(PagePoint p) { return {std::floor(p.x), std::floor(p.y)}; }

}  // namespace

PanelDesk::PanelDesk(std::vector<Event> events, DeskOptions options)
    : imgui(options.width, options.height, options.scale, options.fonts),
      width_(options.width),
      height_(options.height),
      scale_(options.scale) {
    world.set_events(std::move(events));
    filter_index = std::make_shared<const FilterIndex>(world.dataset, PlaceLookup{});
    const WindowLayout first = lay_out_window(Panels{}, width_, height_, scale_);
    world.size.width = std::max(200.0, static_cast<double>(first.map.width / scale_));
    world.look_at({27, 0}, 90);
    session.state = world.state;
    session.state.panels = options.panels;
    session.state.time.axis = fitted_axis(*world.dataset, {});
    frame();
    issued.clear();
}

Surroundings PanelDesk::surroundings() const {
    return {
        .dataset = world.dataset,
        .gazetteer = &world.gazetteer,
        .projection = world.projection,
        .map_size = {static_cast<double>(layout.map.width / scale_), static_cast<double>(layout.map.height / scale_)},
        .axis_step = {},
        .filter_index = filter_index};
}

void PanelDesk::build_scenes(const Camera& camera) {
    const Theme& theme = *theme_named(session.state.theme);
    map = build_events({.dataset = *world.dataset,
                        .state = session.state,
                        .hover = session.hover,
                        .camera = camera,
                        .basemap = world.basemap,
                        .gazetteer = world.gazetteer,
                        .typesetter = world.typesetter,
                        .theme = theme,
                        .passing = passing(session)});
    if (!timeline_data || timeline_of != world.dataset || timeline_data->grouping.by != session.state.time.lanes) {
        timeline_data = make_timeline_data(*world.dataset, session.state.time.lanes, &world.gazetteer);
        timeline_of = world.dataset;
    }
    timeline.emplace(build_timeline({.dataset = *world.dataset,
                                     .data = *timeline_data,
                                     .state = session.state,
                                     .hover = session.hover,
                                     .typesetter = world.typesetter,
                                     .theme = theme,
                                     .width = layout.timeline.width / scale_,
                                     .height = layout.timeline.height / scale_}));
}

void PanelDesk::frame() {
    layout = lay_out_window(session.state.panels, width_, height_, scale_);
    const Surroundings around = surroundings();
    const Camera camera(world.projection, session.state.view.centre, session.state.view.zoom, around.map_size);
    if (!scenes_stand_still || !timeline) build_scenes(camera);
    const Theme& theme = *theme_named(session.state.theme);
    imgui.begin_frame();
    apply_style(theme, scale_);
    shown = window_ui({.session = session,
                       .around = around,
                       .dataset = *world.dataset,
                       .gazetteer = world.gazetteer,
                       .theme = theme,
                       .diagnostics = diagnostics,
                       .map = map,
                       .basemap = has_basemap ? &world.basemap : nullptr,
                       .layers = layers,
                       .camera = camera,
                       .timeline = *timeline,
                       .timeline_data = *timeline_data,
                       .notices = notices,
                       .running_jobs = jobs,
                       .scale = scale_,
                       .rows = rows.follow(world.dataset, session.found, session.state.list_order),
                       .facets = facets.follow(session, filter_index)},
                      layout, width_, height_, issued);
    imgui.end_frame();
}

void PanelDesk::apply_issued() {
    for (const Issued& one : std::exchange(issued, {}))
        apply(session, one, surroundings());
}

void PanelDesk::resize(float width, float height) {
    width_ = width;
    height_ = height;
    imgui.resize(width, height);
    frame();
}

void PanelDesk::move_to(PagePoint at) {
    imgui.move_to(at);
    frame();
}

void PanelDesk::press(ImGuiMouseButton button) {
    imgui.set_button(button, true);
    frame();
}

void PanelDesk::release(ImGuiMouseButton button) {
    imgui.set_button(button, false);
    frame();
}

void PanelDesk::click(PagePoint at) {
    move_to(at);
    press();
    release();
    // Long enough that the next click is not the second half of a double one.
    for (int i = 0; i < 24; ++i) {
        imgui.begin_frame();
        imgui.end_frame();
    }
    frame();
}

void PanelDesk::drag(PagePoint from, PagePoint to, int steps, ImGuiMouseButton button) {
    move_to(from);
    press(button);
    for (int i = 1; i <= steps; ++i) {
        const float part = static_cast<float>(i) / static_cast<float>(steps);
        move_to({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
    }
    release(button);
}

void PanelDesk::turn_wheel(PagePoint at, float notches) {
    move_to(at);
    imgui.turn_wheel(notches);
    frame();
}

void PanelDesk::click_along(const PageRect& bar, float every) {
    scenes_stand_still = true;
    for (float x = bar.x + every / 2; x < bar.right(); x += every) {
        move_to({x, bar.y + bar.height / 2});
        press();
        release();
    }
    scenes_stand_still = false;
}

PagePoint PanelDesk::on_map(LonLat p) const {
    const Camera camera(world.projection, session.state.view.centre, session.state.view.zoom, surroundings().map_size);
    const ViewPoint at = camera.to_view(p).value();
    return whole({layout.map.x + static_cast<float>(at.x) * scale_, layout.map.y + static_cast<float>(at.y) * scale_});
}

PagePoint PanelDesk::on_timeline(PagePoint p) const {
    return whole({layout.timeline.x + p.x * scale_, layout.timeline.y + p.y * scale_});
}

PagePoint PanelDesk::mark_of(EventIndex event) const {
    const auto mark = std::find_if(timeline->marks.begin(), timeline->marks.end(),
                                   [event](const TimelineMark& m) { return m.event == event; });
    REQUIRE(mark != timeline->marks.end());
    return on_timeline(middle_of(mark->rect));
}

std::vector<Event> four_events() {
    return {event_at("year", "2013", {town_place("Aburg", {5, 5})}, "military"),
            event_at("month", "2020-08", {town_place("Beville", {35, 5})}, "coup"),
            event_at("day", "2025-08-15", {town_place("Ceton", {50, -6})}, "expulsion"), event_at("undated", "", {})};
}

PagePoint middle_of(const PageRect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

}  // namespace briefmap
