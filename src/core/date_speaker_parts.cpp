// The parts of the calendar that ICU has no patterns for: seasons, decades and centuries, digits left open.
#include "core/date_speaker.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace briefmap {
namespace {

constexpr std::uint8_t last_digit = 1, last_two_digits = 3, last_three_digits = 7, every_digit = 15;

template <class... Parts>
std::string put(std::string_view pattern, const Parts&... parts) {
    return fmt::format(fmt::runtime(pattern), parts...);
}

bool is_whole(const edtf::TwoDigits& digits) { return digits.is_written() && digits.unspecified == 0; }
bool is_blank(const edtf::TwoDigits& digits) { return !digits.is_written() || digits.unspecified == 3; }

bool has_part_of_year(const edtf::Date& date) { return is_whole(date.month); }

// "the 2010s" but not the first decade, which begins in 1 BC, nor one before it: "the 40s BC" are 49-40, and
// "-004X" is 50-41.
bool has_name(const edtf::Year& year) {
    if (year.unspecified == last_digit) return !year.is_negative && year.significand >= 10;
    return year.unspecified == last_two_digits || year.unspecified == last_three_digits;
}

// Codes 21-24, 25-28 in the north and 29-32 in the south run from spring.
constexpr int first_northern = 25, first_southern = 29, first_quarter = 33, first_third = 37, first_half = 40;

}  // namespace

SaidDate DateSpeaker::season_name(int season, Standing standing) const {
    const bool full = length_ == DateLength::full, governed = standing == Standing::governed;
    if (season >= first_quarter && season < first_third) {
        const auto quarter = static_cast<std::size_t>(season - first_quarter);
        const Article article = full ? words_.before_quarter : words_.before_short_part;
        const std::string_view word =
            full ? words_.governed_quarters[quarter] : words_.governed_quarters_abbreviated[quarter];
        if (governed && !word.empty()) return {std::string(word), article};
        return {formats_.quarter_name(season - first_quarter + 1, length_), article};
    }
    const SeasonWord& word = season >= first_half    ? words_.halves[static_cast<std::size_t>(season - first_half) % 2]
                             : season >= first_third ? words_.thirds[static_cast<std::size_t>(season - first_third) % 3]
                                                     : words_.seasons[static_cast<std::size_t>(season - 21) % 4];
    if (!full && word.abbreviated != word.full) return {std::string(word.abbreviated), words_.before_short_part};
    return {std::string(governed && !word.governed.empty() ? word.governed : word.full), word.article};
}

SaidDate DateSpeaker::season(const ShownEnd& date, Standing standing) const {
    const int season = date.meant.season;
    SaidDate said = season_name(season, standing);
    if (date.written && date.written->year.unspecified != 0) {
        said = {part_of_unspecified_years(*date.written, standing)};
    } else {
        const auto written_year = date.written ? year_number(date.written->year) : std::nullopt;
        const std::int64_t year = written_year.value_or(civil_of(date.meant.bounds.begin).year);
        const std::string_view pattern = length_ == DateLength::full ? words_.of_year : words_.of_year_abbreviated;
        said.text = put(pattern, said.text, this->year(year, Standing::beside));
    }
    if (season >= first_northern && season < first_southern) said.text = put(words_.northern, said.text);
    if (season >= first_southern && season < first_quarter) said.text = put(words_.southern, said.text);
    return said;
}

SaidDate DateSpeaker::years(const edtf::Year& year, Standing standing) const {
    const bool governed = standing == Standing::governed;
    const auto significand = static_cast<std::int64_t>(year.significand);
    if (year.unspecified == last_digit) {
        const std::string number = formats_.number(significand, NumberForm::digits);
        return {put(governed ? words_.governed_decade : words_.decade, number), words_.before_decade};
    }
    const bool century = year.unspecified == last_two_digits;
    const std::int64_t nth = significand / (century ? 100 : 1'000) + 1;
    std::string number;
    switch (words_.count) {
        case CountStyle::digits:
            number = formats_.number(nth, NumberForm::digits);
            break;
        case CountStyle::ordinal:
            number = formats_.number(nth, NumberForm::ordinal);
            break;
        case CountStyle::roman:
            number = formats_.number(nth, NumberForm::roman);
            break;
        case CountStyle::roman_ordinal:
            number = formats_.number(nth, NumberForm::roman) + (nth == 1 ? "er" : "e");
            break;
    }
    SaidDate said;
    said.article = century ? words_.before_century : words_.before_millennium;
    said.text = put(century ? words_.century : governed ? words_.governed_millennium : words_.millennium, number);
    if (year.is_negative) said.text = put(words_.in_era, said.text, formats_.era_before_common());
    return said;
}

// "1560s, 25 December"; "December, year unknown".
std::string DateSpeaker::part_of_unspecified_years(const edtf::Date& date, Standing standing) const {
    const int month = date.month.value, day = is_whole(date.day) ? date.day.value : 0;
    const MonthForm form = standing == Standing::governed ? MonthForm::governed : MonthForm::standalone;
    const std::string part = month > 12 ? season_name(month, standing).text
                                        : formats_.day_without_year(month, day, {.length = length_, .month = form});
    if (date.year.unspecified == every_digit) return put(words_.year_unknown, part);
    return put(words_.day_of_years, years(date.year, standing).text, part);
}

SaidDate DateSpeaker::unspecified(const ShownEnd& date, Standing standing) const {
    const DateEnd& meant = date.meant;
    if (!date.written) return {hull(meant, meant.precision, standing)};
    const edtf::Date& written = *date.written;
    const edtf::Year& year = written.year;
    if (year.unspecified == 0) {
        // "some day in March 2004" is all that "March 2004" says.
        if (is_blank(written.month)) return calendar_date(meant.bounds.begin, DatePrecision::year, standing);
        if (!is_whole(written.month)) return {hull(meant, DatePrecision::month, standing)};
        if (is_blank(written.day)) return calendar_date(meant.bounds.begin, DatePrecision::month, standing);
        return {hull(meant, DatePrecision::day, standing)};
    }
    if (year.unspecified == every_digit && !has_part_of_year(written)) return {no_date()};
    if (year.unspecified != every_digit && !has_name(year)) return {hull(meant, DatePrecision::year, standing)};
    if (has_part_of_year(written)) return {part_of_unspecified_years(written, standing)};
    return years(year, standing);
}

// All that it may be: "October – December 2004", "1905–1995".
std::string DateSpeaker::hull(const DateEnd& date, DatePrecision precision, Standing standing) const {
    const auto edge = [&](Instant begin) {
        ShownEnd end;
        end.meant.bounds = {begin, begin + 1};
        end.meant.precision = std::clamp(precision, DatePrecision::day, DatePrecision::year);
        return end;
    };
    const ShownEnd first = edge(date.bounds.begin), last = edge(date.bounds.end - 1);
    const std::string begin = this->date(first, standing);
    return begin == this->date(last, standing) ? begin : range(first, last);
}

}  // namespace briefmap
