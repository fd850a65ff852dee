// Titles stand in their bars where they fit, beside their marks where there is room, cut short before they are left
// out.
#include "scene/timeline_parts.hpp"

#include <algorithm>
#include <vector>

namespace briefmap::timeline {
namespace {

constexpr float least_title = 44;        // pixels: a shorter stub tells nothing
constexpr float inside_lift = 1;         // of titles in bars: few letters reach down, and those keep to the bar
constexpr float least_size = 10;         // of type
constexpr float selected_ground = 16;    // height of what lies under a title over other marks
constexpr float measure_of_counts = 72;  // pixels that the measure of a histogram takes at its right

struct Room {
    float left = 0, right = 0;
};

/// Contrast decides, not taste: the more readable of the theme's two inks.
Colour ink_on(Colour fill, const Theme& theme) {
    const Colour light = theme.ui.raised, dark = theme.ui.text;
    return contrast_ratio(fill, light) >= contrast_ratio(fill, dark) ? light : dark;
}

/// Low rows take smaller letters, so that they keep to their bars.
float size_in(float row_height) { return std::clamp(row_height - 2, least_size, title_size); }

class TitlePlacer {
  public:
    TitlePlacer(TimelineScene& scene, const TimelineInput& input, const LaneStrip& strip)
        : scene_(scene), input_(input), strip_(strip) {}

    /// `free`: what lies between the mark's neighbours in its row.
    /// Returns what the title took outside its mark.
    std::optional<Room> place(const LaneMark& mark, Room free) {
        const float left = std::max(static_cast<float>(mark.bar.left), strip_.rect.x);
        const float right = std::min(static_cast<float>(mark.bar.right), strip_.rect.right());
        if (right <= left) return std::nullopt;
        const bool selected = input_.state.selected == mark.event;
        TextBlock block = text_block(input_.dataset.event(mark.event).title, size_in(strip_.row_height),
                                     selected ? FontWeight::medium : FontWeight::regular);
        block.max_lines = 1;
        const float wanted = input_.typesetter.measure(block).width + 1;
        const float inside = right - left - 2 * title_gap;
        const float solid = inside - static_cast<float>(mark.fade_left + mark.fade_right) * 0.6F;
        if (!mark.is_point && solid >= wanted) {
            const Colour ink = inside_ink(mark.event);
            const float x = left + title_gap + static_cast<float>(left > strip_.rect.x ? mark.fade_left * 0.6 : 0);
            add(std::move(block), x, 0, mark, ink);
            return std::nullopt;
        }
        const float room_right = free.right - right - 2 * title_gap, room_left = left - free.left - 2 * title_gap;
        const bool to_left = room_right < wanted && room_left > room_right;
        const float room = to_left ? room_left : room_right;
        if (room < wanted) {
            if (!mark.is_point && solid >= std::max(least_title, room)) {
                block.max_width = solid;
                add(std::move(block), left + title_gap, 0, mark, inside_ink(mark.event));
                return std::nullopt;
            }
            if (room < least_title) return std::nullopt;
            block.max_width = room;
        }
        const float taken = std::min(room, wanted);
        const float x = to_left ? left - title_gap : right + title_gap;
        add(std::move(block), x, to_left ? 1.F : 0.F, mark, beside(mark.event));
        return to_left ? Room{x - taken, left} : Room{right, x + taken};
    }

  private:
    [[nodiscard]] Colour inside_ink(EventIndex event) const {
        const Colour fill = mark_colour(input_, event), ink = ink_on(fill, input_.theme);
        const bool stands_out = input_.state.selected == event || is_event_shown(input_, event);
        return stands_out ? ink : mix(ink, fill, 0.3);
    }

    [[nodiscard]] Colour beside(EventIndex event) const {
        if (input_.state.selected == event || is_event_shown(input_, event)) return input_.theme.ui.text;
        return mix(input_.theme.ui.text_dim, input_.theme.axis.lane, 0.2);
    }

