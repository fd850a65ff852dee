#include "desk.hpp"
#include "events/find_events.hpp"

#include <cmath>

using namespace briefmap;
using desk::few_events;
using desk::planned;

namespace {

Instant day(std::int64_t year, int month, int day_of_month) { return instant_of({year, month, day_of_month, 0, 0, 0}); }

std::string selected(const State& state, const DatasetPtr& dataset) {
    return state.selected ? dataset->event(*state.selected).id : "nothing";
}

/// The error that the wishes are refused with; it names the option and says what to give.
std::string refusal(const Wishes& wishes) {
    const auto state = plan_state(wishes, desk::around(few_events()), {});
    REQUIRE_FALSE(state);
    CHECK_FALSE(state.error().what.empty());
    CHECK_FALSE(state.error().remedy.empty());
    const auto first = plan_first_state(wishes, desk::around(few_events()));
    REQUIRE_FALSE(first);
    CHECK(first.error().message() == state.error().message());
    return state.error().where;
}

}  // namespace

TEST_CASE("A picture without wishes shows everything and selects nothing") {
    const auto events = few_events();
    const State state = planned({}, events);
    CHECK(state.time.mode == TimeMode::all);
    CHECK_FALSE(state.selected);
    CHECK(state.theme == "light");
    CHECK(state.language == "en");
    CHECK(time_slice(state.time).mode == TimeMode::all);
}

TEST_CASE("The window without wishes selects the first event and shows what has begun by its date") {
    const auto events = few_events();
    const auto state = plan_first_state({}, desk::around(events));
    REQUIRE(state);
    CHECK(selected(*state, events) == "year");
    CHECK(state->time.mode == TimeMode::cumulative);
    CHECK(state->time.playhead == day(2013, 1, 1));
}

TEST_CASE("--at shows everything up to the end of the date") {
    const auto events = few_events();
    for (const auto& [text, last] : {std::pair{"2013", day(2014, 1, 1)}, std::pair{"2020-08", day(2020, 9, 1)},
                                     std::pair{"2025-08-15", day(2025, 8, 16)}, std::pair{"../2013", day(2014, 1, 1)},
                                     std::pair{"2020-08~", day(2020, 9, 1)}}) {
        const State state = planned({.at = text}, events);
        CHECK(state.time.playhead == last - 1);
        CHECK(state.time.mode == TimeMode::cumulative);
        CHECK_FALSE(state.selected);
    }
    CHECK(planned({.at = "2021/.."}, events).time.playhead == day(2021, 1, 1));
}

TEST_CASE("--from and --to show the stretch between them, both included") {
    const auto events = few_events();
    const State both = planned({.from = "2020", .to = "2021-05"}, events);
    CHECK(both.time.mode == TimeMode::window);
    CHECK(time_slice(both.time).shown == Interval{day(2020, 1, 1), day(2021, 6, 1)});

    const State from = planned({.from = "2020"}, events);
    CHECK(time_slice(from.time).shown.begin == day(2020, 1, 1));
    CHECK(time_slice(from.time).shown.end >= day(2025, 8, 16));

    const State to = planned({.to = "2020"}, events);
    CHECK(time_slice(to.time).shown.begin <= day(2013, 1, 1));
    CHECK(time_slice(to.time).shown.end == day(2021, 1, 1));
}

TEST_CASE("--mode is kept beside a date") {
    const auto events = few_events();
    for (const char* mode : {"all", "instant", "window", "cumulative", "remaining"}) {
        const State state = planned({.at = "2020", .mode = mode}, events);
        CHECK(name_of(state.time.mode) == mode);
        CHECK(state.time.playhead == day(2021, 1, 1) - 1);
    }
    CHECK(planned({.from = "2020", .to = "2021", .mode = "cumulative"}, events).time.mode == TimeMode::cumulative);
    CHECK(planned({.mode = "cumulative"}, events).time.mode == TimeMode::cumulative);
}

TEST_CASE("--select selects the event and stands on its date, unless a date is wished too") {
    const auto events = few_events();
    const State alone = planned({.select = "month"}, events);
    CHECK(selected(alone, events) == "month");
    CHECK(alone.time.playhead == day(2020, 8, 1));
    CHECK(alone.time.mode == TimeMode::cumulative);

    const State dated = planned({.at = "2025", .select = "month"}, events);
    CHECK(selected(dated, events) == "month");
    CHECK(dated.time.playhead == day(2026, 1, 1) - 1);

    CHECK(selected(planned({.select = "undated"}, events), events) == "undated");
}

TEST_CASE("--fit shows the events, the world, a country or a box") {
    const auto events = few_events();
    const auto sees = [](const State& state, LonLat p) {
        const Camera camera(Projection::make(state.view.definition).value(), state.view.centre, state.view.zoom,
                            {1280, 720});
        const auto at = camera.to_view(p);
        return at && at->x >= 0 && at->x <= 1280 && at->y >= 0 && at->y <= 720;
    };
    const LonLat bamako{-8, 12.65}, paris{2.35, 48.85}, gao{-0.04, 16.27}, suva{178.44, -18.14};
    const State of_events = planned({.fit = "events"}, events);
    CHECK(sees(of_events, bamako));
    CHECK(sees(of_events, paris));
    CHECK_FALSE(sees(of_events, suva));
    CHECK(of_events.view == planned({}, events).view);

    CHECK(sees(planned({.fit = "world"}, events), suva));
    CHECK(sees(planned({.fit = "world"}, events), paris));

    for (const char* mali : {"ML", "mali", "MLI"}) {
        const State country = planned({.fit = mali}, events);
        CHECK(sees(country, gao));
        CHECK_FALSE(sees(country, paris));
    }
    const State box = planned({.fit = "-1,48,5,50"}, events);
    CHECK(sees(box, paris));
    CHECK_FALSE(sees(box, bamako));
    CHECK(sees(planned({.fit = "170,-25,-170,-10"}, events), suva));  // across the antimeridian
}

