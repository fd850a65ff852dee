// What is written is read back the same.
#include "event_maker.hpp"
#include "io/geojson_writer.hpp"

#include <nlohmann/json.hpp>

using namespace briefmap;

TEST_CASE("events_come_back_from_a_file_as_they_were") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        EventMaker maker(seed);
        std::vector<Event> events;
        events.reserve(25);
        for (int i = 0; i < 25; ++i)
            events.push_back(maker.event(i));
        const auto before = Dataset::build({"A \"title\"", "ar", "x", {"x"}, {}, maker.translations()}, events);
        const std::string text = to_geojson(*before);
        const auto after = read_good(text).value;
        CAPTURE(seed, text);
        REQUIRE(after->info().title == before->info().title);
        REQUIRE(after->info().language == before->info().language);
        REQUIRE(after->info().translations == before->info().translations);
        REQUIRE(after->size() == before->size());
        for (EventIndex i = 0; i < before->size(); ++i) {
            CAPTURE(i, before->event(i).id);
            REQUIRE(after->event(i).attributes == before->event(i).attributes);
            REQUIRE(after->event(i).places == before->event(i).places);
            REQUIRE(after->event(i) == before->event(i));
        }
        REQUIRE(to_geojson(*after) == text);
    }
}

TEST_CASE("what_is_written_is_geojson_for_other_programs") {
    const auto dataset = read_feature(R"("id":"a","geometry":null,"properties":{"title":"t","places":[
        {"name":"Mali","precision":"country","code":"ML","lon":-4,"lat":17},{"name":"Bamako","precision":"settlement","lon":-8,"lat":12.65}]})")
                             .value;
    const auto json = nlohmann::json::parse(to_geojson(*dataset));
    CHECK(json["type"] == "FeatureCollection");
    CHECK(json["briefmap"]["format"] == "events");
    const auto& geometry = json["features"][0]["geometry"];
    CHECK(geometry["type"] == "Point");
    CHECK(geometry["coordinates"] == nlohmann::json({-8.0, 12.65}));
}

TEST_CASE("an_empty_dataset_is_written_as_an_empty_collection") {
    const auto json = nlohmann::json::parse(to_geojson(*Dataset::build({}, {})));
    CHECK(json["features"].empty());
}
