#include "scene/density.hpp"
#include "scene/legend.hpp"
#include "scene/located_events.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <random>
#include <set>
#include <utility>

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

TEST_CASE("thousands of events are counted in squares, whose counts add up to them", "[crowd]") {
    SmallWorld world;
    world.set_events(crowd(20'000));
    const MapScene scene = world.build();
    REQUIRE_FALSE(scene.signs.density.empty());
    std::uint32_t counted = 0, drawn = 0;
    std::set<std::array<int, 3>> colours;
    for (const Bars& squares : items_of<Bars>(scene.list)) {
        for (const Bar& bar : squares.bars) {
            ++drawn;
            colours.insert({bar.colour.r, bar.colour.g, bar.colour.b});
        }
    }
    for (const PickTarget& target : scene.targets)
        counted += target.count;
    CHECK(counted == 20'000);  // all of them lie in the view
    CHECK(drawn == scene.targets.size());
    CHECK(colours.size() <= scene.signs.density.size());
    for (const PickTarget& target : scene.targets) {
        const auto in_class = [&](const DensityClass& c) { return target.count >= c.from && target.count <= c.to; };
        CHECK(std::count_if(scene.signs.density.begin(), scene.signs.density.end(), in_class) == 1);
    }
    const Camera eye = world.camera();
    const std::vector<LegendEntry> legend =
        legend_entries(scene.signs, {*world.dataset, world.state, world.hover, eye, world.basemap, world.gazetteer,
                                     world.typesetter, *theme_named("light")});
    CHECK(std::any_of(legend.begin(), legend.end(),
                      [](const LegendEntry& entry) { return entry.sign == LegendSign::density; }));
}

TEST_CASE("squares keep their counts while the map is panned", "[crowd]") {
    SmallWorld world;
    world.set_events(crowd(20'000));
    const auto counts = [&] {
        std::multiset<std::uint32_t> all;
        for (const PickTarget& target : world.build().targets)
            all.insert(target.count);
        return all;
    };
    const auto before = counts();
    world.state.view.centre.lon += 0.1;
    CHECK(counts() == before);
}

TEST_CASE("ranges of counts begin at round numbers and leave nothing out", "[crowd]") {
    for (const std::uint32_t least : {1U, 3U, 40U}) {
        for (const std::uint32_t most : {1U, 2U, 9U, 40U, 77U, 1'000U, 123'456U, 4'000'000'000U}) {
            if (most < least) continue;
            CAPTURE(least, most);
            const std::vector<DensityClass> classes = density_classes(least, most);
            REQUIRE_FALSE(classes.empty());
            CHECK(classes.size() <= 5);
            CHECK(classes.front().from == least);
            CHECK(classes.back().to == most);
            for (std::size_t i = 0; i < classes.size(); ++i) {
                CHECK(classes[i].from <= classes[i].to);
                if (i > 0) CHECK(classes[i].from == classes[i - 1].to + 1);
            }
        }
    }
    const std::vector<DensityClass> few = density_classes(1, 63);
    std::vector<std::uint32_t> starts;
    for (const DensityClass& c : few)
        starts.push_back(c.from);
    CHECK(starts == std::vector<std::uint32_t>{1, 5, 20});
}

TEST_CASE("the selected event is seen in any crowd", "[crowd]") {
    for (const auto& [count, style] :
         {std::pair{2'000U, CrowdStyle::density}, {20'000U, CrowdStyle::density}, {20'000U, CrowdStyle::dots}}) {
        SmallWorld world;
        world.set_events(crowd(count));
        world.state.crowds = style;
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
    world.state.crowds = CrowdStyle::dots;
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
