#include "io/date_cells.hpp"

#include "core/date_reader.hpp"
#include "io/cell_text.hpp"
#include "io/when_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes digits from the front of `text`; -1 where there are none or more than `most`.
int take_number(std::string_view& text, std::size_t most) {
    std::size_t length = 0;
    int number = 0;
    while (length < text.size() && is_digit(text[length]) && length <= most)
        number = number * 10 + (text[length++] - '0');
    if (length == 0 || length > most) return -1;
    text.remove_prefix(length);
    return number;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

/// "15/08/2025", "1.5.98", "15-08-2025", and what follows it.
struct Slashed {
    int first = 0, second = 0, year = 0;
    std::string_view rest;  // a time, or nothing
};

std::optional<Slashed> slashed_in(std::string_view cell) {
    Slashed date;
    std::string_view text = trimmed(cell);
    date.first = take_number(text, 2);
    if (date.first < 1 || text.empty()) return std::nullopt;
    const char separator = text.front();
    if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
    text.remove_prefix(1);
    date.second = take_number(text, 2);
    if (date.second < 1 || !take(text, separator)) return std::nullopt;
    const std::size_t before = text.size();
    date.year = take_number(text, 4);
    const std::size_t digits = before - text.size();
    if (date.year < 0 || (digits != 4 && digits != 2)) return std::nullopt;
    // As POSIX has it: 69 to 99 are of the twentieth century.
    if (digits == 2) date.year += date.year >= 69 ? 1900 : 2000;
    if (!text.empty() && text.front() != ' ' && text.front() != 'T' && text.front() != ',') return std::nullopt;
    date.rest = trimmed(text.empty() ? text : text.substr(1));
    return date;
}

/// "13:05", "1:05:07.25 pm", "0930 UTC" as "T13:05:07"; absent where it is no time.
std::optional<std::string> iso_time(std::string_view text) {
    int hour = take_number(text, 2);
    if (hour < 0 || !take(text, ':')) return std::nullopt;
    const int minute = take_number(text, 2);
    if (minute < 0 || minute > 59) return std::nullopt;
    int second = -1;
    if (take(text, ':')) {
        second = take_number(text, 2);
        if (second < 0 || second > 60) return std::nullopt;
        if (take(text, '.') || take(text, ',')) take_number(text, 9);
    }
    text = trimmed(text);
    std::string mark;
    for (const char c : text)
        if (c != '.' && c != ' ') mark += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    const bool afternoon = mark.starts_with("PM"), forenoon = mark.starts_with("AM");
    if (afternoon || forenoon) {
        if (hour < 1 || hour > 12) return std::nullopt;
        hour = hour % 12 + (afternoon ? 12 : 0);
        mark.erase(0, 2);
    }
    if (hour > 24) return std::nullopt;
    if (mark == "UTC" || mark == "GMT") mark = "Z";
    if (mark.size() == 5 && (mark[0] == '+' || mark[0] == '-')) mark.insert(3, ":");
    const std::string seconds = second < 0 ? "" : fmt::format(":{:02}", second);
    return fmt::format("T{:02}:{:02}{}{}", hour, minute, seconds, mark);
}

Result<Edtf, EdtfError> read_slashed(const Slashed& date, DayOrder order) {
    int day = date.first, month = date.second;
    // Where one of the two is no month there is one reading only.
    const bool turned = order == DayOrder::month_first ? date.first <= 12 : date.second > 12;
    if (turned) std::swap(day, month);
    const std::string text = fmt::format("{:04}-{:02}-{:02}", date.year, month, day);
    if (date.rest.empty()) return parse_edtf(text);
    const auto time = iso_time(date.rest);
    if (!time) return EdtfError{"“" + std::string(date.rest) + "” is no time of day", 1};
    return parse_edtf(text + *time);
}

/// yyyymmddhhmm or yyyymmddhhmmss.
std::optional<std::string> run_of_digits(std::string_view text) {
    if (text.size() != 12 && text.size() != 14) return std::nullopt;
    if (!std::ranges::all_of(text, is_digit)) return std::nullopt;
    return fmt::format("{}-{}-{}T{}:{}:{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2), text.substr(8, 2),
                       text.substr(10, 2), text.size() == 14 ? text.substr(12, 2) : std::string_view("00"));
}

/// "2010/05/15 12:00" and "2010-05-15 1:05 PM".
std::optional<std::string> year_first(std::string_view text) {
    const int year = take_number(text, 4);
    if (year < 0 || text.empty()) return std::nullopt;
    const char separator = text.front();
    if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
    text.remove_prefix(1);
    const int month = take_number(text, 2);
    if (month < 0 || !take(text, separator)) return std::nullopt;
    const int day = take_number(text, 2);
    if (day < 0) return std::nullopt;
    const std::string date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    text = trimmed(text.starts_with('T') ? text.substr(1) : text);
    if (text.empty()) return date;
    const auto time = iso_time(text);
    return time ? std::optional(date + *time) : std::nullopt;
}

}  // namespace

