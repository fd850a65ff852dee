// Events as rows of one table, for formats that are tables or keep lists of named values. The columns have the names of
// docs/formats.md, so that reading them gives the events back.
#pragma once

#include "events/dataset.hpp"
#include "io/export_losses.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace briefmap {

enum class CellKind : std::uint8_t { text, whole, real, date };

struct EventColumn {
    std::string name;
    CellKind kind = CellKind::text;  // what every cell that is not empty can be read as
};

/// The place that stands for an event where there is room for one: the first where it happened, else the first;
/// nullptr without any.
[[nodiscard]] const Place* main_place(const Event& event);

class EventTable {
  public:
    /// Columns for what `dataset` has: `places`, `sources` and `translations` only where an event needs them.
    explicit EventTable(const Dataset& dataset);

    [[nodiscard]] const std::vector<EventColumn>& columns() const { return columns_; }
    /// A cell for each column, "" where there is nothing to say.
    [[nodiscard]] std::vector<std::string> row(const Event& event) const;
    /// Attributes whose name a column of its own has were renamed.
    void tell(ExportLosses& losses) const;

  private:
    using CellOf = std::string (*)(const Event&);
    void add_needed(const char* name, CellOf cell_of, const Dataset& dataset);
    void add_attributes(const Event& event);
    [[nodiscard]] std::string free_name(const std::string& name) const;

    struct Attribute {
        std::size_t column = 0;
        std::optional<CellKind> kind;  // of all values so far; absent: all null
    };

    std::vector<EventColumn> columns_;
    std::vector<CellOf> needed_cells_;  // of the columns after those that every table has
    std::unordered_map<std::string, Attribute> attributes_;
    std::unordered_set<std::string> taken_;  // names in lower case
    std::size_t renamed_ = 0;
};

}  // namespace briefmap
