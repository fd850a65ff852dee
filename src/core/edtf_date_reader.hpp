// Reads one written date from left to right, one character ahead: what core/edtf_syntax.cpp puts together to intervals
// and sets.
#pragma once

#include "core/edtf_syntax.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace briefmap::edtf {

/// The first fault stands in `error`; what is read after it counts for nothing.
class DateReader {
  public:
    explicit DateReader(std::string_view text) : text_(text) {}

    std::optional<EdtfError> error;

    /// A date with its qualifiers and its time; it exists on the calendar unless `error` is set.
    Date date();

    [[nodiscard]] std::size_t position() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[at_]; }
    bool take(char c) {
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    [[nodiscard]] bool sees_dots() const { return text_.substr(at_).starts_with(".."); }
    bool take_dots() {
        if (!sees_dots()) return false;
        at_ += 2;
        return true;
    }

    void fail(std::string what) { fail_at(at_, std::move(what)); }
    /// `at` counts from 0.
    void fail_at(std::size_t at, std::string what) {
        if (!error) error = EdtfError{std::move(what), at + 1};
    }

  private:
    void fail_for_want_of_digits(int count, std::string_view of);

    int number(int digits, int highest, std::string_view name);
    std::uint32_t count(std::string_view name);
    TwoDigits two_digits(std::string_view name);
    Qualifier qualifier();

    void four_digit_year(Year& year);
    void lettered_year(Year& year);
    void significant_digits(Year& year);
    void year(Date& date);
    void month(Date& date);
    void day(Date& date);
    void time(Date& date);
    void offset(Time& time);
    void part_qualifiers(Date& date, std::size_t part, Qualifier to_the_left);

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace briefmap::edtf
