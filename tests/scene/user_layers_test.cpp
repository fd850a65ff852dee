#include "scene/attribution.hpp"
#include "scene/layer_legend.hpp"
#include "scene/layer_look.hpp"
#include "scene/map_scene.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using namespace briefmap;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

VectorLayer with_numbers(std::vector<double> numbers) {
    VectorLayer layer;
    layer.size = numbers.size();
    layer.fields.push_back({.name = "people", .is_number = true, .numbers = std::move(numbers)});
    return layer;
}

VectorLayer with_texts(const std::vector<std::string>& texts) {
    VectorLayer layer;
    layer.size = texts.size();
    LayerField field{.name = "kind"};
    for (const std::string& text : texts) {
        if (text.empty()) {
            field.codes.push_back(LayerField::no_value);
            continue;
        }
        const auto found = std::find(field.values.begin(), field.values.end(), text);
        field.codes.push_back(static_cast<std::uint32_t>(found - field.values.begin()));
        if (found == field.values.end()) field.values.push_back(text);
    }
    layer.fields.push_back(std::move(field));
    return layer;
}

std::size_t features_of(const LayerClasses& classes) {
    std::size_t sum = 0;
    for (const LayerClass& one : classes.classes)
        sum += one.features.size();
    return sum;
}

/// Two squares, one road and three towns in the small world, as a file of the user's own.
std::shared_ptr<const LayerFile> own_file() {
    auto vector = std::make_shared<VectorLayer>(with_texts({"park", "park", "road", "town", "town", ""}));
    const auto ring = [&](FeatureLayer& layer, std::vector<LonLat> points) {
        layer.points.insert(layer.points.end(), points.begin(), points.end());
        layer.ring_begin.push_back(static_cast<std::uint32_t>(layer.points.size()));
    };
    const auto end_feature = [](FeatureLayer& layer, LonLatBox box) {
        layer.feature_begin.push_back(static_cast<std::uint32_t>(layer.ring_begin.size() - 1));
        layer.boxes.push_back(box);
        layer.codes.emplace_back();
        layer.ranks.push_back(0);
    };
    for (int f = 0; f < 6; ++f) {
        const double west = f * 5.0;
        if (f < 2) ring(vector->areas, {{west, 0}, {west + 4, 0}, {west + 4, 4}, {west, 4}});
        end_feature(vector->areas, f < 2 ? LonLatBox{west, 0, west + 4, 4} : LonLatBox{});
        if (f == 2) ring(vector->lines, {{0, -5}, {30, -5}});
        end_feature(vector->lines, f == 2 ? LonLatBox{0, -5, 30, -5} : LonLatBox{});
        if (f > 2) {
            vector->points.push_back({f * 10.0, 5});
            vector->point_features.push_back(static_cast<std::uint32_t>(f));
        }
    }
    auto file = std::make_shared<LayerFile>();
    file->title = "mine";
    file->attribution = "© A Surveyor";
    file->vector = vector;
    return file;
}

/// The small world with that file as its topmost layer.
struct WithLayer {
    SmallWorld world;
    std::vector<ShownLayer> shown;
    std::size_t at = 0;

    explicit WithLayer(const std::string& field = "") {
        UserLayer user;
        user.source.file = "/data/mine.gpkg";
        user.field = field;
        at = add_layer(world.state.layers, {.what = user});
        shown.resize(world.state.layers.size());
        shown[at].file = own_file();
        shown[at].parts = project_vector(*shown[at].file->vector, *world.projection, 0, false);
        if (!field.empty())
            shown[at].classes = std::make_shared<const LayerClasses>(
                classify(*shown[at].file->vector, shown[at].parts.points.get(), field, FieldStyle::automatic));
    }
    [[nodiscard]] MapLayer& layer() { return world.state.layers[at]; }
    [[nodiscard]] DrawList base(const char* theme = "light") const {
        return build_base(world.camera(), world.basemap, *theme_named(theme), world.state.layers, shown);
    }
    [[nodiscard]] std::vector<LegendRow> rows(const Camera& camera) const {
        MapInput input = world.input(camera);
        input.layers = shown;
        return layer_rows(input);
    }
};

}  // namespace

