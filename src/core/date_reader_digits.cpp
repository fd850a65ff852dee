#include "core/date_reader_digits.hpp"

#include <fmt/format.h>

#include <utility>

namespace briefmap::typed {
namespace {

std::string no_month(std::int64_t number) { return fmt::format("has no month: {} is not one", number); }

DigitsDate three_numbers(const Token& a, const Token& b, const Token& c, bool month_first) {
    DigitsDate date{.tokens = 5, .has_day = true};
    if (b.digits > 2 || (a.digits > 2) == (c.digits > 2)) {
        date.fault = "is not clear: write the year, and only it, with four digits";
        return date;
    }
    const bool year_first = a.digits > 2;
    date.year = year_first ? a.value : c.value;
    std::int64_t month = b.value, day = year_first ? c.value : a.value;
    // Beyond 12 it can only be a day, in whatever order.
    const bool other_order = a.value <= 12 && (month_first || b.value > 12);
    if (!year_first && other_order) std::swap(month, day);
    date.month = static_cast<int>(month);
    date.day = static_cast<int>(day);
    if (month < 1 || month > 12) date.fault = no_month(month);
    if (day < 1) date.fault = "has no day: 0 is not one";
    return date;
}

std::optional<DigitsDate> two_numbers(const Token& a, const Token& b, char32_t mark) {
    const bool year_first = a.digits == 4 && b.digits <= 2, year_last = a.digits <= 2 && b.digits == 4;
    if (!year_first && !year_last) return std::nullopt;
    const std::int64_t month = year_first ? b.value : a.value;
    const bool is_month = month >= 1 && month <= 12;
    // "2013-15" is a range of years.
    if (mark == '-' && (!is_month || (year_first && b.digits != 2))) return std::nullopt;
    DigitsDate date{.tokens = 3, .year = year_first ? a.value : b.value, .month = static_cast<int>(month)};
    if (!is_month) date.fault = no_month(month);
    return date;
}

}  // namespace

std::optional<DigitsDate> date_in_digits(std::span<const Token> tokens, bool month_first) {
    if (tokens.empty() || tokens[0].kind != TokenKind::number) return std::nullopt;
    // A mark stands right behind its number.
    const auto joined_mark = [&](std::size_t at) -> char32_t {
        if (at >= tokens.size() || tokens[at].kind != TokenKind::mark || tokens[at].spaced) return 0;
        return tokens[at].mark;
    };
    const char32_t mark = joined_mark(1);
    if (mark != '/' && mark != '.' && mark != '-') return std::nullopt;
    // And the next number right behind it, but "15. 8. 2025".
    const auto joined_number = [&](std::size_t at) -> const Token* {
        if (at >= tokens.size() || tokens[at].kind != TokenKind::number) return nullptr;
        return !tokens[at].spaced || mark == '.' ? &tokens[at] : nullptr;
    };
    const Token* b = joined_number(2);
    if (b == nullptr) return std::nullopt;
    const Token* c = joined_mark(3) == mark ? joined_number(4) : nullptr;
    if (c != nullptr) return three_numbers(tokens[0], *b, *c, month_first);
    return two_numbers(tokens[0], *b, mark);
}

}  // namespace briefmap::typed
