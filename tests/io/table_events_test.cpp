// Records of tables to events: places, dates, ids, and rows that add up.
#include "reading.hpp"
#include "tables.hpp"

using namespace briefmap;

TEST_CASE("a_row_becomes_an_event_with_all_that_it_says") {
    const auto read = read_table(
        "id,title,date,lat,lon,category,actor1,actor2,source,link,grade,deaths,ratio,code\n"
        "e1,Something,2013-05-06,12.65,-8,battle,A; B,C,Radio,https://example.org,B2,7,0.5,007\n");
    CHECK(messages(read.diagnostics).empty());
    const Event& event = read.value->events().at(0);
    CHECK(event.id == "e1");
    CHECK(event.title == "Something");
    CHECK(event.when->text == "2013-05-06");
    CHECK(event.places.at(0).position == LonLat{-8, 12.65});
    CHECK(event.places.at(0).precision == PlacePrecision::exact);
    CHECK(event.category == "battle");
    CHECK(event.actors == std::vector<std::string>{"A", "B", "C"});
    CHECK(event.sources.at(0) == SourceRef{.title = "Radio", .link = "https://example.org"});
    CHECK(event.grade == "B2");
    CHECK(event.attributes ==
          std::vector<std::pair<std::string, std::string>>{{"deaths", "7"}, {"ratio", "0.5"}, {"code", "\"007\""}});
    CHECK(event.origin.row == 2);
}

TEST_CASE("places_without_coordinates_are_found_by_name") {
    const auto read = read_table(
        "title,when,place,country\nA,2013,Bamako,Mali\nB,2014,,Mali\nC,2015,Atlantis,Mali\nD,2016,\"Paris, France\",\n"
        "E,2017,,Turkey\nF,2018,Nowhere,\n");
    const auto place = [&](std::size_t i) { return read.value->events().at(i).places.at(0); };
    CHECK(place(0).position == LonLat{-8.0, 12.65});
    CHECK(place(0).precision == PlacePrecision::settlement);
    CHECK(place(1).area_code == "ML");
    CHECK(place(1).precision == PlacePrecision::country);
    CHECK(place(2).area_code == "ML");
    CHECK(place(3).position == LonLat{2.35, 48.85});
    CHECK(place(4).area_code == "TR");
    CHECK(place(5).name == "Nowhere");
    CHECK(place(5).precision == PlacePrecision::unknown);
    const std::string said = messages(read.diagnostics);
    CHECK(said.find("row 4, place: “Atlantis” is not a place that the gazetteer knows; its country is shown") !=
          std::string::npos);
    CHECK(said.find("row 7, place: “Nowhere”") != std::string::npos);
    CHECK(read.value->info().counts.at(0) == RowCounts{.read = 6, .kept = 6, .repaired = 2});
}

TEST_CASE("coordinates_that_are_none_are_told_and_the_event_kept") {
    const auto read = read_table(
        "title,when,lat,lon\nA,2013,north,8\nB,2013,95,8\nC,2013,12,\nD,2013,,\nE,2013,1,2\n"
        "F,2013,1,2\nG,2013,1,2\n");
    CHECK(read.value->size() == 7);
    const std::string said = messages(read.diagnostics);
    CHECK(said.find("row 2, lat: “north” is not a number of degrees") != std::string::npos);
    CHECK(said.find("row 3, lon, lat: “[8, 95]” has latitude before longitude; they are swapped back") !=
          std::string::npos);
    CHECK(said.find("row 4, lon: is empty beside its other half") != std::string::npos);
    CHECK(read.value->info().counts.at(0).repaired == 3);
}

TEST_CASE("a_date_that_is_none_is_told_and_the_event_kept") {
    const auto read = read_table("title,when\nA,2013-01-01\nB,2013-02-01\nC,soonish\nD,\nE,2013-03-01\n");
    CHECK(read.value->size() == 5);
    CHECK(read.value->dated_size() == 3);
    CHECK(messages(read.diagnostics).find("row 4, when, character 1: “soonish” is not a date") != std::string::npos);
    const Event& event = read.value->event(*read.value->find("row-4"));
    CHECK(event.when_text == "soonish");
}

TEST_CASE("a_day_that_cannot_be_leaves_its_month") {
    const auto read = read_table("year,month,day,name\n2013,2,31,A\n");
    CHECK(read.value->events().at(0).when->text == "2013-02");
    CHECK(messages(read.diagnostics).find("what can be read of it is used") != std::string::npos);
}

TEST_CASE("rows_of_one_id_merge_and_that_is_told") {
    const auto read = read_table("id,title,when,actor\nx,A,2013,\nx,A,2013,B\nx,Other,2013,B\ny,C,2014,\n\n , , , \n");
    CHECK(read.value->size() == 2);
    CHECK(read.value->event(*read.value->find("x")).actors == std::vector<std::string>{"B"});
    CHECK(read.value->event(*read.value->find("x")).title == "A");
    const RowCounts counts = read.value->info().counts.at(0);
    CHECK(counts == RowCounts{.read = 5, .kept = 2, .repaired = 0, .merged = 2, .left_out = 1});
    const std::string said = messages(read.diagnostics);
    CHECK(said.find("“x” is the id of row 2 too; the two are merged") != std::string::npos);
    CHECK(said.find("has 1 rows that tell something else") != std::string::npos);
}

TEST_CASE("rows_without_an_id_are_named_by_their_number") {
    const auto read = read_table("title,when\nA,2013\nA,2014\n");
    CHECK(read.value->find("row-2"));
    CHECK(read.value->find("row-3"));
    CHECK(read.diagnostics.empty());
}

TEST_CASE("a_stop_that_is_asked_for_is_heeded") {
    std::stop_source stop;
    stop.request_stop();
    std::string text = "title,when\n";
    for (int i = 0; i < 10'000; ++i)
        text += "A,2013\n";
    const auto read = read_table_events(text, "test.csv", {.stop = stop.get_token()});
    REQUIRE_FALSE(read);
    CHECK(read.error().what == "cancelled");
}
