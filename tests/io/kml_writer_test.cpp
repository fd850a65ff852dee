// KML as pugixml reads it.
#include "io/kml_writer.hpp"

#include "event_cells.hpp"
#include "event_maker.hpp"

#include <pugixml.hpp>
#include <string>

using namespace briefmap;
using Catch::Matchers::ContainsSubstring;

namespace {

class Kml {
  public:
    explicit Kml(const std::string& text) {
        REQUIRE(document_.load_string(text.c_str(), pugi::parse_full | pugi::parse_ws_pcdata_single));
    }

    [[nodiscard]] pugi::xml_node document() const { return document_.child("kml").child("Document"); }
    [[nodiscard]] pugi::xml_node placemark() const { return document().child("Placemark"); }

  private:
    pugi::xml_document document_;
};

Kml kml_of_feature(const std::string& members) { return Kml(to_kml(*read_feature(members).value).value); }

std::string time_of(const std::string& when) {
    const Kml kml = kml_of_feature(R"("properties":{"title":"t","when":")" + when + "\"}");
    const auto placemark = kml.placemark();
    if (const auto stamp = placemark.child("TimeStamp")) return stamp.child_value("when");
    if (const auto span = placemark.child("TimeSpan"))
        return span.child_value("begin") + std::string("/") + span.child_value("end");
    return "none";
}

EventCells data_of(pugi::xml_node element) {
    EventCells cells;
    for (const auto data : element.child("ExtendedData").children("Data"))
        cells[data.attribute("name").value()] = data.child_value("value");
    return cells;
}

// As docs/formats.md says: the data, else KML's own elements.
EventCells cells_of(pugi::xml_node placemark) {
    EventCells cells = data_of(placemark);
    cells.emplace("title", placemark.child_value("name"));
    cells.emplace("text", placemark.child_value("description"));
    const std::string coordinates = placemark.child("Point").child("coordinates").text().get();
    const std::size_t comma = coordinates.find(',');
    if (comma == std::string::npos || cells.contains("lon")) return cells;
    cells["lon"] = coordinates.substr(0, comma);
    cells["lat"] = coordinates.substr(comma + 1);
    return cells;
}

// XML cannot hold it, and neither can what is written.
DatasetPtr without_controls(const Dataset& dataset) {
    std::vector<Event> events = dataset.events();
    const auto mend = [](std::string& text) {
        for (std::size_t at = text.find('\x01'); at != text.npos; at = text.find('\x01'))
            text.replace(at, 1, "\xEF\xBF\xBD");
    };
    for (Event& event : events) {
        for (std::string* text : {&event.id, &event.title, &event.text})
            mend(*text);
        if (event.places.size() == 1) mend(event.places.front().name);
        if (event.sources.size() == 1 && event.sources.front().locator.empty() && !event.sources.front().quote)
            mend(event.sources.front().title);
        for (auto& [name, json] : event.attributes) {
            mend(name);
            if (json == R"("\u0001\"é")") json = "\"\xEF\xBF\xBD\\\"é\"";
        }
    }
    return Dataset::build(dataset.info(), std::move(events));
}

}  // namespace

TEST_CASE("events_come_back_from_kml_as_cells_can_hold_them") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto made = made_events(seed);
        const auto before = without_controls(*made);
        const std::string text = to_kml(*made).value;
        CAPTURE(seed, text);
        const Kml kml(text);
        EventIndex i = 0;
        for (const auto placemark : kml.document().children("Placemark")) {
            CAPTURE(i, before->event(i).id);
            const Event wanted = as_cells_hold(before->event(i)), got = event_of(cells_of(placemark));
            REQUIRE(got.places == wanted.places);
            REQUIRE(got.attributes == wanted.attributes);
            REQUIRE(got.title == wanted.title);
            REQUIRE(got.text == wanted.text);
            REQUIRE(got.when_text == wanted.when_text);
            REQUIRE(got.translations == wanted.translations);
            ++i;
        }
        REQUIRE(i == before->size());
    }
}

TEST_CASE("a_date_is_a_time_stamp_of_its_own_precision_in_kml") {
    CHECK(time_of("2013") == "2013");
    CHECK(time_of("2021-05") == "2021-05");
    CHECK(time_of("2025-08-15") == "2025-08-15");
    CHECK(time_of("2020-08~") == "2020-08");
    CHECK(time_of("2025-08-15T14:30:00Z") == "2025-08-15T14:30:00Z");
    CHECK(time_of("2025-08-15T14:30") == "2025-08-15T14:30:00");
    CHECK(time_of("2025-08-15T14:30+02:00") == "2025-08-15T12:30:00Z");
}

