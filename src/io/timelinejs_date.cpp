#include "io/timelinejs_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

namespace briefmap {
namespace {

constexpr std::int64_t most = 1'000'000'000'000'000;

std::optional<std::int64_t> whole_number(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '+'))
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    std::int64_t number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stop != text.data() + text.size() || std::abs(number) > most) return std::nullopt;
    return number;
}

std::string year_text(std::int64_t year) {
    // There is no year 0 for them: before 1 comes -1.
    const std::int64_t astronomical = year < 0 ? year + 1 : year;
    const std::string digits = fmt::format("{:04}", std::abs(astronomical));
    const std::string signed_digits = (astronomical < 0 ? "-" : "") + digits;
    return digits.size() > 4 ? "Y" + signed_digits : signed_digits;
}

/// Year, month, day, hour, minute, second: as many as there are. Out of range they are spelled all the same, and
/// whoever reads the date refuses it.
std::string spelled(const std::vector<std::int64_t>& parts) {
    std::string text = year_text(parts.at(0));
    constexpr std::array<const char*, 6> before = {"", "-", "-", "T", ":", ":"};
    const std::size_t count = parts.size() == 4 ? 5 : std::min<std::size_t>(parts.size(), 6);
    for (std::size_t i = 1; i < count; ++i)
        text += fmt::format("{}{:02}", before[i], i < parts.size() ? parts[i] : 0);
    return text;
}

std::string scalar(const Json& value) { return value.is_string() ? value.get<std::string>() : json_text(value); }

std::vector<std::int64_t> numbers_between(std::string_view text, char separator) {
    std::vector<std::int64_t> numbers;
    while (true) {
        const std::size_t end = text.find(separator);
        const auto number = whole_number(text.substr(0, end));
        if (!number) return {};
        numbers.push_back(*number);
        if (end == std::string_view::npos) return numbers;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

std::string timelinejs_date(const Json& date) {
    if (date.is_null()) return {};
    if (!date.is_object()) return scalar(date);
    std::vector<std::int64_t> parts;
    for (const char* name : {"year", "month", "day", "hour", "minute", "second"}) {
        const auto found = date.find(name);
        if (found == date.end() || found->is_null() || scalar(*found).empty()) break;
        const auto number = whole_number(scalar(*found));
        if (!number) return json_text(date);
        parts.push_back(*number);
    }
    if (parts.empty()) return date.empty() ? "" : json_text(date);
    return spelled(parts);
}

std::string timelinejs2_date(const Json& date) {
    if (date.is_null()) return {};
    std::string text = scalar(date);
    if (const auto parts = numbers_between(text, ','); !parts.empty()) return spelled(parts);
    if (const auto parts = numbers_between(text, '/'); parts.size() == 3) {
        const bool year_first = parts[0] > 31;
        return year_first ? spelled(parts) : spelled({parts[2], parts[0], parts[1]});
    }
    return text;
}

}  // namespace briefmap
