#include "scene/timeline_parts.hpp"
#include "workspace/fade.hpp"

#include <algorithm>

namespace briefmap::timeline {
namespace {

constexpr double oldest_fading = 0.5;  // towards the lane: what is shown still differs from what is not
// Pixels that a long bar is drawn beyond the lane, so that its round end is out of view.
constexpr float widest_overhang = 24;

struct Bar {
    PageRect rect;
    float fade_left, fade_right;
};

Bar bar_on_page(const LaneMark& mark, const LaneStrip& strip) {
    const double least = static_cast<double>(strip.rect.x) - widest_overhang - mark.fade_left;
    const double most = static_cast<double>(strip.rect.right()) + widest_overhang + mark.fade_right;
    const double left = std::clamp(mark.bar.left, least, most), right = std::clamp(mark.bar.right, least, most);
    const float inset = strip.row_height >= 16 ? 2.F : strip.row_height >= 10 ? 1.5F : 0.5F;
    const float y = strip.first_row + static_cast<float>(mark.row) * strip.row_height;
    return {{static_cast<float>(left), y + inset, static_cast<float>(right - left), strip.row_height - 2 * inset},
            static_cast<float>(mark.bar.left < least ? 0 : mark.fade_left),
            static_cast<float>(mark.bar.right > most ? 0 : mark.fade_right)};
}

/// Solid where the date is known, fading to nothing where it is not.
void add_bar(DrawList& list, const Bar& bar, Colour colour) {
    const float radius = std::min(4.F, bar.rect.height / 2);
    const float solid_left = bar.rect.x + bar.fade_left, solid_right = bar.rect.right() - bar.fade_right;
    // Fading boxes begin under the solid one's round corner, so that no notch shows.
    const float under = std::min(radius, std::max(0.F, solid_right - solid_left));
    if (bar.fade_left > 0) {
        Box fade{{bar.rect.x, bar.rect.y, solid_left + under - bar.rect.x, bar.rect.height}, colour.with_alpha(0)};
        fade.fill_right = colour;
        fade.gradient = true;
        list.items.emplace_back(fade);
    }
    if (bar.fade_right > 0) {
        const float from = solid_right - under;
        Box fade{{from, bar.rect.y, bar.rect.right() - from, bar.rect.height}, colour};
        fade.fill_right = colour.with_alpha(0);
        fade.gradient = true;
        list.items.emplace_back(fade);
    }
    if (solid_right - solid_left < 1) return;
    Box solid{{solid_left, bar.rect.y, solid_right - solid_left, bar.rect.height}, colour};
    solid.radius = radius;
    list.items.emplace_back(solid);
}

/// A set of dates that leaves gaps: its members on a thin line.
void add_parts(DrawList& list, const Bar& bar, const LaneMark& mark, Colour colour) {
    const float middle = bar.rect.y + bar.rect.height / 2;
    list.items.emplace_back(Box{{bar.rect.x, middle - 1, bar.rect.width, 2}, colour.with_alpha(0.6)});
    for (const Reach& part : mark.parts) {
        const auto left = static_cast<float>(std::max(part.left, static_cast<double>(bar.rect.x)));
        const auto right = static_cast<float>(std::min(part.right, static_cast<double>(bar.rect.right())));
        if (right <= left) continue;
        Box solid{{left, bar.rect.y, right - left, bar.rect.height}, colour};
        solid.radius = std::min({4.F, bar.rect.height / 2, (right - left) / 2});
        list.items.emplace_back(solid);
    }
}

void add_ring(DrawList& list, PageRect rect, Colour colour, float radius) {
    Box ring{rect};
    ring.border = colour;
    ring.border_width = 2;
    ring.radius = radius;
    list.items.emplace_back(ring);
}

}  // namespace

TextBlock text_block(std::string text, float size, FontWeight weight) {
    TextBlock block;
    block.utf8 = std::move(text);
    block.style.size = size;
    block.style.weight = weight;
    return block;
}

float text_width(const TimelineInput& input, const TextBlock& block) { return input.typesetter.measure(block).width; }

bool is_event_shown(const TimelineInput& input, EventIndex event) {
    return is_shown(input.dataset.event(event), time_slice(input.state.time));
}

Colour mark_colour(const TimelineInput& input, EventIndex event) {
    Colour colour = input.theme.category_colour(input.dataset.categories()[event]);
    if (input.state.selected != event) {
        const double fading = is_event_shown(input, event)
                                  ? oldest_fading * age_share(input.state.time, input.dataset.bounds()[event])
                                  : dimming;
        colour = mix(colour, input.theme.axis.lane, fading);
    }
    if (input.hover.event == event) colour = mix(colour, rgb(0xffffff), input.theme.dark ? 0.35 : 0.25);
    return colour;
}

void draw_mark(TimelineScene& scene, const TimelineInput& input, const LaneMark& mark, const LaneStrip& strip) {
    const Bar bar = bar_on_page(mark, strip);
    if (bar.rect.right() < strip.rect.x || bar.rect.x > strip.rect.right()) return;
    const Colour colour = mark_colour(input, mark.event);
    const bool selected = input.state.selected == mark.event;
    if (mark.is_point) {
        const PagePoint at{bar.rect.x + bar.rect.width / 2, bar.rect.y + bar.rect.height / 2};
        const MarkerShape shape = Theme::category_shape(input.dataset.categories()[mark.event]);
        const float evened = std::min(point_size * Theme::evened_size(shape), strip.row_height);
        Marker marker{shape, at, evened + (selected ? 2.F : 0.F), colour};
        marker.outline = selected ? input.theme.selection : input.theme.axis.lane;
        marker.outline_width = selected ? 2.F : strip.row_height >= 10 ? 1.F : 0.F;  // small ones need all they have
        scene.list.items.emplace_back(Markers{{marker}});
    } else {
        if (mark.parts.empty()) {
            add_bar(scene.list, bar, colour);
        } else {
            add_parts(scene.list, bar, mark, colour);
        }
        if (selected) {
            const float out = strip.row_height >= 8 ? 1.F : 0.F;
            add_ring(scene.list,
                     {bar.rect.x - out, bar.rect.y - out, bar.rect.width + 2 * out, bar.rect.height + 2 * out},
                     input.theme.selection, std::min(5.F, bar.rect.height / 2));
        }
    }
    scene.marks.push_back({mark.event, bar.rect});
    if (selected) scene.emphasised = mark.event;
}

void draw_lane(TimelineScene& scene, const TimelineInput& input, const Lane& lane, const LaneStrip& strip) {
    const auto stands_out = [&](EventIndex event) {
        return input.state.selected == event || input.hover.event == event;
    };
    for (const LaneMark& mark : lane.marks) {
        if (!stands_out(mark.event)) draw_mark(scene, input, mark, strip);
    }
    // On top: under the pointer, then selected.
    for (const LaneMark& mark : lane.marks) {
        if (stands_out(mark.event) && input.state.selected != mark.event) draw_mark(scene, input, mark, strip);
    }
    for (const LaneMark& mark : lane.marks) {
        if (input.state.selected == mark.event) draw_mark(scene, input, mark, strip);
    }
}

}  // namespace briefmap::timeline
