#include "scene/event_marks.hpp"

#include "scene/labels.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace briefmap {

namespace {

bool is_end_of_way(PlaceRole role) { return role == PlaceRole::from || role == PlaceRole::to; }

class Collector {
  public:
    explicit Collector(const MapFrame& frame) : frame_(frame), reach_(grown(frame.region(), 64)) {}

    void add(EventIndex event, std::span<const LocatedPlace> places) {
        bool stands_somewhere = false;
        for (const LocatedPlace& place : places) {
            if (is_end_of_way(place.role)) continue;
            stand(event, place);
            stands_somewhere = true;
        }
        bool travels = false;
        for (const LocatedPlace& from : places) {
            if (from.role != PlaceRole::from) continue;
            for (const LocatedPlace& to : places) {
                if (to.role != PlaceRole::to) continue;
                travel(event, from, to);
                travels = true;
            }
        }
        // A way's marks are its arc and the point it leaves from; half a way is a place like any other.
        for (const LocatedPlace& place : places) {
            if (!is_end_of_way(place.role)) continue;
            const bool start = place.role == PlaceRole::from && place.form != PlaceForm::country;
            if (travels ? start && !stands_somewhere : !stands_somewhere) stand(event, place);
        }
    }

    EventMarks marks;

  private:
    CountryMark& country_mark(const LocatedPlace& place) {
        const auto [found, is_new] = mark_of_country_.try_emplace(place.country, marks.countries.size());
        if (is_new) marks.countries.push_back({place.country, frame_.at(place.at), {}});
        return marks.countries[found->second];
    }

    void stand(EventIndex event, const LocatedPlace& place) {
        if (place.form == PlaceForm::country) {
            std::vector<EventIndex>& events = country_mark(place).events;
            if (events.empty() || events.back() != event) events.push_back(event);
            return;
        }
        const PagePoint at = frame_.at(place.at);
        if (reach_.contains(at)) marks.points.push_back({event, at, place.form, place.place});
    }

    void travel(EventIndex event, const LocatedPlace& from, const LocatedPlace& to) {
        const auto end = [this](const LocatedPlace& place) {
            if (place.form == PlaceForm::country) country_mark(place);
            return WayEnd{frame_.at(place.at), place.form, place.country, place.place};
        };
        const WayEnd start = end(from);
        const WayEnd finish = end(to);
        const std::size_t parallel = ways_between_[{start.at.x, start.at.y, finish.at.x, finish.at.y}]++;
        marks.ways.push_back({event, start, finish, parallel});
    }

    const MapFrame& frame_;
    PageRect reach_;
    std::unordered_map<std::uint32_t, std::size_t> mark_of_country_;
    std::map<std::tuple<float, float, float, float>, std::size_t> ways_between_;
};

}  // namespace

EventMarks collect_marks(std::span<const EventIndex> shown, const LocatedEvents& located, const MapFrame& frame) {
    Collector collector(frame);
    for (const EventIndex event : shown)
        collector.add(event, located.places(event));
    return std::move(collector.marks);
}

bool is_past(const Dataset& dataset, EventIndex event, const TimeView& time) {
    if (time.mode != TimeMode::cumulative || event >= dataset.dated_size()) return false;
    return dataset.bounds()[event].end <= time.playhead;
}

}  // namespace briefmap
