#include "scene/event_look.hpp"

#include "scene/event_marks.hpp"
#include "workspace/fade.hpp"

namespace briefmap {

EventLook look_of(const MapInput& input, EventIndex event) {
    const std::size_t category = input.dataset.categories()[event];
    EventLook look;
    look.colour = input.theme.category_colour(category);
    look.shape = Theme::category_shape(category);
    if (input.state.selected == event) {
        look.emphasis = Emphasis::selected;
    } else if (input.hover.event == event) {
        look.emphasis = Emphasis::hovered;
    } else if (is_past(input.dataset, event, input.state.time)) {
        look.emphasis = Emphasis::past;
        const double age = age_share(input.state.time, input.dataset.bounds()[event]);
        const Theme::Marks& marks = input.theme.marks;
        const double fading = marks.past_fading + age * (marks.oldest_fading - marks.past_fading);
        look.colour = mix(look.colour, input.theme.map.land, fading);
    }
    return look;
}

EventIndex foremost(const MapInput& input, std::span<const EventIndex> events) {
    EventIndex best = events.front();
    Emphasis emphasis = look_of(input, best).emphasis;
    for (const EventIndex event : events.subspan(1)) {
        const Emphasis other = look_of(input, event).emphasis;
        if (other < emphasis) continue;
        best = event;
        emphasis = other;
    }
    return best;
}

}  // namespace briefmap
