#include "paint_cairo/svg_text.hpp"

#include "paint_cairo/shapes.hpp"
#include "text/displayable.hpp"
#include "text/layout.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

/// The point of each line that stays where it is when another font makes the line longer: 0 left, 0.5 middle, 1 right.
double fixed_part(const Label& label, std::size_t lines) {
    if (lines == 1) return label.anchor_x < 0.25F ? 0 : label.anchor_x > 0.75F ? 1 : 0.5;
    return label.text.align == TextAlign::left ? 0 : label.text.align == TextAlign::right ? 1 : 0.5;
}

/// "start" is where reading starts: the right of Arabic.
std::string_view anchor_word(double part, bool right_to_left) {
    if (part == 0.5) return "middle";
    return (part == 1) != right_to_left ? "end" : "start";
}

void write_style(SvgWriter& svg, const Label& label, const std::string& text) {
    const TextStyle& style = label.text.style;
    svg.attribute("font-size", std::isfinite(style.size) ? std::clamp(style.size, 0.1F, 1000.0F) : 1);
    if (style.weight != FontWeight::regular) {
        svg << (style.weight == FontWeight::bold ? " font-weight=\"700\"" : " font-weight=\"500\"");
    }
    if (style.italic) svg << " font-style=\"italic\"";
    if (std::isfinite(style.letter_spacing) && style.letter_spacing != 0 && !is_cursive(text)) {
        svg.attribute("letter-spacing", style.letter_spacing);
    }
    svg.paint("fill", label.colour);
    if (label.halo.a > 0 && label.halo_width > 0) {
        svg.paint("stroke", label.halo);
        svg.attribute("stroke-width", 2 * std::min(label.halo_width, 100.0F));
        svg << " stroke-linejoin=\"round\" paint-order=\"stroke\"";
    }
    if (is_chinese(text)) svg << " xml:lang=\"zh\"";
}

void write_place(SvgWriter& svg, const LaidOutLine& line, PagePoint corner, double part) {
    svg.attribute("x", corner.x + line.x + part * line.width);
    svg.attribute("y", corner.y + line.baseline);
    if (line.right_to_left) svg << " direction=\"rtl\"";
    if (const std::string_view word = anchor_word(part, line.right_to_left); word != "start") {
        svg << " text-anchor=\"" << word << "\"";
    }
}

}  // namespace

void write_label(SvgWriter& svg, const Label& label, const Typesetter& typesetter, const Bounds& visible) {
    if (!std::isfinite(label.at.x) || !std::isfinite(label.at.y) || label.text.utf8.empty()) return;
    const LaidOutText laid_out = TextLayout::of(typesetter, label.text);
    const PagePoint corner = top_left(label, laid_out.extent);
    const Bounds box{corner.x, corner.y, corner.x + laid_out.extent.width, corner.y + laid_out.extent.height};
    if (box.grown(laid_out.extent.height).intersected(visible).is_empty()) return;

    const std::vector<LaidOutLine> lines = lines_of(laid_out);
    const double part = fixed_part(label, lines.size());
    std::string all;
    for (const LaidOutLine& line : lines)
        all += line.utf8;
    if (all.empty()) return;
    svg << "<text";
    if (lines.size() == 1) write_place(svg, lines.front(), corner, part);
    write_style(svg, label, all);
    if (all.find("  ") != std::string::npos) svg << " xml:space=\"preserve\"";
    svg << ">";
    if (lines.size() == 1) {
        svg.escaped(lines.front().utf8);
    } else {
        for (const LaidOutLine& line : lines) {
            if (line.utf8.empty()) continue;
            svg << "<tspan";
            write_place(svg, line, corner, part);
            svg << ">";
            svg.escaped(line.utf8);
            svg << "</tspan>";
        }
    }
    svg << "</text>\n";
}

}  // namespace briefmap
