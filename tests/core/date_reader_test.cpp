// Runs the table tests/data/typed_dates.txt; reads back what display_date writes.
#include "core/date_reader.hpp"

#include "core/date_text.hpp"
#include "core/language.hpp"
#include "support/catch.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace briefmap;

namespace {

struct Case {
    std::string command, language, text, expectation;
    int line = 0;
};

std::vector<Case> read_table() {
    const char* folder = std::getenv("BRIEFMAP_SOURCE_DIR");
    std::ifstream file(std::filesystem::path(folder != nullptr ? folder : ".") / "tests/data/typed_dates.txt");
    std::vector<Case> cases;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        const auto space = line.find(' ');
        const std::string command = line.substr(0, space), rest = line.substr(space + 1);
        if (command == "read" || command == "refuse") {
            const auto next = rest.find(' ');
            const std::string text = rest.substr(next + 1);
            cases.push_back({command, rest.substr(0, next), text == "\"\"" ? "" : text, "", number});
        } else {
            REQUIRE((command == "expect" || command == "at"));
            REQUIRE_FALSE(cases.empty());
            cases.back().expectation = rest;
        }
    }
    return cases;
}

std::string read_back(const Edtf& date, std::string_view language, DateLength length) {
    const auto read = read_typed_date(display_date(date, language, length), language);
    return read ? read->text : "refused: " + read.error().what;
}

// Dates of every form whose display loses nothing, as canonical EDTF.
class Generator {
  public:
    explicit Generator(unsigned seed) : random_(seed) {}

    std::string expression() {
        switch (pick(0, 9)) {
            case 0:
                return "../" + date();
            case 1:
                return date() + "/..";
            case 2:
                return "/" + date();
            case 3:
                return date() + "/";
            case 4:
                return date() + "/" + date();
            case 5:
                return set();
            default:
                return date();
        }
    }

