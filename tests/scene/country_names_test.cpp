#include "scene/country_areas.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace briefmap;

namespace {

/// The three countries small, each with an event; the middle one, and the sea above and below it, full of marks.
void crowd(SmallWorld& world) {
    std::vector<Event> events = {event_at("a", "2001", {country_place("AA")}),
                                 event_at("b", "2002", {country_place("BB")}),
                                 event_at("c", "2003", {country_place("CC")})};
    for (int i = 0; i < 100; ++i)
        events.push_back(event_at(
            "t" + std::to_string(i), "2010",
            {town_place("", {21.0 + (i % 5) * 4.5, -43.0 + (i / 5) * 4.5}, PlaceRole::at, PlacePrecision::exact)}));
    world.set_events(std::move(events));
    world.look_at({30, 0}, 500);
}

PageRect area_of(const SmallWorld& world, double west) {
    const PagePoint low = world.page_of({west, 10});
    const PagePoint high = world.page_of({west + 20, -10});
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

const PlacedLabel* label_of(const MapScene& scene, const std::string& name) {
    for (const PlacedLabel& label : scene.labels)
        for (const std::size_t item : label.items)
            if (const auto* text = std::get_if<Label>(&scene.list.items[item]))
                if (text->text.utf8 == name) return &label;
    return nullptr;
}

/// The lines that belong to a label: a halo and a pen.
std::vector<StrokePath> leader_of(const MapScene& scene, const PlacedLabel& label) {
    std::vector<StrokePath> lines;
    for (const std::size_t item : label.items)
        if (const auto* line = std::get_if<StrokePath>(&scene.list.items[item])) lines.push_back(*line);
    return lines;
}

}  // namespace

TEST_CASE("a name that finds no room in its country stands on no other one with events", "[names]") {
    SmallWorld world;
    crowd(world);
    const MapScene scene = world.build();
    const PlacedLabel* beta = label_of(scene, "BETA");
    REQUIRE(beta);
    REQUIRE_FALSE(beta->box.intersects(area_of(world, 20)));
    CHECK_FALSE(beta->box.intersects(area_of(world, 0)));
    CHECK_FALSE(beta->box.intersects(area_of(world, 40)));
}

TEST_CASE("a name outside its country is tied to it by a leader that ends in a dot inside", "[names]") {
    SmallWorld world;
    crowd(world);
    const MapScene scene = world.build();
    const PlacedLabel* beta = label_of(scene, "BETA");
    REQUIRE(beta);
    const std::vector<StrokePath> leader = leader_of(scene, *beta);
    REQUIRE(leader.size() == 2);
    CHECK(leader[0].width > leader[1].width);
    const PagePoint from = leader[1].points.front();
    const PagePoint to = leader[1].points.back();
    CHECK(PageRect{beta->box.x - 3, beta->box.y - 3, beta->box.width + 6, beta->box.height + 6}.contains(from));
    CHECK(area_of(world, 20).contains(to));
    const auto dots = items_of<Markers>(scene.list);
    CHECK(std::any_of(dots.begin(), dots.end(), [&](const Markers& m) { return m.markers.front().at == to; }));
}

TEST_CASE("a name that stands in its country has no leader", "[names]") {
    SmallWorld world;
    world.set_events({event_at("a", "2001", {country_place("AA")}), event_at("b", "2002", {country_place("BB")})});
    const MapScene scene = world.build();
    for (const char* name : {"ALPHA", "BETA", "GAMMA"}) {
        const PlacedLabel* label = label_of(scene, name);
        REQUIRE(label);
        CHECK(leader_of(scene, *label).empty());
    }
}

TEST_CASE("a name keeps to its country's free part rather than to the border nearer by", "[names]") {
    SmallWorld world;
    std::vector<Event> events = {event_at("b", "2002", {country_place("BB")})};
    for (int i = 0; i < 5; ++i)
        events.push_back(event_at("t" + std::to_string(i), "2010",
                                  {town_place("T", {27.0 + i * 1.5, 0}, PlaceRole::at, PlacePrecision::exact)}));
    world.set_events(std::move(events));
    const MapScene scene = world.build();
    const PlacedLabel* beta = label_of(scene, "BETA");
    REQUIRE(beta);
    CHECK(area_of(world, 20).contains({beta->box.x, beta->box.y}));
    CHECK(area_of(world, 20).contains({beta->box.right(), beta->box.bottom()}));
}

TEST_CASE("names with leaders keep their places while the map pans", "[names]") {
    SmallWorld world;
    crowd(world);
    const double degrees_per_pixel = 500.0 / world.size.width;
    PageRect before = label_of(world.build(), "BETA")->box;
    std::size_t jumps = 0;
    for (int step = 0; step < 150; ++step) {
        world.state.view.centre.lon -= degrees_per_pixel;  // all moves right by one pixel
        const MapScene scene = world.build();
        const PlacedLabel* beta = label_of(scene, "BETA");
        REQUIRE(beta);
        jumps += std::abs(beta->box.x - before.x - 1) > 0.6F || std::abs(beta->box.y - before.y) > 0.6F;
        before = beta->box;
    }
    CHECK(jumps == 0);
}

TEST_CASE("a box knows how much of it lies in its country and in others", "[names]") {
    SmallWorld world;
    world.look_at({30, 0}, 128);  // ten pixels to a degree
    const Camera eye = world.camera();
    const MapFrame frame(eye);
    const CountryAreas areas(*world.basemap.countries, std::vector<std::vector<std::uint32_t>>{{0}, {1}}, frame);
    const auto box_at = [&](LonLat p, float width, float height) {
        const PagePoint at = frame.at(*eye.projection().forward(p));
        return PageRect{at.x - width / 2, at.y - height / 2, width, height};
    };
    const CountryAreas::Shares inside = areas.shares_of(box_at({10, 0}, 80, 40), 0);
    CHECK(inside.own == 1);
    CHECK(inside.other == 0);
    const CountryAreas::Shares half = areas.shares_of(box_at({20, 0}, 80, 40), 0);
    CHECK(half.own == Approx(0.5).margin(0.06));
    CHECK(half.other == Approx(0.5).margin(0.06));
    const CountryAreas::Shares nowhere = areas.shares_of(box_at({50, 0}, 80, 40), 0);
    CHECK(nowhere.own + nowhere.other == 0);  // the third country is none of those asked for
    const std::vector<PagePoint> points = areas.points_in(1);
    REQUIRE_FALSE(points.empty());
    const PageRect beta = box_at({30, 0}, 200, 200);
    CHECK(std::all_of(points.begin(), points.end(), [&](PagePoint p) { return beta.contains(p); }));
    CHECK(areas.is_other(points.front(), 0));
    CHECK_FALSE(areas.is_other(points.front(), 1));
}

TEST_CASE("a far part of a country is no place for its name, nor for another's", "[names]") {
    SmallWorld world;
    world.look_at({30, 0}, 128);
    const Camera eye = world.camera();
    const MapFrame frame(eye);
    // One country of the first and the third square; the second is another's.
    CountryAreas areas(*world.basemap.countries, std::vector<std::vector<std::uint32_t>>{{0, 2}, {1}}, frame);
    const auto point = [&](LonLat p) { return frame.at(*eye.projection().forward(p)); };
    const auto box_at = [&](LonLat p) {
        const PagePoint at = point(p);
        return PageRect{at.x - 20, at.y - 10, 40, 20};
    };
    CHECK(areas.shares_of(box_at({50, 0}), 0).own == 1);
    areas.settle_home(0, point({10, 0}));
    CHECK(areas.shares_of(box_at({10, 0}), 0).own == 1);
    CHECK(areas.shares_of(box_at({50, 0}), 0).own == 0);
    CHECK(areas.shares_of(box_at({50, 0}), 0).other == 0);
    CHECK(areas.shares_of(box_at({50, 0}), 1).other == 1);
    CHECK(areas.is_other(point({50, 0}), 1));
    CHECK_FALSE(areas.is_other(point({50, 0}), 0));
}
