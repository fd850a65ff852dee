// Timelines of TimelineJS, versions 3 and 2, and slides of StoryMapJS.
#include "io/timelinejs_reader.hpp"
#include "reading.hpp"

#include <nlohmann/json.hpp>

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {

Diagnosed<DatasetPtr> read_timeline(const std::string& text) {
    auto read = read_timelinejs_events(text, "test.json");
    if (!read) FAIL("not read: " << read.error().message());
    return std::move(*read);
}

Event slide(const std::string& members) {
    const auto read = read_timeline(R"({"events":[{"text":{"headline":"a"},)" + members + "}]}");
    REQUIRE(read.value->size() == 1);
    return read.value->event(0);
}

std::string when_of(const std::string& members) {
    const Event event = slide(members);
    return event.when ? event.when->text : "none: " + event.when_text;
}

std::string error_of_timeline(const std::string& text) {
    const auto read = read_timelinejs_events(text, "test.json");
    return read ? "read" : read.error().message();
}

}  // namespace

TEST_CASE("a_slide_is_an_event") {
    const auto read = read_timeline(R"({"title":{"text":{"headline":"A <i>life</i>","text":"Of sorts"}},"events":[
        {"start_date":{"year":"1963","month":"8","day":"9"},"unique_id":"born","group":"Life",
         "text":{"headline":"Born","text":"<p>In <a href=\"https://example.org/n\">Newark</a></p>"},
         "media":{"url":"https://example.org/a.jpg","caption":"The house","credit":"A. Writer"},
         "location":{"lat":40.7357,"lon":-74.1724,"name":"Newark","zoom":10},
         "display_date":"Summer 1963","background":{"color":"#fff"}}],
        "eras":[{"start_date":{"year":1960},"end_date":{"year":1970},"text":{"headline":"Sixties"}}]})");
    CHECK(read.value->info().title == "A life");
    const Event& event = read.value->event(0);
    CHECK(event.id == "born");
    CHECK(event.title == "Born");
    CHECK(event.text == "In Newark");
    CHECK(event.when->text == "1963-08-09");
    CHECK(event.category == "Life");
    REQUIRE(event.sources.size() == 2);
    CHECK(event.sources[1].title == "The house");
    CHECK(event.sources[1].link == "https://example.org/a.jpg");
    CHECK(event.places.at(0).name == "Newark");
    CHECK(event.places.at(0).position == LonLat{-74.1724, 40.7357});
    CHECK(attribute(event, "display_date") == "\"Summer 1963\"");
    CHECK_THAT(attribute(event, "media"), Contains("A. Writer"));
    REQUIRE(read.value->info().eras.size() == 1);
    CHECK(read.value->info().eras[0].title == "Sixties");
    CHECK(read.value->info().eras[0].when.text == "1960/1970");
    CHECK_THAT(messages(read.diagnostics), Contains("title.text: “Of sorts” belongs to no event; it is left out"));
}

TEST_CASE("dates_are_as_precise_as_their_parts") {
    CHECK(when_of(R"("start_date":{"year":2013})") == "2013");
    CHECK(when_of(R"("start_date":{"year":"2013","month":"5","day":""})") == "2013-05");
    CHECK(when_of(R"("start_date":{"year":2013,"month":5,"day":6,"hour":7})") == "2013-05-06T07:00");
    CHECK(when_of(R"("start_date":{"year":2013,"month":5,"day":6,"hour":7,"minute":8,"second":9,"millisecond":1})") ==
          "2013-05-06T07:08:09");
    CHECK(when_of(R"("start_date":{"year":2013},"end_date":{"year":2014,"month":2})") == "2013/2014-02");
    CHECK(when_of(R"("start_date":"2013-05-06")") == "2013-05-06");
    CHECK(when_of(R"("start_date":{"year":2013,"month":13})") == "none: 2013-13");
    CHECK_THAT(when_of(R"("start_date":{"year":"soon"})"), Contains("none: "));
    CHECK(when_of(R"("media":null)") == "none: ");
}

TEST_CASE("years_before_ours_are_counted_as_timelinejs_shows_them") {
    CHECK(when_of(R"("start_date":{"year":-44,"month":3,"day":15})") == "-0043-03-15");
    CHECK(when_of(R"("start_date":{"year":"-1"})") == "0000");
    CHECK(when_of(R"("start_date":{"year":-13798000000})") == "Y-13797999999");
}

TEST_CASE("version_2_is_read_too") {
    const auto read = read_timeline(R"({"timeline":{"headline":"Old","type":"default","text":"Intro","date":[
        {"startDate":"2011,12,10","endDate":"2011,12,11","headline":"a","text":"<p>Body</p>","tag":"Life",
         "asset":{"media":"https://example.org/v","credit":"C","caption":"Film"}},
        {"startDate":"12/25/2011","headline":"b"},{"startDate":"2010","headline":"c"}],
        "era":[{"startDate":"2011","endDate":"2012","headline":"Years"}]}})");
    CHECK(read.value->info().title == "Old");
    const Event& event = titled(*read.value, "a");
    CHECK(event.when->text == "2011-12-10/2011-12-11");
    CHECK(event.text == "Body");
    CHECK(event.category == "Life");
    CHECK(event.sources.at(0).title == "Film");
    CHECK(titled(*read.value, "b").when->text == "2011-12-25");
    CHECK(titled(*read.value, "c").when->text == "2010");
    CHECK(read.value->info().eras.at(0).title == "Years");
}

TEST_CASE("slides_of_a_story_map_are_events_with_places") {
    const auto read = read_timeline(R"({"storymap":{"slides":[{"type":"overview","text":{"headline":"All"}},
        {"date":"2013-05","text":{"headline":"a"},"location":{"lat":1,"lon":2,"name":"Here"}}]}})");
    CHECK(read.value->size() == 2);
    CHECK(titled(*read.value, "a").when->text == "2013-05");
    CHECK(titled(*read.value, "a").places.at(0).position == LonLat{2, 1});
}

TEST_CASE("a_timeline_is_known_by_its_slides") {
    const auto looks = [](const char* text) { return looks_like_timelinejs(Json::parse(text)); };
    CHECK(looks(R"({"events":[{"start_date":{"year":1}}]})"));
    CHECK(looks(R"({"timeline":{"date":[]}})"));
    CHECK_FALSE(looks(R"({"events":[{"title":"a","date":"2013"}]})"));
    CHECK_FALSE(looks(R"({"events":[]})"));
    CHECK_FALSE(looks(R"({"type":"FeatureCollection","features":[]})"));
    CHECK_FALSE(looks("[1]"));
}

TEST_CASE("what_is_no_timeline_is_refused_and_what_is_no_slide_left_out") {
    CHECK_THAT(error_of_timeline("{"), Contains("is not readable JSON: line 1"));
    CHECK_THAT(error_of_timeline("{}"), Contains("is JSON but not of TimelineJS"));
    CHECK_THAT(error_of_timeline(std::string(100'000, '[')), Contains("is not readable JSON"));
    const auto read =
        read_timeline(R"({"events":[7,{"text":{"headline":"a"},"location":"Paris","group":3}],"eras":[{}]})");
    CHECK(read.value->size() == 1);
    CHECK(read.value->event(0).origin.row == 2);
    CHECK_THAT(messages(read.diagnostics), Contains("row 1: “7” is not a slide; it is left out"));
    CHECK_THAT(messages(read.diagnostics), Contains("eras[0]"));
}
