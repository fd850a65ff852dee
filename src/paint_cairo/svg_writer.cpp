#include "paint_cairo/svg_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace briefmap {

void SvgWriter::hundredths(long long value) {
    if (value < 0) text_ += '-';
    const auto magnitude = static_cast<unsigned long long>(value < 0 ? -value : value);
    const unsigned long long whole = magnitude / 100, rest = magnitude % 100;
    if (whole != 0 || rest == 0) fmt::format_to(std::back_inserter(text_), "{}", whole);
    if (rest == 0) return;
    text_ += '.';
    text_ += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text_ += static_cast<char>('0' + rest % 10);
}

SvgWriter& SvgWriter::operator<<(double number) {
    const double limited = std::isfinite(number) ? std::clamp(number, -1e9, 1e9) : 0;
    hundredths(std::llround(limited * 100));
    return *this;
}

void SvgWriter::escaped(std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '&':
                text_ += "&amp;";
                break;
            case '<':
                text_ += "&lt;";
                break;
            case '>':
                text_ += "&gt;";
                break;
            case '"':
                text_ += "&quot;";
                break;
            default:
                text_ += c;
        }
    }
}

void SvgWriter::attribute(std::string_view name, double number) { *this << " " << name << "=\"" << number << "\""; }

void SvgWriter::paint(std::string_view property, Colour colour) {
    *this << " " << property << (property == "stop" ? "-color" : "") << "=\"" << to_hex(colour) << "\"";
    if (colour.a == 255) return;
    fmt::format_to(std::back_inserter(text_), " {}-opacity=\"{:.3g}\"", property, colour.a / 255.0);
}

void SvgWriter::pen(double width, std::span<const double> dash) {
    attribute("stroke-width", width);
    *this << " stroke-linejoin=\"round\"";
    if (dash.empty()) {
        *this << " stroke-linecap=\"round\"";
        return;
    }
    *this << " stroke-dasharray=\"";
    for (std::size_t i = 0; i < dash.size(); ++i)
        *this << (i > 0 ? " " : "") << dash[i];
    *this << "\"";
}

void SvgWriter::path_data(std::span<const Point> points, bool closed, int steps) {
    const auto rounded = [steps](double v) { return std::llround(std::clamp(v, -1e9, 1e9) * steps) * (100 / steps); };
    long long x = 0, y = 0;
    bool is_first = true;
    for (const Point p : points) {
        const long long to_x = rounded(p.x), to_y = rounded(p.y);
        if (is_first) {
            text_ += 'M';
        } else {
            if (to_x == x && to_y == y) continue;
            text_ += 'l';
        }
        hundredths(to_x - x);
        if (to_y >= y) text_ += ' ';
        hundredths(to_y - y);
        x = to_x;
        y = to_y;
        is_first = false;
    }
    if (is_first) return;
    text_ += closed ? "z" : points.size() == 1 ? "h0" : "";
}

}  // namespace briefmap
