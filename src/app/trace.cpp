#include "app/trace.hpp"

#include "workspace/presentation.hpp"

#include <imgui.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace briefmap {
namespace {

using nlohmann::json;

json id_of(const Dataset& dataset, std::optional<EventIndex> event) {
    return event ? json(dataset.event(*event).id) : json(nullptr);
}

json rect_of(const PageRect& r) { return json::array({r.x, r.y, r.width, r.height}); }

PagePoint middle_of(const PageRect& r) { return {r.x + r.width / 2, r.y + r.height / 2}; }

json window_point(const PageRect& part, float scale, PagePoint p) {
    return json::array({part.x + scale * p.x, part.y + scale * p.y});
}

json layer_of(const MapLayer& layer, const ShownLayer& data) {
    const UserLayer* const user = layer.user();
    json told = {{"name", user ? user->title() : std::string(name_of(*layer.base()))},
                 {"shown", layer.is_shown},
                 {"opacity", layer.opacity},
                 {"colour", layer.colour ? json(to_hex(*layer.colour)) : json(nullptr)}};
    if (!user) return told;
    told["field"] = user->field;
    told["crs"] = user->source.crs;
    told["classes"] = data.classes ? data.classes->classes.size() : 0;
    told["drawn"] = data.parts.areas || data.parts.lines || data.parts.points || data.picture;
    told["fault"] = data.fault ? data.fault->message() : "";
    return told;
}

}  // namespace

Result<Trace> Trace::open(const std::filesystem::path& path) {
    std::ofstream file(path, std::ios::trunc);
    if (!file)
        return Error{"cannot be written", path.string(), "give --trace a file in a folder that you may write to"};
    return Trace(std::move(file));
}

