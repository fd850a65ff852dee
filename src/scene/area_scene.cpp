#include "scene/area_scene.hpp"

#include "scene/event_look.hpp"
#include "scene/marks.hpp"
#include "scene/page_clip.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace briefmap {

namespace {

std::vector<std::uint32_t> features_of(const MapInput& input, std::uint32_t country) {
    if (!input.basemap.country_features) return {};
    return input.basemap.country_features->with_code(input.gazetteer.countries()[country].code);
}

Theme::AreaShade shade_of(const EventLook& look, const Theme::Areas& areas) {
    switch (look.emphasis) {
        case Emphasis::past:
            return areas.past;
        case Emphasis::plain:
            return areas.plain;
        case Emphasis::hovered:
            return areas.hovered;
        case Emphasis::selected:
            return areas.selected;
    }
    return {};
}

/// A feature's whole outline: the layer's own lines have each common border at one of its two countries only.
void add_outline(DrawList& list, const ProjectedLayer& layer, std::uint32_t feature, Colour colour, float width) {
    if (feature >= layer.size()) return;
    const PageRect around = {-8, -8, list.width + 16, list.height + 16};
    const double scale = list.map.pixels_per_metre;
    const double x = list.map.page_centre.x + (layer.origin.x - list.map.centre.x) * scale;
    const double y = list.map.page_centre.y - (layer.origin.y - list.map.centre.y) * scale;
    std::vector<PlanePoint> ring;
    for (std::uint32_t r = layer.feature_begin[feature]; r < layer.feature_begin[feature + 1]; ++r) {
        ring.clear();
        for (std::uint32_t i = layer.ring_begin[r]; i < layer.ring_begin[r + 1]; ++i) {
            const PlanePoint p = {x + layer.points[i].x * scale, y - layer.points[i].y * scale};
            // Vertices closer than this cannot be told apart.
            if (!ring.empty() && std::abs(p.x - ring.back().x) < 0.4 && std::abs(p.y - ring.back().y) < 0.4) continue;
            ring.push_back(p);
        }
        if (ring.size() < 3) continue;
        for (std::vector<PagePoint>& part : clip_line(ring, true, around))
            list.items.emplace_back(StrokePath{std::move(part), false, colour, width, {}});
    }
}

}  // namespace

void add_countries(MapScene& scene, const MapInput& input, std::span<const CountryMark> countries) {
    struct Shaded {
        std::vector<std::uint32_t> features;
        EventLook look;
    };
    std::vector<Shaded> shaded;
    for (const CountryMark& mark : countries) {
        if (mark.events.empty()) continue;
        std::vector<std::uint32_t> features = features_of(input, mark.country);
        const EventIndex speaker = foremost(input, mark.events);
        const auto area = static_cast<std::uint32_t>(scene.areas.size());
        scene.areas.push_back(features);
        for (const EventIndex event : mark.events)
            if (event != speaker) scene.targets.push_back({.event = event, .area = area});
        scene.targets.push_back({.event = speaker, .area = area});
        if (!features.empty() && input.basemap.countries)
            shaded.push_back({std::move(features), look_of(input, speaker)});
    }
    // Neighbours' outlines meet: the more important lies above.
    std::stable_sort(shaded.begin(), shaded.end(),
                     [](const Shaded& a, const Shaded& b) { return a.look.emphasis < b.look.emphasis; });
    const Theme::Areas& style = input.theme.areas;
    for (const Shaded& area : shaded)
        scene.list.items.emplace_back(FillAreas{input.basemap.countries, area.features,
                                                area.look.colour.with_alpha(shade_of(area.look, style).fill),
                                                style.hatched});
    for (const Shaded& area : shaded) {
        const Theme::AreaShade shade = shade_of(area.look, style);
        for (const std::uint32_t feature : area.features)
            add_outline(scene.list, *input.basemap.countries, feature, area.look.colour.with_alpha(shade.outline),
                        shade.width);
    }
}

void add_area_sign(DrawList& list, const Theme& theme, const PageRect& area, Colour colour, float unit) {
    const Theme::AreaShade& shade = theme.areas.plain;
    Box box{area, {}, {}, false, colour.with_alpha(shade.outline), shade.width * unit, 2 * unit};
    if (!theme.areas.hatched) {
        box.fill = colour.with_alpha(shade.fill);
        list.items.emplace_back(box);
        return;
    }
    box.fill = theme.map.land;
    list.items.emplace_back(box);
    add_hatching(list, area, colour.with_alpha(shade.fill), unit);
}

void add_hatching(DrawList& list, const PageRect& area, Colour colour, float unit) {
    const float step = hatch_spacing * std::numbers::sqrt2_v<float> * unit;
    for (float at = step / 2; at < area.width + area.height; at += step) {
        const PagePoint low = {area.x + std::max(0.F, at - area.height), area.y + std::min(at, area.height)};
        const PagePoint high = {area.x + std::min(at, area.width), area.y + std::max(0.F, at - area.width)};
        list.items.emplace_back(StrokePath{{low, high}, false, colour, hatch_width * unit, {}});
    }
}

void add_way_countries(MapScene& scene, const MapInput& input, std::span<const WayMark> ways) {
    if (!input.basemap.countries) return;
    for (const WayMark& way : ways) {
        const EventLook look = look_of(input, way.event);
        if (!look.stands_out()) continue;
        for (const WayEnd& end : {way.from, way.to}) {
            if (end.form != PlaceForm::country) continue;
            for (const std::uint32_t feature : features_of(input, end.country))
                add_outline(scene.list, *input.basemap.countries, feature, look.colour.with_alpha(0.9), 1.3F);
        }
    }
}

}  // namespace briefmap