    void add(TextBlock block, float x, float anchor_x, const LaneMark& mark, Colour ink) {
        const bool is_beside = anchor_x > 0 || x >= mark.bar.right;
        const Colour halo = is_beside ? input_.theme.axis.background : Colour{0, 0, 0, 0};
        const float lift = is_beside ? 0 : inside_lift;
        const float y = strip_.first_row + (static_cast<float>(mark.row) + 0.5F) * strip_.row_height - lift;
        scene_.list.items.emplace_back(
            Label{{x, y}, anchor_x, 0.5F, std::move(block), ink, halo, is_beside ? 1.5F : 0.F});
    }

    TimelineScene& scene_;
    const TimelineInput& input_;
    const LaneStrip& strip_;
};

}  // namespace

void draw_titles(TimelineScene& scene, const TimelineInput& input, const Lane& lane, const LaneStrip& strip) {
    if (strip.row_height < lowest_titled_row) return;
    std::vector<std::vector<const LaneMark*>> rows(lane.rows);
    for (const LaneMark& mark : lane.marks)
        rows[mark.row].push_back(&mark);
    TitlePlacer placer(scene, input, strip);
    for (auto& row : rows) {
        std::sort(row.begin(), row.end(),
                  [](const LaneMark* a, const LaneMark* b) { return a->bar.left < b->bar.left; });
        float taken = strip.rect.x;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const LaneMark& mark = *row[i];
            // Room that the next mark keeps for its own title, on its left, is not ours.
            float next = strip.rect.right();
            if (i + 1 < row.size()) {
                const LaneMark& after = *row[i + 1];
                const double kept = after.title_left ? after.title_width + title_gap : 0;
                next = std::min(next, static_cast<float>(std::min(after.bar.left - kept, 1e6)));
            }
            const auto used = placer.place(mark, {taken, next});
            taken = std::max(taken, static_cast<float>(std::min(mark.bar.right, 1e6)));
            if (used) taken = std::max(taken, used->right);
        }
    }
}

void draw_selected_title(TimelineScene& scene, const TimelineInput& input, const LaneLayout& layout) {
    const auto mark = std::find_if(scene.marks.begin(), scene.marks.end(),
                                   [&](const TimelineMark& m) { return m.event == scene.emphasised; });
    if (!scene.emphasised || mark == scene.marks.end()) return;
    const float middle = mark->rect.y + mark->rect.height / 2;
    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        const LaneStrip& strip = layout.strips[i];
        const bool here = middle >= strip.rect.y && middle <= strip.rect.bottom();
        if (here && !layout.lanes[i].counted && strip.row_height >= lowest_titled_row) return;
    }

    TextBlock block = text_block(input.dataset.event(mark->event).title, title_size, FontWeight::medium);
    block.max_lines = 1;
    const PageRect& room = scene.lanes_rect;
    const float left = std::max(mark->rect.x, room.x), right = std::min(mark->rect.right(), room.right());
    const float last = room.right() - (scene.columns.empty() ? 0 : measure_of_counts);
    const float room_right = last - right - 2 * title_gap, room_left = left - room.x - 2 * title_gap;
    const float wanted = input.typesetter.measure(block).width + 1;
    const bool to_left = room_right < wanted && room_left > room_right;
    const float width = std::min(wanted, to_left ? room_left : room_right);
    if (width < std::min(wanted, least_title)) return;
    block.max_width = width;
    const float x = to_left ? left - title_gap - width : right + title_gap;
    const float height = std::min(selected_ground, room.height);
    const float y = std::clamp(middle - height / 2, room.y, room.bottom() - height);
    Box ground{{x - 3, y, width + 6, height}, input.theme.axis.background.with_alpha(0.88)};
    ground.radius = 3;
    scene.list.items.emplace_back(ground);
    scene.list.items.emplace_back(Label{{x, y + height / 2}, 0, 0.5F, std::move(block), input.theme.ui.text, {}, 0});
}

}  // namespace briefmap::timeline
