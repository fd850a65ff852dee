#include "scene/mark_numbers.hpp"

#include "core/words.hpp"
#include "scene/arc_scene.hpp"
#include "scene/event_look.hpp"
#include "scene/label_scene.hpp"
#include "scene/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace briefmap {

namespace {

constexpr float type_size = 8.5F;      // page pixels
constexpr float digit_height = 0.72F;  // in sizes of type: digits have no descenders
constexpr float air = 1.2F;            // page pixels around a number
constexpr float near = 70;             // page pixels within which something may be in a number's way

struct Disc {
    PagePoint at;
    float radius = 0;
};
struct Line {
    PagePoint from, to;
};

TextBlock number_text(std::size_t number, std::string_view language) {
    TextBlock text;
    text.utf8 = display_number(static_cast<std::int64_t>(number), language);
    text.style = {type_size, FontWeight::bold, false, 0};
    return text;
}

bool touches(const PageRect& box, const Disc& disc) {
    const float dx = disc.at.x - std::clamp(disc.at.x, box.x, box.right());
    const float dy = disc.at.y - std::clamp(disc.at.y, box.y, box.bottom());
    return std::hypot(dx, dy) < disc.radius;
}

/// By the sides of the box that the line would have to cross (Liang and Barsky).
bool touches(const PageRect& box, const Line& line) {
    const float dx = line.to.x - line.from.x, dy = line.to.y - line.from.y;
    float enters = 0, leaves = 1;
    const std::array<std::pair<float, float>, 4> sides = {{{-dx, line.from.x - box.x},
                                                           {dx, box.right() - line.from.x},
                                                           {-dy, line.from.y - box.y},
                                                           {dy, box.bottom() - line.from.y}}};
    for (const auto& [along, room] : sides) {
        if (along == 0 && room < 0) return false;
        if (along < 0) enters = std::max(enters, room / along);
        if (along > 0) leaves = std::min(leaves, room / along);
    }
    return enters <= leaves;
}

bool is_near(PagePoint a, PagePoint b) { return std::abs(a.x - b.x) < near && std::abs(a.y - b.y) < near; }

/// What a number must not stand on.
class Surroundings {
  public:
    Surroundings(const MapInput& input, const EventMarks& marks, const PointLayout& layout) : layout_(layout) {
        for (const PlacedMark& placed : layout.placed) {
            const EventLook look = look_of(input, marks.points[placed.mark].event);
            const float ring = look.emphasis == Emphasis::selected ? 4.0F + 1 : 0.6F;  // beyond the mark
            discs_.push_back({placed.at, placed.size * Theme::evened_size(look.shape) / 2 + ring});
            if (placed.at != placed.home) leaders_.push_back({placed.home, placed.at});
        }
        for (const MarkCluster& cluster : layout.clusters)
            discs_.push_back({cluster.at, cluster.size / 2 + 1});
        boxes_ = boxes_along(marks.ways, layout.groups);
    }

    [[nodiscard]] float radius_of(std::size_t placed) const { return discs_[placed].radius; }

    /// Just outside of the mark: where the fan's outside is, or as near to that direction as there is room.
    [[nodiscard]] std::optional<PageRect> spot(std::size_t index, float width, const PageRect& view) const {
        const PlacedMark& placed = layout_.placed[index];
        const Near around = near_to(placed.at);
        const PagePoint centre = layout_.groups[placed.fan].centre;
        const float dx = placed.at.x - centre.x, dy = placed.at.y - centre.y;
        constexpr float upright = 0.25F * std::numbers::pi_v<float>;  // of the mark in the middle: up and right
        const float outward = std::hypot(dx, dy) < 1 ? -upright : std::atan2(dy, dx);
        const float height = type_size * digit_height;
        for (const float distance : {0.0F, 2.0F, 4.5F, 8.0F, 12.0F, 16.0F}) {
            for (int step = 0; step <= 24; ++step) {
                const int turns = (step + 1) / 2;  // one way and the other
                const auto turn = static_cast<float>(step % 2 == 0 ? turns : -turns);
                const float angle = outward + turn * std::numbers::pi_v<float> / 12;
                const float ux = std::cos(angle), uy = std::sin(angle);
                const float away =
                    discs_[index].radius + air + distance + std::abs(ux) * width / 2 + std::abs(uy) * height / 2;
                const PageRect box = grown(
                    {placed.at.x + ux * away - width / 2, placed.at.y + uy * away - height / 2, width, height}, air);
                if (encloses(grown(view, -2), box) && around.leaves_free(box)) return box;
            }
        }
        return std::nullopt;
    }

    void add(const PageRect& box) { boxes_.push_back(box); }

