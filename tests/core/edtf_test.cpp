// Runs the table tests/data/edtf.txt, and says what a table cannot.
#include "core/edtf.hpp"

#include "support/catch.hpp"

#include <fmt/format.h>

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
    return line;
}

struct Case {
    std::string command, text, expectation;
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
            cases.push_back({command, rest == "\"\"" ? "" : rest, "", number});
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
    REQUIRE(cases.size() > 80);
    for (const Case& c : cases) {
        CAPTURE(c.line, c.text);
        REQUIRE_FALSE(c.expectation.empty());
        const auto date = parse_edtf(c.text);
        if (c.command == "accept") {
            if (!date) FAIL_CHECK(date.error().what << " at " << date.error().character);
            if (!date) continue;
            CHECK(described(*date) == c.expectation);
            CHECK(date->text == c.text);
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

TEST_CASE("no_text_however_odd_breaks_the_reader_of_dates") {
    static constexpr std::string_view alphabet = "0123456789-/.~?%TZX:+ \xC3\xA9\xFF";
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
