#include "scene/arc_scene.hpp"
#include "scene/country_areas.hpp"
#include "scene/country_names.hpp"
#include "scene/event_labels.hpp"
#include "scene/label_scene.hpp"
#include "scene/visible_part.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace briefmap {

namespace {

/// Places candidates; gives back those that found no room.
std::vector<MapLabel> settle(MapLabels& settled, OccupiedBoxes& occupied, std::vector<MapLabel> labels) {
    std::vector<LabelCandidate> candidates;
    candidates.reserve(labels.size());
    for (const MapLabel& label : labels)
        candidates.push_back(label.candidate);
    const std::vector<std::optional<std::size_t>> chosen = place_labels(candidates, occupied, 4);
    std::vector<MapLabel> left;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (chosen[i]) {
            const PageRect box = labels[i].candidate.positions[*chosen[i]];
            settled.settled.push_back({std::move(labels[i]), box, {}});
        } else {
            left.push_back(std::move(labels[i]));
        }
    }
    return left;
}

PagePoint middle_of(const PageRect& box) { return {box.x + box.width / 2, box.y + box.height / 2}; }

class Layout {
  public:
    Layout(const MapInput& input, const MapFrame& frame, const Labelled& labelled)
        : input_(input), frame_(frame), labelled_(labelled), occupied_(frame.region()) {
        for (const PageRect& box : covered_boxes(labelled.points))
            occupied_.add(box);
        for (const PageRect& box : boxes_along(labelled.marks.ways, labelled.points.groups))
            occupied_.add(box);
        for (const MarkNumber& number : labelled.numbers)
            occupied_.add(number.box);
    }

    MapLabels all() {
        std::vector<MapLabel> countries = country_labels(input_, frame_, labelled_.marks.countries);
        std::vector<MapLabel> with_events;
        std::vector<MapLabel> without;
        for (MapLabel& label : countries)
            (label.country ? with_events : without).push_back(std::move(label));

        std::vector<EventIndex> titled;
        for (const std::optional<EventIndex>& event : {input_.state.selected, input_.hover.event})
            if (event && *event < input_.dataset.size() && (titled.empty() || titled.front() != *event))
                titled.push_back(*event);

        settle_countries(std::move(with_events));
        std::vector<MapLabel> titles;
        for (const EventIndex event : titled)
            if (!title_at_point(titles, event) && !title_at_way(titles, event)) title_at_country(titles, event);
        settle(labels_, occupied_, std::move(titles));

        std::vector<MapLabel> rest = std::move(without);
        append(rest, place_labels_of(input_, labelled_.named_marks, labelled_.named_groups));
        append(rest, town_labels(input_, frame_, labelled_.named_groups));
        settle(labels_, occupied_, std::move(rest));
        settle_in_visible_parts();
        return std::move(labels_);
    }

  private:
    static void append(std::vector<MapLabel>& all, std::vector<MapLabel> more) {
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }

    /// Names of countries with events, each in its country where that can be; without room, what happened there alone.
    void settle_countries(std::vector<MapLabel> names) {
        std::optional<CountryAreas> areas = areas_of_events(names);
        if (areas)
            for (const MapLabel& name : names)
                areas->settle_home(name.country.value_or(0), middle_of(name.candidate.positions.front()));
        std::vector<MapLabel> crowded;
        for (MapLabel& name : names)
            if (!settle_country(name, name.candidate.positions.front(), areas)) crowded.push_back(std::move(name));
        for (const MapLabel& name : crowded) {
            if (name.tally.width <= 0) continue;
            MapLabel tally = tally_alone(name);
            settle_country(tally, name.candidate.positions.front(), areas);
        }
    }

    /// `home`: the box in which the name should stand.
    bool settle_country(MapLabel& label, const PageRect& home, const std::optional<CountryAreas>& areas) {
        const std::optional<NameSpot> spot =
            name_spot(label, middle_of(home), areas ? &*areas : nullptr, label.country.value_or(0), occupied_);
        if (!spot) return false;
        occupied_.add(spot->box);
        if (spot->leader)
            for (const PageRect& box : boxes_along(*spot->leader))
                occupied_.add(box);
        labels_.settled.push_back({std::move(label), spot->box, spot->leader});
        return true;
    }

    /// Of all countries with marks, in their order; absent when none is to be named or shapes are missing.
    std::optional<CountryAreas> areas_of_events(std::span<const MapLabel> names) const {
        if (names.empty() || !input_.basemap.countries || !input_.basemap.country_features) return std::nullopt;
        std::vector<std::vector<std::uint32_t>> features;
        for (const CountryMark& mark : labelled_.marks.countries)
            features.push_back(
                input_.basemap.country_features->with_code(input_.gazetteer.countries()[mark.country].code));
        return CountryAreas(*input_.basemap.countries, features, frame_);
    }

