// Cells and rows of delimited text, in any encoding.
#include "io/decoded_text.hpp"
#include "io/delimited_reader.hpp"
#include "reading.hpp"
#include "tables.hpp"

using namespace briefmap;

namespace {

NamedTable cells_of(std::string_view text) {
    Reporter reporter("test.csv");
    auto read = read_delimited(text, reporter);
    REQUIRE(read);
    return std::move(*read);
}

std::string row_of(const NamedTable& table, std::size_t record) {
    std::string row;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        row += (c == 0 ? "" : "|") + std::string(table.cell(record, c));
    return row;
}

}  // namespace

TEST_CASE("cells_come_apart_at_the_delimiter_that_the_rows_agree_on") {
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::string text = "name;when;lat\nA, B;2013;12,5\nC;2014;13,5\n";
        for (char& c : text)
            if (c == ';') c = delimiter;
        if (delimiter == ',') text = "name,when,lat\n\"A, B\",2013,\"12,5\"\nC,2014,\"13,5\"\n";
        INFO(text);
        CHECK(delimiter_of(text) == delimiter);
        CHECK(row_of(cells_of(text), 0) == "A, B|2013|12,5");
    }
}

TEST_CASE("quoted_cells_hold_delimiters_quotes_and_line_breaks") {
    const NamedTable table = cells_of("a,b\r\n\"one\r\ntwo\",\"say \"\"no\"\"\"\r\n\r\nlast,\r\n");
    REQUIRE(table.records() == 2);
    CHECK(table.cell(0, 0) == "one\r\ntwo");
    CHECK(table.cell(0, 1) == "say \"no\"");
    CHECK(table.cell(1, 0) == "last");
    CHECK(table.row_number(1) == 4);  // a blank row counts, as in a spreadsheet
}

TEST_CASE("a_quote_that_never_closes_takes_no_rows_with_it") {
    const auto read = read_table("title,when\nA,2013\n\"B,2014\nC,2015\n");
    CHECK(read.value->size() == 3);
    CHECK(messages(read.diagnostics).find("row 3: has a quote that is never closed") != std::string::npos);
}

TEST_CASE("rows_with_more_or_fewer_cells_are_kept_and_told") {
    const auto read = read_table("title,when\nA,2013,extra\nB\n");
    CHECK(read.value->size() == 2);
    CHECK(messages(read.diagnostics).find("has 3 cells where the header has 2") != std::string::npos);
    CHECK(messages(read.diagnostics).find("has 1 cells where the header has 2") != std::string::npos);
    CHECK(read.value->events()[0].attributes.at(0) == std::pair<std::string, std::string>("column 3", "\"extra\""));
}

TEST_CASE("a_table_without_a_header_gets_numbered_columns") {
    const NamedTable table = cells_of("1,2013-01-01,12.5\n2,2014-01-01,13.5\n");
    CHECK_FALSE(table.has_header);
    CHECK(table.columns == std::vector<std::string>{"column 1", "column 2", "column 3"});
    CHECK(table.records() == 2);
}

TEST_CASE("tags_of_the_humanitarian_exchange_language_are_no_record") {
    const auto read = read_table("Annee,Lieu,best\n#date+year,#adm1+name,#affected+killed\n2013,Kayes,4\n");
    REQUIRE(read.value->size() == 1);
    const Event& event = read.value->events()[0];
    CHECK(event.when->text == "2013");
    CHECK(event.places.at(0).precision == PlacePrecision::admin1);
    CHECK(event.origin.row == 3);
}

TEST_CASE("text_is_read_in_the_encoding_it_is_in") {
    const std::string utf8 = "Titre,Date\nArrêté à Ségou,2013-01-02\n";
    const auto title = [](const std::string& bytes) {
        const auto read = read_table(bytes);
        return read.value->events().at(0).title;
    };
    CHECK(title(utf8) == "Arrêté à Ségou");
    CHECK(title("\xEF\xBB\xBF" + utf8) == "Arrêté à Ségou");
    CHECK(title("Titre,Date\nArr\xEAt\xE9 \xE0 S\xE9gou,2013-01-02\n") == "Arrêté à Ségou");
    std::string little, big;
    for (const char16_t c : std::u16string(u"Titre,Date\nArrêté à Ségou,2013-01-02\n")) {
        little += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
        big += {static_cast<char>(c >> 8), static_cast<char>(c & 0xFF)};
    }
    CHECK(title("\xFF\xFE" + little) == "Arrêté à Ségou");
    CHECK(title("\xFE\xFF" + big) == "Arrêté à Ségou");
    CHECK(title(little) == "Arrêté à Ségou");
}

TEST_CASE("the_encoding_of_a_long_file_shows_where_it_leaves_ascii") {
    std::string text = "title,when\n";
    for (int i = 0; i < 20'000; ++i)
        text += "plain words," + std::to_string(1000 + i % 1000) + "\n";
    text += "caf\xE9 \x96 \x93quoted\x94,2013\n";
    const auto read = read_table(text);
    CHECK(read.value->size() == 20'001);
    CHECK(read.value->events().back().title == "café – “quoted”");
}

TEST_CASE("what_is_no_text_and_no_table_of_events_is_refused_in_words") {
    CHECK(table_error("\x89PNG\r\n\x1A\n" + std::string(64, '\0')).find("is no text") != std::string::npos);
    CHECK(table_error("a,b,c\n1,2,3\n") ==
          "test.csv: has no column that is a date or a place (a, b, c); name the columns: --mapping FILE, see "
          "docs/formats.md");
    CHECK(table_error("").find("is empty") != std::string::npos);
    CHECK(table_error("a,b\n\"" + std::string(20U << 20, 'x')).find("has a cell of more than 16 MB") !=
          std::string::npos);
}
