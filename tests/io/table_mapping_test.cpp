// What columns mean: recognised, mapped by a file, of known databases.
#include "io/column_names.hpp"
#include "io/column_recogniser.hpp"
#include "io/delimited_reader.hpp"
#include "reading.hpp"
#include "tables.hpp"

using namespace briefmap;

namespace {

NamedTable table_of(std::string_view text) {
    Reporter reporter("test.csv");
    return std::move(*read_delimited(text, reporter));
}

std::string roles_of(std::string_view text) {
    std::string names;
    for (const ColumnRole role : recognise_columns(table_of(text)).roles)
        names += (names.empty() ? "" : " ") + std::string(name_of(role));
    return names;
}

std::filesystem::path written(const std::string& name, const std::string& text) {
    const auto path = std::filesystem::temp_directory_path() / name;
    REQUIRE(write_file_atomically(path, text));
    return path;
}

}  // namespace

TEST_CASE("columns_are_known_by_their_names_in_the_maps_languages") {
    CHECK(roles_of("Event Date,Title,Latitude,Longitude\n2013,A,1,2\n") == "when title latitude longitude");
    CHECK(roles_of("date_début;date_fin;lieu;description\n2013;2014;Bamako;x\n") == "begin end place text");
    CHECK(roles_of("fecha;título;país\n2013;A;Mali\n") == "when title country");
    CHECK(roles_of("التاريخ,العنوان,البلد\n2013,ا,Mali\n") == "when title country");
    CHECK(roles_of("дата,название,широта,долгота\n2013,А,1,2\n") == "when title latitude longitude");
}

TEST_CASE("columns_without_a_telling_name_are_known_by_what_stands_in_them") {
    CHECK(roles_of("alpha,beta,gamma\nWords here,2013-05-06,\"12.65, -8\"\nOther words,2014-05-06,\"12.5, -8\"\n") ==
          "title when position");
    CHECK(roles_of("data,x,y\nsome words,1e7,2e7\nother words,3e7,4e7\n") == "title attribute attribute");
    CHECK(roles_of("date,time,what\n2013-05-06,13:05,Meeting\n") == "when time title");
    CHECK(roles_of("time,latitude,longitude\n2013-05-06T13:05:00Z,1,2\n") == "when latitude longitude");
}

TEST_CASE("parts_of_dates_count_only_where_no_whole_date_stands") {
    CHECK(roles_of("year,month,day,name\n2013,5,6,A\n") == "year month day title");
    CHECK(roles_of("date,year,name\n2013-05-06,2013,A\n") == "when attribute title");
}

TEST_CASE("a_mapping_is_kept_in_a_file_and_used_for_the_next_table") {
    const NamedTable table = table_of("alpha,beta,gamma\nWords here,1,05/06/2013\n");
    TableMapping mapping = recognise_columns(table);
    mapping.roles = {ColumnRole::text, ColumnRole::grade, ColumnRole::when};
    mapping.day_order = DayOrder::month_first;
    mapping.title_form = "{alpha} ({beta})";
    const auto path = written("briefmap-mapping-test.json", to_json(mapping, table.columns));

    const auto read = read_table("alpha,beta,gamma\nOther,7,03/04/2014\n", {.mapping = path});
    const Event& event = read.value->events().at(0);
    CHECK(event.title == "Other (7)");
    CHECK(event.when->text == "2014-03-04");
    CHECK(event.text == "Other");
    const auto again = mapping_from_json(to_json(mapping, table.columns), "m", recognise_columns(table), table.columns);
    REQUIRE(again);
    CHECK(again->value.roles == mapping.roles);
    CHECK(again->value.title_form == mapping.title_form);
    std::filesystem::remove(path);
}

TEST_CASE("a_mapping_file_that_is_wrong_says_where") {
    const NamedTable table = table_of("a,b\nWords here,2013\n");
    const auto refused = [&](const char* text) {
        const auto read = mapping_from_json(text, "m.json", recognise_columns(table), table.columns);
        return read ? std::string("read") : read.error().message();
    };
    CHECK(refused("{").find("m.json: is not readable JSON") == 0);
    CHECK(refused("[]").find("m.json: is not a mapping of columns") == 0);
    CHECK(refused(R"({"briefmap":{"format":"events"}})").find("is not a mapping") != std::string::npos);
    const auto read = mapping_from_json(
        R"({"briefmap":{"format":"mapping","version":9},"columns":{"c":"when","a":"nonsense"},"day_order":"x","odd":1})",
        "m.json", recognise_columns(table), table.columns);
    REQUIRE(read);
    const std::string said = messages(read->diagnostics);
    for (const char* part : {"“nonsense” is not a role of a column", "columns.c", "neither “day-first” nor", "odd",
                             "is a version this program does not know"}) {
        INFO(said);
        CHECK(said.find(part) != std::string::npos);
    }
}

