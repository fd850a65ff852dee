#include "io/date_forms.hpp"

#include "io/when_reader.hpp"
#include "support/catch.hpp"

#include <limits>

using namespace briefmap;

TEST_CASE("iso_dates_as_programs_write_them_become_edtf") {
    CHECK(edtf_spelling("2013-05-06 10:11:12") == "2013-05-06T10:11:12");
    CHECK(edtf_spelling("2013-05-06T10:11:12.5+0200") == "2013-05-06T10:11:12+02:00");
    CHECK(edtf_spelling("2013-05-06T10:11:12,123456z") == "2013-05-06T10:11:12Z");
    CHECK(edtf_spelling("2013-05-06 10:11:12 UTC") == "2013-05-06T10:11:12Z");
    CHECK(edtf_spelling("2013-05-06 10:11:12 +02:00") == "2013-05-06T10:11:12+02:00");
    CHECK(edtf_spelling("2013/05/06") == "2013-05-06");
    CHECK(edtf_spelling("20130506") == "2013-05-06");
    CHECK(edtf_spelling("2013-05-06 10:11/2013-05-07 12:13") == "2013-05-06T10:11/2013-05-07T12:13");
    CHECK(edtf_spelling("15/08/2025") == "15/08/2025");
    CHECK(edtf_spelling("soon") == "soon");
    CHECK(edtf_spelling("").empty());
}

TEST_CASE("numbers_are_years_or_seconds_or_milliseconds_where_plausible") {
    CHECK(edtf_of_number(2013) == "2013");
    CHECK(edtf_of_number(-44) == "-0044");
    CHECK(edtf_of_number(1517966773) == "2018-02-07T01:26:13Z");
    CHECK(edtf_of_number(1517966773840.0) == "2018-02-07T01:26:13Z");
    CHECK(edtf_of_number(-2208988800.0) == "1900-01-01T00:00:00Z");
    CHECK(edtf_of_number(20250815) == "2025-08-15");
    CHECK_FALSE(edtf_of_number(20251315).has_value());
    CHECK_FALSE(edtf_of_number(12345).has_value());
    CHECK_FALSE(edtf_of_number(3.14).has_value());
    CHECK_FALSE(edtf_of_number(1e300).has_value());
    CHECK_FALSE(edtf_of_number(std::numeric_limits<double>::quiet_NaN()).has_value());
}

TEST_CASE("an_error_speaks_of_the_text_as_written") {
    const auto date = read_date_text("  2013-13");
    REQUIRE_FALSE(date.ok());
    CHECK(date.error().character == 8);
}
