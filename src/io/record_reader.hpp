// One record of a table to one event. Private to io: table_events.hpp.
#pragma once

#include "events/event.hpp"
#include "io/place_columns.hpp"
#include "io/reporter.hpp"
#include "io/table.hpp"
#include "io/table_mapping.hpp"
#include "io/title_form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace briefmap {

class RecordReader {
  public:
    /// All must outlive it.
    RecordReader(const NamedTable& table, const TableMapping& mapping, const GazetteerSource& gazetteer,
                 Reporter& reporter);

    /// Absent where every cell is blank. The id is "" where the record has none.
    [[nodiscard]] std::optional<Event> read(std::size_t record);

  private:
    using Column = std::optional<std::size_t>;

    [[nodiscard]] std::string_view value(std::size_t record, Column column) const {
        return column ? value_in(table_.cell(record, *column)) : std::string_view{};
    }
    [[nodiscard]] bool is_blank(std::size_t record) const;
    void read_time(std::size_t record, Event& event);
    [[nodiscard]] std::optional<Edtf> date_in(std::size_t record, std::size_t column, std::string& written);
    [[nodiscard]] std::optional<Edtf> date_of_parts(std::size_t record, std::string& written);
    [[nodiscard]] Edtf widened(Edtf date, std::string_view code) const;
    void read_words(std::size_t record, Event& event);
    void keep_attributes(std::size_t record, Event& event);

    const NamedTable& table_;
    const TableMapping& mapping_;
    Reporter& reporter_;
    PlaceColumns places_;
    TitleForm title_form_;
    DayOrder order_;
    Column id_, title_, text_, when_, begin_, end_, time_, year_, month_, day_, hour_, minute_, second_;
    Column date_precision_, category_, link_, grade_;
    std::vector<std::size_t> actors_, sources_, attributes_;
};

}  // namespace briefmap