  private:
    int pick(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

    std::string year() {
        switch (pick(0, 9)) {
            case 0:
                return fmt::format("-{:04}", pick(1, 9'999));
            case 1:
                return fmt::format("{:04}", pick(0, 99));
            case 2:
                return fmt::format("{:04}", pick(100, 9'999));
            default:
                return fmt::format("{:04}", pick(1'000, 2'100));
        }
    }

    std::string year_of_many() {
        switch (pick(0, 4)) {
            case 0:
                // Not the 50th, which is "le" in French.
                return fmt::format("{}{:02}XX", pick(0, 2) == 0 ? "-" : "", pick(0, 48));
            case 1:
                return fmt::format("{}{}XXX", pick(0, 2) == 0 ? "-" : "", pick(0, 9));
            default:
                return fmt::format("{:03}X", pick(1, 999));
        }
    }

    std::string long_year() { return fmt::format("Y{}{}", pick(0, 1) == 0 ? "-" : "", pick(10'000, 2'000'000'000)); }

    std::string day() { return fmt::format("{:02}-{:02}", pick(1, 12), pick(1, 28)); }

    std::string unqualified() {
        switch (pick(0, 12)) {
            case 0:
            case 1:
                return year();
            case 2:
            case 3:
                return fmt::format("{}-{:02}", year(), pick(1, 12));
            case 4:
                return fmt::format("{}-{:02}", year(), pick(21, 41));
            case 5:
                return year_of_many();
            case 6:
                return fmt::format("{}-{}", year_of_many(),
                                   pick(0, 1) == 0 ? day() : fmt::format("{:02}", pick(1, 12)));
            case 7:
                return fmt::format("XXXX-{}", day());
            case 8:
                return long_year();
            case 9:
                return fmt::format("{}-{}T{:02}:{:02}", year(), day(), pick(0, 23), pick(0, 59));
            case 10:
                return fmt::format("{}-{}T{:02}:{:02}:{:02}", year(), day(), pick(0, 23), pick(0, 59), pick(0, 59));
            default:
                return year() + "-" + day();
        }
    }

    std::string date() {
        static constexpr std::string_view qualifiers[] = {"", "", "", "~", "?", "%"};
        return unqualified() + std::string(qualifiers[pick(0, 5)]);
    }

    std::string set() {
        const bool one_of = pick(0, 1) == 0;
        const int size = pick(1, 4);
        std::string members;
        for (int i = 0; i < size; ++i) {
            std::string member = date();
            const int form = pick(0, 5);
            if (size == 1 && one_of && form > 2) member += ".." + date();
            if (size > 1 && form == 0) member += ".." + date();
            if (form == 1) member += "..";
            if (form == 2) member.insert(0, "..");
            if (size == 1 && !one_of && form != 1 && form != 2) member += "..";
            if (size == 1 && one_of && form == 0) member += "..";
            members += (i == 0 ? "" : ",") + member;
        }
        return one_of ? "[" + members + "]" : "{" + members + "}";
    }

    std::mt19937 random_;
};

// Said in fewer words than written: both ends alike are one date.
bool loses_nothing(const Edtf& date) {
    const auto is_one = [](const DateEnd& from, const DateEnd& to) { return from == to; };
    if (date.is_interval && is_one(date.from, date.to)) return false;
    for (const DateRange& range : date.members) {
        if (range.from.is_date() && range.to.is_date() && range.from.bounds.begin == range.to.bounds.begin &&
            range.from.precision == range.to.precision && date.text.find("..") != std::string::npos) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("every_row_of_the_table_of_typed_dates_holds") {
    const std::vector<Case> cases = read_table();
    REQUIRE(cases.size() > 180);
    for (const Case& c : cases) {
        CAPTURE(c.line, c.language, c.text);
        REQUIRE_FALSE(c.expectation.empty());
        const auto date = read_typed_date(c.text, c.language);
        if (c.command == "read") {
            CHECK((date ? date->text : "refused: " + date.error().what) == c.expectation);
        } else {
            CHECK((date ? date->text : std::string()) == "");
            if (date.ok()) continue;
            CHECK(fmt::format("{} {}", date.error().character, date.error().what) == c.expectation);
        }
    }
}

TEST_CASE("what_is_shown_is_read_back_the_same_in_every_language") {
    Generator generator(10);
    int tried = 0;
    for (int i = 0; i < 4'000; ++i) {
        const std::string text = generator.expression();
        const auto date = parse_edtf(text);
        if (!date || !loses_nothing(*date)) continue;
        ++tried;
        for (const std::string_view language : {"en", "en-US", "fr", "ar", "es", "ru", "zh"}) {
            // "1980s, May 3, 1995 or 2001": with the year behind a comma it may be one date or two.
            if (language == "en-US" && date->set != SetKind::none && text.find('X') != std::string::npos) continue;
            for (const DateLength length : {DateLength::full, DateLength::abbreviated}) {
                CAPTURE(language, display_date(*date, language, length));
                CHECK(read_back(*date, language, length) == text);
            }
        }
    }
    CHECK(tried > 2'000);
}

TEST_CASE("english_is_read_in_every_language") {
    for (const std::string_view language : map_languages) {
        CAPTURE(language);
        for (const std::string_view text : {"since 15 August 2025", "19th c. BC", "2023 or 2024", "c. spring 2001"}) {
            CAPTURE(text);
            const auto here = read_typed_date(text, language), in_english = read_typed_date(text, "en");
            REQUIRE(here.ok());
            REQUIRE(in_english.ok());
            CHECK(here->text == in_english->text);
        }
    }
}

TEST_CASE("no_typed_text_however_odd_breaks_the_reader") {
    static const std::vector<std::string> parts = {
        "2025", "15",  "44", "August", "mai", "since", "until", "or",  "and", "between", "–",    "-",      "/",  ",",
        " ",    " ",   ".",  "BC",     "c.",  "?",     "~",     "XIX", "e",   "s.",      "年",   "月",     "日", "世纪",
        "و",    "حتى", "до", "г.",     "(",   "1er",   "9:30",  "Q1",  "[",   "X",       "\xFF", "公元前", "自", "起"};
    std::mt19937 random(11);
    std::uniform_int_distribution<std::size_t> length(0, 12), part(0, parts.size() - 1), language(0, 5);
    for (int i = 0; i < 30'000; ++i) {
        std::string text;
        for (std::size_t n = length(random); n > 0; --n)
            text += parts[part(random)];
        CAPTURE(text);
        const auto date = read_typed_date(text, map_languages[language(random)]);
        if (date.ok()) {
            const auto again = parse_edtf(date->text);
            REQUIRE(again.ok());
            REQUIRE(*again == *date);
        } else {
            REQUIRE(date.error().character >= 1);
            REQUIRE(date.error().character <= text.size() + 1);
            REQUIRE_FALSE(date.error().what.empty());
        }
    }
}

TEST_CASE("long_text_is_refused_at_once") {
    for (const std::string_view piece : {"2025, ", "or ", "1,", "c. ", "August ", "年", "- ", "x"}) {
        std::string text;
        while (text.size() < 1'000'000)
            text += piece;
        const auto begin = std::chrono::steady_clock::now();
        CHECK_FALSE(read_typed_date(text, "zh").ok());
        CHECK_FALSE(read_typed_date(text.substr(0, 990), "en").ok());
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
    }
}
