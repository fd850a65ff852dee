// Dates as columns of tables have them.
#include "io/date_cells.hpp"

#include "support/catch.hpp"

#include <string>

using namespace briefmap;

namespace {

std::string read(std::string_view cell, DayOrder order = DayOrder::day_first) {
    const auto date = read_date_cell(cell, order);
    return date ? date->canonical() : "no date: " + date.error().what;
}

}  // namespace

TEST_CASE("cells_are_read_in_the_usual_forms_of_dates") {
    CHECK(read("2013") == "2013");
    CHECK(read("2020-08~") == "2020-08~");
    CHECK(read("2025-08-15T13:05:07Z") == "2025-08-15T13:05:07Z");
    CHECK(read("2025-08-15 13:05") == "2025-08-15T13:05");
    CHECK(read("2010/05/15  12:00:00") == "2010-05-15T12:00:00");
    CHECK(read("20250815") == "2025-08-15");
    CHECK(read("20190201151500") == "2019-02-01T15:15:00");
    CHECK(read("15 August 2025") == "2025-08-15");
    CHECK(read("August 2025") == "2025-08");
    CHECK(read("1517966773") == "2018-02-07T01:26:13Z");
    CHECK(read("1517966773840") == "2018-02-07T01:26:13Z");
    CHECK(read("15.08.98") == "1998-08-15");
    CHECK(read("15-08-07") == "2007-08-15");
}

TEST_CASE("digits_that_can_be_read_both_ways_follow_the_order_of_their_column") {
    CHECK(read("05/06/2025", DayOrder::day_first) == "2025-06-05");
    CHECK(read("05/06/2025", DayOrder::month_first) == "2025-05-06");
    CHECK(read("15/06/2025", DayOrder::month_first) == "2025-06-15");
    CHECK(read("06/15/2025", DayOrder::day_first) == "2025-06-15");
    CHECK(read("5/6/2025 1:05 pm", DayOrder::month_first) == "2025-05-06T13:05");
    CHECK(read("5/6/2025 12:05:01 a.m.", DayOrder::day_first) == "2025-06-05T00:05:01");
}

TEST_CASE("what_is_no_date_says_why") {
    CHECK(read("31/02/2025").starts_with("no date: "));
    CHECK(read("13/13/2025").starts_with("no date: "));
    CHECK(read("yesterday").starts_with("no date: "));
    CHECK(read("5/6/2025 noonish").starts_with("no date: "));
}

TEST_CASE("one_date_settles_the_order_of_its_column") {
    DayOrderEvidence evidence;
    for (const char* cell : {"01/02/1965", "01/04/1965", "", "n/a"})
        evidence.look_at(cell);
    CHECK_FALSE(evidence.settled());
    CHECK(evidence.either() == 2);
    evidence.look_at("01/15/1965");
    CHECK(evidence.settled() == DayOrder::month_first);
    for (const char* cell : {"15/01/1965", "16/01/1965"})
        evidence.look_at(cell);
    CHECK(evidence.settled() == DayOrder::day_first);
}

TEST_CASE("parts_in_columns_of_their_own_make_a_date_as_fine_as_they_go") {
    const auto of = [](DateParts parts) {
        const auto date = read_date_parts(parts);
        return date ? date->canonical() : "no date";
    };
    CHECK(of({.year = "1975"}) == "1975");
    CHECK(of({.year = "1975", .month = "6"}) == "1975-06");
    CHECK(of({.year = "1975.0", .month = "6.0", .day = "27"}) == "1975-06-27");
    CHECK(of({.year = "1975", .month = "6", .day = "27", .hour = "0"}) == "1975-06-27T00:00");
    CHECK(of({.year = "1975", .month = "6", .day = "27", .hour = "18", .minute = "5", .second = "7.25"}) ==
          "1975-06-27T18:05:07");
    CHECK(of({.year = "1975", .month = "0", .day = "0"}) == "1975");
    CHECK(of({.year = "1975", .month = "NA", .day = "3"}) == "1975");
    CHECK(of({.year = "1975", .month = "13"}) == "no date");
    CHECK(of({.year = "-2150", .before_common_era_without_zero = true}) == "-2149");
    CHECK(of({.year = "-2150"}) == "-2150");
    CHECK(of({.year = "199X"}) == "199X");
}

TEST_CASE("a_begin_and_an_end_are_a_stretch_whichever_comes_first") {
    const auto stretch = [](std::string_view from, std::string_view to) {
        return date_from_to(parse_edtf(from).value(), parse_edtf(to).value())->text;
    };
    CHECK(stretch("2013-01-02", "2013-01-05") == "2013-01-02/2013-01-05");
    CHECK(stretch("2013-01-05", "2013-01-02") == "2013-01-02/2013-01-05");
    CHECK(stretch("2013-01-05", "2013-01-05") == "2013-01-05");
    CHECK(date_from_to(std::nullopt, parse_edtf("2013").value())->text == "2013");
    CHECK_FALSE(date_from_to(std::nullopt, std::nullopt));
}
