// KML as Google Earth, My Maps and others write it.
#include "io/kml_reader.hpp"
#include "reading.hpp"

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {

Diagnosed<DatasetPtr> read_kml(const std::string& inside) {
    auto read = read_kml_events("<kml xmlns='http://www.opengis.net/kml/2.2'>" + inside + "</kml>", "test.kml");
    if (!read) FAIL("not read: " << read.error().message());
    return std::move(*read);
}

Event placemark(const std::string& inside) {
    const auto read = read_kml("<Placemark>" + inside + "</Placemark>");
    REQUIRE(read.value->size() == 1);
    return read.value->event(0);
}

std::string when_of(const std::string& inside) {
    const Event event = placemark(inside);
    return event.when ? event.when->text : "none: " + event.when_text;
}

}  // namespace

TEST_CASE("a_placemark_is_an_event") {
    const auto read = read_kml(R"(<Document><name>Two towns</name><Placemark id="a">
        <name> First
          town </name><description><![CDATA[<b>Bold</b><br>words, <a href="https://example.org/r">a report</a>]]></description>
        <address>1 Road</address><phoneNumber>tel:1</phoneNumber><Snippet maxLines="2">short</Snippet>
        <TimeStamp><when>2014-04-12T14:26:16.702Z</when></TimeStamp><styleUrl>#x</styleUrl>
        <atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="https://example.org/a"/>
        <Point><coordinates>2.5,48.25,100</coordinates></Point></Placemark></Document>)");
    CHECK(messages(read.diagnostics).empty());
    CHECK(read.value->info().title == "Two towns");
    CHECK(read.value->info().files == std::vector<std::string>{"test.kml"});
    const Event event = read.value->event(0);
    CHECK(event.id == "a");
    CHECK(event.title == "First town");
    CHECK(event.text == "Bold\nwords, a report");
    CHECK(event.when->text == "2014-04-12T14:26:16Z");
    REQUIRE(event.places.size() == 1);
    CHECK(event.places[0].position == LonLat{2.5, 48.25});
    REQUIRE(event.sources.size() == 2);
    CHECK(event.sources[0].title == "a report");
    CHECK(event.sources[1].link == "https://example.org/a");
    CHECK(attribute(event, "address") == "\"1 Road\"");
    CHECK(attribute(event, "phoneNumber") == "\"tel:1\"");
    CHECK(attribute(event, "snippet") == "\"short\"");
    CHECK(event.attributes.size() == 3);
    CHECK(event.origin.row == 1);
}

TEST_CASE("stamps_and_spans_are_times_open_ones_too") {
    CHECK(when_of("<TimeStamp><when>2013</when></TimeStamp>") == "2013");
    CHECK(when_of("<TimeStamp><when>2013-05</when></TimeStamp>") == "2013-05");
    CHECK(when_of("<TimeSpan><begin>1980-01-02</begin><end>2000</end></TimeSpan>") == "1980-01-02/2000");
    CHECK(when_of("<TimeSpan><begin>1980</begin></TimeSpan>") == "1980/..");
    CHECK(when_of("<TimeSpan><end>1980</end></TimeSpan>") == "../1980");
    CHECK(when_of("<TimeSpan><begin>1980</begin><end>1980</end></TimeSpan>") == "1980");
    CHECK(when_of("<gx:TimeStamp><when>2016-02-13T12:34:56+02:00</when></gx:TimeStamp>") ==
          "2016-02-13T12:34:56+02:00");
    CHECK(when_of("<TimeStamp><when>soon</when></TimeStamp>") == "none: soon");
    CHECK(when_of("<TimeSpan/><name>a</name>") == "none: ");
    // That of the view is not that of the place.
    CHECK(when_of("<LookAt><gx:TimeStamp><when>2013</when></gx:TimeStamp></LookAt>") == "none: ");
}

