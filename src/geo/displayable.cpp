#include "geo/displayable.hpp"

#include <cpl_string.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace briefmap {
namespace {

/// 0x80 to 0x9F; the five codes that stand for nothing become U+FFFD.
constexpr std::array<std::uint16_t, 32> windows_1252 = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void append_utf8(std::string& out, unsigned code) {
    const auto byte = [&](unsigned value) { out.push_back(static_cast<char>(value)); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | (code >> 6));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xE0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

}  // namespace

std::string displayable_utf8(const char* text) {
    if (text == nullptr) return {};
    if (CPLIsUTF8(text, -1) != 0) return text;
    std::string shown;
    for (const char c : std::string_view(text)) {
        const auto code = static_cast<unsigned char>(c);
        append_utf8(shown, code >= 0x80 && code < 0xA0 ? windows_1252[code - 0x80U] : code);
    }
    return shown;
}

}  // namespace briefmap
