#include "io/cell_text.hpp"

#include "io/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace briefmap {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// https://www.rfc-editor.org/rfc/rfc8259#section-6; what is written otherwise ("007", "+1") stays as it is: text.
bool is_json_number(std::string_view text) {
    std::size_t i = text.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t begin = i;
        while (i < text.size() && is_digit(text[i]))
            ++i;
        return i - begin;
    };
    const bool leads_with_zero = i < text.size() && text[i] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || whole > 300 || (leads_with_zero && whole > 1)) return false;
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (digits() == 0) return false;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
        const std::size_t exponent = digits();
        if (exponent == 0 || exponent > 2) return false;
    }
    return i == text.size();
}

}  // namespace

std::string_view value_in(std::string_view cell) {
    const std::string_view value = trimmed(cell);
    if (value.size() > 4 || value.empty()) return value;
    constexpr std::array<std::string_view, 13> nothing = {"NA",   "N/A", "n/a", "NULL", "null", "NaN", "nan",
                                                          "#N/A", "-",   "--",  "\\N",  "None", "."};
    return std::ranges::find(nothing, value) == nothing.end() ? value : std::string_view{};
}

std::optional<double> number_in(std::string_view cell) {
    std::string_view text = trimmed(cell);
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || text.size() > 64) return std::nullopt;
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end && std::isfinite(number)) return number;
    const auto comma = text.find(',');
    if (comma == std::string_view::npos || text.find_first_of(",.", comma + 1) != std::string_view::npos ||
        text.find('.') < comma)
        return std::nullopt;
    std::array<char, 64> dotted{};
    std::ranges::copy(text, dotted.begin());
    dotted[comma] = '.';
    const auto again = std::from_chars(dotted.data(), dotted.data() + text.size(), number);
    if (again.ec == std::errc{} && again.ptr == dotted.data() + text.size() && std::isfinite(number)) return number;
    return std::nullopt;
}

std::optional<long long> whole_number_in(std::string_view cell) {
    std::string_view text = trimmed(cell);
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.ends_with(".0")) text.remove_suffix(2);  // as programs write a whole number of a column with gaps
    if (text.empty() || text.size() > 19) return std::nullopt;
    long long number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

bool begins_with_date_digits(std::string_view cell) {
    const std::size_t digits = static_cast<std::size_t>(std::ranges::find_if_not(cell, is_digit) - cell.begin());
    if (digits >= 8) return true;
    if (digits == 0 || digits == cell.size()) return false;
    const char separator = cell[digits];
    return (digits <= 2 || digits == 4) && (separator == '-' || separator == '/' || separator == '.') &&
           digits + 1 < cell.size() && is_digit(cell[digits + 1]);
}

std::string json_of_cell(std::string_view value) {
    return is_json_number(value) ? std::string(value) : json_text(Json(std::string(value)));
}

}  // namespace briefmap
