#include "io/coordinate_text.hpp"

#include "io/cell_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace briefmap {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// N, S, E, W (and O for Ouest and Oeste): the axis and the sign.
std::optional<std::pair<Axis, int>> side_of(char c) {
    switch (upper(c)) {
        case 'N':
            return std::pair(Axis::latitude, 1);
        case 'S':
            return std::pair(Axis::latitude, -1);
        case 'E':
            return std::pair(Axis::longitude, 1);
        case 'W':
        case 'O':
            return std::pair(Axis::longitude, -1);
        default:
            return std::nullopt;
    }
}

/// Degree, minute and second signs in all their dresses, as blanks.
std::string without_signs(std::string_view text) {
    constexpr std::array<std::string_view, 12> signs = {"°", "º", "˚", "′", "″", "’", "”", "‘", "“", "´", "'", "\""};
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        const auto sign =
            std::ranges::find_if(signs, [&](std::string_view s) { return text.substr(i).starts_with(s); });
        if (sign != signs.end()) {
            plain += ' ';
            i += sign->size();
        } else if (text.substr(i).starts_with("−")) {
            plain += '-';
            i += std::string_view("−").size();
        } else {
            plain += text[i++];
        }
    }
    return plain;
}

/// "12 38 21.5": degrees, minutes, seconds.
std::optional<double> sexagesimal(std::string_view text) {
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text = trimmed(text.substr(1));
    double degrees = 0, unit = 1;
    int parts = 0;
    while (!text.empty()) {
        if (parts == 3) return std::nullopt;
        const auto end = std::min(text.find_first_of(" \t:"), text.size());
        const auto part = number_in(text.substr(0, end));
        if (!part || *part < 0 || (parts > 0 && *part >= 60)) return std::nullopt;
        degrees += *part * unit;
        unit /= 60;
        ++parts;
        text = trimmed(end < text.size() ? text.substr(end + 1) : std::string_view{});
    }
    if (parts == 0) return std::nullopt;
    return negative ? -degrees : degrees;
}

std::optional<LonLat> from_wkt(std::string_view text) {
    std::string head(text.substr(0, 5));
    std::ranges::transform(head, head.begin(), upper);
    if (head != "POINT") return std::nullopt;
    const auto open = text.find('('), close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
    const std::string_view numbers = trimmed(text.substr(open + 1, close - open - 1));
    const auto blank = numbers.find_first_of(" \t");
    if (blank == std::string_view::npos) return std::nullopt;
    const std::string_view after = trimmed(numbers.substr(blank));
    const auto lon = number_in(numbers.substr(0, blank));
    const auto lat = number_in(after.substr(0, std::min(after.find_first_of(" \t"), after.size())));
    if (!lon || !lat) return std::nullopt;
    return LonLat{*lon, *lat};
}

std::optional<LonLat> from_parts(std::string_view first, std::string_view second, PairOrder order) {
    const auto a = read_angle(first), b = read_angle(second);
    if (!a || !b || (a->axis && b->axis && *a->axis == *b->axis)) return std::nullopt;
    bool longitude_first = order == PairOrder::longitude_first;
    if (a->axis) longitude_first = *a->axis == Axis::longitude;
    if (b->axis) longitude_first = *b->axis == Axis::latitude;
    return longitude_first ? LonLat{a->degrees, b->degrees} : LonLat{b->degrees, a->degrees};
}

}  // namespace

std::optional<Angle> read_angle(std::string_view cell) {
    if (const auto number = number_in(cell)) return Angle{*number, std::nullopt};
    if (cell.size() > 64) return std::nullopt;
    const std::string plain = without_signs(trimmed(cell));
    std::string_view text = trimmed(plain);
    if (text.empty()) return std::nullopt;
    std::optional<std::pair<Axis, int>> side = side_of(text.front());
    if (side) {
        text.remove_prefix(1);
    } else if ((side = side_of(text.back()))) {
        text.remove_suffix(1);
    }
    const auto degrees = sexagesimal(text);
    if (!degrees || (side && *degrees < 0)) return std::nullopt;
    if (!side) return Angle{*degrees, std::nullopt};
    return Angle{*degrees * side->second, side->first};
}

std::optional<LonLat> read_pair(std::string_view cell, PairOrder order) {
    std::string_view text = trimmed(cell);
    if (text.size() > 256) return std::nullopt;
    if (const auto point = from_wkt(text)) return point;
    if (text.starts_with("geo:")) {
        text.remove_prefix(4);
        text = text.substr(0, std::min(text.find_first_of(";?"), text.size()));
        order = PairOrder::latitude_first;
    }
    const bool bracketed = text.size() > 1 && (text.front() == '(' || text.front() == '[');
    if (bracketed) text = trimmed(text.substr(1, text.size() - 2));
    // The sign that parts the two is the rarest one there is: "12,65; -8,0" before "12.65, -8.0" before "12.65 -8.0".
    for (const std::string_view separator : {";", "/", ", ", ",", " "}) {
        const auto at = text.find(separator);
        if (at == std::string_view::npos || text.find(separator, at + separator.size()) != std::string_view::npos)
            continue;
        if (auto pair = from_parts(text.substr(0, at), text.substr(at + separator.size()), order)) return pair;
    }
    // Letters part what blanks do not: "12 38 21 N 8 0 5 W".
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (!side_of(text[at])) continue;
        if (auto pair = from_parts(text.substr(0, at + 1), text.substr(at + 1), order)) return pair;
    }
    return std::nullopt;
}

}  // namespace briefmap
