#include "geo/projection.hpp"

#include "geo/sphere.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <fstream>
#include <sstream>

using namespace briefmap;
using namespace briefmap::testing;

TEST_CASE("places_go_to_the_plane_and_come_back") {
    for (const std::string_view name :
         {"equal-earth", "natural-earth", "robinson", "mercator", "equirectangular", "mollweide", "lambert", "albers",
          "lambert-conformal", "orthographic", "polar-north", "polar-south", "azimuthal-equidistant", "EPSG:4326",
          "EPSG:3857", "EPSG:32630", "EPSG:2154", "EPSG:3031", "+proj=robin +lon_0=150"}) {
        INFO(name);
        const ProjectionPtr p = projection(name);
        int seen = 0;
        for (double lon = -178; lon < 180; lon += 13) {
            for (double lat = -88; lat < 90; lat += 11) {
                const auto there = p->forward({lon, lat});
                CHECK(there.has_value() == p->domain().contains({lon, lat}));
                if (!there) continue;
                ++seen;
                const auto back = p->inverse(*there);
                REQUIRE(back.has_value());
                CHECK(back->lon == Approx(lon).margin(1e-5));
                CHECK(back->lat == Approx(lat).margin(1e-5));
                CHECK(there->x >= p->extent().min_x - 1);
                CHECK(there->x <= p->extent().max_x + 1);
                CHECK(there->y >= p->extent().min_y - 1);
                CHECK(there->y <= p->extent().max_y + 1);
            }
        }
        CHECK(seen > 30);
    }
}

TEST_CASE("beyond_the_map_there_is_no_place") {
    for (const std::string_view name : {"equal-earth", "mollweide", "orthographic", "equirectangular", "mercator"}) {
        INFO(name);
        const ProjectionPtr p = projection(name);
        const MapBox& box = p->extent();
        CHECK_FALSE(p->inverse({box.max_x * 1.01, 0}).has_value());
        CHECK_FALSE(p->inverse({0, box.max_y + box.height()}).has_value());
        CHECK_FALSE(p->inverse({std::nan(""), 0}).has_value());
    }
    CHECK_FALSE(projection("equal-earth")->inverse({17e6, 8e6}).has_value());  // the corner beside the pole
}

TEST_CASE("what_the_domain_leaves_out_is_not_projected") {
    CHECK_FALSE(projection("mercator")->forward({0, 86}).has_value());
    CHECK_FALSE(projection("+proj=ortho +lon_0=0")->forward({91, 0}).has_value());
    CHECK(projection("+proj=ortho +lon_0=0")->forward({89, 0}).has_value());
    CHECK_FALSE(projection("EPSG:32630")->forward({120, 0}).has_value());
    CHECK_FALSE(projection("equal-earth")->forward({std::nan(""), 0}).has_value());
}

