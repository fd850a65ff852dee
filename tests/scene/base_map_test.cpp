#include "scene/map_scene.hpp"
#include "small_world.hpp"

using namespace briefmap;

TEST_CASE("the base is sea, land and borders in this order", "[base]") {
    const SmallWorld world;
    const Theme& theme = *theme_named("light");
    const DrawList base = build_base(world.camera(), world.basemap, theme);
    REQUIRE(base.items.size() >= 3);
    const auto* sea = std::get_if<FillPath>(&base.items[0]);
    REQUIRE(sea);
    CHECK(sea->colour == theme.map.sea);
    const auto fills = items_of<FillAreas>(base);
    REQUIRE(fills.size() == 1);
    CHECK(fills[0].colour == theme.map.land);
    CHECK(items_of<StrokeLines>(base).size() == 1);
    CHECK(base.background == theme.ui.background);
    CHECK(base.width == 1280);
}

TEST_CASE("the transform of the base puts places where the camera does", "[base]") {
    const SmallWorld world;
    const DrawList base = build_base(world.camera(), world.basemap, *theme_named("light"));
    const PagePoint there = base.map.to_page(world.projection->forward({7, 3}).value());
    CHECK(there.x == Approx(world.page_of({7, 3}).x).margin(0.01));
    CHECK(there.y == Approx(world.page_of({7, 3}).y).margin(0.01));
}

TEST_CASE("however near the map, the sea stays on the page", "[base]") {
    SmallWorld world;
    world.look_at({10, 0}, 0.0001);
    for (const FillPath& path : items_of<FillPath>(build_base(world.camera(), world.basemap, *theme_named("dark"))))
        for (const PagePoint p : path.points) {
            CHECK(std::abs(p.x) < 2'000);
            CHECK(std::abs(p.y) < 2'000);
        }
}

TEST_CASE("a base map without layers is sea alone", "[base]") {
    const SmallWorld world;
    const DrawList base = build_base(world.camera(), Basemap{}, *theme_named("light"));
    CHECK(items_of<FillAreas>(base).empty());
    CHECK_FALSE(items_of<FillPath>(base).empty());
}
