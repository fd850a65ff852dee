// Says one end of a date, an interval or a set in one language and length. The work behind display_date.
#pragma once

#include "core/date_formats.hpp"
#include "core/date_words.hpp"
#include "core/edtf.hpp"
#include "core/edtf_syntax.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

/// Where a date stands: "август 2020 г.", "2021" alone; "2021 г." beside other words; "с августа 2020 г." governed.
enum class Standing : std::uint8_t { alone, beside, governed };

/// A date without its doubt, and the article that it takes in a sentence.
struct SaidDate {
    std::string text;
    Article article = Article::none;
};

/// What is meant, and what was written where that says more: digits left open, a season's year.
struct ShownEnd {
    DateEnd meant;
    std::optional<edtf::Date> written;
};

class DateSpeaker {
  public:
    /// `eras`: years after year 1 are said with their era.
    DateSpeaker(std::string_view language, DateLength length, bool eras);

    /// With "c." and "?".
    [[nodiscard]] std::string date(const ShownEnd& date, Standing standing) const;
    [[nodiscard]] std::string interval(const ShownEnd& from, const ShownEnd& to) const;
    /// A member of a set that is not one date; `alone`: the only one.
    [[nodiscard]] std::string stretch(const ShownEnd& from, const ShownEnd& to, SetKind kind, bool alone) const;
    [[nodiscard]] std::string no_date() const { return std::string(words_.no_date); }

  private:
    [[nodiscard]] SaidDate certain(const ShownEnd& date, Standing standing) const;
    [[nodiscard]] SaidDate calendar_date(Instant begin, DatePrecision precision, Standing standing) const;
    [[nodiscard]] SaidDate unspecified(const ShownEnd& date, Standing standing) const;
    [[nodiscard]] std::string part_of_unspecified_years(const edtf::Date& date, Standing standing) const;
    [[nodiscard]] std::string hull(const DateEnd& date, DatePrecision precision, Standing standing) const;
    [[nodiscard]] SaidDate years(const edtf::Year& year, Standing standing) const;
    [[nodiscard]] SaidDate season_name(int season, Standing standing) const;
    [[nodiscard]] SaidDate season(const ShownEnd& date, Standing standing) const;
    [[nodiscard]] std::string year(std::int64_t year, Standing standing) const;
    [[nodiscard]] SaidDate governed(const ShownEnd& date) const;
    [[nodiscard]] std::string range(const ShownEnd& from, const ShownEnd& to) const;

    const DateWords& words_;
    DateFormats& formats_;
    DateLength length_;
    bool eras_;
};

/// Of a year with a letter too, when 64 bits hold it.
[[nodiscard]] std::optional<std::int64_t> year_number(const edtf::Year& year);

}  // namespace briefmap
