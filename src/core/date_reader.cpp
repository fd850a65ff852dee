#include "core/date_reader.hpp"

#include "core/date_reader_grammar.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

namespace briefmap {
namespace {

using namespace typed;

constexpr std::size_t most_code_points = 1'000;

// Digits of any script as ASCII, hyphens and minus signs as one: what EDTF is written in.
std::string as_edtf(const std::u32string& text) {
    std::string edtf;
    for (const char32_t c : text) {
        const auto code_point = static_cast<UChar32>(c);
        if (u_charType(code_point) == U_DECIMAL_DIGIT_NUMBER) {
            edtf += static_cast<char>('0' + u_charDigitValue(code_point));
        } else {
            edtf += c < 0x80 ? static_cast<char>(c) : c == 0x2212 ? '-' : '\x7F';
        }
    }
    return edtf;
}

// Written in the signs of EDTF alone, it was meant to be EDTF, and its fault is the one to tell.
bool looks_like_edtf(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    const bool signs = text.find_first_not_of("0123456789-/.~?%TZX:+YES[]{},") == std::string_view::npos;
    if (!signs) return false;
    if (text.find_first_of("X[]{}Y") != std::string_view::npos) return true;
    // Four digits, a hyphen and two: a year and its month.
    const std::string_view from_year = text.substr(text.starts_with('-') ? 1 : 0);
    return from_year.find_first_not_of(digits) == 4 && from_year[4] == '-' &&
           std::min(from_year.find_first_not_of(digits, 5), from_year.size()) == 7;
}

bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool has_month_first(std::string_view language) {
    constexpr std::string_view american = "en-us";
    const auto same = [](char a, char b) {
        const char lower = a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a == '_' ? '-' : a;
        return lower == b;
    };
    return language.size() >= american.size() &&
           std::equal(american.begin(), american.end(), language.begin(), [&](char b, char a) { return same(a, b); });
}

}  // namespace

Result<Edtf, EdtfError> read_typed_date(std::string_view text, std::string_view language) {
    std::u32string code_points = code_points_of(text);
    while (!code_points.empty() && is_blank(code_points.back()))
        code_points.pop_back();
    const auto begin = static_cast<std::size_t>(std::find_if_not(code_points.begin(), code_points.end(), is_blank) -
                                                code_points.begin());
    if (begin == code_points.size()) return EdtfError{"is empty", 1};

    const std::string plain = as_edtf(code_points.substr(begin));
    auto exact = parse_edtf(plain);
    if (exact.ok()) return exact;
    if (code_points.size() > most_code_points) return EdtfError{"is too long for a date", most_code_points + 1};

    const auto terms = terms_of(code_points, lexicon(language), has_month_first(language));
    auto read = terms.ok() ? expression_of(*terms, code_points) : Result<Edtf, EdtfError>(terms.error());
    if (!read.ok() && looks_like_edtf(plain)) {
        return EdtfError{exact.error().what, exact.error().character + begin};
    }
    return read;
}

}  // namespace briefmap
