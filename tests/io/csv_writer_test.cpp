// CSV as spreadsheets and libcsv read it.
#include "io/csv_writer.hpp"

#include "event_cells.hpp"
#include "event_maker.hpp"

#include <csv.h>

#include <string>
#include <vector>

using namespace briefmap;
using Catch::Matchers::ContainsSubstring;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Reading {
    Rows rows = Rows(1);
};

void take_cell(void* bytes, std::size_t size, void* reading) {
    static_cast<Reading*>(reading)->rows.back().emplace_back(static_cast<const char*>(bytes), size);
}
void take_end(int, void* reading) { static_cast<Reading*>(reading)->rows.emplace_back(); }

Rows rows_of(const std::string& text) {
    Reading reading;
    csv_parser parser;
    REQUIRE(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) == 0);
    REQUIRE(csv_parse(&parser, text.data(), text.size(), take_cell, take_end, &reading) == text.size());
    REQUIRE(csv_fini(&parser, take_cell, take_end, &reading) == 0);
    csv_free(&parser);
    reading.rows.pop_back();
    return reading.rows;
}

// As docs/formats.md says that readers undo it.
std::string unguarded(const std::string& cell) {
    const std::size_t start = cell.find_first_not_of('\'');
    const bool is_guarded =
        start != 0 && start != std::string::npos && std::string("=+-@\t\r").find(cell[start]) != std::string::npos;
    return is_guarded ? cell.substr(1) : cell;
}

std::vector<EventCells> events_of(const std::string& text) {
    const Rows rows = rows_of(text);
    std::vector<EventCells> events;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        REQUIRE(rows[r].size() == rows[0].size());
        EventCells cells;
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            cells[unguarded(rows[0][c])] = unguarded(rows[r][c]);
        events.push_back(std::move(cells));
    }
    return events;
}

EventCells cells_of_feature(const std::string& members) {
    return events_of(to_csv(*read_feature(members).value).value).at(0);
}

}  // namespace

TEST_CASE("events_come_back_from_csv_as_cells_can_hold_them") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto before = made_events(seed);
        const std::string text = to_csv(*before).value;
        CAPTURE(seed, text);
        const auto after = events_of(text);
        REQUIRE(after.size() == before->size());
        for (EventIndex i = 0; i < before->size(); ++i) {
            CAPTURE(i, before->event(i).id);
            const Event wanted = as_cells_hold(before->event(i)), got = event_of(after[i]);
            REQUIRE(got.attributes == wanted.attributes);
            REQUIRE(got.places == wanted.places);
            REQUIRE(got == wanted);
        }
    }
}

TEST_CASE("a_row_of_csv_gives_the_first_and_the_last_day_of_an_event") {
    const auto days = [](const std::string& when) {
        const EventCells cells = cells_of_feature(R"("properties":{"title":"t","when":")" + when + "\"}");
        return cells.at("begin") + " to " + cells.at("end");
    };
    CHECK(days("2013") == "2013-01-01 to 2013-12-31");
    CHECK(days("2021-02") == "2021-02-01 to 2021-02-28");
    CHECK(days("2023/2024-05-06") == "2023-01-01 to 2024-05-06");
    CHECK(days("2021/..") == "2021-01-01 to ");
    CHECK(days("/1999") == " to 1999-12-31");
    CHECK(days("2025-08-15T14:30Z") == "2025-08-15T14:30:00Z to 2025-08-15T14:30:59Z");
    CHECK(days("2025-08-15T14:30:05") == "2025-08-15T14:30:05 to 2025-08-15T14:30:05");
    CHECK(days("-0044-03-15") == "-0044-03-15 to -0044-03-15");
    CHECK(days("next week") == " to ");
}

TEST_CASE("the_place_where_it_happened_has_the_columns_of_a_row_and_all_places_the_list") {
    const EventCells cells = cells_of_feature(R"("properties":{"title":"t","places":[
        {"name":"Mali","role":"about","code":"ML"},{"name":"Bamako","lon":-8,"lat":12.65}]})");
    CHECK(cells.at("place") == "Bamako");
    CHECK(cells.at("role") == "at");
    CHECK(cells.at("lon") == "-8");
    CHECK(cells.at("lat") == "12.65");
    CHECK_THAT(cells.at("places"), ContainsSubstring("\"Mali\"") && ContainsSubstring("\"Bamako\""));
}

TEST_CASE("one_plain_place_and_one_plain_source_need_no_lists") {
    const EventCells cells = cells_of_feature(R"("properties":{"title":"t","places":[{"name":"Mali","code":"ML"}],
        "sources":["https://example.org/"],"actors":["A","B"]})");
    CHECK_FALSE(cells.contains("places"));
    CHECK_FALSE(cells.contains("sources"));
    CHECK(cells.at("code") == "ML");
    CHECK(cells.at("precision") == "country");
    CHECK(cells.at("link") == "https://example.org/");
    CHECK(cells.at("actors") == "A; B");
}

TEST_CASE("a_cell_that_a_spreadsheet_would_compute_gets_an_apostrophe") {
    for (const char* cell :
         {"=1+1", "+SUM(A1)", "-2+3", "@now", "\tx", "\r=1", "-", "'=1", "-0044-03-15", "-1.", "+1e"})
        CHECK(without_formula(cell) == "'" + std::string(cell));
    for (const char* cell : {"", "-3.5", "+7", "-1e-9", "0", "a=1", " =1", "'tis", "'", "’=1"})
        CHECK(without_formula(cell) == cell);
}

TEST_CASE("a_formula_in_any_cell_of_csv_is_harmless") {
    const std::string text =
        to_csv(*read_feature(R"~("id":"@id","properties":{"title":"=HYPERLINK(\"x\")","=cmd":"+1+1","n":-3.5})~").value)
            .value;
    const Rows rows = rows_of(text);
    CHECK(rows[0].at(17) == "'=cmd");
    CHECK(rows[1].at(0) == "'@id");
    CHECK(rows[1].at(1) == "'=HYPERLINK(\"x\")");
    CHECK(rows[1].at(17) == "'+1+1");
    CHECK(rows[1].at(18) == "-3.5");
}

TEST_CASE("an_attribute_named_like_a_column_gets_a_name_of_its_own") {
    const auto csv = to_csv(*read_feature(R"("properties":{"title":"t","Begin":"dawn","LON":1,"lon_":2})").value);
    const EventCells cells = events_of(csv.value).at(0);
    CHECK(cells.at("Begin_") == "dawn");
    CHECK(cells.at("LON_") == "1");
    CHECK(cells.at("lon__") == "2");
    CHECK(messages(csv.diagnostics) ==
          "3 attributes have the name of another column; an underscore is added to each\n");
}

TEST_CASE("csv_says_what_of_the_file_it_has_no_place_for") {
    const auto csv =
        to_csv(*read_good(R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},"title":"A",
        "translations":{"fr":{"title":"Un"}},"eras":[{"title":"x","when":"1947/1991"},{"title":"y","when":"2000"}],
        "features":[]})")
                    .value);
    CHECK(messages(csv.diagnostics) ==
          "the file's title has no place in CSV; it is left out\n"
          "2 eras have no place in CSV; they are left out\n"
          "1 translation of the file's own words has no place in CSV; it is left out\n");
    CHECK(csv.value ==
          "id,title,text,when,begin,end,category,actors,place,precision,role,code,lon,lat,source,link,grade\r\n");
}
