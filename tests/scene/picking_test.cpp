#include "small_world.hpp"

using namespace briefmap;

TEST_CASE("a pointer in a country finds its event, one at sea nothing", "[pick]") {
    SmallWorld world;
    world.set_events({event_at("a", "2019", {country_place("AA")})});
    const MapScene scene = world.build();
    CHECK(world.pick_at(scene, world.page_of({3, -8})) == 0U);
    CHECK_FALSE(world.pick_at(scene, world.page_of({30, -8})));
    CHECK_FALSE(world.pick_at(scene, world.page_of({3, -14})));
    CHECK_FALSE(world.pick_at(scene, {-500, -500}));
}

TEST_CASE("a marker goes before the country around it", "[pick]") {
    SmallWorld world;
    world.set_events(
        {event_at("country", "2019", {country_place("AA")}), event_at("town", "2020", {town_place("Aburg", {5, 5})})});
    const MapScene scene = world.build();
    const PagePoint town = world.page_of({5, 5});
    CHECK(world.pick_at(scene, town) == world.index("town"));
    CHECK(world.pick_at(scene, {town.x + 5, town.y}) == world.index("town"));
    CHECK(world.pick_at(scene, {town.x + 60, town.y + 40}) == world.index("country"));
}

TEST_CASE("of a country's events the pointer finds the one that speaks for it", "[pick]") {
    SmallWorld world;
    world.set_events({event_at("old", "2010", {country_place("AA")}), event_at("new", "2020", {country_place("AA")})});
    CHECK(world.pick_at(world.build(), world.page_of({3, -8})) == world.index("new"));
    world.state.selected = world.index("old");
    CHECK(world.pick_at(world.build(), world.page_of({3, -8})) == world.index("old"));
}

TEST_CASE("each bar of a tally finds its own event", "[pick]") {
    SmallWorld world;
    std::vector<Event> events;
    for (int i = 0; i < 5; ++i)
        events.push_back(event_at("e" + std::to_string(i), std::to_string(2010 + i), {country_place("AA")}));
    world.set_events(events);
    const MapScene scene = world.build();
    std::size_t bars = 0;
    for (const PickTarget& target : scene.targets) {
        if (target.radius <= 0) continue;
        ++bars;
        CHECK(world.pick_at(scene, target.at) == target.event);
    }
    CHECK(bars == 5);
}
