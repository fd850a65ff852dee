#include "core/date_text.hpp"

#include "core/date_formats.hpp"
#include "core/language.hpp"

#include <fmt/format.h>

#include <array>

namespace briefmap {
namespace {

// How each language speaks of dates that ICU has no pattern for. {} is a date.
struct DateWords {
    std::string_view since, since_day, until, until_day, circa, uncertain;
    std::string_view unknown_start, unknown_end, no_date;
};

// In the order of map_languages. French and Spanish put an article before a day.
constexpr std::array<DateWords, map_languages.size()> words = {{
    {"since {}", "since {}", "until {}", "until {}", "c. {}", "{}?", "unknown – {}", "{} – unknown", "unknown"},
    {"depuis {}", "depuis le {}", "jusqu’en {}", "jusqu’au {}", "c. {}", "{} ?", "inconnu – {}", "{} – inconnu",
     "inconnu"},
    {"منذ {}", "منذ {}", "حتى {}", "حتى {}", "حوالي {}", "{}؟", "غير معروف – {}", "{} – غير معروف", "غير معروف"},
    {"desde {}", "desde el {}", "hasta {}", "hasta el {}", "c. {}", "¿{}?", "desconocido – {}", "{} – desconocido",
     "desconocido"},
    {"с {}", "с {}", "до {}", "до {}", "ок. {}", "{} (?)", "неизвестно – {}", "{} – неизвестно", "неизвестно"},
    {"自{}起", "自{}起", "至{}", "至{}", "约{}", "{}（？）", "未知–{}", "{}–未知", "未知"},
}};

const DateWords& words_of(std::string_view language) { return words[map_language_index(language)]; }

bool is_date(const DateEnd& end) { return !end.open && !end.unknown; }
bool is_plain(const DateEnd& end) { return is_date(end) && !end.approximate && !end.uncertain; }

std::string put(std::string_view pattern, const std::string& date) { return fmt::format(fmt::runtime(pattern), date); }

class Speaker {
  public:
    Speaker(std::string_view language, DateLength length)
        : words_(words_of(language)), formats_(date_formats(language)), length_(length) {}

    [[nodiscard]] std::string end(const DateEnd& date, MonthForm month) const {
        const MonthForm form = date.approximate ? MonthForm::governed : month;
        std::string text = formats_.date(date.bounds.begin, {date.precision, length_, form});
        if (date.approximate) text = put(words_.circa, text);
        if (date.uncertain) text = put(words_.uncertain, text);
        return text;
    }

    [[nodiscard]] std::string half_open(const DateEnd& date, bool is_start) const {
        // "since c. 2020" and "since 2020?" take no article.
        const bool day = date.precision <= DatePrecision::day && is_plain(date);
        const std::string text = end(date, MonthForm::governed);
        if (is_start) return put(day ? words_.since_day : words_.since, text);
        return put(day ? words_.until_day : words_.until, text);
    }

    [[nodiscard]] std::string range(const DateEnd& from, const DateEnd& to) const {
        if (is_plain(from) && is_plain(to) && from.precision == to.precision) {
            const DateStyle style{from.precision, length_, MonthForm::standalone};
            if (auto text = formats_.range(from.bounds.begin, to.bounds.begin, style)) return *text;
        }
        const std::string first = end(from, MonthForm::standalone);
        const std::string last = end(to, MonthForm::standalone);
        const bool tight = first.find(' ') == std::string::npos && last.find(' ') == std::string::npos;
        return first + (tight ? "–" : " – ") + last;
    }

    [[nodiscard]] std::string interval(const Edtf& date) const {
        const bool begins = is_date(date.from), ends = is_date(date.to);
        if (begins && ends) return range(date.from, date.to);
        if (begins && date.to.open) return half_open(date.from, true);
        if (begins) return put(words_.unknown_end, end(date.from, MonthForm::standalone));
        if (ends && date.from.open) return half_open(date.to, false);
        if (ends) return put(words_.unknown_start, end(date.to, MonthForm::standalone));
        return std::string(words_.no_date);
    }

  private:
    const DateWords& words_;
    DateFormats& formats_;
    DateLength length_;
};

}  // namespace

std::string display_date(const Edtf& date, std::string_view language, DateLength length) {
    const Speaker speaker(language, length);
    if (date.is_interval) return speaker.interval(date);
    if (!is_date(date.from)) return std::string(words_of(language).no_date);
    return speaker.end(date.from, MonthForm::standalone);
}

std::string display_instant(Instant instant, DatePrecision precision, std::string_view language, DateLength length) {
    if (!instant.is_bounded()) return std::string(words_of(language).no_date);
    return date_formats(language).date(instant, {precision, length, MonthForm::standalone});
}

std::string display_month(int month, std::string_view language, DateLength length) {
    return date_formats(language).month_name(month, length);
}

}  // namespace briefmap
