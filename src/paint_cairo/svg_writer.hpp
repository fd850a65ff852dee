// The letters of SVG: numbers, colours, path data, escaped text. Private to this folder.
#pragma once

#include "core/colour.hpp"
#include "paint_cairo/clip.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace briefmap {

class SvgWriter {
  public:
    SvgWriter& operator<<(std::string_view markup) {
        text_ += markup;
        return *this;
    }
    /// To two decimals, without idle zeros.
    SvgWriter& operator<<(double number);

    void escaped(std::string_view text);
    /// ` name="number"`.
    void attribute(std::string_view name, double number);
    /// ` fill="#rrggbb" fill-opacity="0.5"`, or of a stroke or a gradient's stop.
    void paint(std::string_view property, Colour colour);
    /// ` stroke-width=…` and the rest of a pen with round joins, dashed or not.
    void pen(double width, std::span<const double> dash);
    /// Path data in relative moves. Points are rounded to `1 / steps` of a pixel, and the rounding does not add up.
    void path_data(std::span<const Point> points, bool closed, int steps);

    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    void hundredths(long long value);
    std::string text_;
};

}  // namespace briefmap