void Trace::write(const TraceInput& in) {
    const State& state = in.session.state;
    json map_marks = json::object();
    for (const PickTarget& target : in.map.targets) {
        map_marks[in.dataset.event(target.event).id] = window_point(in.layout.map, in.scale, target.at);
    }
    json timeline_marks = json::object();
    for (const TimelineMark& mark : in.timeline.marks) {
        timeline_marks[in.dataset.event(mark.event).id] = window_point(
            in.layout.timeline, in.scale, {mark.rect.x + mark.rect.width / 2, mark.rect.y + mark.rect.height / 2});
    }
    const StoryProgress progress = presentation_progress(in.session, in.dataset);
    const PageRect& axis = in.timeline.axis_rect;
    json held = json::array();
    for (const Interval& h : state.time.held)
        held.push_back(json::array({to_iso8601(h.begin), to_iso8601(h.end)}));
    json held_buttons = json::array();
    for (const HeldBand& h : in.timeline.held)
        held_buttons.push_back(window_point(in.layout.timeline, in.scale, middle_of(h.close)));
    json window_band = nullptr;
    if (const auto& band = in.timeline.window) {
        const float y = band->bottom() - 4;
        window_band = json::array({window_point(in.layout.timeline, in.scale, {band->x, y}),
                                   window_point(in.layout.timeline, in.scale, {band->right(), y})});
    }
    const ImGuiIO& io = ImGui::GetIO();  // what the panels have seen of the mouse
    json controls = json::object();
    json focus = nullptr;
    for (const ShownControl& c : in.ui.controls) {
        controls[c.name] = json::array({c.rect.x + c.rect.width / 2, c.rect.y + c.rect.height / 2});
        if (c.has_focus) focus = c.name;
    }
    json quiet = json::array();
    for (const Interval& stretch : in.dataset.quiet())
        quiet.push_back(json::array({to_iso8601(stretch.begin), to_iso8601(stretch.end)}));
    json column = nullptr;
    const auto& columns = in.timeline.columns;
    const auto fullest =
        std::max_element(columns.begin(), columns.end(),
                         [](const TimelineColumn& a, const TimelineColumn& b) { return a.count < b.count; });
    if (fullest != columns.end()) {
        column = {{"at", window_point(in.layout.timeline, in.scale, middle_of(fullest->rect))},
                  {"count", fullest->count}};
    }
    json layers = json::array();
    for (std::size_t i = 0; i < state.layers.size(); ++i)
        layers.push_back(layer_of(state.layers[i], i < in.layers.size() ? in.layers[i] : ShownLayer{}));
    const TimeSlice slice = time_slice(state.time);
    const Playback& playback = in.session.playback;
    const json line = {
        {"pointer", json::array({io.MousePos.x, io.MousePos.y})},
        {"buttons", json::array({io.MouseDown[ImGuiMouseButton_Left], io.MouseDown[ImGuiMouseButton_Middle],
                                 io.MouseDown[ImGuiMouseButton_Right]})},
        {"controls", controls},
        {"focus", focus},
        {"typing", in.ui.is_typing},
        {"tooltip", in.ui.tooltip},
        {"layers", layers},
        {"quiet", quiet},
        {"fullest_column", column},
        {"held", held},
        {"held_buttons", held_buttons},
        {"window_band", window_band},
        {"shown_from", to_iso8601(slice.shown.begin)},
        {"axis", json::array({to_iso8601(state.time.axis.begin), to_iso8601(state.time.axis.end)})},
        {"overview_handle",
         json::array({window_point(in.layout.timeline, in.scale, middle_of(in.timeline.overview_handle)),
                      in.timeline.overview_handle.width * in.scale})},
        {"lanes", name_of(state.time.lanes)},
        {"lane_count", in.timeline.lane_groups.size()},
        {"snap", state.time.snap},
        {"fade_seconds", state.time.fade_seconds},
        {"cycle", json::array({name_of(state.time.cycle.unit), state.time.cycle.mask})},
        {"date_box", json::array({in.session.date_box.text, in.session.date_box.fault})},
        {"seconds_per_event", playback.seconds_per_event},
        {"direction", playback.direction},
        {"at_end", static_cast<int>(playback.at_end)},
        {"play_by", playback.by == PlayBy::event ? "event" : "clock"},
        {"skip_quiet", playback.skip_quiet},
        {"follow", playback.follow},
        {"selected", id_of(in.dataset, state.selected)},
        {"list", id_of(in.dataset, in.ui.list_selected)},
        {"card", id_of(in.dataset, in.ui.card)},
        {"map", id_of(in.dataset, in.map.emphasised)},
        {"timeline", id_of(in.dataset, in.timeline.emphasised)},
        {"hover", id_of(in.dataset, in.session.hover.event)},
        {"playhead", to_iso8601(state.time.playhead)},
        {"playhead_at", window_point(in.layout.timeline, in.scale, {in.timeline.playhead_x, axis.y + axis.height / 2})},
        {"mode", name_of(state.time.mode)},
        {"shown", in.map.shown},
        {"search", state.filter.search},
        {"filters", removable_parts(state.filter).size()},
        {"passing", in.session.found ? in.session.found->passing.count() : in.dataset.size()},
        {"rows", in.ui.rows},
        {"table", state.panels.table},
        {"tool", static_cast<int>(in.session.tool)},
        {"playing", in.session.playback.playing},
        {"days_per_second", in.session.playback.days_per_second},
        {"axis_seconds", state.time.axis.seconds()},
        {"centre", json::array({state.view.centre.lon, state.view.centre.lat})},
        {"zoom", state.view.zoom},
        {"projection", state.view.definition},
        {"clean", state.panels.clean},
        {"title", in.dataset.info().title},
        {"presenting", in.session.presentation.has_value()},
        {"blank", in.session.presentation && in.session.presentation->blank},
        {"full_screen", in.full_screen},
        {"laser", in.laser ? json::array({in.laser->x, in.laser->y}) : json(nullptr)},
        {"progress", json::array({progress.at, progress.of})},
        {"overlay", static_cast<int>(state.overlay)},
        {"undo_steps", in.session.history.past.size()},
        {"map_rect", rect_of(in.layout.map)},
        {"list_rect", rect_of(in.layout.list)},
        {"list_row", rect_of(in.ui.list_row)},
        {"timeline_rect", rect_of(in.layout.timeline)},
        {"map_marks", map_marks},
        {"timeline_marks", timeline_marks},
        {"settled", in.basemap_settled},
        {"drawn", in.is_drawn},
        {"picture", in.last_picture},
    };
    std::string text = line.dump(-1, ' ', false, json::error_handler_t::replace);
    if (text == last_) return;
    file_ << text << std::endl;  // whoever reads along wants the whole line now
    last_ = std::move(text);
}

}  // namespace briefmap