    bool title_at_point(std::vector<MapLabel>& titles, EventIndex event) const {
        for (const PlacedMark& placed : labelled_.points.placed) {
            const PointMark& mark = labelled_.marks.points[placed.mark];
            if (mark.event != event) continue;
            PagePoint at = placed.at;
            float radius = placed.size / 2 + 10;
            for (const MarkGroup& group : labelled_.points.groups) {
                if (std::find(group.members.begin(), group.members.end(), placed.mark) == group.members.end()) continue;
                at = group.centre;
                radius = std::max(radius, group.outer + 9);
            }
            titles.push_back(event_label(input_, event));
            place_beside(titles.back(), at, radius, frame_.view());
            return true;
        }
        return false;
    }

    bool title_at_way(std::vector<MapLabel>& titles, EventIndex event) const {
        for (const WayMark& way : labelled_.marks.ways) {
            if (way.event != event) continue;
            titles.push_back(event_label(input_, event));
            place_beside(titles.back(), middle_of(way), 8, frame_.view());
            return true;
        }
        return false;
    }

    void title_at_country(std::vector<MapLabel>& titles, EventIndex event) const {
        for (const CountryMark& mark : labelled_.marks.countries) {
            if (std::find(mark.events.begin(), mark.events.end(), event) == mark.events.end()) continue;
            const PageRect box = labels_.box_of_country(labelled_.marks.countries, mark.country);
            titles.push_back(event_label(input_, event));
            if (box.width > 0)
                place_beside(titles.back(), box, frame_.view());
            else
                place_beside(titles.back(), mark.at, 10, frame_.view());
            return;
        }
    }

    /// Countries whose label lies out of view, or found no room, but that fill much of it.
    void settle_in_visible_parts() {
        if (!input_.basemap.countries || !input_.basemap.country_features) return;
        const PageRect inset = grown(frame_.view(), -6);
        std::vector<bool> named(input_.gazetteer.countries().size());
        for (const SettledLabel& label : labels_.settled)
            if (label.label.names_country && encloses(inset, label.box)) named[*label.label.names_country] = true;
        std::erase_if(labels_.settled, [&](const SettledLabel& label) {
            return label.label.names_country && !encloses(inset, label.box);
        });
        const std::unordered_map<std::string_view, std::vector<std::uint32_t>> in_view = features_in_view();
        for (std::uint32_t i = 0; i < named.size(); ++i) {
            if (named[i]) continue;
            const auto features = in_view.find(input_.gazetteer.countries()[i].code);
            if (features == in_view.end()) continue;
            std::optional<MapLabel> label = country_label(input_, i, labelled_.marks.countries);
            if (!label) continue;
            const std::vector<PagePoint> spots = visible_spots(*input_.basemap.countries, features->second, frame_,
                                                               inset, {label->width, label->height});
            if (spots.empty()) continue;
            centre_on(*label, spots);
            std::vector<MapLabel> one;
            one.push_back(std::move(*label));
            settle(labels_, occupied_, std::move(one));
        }
    }

    std::unordered_map<std::string_view, std::vector<std::uint32_t>> features_in_view() const {
        const ProjectedLayer& layer = *input_.basemap.countries;
        const std::vector<std::string>& codes = input_.basemap.country_features->codes;
        const MapBox seen = input_.camera.visible();
        std::unordered_map<std::string_view, std::vector<std::uint32_t>> found;
        for (std::uint32_t i = 0; i < layer.boxes.size() && i < codes.size(); ++i) {
            const LocalBox& box = layer.boxes[i];
            if (layer.origin.x + box.min_x < seen.max_x && layer.origin.x + box.max_x > seen.min_x &&
                layer.origin.y + box.min_y < seen.max_y && layer.origin.y + box.max_y > seen.min_y)
                found[codes[i]].push_back(i);
        }
        return found;
    }

    const MapInput& input_;
    const MapFrame& frame_;
    const Labelled& labelled_;
    OccupiedBoxes occupied_;
    MapLabels labels_;
};

}  // namespace

PageRect MapLabels::box_of_country(std::span<const CountryMark> marks, std::uint32_t country) const {
    for (const SettledLabel& label : settled)
        if (label.label.country && marks[*label.label.country].country == country) return label.box;
    return {};
}

MapLabels lay_out_labels(const MapInput& input, const MapFrame& frame, const Labelled& labelled) {
    return Layout(input, frame, labelled).all();
}

}  // namespace briefmap
