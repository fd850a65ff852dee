// Runs the table tests/data/edtf.txt, and says what a table cannot.
#include "core/edtf.hpp"

#include "support/catch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace briefmap;

namespace {

std::filesystem::path source_folder() {
    const char* folder = std::getenv("BRIEFMAP_SOURCE_DIR");
    return folder != nullptr ? folder : ".";
}

std::string shown(Instant t) { return t.is_bounded() ? to_iso8601(t) : "-"; }

std::string described(const Edtf& date) {
    const Interval bounds = date.bounds();
    std::string line = fmt::format("{} {} {}", shown(bounds.begin), shown(bounds.end), name_of(date.precision()));
    if (date.is_approximate()) line += " approximate";
    if (date.is_uncertain()) line += " uncertain";
    std::vector<DateEnd> ends = {date.from, date.to};
    for (const DateRange& member : date.members)
        ends.insert(ends.end(), {member.from, member.to});
    const auto any = [&](auto part) { return std::any_of(ends.begin(), ends.end(), part); };
    if (any([](const DateEnd& end) { return end.unspecified; })) line += " unspecified";
    if (any([](const DateEnd& end) { return end.clamped; })) line += " clamped";
    if (const int season = date.from.season != 0 ? date.from.season : date.to.season; season != 0) {
        line += fmt::format(" season {}", season);
    }
    if (date.set == SetKind::one_of) line += fmt::format(" one of {}", date.members.size());
    if (date.set == SetKind::all_of) line += fmt::format(" all of {}", date.members.size());
    return line;
}

struct Case {
    std::string command, text, expectation;
    std::string canonical;  // "" when it is the text itself
    int line = 0;
};

std::vector<Case> read_table() {
    std::ifstream file(source_folder() / "tests/data/edtf.txt");
    std::vector<Case> cases;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        const auto space = line.find(' ');
        const std::string command = line.substr(0, space);
        const std::string rest = line.substr(space + 1);
        if (command == "accept" || command == "refuse") {
            cases.push_back({command, rest == "\"\"" ? "" : rest, "", "", number});
        } else if (command == "print") {
            REQUIRE(rest != cases.back().text);
            cases.back().canonical = rest;
        } else {
            REQUIRE((command == "expect" || command == "at"));
            cases.back().expectation = rest;
        }
    }
    return cases;
}

}  // namespace

TEST_CASE("every_row_of_the_table_of_dates_holds") {
    const std::vector<Case> cases = read_table();
    REQUIRE(cases.size() > 250);
    for (const Case& c : cases) {
        CAPTURE(c.line, c.text);
        REQUIRE_FALSE(c.expectation.empty());
        const auto date = parse_edtf(c.text);
        if (c.command == "accept") {
            if (!date) FAIL_CHECK(date.error().what << " at " << date.error().character);
            if (!date) continue;
            CHECK(described(*date) == c.expectation);
            CHECK(date->text == c.text);
            CHECK(date->canonical() == (c.canonical.empty() ? c.text : c.canonical));
        } else {
            CHECK_FALSE(date.ok());
            if (date.ok()) continue;
            std::istringstream words(c.expectation);
            std::size_t character = 0;
            std::string what;
            words >> character >> std::ws;
            std::getline(words, what);
            CHECK(date.error().character == character);
            CHECK_THAT(date.error().what, Catch::Matchers::ContainsSubstring(what));
        }
    }
}

TEST_CASE("an_open_end_and_an_unknown_end_are_told_apart") {
    const auto open = parse_edtf("2021/..");
    const auto unknown = parse_edtf("2021/");
    REQUIRE(open.ok());
    REQUIRE(unknown.ok());
    CHECK(open->to.open);
    CHECK_FALSE(open->to.unknown);
    CHECK(unknown->to.unknown);
    CHECK_FALSE(unknown->to.open);
    CHECK(open->bounds().end == Instant::distant_future());
}

TEST_CASE("each_end_of_an_interval_keeps_its_own_qualifier") {
    const auto date = parse_edtf("1984~/2004-06?");
    REQUIRE(date.ok());
    CHECK(date->from.approximate);
    CHECK_FALSE(date->from.uncertain);
    CHECK_FALSE(date->to.approximate);
    CHECK(date->to.uncertain);
    CHECK(date->to.precision == DatePrecision::month);
}

TEST_CASE("a_single_date_has_the_same_two_ends") {
    const auto date = parse_edtf("2020-08~");
    REQUIRE(date.ok());
    CHECK_FALSE(date->is_interval);
    CHECK(date->from == date->to);
}

namespace {

Edtf dated(std::string_view text) {
    auto date = parse_edtf(text);
    REQUIRE(date.ok());
    return *date;
}
Instant last_second_of(std::string_view text) { return dated(text).bounds().end - 1; }

}  // namespace