TEST_CASE("degrees_become_metres_along_the_equator") {
    for (const std::string_view name : {"EPSG:4326", "equirectangular", "+proj=longlat +datum=WGS84",
                                        "+proj=longlat +datum=WGS84 +type=crs", "OGC:CRS84"}) {
        INFO(name);
        const auto p = projection(name)->forward({2, -30});
        REQUIRE(p.has_value());
        CHECK(p->x == Approx(2 * 111'319.49079));
        CHECK(p->y == Approx(-30 * 111'319.49079));
    }
}

TEST_CASE("other_units_become_metres") {
    const auto metres = projection("+proj=utm +zone=30 +datum=WGS84")->forward({-3, 40});
    const auto feet = projection("+proj=utm +zone=30 +datum=WGS84 +units=us-ft")->forward({-3, 40});
    const auto kilometres = projection("+proj=utm +zone=30 +datum=WGS84 +to_meter=1000")->forward({-3, 40});
    REQUIRE((metres && feet && kilometres));
    CHECK(metres->x == Approx(500'000));
    CHECK(feet->y == Approx(metres->y));
    CHECK(kilometres->y == Approx(metres->y));
    // New York Long Island, US survey feet
    const auto state_plane = projection("EPSG:2263")->forward({-74, 40.166666667});
    REQUIRE(state_plane.has_value());
    CHECK(state_plane->x == Approx(300'000).margin(50));
}

TEST_CASE("axes_are_east_and_north_whatever_the_register_says") {
    const auto p = projection("EPSG:3035")->forward({20, 52});  // listed as northing, easting
    REQUIRE(p.has_value());
    CHECK(p->x == Approx(5'005'000).margin(10'000));
    CHECK(p->y == Approx(3'255'000).margin(40'000));
}

TEST_CASE("well_known_text_is_understood") {
    const std::string wkt =
        R"(PROJCS["x",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],)"
        R"(UNIT["degree",0.0174532925199433]],PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],)"
        R"(PARAMETER["scale_factor",1],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]])";
    CHECK(projection(wkt)->forward({10, 0})->x == Approx(1'113'194.9));
}

TEST_CASE("a_bad_projection_is_an_error_that_names_it") {
    for (const std::string_view bad : {"", "  ", "nonsense", "+proj=nonsense", "EPSG:99999999", "+proj=utm +zone=99",
                                       "EPSG:5773", "EPSG:4978", "+proj=merc +lat_ts=95", "+", "+proj=", "/etc/passwd",
                                       "+proj=pipeline +step", "GEOGCS[", "+proj=cart +ellps=GRS80"}) {
        const auto made = Projection::make(bad);
        INFO(bad);
        REQUIRE_FALSE(made.ok());
        CHECK(made.error().where == bad);
        CHECK_FALSE(made.error().what.empty());
        CHECK_FALSE(made.error().remedy.empty());
    }
    CHECK_FALSE(Projection::make(std::string_view("EPSG:4326\0x", 11)).ok());
    CHECK_FALSE(Projection::make(std::string(100'000, 'x')).ok());
}

TEST_CASE("a_scale_bar_is_told_how_far_a_metre_of_the_plane_reaches") {
    CHECK(projection("EPSG:3857")->metres_per_unit_at({0, 60}) == Approx(0.5).epsilon(0.01));
    CHECK(projection("equirectangular")->metres_per_unit_at({10, 60}) == Approx(0.5).epsilon(0.01));
    CHECK(projection("+proj=laea +lat_0=15 +lon_0=2 +datum=WGS84")->metres_per_unit_at({2, 15}) ==
          Approx(1).epsilon(0.001));
    CHECK(std::isfinite(projection("equal-earth")->metres_per_unit_at({0, 90})));
}

TEST_CASE("the_outline_runs_once_round_the_globe") {
    // Equal-area, so what the outline holds is the area of the globe, or of the cap.
    const auto area = [](const ProjectionPtr& p) {
        double doubled = 0;
        MapPoint a = p->outline().back();
        for (const MapPoint b : p->outline()) {
            doubled += a.x * b.y - b.x * a.y;
            a = b;
        }
        return std::abs(doubled) / 2;
    };
    const double globe = 5.10065622e14;
    CHECK(area(projection("equal-earth")) == Approx(globe).epsilon(1e-3));
    CHECK(area(projection("+proj=eqearth +lon_0=-100 +datum=WGS84")) == Approx(globe).epsilon(1e-3));
    CHECK(area(projection("mollweide")) == Approx(globe).epsilon(5e-3));
    CHECK(area(projection("lambert")) == Approx(globe * 0.75).epsilon(5e-3));  // 120 degrees of arc
}

TEST_CASE("azimuths_and_distances_lead_where_they_say") {
    for (const LonLat centre : {LonLat{0, 0}, LonLat{179, -17}, LonLat{-60, 90}, LonLat{30, -90}}) {
        for (double direction = 0; direction < 360; direction += 30) {
            const LonLat p = destination(centre, direction, 40);
            CHECK(dot(unit_vector(centre), unit_vector(p)) == Approx(std::cos(40 * radians_per_degree)));
            CHECK(std::abs(wrap_longitude(azimuth(centre, p) - direction)) < 1e-9);
        }
    }
}

// PROJ's own cases, laid beside the repository where there are any.
TEST_CASE("mercator_agrees_with_the_cases_of_proj") {
    std::ifstream file(geodata_path().parent_path().parent_path() / "../shared/data/proj/mercator_cases.tsv");
    if (!file) return;
    std::string line;
    std::getline(file, line);
    int checked = 0;
    while (std::getline(file, line)) {
        std::array<std::string, 6> column;
        std::istringstream columns(line);
        for (std::string& text : column)
            std::getline(columns, text, '\t');
        const auto& [source, operation, direction, tolerance, accept, expect] = column;
        LonLat place;
        MapPoint wanted;
        std::istringstream from(accept), to(expect);
        if (!(from >> place.lon >> place.lat) || !(to >> wanted.x >> wanted.y)) continue;
        if (direction != "forward" || operation.find("vunits") != std::string::npos) continue;
        // Older versions of PROJ reckon these on the sphere of the equatorial radius.
        if (operation.find("+R_C") != std::string::npos || operation.starts_with("+proj=eqc +ellps")) continue;
        const auto made = Projection::make(operation);
        if (!made) continue;  // grids that are not installed
        INFO(line);
        MapPoint got;
        (*made)->forward(std::span(&place, 1), std::span(&got, 1));
        double slack = 0;
        std::string unit;
        std::istringstream(tolerance) >> slack >> unit;
        if (unit == "mm") slack /= 1000;
        // Its arc cosine is good to half the digits near the equator, in older versions of PROJ.
        slack = std::max(slack, operation.starts_with("+proj=tmerc +R") ? 0.05 : 1e-5);
        CHECK(got.x == Approx(wanted.x).margin(slack).epsilon(0));
        CHECK(got.y == Approx(wanted.y).margin(slack).epsilon(0));
        ++checked;
    }
    CHECK(checked > 70);
}