  private:
    struct Near {
        std::vector<Disc> discs;
        std::vector<Line> leaders;
        std::vector<PageRect> boxes;

        [[nodiscard]] bool leaves_free(const PageRect& box) const {
            const auto is_touched = [&](const auto& thing) { return touches(box, thing); };
            return std::none_of(discs.begin(), discs.end(), is_touched) &&
                   std::none_of(leaders.begin(), leaders.end(), is_touched) &&
                   std::none_of(boxes.begin(), boxes.end(), [&](const PageRect& b) { return b.intersects(box); });
        }
    };

    [[nodiscard]] Near near_to(PagePoint p) const {
        Near found;
        std::copy_if(discs_.begin(), discs_.end(), std::back_inserter(found.discs),
                     [&](const Disc& disc) { return is_near(disc.at, p); });
        std::copy_if(leaders_.begin(), leaders_.end(), std::back_inserter(found.leaders),
                     [&](const Line& line) { return is_near(line.from, p) || is_near(line.to, p); });
        std::copy_if(boxes_.begin(), boxes_.end(), std::back_inserter(found.boxes), [&](const PageRect& box) {
            return is_near({box.x + box.width / 2, box.y + box.height / 2}, p);
        });
        return found;
    }

    const PointLayout& layout_;
    std::vector<Disc> discs_;  // of `placed`, then of clusters
    std::vector<Line> leaders_;
    std::vector<PageRect> boxes_;
};

}  // namespace

std::vector<MarkNumber> number_marks(const MapInput& input, const MapFrame& frame, const EventMarks& marks,
                                     const PointLayout& layout) {
    std::vector<MarkNumber> numbers;
    if (!input.numbered) return numbers;
    const auto event_of = [&](std::size_t placed) { return marks.points[layout.placed[placed].mark].event; };
    std::vector<std::size_t> fanned;
    for (std::size_t i = 0; i < layout.placed.size(); ++i)
        if (layout.placed[i].fan != PlacedMark::none && frame.view().contains(layout.placed[i].at)) fanned.push_back(i);
    if (fanned.empty()) return numbers;
    std::stable_sort(fanned.begin(), fanned.end(),
                     [&](std::size_t a, std::size_t b) { return event_of(a) < event_of(b); });

    Surroundings around(input, marks, layout);
    std::size_t number = 0;
    std::optional<EventIndex> counted;
    for (const std::size_t i : fanned) {
        if (counted != event_of(i)) ++number;
        counted = event_of(i);
        const float width = input.typesetter.measure(number_text(number, input.state.language)).width;
        const std::optional<PageRect> box = around.spot(i, width, frame.view());
        if (!box) continue;
        around.add(*box);
        numbers.push_back({event_of(i), *box});
    }
    return numbers;
}

void add_numbers(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const MarkNumber> numbers) {
    std::vector<EventIndex> events;
    for (const MarkNumber& number : numbers) {
        const PageRect box = frame.to_page(number.box);
        Label label;
        label.at = {box.x + box.width / 2, box.y + box.height / 2};
        label.anchor_x = label.anchor_y = 0.5F;
        label.text = number_text(0, input.state.language);
        label.colour = input.theme.ui.text;
        label.halo = input.theme.map.label_halo;
        label.halo_width = input.theme.map.halo_width;
        scene.labels.push_back({box, {scene.list.items.size()}, false, false, number.event});
        scene.list.items.emplace_back(std::move(label));
        if (events.empty() || events.back() != number.event) events.push_back(number.event);
    }
    keep_numbers(scene, input.state, events);
}

std::vector<EventIndex> numbered_events(const MapScene& scene) {
    std::vector<EventIndex> events;
    for (const PlacedLabel& label : scene.labels)
        if (label.number_of) events.push_back(*label.number_of);
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

void keep_numbers(MapScene& scene, const State& state, std::span<const EventIndex> events) {
    const auto place_of = [&](EventIndex event) { return std::lower_bound(events.begin(), events.end(), event); };
    const auto is_kept = [&](EventIndex event) { return place_of(event) != events.end() && *place_of(event) == event; };
    const auto is_gone = [&](const PlacedLabel& label) { return label.number_of && !is_kept(*label.number_of); };
    if (std::any_of(scene.labels.begin(), scene.labels.end(), is_gone)) drop_labels(scene, is_gone);
    for (const PlacedLabel& label : scene.labels) {
        if (!label.number_of) continue;
        const auto number = static_cast<std::size_t>(place_of(*label.number_of) - events.begin()) + 1;
        std::get<Label>(scene.list.items[label.items.front()]).text = number_text(number, state.language);
    }
}

}  // namespace briefmap
