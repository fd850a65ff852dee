// The JSON of TimelineJS, as its documentation asks for it.
#include "io/timelinejs_writer.hpp"

#include "event_maker.hpp"

#include <nlohmann/json.hpp>

#include <string>

using namespace briefmap;
using Json = nlohmann::ordered_json;

namespace {

Diagnosed<Json> timeline_of(const Dataset& dataset) {
    auto written = to_timelinejs(dataset);
    return {Json::parse(written.value), std::move(written.diagnostics)};
}

Json slide_of(const std::string& members) { return timeline_of(*read_feature(members).value).value.at("events").at(0); }

std::string dates_of(const std::string& when) {
    const Json slide = slide_of(R"("properties":{"title":"t","when":")" + when + "\"}");
    return slide.at("start_date").dump() + (slide.contains("end_date") ? " " + slide["end_date"].dump() : "");
}

}  // namespace

TEST_CASE("a_date_of_timelinejs_has_as_many_members_as_the_event_s_is_precise") {
    CHECK(dates_of("2025-08-15") == R"({"year":2025,"month":8,"day":15})");
    CHECK(dates_of("2025-08-15T14:30") == R"({"year":2025,"month":8,"day":15,"hour":14,"minute":30})");
    CHECK(dates_of("2025-08-15T14:30:05Z") == R"({"year":2025,"month":8,"day":15,"hour":14,"minute":30,"second":5})");
    CHECK(dates_of("-0044-03-15") == R"({"year":-44,"month":3,"day":15})");
}

TEST_CASE("what_lasts_longer_than_a_day_ends_on_its_last_day") {
    CHECK(dates_of("2013") == R"({"year":2013} {"year":2013,"month":12,"day":31})");
    CHECK(dates_of("2021-02") == R"({"year":2021,"month":2} {"year":2021,"month":2,"day":28})");
    CHECK(dates_of("2023/2024-05-06") == R"({"year":2023} {"year":2024,"month":5,"day":6})");
    CHECK(dates_of("202X") == R"({"year":2020,"month":1,"day":1} {"year":2029,"month":12,"day":31})");
    CHECK(dates_of("2021/..") == R"({"year":2021})");
    CHECK(dates_of("/1999") == R"({"year":1999,"month":12,"day":31})");
}

TEST_CASE("a_slide_shows_the_words_of_the_event_and_no_markup_of_its") {
    const Json slide = slide_of(R"("id":"a","properties":{"title":"a <b> & c","text":"x\n<script>","category":"R&D",
        "when":"2020-08~"})");
    CHECK(slide.at("unique_id") == "a");
    CHECK(slide.at("text").at("headline") == "a &lt;b&gt; &amp; c");
    CHECK(slide.at("text").at("text") == "x<br>&lt;script&gt;");
    CHECK(slide.at("group") == "R&amp;D");
    CHECK(slide.at("display_date") == "c. August 2020");
    CHECK(slide.at("when") == "2020-08~");
}

TEST_CASE("what_timelinejs_has_no_name_for_keeps_ours") {
    const Json slide = slide_of(R"("properties":{"title":"t","when":"2013","actors":["A"],"grade":"B2",
        "places":[{"name":"Mali","code":"ML"}],"sources":["https://example.org/"],"ship":{"name":"x"},"group":7,
        "media":{"url":"https://example.org/a.jpg"}})");
    CHECK(slide.at("actors") == Json({"A"}));
    CHECK(slide.at("grade") == "B2");
    CHECK(slide.at("places").at(0).at("code") == "ML");
    CHECK(slide.at("sources").at(0).at("link") == "https://example.org/");
    CHECK(slide.at("ship") == Json{{"name", "x"}});
    CHECK(slide.at("media").at("url") == "https://example.org/a.jpg");
    CHECK(slide.at("group_") == 7);
    CHECK_FALSE(slide.contains("group"));
}

TEST_CASE("events_without_a_date_are_left_out_of_a_timeline_and_counted") {
    const auto timeline = timeline_of(*read_good(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":null,"properties":{"title":"a","when":"2013"}},
        {"type":"Feature","geometry":null,"properties":{"title":"b"}},
        {"type":"Feature","geometry":null,"properties":{"title":"c","when":"next week"}},
        {"type":"Feature","geometry":null,"properties":{"title":"d","when":"../.."}},
        {"type":"Feature","geometry":null,"properties":{"title":"e","when":"2021/.."}}]})")
                                           .value);
    CHECK(timeline.value.at("events").size() == 2);
    CHECK(messages(timeline.diagnostics) ==
          "1 event has no known end; it stands at its start\n"
          "3 events have no date that could be read; they are left out\n");
}

TEST_CASE("eras_are_bands_as_long_as_the_events_where_they_are_open") {
    const auto timeline =
        timeline_of(*read_good(R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},
        "title":"A & B","eras":[{"title":"Cold <War>","when":"1947/1991"},{"title":"Since","when":"1992/.."}],"features":[
        {"type":"Feature","geometry":null,"properties":{"title":"a","when":"2013-05-06"}}]})")
                         .value);
    CHECK(timeline.value.at("title").at("text").at("headline") == "A &amp; B");
    const Json& eras = timeline.value.at("eras");
    CHECK(eras.at(0).at("start_date").dump() == R"({"year":1947})");
    CHECK(eras.at(0).at("end_date").dump() == R"({"year":1991,"month":12,"day":31})");
    CHECK(eras.at(0).at("text").at("headline") == "Cold &lt;War&gt;");
    CHECK(eras.at(1).at("end_date").dump() == R"({"year":2013,"month":5,"day":6})");
    CHECK(messages(timeline.diagnostics) == "1 era has an open end; it goes as far as the events do\n");
}

TEST_CASE("made_up_events_are_all_in_the_timeline_or_counted") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto dataset = made_events(seed);
        const auto timeline = timeline_of(*dataset);
        REQUIRE(timeline.value.at("events").size() == dataset->dated_size());
        for (EventIndex i = 0; i < dataset->dated_size(); ++i) {
            const Json& slide = timeline.value["events"][i];
            CHECK(slide.at("unique_id") == dataset->event(i).id);
            CHECK(slide.at("when") == dataset->event(i).when_text);
            CHECK(slide.at("start_date").contains("year"));
        }
    }
}
