#include "scene/timeline_lanes.hpp"

#include "events/time_filter.hpp"

#include <algorithm>
#include <numeric>

namespace briefmap {
namespace {

constexpr std::size_t most_laid_out = 20'000;  // more marks than a wide screen has room for
constexpr double open_fade = 72;               // pixels over which an open end fades
constexpr double vague_fade = 26;              // the same for an approximate or uncertain end
constexpr double vague_share = 0.35;           // of the bar, at most

double pixel_of(Instant t, const TimeScale& scale) {
    const double left = scale.x_of(scale.axis().begin);
    return left + static_cast<double>(t - scale.axis().begin) / scale.seconds_per_pixel();
}

bool is_vague(const DateEnd& end) { return end.approximate || end.uncertain; }

/// Where marks stop in each row of a lane.
class Rows {
  public:
    explicit Rows(std::uint32_t most) : most_(most) {}

    /// The first row free from `left` on; absent when there is none left to open.
    std::optional<std::uint32_t> place(double left, double right) {
        for (std::size_t i = 0; i < ends_.size(); ++i) {
            if (ends_[i] > left) continue;
            ends_[i] = right;
            return static_cast<std::uint32_t>(i);
        }
        if (ends_.size() >= most_) return std::nullopt;
        ends_.push_back(right);
        return static_cast<std::uint32_t>(ends_.size() - 1);
    }
    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(ends_.size()); }

  private:
    std::vector<double> ends_;
    std::uint32_t most_;
};

Reach with_title(const LaneMark& mark) {
    if (mark.title_width <= 0) return mark.bar;
    const double room = static_cast<double>(mark.title_width) + title_gap;
    if (mark.title_left) return {mark.bar.left - room, mark.bar.right};
    return {mark.bar.left, mark.bar.right + room};
}

void keep_title_room(LaneMark& mark, float wanted, const PageRect& room) {
    const bool seen = mark.bar.right > room.x && mark.bar.left < room.right();
    if (!seen) return;
    const double inside = std::min<double>(mark.bar.right, room.right()) - std::max<double>(mark.bar.left, room.x);
    if (!mark.is_point && inside >= wanted + 2 * title_gap) return;  // it stands in the bar
    mark.title_width = wanted;
    const bool fits_right = mark.bar.right + title_gap + wanted <= room.right();
    mark.title_left = !fits_right && mark.bar.left - title_gap - wanted >= room.x;
    if (!fits_right && !mark.title_left) mark.title_width = 0;
}

/// Gives each mark its row; how many there are, absent when `most` are too few.
std::optional<std::uint32_t> place_in_rows(std::vector<LaneMark>& marks, std::uint32_t most) {
    // Titles may stand to the left, so marks are placed in the order of what they cover.
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return with_title(marks[a]).left < with_title(marks[b]).left;
    });
    Rows rows(most);
    for (const std::size_t i : order) {
        const Reach reach = with_title(marks[i]);
        const auto row = rows.place(reach.left, reach.right + mark_gap);
        if (!row) return std::nullopt;
        marks[i].row = *row;
    }
    return rows.count();
}

}  // namespace

LaneMark mark_of(const Dataset& dataset, EventIndex event, const TimeScale& scale) {
    LaneMark mark;
    mark.event = event;
    const Interval bounds = dataset.bounds()[event];
    const Interval extent = dataset.extent().value_or(scale.axis());
    const bool begins = bounds.begin.is_bounded(), ends = bounds.end.is_bounded();
    // An open end goes on to the end of what the dataset knows of, and fades beyond.
    const double first = pixel_of(begins ? bounds.begin : std::min(extent.begin, bounds.end), scale);
    const double last = pixel_of(ends ? bounds.end : std::max(extent.end, bounds.begin), scale);
    mark.bar = {begins ? first : first - open_fade, ends ? last : last + open_fade};
    mark.is_point = mark.bar.right - mark.bar.left < least_bar;
    if (mark.is_point) {
        const double middle = (mark.bar.left + mark.bar.right) / 2;
        mark.bar = {middle - point_size / 2, middle + point_size / 2};
        return mark;
    }
    mark.bar.right -= 1;  // a hair between a year and the next
    const auto& when = dataset.event(event).when;
    const double vague = std::min(vague_fade, (mark.bar.right - mark.bar.left) * vague_share);
    const double open = std::min(open_fade, mark.bar.right - mark.bar.left);
    mark.fade_left = !begins ? open : when && is_vague(when->from) ? vague : 0;
    mark.fade_right = !ends ? open : when && is_vague(when->to) ? vague : 0;
    return mark;
}

std::optional<std::vector<EventIndex>> events_to_lay_out(const Dataset& dataset, const Interval& axis) {
    const bool is_small = dataset.dated_size() <= small_dataset;
    auto events = events_touching(dataset, is_small ? Interval{} : axis, most_laid_out);
    const auto bounds = dataset.bounds();
    const auto begins_before = [&](EventIndex a, EventIndex b) { return bounds[a].begin < bounds[b].begin; };
    if (events) std::stable_sort(events->begin(), events->end(), begins_before);
    return events;
}

std::optional<std::vector<Lane>> pack_lanes(const Dataset& dataset, const std::vector<EventIndex>& events,
                                            const TimeScale& scale, const Packing& packing) {
    const bool together = packing.by == LaneBy::nothing;
    std::vector<std::vector<LaneMark>> marks(together ? 1 : dataset.category_names().size());
    for (const EventIndex event : events) {
        LaneMark mark = mark_of(dataset, event, scale);
        if (packing.title_width) keep_title_room(mark, packing.title_width(event), packing.room);
        marks[together ? 0 : dataset.categories()[event]].push_back(mark);
    }
    std::vector<Lane> lanes;
    std::uint32_t rows_so_far = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].empty()) continue;
        if (rows_so_far >= packing.most_rows) return std::nullopt;
        const auto rows = place_in_rows(marks[i], packing.most_rows - rows_so_far);
        if (!rows) return std::nullopt;
        rows_so_far += *rows;
        const auto category = together ? std::nullopt : std::optional(static_cast<std::uint16_t>(i));
        lanes.push_back({category, std::move(marks[i]), *rows});
    }
    return lanes;
}

}  // namespace briefmap
