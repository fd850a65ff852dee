// Between ICU's errors and strings and ours. Inside what speaks by ICU's data.
#pragma once

#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include <string>

namespace briefmap {

/// ICU leaves reporting to the caller; where it could not, the caller says the same more plainly.
[[nodiscard]] inline bool worked(UErrorCode status) { return U_SUCCESS(status) != 0; }

[[nodiscard]] inline std::string utf8_of(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// With plain blanks for the thin spaces of CLDR 42, which many fonts lack.
[[nodiscard]] inline std::string utf8_with_plain_blanks(icu::UnicodeString text) {
    text.findAndReplace(icu::UnicodeString(UChar{0x2009}), icu::UnicodeString(UChar{0x20}));
    text.findAndReplace(icu::UnicodeString(UChar{0x202F}), icu::UnicodeString(UChar{0xA0}));
    return utf8_of(text);
}

}  // namespace briefmap
