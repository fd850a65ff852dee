#include "scene/timeline_lanes.hpp"

#include "events/event_spans.hpp"

#include <algorithm>
#include <numeric>

namespace briefmap {
namespace {

constexpr double open_fade = 72;      // pixels over which an open end fades
constexpr double vague_fade = 26;     // the same for an approximate or uncertain end
constexpr double vague_share = 0.35;  // of the bar, at most

double pixel_of(Instant t, const TimeScale& scale) {
    const double left = scale.x_of(scale.axis().begin);
    return left + static_cast<double>(t - scale.axis().begin) / scale.seconds_per_pixel();
}

bool is_vague(const Edtf& date, const DateEnd& end) {
    return end.approximate || end.uncertain || date.set == SetKind::one_of;
}

/// What of a set of dates is solid, where it leaves gaps; nothing where it leaves none.
std::vector<Reach> parts_of(const Edtf& date, const TimeScale& scale) {
    std::vector<Reach> parts;
    for (const Interval& span : spans_of(date)) {
        const double begin = pixel_of(span.begin, scale);
        parts.push_back({begin, std::max(pixel_of(span.end, scale), begin + 2)});
    }
    return parts;
}

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
    mark.fade_left = !begins ? open : when && is_vague(*when, when->from) ? vague : 0;
    mark.fade_right = !ends ? open : when && is_vague(*when, when->to) ? vague : 0;
    if (when && dataset.has_gaps(event)) mark.parts = parts_of(*when, scale);
    return mark;
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

}  // namespace briefmap
