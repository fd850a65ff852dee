#include "workspace/fit.hpp"

#include "support/catch.hpp"
#include "workspace/event_box.hpp"
#include "workspace/sample.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

using namespace briefmap;

namespace {

Country country(const std::string& code, const std::string& name, LonLat label, LonLatBox box) {
    Country c;
    c.code = code;
    c.names.fill(name);
    c.label = label;
    c.box = box;
    return c;
}

Gazetteer two_countries() {
    std::vector<Country> countries;
    countries.push_back(country("ML", "Mali", {-1.5, 17.5}, {-12.3, 10.1, 4.3, 25.0}));
    countries.push_back(country("FJ", "Fiji", {178, -18}, {176.8, -19.3, -178.2, -16.0}));
    return {std::move(countries), {}};
}

Event in_area(std::string id, std::string code) {
    Event e = sample::event(std::move(id), "2020");
    Place place;
    place.precision = PlacePrecision::country;
    place.area_code = std::move(code);
    e.places.push_back(place);
    return e;
}

}  // namespace

TEST_CASE("the_box_of_events_holds_all_their_points") {
    const auto box = box_of_events(*sample::brief(), nullptr);
    REQUIRE(box);
    CHECK(box->west == Approx(-8.0));
    CHECK(box->east == Approx(2.35));
    CHECK(box->south == Approx(12.65));
    CHECK(box->north == Approx(48.85));
}

TEST_CASE("an_area_counts_with_its_whole_box") {
    const Gazetteer gazetteer = two_countries();
    const auto data = Dataset::build({}, {in_area("a", "ML")});
    const auto box = box_of_events(*data, &gazetteer);
    REQUIRE(box);
    CHECK(box->west == Approx(-12.3));
    CHECK(box->south == Approx(10.1));
    CHECK(box->east == Approx(4.3));
    CHECK(box->north == Approx(25.0));
    CHECK_FALSE(box_of_events(*data, nullptr));
}

TEST_CASE("no_places_no_box") { CHECK_FALSE(box_of_events(*sample::empty(), nullptr)); }

TEST_CASE("a_box_crosses_the_antimeridian_where_that_is_smaller") {
    const auto data =
        Dataset::build({}, {sample::event("a", "2020", sample::suva), sample::event("b", "2020", sample::apia)});
    const auto box = box_of_events(*data, nullptr);
    REQUIRE(box);
    CHECK(box->west == Approx(178.44));
    CHECK(box->east == Approx(-171.76));
    CHECK(box->width() == Approx(9.8));
}

TEST_CASE("places_all_round_the_globe_make_the_whole_world") {
    std::vector<LonLatBox> boxes;
    for (int lon = -180; lon < 180; lon += 60)
        boxes.push_back({static_cast<double>(lon), -10, wrap_longitude(lon + 61), 10});
    const auto box = smallest_box(boxes);
    REQUIRE(box);
    CHECK(box->width() == Approx(360));
}

TEST_CASE("a_single_town_is_fitted_with_what_lies_around_it") {
    const auto data = Dataset::build({}, {sample::event("a", "2020", sample::bamako)});
    const auto box = box_of_events(*data, nullptr);
    REQUIRE(box);
    CHECK(box->width() == Approx(1.5));
    CHECK(box->contains(sample::bamako));
}

TEST_CASE("a_fitted_view_shows_every_corner_inside_its_margin") {
    for (const LonLatBox box : {LonLatBox{-17, 4, 16, 25}, LonLatBox{-8, 12, 3, 49}, LonLatBox{170, -25, -165, -10}}) {
        for (const ViewSize size : {ViewSize{1280, 720}, ViewSize{400, 900}}) {
            const auto view = view_of(box, size, "auto", {.margin = 0.06});
            REQUIRE(view.ok());
            const auto projection = Projection::make(view->definition);
            REQUIRE(projection.ok());
            const Camera camera(*projection, view->centre, view->zoom, size);
            for (const LonLat corner : {LonLat{box.west, box.south}, LonLat{box.east, box.north},
                                        LonLat{box.west, box.north}, LonLat{box.east, box.south}}) {
                const auto p = camera.to_view(corner);
                REQUIRE(p);
                CHECK(p->x >= size.width * 0.059);
                CHECK(p->x <= size.width * 0.941);
                CHECK(p->y >= size.height * 0.059);
                CHECK(p->y <= size.height * 0.941);
            }
        }
    }
}

TEST_CASE("a_fitted_view_keeps_clear_of_what_covers_the_top_and_the_bottom") {
    const ViewSize size{720, 900};
    const LonLatBox box{-8, 12, 3, 49};
    for (const FitRoom& room : {FitRoom{.top = 110}, FitRoom{.top = 90, .bottom = 80}, FitRoom{.bottom = 110}}) {
        const auto view = view_of(box, size, "auto", room);
        REQUIRE(view.ok());
        const auto projection = Projection::make(view->definition);
        REQUIRE(projection.ok());
        const Camera camera(*projection, view->centre, view->zoom, size);
        for (const LonLat corner : {LonLat{box.west, box.south}, LonLat{box.east, box.north},
                                    LonLat{box.west, box.north}, LonLat{box.east, box.south}}) {
            const auto p = camera.to_view(corner);
            REQUIRE(p);
            CHECK(p->y >= std::max(room.top, 0.059 * size.height) - 1);
            CHECK(p->y <= size.height - std::max(room.bottom, 0.059 * size.height) + 1);
        }
    }
}

