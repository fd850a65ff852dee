// Dates in digits alone: "15/08/2025", "15.8.2025", "2025-08-15", "08/2025", "2025-08". Inside the reader of dates.
#pragma once

#include "core/date_reader_tokens.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace briefmap::typed {

struct DigitsDate {
    std::size_t tokens = 0;  // that it takes
    std::int64_t year = 0;
    int month = 0, day = 0;  // 0 where not written
    bool has_day = false;    // three numbers were written
    std::string fault;       // what is wrong with it, as error_at() says it; "" when it is a date
};

/// What the tokens begin with; absent when that has not the form of such a date. `month_first`: "5/6/2025" is 6 May.
[[nodiscard]] std::optional<DigitsDate> date_in_digits(std::span<const Token> tokens, bool month_first);

}  // namespace briefmap::typed
