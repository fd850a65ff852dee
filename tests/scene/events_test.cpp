#include "scene/event_look.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cmath>
#include <set>

using namespace briefmap;

namespace {

std::vector<Marker> markers_of(const DrawList& list) {
    std::vector<Marker> all;
    for (const Markers& batch : items_of<Markers>(list))
        all.insert(all.end(), batch.markers.begin(), batch.markers.end());
    return all;
}

float distance(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

std::size_t events_with_target(const MapScene& scene) {
    std::set<EventIndex> events;
    for (const PickTarget& target : scene.targets)
        events.insert(target.event);
    return events.size();
}

}  // namespace

TEST_CASE("an event of a country shades that country and no other", "[events]") {
    SmallWorld world;
    world.set_events({event_at("a", "2013", {country_place("BB")})});
    const MapScene scene = world.build();
    const auto fills = items_of<FillAreas>(scene.list);
    REQUIRE(fills.size() == 1);
    CHECK(fills[0].features == std::vector<std::uint32_t>{1});
    CHECK(fills[0].layer == world.basemap.countries);
    CHECK(fills[0].colour.a < 128);
    CHECK(scene.signs.country);
}

TEST_CASE("an event of a whole country puts no marker anywhere", "[events]") {
    SmallWorld world;
    world.look_at({30, 0}, 200);  // so far that no town is named
    world.set_events({event_at("mali-2013", "2013", {country_place("AA")})});
    const MapScene scene = world.build();
    const Colour colour = theme_named("light")->category_colour(0);
    for (const Marker& marker : markers_of(scene.list))
        CHECK(marker.fill != colour);
}

TEST_CASE("many events of one country shade it once and are told by a tally", "[events]") {
    SmallWorld world;
    std::vector<Event> events;
    for (int i = 0; i < 6; ++i)
        events.push_back(event_at("e" + std::to_string(i), std::to_string(2010 + i), {country_place("AA")}));
    world.set_events(events);
    const MapScene scene = world.build();
    CHECK(items_of<FillAreas>(scene.list).size() == 1);
    CHECK(items_of<Box>(scene.list).size() == 6);
    CHECK(events_with_target(scene) == 6);
}

TEST_CASE("the selected event speaks for its country", "[events]") {
    SmallWorld world;
    world.set_events({event_at("old", "2010", {country_place("AA")}, "coup"),
                      event_at("new", "2020", {country_place("AA")}, "report")});
    const Theme& theme = *theme_named("light");
    const auto shade = [&] { return items_of<FillAreas>(world.build().list).at(0).colour.with_alpha(1); };
    CHECK(shade() == theme.category_colour(1));
    world.state.selected = world.index("old");
    CHECK(shade() == theme.category_colour(0));
    CHECK(world.build().emphasised == world.index("old"));
}

TEST_CASE("an exact place has a dot, a town a halo as well, a province a ring", "[events]") {
    SmallWorld world;
    const auto scene_of = [&](PlacePrecision precision) {
        world.set_events({event_at("a", "2020", {town_place("Somewhere", {12, 3}, PlaceRole::at, precision)})});
        return world.build();
    };
    const auto at_place = [&](const MapScene& scene, float least_size) {
        const std::vector<Marker> all = markers_of(scene.list);
        return std::count_if(all.begin(), all.end(), [&](const Marker& m) {
            return distance(m.at, world.page_of({12, 3})) < 0.2F && m.size >= least_size;
        });
    };
    const MapScene exact = scene_of(PlacePrecision::exact);
    CHECK(at_place(exact, 8) == 1);
    CHECK(at_place(exact, 25) == 0);
    CHECK_FALSE(exact.signs.halo);

    const MapScene town = scene_of(PlacePrecision::settlement);
    CHECK(at_place(town, 25) == 1);
    CHECK(town.signs.halo);

    const MapScene province = scene_of(PlacePrecision::admin1);
    const std::vector<Marker> all = markers_of(province.list);
    CHECK(std::any_of(all.begin(), all.end(), [](const Marker& m) { return m.shape == MarkerShape::ring; }));
    CHECK(at_place(province, 55) == 1);
    CHECK(province.signs.zone);
}

TEST_CASE("events at one place fan out and can each be picked", "[events]") {
    SmallWorld world;
    std::vector<Event> events;
    for (int i = 0; i < 9; ++i)
        events.push_back(event_at("e" + std::to_string(i), std::to_string(2010 + i), {town_place("Aburg", {5, 5})}));
    world.set_events(events);
    const MapScene scene = world.build();
    REQUIRE(scene.targets.size() == 9);
    for (const PickTarget& target : scene.targets) {
        CHECK(distance(target.at, world.page_of({5, 5})) < 40);
        CHECK(world.pick_at(scene, target.at) == target.event);
    }
}

TEST_CASE("fanned markers keep their places when time brings another", "[events]") {
    SmallWorld world;
    std::vector<Event> events;
    for (int i = 0; i < 5; ++i)
        events.push_back(event_at("e" + std::to_string(i), std::to_string(2010 + i), {town_place("Aburg", {5, 5})}));
    world.set_events(events);
    world.state.time.mode = TimeMode::cumulative;
    const auto places_at = [&](int year) {
        world.state.time.playhead = instant_of({year, 6, 1});
        std::vector<std::pair<EventIndex, PagePoint>> places;
        for (const PickTarget& target : world.build().targets)
            places.emplace_back(target.event, target.at);
        return places;
    };
    const auto later = places_at(2013);
    for (const auto& [event, at] : places_at(2011)) {
        const auto same = std::find_if(later.begin(), later.end(), [e = event](const auto& p) { return p.first == e; });
        REQUIRE(same != later.end());
        CHECK(distance(same->second, at) < 0.01F);
    }
}

TEST_CASE("an event from one place to another draws an arc that ends near the second", "[events]") {
    SmallWorld world;
    world.set_events({event_at(
        "a", "2020", {town_place("Aburg", {5, 5}, PlaceRole::from), town_place("Ceton", {50, -6}, PlaceRole::to)})});
    const MapScene scene = world.build();
    const auto heads = items_of<FillPath>(scene.list);
    REQUIRE(heads.size() == 1);
    const float short_of = distance(heads[0].points[0], world.page_of({50, -6}));
    CHECK(short_of > 2);
    CHECK(short_of < 20);
    CHECK(scene.signs.way);
    const auto arc =
        std::find_if(scene.targets.begin(), scene.targets.end(), [](const PickTarget& t) { return t.is_line(); });
    REQUIRE(arc != scene.targets.end());
    const auto line = scene.line_of(*arc);
    CHECK(distance(line.front(), world.page_of({5, 5})) < 30);
    CHECK(world.pick_at(scene, line[line.size() / 2]) == world.index("a"));
}

TEST_CASE("a way over the edge of the map leaves it at one side and comes back at the other", "[events]") {
    const LonLat tokyo{139.7, 35.7}, honolulu{-157.9, 21.3};
    SmallWorld world;
    world.set_events(
        {event_at("over", "2020",
                  {town_place("Tokyo", tokyo, PlaceRole::from), town_place("Honolulu", honolulu, PlaceRole::to)})});
    const MapScene cut = world.build();
    REQUIRE(items_of<FillPath>(cut.list).size() == 1);  // one head
    std::vector<std::span<const PagePoint>> parts;
    for (const PickTarget& target : cut.targets)
        if (target.is_line()) parts.push_back(cut.line_of(target));
    REQUIRE(parts.size() == 2);
    const PagePoint leaves = parts[0].back(), returns = parts[1].front();
    CHECK(std::abs(leaves.x - world.page_of({179.99, 0}).x) < 2);
    CHECK(std::abs(returns.x - world.page_of({-179.99, 0}).x) < 12);  // arcs begin beside what stands there
    CHECK(std::abs(leaves.y - returns.y) < 12);
    CHECK(distance(parts[0].front(), world.page_of(tokyo)) < 30);
    CHECK(distance(parts[1].back(), world.page_of(honolulu)) < 30);
    CHECK(world.pick_at(cut, parts[0][parts[0].size() / 2]) == 0U);
    CHECK(world.pick_at(cut, parts[1][parts[1].size() / 2]) == 0U);
}

TEST_CASE("an arc between countries stands clear of their names", "[events]") {
    SmallWorld world;
    world.set_events(
        {event_at("a", "2020", {country_place("AA", PlaceRole::from), country_place("CC", PlaceRole::to)})});
    const MapScene scene = world.build();
    const auto heads = items_of<FillPath>(scene.list);
    REQUIRE(heads.size() == 1);
    const PagePoint tip = heads[0].points[0];
    CHECK(distance(tip, world.page_of({50, 0})) < 80);
    for (const PlacedLabel& label : scene.labels)
        CHECK_FALSE(label.box.contains(tip));
}

TEST_CASE("every shown event that has a place can be pointed at", "[events]") {
    SmallWorld world;
    world.set_events({
        event_at("country", "2019", {country_place("AA")}),
        event_at("two countries", "2019", {country_place("BB"), country_place("CC")}),
        event_at("town", "2020", {town_place("Aburg", {5, 5})}),
        event_at("way", "2021", {town_place("Aburg", {5, 5}, PlaceRole::from), country_place("CC", PlaceRole::to)}),
        event_at("half a way", "2021", {country_place("BB", PlaceRole::to)}),
        event_at("nowhere", "2021", {}),
        event_at("unknown country", "2021", {country_place("ZZ")}),
    });
    const MapScene scene = world.build();
    CHECK(scene.shown == 7);
    CHECK(events_with_target(scene) == 5);
}

TEST_CASE("what is over is drawn fainter in cumulative mode only", "[events]") {
    SmallWorld world;
    world.set_events({event_at("a", "2010", {town_place("Aburg", {5, 5}, PlaceRole::at, PlacePrecision::exact)}),
                      event_at("b", "2020", {town_place("Ceton", {50, -6}, PlaceRole::at, PlacePrecision::exact)})});
    const Colour colour = theme_named("light")->category_colour(0);
    const auto as_bright = [&] {
        const std::vector<Marker> all = markers_of(world.build().list);
        return std::count_if(all.begin(), all.end(), [&](const Marker& m) { return m.fill == colour; });
    };
    CHECK(as_bright() == 2);
    world.state.time.mode = TimeMode::cumulative;
    world.state.time.playhead = instant_of({2020, 6, 1});
    CHECK(as_bright() == 1);
}

TEST_CASE("no events and no base map give an empty, sound scene", "[events]") {
    SmallWorld world;
    world.basemap = {};
    const MapScene scene = world.build();
    CHECK(scene.shown == 0);
    CHECK(scene.targets.empty());
    CHECK_FALSE(scene.emphasised);
    world.set_events({event_at("a", "2020", {country_place("AA")})});
    CHECK(world.build().targets.size() >= 1);
}

TEST_CASE("the same input gives the same draw list", "[events]") {
    SmallWorld world;
    world.set_events(
        {event_at("a", "2019", {country_place("AA")}), event_at("b", "2020", {town_place("Aburg", {5, 5})})});
    const MapScene first = world.build();
    const MapScene second = world.build();
    REQUIRE(first.list.items.size() == second.list.items.size());
    CHECK(texts_of(first.list) == texts_of(second.list));
}

TEST_CASE("events_that_are_over_fade_further_the_older_they_are_when_asked") {
    SmallWorld world;
    world.set_events({event_at("old", "2000", {town_place("Aburg", {5, 5})}),
                      event_at("young", "2009", {town_place("Beville", {35, 5})})});
    world.state.time.mode = TimeMode::cumulative;
    world.state.time.playhead = instant_of({2010, 6, 1});
    world.state.selected.reset();
    const auto fills = [&] {
        std::vector<std::string> colours;
        for (const Markers& markers : items_of<Markers>(world.build().list))
            for (const Marker& marker : markers.markers)
                colours.push_back(to_hex(marker.fill));
        return std::set<std::string>(colours.begin(), colours.end());
    };
    const auto plain = fills();
    world.state.time.fade_seconds = 20 * 365 * seconds_per_day;
    const auto faded = fills();
    CHECK(faded.size() > plain.size());
}
