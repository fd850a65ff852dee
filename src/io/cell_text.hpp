// What stands in one cell of a table: blanks off, is it nothing, is it a number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    text = text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
    // No-break spaces, as spreadsheet programs and web pages leave them.
    while (text.starts_with("\xC2\xA0"))
        text = trimmed(text.substr(2));
    while (text.ends_with("\xC2\xA0"))
        text = trimmed(text.substr(0, text.size() - 2));
    return text;
}

/// Trimmed, and "" for what programs write where they have no value: NA, N/A, NULL, NaN, -, \N.
[[nodiscard]] std::string_view value_in(std::string_view cell);

/// All of the trimmed cell: "-3.5", "12,65", "1e3", "+7". A comma is a decimal one where no dot stands too.
[[nodiscard]] std::optional<double> number_in(std::string_view cell);

/// All of the trimmed cell, of up to 18 digits with a sign.
[[nodiscard]] std::optional<long long> whole_number_in(std::string_view cell);

/// "2013-", "12/05/", "20190201": digits such as dates begin with.
[[nodiscard]] bool begins_with_date_digits(std::string_view cell);

/// The value as JSON: a number where it is written as JSON writes one, a string otherwise.
[[nodiscard]] std::string json_of_cell(std::string_view value);

}  // namespace briefmap