void DayOrderEvidence::look_at(std::string_view cell) {
    const auto date = slashed_in(cell);
    if (!date || date->first > 31 || date->second > 31) return;
    if (date->first > 12 && date->second <= 12) ++day_first_;
    if (date->second > 12 && date->first <= 12) ++month_first_;
    if (date->first <= 12 && date->second <= 12 && date->first != date->second) ++either_;
}

std::optional<DayOrder> DayOrderEvidence::settled() const {
    if (day_first_ == month_first_) return std::nullopt;
    return day_first_ > month_first_ ? DayOrder::day_first : DayOrder::month_first;
}

Result<Edtf, EdtfError> read_date_cell(std::string_view cell, DayOrder order, std::string_view language) {
    const std::string_view text = trimmed(cell);
    // The usual forms first: a million rows have them, and the others cost more to try.
    auto plain = parse_edtf(text);
    if (plain.ok()) return plain;
    if (const auto date = slashed_in(text)) return read_slashed(*date, order);
    for (const auto& spelled : {run_of_digits(text), year_first(text)}) {
        if (!spelled) continue;
        if (auto read = parse_edtf(*spelled)) return read;
    }
    auto read = read_date_text(text);
    if (read.ok()) return read;
    if (auto typed = read_typed_date(text, order == DayOrder::month_first && language == "en" ? "en-US" : language)) {
        return typed;
    }
    return read;
}

Result<Edtf, EdtfError> read_date_parts(const DateParts& parts) {
    const std::string_view year_text = value_in(parts.year);
    auto year = whole_number_in(year_text);
    if (!year) {
        auto whole = read_date_text(year_text);  // "199X", "2013~"
        if (whole.ok() || value_in(parts.month).empty()) return whole;
        return EdtfError{"year “" + std::string(year_text) + "” is not a number", 1};
    }
    if (parts.before_common_era_without_zero && *year < 0) ++*year;
    std::string text = *year < 0 ? fmt::format("-{:04}", -*year) : fmt::format("{:04}", *year);
    if (std::abs(*year) > 9999) text = fmt::format("Y{}", *year);

    const std::array<std::pair<std::string_view, const char*>, 5> rest = {{{parts.month, "-{:02}"},
                                                                           {parts.day, "-{:02}"},
                                                                           {parts.hour, "T{:02}"},
                                                                           {parts.minute, ":{:02}"},
                                                                           {parts.second, ":{:02}"}}};
    std::size_t known = 0;
    for (const auto& [part, form] : rest) {
        const auto number = number_in(value_in(part));
        if (!number || (known == 1 && *number == 0) || (known == 0 && *number == 0)) break;
        const double least = known < 2 ? 1 : 0;
        if (*number < least || *number > 99) return EdtfError{"“" + std::string(part) + "” is no part of a date", 1};
        text += fmt::format(fmt::runtime(form), static_cast<int>(std::floor(*number)));
        ++known;
    }
    if (known == 3) text += ":00";
    return parse_edtf(text);
}

std::optional<Edtf> date_from_to(const std::optional<Edtf>& from, const std::optional<Edtf>& to) {
    if (!from || !to) return from ? from : to;
    if (from->text == to->text) return from;
    if (from->is_interval || to->is_interval || from->set != SetKind::none || to->set != SetKind::none) return from;
    auto stretch = parse_edtf(from->text + "/" + to->text);
    if (!stretch) stretch = parse_edtf(to->text + "/" + from->text);
    return stretch ? std::optional(*stretch) : from;
}

}  // namespace briefmap