TEST_CASE("--view stands where it says") {
    const State state = planned({.view = "-3.5,17.5,5.25"}, few_events());
    CHECK(state.view.centre == LonLat{-3.5, 17.5});
    CHECK(state.view.zoom == 5.25);
    CHECK(Projection::make(state.view.definition));
    // It goes before a fit.
    CHECK(planned({.fit = "world", .view = "-3.5,17.5,5.25"}, few_events()).view == state.view);
}

TEST_CASE("--view of the world turns a projection with a centre to its place") {
    for (const char* projection : {"orthographic", "azimuthal-equidistant", "lambert", "albers"}) {
        const State state = planned({.view = "178,-18,1", .projection = projection}, few_events());
        const auto made = Projection::make(state.view.definition).value();
        CHECK(made->domain().central_meridian == Approx(178));
        CHECK(made->forward(state.view.centre));
    }
}

TEST_CASE("Projection, theme and language are taken over") {
    const State state = planned({.projection = "mercator", .theme = "dark", .language = "ar"}, few_events());
    CHECK(state.view.projection == "mercator");
    CHECK(Projection::make(state.view.definition).value()->title() == Projection::make("mercator").value()->title());
    CHECK(state.theme == "dark");
    CHECK(state.language == "ar");
    CHECK(planned({.view = "0,0,3", .projection = "EPSG:3857"}, few_events()).view.definition == "EPSG:3857");
}

TEST_CASE("A wish that cannot be met is refused with the option's name and what it takes") {
    CHECK(refusal({.at = "2013-13"}) == "--at");
    CHECK(refusal({.at = ""}) == "--at");
    CHECK(refusal({.at = "../.."}) == "--at");
    CHECK(refusal({.from = "yesterday"}) == "--from");
    CHECK(refusal({.to = "2020-02-30"}) == "--to");
    CHECK(refusal({.from = "2021", .to = "2020"}) == "--from, --to");
    CHECK(refusal({.from = "../2020"}) == "--from, --to");
    CHECK(refusal({.mode = "sometimes"}) == "--mode");
    for (const char* view : {"", "1,2", "1,2,3,4", "a,b,c", "200,0,3", "0,91,3", "0,0,21", "nan,0,3", "0,0,inf", ",,"})
        CHECK(refusal({.view = view}) == "--view");
    CHECK(refusal({.view = "2,48,3", .projection = "polar-south"}) == "--view");
    for (const char* fit : {"", "Atlantis", "1,2,3", "0,0,0,0", "0,10,10,0", "0,-91,10,0", "nan,0,1,1"})
        CHECK(refusal({.fit = fit}) == "--fit");
    CHECK(refusal({.projection = "flat"}) == "--projection");
    CHECK(refusal({.view = "0,0,3", .projection = "+proj=nonsense"}) == "--projection");
    CHECK(refusal({.select = "nobody"}) == "--select");
    CHECK(refusal({.select = ""}) == "--select");
}

TEST_CASE("Wishes are met for a file without events, or without dates") {
    const auto none = Dataset::build({}, {});
    CHECK_FALSE(planned({}, none).selected);
    CHECK(planned({.at = "2013"}, none).time.playhead == day(2014, 1, 1) - 1);
    CHECK(planned({.from = "2013", .to = "2014"}, none).time.mode == TimeMode::window);
    CHECK(planned({}, none).time.axis.is_bounded());
    CHECK(plan_first_state({}, desk::around(none)));

    Event undated;
    undated.id = undated.title = "undated";
    const auto one = Dataset::build({}, {undated});
    CHECK(std::isfinite(planned({}, one).view.zoom));
    CHECK(plan_first_state({}, desk::around(one)));
}

TEST_CASE("a field to size marks by must be a number of the events") {
    Event quake;
    quake.id = "quake";
    quake.attributes = {{"mag", "6.5"}, {"net", "\"us\""}};
    const DatasetPtr dataset = Dataset::build({}, {quake});
    Wishes wishes;
    wishes.size_by = "mag";
    CHECK(planned(wishes, dataset).size_by == "mag");
    wishes.size_by = "net";
    const auto state = plan_state(wishes, desk::around(dataset), {});
    REQUIRE_FALSE(state);
    CHECK(state.error().where == "--size-by");
    CHECK(state.error().remedy == "give one of mag");
    const auto none = plan_state(wishes, desk::around(few_events()), {});
    REQUIRE_FALSE(none);
    CHECK(none.error().remedy.find("no numbers") != std::string::npos);
}

TEST_CASE("--search and --filter choose the events that a picture shows") {
    const auto events = few_events();
    Surroundings around = desk::around(events);
    around.filter_index = std::make_shared<const FilterIndex>(events, PlaceLookup{});
    const auto passing = [&](const Wishes& wishes) {
        const auto state = plan_state(wishes, around, {});
        REQUIRE(state);
        return find_events(*around.filter_index, state->filter)->passing.count();
    };
    CHECK(passing({.filters = {"country=Mali"}}) == 2);
    CHECK(passing({.filters = {"country=ml", "country="}}) == 5);
    CHECK(passing({.filters = {"box=world"}}) > 0);
    CHECK(passing({.search = events->event(0).title, .filters = {"country=ML"}}) == 1);
    for (const char* wrong : {"category", "no-such-field=1", "category=no such value", "box=1,2"}) {
        const auto state = plan_state({.filters = {wrong}}, around, {});
        REQUIRE_FALSE(state);
        CHECK(state.error().where == "--filter");
        CHECK_FALSE(state.error().remedy.empty());
    }
}
