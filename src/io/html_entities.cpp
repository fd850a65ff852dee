#include "io/html_entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace briefmap {
namespace {

/// U+00A0 to U+00FF.
constexpr std::array<std::string_view, 96> latin = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr std::array<std::pair<std::string_view, unsigned long>, 48> others = {
    {{"quot", 0x22},     {"amp", 0x26},      {"lt", 0x3C},      {"gt", 0x3E},       {"ndash", 0x2013},
     {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"sbquo", 0x201A},  {"ldquo", 0x201C},
     {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"bull", 0x2022},  {"hellip", 0x2026}, {"euro", 0x20AC},
     {"trade", 0x2122},  {"prime", 0x2032},  {"Prime", 0x2033}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A},
     {"oelig", 0x153},   {"OElig", 0x152},   {"scaron", 0x161}, {"Scaron", 0x160},  {"Yuml", 0x178},
     {"fnof", 0x192},    {"minus", 0x2212},  {"larr", 0x2190},  {"uarr", 0x2191},   {"rarr", 0x2192},
     {"darr", 0x2193},   {"harr", 0x2194},   {"ensp", 0x2002},  {"emsp", 0x2003},   {"thinsp", 0x2009},
     {"zwnj", 0x200C},   {"zwj", 0x200D},    {"lrm", 0x200E},   {"rlm", 0x200F},    {"dagger", 0x2020},
     {"Dagger", 0x2021}, {"permil", 0x2030}, {"infin", 0x221E}, {"ne", 0x2260},     {"le", 0x2264},
     {"ge", 0x2265},     {"asymp", 0x2248},  {"apos", 0x27}}};

/// 0 where the name is not known.
unsigned long code_of(std::string_view name) {
    if (const auto* found = std::ranges::find(latin, name); found != latin.end())
        return 0xA0 + static_cast<unsigned long>(found - latin.begin());
    const auto* found = std::ranges::find(others, name, &std::pair<std::string_view, unsigned long>::first);
    return found == others.end() ? 0 : found->second;
}

/// "#233" or "#xE9"; 0 where it is none, or no character.
unsigned long numeric_code(std::string_view name) {
    const bool is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(is_hex ? 2 : 1);
    unsigned long code = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hex ? 16 : 10);
    const bool whole = error == std::errc{} && stop == digits.data() + digits.size();
    const bool is_character = code < 0xD800 || (code > 0xDFFF && code < 0x110000);
    return whole && is_character ? code : 0;
}

}  // namespace

void append_utf8(std::string& out, unsigned long code) {
    const auto byte = [&](unsigned long value) { out.push_back(static_cast<char>(value)); };
    const auto rest = [&](unsigned shift) { byte(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | (code >> 6));
        rest(0);
    } else if (code < 0x10000) {
        byte(0xE0 | (code >> 12));
        rest(6);
        rest(0);
    } else {
        byte(0xF0 | (code >> 18));
        rest(12);
        rest(6);
        rest(0);
    }
}

std::size_t append_entity(std::string_view text, std::string& out) {
    constexpr std::size_t longest = 10;
    const std::size_t end = text.substr(0, longest).find(';');
    const std::string_view name = end == std::string_view::npos || end < 2 ? "" : text.substr(1, end - 1);
    const unsigned long code = name.empty() ? 0 : name.front() == '#' ? numeric_code(name) : code_of(name);
    if (code == 0) {
        out += text.front();
        return 1;
    }
    append_utf8(out, code);
    return end + 1;
}

}  // namespace briefmap
