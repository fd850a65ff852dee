#include "scene/label_scene.hpp"

#include "scene/tally.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {

namespace {

/// Names cut by the page's edge are left out, as on any printed map.
bool is_whole(const MapFrame& frame, const SettledLabel& label) { return encloses(grown(frame.view(), -2), label.box); }

bool names_events(const MapLabel& label) {
    return label.country || label.candidate.priority == label_priority::place_of_events;
}

void add_town_dot(MapScene& scene, const MapInput& input, PagePoint at, bool capital) {
    scene.list.items.emplace_back(
        Markers{{{capital ? MarkerShape::square : MarkerShape::circle, at, capital ? 5.0F : 3.6F,
                  input.theme.map.town_label, input.theme.map.label_halo.with_alpha(1), 0.8F}}});
}

void add_leader(MapScene& scene, const MapInput& input, PagePoint from, PagePoint to) {
    const Colour halo = input.theme.map.label_halo;
    const Colour pen = input.theme.map.town_label;
    scene.list.items.emplace_back(StrokePath{{from, to}, false, halo, 3, {}});
    scene.list.items.emplace_back(StrokePath{{from, to}, false, pen, 0.9F, {}});
    scene.list.items.emplace_back(Markers{{{MarkerShape::circle, to, 4, pen, halo.with_alpha(1), 1}}});
}

}  // namespace

std::vector<ItemRange> add_label_feet(MapScene& scene, const MapInput& input, const MapFrame& frame,
                                      const MapLabels& labels) {
    std::vector<ItemRange> feet;
    for (const SettledLabel& label : labels.settled) {
        const std::size_t begin = scene.list.items.size();
        if (is_whole(frame, label)) {
            if (label.label.dot) add_town_dot(scene, input, frame.to_page(*label.label.dot), label.label.capital);
            if (label.leader)
                add_leader(scene, input, frame.to_page(label.leader->from), frame.to_page(label.leader->to));
        }
        feet.push_back({begin, scene.list.items.size()});
    }
    return feet;
}

void add_labels(MapScene& scene, const MapInput& input, const MapFrame& frame, const MapLabels& labels,
                std::span<const CountryMark> countries, std::span<const ItemRange> feet) {
    std::vector<const SettledLabel*> order;
    for (const SettledLabel& label : labels.settled)
        if (is_whole(frame, label)) order.push_back(&label);
    std::stable_sort(order.begin(), order.end(), [](const SettledLabel* a, const SettledLabel* b) {
        return a->label.emphasised < b->label.emphasised;
    });
    for (const SettledLabel* settled : order) {
        const MapLabel& label = settled->label;
        const PageRect box = frame.to_page(settled->box);
        PlacedLabel placed{box, {}, label.emphasised, names_events(label)};
        if (label.panel) {
            placed.items.push_back(scene.list.items.size());
            scene.list.items.emplace_back(
                Box{box, input.theme.ui.raised.with_alpha(0.94), {}, false, input.theme.ui.line, 1, 4});
        }
        if (label.country && label.tally.width > 0)
            add_tally(scene, input, countries[*label.country].events,
                      {box.x + label.tally.x, box.y + label.tally.y, label.tally.width, label.tally.height});
        const auto index = static_cast<std::size_t>(settled - labels.settled.data());
        for (std::size_t item = feet[index].begin; item < feet[index].end; ++item)
            placed.items.push_back(item);
        for (const LabelLine& line : label.lines) {
            Label drawn = line.label;
            drawn.at = {box.x + drawn.at.x, box.y + drawn.at.y};
            placed.items.push_back(scene.list.items.size());
            scene.list.items.emplace_back(std::move(drawn));
        }
        scene.labels.push_back(std::move(placed));
    }
}

void drop_labels(MapScene& scene, const std::function<bool(const PlacedLabel&)>& is_dropped) {
    std::vector<bool> gone(scene.list.items.size());
    std::erase_if(scene.labels, [&](const PlacedLabel& label) {
        const bool dropped = is_dropped(label);
        if (dropped)
            for (const std::size_t item : label.items)
                gone[item] = true;
        return dropped;
    });
    // Later items move up; what the kept labels say of theirs follows.
    std::vector<std::size_t> moved(gone.size());
    std::vector<DrawItem> kept;
    kept.reserve(scene.list.items.size());
    for (std::size_t i = 0; i < gone.size(); ++i) {
        moved[i] = kept.size();
        if (!gone[i]) kept.push_back(std::move(scene.list.items[i]));
    }
    scene.list.items = std::move(kept);
    for (PlacedLabel& label : scene.labels)
        for (std::size_t& item : label.items)
            item = moved[item];
}

}  // namespace briefmap
