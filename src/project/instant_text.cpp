#include "project/instant_text.hpp"

#include <charconv>

namespace briefmap {
namespace {

/// Takes a number of at least `digits` digits off the front, or exactly so many.
template <class N>
bool take_number(std::string_view& text, N& number, std::size_t digits, bool may_be_longer = false) {
    std::size_t length = 0;
    while (length < text.size() && text[length] >= '0' && text[length] <= '9')
        ++length;
    if (length < digits || (length > digits && !may_be_longer)) return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + length, number);
    if (error != std::errc{}) return false;
    text.remove_prefix(length);
    return true;
}

bool take_sign(std::string_view& text, char sign) {
    if (!text.starts_with(sign)) return false;
    text.remove_prefix(1);
    return true;
}

bool is_sound(const Civil& c) {
    return c.month >= 1 && c.month <= 12 && c.day >= 1 && c.day <= days_in_month(c.year, c.month) && c.hour < 24 &&
           c.minute < 60 && c.second < 60;
}

}  // namespace

std::optional<Instant> instant_from_iso8601(std::string_view text) {
    Civil civil;
    const bool is_before = take_sign(text, '-');
    if (!is_before) static_cast<void>(take_sign(text, '+'));
    const bool is_read = take_number(text, civil.year, 4, true) && take_sign(text, '-') &&
                         take_number(text, civil.month, 2) && take_sign(text, '-') && take_number(text, civil.day, 2) &&
                         take_sign(text, 'T') && take_number(text, civil.hour, 2) && take_sign(text, ':') &&
                         take_number(text, civil.minute, 2) && take_sign(text, ':') &&
                         take_number(text, civil.second, 2) && take_sign(text, 'Z') && text.empty();
    if (!is_read) return std::nullopt;
    if (is_before) civil.year = -civil.year;
    if (!is_sound(civil)) return std::nullopt;
    const Instant instant = instant_of(civil);
    return instant.is_bounded() ? std::optional(instant) : std::nullopt;
}

}  // namespace briefmap
