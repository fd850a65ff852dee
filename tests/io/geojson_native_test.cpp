#include "reading.hpp"

using namespace briefmap;

namespace {
constexpr const char* sample = R"({
  "type": "FeatureCollection",
  "briefmap": {"format": "events", "version": 1},
  "title": "Two departures", "lang": "fr",
  "features": [{
    "type": "Feature", "id": "envoy-leaves",
    "geometry": {"type": "MultiPoint", "coordinates": [[-8.0, 12.65], [2.3488, 48.8534]]},
    "properties": {
      "title": "The envoy leaves", "text": "He goes home.", "when": "1911-03-02~", "category": "expulsion",
      "actors": ["The envoy", "The king"],
      "places": [
        {"name": "Bamako", "role": "from", "precision": "settlement", "lon": -8.0, "lat": 12.65},
        {"name": "Paris", "role": "to", "precision": "settlement", "lon": 2.3488, "lat": 48.8534},
        {"name": "Mali", "role": "about", "precision": "country", "code": "ml"}],
      "sources": [{"id": "gazette", "locator": "page 3", "quote_span": [120, 188]}, {"title": "Diary", "link": "https://d.example"}],
      "grade": "C3", "ship": {"name": "Aurore", "guns": [1, 2]}, "date": "kept as it is", "crew": null
    }}],
  "sources": [{"id": "gazette", "title": "The Gazette", "published": "1911-03", "url": "https://example.org"}]
})";
}

TEST_CASE("every_member_of_a_native_event_is_read") {
    const auto [dataset, diagnostics] = read_good(sample);
    CHECK(messages(diagnostics).empty());
    CHECK(dataset->info().title == "Two departures");
    CHECK(dataset->info().language == "fr");
    CHECK(dataset->info().path == "test.geojson");
    REQUIRE(dataset->size() == 1);
    const Event& event = dataset->event(0);
    CHECK(event.id == "envoy-leaves");
    CHECK(event.title == "The envoy leaves");
    CHECK(event.text == "He goes home.");
    CHECK(event.when_text == "1911-03-02~");
    REQUIRE(event.when.has_value());
    CHECK(event.when->is_approximate());
    CHECK(event.category == "expulsion");
    CHECK(event.actors == std::vector<std::string>{"The envoy", "The king"});
    CHECK(event.grade == "C3");
    REQUIRE(event.places.size() == 3);
    CHECK(event.places[0] == Place{"Bamako", PlaceRole::from, PlacePrecision::settlement, LonLat{-8.0, 12.65}, ""});
    CHECK(event.places[2] == Place{"Mali", PlaceRole::about, PlacePrecision::country, std::nullopt, "ML"});
}

TEST_CASE("a_source_is_looked_up_wherever_the_table_stands") {
    const auto dataset = read_good(sample).value;
    const auto& sources = dataset->event(0).sources;
    REQUIRE(sources.size() == 2);
    CHECK(sources[0] ==
          SourceRef{"The Gazette", "https://example.org", "page 3", std::pair<std::size_t, std::size_t>{120, 188}});
    CHECK(sources[1] == SourceRef{"Diary", "https://d.example", "", std::nullopt});
}

TEST_CASE("the_rest_of_a_record_is_kept_in_order") {
    const auto dataset = read_good(sample).value;
    const std::vector<std::pair<std::string, std::string>> expected = {
        {"ship", R"({"name":"Aurore","guns":[1,2]})"}, {"date", "\"kept as it is\""}, {"crew", "null"}};
    CHECK(dataset->event(0).attributes == expected);
}

TEST_CASE("a_place_without_precision_gets_it_from_what_it_has") {
    const auto dataset = read_feature(R"("id":"a","geometry":null,"properties":{"title":"t","places":[
        {"name":"A","lon":1,"lat":2},{"name":"B","code":"fr"},{"name":"C","code":"ml-2"},{"name":"D"}]})")
                             .value;
    const auto& places = dataset->event(0).places;
    REQUIRE(places.size() == 4);
    CHECK(places[0].precision == PlacePrecision::exact);
    CHECK(places[1].precision == PlacePrecision::country);
    CHECK(places[1].area_code == "FR");
    CHECK(places[2].precision == PlacePrecision::admin1);
    CHECK(places[3].precision == PlacePrecision::unknown);
}

TEST_CASE("the_geometry_fills_in_positions_that_the_places_lack") {
    const auto dataset =
        read_feature(R"("id":"a","geometry":{"type":"Point","coordinates":[-8,12.65]},"properties":{"title":"t",
        "places":[{"name":"Mali","precision":"country","code":"ML"},{"name":"Bamako","precision":"settlement"}]})")
            .value;
    const auto& places = dataset->event(0).places;
    REQUIRE(places.size() == 2);
    CHECK_FALSE(places[0].position.has_value());
    CHECK(places[1].position == LonLat{-8, 12.65});
}

TEST_CASE("lists_that_another_program_turned_into_text_are_lists") {
    const auto dataset = read_feature(R"("id":"a","geometry":null,"properties":{"title":"t","actors":"[\"x\",\"y\"]",
        "places":"[{\"name\":\"Mali\",\"code\":\"ML\"}]"})")
                             .value;
    CHECK(dataset->event(0).actors == std::vector<std::string>{"x", "y"});
    REQUIRE(dataset->event(0).places.size() == 1);
    CHECK(dataset->event(0).places[0].area_code == "ML");
}

TEST_CASE("the_bundled_brief_reads_without_a_word") {
    const auto path = source_folder() / "geodata/briefs/france-mali-2025.geojson";
    if (!std::filesystem::exists(path)) {
        WARN("skipped: no bundled brief here");
        return;
    }
    const auto read = read_events(path);
    REQUIRE(read.ok());
    CHECK(messages(read->diagnostics).empty());
    const Dataset& brief = *read->value;
    CHECK(brief.size() >= 14);
    CHECK(brief.dated_size() == brief.size());
}