TEST_CASE("a_set_does_not_touch_the_gaps_between_its_members") {
    for (const char* text : {"[1667,1670..1672]", "{1670..1672,1667}"}) {
        const Edtf set = dated(text);
        CHECK(set.touches(dated("1667-12-31").bounds()));
        CHECK_FALSE(set.touches(dated("1668/1669").bounds()));
        CHECK(set.touches(dated("1671").bounds()));
        CHECK_FALSE(set.touches(dated("1673").bounds()));
        CHECK(set.touches(dated("1600/1700").bounds()));
    }
    CHECK(dated("1667/1672").touches(dated("1668").bounds()));
}

TEST_CASE("an_interval_and_a_date_touch_what_they_share_a_second_with") {
    const Edtf year = dated("2013");
    CHECK(year.touches({last_second_of("2013"), last_second_of("2014")}));
    CHECK_FALSE(year.touches(dated("2014").bounds()));
    CHECK_FALSE(year.touches(dated("2012").bounds()));
    CHECK(dated("2013/..").touches(dated("9999").bounds()));
}

TEST_CASE("a_set_keeps_its_members_as_written_and_spans_from_first_to_last") {
    const Edtf set = dated("[1760..1762,1667~,1700]");
    REQUIRE(set.members.size() == 3);
    CHECK(set.members[0].from.bounds == dated("1760").bounds());
    CHECK(set.members[0].to.bounds == dated("1762").bounds());
    CHECK(set.members[1].from == set.members[1].to);
    CHECK(set.from == set.members[1].from);
    CHECK(set.to == set.members[0].to);
    CHECK(set.is_interval);
    CHECK(set.is_approximate());
    CHECK_FALSE(dated("[1667]").is_interval);
}

TEST_CASE("a_date_has_surely_begun_at_the_end_of_its_imprecision") {
    CHECK(dated("2013").surely_begun() == last_second_of("2013"));
    CHECK(dated("2013-09-19").surely_begun() == last_second_of("2013-09-19"));
    CHECK(dated("2013/2015").surely_begun() == last_second_of("2013"));
    CHECK(dated("2013/..").surely_begun() == last_second_of("2013"));
    CHECK(dated("../2015").surely_begun() == last_second_of("2015"));
    CHECK(dated("2013/2013-03").surely_begun() == last_second_of("2013-03"));
    CHECK(dated("202X").surely_begun() == last_second_of("2029"));
    CHECK(dated("[1667,1670..1672,1668]").surely_begun() == last_second_of("1672"));
    CHECK(dated("[1667..]").surely_begun() == last_second_of("1667"));
    CHECK(dated("{1668,1667..1672}").surely_begun() == last_second_of("1667"));
    CHECK(dated("{..1984,2000}").surely_begun() == last_second_of("1984"));
}

TEST_CASE("the_qualifiers_of_every_part_and_member_count") {
    CHECK(dated("2004-06-~11").is_approximate());
    CHECK_FALSE(dated("2004-06-~11").is_uncertain());
    CHECK(dated("[1667,1668?,1669]").is_uncertain());
    CHECK(dated("[1667,1668?,1669]").from.uncertain == false);
}

TEST_CASE("a_made_up_range_is_written_as_it_stands") {
    Edtf range;
    range.text = "this week";
    CHECK(range.canonical() == "this week");
}

TEST_CASE("a_year_no_instant_holds_becomes_a_limit_and_overflows_nothing") {
    CHECK(instant_of({.year = std::numeric_limits<std::int64_t>::max()}) == Instant::distant_future());
    CHECK(instant_of({.year = std::numeric_limits<std::int64_t>::min()}) == Instant::distant_past());
    CHECK(instant_of({.year = furthest_year + 1}).is_bounded());
    CHECK(instant_of({.year = -furthest_year}).is_bounded());
}

TEST_CASE("no_text_however_odd_breaks_the_reader_of_dates") {
    // Digits come often, so that some texts are dates.
    static constexpr std::string_view alphabet = "01234567890123456789----/.~?%TZX:+YES[]{}, \xC3\xA9\xFF";
    std::mt19937 random(7);
    std::uniform_int_distribution<std::size_t> length(0, 24), letter(0, alphabet.size() - 1);
    for (int i = 0; i < 200'000; ++i) {
        std::string text(length(random), ' ');
        for (char& c : text)
            c = alphabet[letter(random)];
        const auto date = parse_edtf(text);
        if (date.ok()) {
            REQUIRE(date->bounds().begin < date->bounds().end);
        } else {
            REQUIRE(date.error().character >= 1);
            REQUIRE(date.error().character <= text.size() + 1);
            REQUIRE_FALSE(date.error().what.empty());
        }
    }
}
