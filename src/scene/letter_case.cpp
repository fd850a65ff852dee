#include "scene/letter_case.hpp"

#include <cstdint>

namespace briefmap {

namespace {

constexpr std::uint32_t replacement = 0xfffd;

/// The character at `i`, which moves past it; what is no UTF-8 counts byte by byte as the replacement character.
std::uint32_t next(std::string_view text, std::size_t& i) {
    const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])); };
    const std::uint32_t lead = byte(i);
    const std::size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (i + length > text.size() || (lead >= 0x80 && lead < 0xc0)) return ++i, replacement;
    std::uint32_t c = length == 1 ? lead : lead & (0x7fU >> length);
    for (std::size_t k = 1; k < length; ++k) {
        if ((byte(i + k) & 0xc0) != 0x80) return ++i, replacement;
        c = c << 6 | (byte(i + k) & 0x3f);
    }
    i += length;
    return c;
}

void append(std::string& text, std::uint32_t c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else {  // capitals below never leave the two-byte range
        text += static_cast<char>(0xc0 | c >> 6);
        text += static_cast<char>(0x80 | (c & 0x3f));
    }
}

std::uint32_t capital(std::uint32_t c) {
    if ((c >= 'a' && c <= 'z') || (c >= 0xe0 && c <= 0xfe && c != 0xf7)) return c - 0x20;
    if (c == 0xff) return 0x178;
    const bool even_is_capital = (c >= 0x100 && c <= 0x137 && c != 0x131) || (c >= 0x14a && c <= 0x177);
    const bool odd_is_capital = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e);
    if (even_is_capital && c % 2 == 1) return c - 1;
    if (odd_is_capital && c % 2 == 0) return c - 1;
    if (c >= 0x430 && c <= 0x44f) return c - 0x20;
    if (c >= 0x450 && c <= 0x45f) return c - 0x50;
    return c;
}

bool is_hebrew_or_arabic(std::uint32_t c) {
    return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff);
}

bool is_letter(std::uint32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xc0; }

}  // namespace

std::string to_capitals(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t begin = i;
        const std::uint32_t c = next(utf8, i);
        const std::uint32_t large = capital(c);
        if (large == c)
            text += utf8.substr(begin, i - begin);
        else
            append(text, large);
    }
    return text;
}

bool takes_spacing(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        const std::uint32_t c = next(utf8, i);
        if (is_letter(c)) return c < 0x530;
    }
    return true;
}

bool reads_right_to_left(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        const std::uint32_t c = next(utf8, i);
        if (is_letter(c)) return is_hebrew_or_arabic(c);
    }
    return false;
}

}  // namespace briefmap
