// What a picture says about itself, beside what it shows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace briefmap {

/// $SOURCE_DATE_EPOCH (reproducible-builds.org) when it is set to a time in years 1 to 9999.
[[nodiscard]] std::optional<std::int64_t> source_date_epoch();

struct DocumentInfo {
    std::string title;
    std::string description;
    std::string language;  // BCP 47; may be empty
    /// Unix seconds. Without it a picture holds no time, so that the same input gives the same bytes.
    std::optional<std::int64_t> created = source_date_epoch();
};

/// "2025-09-19T08:30:00Z".
[[nodiscard]] std::string iso_time(std::int64_t unix_seconds);

}  // namespace briefmap
