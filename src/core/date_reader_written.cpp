// A date that has been read, written as EDTF.
#include "core/date_reader_fragment.hpp"

#include <fmt/format.h>

namespace briefmap::typed {
namespace {

constexpr std::int64_t last_plain_year = 9'999;

class Writer {
  public:
    Writer(const Fragment& fragment, const std::u32string& text) : date_(fragment), text_(text) {}

    Result<std::string, EdtfError> write() {
        std::string edtf = checked() ? year() : std::string();
        if (!error_) edtf += rest();
        if (error_) return *error_;
        if (date_.circa && date_.uncertain) return edtf + "%";
        return edtf + (date_.circa ? "~" : date_.uncertain ? "?" : "");
    }

  private:
    bool fail(std::string_view says) {
        if (!error_) error_ = error_at(text_, date_.first, date_.past, says);
        return false;
    }

    bool checked() {
        const bool part = date_.month > 0 || date_.season > 0;
        if (!date_.has_year()) {
            if (!part && date_.day == 0 && date_.weekday < 0 && !date_.time) return fail("has no date");
            return fail("needs a year");
        }
        if (date_.year_unknown && date_.year) return fail("has a year and calls it unknown");
        if (date_.year_unknown && !part) return fail("has no date");
        if (date_.month > 0 && date_.season > 0) return fail("names a month and another part of the year");
        if (date_.day > 0 && date_.month == 0) return fail("needs a month");
        if (date_.time && date_.day == 0) return fail("has a time but no day");
        if (date_.weekday >= 0 && date_.day == 0) return fail("has a weekday but no day");
        if ((date_.northern || date_.southern) && (date_.season < 21 || date_.season > 24)) {
            return fail("names a hemisphere without a season");
        }
        if (date_.northern && date_.southern) return fail("names both hemispheres");
        return true;
    }

    std::string year() {
        if (date_.year_unknown) return "XXXX";
        const std::int64_t number = date_.year->value;
        const std::string_view sign = date_.before_era ? "-" : "";
        const bool has_era = date_.before_era || date_.after_era;
        switch (date_.scale) {
            case Scale::year:
                break;
            case Scale::decade:
                if (date_.before_era) fail("is a decade before year 1: write its years, as in “50–41 BC”");
                if (number < 10 || number > 9'990 || number % 10 != 0) fail("is not a decade: write its first year");
                return fmt::format("{:03}X", number / 10);
            case Scale::century:
                if (number < 1 || number > 100) fail("is not a century from the 1st to the 100th");
                return fmt::format("{}{:02}XX", sign, number - 1);
            case Scale::millennium:
                if (number < 1 || number > 10) fail("is not a millennium from the 1st to the 10th");
                return fmt::format("{}{}XXX", sign, number - 1);
        }
        if (date_.year->is_ordinal) fail("is not a year");
        if (has_era && number < 1) fail("is not a year of an era: they begin with 1");
        const std::int64_t counted = date_.before_era ? 1 - number : number;
        astronomical_ = counted;
        const std::string_view minus = counted < 0 ? "-" : "";
        const std::int64_t size = counted < 0 ? -counted : counted;
        if (size <= last_plain_year) return fmt::format("{}{:04}", minus, size);
        if (date_.month > 0 || date_.season > 0) fail("is beyond the years that months are counted in");
        return fmt::format("Y{}{}", minus, size);
    }

    std::string rest() {
        if (date_.season > 0) return fmt::format("-{:02}", season());
        if (date_.month == 0) return {};
        if (date_.day == 0) return fmt::format("-{:02}", date_.month);
        if (date_.day > days_in_month(astronomical_.value_or(2000), date_.month)) fail("does not exist");
        if (astronomical_ && date_.weekday >= 0) check_weekday();
        std::string edtf = fmt::format("-{:02}-{:02}", date_.month, date_.day);
        if (!date_.time) return edtf;
        if (!astronomical_) fail("has a time but no single day");
        edtf += fmt::format("T{:02}:{:02}", date_.time->hour, date_.time->minute);
        if (date_.time->second >= 0) edtf += fmt::format(":{:02}", date_.time->second);
        return edtf;
    }

    [[nodiscard]] int season() const { return date_.season + (date_.northern ? 4 : date_.southern ? 8 : 0); }

    void check_weekday() {
        const Instant day = instant_of({.year = *astronomical_, .month = date_.month, .day = date_.day});
        const std::int64_t days = day.seconds / seconds_per_day;  // 1970 began on a Thursday
        if (((days + 3) % 7 + 7) % 7 != date_.weekday) fail("is another day of the week");
    }

    const Fragment& date_;
    const std::u32string& text_;
    std::optional<std::int64_t> astronomical_;  // of a single year
    std::optional<EdtfError> error_;
};

}  // namespace

Result<std::string, EdtfError> edtf_of(const Fragment& fragment, const std::u32string& text) {
    if (!fragment.is_lone_number()) return Writer(fragment, text).write();
    Fragment alone = fragment;
    alone.year = alone.numbers.front();
    alone.numbers.clear();
    return Writer(alone, text).write();
}

}  // namespace briefmap::typed
