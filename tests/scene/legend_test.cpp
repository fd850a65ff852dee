#include "scene/legend.hpp"

#include "small_world.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace briefmap;

namespace {

std::vector<LegendEntry> categories(std::size_t count) {
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < count; ++i)
        entries.push_back({LegendSign::category, static_cast<std::uint16_t>(i), "Category " + std::to_string(i)});
    return entries;
}

struct Input {
    SmallWorld world;
    Camera camera = world.camera();
    [[nodiscard]] MapInput operator()() const { return world.input(camera); }
};

}  // namespace

TEST_CASE("a legend in two columns is about half as high and shows every row once", "[legend]") {
    const Input input;
    std::vector<LegendEntry> entries = categories(12);
    entries.push_back({.sign = LegendSign::heading, .text = "Roads"});
    for (const char* road : {"track", "street", "motorway"})
        entries.push_back({.sign = LegendSign::layer, .text = road});
    const LegendLayout one = lay_out_legend(entries, input(), 1, 300);
    const LegendLayout two = lay_out_legend(entries, input(), 1, 300, 2);
    CHECK(one.columns.size() == 1);
    REQUIRE(two.columns.size() == 2);
    CHECK(two.height < 0.65F * one.height);
    CHECK(two.columns[0].begin == 0);
    CHECK(two.columns[0].end == two.columns[1].begin);
    CHECK(two.columns[1].end == entries.size());
    CHECK(two.columns[1].from == two.columns[0].width);
    for (const bool mirrored : {false, true}) {
        LegendLayout legend = two;
        legend.mirrored = mirrored;
        DrawList list;
        draw_legend(list, legend, input(), {100, 50});
        std::vector<std::string> told = texts_of(list);
        for (const LegendEntry& entry : entries)
            CHECK(std::count(told.begin(), told.end(), entry.text) == 1);
        for (const Label& label : items_of<Label>(list)) {
            CHECK(label.at.x > 100);
            CHECK(label.at.x < 100 + legend.width);
            CHECK(label.at.y > 50);
            CHECK(label.at.y < 50 + legend.height);
        }
    }
}

TEST_CASE("no column begins below its heading", "[legend]") {
    const Input input;
    for (std::size_t before = 1; before < 8; ++before) {
        std::vector<LegendEntry> entries = categories(before);
        entries.push_back({.sign = LegendSign::heading, .text = "Roads"});
        for (int i = 0; i < 4; ++i)
            entries.push_back({.sign = LegendSign::layer, .text = "road"});
        const LegendLayout legend = lay_out_legend(entries, input(), 1, 300, 2);
        REQUIRE(legend.columns.size() == 2);
        CHECK(entries[legend.columns[0].end - 1].sign != LegendSign::heading);
    }
}

TEST_CASE("a shortened legend says how many rows it leaves out", "[legend]") {
    const Input input;
    const std::vector<LegendEntry> some = shortened_legend(categories(20), 8, input());
    REQUIRE(some.size() == 8);
    CHECK(some[6].text == "Category 6");
    CHECK(some[7].text == "and 13 more");
    CHECK(shortened_legend(categories(5), 8, input()).size() == 5);
    // A heading is no row, and none is left of nothing.
    std::vector<LegendEntry> entries = categories(3);
    entries.push_back({.sign = LegendSign::heading, .text = "Roads"});
    entries.push_back({.sign = LegendSign::layer, .text = "track"});
    entries.push_back({.sign = LegendSign::layer, .text = "street"});
    const std::vector<LegendEntry> cut = shortened_legend(entries, 5, input());
    CHECK(cut.size() == 4);
    CHECK(cut.back().text == "and 2 more");
}

TEST_CASE("what a legend leaves out of a picture it tells", "[legend]") {
    for (const ViewSize size : {ViewSize{1280, 720}, ViewSize{900, 400}}) {
        SmallWorld world;
        world.size = size;
        std::vector<Event> events;
        for (int i = 0; i < 60; ++i)
            events.push_back(event_at("e" + std::to_string(i), "2020",
                                      {town_place("Town", {1.0 * i, (i % 7) * 2.0 - 6})},
                                      "category " + std::to_string(100 + i)));
        world.set_events(std::move(events));
        world.look_at({30, 0}, 100);
        const std::vector<std::string> told = texts_of(world.furnished({}).list);
        const auto shown =
            std::count_if(told.begin(), told.end(), [](const std::string& t) { return t.starts_with("Category 1"); });
        const auto more =
            std::find_if(told.begin(), told.end(), [](const std::string& t) { return t.starts_with("and "); });
        INFO(size.width << "x" << size.height);
        REQUIRE(more != told.end());
        CHECK(shown + std::stoi(more->substr(4)) >= 60);
    }
}

TEST_CASE("the legend tells of nothing that lies beside the page", "[legend]") {
    SmallWorld world;
    world.set_events(
        {event_at("here", "2020", {town_place("Aburg", {5, 5}, PlaceRole::at, PlacePrecision::exact)}, "coup"),
         event_at("beside", "2020", {town_place("Elsewhere", {17, 5})}, "protest")});
    world.look_at({5, 5}, 20);  // to 15° in the east
    const auto has = [&](const char* text) { return has_text(world.furnished({}).list, text); };
    CHECK(has("Coup"));
    CHECK_FALSE(has("Protest"));
    CHECK_FALSE(has("In or near a town"));
    world.look_at({5, 5}, 30);
    CHECK(has("Protest"));
    CHECK(has("In or near a town"));
}
