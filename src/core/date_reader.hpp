// Reads a date as a person types it: EDTF, and what core/date_text.hpp writes, in the language given and in English,
// with any case, with or without accents and periods, in most orders: "15 August 2025", "15/08/2025", "since 2021",
// "c. 1560s", "1–5 May 2024", "2023 or 2024", "44 BC", "2025年8月15日". Pure: it knows no clock, so no "today".
#pragma once

#include "core/edtf.hpp"

#include <string_view>

namespace briefmap {

/// A number of one or two digits alone is a year. Day before month in "5/6/2025", but for en-US. The error says what
/// could not be read, and at which character (code point, from 1) of `text`. Texts beyond a thousand characters that
/// are not EDTF are refused.
[[nodiscard]] Result<Edtf, EdtfError> read_typed_date(std::string_view text, std::string_view language);

}  // namespace briefmap
