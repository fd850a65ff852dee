#include "scene/timeline_layout.hpp"

#include "core/words.hpp"
#include "events/time_filter.hpp"
#include "scene/timeline_parts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <utility>

namespace briefmap::timeline {
namespace {

constexpr float narrow_page = 560;            // below it lanes go without a gutter
constexpr float lowest_lane = 21;             // with its padding; decides how many lanes there are
constexpr float lane_name_height = 12;        // of a lane's rows, at least, so that its name has room
constexpr float lane_gap = 1;                 // between lanes
constexpr float lane_padding = 1;             // above and below a lane's rows
constexpr std::size_t most_titles = 400;      // events that titles are measured for
constexpr std::size_t most_marks = 4'000;     // laid out in a frame
constexpr std::size_t small_dataset = 2'000;  // events that are always laid out, so that rows stay while the axis moves
constexpr std::uint32_t counted_rows = 5;     // rows that a counted lane takes the room of

float around_rows(std::size_t lanes) { return static_cast<float>(lanes) * (lane_gap + 2 * lane_padding); }

/// Dated events to lay out; absent when there are more than marks could show.
std::optional<std::vector<EventIndex>> events_to_lay_out(const TimelineInput& input, const Interval& axis) {
    std::vector<EventIndex> events;
    const std::size_t dated = input.dataset.dated_size();
    if ((input.passing ? input.passing->rank(dated) : dated) <= small_dataset) {
        for (EventIndex i = 0; i < dated; ++i)
            if (!input.passing || input.passing->contains(i)) events.push_back(i);
        return events;
    }
    return events_touching(input.dataset, axis, most_marks, input.passing);
}

void fill(std::vector<Lane>& lanes, const TimelineInput& input, const std::vector<EventIndex>& events,
          const TimeScale& scale) {
    constexpr std::size_t nowhere = ~std::size_t{0};
    std::vector<std::size_t> lane_of(input.data.grouping.names.size(), nowhere);
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        for (const std::uint16_t group : lanes[i].groups)
            lane_of[group] = i;
    }
    for (const EventIndex event : events) {
        const bool together = lanes.size() == 1 && lanes[0].groups.empty();
        const std::size_t lane = together ? 0 : lane_of[input.data.grouping.group_of[event]];
        if (lane != nowhere) lanes[lane].marks.push_back(mark_of(input.dataset, event, scale));
    }
}

std::uint32_t rows_of(const std::vector<Lane>& lanes) {
    return std::accumulate(lanes.begin(), lanes.end(), 0U,
                           [](std::uint32_t sum, const Lane& lane) { return sum + lane.rows; });
}

void count(Lane& lane) {
    lane.counted = true;
    lane.marks.clear();
    lane.rows = counted_rows;
}

/// Marks without titles; the fullest lanes become counted until the rest have room.
void pack_marks(std::vector<Lane>& lanes, float free) {
    const auto most = static_cast<std::uint32_t>(std::max(1.F, free / lowest_row));
    for (Lane& lane : lanes) {
        if (const auto rows = place_in_rows(lane.marks, most)) {
            lane.rows = std::max(*rows, 1U);
        } else {
            count(lane);
        }
    }
    while (rows_of(lanes) > most) {
        Lane* fullest = nullptr;
        for (Lane& lane : lanes) {
            const bool gains = !lane.counted && lane.rows > counted_rows;
            if (gains && (fullest == nullptr || lane.rows > fullest->rows)) fullest = &lane;
        }
        if (fullest == nullptr) return;  // many low lanes: rows become lower than they like
        count(*fullest);
    }
}

/// Room for titles, lane by lane from the one that asks for least, while rows stay high enough to read.
void keep_titles(std::vector<Lane>& lanes, const TimelineInput& input, float free, const PageRect& room) {
    const auto most = static_cast<std::uint32_t>(free / lowest_titled_row);
    if (rows_of(lanes) >= most) return;
    std::uint32_t spare = most - rows_of(lanes);
    struct Titled {
        std::size_t lane;
        std::uint32_t rows;
        std::vector<LaneMark> marks;
    };
    std::vector<Titled> wishes;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (lanes[i].counted) continue;
        std::vector<LaneMark> marks = lanes[i].marks;
        for (LaneMark& mark : marks) {
            const auto title = text_block(input.dataset.event(mark.event).title, title_size, FontWeight::medium);
            keep_title_room(mark, std::min(widest_kept_title, input.typesetter.measure(title).width + 2), room);
        }
        if (const auto rows = place_in_rows(marks, lanes[i].rows + spare)) {
            wishes.push_back({i, std::max(*rows, 1U), std::move(marks)});
        }
    }
    std::stable_sort(wishes.begin(), wishes.end(), [&](const Titled& a, const Titled& b) {
        return a.rows - lanes[a.lane].rows < b.rows - lanes[b.lane].rows;
    });
    for (Titled& wish : wishes) {
        Lane& lane = lanes[wish.lane];
        const std::uint32_t more = wish.rows > lane.rows ? wish.rows - lane.rows : 0;
        if (more > spare) return;
        spare -= more;
        lane.rows = wish.rows;
        lane.marks = std::move(wish.marks);
    }
}

struct RowShare {
    float row_height = 0;
    float least_lane = 0;  // what a lane has at least for its rows
};