TEST_CASE("numbers fall into five ranges of about as many features", "[layers]") {
    std::vector<double> numbers;
    for (int i = 0; i < 1'000; ++i)
        numbers.push_back(i * i);
    const VectorLayer layer = with_numbers(numbers);
    const LayerClasses classes = classify(layer, nullptr, "people", FieldStyle::automatic);
    CHECK(classes.is_ordered);
    REQUIRE(classes.classes.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(classes.classes[i].features.size() == 200);
        CHECK(classes.classes[i].from <= classes.classes[i].to);
        if (i > 0) CHECK(classes.classes[i].from > classes.classes[i - 1].to);
    }
    CHECK(features_of(classes) == layer.size);
}

TEST_CASE("equal numbers are never in two ranges, and each feature is in one class", "[layers]") {
    const VectorLayer layer =
        with_numbers({3, 3, 3, 3, 3, 3, 3, 3, 8, 9, missing, 3, 3, std::numeric_limits<double>::infinity()});
    const LayerClasses classes = classify(layer, nullptr, "people", FieldStyle::automatic);
    CHECK(features_of(classes) == layer.size);
    REQUIRE(classes.classes.size() >= 3);
    CHECK(classes.classes[0].features.size() == 10);
    CHECK(classes.classes.back().kind == LayerClass::Kind::missing);
    CHECK(classes.classes.back().features == std::vector<std::uint32_t>{10, 13});
}

TEST_CASE("the seven values there are most of have a class each, all others one", "[layers]") {
    std::vector<std::string> texts;
    for (int v = 0; v < 12; ++v)
        texts.insert(texts.end(), static_cast<std::size_t>(20 - v), "v" + std::to_string(100 + v));
    texts.emplace_back();
    const VectorLayer layer = with_texts(texts);
    const LayerClasses classes = classify(layer, nullptr, "kind", FieldStyle::automatic);
    REQUIRE(classes.classes.size() == most_values + 2);
    CHECK(classes.classes[0].value == "v100");
    CHECK(classes.classes[6].value == "v106");
    CHECK(classes.classes[7].kind == LayerClass::Kind::other);
    CHECK(classes.classes[8].kind == LayerClass::Kind::missing);
    CHECK(features_of(classes) == layer.size);
    // A class for one value more takes no more room than one for the rest.
    const VectorLayer eight = with_texts({"a", "b", "c", "d", "e", "f", "g", "h"});
    CHECK(classify(eight, nullptr, "kind", FieldStyle::automatic).classes.size() == 8);
}

TEST_CASE("numbers may be asked for as values", "[layers]") {
    const VectorLayer layer = with_numbers({1, 2, 2, missing, 1.5});
    const LayerClasses classes = classify(layer, nullptr, "people", FieldStyle::categories);
    CHECK_FALSE(classes.is_ordered);
    REQUIRE(classes.classes.size() == 4);
    CHECK(classes.classes[0].value == "2");
    CHECK(classes.classes[2].value == "1.5");
}

TEST_CASE("a field that is not there makes no classes", "[layers]") {
    CHECK(classify(with_numbers({1, 2}), nullptr, "animals", FieldStyle::automatic).classes.empty());
    CHECK(classify(with_numbers({}), nullptr, "people", FieldStyle::automatic).classes.empty());
}

TEST_CASE("a layer of one's own is drawn as areas, lines and dots over the base map", "[layers]") {
    const WithLayer own;
    const DrawList base = own.base();
    REQUIRE(items_of<FillAreas>(base).size() == 2);
    CHECK(items_of<FillAreas>(base)[1].layer == own.shown[own.at].parts.areas);
    REQUIRE(items_of<MarkPoints>(base).size() == 1);
    CHECK(items_of<MarkPoints>(base)[0].layer->points.size() == 3);
    CHECK(std::get_if<MarkPoints>(&base.items.back()) != nullptr);
}

TEST_CASE("layers are drawn in their order, and hidden ones not at all", "[layers]") {
    WithLayer own;
    const auto order = [&own] {
        std::vector<ProjectedLayerPtr> layers;
        for (const FillAreas& fill : items_of<FillAreas>(own.base()))
            layers.push_back(fill.layer);
        return layers;
    };
    const ProjectedLayerPtr mine = own.shown[own.at].parts.areas, land = own.world.basemap.countries;
    CHECK(order() == std::vector{land, mine});
    move_layer(own.world.state.layers, own.at, 1);
    std::rotate(own.shown.begin() + 1, own.shown.begin() + static_cast<std::ptrdiff_t>(own.at),
                own.shown.begin() + static_cast<std::ptrdiff_t>(own.at) + 1);
    CHECK(order() == std::vector{mine, land});
    own.world.state.layers[2].is_shown = false;  // land
    CHECK(order() == std::vector{mine});
    own.world.state.layers[0].is_shown = false;  // sea
    CHECK(items_of<FillPath>(own.base()).empty());
}

TEST_CASE("a base layer takes the colour and the opacity chosen for it", "[layers]") {
    SmallWorld world;
    world.state.layers[1].colour = rgb(0x336699);
    world.state.layers[1].opacity = 0.5;
    const DrawList base = build_base(world.camera(), world.basemap, *theme_named("light"), world.state.layers);
    CHECK(items_of<FillAreas>(base)[0].colour == rgb(0x336699).with_alpha(0.5));
}

TEST_CASE("names of countries and towns can be hidden", "[layers]") {
    SmallWorld world;
    REQUIRE(has_text(world.build().list, "Beville"));
    for (MapLayer& layer : world.state.layers)
        if (layer.base() == BaseLayer::town_names) layer.is_shown = false;
    const MapScene scene = world.build();
    CHECK_FALSE(has_text(scene.list, "Beville"));
    CHECK(has_text(scene.list, "BETA"));
    for (MapLayer& layer : world.state.layers)
        if (layer.base() == BaseLayer::country_names) layer.is_shown = false;
    CHECK_FALSE(has_text(world.build().list, "BETA"));
}

TEST_CASE("what a class is drawn as is what the legend shows of it", "[layers]") {
    for (const char* theme : {"light", "dark", "print", "contrast"}) {
        CAPTURE(theme);
        WithLayer own("kind");
        own.world.state.theme = theme;
        const Camera camera = own.world.camera();
        const std::vector<LegendRow> rows = own.rows(camera);
        REQUIRE(rows.size() == 5);  // heading, park, town, road, no value
        CHECK(rows[0].is_heading);
        CHECK(rows[0].text == "mine: kind");
        CHECK(rows[1].text == "park");
        CHECK(rows[2].text == "town");
        CHECK(rows[3].text == "road");
        const DrawList base = own.base(theme);
        std::vector<Colour> inks;
        for (const MarkPoints& dots : items_of<MarkPoints>(base))
            inks.push_back(dots.look.fill);
        CHECK(inks == std::vector{rows[2].sign.look.ink, rows[4].sign.look.ink});  // towns, and the one without a kind
        // No two classes look alike, by colour or by shape and dash.
        for (std::size_t a = 1; a < rows.size(); ++a)
            for (std::size_t b = a + 1; b < rows.size(); ++b) {
                CHECK(rows[a].sign.look.ink != rows[b].sign.look.ink);
                CHECK(rows[a].sign.look.shape != rows[b].sign.look.shape);
            }
    }
}

TEST_CASE("a layer that is hidden or not read yet has no row in the legend", "[layers]") {
    WithLayer own;
    const Camera camera = own.world.camera();
    REQUIRE(own.rows(camera).size() == 1);
    CHECK(own.rows(camera)[0].text == "mine");
    own.layer().is_shown = false;
    CHECK(own.rows(camera).empty());
    own.layer().is_shown = true;
    own.shown[own.at] = {};
    CHECK(own.rows(camera).empty());
}

TEST_CASE("a picture lies where its layer lies, as strongly as asked", "[layers]") {
    WithLayer own;
    own.layer().opacity = 0.4;
    auto picture = std::make_shared<RasterPicture>();
    picture->width = picture->height = 1;
    picture->pixels = {0xff00'00ff};
    own.shown[own.at] = {.picture = picture};
    const auto placed = items_of<PlaceImage>(own.base());
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].picture == picture);
    CHECK(placed[0].opacity == Approx(0.4));
}

TEST_CASE("whom a layer is owed to stands in the attribution, once", "[layers]") {
    WithLayer own;
    own.world.basemap.attribution = "Natural Earth";
    UserLayer again;
    again.source.file = "/data/other.gpkg";
    const std::size_t second = add_layer(own.world.state.layers, {.what = again});
    own.shown.insert(own.shown.begin() + static_cast<std::ptrdiff_t>(second), own.shown[own.at]);
    const Camera camera = own.world.camera();
    const auto line = [&] {
        MapInput input = own.world.input(camera);
        input.layers = own.shown;
        return attribution_line(input);
    };
    CHECK(line() == "Natural Earth · borders: de facto control · © A Surveyor");
    own.world.state.layers[own.at].is_shown = own.world.state.layers[second].is_shown = false;
    CHECK(line() == "Natural Earth · borders: de facto control");
}
