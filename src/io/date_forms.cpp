#include "io/date_forms.hpp"

#include "core/edtf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace briefmap {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// X stands for a digit that is not known.
bool ends_a_date(char c) { return is_digit(c) || c == 'X'; }

/// Does `text` begin with `shape`, where d is a digit?
bool begins_like(std::string_view text, std::string_view shape) {
    if (text.size() < shape.size()) return false;
    return std::equal(shape.begin(), shape.end(), text.begin(),
                      [](char s, char t) { return s == 'd' ? is_digit(t) : s == t; });
}

void drop_fraction(std::string& time) {
    const auto dot = time.find_first_of(".,");
    if (dot == std::string::npos) return;
    auto end = dot + 1;
    while (end < time.size() && is_digit(time[end]))
        ++end;
    if (end > dot + 1) time.erase(dot, end - dot);
}

void normalise_offset(std::string& time) {
    for (const std::string_view zone : {" UTC", " GMT", "UTC", "GMT", " Z", "z"}) {
        if (!time.ends_with(zone)) continue;
        time.replace(time.size() - zone.size(), zone.size(), "Z");
        return;
    }
    const auto sign = time.find_last_of("+-");
    if (sign == std::string::npos) return;
    if (time.size() == sign + 5 && begins_like(std::string_view(time).substr(sign + 1), "dddd")) {
        time.insert(sign + 3, ":");
    }
    if (sign > 0 && time[sign - 1] == ' ') time.erase(sign - 1, 1);
}

std::string one_date(std::string_view text) {
    if (begins_like(text, "dddd-dd-dd") && text.size() > 11 &&
        (text[10] == ' ' || text[10] == 't' || text[10] == 'T')) {
        std::string time(text.substr(11));
        drop_fraction(time);
        normalise_offset(time);
        return fmt::format("{}T{}", text.substr(0, 10), time);
    }
    const bool only_digits = std::all_of(text.begin(), text.end(), is_digit);
    if (only_digits && (text.size() == 8 || text.size() == 10 || text.size() == 13)) {
        double number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return edtf_of_number(number).value_or(std::string(text));
    }
    return std::string(text);
}

// A bound may say one moment, or its earliest and latest.
std::string bound_text(const Json& timespan, const char* bound, const char* preferred, const char* other) {
    const auto found = timespan.find(bound);
    if (found == timespan.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    if (found->is_number()) return edtf_of_number(found->get<double>()).value_or("");
    if (!found->is_object()) return {};
    for (const char* name : {"in", preferred, other}) {
        const auto part = found->find(name);
        if (part == found->end()) continue;
        if (part->is_string()) return part->get<std::string>();
        if (part->is_number()) return edtf_of_number(part->get<double>()).value_or("");
    }
    return {};
}

bool is_vague(const Json& timespan, const char* bound) {
    const auto found = timespan.find(bound);
    if (found == timespan.end() || !found->is_object() || found->contains("in")) return false;
    return found->contains("earliest") && found->contains("latest") && (*found)["earliest"] != (*found)["latest"];
}

std::string approximate(std::string date, bool is_approximate) {
    if (is_approximate && !date.empty() && ends_a_date(date.back())) date += '~';
    return date;
}

std::string timespan_text(const Json& timespan) {
    if (!timespan.is_object()) return {};
    std::string from = bound_text(timespan, "start", "earliest", "latest");
    std::string to = bound_text(timespan, "end", "latest", "earliest");
    if (from.empty() && to.empty()) return {};
    // A start between two moments, and no end: somewhere in that stretch.
    if (to.empty()) return edtf_interval(from, bound_text(timespan, "start", "latest", "earliest"));
    return edtf_interval(approximate(from, is_vague(timespan, "start")), approximate(to, is_vague(timespan, "end")));
}

// "less-certain" and "uncertain" are both EDTF's "?".
std::string with_certainty(std::string date, const Json& when) {
    const auto certainty = when.find("certainty");
    if (certainty == when.end() || !certainty->is_string() || *certainty == "certain") return date;
    std::string doubted;
    for (const char c : date + "/") {
        const bool ends_date = c == '/' && !doubted.empty() && (ends_a_date(doubted.back()) || doubted.back() == '~');
        if (ends_date && doubted.back() == '~')
            doubted.back() = '%';
        else if (ends_date)
            doubted += '?';
        doubted += c;
    }
    doubted.pop_back();
    return doubted;
}

}  // namespace

std::string edtf_spelling(std::string_view text) {
    if (begins_like(text, "dddd/dd/dd")) {
        std::string dashed(text);
        dashed[4] = dashed[7] = '-';
        return one_date(dashed);
    }
    const auto solidus = text.find('/');
    if (solidus == std::string_view::npos) return one_date(text);
    return one_date(text.substr(0, solidus)) + "/" + one_date(text.substr(solidus + 1));
}

std::optional<std::string> edtf_of_number(double number) {
    if (!std::isfinite(number)) return std::nullopt;
    const double size = std::abs(number);
    const bool whole = std::floor(number) == number;
    if (size <= 9'999 && whole) {
        const auto year = static_cast<int>(number);
        return year < 0 ? fmt::format("-{:04}", -year) : fmt::format("{:04}", year);
    }
    if (number >= 10'000'101 && number <= 99'991'231 && whole) {
        const auto day = static_cast<std::int64_t>(number);
        std::string text = fmt::format("{:04}-{:02}-{:02}", day / 10'000, day / 100 % 100, day % 100);
        if (parse_edtf(text)) return text;
    }
    // Between the two lie 1973 as milliseconds and the year 5138 as seconds.
    constexpr double first_seconds = 1e8, first_milliseconds = 1e11, last_milliseconds = 2.5e14;
    if (size < first_seconds || size > last_milliseconds) return std::nullopt;
    const double seconds = size < first_milliseconds ? number : number / 1'000;
    return to_iso8601({static_cast<std::int64_t>(std::floor(seconds))});
}

std::optional<std::string> edtf_of_timespans(const Json& when) {
    std::optional<Edtf> whole;
    std::string first_unreadable, from, to;
    const auto spans = when.find("timespans");
    const Json list = spans != when.end() && spans->is_array() ? *spans : Json::array({when});
    for (const Json& span : list) {
        std::string text = timespan_text(span);
        if (text.empty()) continue;
        const auto date = parse_edtf(text);
        if (!date) {
            if (first_unreadable.empty()) first_unreadable = std::move(text);
            continue;
        }
        const auto solidus = text.find('/');
        if (!whole || date->bounds().begin < whole->bounds().begin) from = text.substr(0, solidus);
        if (!whole || date->bounds().end > whole->bounds().end) {
            to = solidus == std::string::npos ? text : text.substr(solidus + 1);
        }
        const auto joined = parse_edtf(edtf_interval(from, to));
        if (joined) whole = *joined;
    }
    if (whole) return with_certainty(whole->text, when);
    if (!first_unreadable.empty()) return first_unreadable;
    return std::nullopt;
}

std::string edtf_interval(const std::string& from, const std::string& to) {
    return from == to ? from : from + "/" + to;
}

}  // namespace briefmap
