#include "core/date_reader_fragment.hpp"

#include <algorithm>
#include <utility>

namespace briefmap::typed {
namespace {

// A number written so can be a year only.
bool is_year_like(const Term& number) { return number.digits > 2 || number.value < 0; }

// Russian "90-е гг.".
bool counts_decades(const Term& number) { return number.is_ordinal && number.value >= 10 && number.value % 10 == 0; }

class Gatherer {
  public:
    Gatherer(std::span<const Term> terms, const std::u32string& text) : terms_(terms), text_(text) {}

    Result<Fragment, EdtfError> gather() {
        gathered_.first = terms_.front().first;
        gathered_.past = terms_.back().past;
        for (at_ = 0; at_ < terms_.size() && !error_; ++at_)
            take(terms_[at_]);
        if (!error_ && prefix_) fail(terms_[prefix_at_], "has no number");
        if (!error_) sort_numbers();
        if (error_) return *error_;
        return std::move(gathered_);
    }

  private:
    void fail(const Term& term, std::string_view says) {
        if (!error_) error_ = error_at(text_, term.first, term.past, says);
    }

    // The number right before this term, if no other term has claimed it.
    [[nodiscard]] bool follows_number() const { return number_at_ + 1 == at_ && !gathered_.numbers.empty(); }

    void set_year(const Term& number, Scale scale) {
        if (gathered_.year) return fail(number, "is a second year");
        gathered_.year = number;
        gathered_.scale = scale;
    }

    void claim_year(Scale scale) {
        const Term number = gathered_.numbers.back();
        gathered_.numbers.pop_back();
        set_year(number, scale);
    }

    void set(int& field, std::int64_t value, const Term& term, std::string_view again) {
        if (field > 0) return fail(term, again);
        field = static_cast<int>(value);
    }

    void take(const Term& term) {
        switch (term.kind) {
            case TermKind::number:
                return take_number(term);
            case TermKind::date:
                set_year(term, Scale::year);
                set(gathered_.month, term.month, term, "is a second month");
                if (term.day > 0) set(gathered_.day, term.day, term, "is a second day");
                return;
            case TermKind::time:
                if (gathered_.time) return fail(term, "is a second time of day");
                gathered_.time = term;
                return;
            case TermKind::comma:
                return;
            case TermKind::list_comma:
            case TermKind::dash:
                return fail(term, "stands where none is expected");
            case TermKind::word:
                return take_word(term);
        }
    }

    void take_number(const Term& term) {
        if (prefix_) {
            set_year(term, *prefix_);
            prefix_.reset();
        } else if (term.is_decade) {
            set_year(term, Scale::decade);
        } else {
            gathered_.numbers.push_back(term);
            if (era_wants_number_) gathered_.numbers.back().digits += 3;  // only a year has an era
            number_at_ = at_;
        }
        era_wants_number_ = false;
    }

    void take_scale(Scale scale) {
        if (follows_number()) return claim_year(scale);
        // "2010-е годы", "años 2010".
        if (gathered_.year && gathered_.scale == scale) return;
        prefix_ = scale;
        prefix_at_ = at_;
    }

    void take_era(const Term& term, bool before) {
        if (gathered_.before_era || gathered_.after_era) return fail(term, "is a second era");
        (before ? gathered_.before_era : gathered_.after_era) = true;
        if (follows_number()) {
            if (!gathered_.numbers.back().is_ordinal) claim_year(Scale::year);
        } else {
            era_wants_number_ = !gathered_.year;
        }
    }

    void take_word(const Term& term) {
        switch (term.word.meaning) {
            case Meaning::month:
                return set(gathered_.month, term.word.value, term, "is a second month");
            case Meaning::season:
                return set(gathered_.season, term.word.value, term, "is a second part of the year");
            case Meaning::weekday:
                gathered_.weekday = term.word.value;
                return;
            case Meaning::northern:
                gathered_.northern = true;
                return;
            case Meaning::southern:
                gathered_.southern = true;
                return;
            case Meaning::before_era:
                return take_era(term, true);
            case Meaning::after_era:
                return take_era(term, false);
            case Meaning::circa:
                // "19th c.": the same letter stands for the century.
                if (follows_number() && gathered_.numbers.back().is_ordinal) return claim_year(Scale::century);
                gathered_.circa = true;
                return;
            case Meaning::uncertain:
                gathered_.uncertain = true;
                return;
            case Meaning::roman: {
                Term number = term;
                number.kind = TermKind::number;
                number.value = term.word.value;
                number.digits = 1;
                number.is_ordinal = true;
                return take_number(number);
            }
            case Meaning::decade:
                return take_scale(Scale::decade);
            case Meaning::century:
                return take_scale(Scale::century);
            case Meaning::century_or_in:
                if (follows_number() && gathered_.numbers.back().is_ordinal) claim_year(Scale::century);
                return;
            case Meaning::millennium:
                return take_scale(Scale::millennium);
            case Meaning::year_mark:
                if (follows_number())
                    claim_year(counts_decades(gathered_.numbers.back()) ? Scale::decade : Scale::year);
                return;
            case Meaning::month_mark:
                if (!follows_number()) return fail(term, "has no number");
                return claim(gathered_.month, 12, "is not a month");
            case Meaning::day_mark:
                if (!follows_number()) return fail(term, "has no number");
                return claim(gathered_.day, 31, "is not a day");
            case Meaning::year_unknown:
                gathered_.year_unknown = true;
                return;
            case Meaning::filler:
                return;
            default:
                return fail(term, "stands where a date is expected");
        }
    }

