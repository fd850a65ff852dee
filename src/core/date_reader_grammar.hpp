// How the terms of a typed date make an expression: sets ("2023 or 2024"), ranges ("from 2013 to 2015"), open ends
// ("since 2021"), and the dates in them. Inside the reader of dates.
#pragma once

#include "core/date_reader_terms.hpp"

#include <string>
#include <vector>

namespace briefmap::typed {

/// `text` is what the terms were read from, for messages. The Edtf's text is its EDTF.
[[nodiscard]] Result<Edtf, EdtfError> expression_of(const std::vector<Term>& terms, const std::u32string& text);

}  // namespace briefmap::typed
