#include "crowd_page.hpp"

#include "scene/labels.hpp"
#include "scene/map_frame.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace briefmap::desk {
namespace {

constexpr float pick_margin = 3;    // that a pointer is given beyond a mark
constexpr float marks_beyond = 64;  // the frame, for what reaches into it

bool is_of_country(const Dataset& dataset, EventIndex event) {
    const std::vector<Place>& places = dataset.event(event).places;
    return !places.empty() && places.front().precision == PlacePrecision::country;
}

/// Items of labels that furniture has taken out.
std::size_t items_of_labels(const MapScene& scene) {
    std::size_t count = 0;
    for (const PlacedLabel& label : scene.labels)
        count += label.items.size();
    return count;
}

}  // namespace

CrowdPage crowd_page(const DatasetPtr& dataset, const CrowdWish& wish) {
    CrowdPage made{.dataset = dataset, .size = {1280, 720}};
    Wishes wishes;
    wishes.fit = wish.fit;
    wishes.mode = "all";
    wishes.crowds = wish.crowds;
    const FurnitureOptions furniture{.title = dataset->info().title, .source = "UCDP and USGS", .key = wish.furnished};
    WholePage whole = whole_page(wishes, dataset, made.size, furniture);
    made.state = std::move(whole.state);
    made.map = std::move(whole.map);
    made.page = wish.furnished ? std::move(whole.page) : made.map;

    const Camera camera(Projection::make(made.state.view.definition).value(), made.state.view.centre,
                        made.state.view.zoom, made.size);
    const MapFrame frame(camera);
    made.laid_out = grown(frame.to_page(frame.region()), marks_beyond);
    for (EventIndex i = 0; i < dataset->size(); ++i) {
        if (is_of_country(*dataset, i)) continue;
        for (const Place& place : dataset->event(i).places) {
            const auto at = place.position ? camera.to_view(*place.position) : std::nullopt;
            if (!at) continue;
            const PagePoint point{static_cast<float>(at->x), static_cast<float>(at->y)};
            if (!made.laid_out.contains(point)) continue;
            made.points.push_back(point);
            made.event_of.push_back(i);
        }
    }
    return made;
}

std::vector<SeenMark> marks_of(const CrowdPage& page) {
    std::vector<SeenMark> marks;
    std::map<std::pair<float, float>, std::size_t> counted;  // discs have a target for each of their events
    for (const PickTarget& target : page.map.targets) {
        if (target.radius <= 0 || target.is_line()) continue;
        if (is_of_country(*page.dataset, target.event) && !target.is_square) continue;
        const float radius = target.is_square ? target.radius : target.radius - pick_margin;
        if (target.count == 1 || target.is_square) {
            marks.push_back({target.at, radius, target.count, {target.event}});
            continue;
        }
        const auto [found, is_new] = counted.try_emplace({target.at.x, target.at.y}, marks.size());
        if (is_new) marks.push_back({target.at, radius, target.count, {}});
        marks[found->second].events.push_back(target.event);
        CHECK(marks[found->second].count == target.count);
    }
    return marks;
}

FurnitureBoxes furniture_of(const CrowdPage& page) {
    FurnitureBoxes boxes;
    const std::vector<DrawItem>& items = page.page.list.items;
    const std::size_t taken_out = items_of_labels(page.map) - items_of_labels(page.page);
    for (std::size_t i = page.map.list.items.size() - taken_out; i < items.size(); ++i) {
        if (const Box* box = std::get_if<Box>(&items[i]); box && box->radius == 5) boxes.panels.push_back(box->rect);
        if (const Label* label = std::get_if<Label>(&items[i])) boxes.texts.push_back(box_of(*label));
    }
    return boxes;
}

PageRect box_of(const Label& label) {
    const TextExtent extent = typesetter().measure(label.text);
    return {label.at.x - label.anchor_x * extent.width, label.at.y - label.anchor_y * extent.height, extent.width,
            extent.height};
}

PageRect page_box(const CrowdPage& page) {
    return {0, 0, static_cast<float>(page.size.width), static_cast<float>(page.size.height)};
}

float air_between(const PageRect& box, PagePoint centre, float radius) {
    const float dx = centre.x - std::clamp(centre.x, box.x, box.right());
    const float dy = centre.y - std::clamp(centre.y, box.y, box.bottom());
    return std::hypot(dx, dy) - radius;
}

}  // namespace briefmap::desk
