#include "paint_cairo/svg_picture.hpp"

#include "paint_cairo/png.hpp"

#include <cstddef>
#include <cstdint>
#include <new>

namespace briefmap {

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = bytes.size() - i < 3 ? bytes.size() - i : 3;
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8 | (k < count ? static_cast<std::uint8_t>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= count ? letters[three >> (18 - 6 * k) & 63] : '=';
    }
    return text;
}

void write_picture(SvgWriter& svg, const EmbeddedPicture& picture) {
    DocumentInfo nothing;
    nothing.created.reset();
    const Result<std::string> png = encode_png(picture.image, nothing);
    if (!png) throw std::bad_alloc();  // what else a picture with pixels may lack
    svg << "<image xmlns:xlink=\"http://www.w3.org/1999/xlink\" preserveAspectRatio=\"none\"";
    svg.attribute("x", picture.at.x);
    svg.attribute("y", picture.at.y);
    svg.attribute("width", picture.width);
    svg.attribute("height", picture.height);
    if (picture.opacity < 1) svg.attribute("opacity", picture.opacity);
    svg << " xlink:href=\"data:image/png;base64," << base64(*png) << "\"/>\n";
}

}  // namespace briefmap
