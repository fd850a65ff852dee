// The place of a table's record: by its coordinates, or by its names through the gazetteer. Private to io.
#pragma once

#include "events/event.hpp"
#include "geo/gazetteer.hpp"
#include "io/cell_text.hpp"
#include "io/reporter.hpp"
#include "io/table.hpp"
#include "io/table_mapping.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

/// Asked for when a record has a place's name and no position; null where there is none.
using GazetteerSource = std::function<std::shared_ptr<const Gazetteer>()>;

class PlaceColumns {
  public:
    PlaceColumns(const NamedTable& table, const TableMapping& mapping, const GazetteerSource& gazetteer,
                 Reporter& reporter);

    /// None where the record says nothing of a place.
    [[nodiscard]] std::vector<Place> read(std::size_t record);

  private:
    using Column = std::optional<std::size_t>;

    [[nodiscard]] std::string_view value(std::size_t record, Column column) const {
        return column ? value_in(table_.cell(record, *column)) : std::string_view{};
    }
    [[nodiscard]] std::optional<LonLat> position(std::size_t record);
    [[nodiscard]] std::optional<double> degrees(std::size_t record, std::size_t column, Axis axis);
    [[nodiscard]] std::optional<PlacePrecision> coded_precision(std::size_t record);
    void name_place(std::size_t record, Place& place) const;
    void settle_area(std::size_t record, Place& place);
    void find_by_name(std::size_t record, Place& place);
    [[nodiscard]] bool place_division(std::size_t record, const Country* country, Place& place) const;
    [[nodiscard]] const Country* country_of(std::string_view name);

    const NamedTable& table_;
    const TableMapping& mapping_;
    const GazetteerSource& source_;
    Reporter& reporter_;
    std::shared_ptr<const Gazetteer> gazetteer_;
    bool asked_ = false;
    std::string last_country_;  // tables have the same one many times running
    const Country* last_found_ = nullptr;
    Column longitude_, latitude_, position_, place_, country_, admin1_, admin2_, precision_;
};

}  // namespace briefmap
