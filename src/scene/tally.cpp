#include "scene/tally.hpp"

#include "scene/event_look.hpp"

#include <algorithm>

namespace briefmap {

namespace {

constexpr float bar_width = 11;
constexpr float bar_height = 5;
constexpr float gap = 2.5F;
constexpr std::size_t bars_in_row = 8;
constexpr std::size_t bars_at_most = 24;  // beyond, the latest stand for all
constexpr float row_step = bar_height + gap;

std::size_t bars_of(std::size_t events) { return std::min(events, bars_at_most); }
std::size_t rows_of(std::size_t events) { return (bars_of(events) + bars_in_row - 1) / bars_in_row; }

void add_bar(DrawList& list, const MapInput& input, const EventLook& look, const PageRect& bar) {
    Box box{bar, look.colour, {}, false, input.theme.map.label_halo.with_alpha(0.9), 1, 1.5F};
    if (look.stands_out()) {
        box.rect = {bar.x - 1, bar.y - 1.5F, bar.width + 2, bar.height + 3};
        box.border = input.theme.selection;
        box.border_width = 1.6F;
        box.radius = 2;
    }
    list.items.emplace_back(box);
}

void add_shape(DrawList& list, const MapInput& input, const EventLook& look, PagePoint at) {
    const float size = (look.stands_out() ? bar_height + 4 : bar_height + 2.5F) * Theme::evened_size(look.shape);
    const Colour outline = look.stands_out() ? input.theme.selection : input.theme.map.label_halo.with_alpha(1);
    list.items.emplace_back(Markers{{{look.shape, at, size, look.colour, outline, 1}}});
}

float row_width(std::size_t bars) { return static_cast<float>(bars) * (bar_width + gap) - gap; }

}  // namespace

TallySize tally_size(std::size_t events) {
    if (events == 0) return {};
    return {row_width(std::min(bars_of(events), bars_in_row)), static_cast<float>(rows_of(events)) * row_step - gap};
}

void add_tally(MapScene& scene, const MapInput& input, std::span<const EventIndex> events, const PageRect& box) {
    const std::size_t bars = bars_of(events.size());
    const std::span<const EventIndex> drawn = events.last(bars);
    std::vector<PickTarget> on_top;
    if (input.theme.marks.shaped_tally) {  // small shapes would be lost among hatching
        const TallySize size = tally_size(events.size());
        const PageRect ground = {box.x + (box.width - size.width) / 2, box.y - 2, size.width, size.height + 4};
        scene.list.items.emplace_back(
            Box{ground, input.theme.map.land.with_alpha(0.9), {}, false, {0, 0, 0, 0}, 0, ground.height / 2});
    }
    for (std::size_t i = 0; i < bars; ++i) {
        const std::size_t row = i / bars_in_row;
        const std::size_t in_row = std::min(bars_in_row, bars - row * bars_in_row);
        const float left = box.x + (box.width - row_width(in_row)) / 2;
        const PageRect bar = {left + static_cast<float>(i % bars_in_row) * (bar_width + gap),
                              box.y + static_cast<float>(row) * row_step, bar_width, bar_height};
        const EventLook look = look_of(input, drawn[i]);
        if (input.theme.marks.shaped_tally) {
            add_shape(scene.list, input, look, {bar.x + bar.width / 2, bar.y + bar.height / 2});
        } else {
            add_bar(scene.list, input, look, bar);
        }
        (look.stands_out() ? on_top : scene.targets)
            .push_back({.event = drawn[i],
                        .at = {bar.x + bar.width / 2, bar.y + bar.height / 2},
                        .radius = bar_width / 2 + 1});
    }
    scene.targets.insert(scene.targets.end(), on_top.begin(), on_top.end());
}

}  // namespace briefmap