TEST_CASE("who_must_be_asked_for_the_order_of_day_and_month_is_told") {
    const auto unclear = read_table("when,title\n01/02/2013,A\n03/04/2013,B\n");
    CHECK(messages(unclear.diagnostics).find("does not tell whether day or month comes first") != std::string::npos);
    CHECK(unclear.value->events()[0].when->text == "2013-02-01");
    const auto told = read_table("when,title\n01/02/2013,A\n", {.day_order = DayOrder::month_first});
    CHECK(told.diagnostics.empty());
    CHECK(told.value->events()[0].when->text == "2013-01-02");
}

TEST_CASE("databases_of_events_are_known_by_their_header") {
    const auto layout = [](const char* text) { return recognise_columns(table_of(text)).layout; };
    CHECK(layout("id,date_start,date_end,date_prec,where_prec,latitude,longitude\n1,2,3,4,5,6,7\n") == "UCDP GED");
    CHECK(layout("GWNO,EVENT_ID_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,LATITUDE,LONGITUDE,"
                 "GEO_PRECISION\n") == "ACLED");
    CHECK(layout("data_id,iso,event_id_cnty,event_date,geo_precision,latitude,longitude\n") == "ACLED");
    CHECK(layout("event_id_cnty,event_date,disorder_type,geo_precision,latitude,longitude\n") == "ACLED");
    CHECK(layout("id,time,latitude,longitude,depth,mag,magType,place\n") == "USGS");
    CHECK(layout("Year,Mo,Dy,Tsu,Location Name\n") == "NOAA significant events");
    CHECK(layout("a,b\n").empty());
}

TEST_CASE("acled_precision_codes_become_ours") {
    const auto read = read_table(
        "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,location,latitude,"
        "longitude,geo_precision,source,notes,fatalities\n"
        "MLI1,15 August 2025,1,Battles,Armed clash,A,B,Mali,Gossi,15.8,-1.3,1,Radio,Words,3\n"
        "MLI2,10 August 2025,2,Protests,Peaceful protest,A,,Mali,Gao,16.2,-0.05,3,Radio,Words,0\n"
        "MLI3,01 July 2025,3,Protests,Peaceful protest,A,,Mali,Gao,16.2,-0.05,2,Radio,Words,0\n");
    const Dataset& data = *read.value;
    CHECK(messages(read.diagnostics).empty());
    const auto of = [&](const char* id) -> const Event& { return data.event(*data.find(id)); };
    CHECK(of("MLI1").title == "Armed clash: A");
    CHECK(of("MLI1").when->text == "2025-08-15");
    CHECK(of("MLI1").places.at(0).precision == PlacePrecision::settlement);
    CHECK(of("MLI1").actors == std::vector<std::string>{"A", "B"});
    CHECK(of("MLI1").sources.at(0).title == "Radio");
    CHECK(of("MLI2").when->text == "2025-08-10~");
    CHECK(of("MLI2").places.at(0).precision == PlacePrecision::admin1);
    CHECK(of("MLI3").when->text == "2025-07");
    CHECK(of("MLI3").places.at(0).precision == PlacePrecision::admin2);
}

TEST_CASE("gdelt_events_need_no_header") {
    for (const std::size_t width : {57U, 58U, 61U}) {
        std::vector<std::string> cells(width);
        cells[0] = "410479387";
        cells[1] = "20150218";
        cells[6] = "MALI";
        cells[16] = "FRANCE";
        cells[28] = "04";
        const std::size_t geo = width == 61 ? 51 : 49;
        cells[geo] = "4";
        cells[geo + 1] = "Bamako, Bamako, Mali";
        cells[width == 61 ? geo + 5 : geo + 4] = "12.65";
        cells[width == 61 ? geo + 6 : geo + 5] = "-8";
        if (width > 57) cells[width - 1] = "https://example.org/a";
        std::string line;
        for (std::size_t i = 0; i < width; ++i)
            line += (i == 0 ? "" : "\t") + cells[i];
        const auto read = read_table(line + "\n");
        INFO(width << ": " << messages(read.diagnostics));
        const Event& event = read.value->events().at(0);
        CHECK(event.when->text == "2015-02-18");
        CHECK(event.category == "consultation");
        CHECK(event.places.at(0).position == LonLat{-8, 12.65});
        CHECK(event.places.at(0).precision == PlacePrecision::settlement);
        CHECK(event.actors == std::vector<std::string>{"MALI", "FRANCE"});
        if (width > 57) CHECK(event.sources.at(0).link == "https://example.org/a");
    }
}