/// A lane of few rows is yet as high as its name, and the rows of the others share the rest, where that leaves them
/// enough.
RowShare share_height(const std::vector<Lane>& lanes, float free) {
    const float evenly = free / static_cast<float>(std::max(rows_of(lanes), 1U));
    float row_height = evenly;
    for (;;) {  // the rows lose height in every round but the last, so more and more lanes are low ones
        float rest = free;
        std::uint32_t rows = 0;
        for (const Lane& lane : lanes) {
            const bool low = static_cast<float>(lane.rows) * row_height < lane_name_height;
            rest -= low ? lane_name_height : 0;
            rows += low ? 0 : lane.rows;
        }
        const float left = rest / static_cast<float>(std::max(rows, 1U));
        if (rows == 0 || left < lowest_row) return {evenly, 0};
        if (left >= row_height) return {row_height, lane_name_height};
        row_height = left;
    }
}

/// Lanes fill the height; what their rows leave over is shared out. One lane for all begins at the top.
std::vector<LaneStrip> strips_of(const std::vector<Lane>& lanes, const PageRect& room) {
    const auto n = static_cast<float>(lanes.size());
    const float free = std::max(0.F, room.height - around_rows(lanes.size()));
    const RowShare share = share_height(lanes, free);
    const float row_height = std::min(tallest_row, share.row_height);
    const auto content = [&](const Lane& lane) {
        return std::max(static_cast<float>(lane.rows) * row_height, share.least_lane);
    };
    float taken = 0;
    float counted = 0;  // lanes that make use of any height
    for (const Lane& lane : lanes) {
        taken += content(lane);
        counted += lane.counted ? 1.F : 0.F;
    }
    const float spare = std::max(0.F, free - taken) / (counted > 0 ? counted : std::max(n, 1.F));
    std::vector<LaneStrip> strips;
    float y = room.y;
    for (const Lane& lane : lanes) {
        const float more = counted > 0 && !lane.counted ? 0 : spare;
        const float height = content(lane) + more + 2 * lane_padding;
        const float around = height - 2 * lane_padding - static_cast<float>(lane.rows) * row_height;
        const float above = lane.groups.empty() ? std::min(around / 2, lane_padding) : around / 2;
        strips.push_back({{room.x, y, room.width, height}, y + lane_padding + above, row_height});
        y += height + lane_gap;
    }
    return strips;
}

/// The groups with most events, in their order.
std::vector<std::uint16_t> largest(const std::vector<std::uint16_t>& groups, const std::vector<std::size_t>& dated,
                                   std::size_t most) {
    if (groups.size() <= most) return groups;
    std::vector<std::size_t> places(groups.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return dated[groups[a]] > dated[groups[b]]; });
    places.resize(most);
    std::sort(places.begin(), places.end());
    std::vector<std::uint16_t> kept;
    kept.reserve(most);
    for (const std::size_t place : places)
        kept.push_back(groups[place]);
    return kept;
}

GroupKind kind_of(GroupBy by) {
    switch (by) {
        case GroupBy::actor:
            return GroupKind::actor;
        case GroupBy::country:
            return GroupKind::country;
        case GroupBy::source:
            return GroupKind::source;
        default:
            return GroupKind::category;
    }
}

}  // namespace

std::vector<Lane> lanes_for(const TimelineInput& input, float height) {
    const std::vector<std::uint16_t>& groups = input.data.lanes;
    const bool has_names = groups.size() > 1 || (groups.size() == 1 && !input.data.grouping.names[groups[0]].empty());
    const auto most = static_cast<std::size_t>(std::max(0.F, height) / (lowest_lane + lane_gap));
    if (input.data.grouping.by == GroupBy::nothing || !has_names || most < 2 || input.width < narrow_page) {
        return {Lane{}};
    }
    const std::vector<std::uint16_t> kept = largest(groups, input.data.dated, groups.size() > most ? most - 1 : most);
    std::vector<Lane> lanes(kept.size());
    Lane rest;
    std::size_t next = 0;
    for (const std::uint16_t group : groups) {
        const bool has_own = next < kept.size() && kept[next] == group;
        (has_own ? lanes[next++] : rest).groups.push_back(group);
    }
    if (!rest.groups.empty()) lanes.push_back(std::move(rest));
    return lanes;
}

std::string name_of(const Lane& lane, const TimelineInput& input) {
    if (lane.groups.empty()) return {};
    const Grouping& grouping = input.data.grouping;
    const std::string_view language = input.state.language;
    if (lane.groups.size() > 1) {
        return display_more_groups(kind_of(grouping.by), static_cast<std::int64_t>(lane.groups.size()), language);
    }
    const std::string& name = grouping.names[lane.groups[0]];
    if (name.empty()) return display_no_group(kind_of(grouping.by), language);
    return grouping.by == GroupBy::country ? display_country(name, language) : name;
}

LaneLayout lay_out_lanes(const TimelineInput& input, std::vector<Lane> lanes, const TimeScale& scale,
                         const PageRect& room) {
    const float free = std::max(0.F, room.height - around_rows(lanes.size()));
    if (const auto events = events_to_lay_out(input, scale.axis())) {
        fill(lanes, input, *events, scale);
        pack_marks(lanes, free);
        if (events->size() <= most_titles) keep_titles(lanes, input, free, room);
    } else {
        for (Lane& lane : lanes)
            count(lane);
    }
    std::vector<LaneStrip> strips = strips_of(lanes, room);
    return {std::move(lanes), std::move(strips)};
}

}  // namespace briefmap::timeline
