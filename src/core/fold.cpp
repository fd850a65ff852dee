#include "core/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace briefmap {
namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_gap(UChar32 c) { return u_isUWhiteSpace(c) || u_charType(c) == U_DASH_PUNCTUATION; }

// Most names are plain; ICU is slow for them.
std::string fold_ascii(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (const char c : text) {
        const bool gap = c == ' ' || (c >= '\t' && c <= '\r') || c == '-';
        if (gap) {
            if (!folded.empty() && folded.back() != ' ') folded += ' ';
        } else {
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return folded;
}

}  // namespace

std::string fold_for_search(std::string_view text) {
    if (is_ascii(text)) return fold_ascii(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decomposed = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))).foldCase();
    if (U_SUCCESS(status)) unicode = decomposed->normalize(unicode, status);
    if (U_FAILURE(status)) return std::string(text);

    icu::UnicodeString kept;
    for (int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) {
        const UChar32 c = unicode.char32At(i);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        if (is_gap(c)) {
            if (!kept.isEmpty() && kept.char32At(kept.length() - 1) != ' ') kept.append(UChar32{' '});
        } else if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x02BB) {
            kept.append(UChar32{'\''});
        } else {
            kept.append(c);
        }
    }
    kept.trim();
    std::string folded;
    return kept.toUTF8String(folded);
}

}  // namespace briefmap
