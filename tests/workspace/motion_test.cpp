#include "support/catch.hpp"
#include "workspace/map_motion.hpp"
#include "workspace/sample.hpp"

#include <cmath>

using namespace briefmap;
using sample::Desk;

TEST_CASE("dragging_the_map_right_brings_the_west_into_view") {
    Desk desk(sample::brief());
    const auto before = desk.camera().to_view(sample::bamako);
    desk(command::Pan{100, 40});
    const auto after = desk.camera().to_view(sample::bamako);
    REQUIRE((before && after));
    CHECK(after->x - before->x == Approx(100).margin(0.01));
    CHECK(after->y - before->y == Approx(40).margin(0.01));
}

TEST_CASE("zooming_keeps_the_place_under_the_pointer") {
    Desk desk(sample::brief());
    const ViewPoint pointer{250, 500};
    const auto before = desk.camera().lon_lat_at(pointer);
    desk(command::Zoom{1.5, pointer});
    const auto after = desk.camera().lon_lat_at(pointer);
    REQUIRE((before && after));
    CHECK(after->lon == Approx(before->lon).margin(1e-6));
    CHECK(after->lat == Approx(before->lat).margin(1e-6));
}

TEST_CASE("zoom_stays_between_its_limits") {
    Desk desk(sample::brief());
    desk(command::Zoom{100, std::nullopt});
    CHECK(desk.state().view.zoom == max_zoom);
    desk(command::Zoom{-100, std::nullopt});
    CHECK(desk.state().view.zoom == min_zoom);
}

TEST_CASE("zooming_out_from_a_region_changes_to_the_world_and_back") {
    Desk desk(sample::brief());
    CHECK(desk.state().view.definition.find("laea") != std::string::npos);
    desk(command::Zoom{-5, std::nullopt});
    CHECK(desk.state().view.definition.find("eqearth") != std::string::npos);
    const LonLat middle = desk.state().view.centre;
    desk(command::Zoom{6, std::nullopt});
    CHECK(desk.state().view.definition.find("laea") != std::string::npos);
    CHECK(desk.state().view.centre == middle);
}

TEST_CASE("panning_far_recentres_the_automatic_projection_and_keeps_the_place_in_the_middle") {
    Desk desk(sample::brief());
    desk(command::Zoom{2, std::nullopt});
    const std::string before = desk.state().view.definition;
    for (int i = 0; i < 60 && desk.state().view.definition == before; ++i)
        desk(command::Pan{-200, 0});
    REQUIRE(desk.state().view.definition != before);
    CHECK(distance_metres(desk.state().view.centre, desk.around.projection->domain().centre) < 200'000);
    const auto middle = desk.camera().lon_lat_at({500, 350});
    REQUIRE(middle);
    CHECK(middle->lon == Approx(desk.state().view.centre.lon).margin(1e-6));
}

TEST_CASE("a_chosen_projection_never_changes_by_itself") {
    State wishes;
    wishes.view.projection = "mercator";
    Desk desk(sample::brief(), wishes);
    const std::string before = desk.state().view.definition;
    desk(command::Zoom{-6, std::nullopt});
    for (int i = 0; i < 10; ++i)
        desk(command::Pan{-400, 200});
    CHECK(desk.state().view.definition == before);
}

TEST_CASE("panning_never_loses_the_map") {
    Desk desk(sample::brief());
    desk(command::FitWorld{});
    for (const auto& [dx, dy] : {std::pair{9e6, 0.0}, {-9e6, 9e6}, {0.0, -9e6}, {5000.0, 5000.0}}) {
        desk(command::Pan{dx, dy});
        const LonLat centre = desk.state().view.centre;
        CHECK(centre.is_valid());
        CHECK(desk.around.projection->forward(centre));
        CHECK(desk.camera().lon_lat_at({500, 350}));
    }
}

TEST_CASE("an_unknown_projection_leaves_the_view_as_it_is") {
    Desk desk(sample::brief());
    const View before = desk.state().view;
    desk(command::SetProjection{"+proj=nonsense"});
    CHECK(desk.state().view == before);
    desk(command::SetProjection{"mercator"});
    CHECK(desk.state().view.projection == "mercator");
    CHECK(desk.around.projection->forward(desk.state().view.centre));
}

TEST_CASE("not_a_number_moves_nothing") {
    Desk desk(sample::brief());
    const State before = desk.state();
    desk(command::Pan{NAN, 3});
    desk(command::Zoom{NAN, std::nullopt});
    desk(command::ZoomAxis{NAN, {}});
    desk(command::ZoomAxis{-1, {}});
    CHECK(desk.state() == before);
}
