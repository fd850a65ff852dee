#include "app/trace.hpp"

#include "workspace/presentation.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>

namespace briefmap {
namespace {

using nlohmann::json;

json id_of(const Dataset& dataset, std::optional<EventIndex> event) {
    return event ? json(dataset.event(*event).id) : json(nullptr);
}

json rect_of(const PageRect& r) { return json::array({r.x, r.y, r.width, r.height}); }

json window_point(const PageRect& part, float scale, PagePoint p) {
    return json::array({part.x + scale * p.x, part.y + scale * p.y});
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
    const json line = {
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
        {"playing", in.session.playback.playing},
        {"days_per_second", in.session.playback.days_per_second},
        {"axis_seconds", state.time.axis.seconds()},
        {"centre", json::array({state.view.centre.lon, state.view.centre.lat})},
        {"zoom", state.view.zoom},
        {"projection", state.view.definition},
        {"clean", state.panels.clean},
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
        {"picture", in.last_picture},
    };
    std::string text = line.dump(-1, ' ', false, json::error_handler_t::replace);
    if (text == last_) return;
    file_ << text << std::endl;  // whoever reads along wants the whole line now
    last_ = std::move(text);
}

}  // namespace briefmap
