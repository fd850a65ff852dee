// Contested borders: told where they are drawn, and whose view borders are.
#include "scene/disputed.hpp"

#include "scene/attribution.hpp"
#include "scene/legend.hpp"
#include "small_world.hpp"

#include <algorithm>

using namespace briefmap;

namespace {

/// A contested line along 30° E, from 4° S to 4° N.
void contest(SmallWorld& world) {
    auto line = std::make_shared<ProjectedLayer>();
    const MapPoint from = world.projection->forward({30, -4}).value(), to = world.projection->forward({30, 4}).value();
    line->origin = from;
    line->line_points = {{0, 0}, {static_cast<float>(to.x - from.x), static_cast<float>(to.y - from.y)}};
    line->line_begin = {0, 2};
    line->line_feature_begin = {0, 1};
    line->feature_begin = {0, 0};
    line->boxes = {{0, 0, static_cast<float>(to.x - from.x), static_cast<float>(to.y - from.y)}};
    world.basemap.disputed = line;
}

struct Told {
    std::optional<LegendRow> row;
    std::vector<LegendEntry> legend;
    std::string attribution;
};

Told told_of(const SmallWorld& world) {
    const Camera eye = world.camera();
    const MapInput input = world.input(eye);
    return {disputed_row(input), legend_entries({}, input), attribution_line(input)};
}

}  // namespace

TEST_CASE("the legend explains a contested border where the page shows one", "[borders]") {
    SmallWorld world;
    contest(world);
    world.look_at({30, 0}, 20);
    Told told = told_of(world);
    REQUIRE(told.row);
    CHECK(told.row->text == "Disputed border");
    CHECK_FALSE(told.row->sign.look.dash.empty());
    CHECK(told.row->sign.look.ink == theme_named("light")->map.disputed);
    CHECK(std::count_if(told.legend.begin(), told.legend.end(),
                        [](const LegendEntry& entry) { return entry.text == "Disputed border"; }) == 1);
    world.look_at({30, 0}, 0.5);  // nearer than its ends
    CHECK(told_of(world).row);
    world.look_at({36, 0}, 8);  // beside it
    CHECK_FALSE(told_of(world).row);
    world.look_at({30, 0}, 20);
    for (MapLayer& layer : world.state.layers)
        if (layer.base() == BaseLayer::disputed) layer.is_shown = false;
    CHECK_FALSE(told_of(world).row);
    world.basemap.disputed = nullptr;
    CHECK_FALSE(told_of(world).row);
}

TEST_CASE("each language has words for a contested border", "[borders]") {
    SmallWorld world;
    contest(world);
    world.look_at({30, 0}, 20);
    std::vector<std::string> all;
    for (const char* language : {"en", "fr", "ar", "es", "ru", "zh"}) {
        world.state.language = language;
        all.push_back(told_of(world).row.value().text);
    }
    std::sort(all.begin(), all.end());
    CHECK(std::unique(all.begin(), all.end()) == all.end());
}

TEST_CASE("the attribution says whose view the borders are, once", "[borders]") {
    SmallWorld world;
    contest(world);
    CHECK(told_of(world).attribution == "Small World (CC0)");  // of whose borders nothing is known
    world.basemap.attribution = "Natural Earth, GSHHG";
    CHECK(told_of(world).attribution == "Natural Earth, GSHHG · borders: de facto control");
    world.state.language = "fr";
    CHECK(told_of(world).attribution == "Natural Earth, GSHHG · frontières : contrôle de fait");
    for (MapLayer& layer : world.state.layers)
        if (layer.base() == BaseLayer::disputed || layer.base() == BaseLayer::borders) layer.is_shown = false;
    CHECK(told_of(world).attribution == "Natural Earth, GSHHG");
}