    void claim(int& field, std::int64_t most, std::string_view beyond) {
        const Term number = gathered_.numbers.back();
        gathered_.numbers.pop_back();
        if (number.value < 1 || number.value > most) return fail(number, beyond);
        set(field, number.value, number, "is said twice");
    }

    // Which number is the day, which the year.
    void sort_numbers() {
        std::vector<Term>& numbers = gathered_.numbers;
        const auto take_years = [&] {
            const auto year = std::find_if(numbers.begin(), numbers.end(), is_year_like);
            if (year == numbers.end()) return;
            const Term number = *year;
            numbers.erase(year);
            set_year(number, Scale::year);
        };
        if (!gathered_.year && !gathered_.year_unknown) take_years();
        const bool has_part = gathered_.month > 0 || gathered_.year.has_value() || gathered_.year_unknown;
        if (numbers.empty() || (!has_part && numbers.size() == 1))
            return;  // a lone number is for the neighbour to tell
        const Term& number = numbers.front();
        if (numbers.size() > 1) return fail(numbers.back(), "is not clear: write the year with four digits");
        if (gathered_.season > 0 && !gathered_.year) return;
        if (gathered_.day > 0) return fail(number, gathered_.has_year() ? "is one number too many" : unclear_year);
        if (number.value < 1 || number.value > 31) {
            if (!gathered_.has_year()) return fail(number, unclear_year);
            return fail(number, is_year_like(number) ? "is a second year" : "is not a day");
        }
        gathered_.day = static_cast<int>(number.value);
        numbers.clear();
    }

    static constexpr std::string_view unclear_year = "is not clear: write the year with four digits";

    std::span<const Term> terms_;
    const std::u32string& text_;
    std::size_t at_ = 0;
    std::size_t number_at_ = static_cast<std::size_t>(-2);
    std::optional<Scale> prefix_;  // "the decade of", waiting for its number
    std::size_t prefix_at_ = 0;
    bool era_wants_number_ = false;
    Fragment gathered_;
    std::optional<EdtfError> error_;
};

void take_lone(Fragment& fragment) {
    if (!fragment.is_lone_number()) return;
    fragment.year = fragment.numbers.front();
    fragment.numbers.clear();
}

bool may_be_day(const Fragment& fragment) {
    const std::int64_t value = fragment.numbers.front().value;
    return value >= 1 && value <= 31 && fragment.season == 0 && !fragment.time;
}

void take_lone_as_day(Fragment& fragment) {
    fragment.day = static_cast<int>(fragment.numbers.front().value);
    fragment.numbers.clear();
}

void take_year(Fragment& fragment, const Fragment& neighbour) {
    fragment.year = neighbour.year;
    fragment.scale = neighbour.scale;
    fragment.year_unknown = neighbour.year_unknown;
    fragment.before_era = neighbour.before_era;
    fragment.after_era = neighbour.after_era;
}

void tell_lone_numbers(Fragment& earlier, Fragment& later) {
    const bool first = earlier.is_lone_number(), second = later.is_lone_number();
    if (first && !second) {
        const bool counts = later.scale == Scale::century || later.scale == Scale::millennium;
        if (later.day > 0 && later.month > 0 && may_be_day(earlier)) {
            take_lone_as_day(earlier);
        } else if (counts && earlier.numbers.front().is_ordinal) {
            earlier.scale = later.scale;
        }
    }
    if (second && !first) {
        const std::int64_t number = later.numbers.front().value;
        const bool two_digits = later.numbers.front().digits == 2;
        const std::int64_t year = earlier.year ? earlier.year->value : 0;
        if (earlier.day > 0 && earlier.month > 0 && may_be_day(later)) {
            take_lone_as_day(later);
        } else if (two_digits && !earlier.before_era && !earlier.after_era && earlier.month == 0 &&
                   earlier.scale == Scale::year && year >= 1'000 && earlier.year->digits == 4 && number > year % 100) {
            later.numbers.front().value += year / 100 * 100;  // "2013–15"
        }
    }
    take_lone(earlier);
    take_lone(later);
}

}  // namespace

bool Fragment::is_lone_number() const { return numbers.size() == 1 && !year && month == 0 && day == 0; }

Result<Fragment, EdtfError> fragment_of(std::span<const Term> terms, const std::u32string& text) {
    return Gatherer(terms, text).gather();
}

void complete(Fragment& earlier, Fragment& later, Neighbours neighbours) {
    const bool was_lone = earlier.is_lone_number();
    tell_lone_numbers(earlier, later);
    if (earlier.day > 0 && earlier.month == 0) earlier.month = later.month;
    if (later.day > 0 && later.month == 0) later.month = earlier.month;
    const auto is_part = [](const Fragment& f) { return f.month > 0 || f.season > 0; };
    if (later.time && !later.has_year() && !is_part(later) && later.day == 0) {
        later.month = earlier.month;
        later.day = earlier.day;
    }
    if (!earlier.has_year() && is_part(earlier)) take_year(earlier, later);
    if (!later.has_year() && is_part(later)) take_year(later, earlier);
    // "44–40 BC": an era said once, at the end, holds for both; "19th c. or 1st c. BC" are two eras.
    const bool alike = earlier.scale == later.scale && earlier.scale != Scale::decade;
    const bool shared = neighbours == Neighbours::range || was_lone || earlier.scale == Scale::year;
    const bool counted = earlier.year && earlier.year->value > 0 && !earlier.after_era;
    if (later.before_era && alike && shared && counted) earlier.before_era = true;
}

}  // namespace briefmap::typed
