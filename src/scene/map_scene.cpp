#include "scene/map_scene.hpp"

#include "scene/arc_scene.hpp"
#include "scene/area_scene.hpp"
#include "scene/density.hpp"
#include "scene/event_labels.hpp"
#include "scene/event_look.hpp"
#include "scene/label_scene.hpp"
#include "scene/mark_numbers.hpp"
#include "scene/point_scene.hpp"

#include <algorithm>
#include <optional>

namespace briefmap {

namespace {

/// Ends of ways where no mark stands: they want a name as well.
void add_way_ends(std::vector<PointMark>& marks, std::vector<MarkGroup>& groups, std::span<const WayMark> ways) {
    for (const WayMark& way : ways) {
        for (const WayEnd& end : {way.from, way.to}) {
            if (end.form == PlaceForm::country) continue;
            const bool named = std::any_of(groups.begin(), groups.end(), [&](const MarkGroup& group) {
                return std::abs(group.centre.x - end.at.x) < 9 && std::abs(group.centre.y - end.at.y) < 9;
            });
            if (named) continue;
            constexpr float of_mark = 5.5F;  // page pixels
            groups.push_back({end.at, {static_cast<std::uint32_t>(marks.size())}, of_mark, of_mark});
            marks.push_back({way.event, end.at, PlaceForm::dot, end.place});
        }
    }
}

/// Of what is drawn, what is on the page: the legend tells of nothing else.
void note_categories(MapScene& scene, const MapInput& input) {
    std::vector<bool> seen(input.dataset.category_names().size());
    for (const PickTarget& target : scene.targets) {
        if (target.is_square) continue;
        if (input.state.selected == target.event) scene.emphasised = target.event;
        const bool is_mark = target.radius > 0 && !target.is_line();
        if (is_mark && !is_seen(scene.list, target.at, target.radius)) continue;
        seen[input.dataset.categories()[target.event]] = true;
        if (is_past(input.dataset, target.event, input.state.time)) scene.signs.past = true;
    }
    for (std::size_t c = 0; c < seen.size(); ++c)
        if (seen[c]) scene.signs.categories.push_back(static_cast<std::uint16_t>(c));
}

}  // namespace

MapScene build_events(const MapInput& input) {
    MapScene scene;
    scene.list.width = static_cast<float>(input.camera.size().width);
    scene.list.height = static_cast<float>(input.camera.size().height);
    scene.list.map = {
        input.camera.centre(), input.camera.pixels_per_metre(), {scene.list.width / 2, scene.list.height / 2}};

    if (input.state.graticule) {
        scene.graticule = graticule(input.camera);
        add_graticule(scene.list, scene.graticule, input.theme);
    }

    std::optional<LocatedEvents> found;
    if (!input.located) found.emplace(input.dataset, input.gazetteer, input.camera.projection());
    const LocatedEvents& located = input.located ? *input.located : *found;

    const std::vector<EventIndex> shown = events_shown(input.dataset, time_slice(input.state.time), input.passing);
    scene.shown = shown.size();
    const MapFrame frame(input.camera);
    const EventMarks marks = collect_marks(shown, located, frame);
    const PointLayout points = lay_out_points(input, marks.points);

    std::vector<PointMark> named_marks = marks.points;
    std::vector<MarkGroup> named_groups = points.groups;
    add_way_ends(named_marks, named_groups, marks.ways);
    const std::vector<MarkNumber> numbers = number_marks(input, frame, marks, points);
    const MapLabels labels = lay_out_labels(input, frame, {marks, points, named_marks, named_groups, numbers});

    add_countries(scene, input, marks.countries);
    scene.signs.country = std::any_of(marks.countries.begin(), marks.countries.end(),
                                      [](const CountryMark& mark) { return !mark.events.empty(); });
    add_way_countries(scene, input, marks.ways);
    if (points.density) add_density(scene, input, frame, count_cells(marks.points));
    const std::vector<ItemRange> feet = add_label_feet(scene, input, frame, labels);
    add_ways(scene, input, frame, marks.ways,
             {points.groups, [&](std::uint32_t country) { return labels.box_of_country(marks.countries, country); }});
    add_points(scene, input, frame, marks.points, points);
    add_numbers(scene, input, frame, numbers);
    add_labels(scene, input, frame, labels, marks.countries, feet);
    note_categories(scene, input);
    return scene;
}

}  // namespace briefmap
