// CZML as Cesium asks for it: a document packet, then one packet or more for each event.
#include "io/czml_writer.hpp"

#include "event_maker.hpp"

#include <nlohmann/json.hpp>

#include <set>
#include <string>

using namespace briefmap;
using Json = nlohmann::ordered_json;

namespace {

Diagnosed<Json> packets_of(const Dataset& dataset) {
    auto written = to_czml(dataset);
    return {Json::parse(written.value), std::move(written.diagnostics)};
}

Json packet_of(const std::string& members) { return packets_of(*read_feature(members).value).value.at(1); }

Json availability_of(const std::string& when) {
    const Json packet = packet_of(
        R"("geometry":{"type":"Point","coordinates":[1,2]},"properties":{"title":"t","when":")" + when + "\"}");
    return packet.value("availability", Json("always"));
}

}  // namespace

TEST_CASE("czml_begins_with_the_document_and_its_clock") {
    const Json document = packets_of(*read_feature(R"("properties":{"title":"t","when":"2013"})").value).value.at(0);
    CHECK(document.at("id") == "document");
    CHECK(document.at("version") == "1.0");
    CHECK(document.at("clock").at("interval") == "2013-01-01T00:00:00Z/2014-01-01T00:00:00Z");
    CHECK(document.at("clock").at("currentTime") == "2013-01-01T00:00:00Z");
    CHECK(document.at("clock").at("multiplier") == 365 * 86'400 / 60);
    CHECK_FALSE(packets_of(*Dataset::build({}, {})).value.at(0).contains("clock"));
}

TEST_CASE("an_event_is_available_for_as_long_as_it_lasts") {
    CHECK(availability_of("2013") == "2013-01-01T00:00:00Z/2014-01-01T00:00:00Z");
    CHECK(availability_of("2021/..") == "2021-01-01T00:00:00Z/9999-12-31T24:00:00Z");
    CHECK(availability_of("../1999") == "0000-01-01T00:00:00Z/2000-01-01T00:00:00Z");
    CHECK(availability_of("9999") == "9999-01-01T00:00:00Z/9999-12-31T24:00:00Z");
    CHECK(availability_of("{1960,1963}") ==
          Json({"1960-01-01T00:00:00Z/1961-01-01T00:00:00Z", "1963-01-01T00:00:00Z/1964-01-01T00:00:00Z"}));
    CHECK(availability_of("next week") == "always");
}

TEST_CASE("what_czml_s_time_cannot_hold_is_cut_or_hidden_and_told") {
    const auto packets = packets_of(*read_good(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"title":"a","when":"-0044-03-15"}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"title":"b","when":"-0044/0010"}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"title":"c"}}]})")
                                         .value);
    CHECK(messages(packets.diagnostics) ==
          "1 event is beyond the years 0 to 9999; it is not shown\n"
          "1 event reaches beyond the years 0 to 9999; it is shown up to there\n"
          "1 event has no date that could be read; it is shown at every time\n");
    CHECK_FALSE(packets.value.at(1).contains("point"));
    CHECK(packets.value.at(1).at("properties").at("when") == "-0044-03-15");
    CHECK(packets.value.at(2).at("availability") == "0000-01-01T00:00:00Z/0011-01-01T00:00:00Z");
}

TEST_CASE("every_point_of_an_event_is_a_packet") {
    const auto packets = packets_of(*read_good(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","id":"a","geometry":{"type":"MultiPoint","coordinates":[[1,2],[3,4.5]]},"properties":{"title":"t","when":"2013"}},
        {"type":"Feature","id":"a#2","geometry":null,"properties":{"title":"t","when":"2014"}},
        {"type":"Feature","id":"document","geometry":null,"properties":{"title":"t","when":"2015"}}]})")
                                         .value);
    const Json& all = packets.value;
    REQUIRE(all.size() == 5);
    CHECK(all.at(1).at("position").at("cartographicDegrees") == Json({1.0, 2.0, 0}));
    CHECK(all.at(2).at("id") == "a#2_");
    CHECK(all.at(2).at("parent") == "a");
    CHECK(all.at(2).at("position").at("cartographicDegrees") == Json({3.0, 4.5, 0}));
    CHECK(all.at(2).at("availability") == all.at(1).at("availability"));
    CHECK(all.at(4).at("id") == "document_");
    CHECK(messages(packets.diagnostics) == "2 events have no point; a globe cannot show them\n");
}

TEST_CASE("a_packet_tells_everything_else_by_its_name") {
    const Json packet = packet_of(R"("properties":{"title":"a < b","text":"x\n<script>","when":"2013~","balance":-3.5,
        "ship":"x","places":[{"name":"Mali","code":"ML"}]})");
    CHECK(packet.at("name") == "a < b");
    CHECK(packet.at("description") == "<p>x<br>&lt;script&gt;</p>");
    CHECK(packet.at("properties").at("when") == "2013~");
    CHECK(packet.at("properties").at("balance") == -3.5);
    CHECK(packet.at("properties").at("ship") == "x");
    CHECK(packet.at("properties").at("code") == "ML");
    CHECK_FALSE(packet.at("properties").contains("grade"));
}

TEST_CASE("no_two_packets_have_one_id") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto dataset = made_events(seed);
        std::set<std::string> ids;
        for (const Json& packet : packets_of(*dataset).value)
            CHECK(ids.insert(packet.at("id").get<std::string>()).second);
        CHECK(ids.size() >= dataset->size() + 1);
    }
}
