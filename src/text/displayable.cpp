#include "text/displayable.hpp"

#include <pango/pango.h>

namespace briefmap {
namespace {

bool is_dropped(gunichar c) {
    if (c == '\n' || c == '\t') return false;
    if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return true;
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);  // noncharacters
}

template <class Visit>
void each_character(std::string_view utf8, Visit visit) {
    const char* end = utf8.data() + utf8.size();
    for (const char* at = utf8.data(); at < end;) {
        const gunichar c = *at == 0 ? 0 : g_utf8_get_char_validated(at, end - at);
        if (c == static_cast<gunichar>(-1) || c == static_cast<gunichar>(-2)) {
            visit(gunichar{0xfffd}, std::string_view("\xEF\xBF\xBD"));
            ++at;
            continue;
        }
        const char* next = c == 0 ? at + 1 : g_utf8_next_char(at);
        visit(c, std::string_view(at, static_cast<std::size_t>(next - at)));
        at = next;
    }
}

template <class Holds>
bool any_character(std::string_view utf8, Holds holds) {
    bool found = false;
    each_character(utf8, [&](gunichar c, std::string_view) { found = found || holds(c); });
    return found;
}

}  // namespace

std::string displayable(std::string_view bytes, std::size_t limit_bytes) {
    const bool is_cut = bytes.size() > limit_bytes;
    if (is_cut) {
        bytes = bytes.substr(0, limit_bytes);
        // A character cut in two would show as broken bytes that the text never had.
        for (int back = 0; back < 3 && !bytes.empty() && (bytes.back() & 0xC0) == 0x80; ++back) {
            bytes.remove_suffix(1);
        }
        if (!bytes.empty() && (bytes.back() & 0xC0) == 0xC0) bytes.remove_suffix(1);
    }
    std::string out;
    out.reserve(bytes.size() + 3);
    bool after_return = false;
    each_character(bytes, [&](gunichar c, std::string_view raw) {
        if (c == '\r' || (c == '\n' && !after_return)) {
            out += '\n';
        } else if (c != '\n' && !is_dropped(c)) {
            out += raw;
        }
        after_return = c == '\r';
    });
    if (is_cut) out += "…";
    return out;
}

bool is_arabic(std::string_view utf8) {
    return any_character(utf8, [](gunichar c) { return c >= 0x600 && c <= 0x6FF; });
}

bool is_cursive(std::string_view utf8) {
    return any_character(utf8, [](gunichar c) {
        switch (g_unichar_get_script(c)) {
            case G_UNICODE_SCRIPT_ARABIC:
            case G_UNICODE_SCRIPT_SYRIAC:
            case G_UNICODE_SCRIPT_MONGOLIAN:
            case G_UNICODE_SCRIPT_NKO:
            case G_UNICODE_SCRIPT_ADLAM:
                return true;
            default:
                return false;
        }
    });
}

bool is_chinese(std::string_view utf8) {
    const auto has = [&](GUnicodeScript script) {
        return any_character(utf8, [script](gunichar c) { return g_unichar_get_script(c) == script; });
    };
    return has(G_UNICODE_SCRIPT_HAN) && !has(G_UNICODE_SCRIPT_HIRAGANA) && !has(G_UNICODE_SCRIPT_KATAKANA) &&
           !has(G_UNICODE_SCRIPT_HANGUL);
}

}  // namespace briefmap
