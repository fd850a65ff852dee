#include "scene/event_labels.hpp"

#include "core/date_text.hpp"

#include <algorithm>

namespace briefmap {

namespace {

/// What would be cut by the view's edge comes last.
void prefer_inside(MapLabel& label, const PageRect& view) {
    std::stable_partition(label.candidate.positions.begin(), label.candidate.positions.end(),
                          [&](const PageRect& box) { return encloses(grown(view, -4), box); });
}

}  // namespace

MapLabel event_label(const MapInput& input, EventIndex index) {
    const Event& event = input.dataset.event(index);
    const bool selected = input.state.selected == index;
    std::vector<LabelLine> lines;
    TextBlock title;
    title.utf8 = event.title.empty() ? event.id : event.title;
    title.style = {selected ? 13.0F : 12.0F, FontWeight::bold, false, 0};
    title.max_width = 216;
    title.max_lines = 3;
    lines.push_back(make_line(input, std::move(title), input.theme.ui.text));
    if (event.when) {
        TextBlock date;
        date.utf8 = display_date(*event.when, input.state.language);
        date.style.size = 11.5F;
        lines.push_back(make_line(input, std::move(date), input.theme.ui.text_dim));
    }
    for (LabelLine& line : lines)
        line.label.halo_width = 0;

    MapLabel label;
    label.panel = true;
    label.emphasised = true;
    stack_lines(label, std::move(lines), TextAlign::left);
    for (LabelLine& line : label.lines) {
        line.label.at.x += panel_padding;
        line.label.at.y += panel_padding;
    }
    label.width += 2 * panel_padding;
    label.height += 2 * panel_padding;
    label.candidate.priority = selected ? label_priority::selected : label_priority::hovered;
    label.candidate.tie = index;
    return label;
}

void place_beside(MapLabel& label, PagePoint at, float radius, const PageRect& view) {
    for (const float distance : {radius, radius + 16, radius + 40, radius + 80}) {
        const std::vector<PageRect> around = positions_around(at, distance, label.width, label.height);
        label.candidate.positions.insert(label.candidate.positions.end(), around.begin(), around.end());
    }
    prefer_inside(label, view);
}

void place_beside(MapLabel& label, const PageRect& box, const PageRect& view) {
    const PagePoint middle = {box.x + box.width / 2, box.y + box.height / 2};
    for (const float gap : {5.0F, 24.0F, 60.0F}) {
        label.candidate.positions.push_back(
            {middle.x - label.width / 2, box.bottom() + gap, label.width, label.height});
        label.candidate.positions.push_back(
            {middle.x - label.width / 2, box.y - gap - label.height, label.width, label.height});
        label.candidate.positions.push_back(
            {box.right() + gap, middle.y - label.height / 2, label.width, label.height});
        label.candidate.positions.push_back(
            {box.x - gap - label.width, middle.y - label.height / 2, label.width, label.height});
    }
    prefer_inside(label, view);
}

}  // namespace briefmap
