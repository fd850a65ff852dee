// Dates as they stand in the columns of tables: EDTF and ISO 8601, "15/08/2025 13:05", "15 August 2025",
// "20250815130500", seconds since 1970. Whether day or month comes first is a question to the whole column.
#pragma once

#include "core/edtf.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

enum class DayOrder : std::uint8_t { day_first, month_first };

/// What the cells of a column say about the order of day and month.
class DayOrderEvidence {
  public:
    void look_at(std::string_view cell);

    /// Cells that only the one or the other reading makes a date of.
    [[nodiscard]] std::size_t day_first() const { return day_first_; }
    [[nodiscard]] std::size_t month_first() const { return month_first_; }
    /// Cells that both readings make a date of, and not the same one.
    [[nodiscard]] std::size_t either() const { return either_; }
    /// Absent where nothing speaks for one of the two: somebody has to be asked.
    [[nodiscard]] std::optional<DayOrder> settled() const;

  private:
    std::size_t day_first_ = 0, month_first_ = 0, either_ = 0;
};

/// `order` counts where a date is written in digits that can be read both ways. `language`: of the file's words.
[[nodiscard]] Result<Edtf, EdtfError> read_date_cell(std::string_view cell, DayOrder order,
                                                     std::string_view language = "en");

/// The parts that a table has in columns of their own, as written; blank ones are not known. The error says which part
/// is none.
struct DateParts {
    std::string_view year, month, day, hour, minute, second;
    bool before_common_era_without_zero = false;  // -1 is 1 BC, not 2 BC
};
[[nodiscard]] Result<Edtf, EdtfError> read_date_parts(const DateParts& parts);

/// The stretch from the one to the other; either alone where the other is absent or they are the same. Where the end
/// comes before the begin they are turned.
[[nodiscard]] std::optional<Edtf> date_from_to(const std::optional<Edtf>& from, const std::optional<Edtf>& to);

}  // namespace briefmap
