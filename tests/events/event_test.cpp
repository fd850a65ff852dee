#include "events/event.hpp"

#include "support/catch.hpp"

using namespace briefmap;

TEST_CASE("roles_and_precisions_are_found_by_their_names") {
    for (const PlaceRole role : {PlaceRole::at, PlaceRole::from, PlaceRole::to, PlaceRole::about}) {
        CHECK(place_role_from(name_of(role)) == role);
    }
    for (int i = 0; i <= static_cast<int>(PlacePrecision::unknown); ++i) {
        const auto precision = static_cast<PlacePrecision>(i);
        CHECK(place_precision_from(name_of(precision)) == precision);
    }
    CHECK(name_of(PlacePrecision::admin1) == "admin1");
    CHECK_FALSE(place_role_from("near").has_value());
    CHECK_FALSE(place_precision_from("").has_value());
}

TEST_CASE("a_country_is_an_area_and_a_town_is_not") {
    Place place;
    place.precision = PlacePrecision::country;
    CHECK(place.is_area());
    place.precision = PlacePrecision::settlement;
    CHECK_FALSE(place.is_area());
}
