// The locale behind the words of a language. Inside core's words.
#pragma once

#include <unicode/locid.h>

#include <cstddef>

namespace briefmap {

/// `index` into map_languages.
[[nodiscard]] icu::Locale words_locale(std::size_t index);

}  // namespace briefmap
