#include "small_world.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace briefmap;

namespace {

/// A world with names enough to compete: the three countries and a lattice of towns.
void add_towns(SmallWorld& world) {
    std::vector<Town> towns = world.gazetteer.towns();
    for (int i = 0; i < 300; ++i) {
        Town town;
        town.name = "Town " + std::to_string(i);
        town.position = {2.0 + (i % 20) * 2.9, -9.0 + (i / 20) * 1.25};
        town.country = "AA";
        town.population = 5'000'000 - i * 10'000;
        towns.push_back(town);
    }
    std::sort(towns.begin(), towns.end(), [](const Town& a, const Town& b) { return a.population > b.population; });
    world.gazetteer = Gazetteer(world.gazetteer.countries(), towns);
}

std::size_t overlaps(const std::vector<PlacedLabel>& labels) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            count += labels[i].box.intersects(labels[j].box);
    return count;
}

/// Names with their boxes.
std::map<std::string, PageRect> names_on(const MapScene& scene) {
    std::map<std::string, PageRect> names;
    for (const PlacedLabel& label : scene.labels)
        for (const std::size_t item : label.items)
            if (const auto* text = std::get_if<Label>(&scene.list.items[item])) names[text->text.utf8] = label.box;
    return names;
}

}  // namespace

TEST_CASE("names of countries stand in them, in capitals, in the language asked for", "[names]") {
    SmallWorld world;
    CHECK(has_text(world.build().list, "ALPHA"));
    world.state.language = "fr";
    CHECK(has_text(world.build().list, "ALPHA (FR)"));
    const PageRect box = names_on(world.build()).at("ALPHA (FR)");
    CHECK(box.contains(world.page_of({10, 0})));
}

TEST_CASE("no two names overlap, nor a name and a marker", "[names]") {
    SmallWorld world;
    add_towns(world);
    std::vector<Event> events;
    for (int i = 0; i < 12; ++i)
        events.push_back(event_at("e" + std::to_string(i), std::to_string(2000 + i),
                                  {i % 3 == 0 ? country_place("AA") : town_place("Aburg", {5, 5})}));
    world.set_events(events);
    for (const double degrees : {120.0, 60.0, 30.0, 12.0}) {
        world.look_at({12, 1}, degrees);
        for (const std::optional<EventIndex>& selected : {std::optional<EventIndex>(), std::optional<EventIndex>(3)}) {
            world.state.selected = selected;
            const MapScene scene = world.build();
            INFO(degrees);
            CHECK(scene.labels.size() >= 2);
            CHECK(overlaps(scene.labels) == 0);
            for (const PlacedLabel& label : scene.labels)
                for (const PickTarget& target : scene.targets)
                    if (target.radius > 0 && !target.is_line() && !label.box.contains(target.at))
                        CHECK_FALSE(label.box.contains(target.at));
        }
    }
}

TEST_CASE("names do not flicker while the map pans", "[names]") {
    SmallWorld world;
    add_towns(world);
    world.set_events(
        {event_at("a", "2019", {country_place("AA")}), event_at("b", "2020", {town_place("Aburg", {5, 5})})});
    world.look_at({25, 0}, 40);
    const double degrees_per_pixel = 40 / world.size.width;

    std::map<std::string, PageRect> before = names_on(world.build());
    REQUIRE(before.size() > 10);
    const PageRect well_inside = {12, 12, static_cast<float>(world.size.width) - 24,
                                  static_cast<float>(world.size.height) - 24};
    const auto is_inside = [&](const PageRect& box) {
        return box.x > well_inside.x && box.y > well_inside.y && box.right() < well_inside.right() &&
               box.bottom() < well_inside.bottom();
    };
    std::size_t blinks = 0;
    std::size_t jumps = 0;
    for (int step = 0; step < 200; ++step) {
        world.state.view.centre.lon -= degrees_per_pixel;  // all moves right by one pixel
        const std::map<std::string, PageRect> after = names_on(world.build());
        for (const auto& [name, box] : before) {
            if (!is_inside(box)) continue;
            const auto same = after.find(name);
            if (same == after.end())
                ++blinks;
            else if (std::abs(same->second.x - box.x - 1) > 0.6F || std::abs(same->second.y - box.y) > 0.6F)
                ++jumps;
        }
        for (const auto& [name, box] : after)
            if (is_inside(box) && !before.contains(name)) ++blinks;
        before = after;
    }
    CHECK(blinks == 0);
    CHECK(jumps == 0);
}

TEST_CASE("a country whose middle is out of view is named in the part that is seen", "[names]") {
    SmallWorld world;
    world.look_at({26, 4}, 15);  // Beta's label point, at 30, 0, is just below the page
    world.look_at({23, 6}, 10);
    const auto names = names_on(world.build());
    REQUIRE(names.contains("BETA"));
    CHECK(names.at("BETA").x >= world.page_of({20, 0}).x);
}

TEST_CASE("the selected event is named beside its mark, with its date", "[names]") {
    SmallWorld world;
    world.set_events({event_at("a", "2020-08", {town_place("Aburg", {5, 5})})});
    CHECK_FALSE(has_text(world.build().list, "Title of a"));
    world.state.selected = 0;
    const MapScene scene = world.build();
    CHECK(has_text(scene.list, "Title of a"));
    CHECK(has_text(scene.list, "August 2020"));
    const PageRect box = names_on(scene).at("Title of a");
    CHECK(std::hypot(box.x + box.width / 2 - world.page_of({5, 5}).x,
                     box.y + box.height / 2 - world.page_of({5, 5}).y) < 250);
}

TEST_CASE("only names that the page shows whole are written", "[names]") {
    SmallWorld world;
    add_towns(world);
    world.look_at({31, 2}, 33);
    for (const PlacedLabel& label : world.build().labels) {
        CHECK(label.box.x >= 0);
        CHECK(label.box.y >= 0);
        CHECK(label.box.right() <= 1280);
        CHECK(label.box.bottom() <= 720);
    }
}
