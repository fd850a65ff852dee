#include "present/page_layers.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>

using namespace briefmap;
using Catch::Matchers::ContainsSubstring;

namespace {

const ProjectionPtr& plane() {
    static const ProjectionPtr made = Projection::make("equirectangular").value();
    return made;
}

Camera camera_at(LonLat centre, double zoom, ViewSize size = {640, 360}) { return {plane(), centre, zoom, size}; }

/// Three squares in a row on the equator, in a file that goes with the test.
struct Squares {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "briefmap-page-layers-test.geojson";

    Squares() {
        std::ofstream file(path);
        file << R"({"type": "FeatureCollection", "features": [)";
        for (int i = 0; i < 3; ++i) {
            const std::string w = std::to_string(10 * i), e = std::to_string(10 * i + 5);
            file << (i > 0 ? "," : "") << R"({"type": "Feature", "properties": {"people": )" << i * 100
                 << R"(}, "geometry": {"type": "Polygon", "coordinates": [[[)" << w << ",0],[" << e << ",0],[" << e
                 << ",5],[" << w << ",5],[" << w << ",0]]]}}";
        }
        file << "]}";
    }
    ~Squares() { std::filesystem::remove(path); }
    Squares(const Squares&) = delete;
    Squares& operator=(const Squares&) = delete;

    [[nodiscard]] MapLayer layer(const std::string& field = "") const {
        UserLayer user;
        user.source.file = path.string();
        user.field = field;
        return {.what = user};
    }
};

}  // namespace

TEST_CASE("a page has one entry for each layer, and those of files are read and projected") {
    const Squares squares;
    MapLayers layers = default_layers();
    const std::size_t at = add_layer(layers, squares.layer("people"));
    const PageLayers page = page_layers(layers, camera_at({10, 0}, 4), 2);
    REQUIRE(page.shown.size() == layers.size());
    CHECK(page.diagnostics.empty());
    REQUIRE(page.shown[at].parts.areas);
    CHECK(page.shown[at].parts.areas->size() == 3);
    REQUIRE(page.shown[at].classes);
    CHECK(page.shown[at].classes->classes.size() == 3);
    CHECK_FALSE(page.shown[0].file);
}

TEST_CASE("a layer that is hidden is not read") {
    const Squares squares;
    MapLayers layers = default_layers();
    const std::size_t at = add_layer(layers, squares.layer());
    layers[at].is_shown = false;
    const PageLayers page = page_layers(layers, camera_at({10, 0}, 4), 1);
    CHECK_FALSE(page.shown[at].file);
    CHECK_FALSE(page.shown[at].fault);
}

TEST_CASE("what is known of a layer is not read again, but drawn anew for the page") {
    const Squares squares;
    MapLayers layers = default_layers();
    const std::size_t at = add_layer(layers, squares.layer());
    const PageLayers first = page_layers(layers, camera_at({10, 0}, 4), 1);
    std::filesystem::remove(squares.path);
    const PageLayers again = page_layers(layers, camera_at({10, 0}, 8), 2, first.shown);
    CHECK(again.diagnostics.empty());
    CHECK(again.shown[at].file == first.shown[at].file);
    CHECK(again.shown[at].parts.areas->tolerance < first.shown[at].parts.areas->tolerance);
}

TEST_CASE("a file that is not there is said, and the other layers are there") {
    const Squares squares;
    MapLayers layers = default_layers();
    UserLayer nowhere;
    nowhere.source.file = "/nowhere/roads.shp";
    const std::size_t missing = add_layer(layers, {.what = nowhere});
    const std::size_t there = add_layer(layers, squares.layer());
    const PageLayers page = page_layers(layers, camera_at({10, 0}, 4), 1);
    CHECK(page.shown[missing].fault);
    CHECK(page.shown[there].parts.areas);
    REQUIRE(page.diagnostics.size() == 1);
    CHECK(page.diagnostics[0].severity == Severity::error);
    CHECK_THAT(page.diagnostics[0].message(), ContainsSubstring("/nowhere/roads.shp") && ContainsSubstring("left out"));
}

TEST_CASE("a field that is not there is said with those that are") {
    const Squares squares;
    MapLayers layers = default_layers();
    const std::size_t at = add_layer(layers, squares.layer("animals"));
    const PageLayers page = page_layers(layers, camera_at({10, 0}, 4), 1);
    CHECK(page.shown[at].parts.areas);
    REQUIRE(page.diagnostics.size() == 1);
    CHECK_THAT(page.diagnostics[0].message(), ContainsSubstring("animals") && ContainsSubstring("people"));
}

TEST_CASE("a raster is asked for in the page's own device pixels, and no more than the projection has") {
    for (const double pixels : {1.0, 1.5, 2.0}) {
        const Camera camera = camera_at({10, 5}, 5, {641, 359});
        const double metres = 1 / (camera.pixels_per_metre() * pixels);
        const RasterRequest wanted = raster_request(camera, pixels, 0);
        CHECK(wanted.width == static_cast<int>(std::ceil(641 * pixels)));
        CHECK(wanted.height == static_cast<int>(std::ceil(359 * pixels)));
        CHECK(wanted.box.width() / wanted.width == Approx(metres));
        CHECK(wanted.box.height() / wanted.height == Approx(metres));
        // Its left edge is the page's.
        CHECK(wanted.box.min_x == Approx(camera.centre().x - 641 * pixels / 2 * metres));
        const RasterRequest wider = raster_request(camera, pixels, 0.25);
        const double columns = (wanted.box.min_x - wider.box.min_x) / metres;
        CHECK(columns == Approx(std::round(columns)).margin(1e-6));
        CHECK(columns > 0.24 * 641 * pixels);
    }
    const RasterRequest world = raster_request(camera_at({0, 0}, 0), 1, 0.25);
    const double one = 1 / camera_at({0, 0}, 0).pixels_per_metre();
    CHECK(world.box.width() <= plane()->extent().width() + 2 * one);
    CHECK(world.box.height() <= plane()->extent().height() + 2 * one);
}
