// What holds for every expression: trees of all three levels, made by chance from a fixed seed, are printed and read
// back.
#include "core/edtf_syntax.hpp"

#include "core/edtf.hpp"
#include "core/edtf_calendar.hpp"
#include "support/catch.hpp"

#include <random>
#include <set>
#include <string>

using namespace briefmap;
using namespace briefmap::edtf;

namespace {

class Maker {
  public:
    explicit Maker(unsigned seed) : random_(seed) {}

    Expression expression() {
        Expression made;
        switch (number(0, 3)) {
            case 0:
                made.range.from = made.range.to = {EndKind::date, date()};
                break;
            case 1:
                made.kind = ExpressionKind::interval;
                do {
                    made.range = {end(), end()};
                } while (has_no_date(made.range) || is_reversed(made.range.from, made.range.to));
                break;
            default:
                made.kind = chance(2) ? ExpressionKind::one_of : ExpressionKind::all_of;
                members(made.members);
        }
        return made;
    }

  private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
    bool chance(int one_in) { return number(1, one_in) == 1; }
    static bool has_no_date(const Range& r) { return r.from.kind != EndKind::date && r.to.kind != EndKind::date; }

    // Takes digits away until a day is left that matches.
    template <class Part>
    void forget(Part& part, int digits) {
        auto rest = part;
        int power = 1;
        for (int bit = 0; bit < digits; ++bit, power *= 10) {
            if (!chance(2)) continue;
            const auto digit = static_cast<int>(static_cast<std::uint64_t>(rest) / static_cast<unsigned>(power) % 10);
            part = static_cast<Part>(part - static_cast<Part>(digit * power));
            forgotten_ = static_cast<std::uint8_t>(forgotten_ | (1U << static_cast<unsigned>(bit)));
        }
    }

    Year year() {
        Year made;
        made.is_negative = chance(4);
        made.is_lettered = chance(6);
        if (made.is_lettered) {
            const int digits = number(1, most_year_digits);
            made.significand = static_cast<std::uint64_t>(number(1, 9));
            for (int i = 1; i < digits; ++i)
                made.significand = made.significand * 10 + static_cast<std::uint64_t>(number(0, 9));
            if (chance(2)) made.exponent = static_cast<std::uint32_t>(number(1, chance(3) ? 99'999'999 : 12));
            if (digits + static_cast<int>(made.exponent) <= 4) made.exponent += 5;
        } else {
            made.significand = static_cast<std::uint64_t>(number(made.is_negative ? 1 : 0, 9'999));
        }
        if (chance(8)) made.significant = static_cast<std::uint32_t>(number(1, static_cast<int>(digits_of(made))));
        return made;
    }

    void forget_digits(Date& made) {
        forgotten_ = 0;
        forget(made.year.significand, 4);
        made.year.unspecified = chance(2) ? forgotten_ : std::uint8_t{0};
        if (made.day.is_written() || made.month.is_written()) {
            forgotten_ = 0;
            if (!made.is_season()) forget(made.month.value, 2);
            made.month.unspecified = forgotten_;
        }
        forgotten_ = 0;
        if (made.day.is_written()) forget(made.day.value, 2);
        made.day.unspecified = forgotten_;
        if (made.year.is_negative && made.year.significand == 0 && made.year.unspecified == 0) {
            made.year.is_negative = false;
        }
    }

    Date date() {
        Date made;
        made.year = year();
        const bool alone = made.year.is_lettered || made.year.significant != 0;
        const int parts = alone ? 1 : number(1, 3);
        if (parts > 1) made.month.value = static_cast<std::uint8_t>(number(1, 12));
        if (parts == 2 && chance(3)) made.month.value = static_cast<std::uint8_t>(number(21, 41));
        if (parts > 2) {
            made.day.value = static_cast<std::uint8_t>(
                number(1, days_in_month(static_cast<std::int64_t>(made.year.significand), made.month.value)));
        }
        if (!alone && chance(3)) {
            const Date known = made;
            do {
                made = known;
                forget_digits(made);
            } while (!bounds_of(made));
        } else if (parts == 3 && chance(3)) {
            made.time = time();
        }
        const bool as_one = made.time || chance(2);
        for (int part = 0; part < parts; ++part) {
            auto& qualifier = made.qualifiers[static_cast<std::size_t>(part)];
            qualifier = static_cast<Qualifier>(chance(2) ? 0 : number(1, 3));
            if (as_one) qualifier = made.qualifiers[0];
        }
        return made;
    }

    Time time() {
        Time made;
        made.hour = static_cast<std::uint8_t>(number(0, 23));
        made.minute = static_cast<std::uint8_t>(number(0, 59));
        if (chance(2)) made.second = static_cast<std::uint8_t>(number(0, 59));
        if (chance(2)) made.offset_minutes = static_cast<std::int16_t>(chance(3) ? 0 : number(-1'439, 1'439));
        return made;
    }

    End end() {
        if (chance(6)) return {chance(2) ? EndKind::open : EndKind::unknown, {}};
        return {EndKind::date, date()};
    }

    void members(std::vector<Range>& made) {
        const int count = number(1, 4);
        for (int i = 0; i < count; ++i) {
            Range member;
            do {
                member.from = {EndKind::date, date()};
                member.to = chance(3) ? End{EndKind::date, date()} : member.from;
            } while (is_reversed(member.from, member.to));
            if (i == 0 && chance(4)) {
                member.from = {EndKind::open, {}};
            } else if (i == count - 1 && chance(4)) {
                member.to = {EndKind::open, {}};
            }
            made.push_back(member);
        }
    }

    std::mt19937 random_;
    std::uint8_t forgotten_ = 0;
};

}  // namespace

TEST_CASE("every_expression_is_read_back_as_it_was_printed") {
    Maker maker(2019);
    std::set<char> signs;
    for (int i = 0; i < 50'000; ++i) {
        const Expression made = maker.expression();
        const std::string text = print(made);
        CAPTURE(text);
        const auto read = parse_syntax(text);
        if (!read) FAIL(read.error().what << " at " << read.error().character);
        REQUIRE(*read == made);
        REQUIRE(print(*read) == text);
        signs.insert(text.begin(), text.end());
    }
    // The maker reaches everything that is written.
    for (const char sign : std::string_view("0123456789-/.~?%TZX:+YES[]{},")) {
        CAPTURE(sign);
        CHECK(signs.count(sign) == 1);
    }
}

TEST_CASE("every_expression_has_a_stretch_of_time_that_holds_its_members") {
    Maker maker(8601);
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = print(maker.expression());
        CAPTURE(text);
        const auto date = parse_edtf(text);
        REQUIRE(date.ok());
        REQUIRE(date->bounds().begin < date->bounds().end);
        REQUIRE(date->canonical() == text);
        REQUIRE(date->bounds().contains(date->surely_begun()));
        REQUIRE(date->touches(date->bounds()));
        for (const DateRange& member : date->members) {
            REQUIRE(member.bounds().begin < member.bounds().end);
            REQUIRE(date->bounds().contains(member.bounds()));
        }
    }
}
