#include "scene/located_events.hpp"
#include "small_world.hpp"

#include <chrono>
#include <iostream>
#include <random>
#include <set>

using namespace briefmap;

namespace {

std::vector<Event> crowd(std::size_t count) {
    std::mt19937 random(42);
    std::uniform_real_distribution<double> lon(1, 59);
    std::uniform_real_distribution<double> lat(-9, 9);
    std::vector<Event> events;
    for (std::size_t i = 0; i < count; ++i)
        events.push_back(event_at("e" + std::to_string(i), "2020",
                                  {town_place("", {lon(random), lat(random)}, PlaceRole::at, PlacePrecision::exact)}));
    return events;
}

std::size_t drawn_markers(const MapScene& scene) {
    std::size_t count = 0;
    for (const Markers& batch : items_of<Markers>(scene.list))
        count += batch.markers.size();
    return count;
}

}  // namespace

TEST_CASE("hundreds of events near each other are counted together and lose none", "[crowd]") {
    SmallWorld world;
    world.set_events(crowd(2'000));
    const MapScene scene = world.build();
    CHECK(scene.signs.cluster);
    CHECK(drawn_markers(scene) < 1'500);
    std::set<EventIndex> targets;
    for (const PickTarget& target : scene.targets)
        targets.insert(target.event);
    CHECK(targets.size() == 2'000);
}

TEST_CASE("the selected event is seen in any crowd", "[crowd]") {
    for (const std::size_t count : {2'000U, 20'000U}) {
        SmallWorld world;
        world.set_events(crowd(count));
        world.state.selected = 77;
        const MapScene scene = world.build();
        CHECK(scene.emphasised == 77U);
        std::size_t rings = 0;
        for (const Markers& batch : items_of<Markers>(scene.list))
            for (const Marker& marker : batch.markers)
                rings += marker.outline == theme_named("light")->selection;
        CHECK(rings == 1);
    }
}

TEST_CASE("a hundred thousand events cost what the page can show", "[crowd]") {
    SmallWorld world;
    world.set_events(crowd(100'000));
    const Camera eye = world.camera();
    const LocatedEvents located(*world.dataset, world.gazetteer, *world.projection);
    MapInput input{*world.dataset, world.state,     world.hover,      eye,
                   world.basemap,  world.gazetteer, world.typesetter, *theme_named("light")};
    input.located = &located;
    const auto begin = std::chrono::steady_clock::now();
    const MapScene scene = build_events(input);
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
    std::cout << "100,000 events: " << spent.count() << " ms, " << drawn_markers(scene) << " dots\n";
    CHECK(scene.shown == 100'000);
    CHECK(drawn_markers(scene) <= 1280 * 720 / 9);
}
