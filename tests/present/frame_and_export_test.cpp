// What a frame of the window shows, its export shows: the same events with the same marks, whatever part of time the
// state shows. The frame is built as the window builds it, with places located once and kept; the export as every
// picture is composed.
#include "desk.hpp"
#include "scene/map_scene.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

using namespace briefmap;

namespace {

struct NamedTime {
    std::string name;
    TimeView time;
};

/// Each alone at an exact spot in a sea of its own, so that its mark can be told by where it stands.
DatasetPtr lonely_events() {
    std::vector<Event> events;
    for (const auto& [when, at] : {std::pair{"2013", LonLat{-30, 40}},
                                   {"2020-08", LonLat{-30, 0}},
                                   {"2020-08-18", LonLat{-30, -40}},
                                   {"2021/..", LonLat{80, -40}},
                                   {"{2010,2016}", LonLat{80, -10}},
                                   {"2025-02-15", LonLat{-120, -40}},
                                   {"", LonLat{-120, 0}}}) {
        Event event;
        event.id = event.title = "on " + std::string(when);
        event.when_text = when;
        if (auto date = parse_edtf(when)) event.when = *date;
        event.places = {{.name = "Sea",
                         .role = PlaceRole::at,
                         .precision = PlacePrecision::exact,
                         .position = at,
                         .area_code = ""}};
        events.push_back(std::move(event));
    }
    return Dataset::build({"Lonely", "en", ""}, std::move(events));
}

Instant day(std::int64_t year, int month, int of_month) { return instant_of({year, month, of_month}); }

/// Each mode, plain and with what may be shown or left out besides.
std::vector<NamedTime> times(const TimeView& around) {
    std::vector<NamedTime> all;
    for (const TimeMode mode :
         {TimeMode::all, TimeMode::instant, TimeMode::window, TimeMode::cumulative, TimeMode::remaining}) {
        TimeView plain = around;
        plain.mode = mode;
        plain.playhead = day(2020, 8, 18);
        plain.window_seconds = 30 * seconds_per_day;
        TimeView held = plain;
        held.held = {{day(2013, 2, 1), day(2013, 3, 1)}, {day(2025, 2, 1), day(2025, 3, 1)}};
        TimeView cyclic = plain;
        cyclic.cycle = {CycleUnit::month, 0b10};  // February
        TimeView both = held;
        both.cycle = cyclic.cycle;
        TimeView fading = plain;
        fading.fade_seconds = 10 * 365 * seconds_per_day;
        const std::string name(name_of(mode));
        for (auto& [what, time] : {std::pair{"", plain},
                                   {", held", held},
                                   {", cyclic", cyclic},
                                   {", held and cyclic", both},
                                   {", fading", fading}})
            all.push_back({name + what, time});
    }
    return all;
}

using Mark = std::tuple<float, float, float, Colour>;  // x, y, size, fill

std::vector<Mark> marks_of(const DrawList& list) {
    std::vector<Mark> marks;
    for (const DrawItem& item : list.items) {
        const auto* batch = std::get_if<Markers>(&item);
        if (batch == nullptr) continue;
        for (const Marker& m : batch->markers)
            marks.emplace_back(m.at.x, m.at.y, m.size, m.fill);
    }
    return marks;
}

struct Desk {
    DatasetPtr dataset = lonely_events();
    State state = desk::planned({.fit = "world", .projection = "equirectangular"}, dataset);
    ProjectionPtr projection = Projection::make(state.view.definition).value();
    LocatedEvents located{*dataset, desk::gazetteer(), *projection};
    Typesetter typesetter;
    Page page;

    [[nodiscard]] Camera camera() const {
        return {projection, state.view.centre, state.view.zoom, {page.width, page.height}};
    }
    [[nodiscard]] MapScene frame() const {
        const Camera eye = camera();
        return build_events({.dataset = *dataset,
                             .state = state,
                             .hover = {},
                             .camera = eye,
                             .basemap = *desk::basemap_of(state),
                             .gazetteer = desk::gazetteer(),
                             .typesetter = typesetter,
                             .theme = *theme_named(state.theme),
                             .located = &located});
    }
    [[nodiscard]] DrawList exported() const {
        return compose_picture(
            {.dataset = *dataset,
             .state = state,
             .gazetteer = desk::gazetteer(),
             .basemap = *desk::basemap_of(state),
             .projection = projection,
             .furniture = {.title = "", .date = false, .legend = false, .scale_bar = false, .attribution = false},
             .page = page},
            typesetter);
    }
    [[nodiscard]] bool has_mark(const std::vector<Mark>& marks, EventIndex event) const {
        const ViewPoint at = camera().to_view(*dataset->event(event).places[0].position).value();
        return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
            return std::hypot(std::get<0>(mark) - at.x, std::get<1>(mark) - at.y) < 1;
        });
    }
};

}  // namespace

TEST_CASE("What a frame shows its export shows, in every mode, held, cyclic and fading") {
    Desk desk;
    std::set<std::vector<EventIndex>> parts;
    for (const NamedTime& wanted : times(desk.state.time)) {
        INFO(wanted.name);
        desk.state.time = wanted.time;
        const MapScene frame = desk.frame();
        const std::vector<Mark> in_frame = marks_of(frame.list), in_export = marks_of(desk.exported());
        CHECK(in_frame == in_export);
        std::vector<EventIndex> part;
        for (EventIndex i = 0; i < desk.dataset->size(); ++i) {
            INFO(desk.dataset->event(i).id);
            const bool meant = is_shown(desk.dataset->event(i), time_slice(wanted.time));
            CHECK(std::any_of(frame.targets.begin(), frame.targets.end(),
                              [&](const PickTarget& target) { return target.event == i; }) == meant);
            CHECK(desk.has_mark(in_export, i) == meant);
            if (meant) part.push_back(i);
        }
        CHECK(frame.shown == part.size());
        parts.insert(part);
    }
    CHECK(parts.size() > 10);  // the states tell events apart
}

TEST_CASE("What has faded in a frame has faded in its export") {
    Desk desk;
    desk.state.time.mode = TimeMode::cumulative;
    desk.state.time.playhead = day(2020, 8, 18);
    const std::vector<Mark> fresh = marks_of(desk.exported());
    desk.state.time.fade_seconds = 365 * seconds_per_day;
    CHECK(marks_of(desk.exported()) != fresh);
    CHECK(marks_of(desk.exported()) == marks_of(desk.frame().list));
}
