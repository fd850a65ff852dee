#include "core/date_speaker.hpp"

#include <fmt/format.h>

#include <limits>
#include <utility>

namespace briefmap {
namespace {

template <class... Parts>
std::string put(std::string_view pattern, const Parts&... parts) {
    return fmt::format(fmt::runtime(pattern), parts...);
}

bool is_sure(const DateEnd& end) { return end.is_date() && !end.approximate && !end.uncertain; }

// ICU says such a date whole, and a range of two of them.
bool is_calendar_date(const DateEnd& end) {
    return is_sure(end) && !end.unspecified && !end.clamped && end.season == 0 && end.precision <= DatePrecision::year;
}

MonthForm month_form(Standing standing) {
    return standing == Standing::governed ? MonthForm::governed : MonthForm::standalone;
}

std::size_t index_of(Article article) { return static_cast<std::size_t>(article); }

}  // namespace

std::optional<std::int64_t> year_number(const edtf::Year& year) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t number = year.significand;
    for (std::uint32_t i = 0; i < year.exponent && number > 0; ++i) {
        if (number > most / 10) return std::nullopt;
        number *= 10;
    }
    if (number > most) return std::nullopt;
    return year.is_negative ? -static_cast<std::int64_t>(number) : static_cast<std::int64_t>(number);
}

DateSpeaker::DateSpeaker(std::string_view language, DateLength length, bool eras)
    : words_(date_words(language)), formats_(date_formats(language)), length_(length), eras_(eras) {}

std::string DateSpeaker::date(const ShownEnd& date, Standing standing) const {
    const DateEnd& meant = date.meant;
    if (!meant.is_date()) return no_date();
    std::string text = certain(date, meant.approximate ? Standing::governed : standing).text;
    if (meant.approximate) text = put(words_.circa, text);
    if (meant.uncertain) text = put(words_.uncertain, text);
    return text;
}

SaidDate DateSpeaker::certain(const ShownEnd& date, Standing standing) const {
    if (date.meant.season != 0) return season(date, standing);
    if (date.meant.unspecified) return unspecified(date, standing);
    if (date.meant.clamped) {
        const auto number = date.written ? year_number(date.written->year) : std::nullopt;
        if (number) return {year(*number, standing)};
        // 10^101 years have no name in words.
        if (date.written) return {edtf::print({.range = {{edtf::EndKind::date, *date.written}, {}}})};
    }
    return calendar_date(date.meant.bounds.begin, date.meant.precision, standing);
}

SaidDate DateSpeaker::calendar_date(Instant begin, DatePrecision precision, Standing standing) const {
    if (precision > DatePrecision::year) precision = DatePrecision::year;
    if (precision == DatePrecision::year) return {year(civil_of(begin).year, standing)};
    const Article article = precision <= DatePrecision::day ? words_.before_day : Article::none;
    return {formats_.date(begin, {precision, length_, month_form(standing), eras_}), article};
}

std::string DateSpeaker::year(std::int64_t year, Standing standing) const {
    const bool era = eras_ || year < 1;
    std::string text = formats_.year(year, era);
    // With an era, ICU's Russian pattern marks the year as one already.
    return era || standing == Standing::alone ? text : put(words_.governed_year, text);
}

SaidDate DateSpeaker::governed(const ShownEnd& date) const {
    // "since c. 2020" and "since 2020?" take no article.
    if (!is_sure(date.meant)) return {this->date(date, Standing::governed)};
    return certain(date, Standing::governed);
}

std::string DateSpeaker::range(const ShownEnd& from, const ShownEnd& to) const {
    const DateEnd &first = from.meant, &last = to.meant;
    if (!eras_ && is_calendar_date(first) && is_calendar_date(last) && first.precision == last.precision) {
        const DateStyle style{first.precision, length_};
        if (auto text = formats_.range(first.bounds.begin, last.bounds.begin, style)) return *text;
    }
    const std::string begin = date(from, Standing::alone), end = date(to, Standing::alone);
    const bool tight = begin.find(' ') == std::string::npos && end.find(' ') == std::string::npos;
    return begin + (tight ? "–" : " – ") + end;
}

std::string DateSpeaker::interval(const ShownEnd& from, const ShownEnd& to) const {
    const bool begins = from.meant.is_date(), ends = to.meant.is_date();
    if (begins && ends) return range(from, to);
    if (begins && to.meant.open) {
        const SaidDate start = governed(from);
        return put(words_.since, put(words_.with_article[index_of(start.article)], start.text));
    }
    if (begins) return put(words_.unknown_end, date(from, Standing::alone));
    if (ends && from.meant.open) {
        const SaidDate end = governed(to);
        return put(words_.until[index_of(end.article)], end.text);
    }
    if (ends) return put(words_.unknown_start, date(to, Standing::alone));
    return no_date();
}

std::string DateSpeaker::stretch(const ShownEnd& from, const ShownEnd& to, SetKind kind, bool alone) const {
    const bool one = kind == SetKind::one_of;
    if (!from.meant.is_date() && !to.meant.is_date()) return no_date();
    if (!to.meant.is_date()) return put(one ? words_.or_later : words_.and_later, date(from, Standing::beside));
    if (!from.meant.is_date()) return put(one ? words_.or_earlier : words_.and_earlier, date(to, Standing::beside));
    if (!one || !alone) return range(from, to);
    const SaidDate first = governed(from), last = governed(to);
    return put(words_.between, put(words_.with_article[index_of(first.article)], first.text),
               put(words_.with_article[index_of(last.article)], last.text));
}

}  // namespace briefmap
