// What the columns of a table mean: found by column_recogniser.hpp, changed by the user, kept in a mapping file.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/event.hpp"
#include "io/coordinate_text.hpp"
#include "io/date_cells.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace briefmap {

enum class ColumnRole : std::uint8_t {
    attribute,  // kept under its own name
    left_out,
    id,
    title,
    text,
    when,   // one date, EDTF or as usual
    begin,  // with `end`
    end,
    time_of_day,  // beside `when`
    year,
    month,
    day,
    hour,
    minute,
    second,
    longitude,
    latitude,
    position,  // both in one cell
    place,     // a name
    country,   // a name or a code
    admin1,
    admin2,
    place_precision,
    date_precision,
    category,
    actor,
    source,
    link,
    grade
};
inline constexpr std::size_t column_roles = 29;

[[nodiscard]] std::string_view name_of(ColumnRole role);
[[nodiscard]] std::optional<ColumnRole> column_role_from(std::string_view name);

/// How a date_precision column widens the date beside it.
enum class DateCodes : std::uint8_t { none, ucdp, acled };

struct TableMapping {
    std::string layout;                 // whose files look so: "UCDP GED"; "" for none that is known
    std::vector<ColumnRole> roles;      // of each column
    std::string title_form;             // "{first_name} {last_name}"; "" where a column has the title
    std::optional<DayOrder> day_order;  // absent: neither the column nor the user has said
    PairOrder pair_order = PairOrder::latitude_first;
    bool years_without_zero = false;  // -1 is 1 BC
    DateCodes date_codes = DateCodes::none;
    std::vector<std::pair<std::string, PlacePrecision>> place_codes;  // of the place_precision column
    PlacePrecision default_precision = PlacePrecision::exact;         // of a position without a code
    std::vector<std::pair<std::string, std::string>> category_names;  // of the category column: as written, instead

    [[nodiscard]] std::optional<std::size_t> column_of(ColumnRole role) const;
    [[nodiscard]] std::vector<std::size_t> columns_of(ColumnRole role) const;
    bool operator==(const TableMapping&) const = default;
};

/// JSON that names columns, so that it fits other files of the kind: docs/formats.md.
[[nodiscard]] std::string to_json(const TableMapping& mapping, const std::vector<std::string>& columns);

/// A mapping file read and laid over `recognised`, the mapping of a table with these columns: columns that the file
/// does not name keep what was recognised. What is wrong in it is told; the error is of what is no mapping file.
[[nodiscard]] Result<Diagnosed<TableMapping>> mapping_from_json(std::string_view json, const std::string& file_name,
                                                                const TableMapping& recognised,
                                                                const std::vector<std::string>& columns);

}  // namespace briefmap