TEST_CASE("a_view_that_is_clear_already_stays_in_the_middle") {
    const ViewSize size{1280, 720};
    for (const LonLatBox& box : {LonLatBox::world(), LonLatBox{-20, 10, 40, 20}}) {
        const auto plain = view_of(box, size, "auto");
        const auto roomy = view_of(box, size, "auto", {.top = 80});
        REQUIRE(plain.ok());
        REQUIRE(roomy.ok());
        CHECK(roomy->zoom == Approx(plain->zoom));
        CHECK(roomy->centre.lat == Approx(plain->centre.lat).margin(1e-6));
    }
}

TEST_CASE("keeping_clear_costs_no_more_than_a_little_of_the_map") {
    const LonLatBox box{-8, 12, 3, 49};
    for (const ViewSize size : {ViewSize{1280, 720}, ViewSize{720, 900}, ViewSize{10, 10}}) {
        const auto plain = view_of(box, size, "auto");
        REQUIRE(plain.ok());
        for (const FitRoom& room : {FitRoom{.top = 600}, FitRoom{.top = 5'000}, FitRoom{.top = 400, .bottom = 400}}) {
            const auto view = view_of(box, size, "auto", room);
            REQUIRE(view.ok());
            CHECK(metres_per_pixel(plain->zoom) / metres_per_pixel(view->zoom) >= least_fit - 1e-6);
            const auto projection = Projection::make(view->definition);
            REQUIRE(projection.ok());
            const Camera camera(*projection, view->centre, view->zoom, size);
            for (const LonLat corner : {LonLat{box.west, box.south}, LonLat{box.east, box.north}}) {
                const auto p = camera.to_view(corner);
                REQUIRE(p);
                CHECK(p->y >= 0);
                CHECK(p->y <= size.height);
            }
        }
    }
}

TEST_CASE("the_world_fits_whole") {
    const auto view = view_of(LonLatBox::world(), {1000, 500}, "auto");
    REQUIRE(view.ok());
    const auto projection = Projection::make(view->definition);
    REQUIRE(projection.ok());
    const MapBox& extent = (*projection)->extent();
    const double metres = metres_per_pixel(view->zoom);
    CHECK(extent.width() / metres <= 1000);
    CHECK(extent.height() / metres <= 500);
    CHECK(std::max(extent.width() / metres / 1000, extent.height() / metres / 500) > 0.85);
}

TEST_CASE("a_view_in_an_unknown_projection_is_an_error_that_says_so") {
    const auto view = view_of(LonLatBox::world(), {1000, 500}, "+proj=nonsense");
    REQUIRE_FALSE(view.ok());
    CHECK_FALSE(view.error().what.empty());
}

TEST_CASE("a_map_of_no_size_still_has_a_sound_view") {
    const auto view = view_of({0, 0, 10, 10}, {0, 0}, "auto");
    REQUIRE(view.ok());
    CHECK(view->zoom >= min_zoom);
    CHECK(view->centre.is_valid());
}

TEST_CASE("fit_takes_names_codes_and_boxes") {
    const Gazetteer gazetteer = two_countries();
    const auto data = sample::brief();
    CHECK(*parse_fit("world", *data, gazetteer) == LonLatBox::world());
    CHECK(parse_fit("events", *data, gazetteer)->north == Approx(48.85));
    CHECK(parse_fit("mali", *data, gazetteer)->west == Approx(-12.3));
    CHECK(*parse_fit("-20, 0, 25.5,50", *data, gazetteer) == LonLatBox{-20, 0, 25.5, 50});
    CHECK(parse_fit("170,-25,-165,-10", *data, gazetteer)->width() == Approx(25));
    CHECK(*parse_fit("events", *sample::empty(), gazetteer) == LonLatBox::world());
}

TEST_CASE("fit_refuses_what_is_no_part_of_the_map") {
    const Gazetteer gazetteer = two_countries();
    for (const char* text : {"", "Atlantis", "1,2,3", "1,2,3,4,5", "1,2,x,4", "0,50,10,40", "0,0,200,10", "5,0,5,10",
                             "nan,0,1,1", "0,-91,1,1", ",,,"}) {
        const auto box = parse_fit(text, *sample::brief(), gazetteer);
        INFO(text);
        REQUIRE_FALSE(box.ok());
        CHECK_FALSE(box.error().remedy.empty());
    }
}

TEST_CASE("the_whole_world_from_0_eastwards_to_0_has_180_in_its_middle_in_every_projection_that_can_be_turned") {
    const LonLatBox pacific{0.01, -80, 0, 80};
    for (const char* name : {"lambert", "albers", "lambert-conformal", "azimuthal-equidistant", "equal-earth",
                             "natural-earth", "robinson", "mollweide", "mercator", "equirectangular"}) {
        CAPTURE(name);
        const auto view = view_of(pacific, {1280, 720}, name);
        REQUIRE(view);
        const auto made = Projection::make(view->definition);
        REQUIRE(made);
        CHECK(std::abs((*made)->domain().central_meridian) == Approx(180).margin(1));
    }
}