TEST_CASE("a_stretch_of_time_is_a_time_span_in_kml_without_the_ends_it_lacks") {
    CHECK(time_of("2023/2024") == "2023-01-01/2024-12-31");
    CHECK(time_of("2021/..") == "2021-01-01/");
    CHECK(time_of("/1999") == "/1999-12-31");
    CHECK(time_of("202X") == "2020-01-01/2029-12-31");
    CHECK(time_of("2001-21") == "2001-03-01/2001-05-31");
    CHECK(time_of("2013-XX") == "2013-01-01/2013-12-31");
    CHECK(time_of("[1667,1670..1672]") == "1667-01-01/1672-12-31");
    CHECK(time_of("next week") == "none");
    CHECK(time_of("../..") == "none");
}

TEST_CASE("a_time_that_kml_cannot_hold_stays_in_the_data_and_is_told") {
    const auto kml = to_kml(*read_feature(R"("properties":{"title":"t","when":"-0044-03-15"})").value);
    CHECK(messages(kml.diagnostics) == "1 event has a time beyond the years 1 to 9999; its `when` alone holds it\n");
    CHECK(data_of(Kml(kml.value).placemark()).at("when") == "-0044-03-15");
    CHECK(time_of("-0044-03-15") == "none");
    CHECK(time_of("0000") == "none");
    CHECK(time_of("0001") == "0001");
    CHECK(time_of("Y17000") == "none");
}

TEST_CASE("several_points_are_one_geometry_and_areas_none") {
    const Kml two = kml_of_feature(R"("properties":{"title":"t","places":[{"name":"A","lon":1,"lat":2},
        {"name":"B","lon":3,"lat":4.5},{"name":"Mali","code":"ML"}]})");
    std::string all;
    for (const auto point : two.placemark().child("MultiGeometry").children("Point"))
        all += point.child_value("coordinates") + std::string(" ");
    CHECK(all == "1,2 3,4.5 ");

    const Kml area = kml_of_feature(R"("properties":{"title":"t","places":[{"code":"ML","lon":-4,"lat":17}]})");
    CHECK_FALSE(area.placemark().child("Point"));
    CHECK(data_of(area.placemark()).at("code") == "ML");
    CHECK(data_of(area.placemark()).at("lon") == "-4");
}

TEST_CASE("text_that_looks_like_markup_is_shown_as_written") {
    const Kml kml = kml_of_feature(R"("properties":{"title":"a <b> & c","text":"1 < 2 & <script>"})");
    CHECK(kml.placemark().child_value("name") == std::string("a <b> & c"));
    CHECK(kml.placemark().child_value("description") == std::string("1 &lt; 2 &amp; &lt;script&gt;"));
    CHECK(data_of(kml.placemark()).at("text") == "1 < 2 & <script>");
}

TEST_CASE("characters_that_xml_cannot_hold_are_replaced_and_told") {
    const auto kml = to_kml(*read_feature(R"("properties":{"title":"a\u0001\ufffe\u0000b","text":"x\r\ny"})").value);
    CHECK(messages(kml.diagnostics) == "1 event has characters that XML cannot hold; they become �\n");
    const Kml read(kml.value);
    CHECK(read.placemark().child_value("name") == std::string("a���b"));
    CHECK(read.placemark().child_value("description") == std::string("x\ny"));
}

TEST_CASE("every_category_has_its_style_in_kml") {
    const Kml kml(to_kml(*made_events(3)).value);
    for (const auto placemark : kml.document().children("Placemark")) {
        const std::string style = std::string(placemark.child_value("styleUrl")).substr(1);
        CHECK(kml.document().find_child_by_attribute("Style", "id", style.c_str()));
    }
    CHECK_THAT(kml.document().child("Style").child("IconStyle").child_value("color"), ContainsSubstring("ff7f4502"));
}

TEST_CASE("the_whole_of_a_file_s_own_words_is_in_kml") {
    const auto kml = to_kml(*read_good(R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},
        "title":"A & B","lang":"fr","eras":[{"title":"x","when":"1947/1991"}],"features":[]})")
                                 .value);
    CHECK(kml.diagnostics.empty());
    const Kml read(kml.value);
    CHECK(read.document().child_value("name") == std::string("A & B"));
    CHECK(data_of(read.document()).at("lang") == "fr");
    CHECK(data_of(read.document()).at("eras") == R"([{"title":"x","when":"1947/1991"}])");
}