TEST_CASE("a_placemark_has_the_time_of_its_folder_unless_it_has_its_own") {
    const auto read = read_kml(R"(<Document><TimeSpan><begin>1900</begin></TimeSpan>
        <Folder><TimeStamp><when>1990</when></TimeStamp><Placemark><name>a</name></Placemark>
          <Placemark><name>b</name><TimeStamp><when>1991</when></TimeStamp></Placemark></Folder>
        <Placemark><name>c</name></Placemark></Document>)");
    CHECK(titled(*read.value, "a").when->text == "1990");
    CHECK(titled(*read.value, "b").when->text == "1991");
    CHECK(titled(*read.value, "c").when->text == "1900/..");
}

TEST_CASE("folders_are_categories_where_placemarks_have_none") {
    const auto read = read_kml(R"(<Document><name>All</name><Folder><name>Raids</name>
        <Folder><name>North</name><Placemark><name>a</name></Placemark></Folder>
        <Placemark><name>b</name><ExtendedData><Data name="Category"><value>air</value></Data></ExtendedData></Placemark>
        </Folder><Placemark><name>c</name></Placemark></Document>)");
    CHECK(titled(*read.value, "a").category == "Raids / North");
    CHECK(titled(*read.value, "b").category == "air");
    CHECK(attribute(titled(*read.value, "b"), "folder") == "\"Raids\"");
    CHECK(titled(*read.value, "c").category.empty());
}

TEST_CASE("extended_data_are_attributes_and_numbers_are_numbers") {
    const auto read = read_kml(R"(<Document><Schema name="S" id="s"><SimpleField type="double" name="length"/>
        <SimpleField type="string" name="code"/></Schema><Placemark><name>a</name><ExtendedData>
        <Data name="dead"><displayName>Dead</displayName><value>12</value></Data><Data name="zip"><value>007</value></Data>
        <Data name="title"><value>Another</value></Data><Data name="empty"><value/></Data>
        <SchemaData schemaUrl="#s"><SimpleData name="length">3.50</SimpleData><SimpleData name="code">1.50</SimpleData></SchemaData>
        <x:own xmlns:x="urn:x">word</x:own></ExtendedData></Placemark></Document>)");
    const Event& event = read.value->event(0);
    CHECK(event.title == "a");
    CHECK(attribute(event, "dead") == "12");
    CHECK(attribute(event, "zip") == "\"007\"");
    CHECK(attribute(event, "title 2") == "\"Another\"");
    CHECK(attribute(event, "length") == "3.5");
    CHECK(attribute(event, "code") == "\"1.50\"");
    CHECK(attribute(event, "own") == "\"word\"");
    CHECK(event.attributes.size() == 6);
    CHECK(read.value->number_field("dead") != nullptr);
}

TEST_CASE("shapes_give_a_point_and_several_of_a_kind_are_one_shape") {
    const auto places = [](const std::string& shape) { return placemark(shape).places; };
    const std::string ring = "<LinearRing><coordinates>0,0 4,0 4,4 0,4 0,0</coordinates></LinearRing>";
    const std::string polygon = "<Polygon><outerBoundaryIs>" + ring + "</outerBoundaryIs></Polygon>";
    CHECK(places(polygon).at(0).position == LonLat{2, 2});
    CHECK(places(polygon).at(0).precision == PlacePrecision::region);
    CHECK(places("<MultiGeometry>" + polygon + polygon + "</MultiGeometry>").size() == 1);
    CHECK(places("<MultiGeometry><Point><coordinates>1,1</coordinates></Point><MultiGeometry>" + polygon +
                 "</MultiGeometry></MultiGeometry>")
              .size() == 2);
    CHECK(places("<LineString><coordinates>1,2,3\t4,5,6\n7, 8 ,9</coordinates></LineString>").at(0).position ==
          LonLat{4, 5});
    CHECK(places("<Point><coordinates> 1 , 2 </coordinates></Point>").at(0).position == LonLat{1, 2});
    CHECK(places("<Point><coordinates>1 2 3</coordinates></Point>").at(0).position == LonLat{1, 2});
    CHECK(places("<Model><Location><longitude>1</longitude><latitude>2</latitude></Location></Model>").at(0).position ==
          LonLat{1, 2});
    CHECK(places("<Point><coordinates/></Point>").empty());
}

