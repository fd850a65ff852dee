// One date of a typed text while some of it may still be missing: "15" in "15–19 August 2025" takes its month and year
// from its neighbour. Inside the reader of dates.
#pragma once

#include "core/date_reader_terms.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace briefmap::typed {

enum class Scale : std::uint8_t { year, decade, century, millennium };

struct Fragment {
    std::vector<Term> numbers;  // of which it is not yet known what they count
    std::optional<Term> year;   // or the number of the decade, century or millennium
    Scale scale = Scale::year;
    bool before_era = false, after_era = false;
    bool year_unknown = false;
    int month = 0, day = 0, season = 0, weekday = -1;
    bool northern = false, southern = false;
    std::optional<Term> time;
    bool circa = false, uncertain = false;
    std::size_t first = 0, past = 0;  // code points of the text, from 0

    /// A number that may be a day or a year.
    [[nodiscard]] bool is_lone_number() const;
    [[nodiscard]] bool has_year() const { return year.has_value() || year_unknown; }
};

/// `terms` is not empty and has no "or", dash and the like: those are an error here.
[[nodiscard]] Result<Fragment, EdtfError> fragment_of(std::span<const Term> terms, const std::u32string& text);

enum class Neighbours : std::uint8_t { range, list };

/// What one leaves out, the other tells: "15 – 19 August 2025", "5 or 6 May 2024", "2020年5月至6月", "44–40 BC".
void complete(Fragment& earlier, Fragment& later, Neighbours neighbours);

/// Its EDTF, once completed.
[[nodiscard]] Result<std::string, EdtfError> edtf_of(const Fragment& fragment, const std::u32string& text);

}  // namespace briefmap::typed
