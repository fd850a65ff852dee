#include "support/catch.hpp"
#include "workspace/layer_spec.hpp"
#include "workspace/sample.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace briefmap;
using Catch::Matchers::ContainsSubstring;
using sample::Desk;

namespace {

MapLayer of_file(const std::string& path) {
    return {.what = UserLayer{.source = {.file = path, .layer = {}, .crs = {}}}};
}

std::vector<std::string> names(const MapLayers& layers) {
    std::vector<std::string> found;
    for (const MapLayer& layer : layers)
        found.push_back(layer.user() ? layer.user()->source.file : std::string(name_of(*layer.base())));
    return found;
}

}  // namespace

TEST_CASE("a_map_begins_with_each_base_layer_once_and_shown") {
    const MapLayers layers = default_layers();
    REQUIRE(layers.size() == base_layers.size());
    for (const BaseLayer which : base_layers) {
        CHECK(base_layer(layers, which).base() == which);
        CHECK(base_layer(layers, which).is_shown);
        CHECK(base_layer_named(name_of(which)) == which);
    }
    CHECK_FALSE(base_layer_named("motorways"));
}

TEST_CASE("a_layer_of_ones_own_comes_to_lie_over_the_base_map_and_below_the_names") {
    Desk desk(sample::brief());
    desk(command::AddLayer{of_file("a.gpkg")});
    desk(command::AddLayer{of_file("b.gpkg")});
    CHECK(names(desk.state().layers) == std::vector<std::string>{"sea", "land", "regions", "rivers", "lakes", "borders",
                                                                 "disputed", "a.gpkg", "b.gpkg", "country-names",
                                                                 "town-names"});
    CHECK(desk.state().layers[7].user()->tint == 0);
    CHECK(desk.state().layers[8].user()->tint == 1);
    desk(command::RemoveLayer{7});
    desk(command::AddLayer{of_file("c.gpkg")});
    CHECK(desk.state().layers[8].user()->tint == 0);  // free again
    desk(command::Undo{});
    desk(command::Undo{});
    CHECK(desk.state().layers[7].user()->source.file == "a.gpkg");
}

TEST_CASE("layers_change_places_but_for_the_sea_and_the_names") {
    Desk desk(sample::brief());
    desk(command::AddLayer{of_file("a.gpkg")});
    desk(command::MoveLayer{7, 2});
    CHECK(names(desk.state().layers)[2] == "a.gpkg");
    desk(command::MoveLayer{2, 0});  // no lower than over the sea
    CHECK(names(desk.state().layers)[1] == "a.gpkg");
    desk(command::MoveLayer{1, 99});
    CHECK(names(desk.state().layers)[7] == "a.gpkg");
    const MapLayers before = desk.state().layers;
    desk(command::MoveLayer{0, 3});
    desk(command::MoveLayer{9, 3});
    desk(command::MoveLayer{99, 3});
    CHECK(desk.state().layers == before);
}

TEST_CASE("a_base_layer_can_be_hidden_and_coloured_but_not_taken_away") {
    Desk desk(sample::brief());
    const MapLayers before = desk.state().layers;
    MapLayer rivers = before[3];
    rivers.is_shown = false;
    rivers.opacity = 7;
    rivers.colour = rgb(0x112233);
    desk(command::SetLayer{3, rivers});
    CHECK_FALSE(base_layer(desk.state().layers, BaseLayer::rivers).is_shown);
    CHECK(base_layer(desk.state().layers, BaseLayer::rivers).opacity == 1);
    desk(command::RemoveLayer{3});
    CHECK(desk.state().layers.size() == before.size());
    desk(command::SetLayer{4, rivers});  // of another kind
    CHECK(desk.state().layers[4] == before[4]);
    desk(command::ResetLayers{});
    CHECK(desk.state().layers == before);
}

TEST_CASE("fading_a_layer_by_hand_is_one_step_to_undo") {
    Desk desk(sample::brief());
    const State start = desk.state();
    for (int i = 1; i <= 20; ++i) {
        MapLayer land = desk.state().layers[1];
        land.opacity = 1 - i / 40.0;
        desk(command::SetLayer{1, land}, 5);
    }
    desk(command::Undo{});
    CHECK(desk.state() == start);
}

TEST_CASE("a_layer_can_be_written_in_words") {
    const auto layer = parse_layer_spec(
        "/data/my, own roads.gpkg,layer=roads,crs=+proj=utm +zone=30,field=class,style=categories,"
        "colour=#884422,opacity=0.6,name=Roads, all");
    REQUIRE(layer);
    REQUIRE(layer->user());
    CHECK(layer->user()->source == LayerSource{"/data/my, own roads.gpkg", "roads", "+proj=utm +zone=30"});
    CHECK(layer->user()->name == "Roads, all");
    CHECK(layer->user()->field == "class");
    CHECK(layer->user()->style == FieldStyle::categories);
    CHECK(layer->colour == rgb(0x884422));
    CHECK(layer->opacity == 0.6);
}

TEST_CASE("a_layer_in_words_that_cannot_be_read_says_which_part") {
    const auto fault = [](const char* words) {
        const auto layer = parse_layer_spec(words);
        REQUIRE_FALSE(layer);
        return layer.error().message();
    };
    CHECK_THAT(fault("a.shp,opacity=2"), ContainsSubstring("opacity=2") && ContainsSubstring("from 0 to 1"));
    CHECK_THAT(fault("a.shp,colour=brown"), ContainsSubstring("colour=#884422"));
    CHECK_THAT(fault("a.shp,style=pretty"), ContainsSubstring("style=categories"));
    CHECK_THAT(fault(",field=a"), ContainsSubstring("path of a file"));
}