TEST_CASE("coordinates_that_are_none_are_told_with_their_row") {
    const auto read = read_kml("<Placemark/><Placemark><Point><coordinates>no,1</coordinates></Point></Placemark>");
    CHECK(read.value->size() == 2);
    CHECK_THAT(messages(read.diagnostics), Contains("test.kml, row 2, geometry.coordinates: “no” is not a number"));
}

TEST_CASE("a_track_is_one_event_from_its_first_moment_and_place_to_its_last") {
    const std::string track = R"(<gx:Track><when>2013-05-28T12:00:00Z</when><when>2013-05-28T13:00:00Z</when>
        <when>2013-05-28T14:00:00Z</when><gx:coord>2 49 1</gx:coord><gx:coord>2 50 1</gx:coord><gx:coord>3 51 1</gx:coord></gx:Track>)";
    for (const std::string& shape : {track, "<gx:MultiTrack>" + track + "</gx:MultiTrack>"}) {
        const Event event = placemark(shape);
        CHECK(event.when->text == "2013-05-28T12:00:00Z/2013-05-28T14:00:00Z");
        REQUIRE(event.places.size() == 2);
        CHECK(event.places[0].role == PlaceRole::from);
        CHECK(event.places[0].position == LonLat{2, 49});
        CHECK(event.places[1].role == PlaceRole::to);
        CHECK(event.places[1].position == LonLat{3, 51});
        CHECK(attribute(event, "points") == "3");
    }
    // The placemark's own time goes first; a round is one place.
    const Event round = placemark(R"(<TimeStamp><when>2013</when></TimeStamp><gx:Track><when>2014</when>
        <gx:coord>2 49</gx:coord><gx:coord>2 50</gx:coord><gx:coord>2 49</gx:coord></gx:Track>)");
    CHECK(round.when->text == "2013");
    REQUIRE(round.places.size() == 1);
    CHECK(round.places[0].role == PlaceRole::at);
}

TEST_CASE("an_address_without_a_point_is_a_place_to_be_found") {
    const Event event = placemark("<name>a</name><address>1 Road, Town</address>");
    REQUIRE(event.places.size() == 1);
    CHECK(event.places[0].name == "1 Road, Town");
    CHECK_FALSE(event.places[0].position.has_value());
}

TEST_CASE("links_to_other_files_are_not_followed_and_that_is_said") {
    const auto read = read_kml(R"(<Document><Placemark><name>a</name></Placemark>
        <NetworkLink><Link><href>https://example.org/more.kml</href></Link></NetworkLink>
        <GroundOverlay><name>Old map</name></GroundOverlay></Document>)");
    CHECK(read.value->size() == 1);
    CHECK_THAT(
        messages(read.diagnostics),
        Contains("row 2, NetworkLink: “https://example.org/more.kml” is a link to another file; it is not followed"));
    CHECK_THAT(messages(read.diagnostics),
               Contains("row 3, GroundOverlay: “Old map” is not a placemark; it is left out"));
}

TEST_CASE("prefixes_and_old_versions_make_no_difference") {
    const auto prefixed = read_kml_events(R"(<kml:kml xmlns:kml="http://earth.google.com/kml/2.1"><kml:Placemark>
        <kml:name>a</kml:name><kml:Point><kml:coordinates>2,49</kml:coordinates></kml:Point></kml:Placemark></kml:kml>)",
                                          "test.kml");
    REQUIRE(prefixed.ok());
    CHECK(prefixed->value->event(0).places.at(0).position == LonLat{2, 49});
    const auto alone = read_kml_events("<Placemark><name>a</name></Placemark>", "test.kml");
    REQUIRE(alone.ok());
    CHECK(alone->value->event(0).title == "a");
    const auto own = read_kml(
        "<Document><Schema name='RAID' parent='Placemark'/><RAID><name>a</name><dead>3</dead></RAID></Document>");
    CHECK(attribute(own.value->event(0), "dead") == "3");
}
