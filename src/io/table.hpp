// Rows of text cells under named columns: what delimited text and spreadsheets come to before anybody asks what they
// mean. The cells stand in one piece of memory, of 4 GB at most.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

class Table {
  public:
    /// A row's cells are added one by one, then the row is ended.
    void add_cell(std::string_view text) {
        text_.append(text);
        cell_end_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
    /// `number` as people count it in a spreadsheet program: the header is row 1.
    void end_row(std::size_t number) {
        row_end_.push_back(static_cast<std::uint32_t>(cell_end_.size()));
        numbers_.push_back(static_cast<std::uint32_t>(number));
    }
    /// Rows of this number and greater ones, at the end.
    void drop_rows_from(std::size_t number) {
        while (!numbers_.empty() && numbers_.back() >= number) {
            numbers_.pop_back();
            row_end_.pop_back();
        }
        cell_end_.resize(row_begin(rows()));
        text_.resize(cell_end_.empty() ? 0 : cell_end_.back());
    }
    /// Cells of the row that is being added.
    [[nodiscard]] std::size_t cells_added() const { return cell_end_.size() - row_begin(rows()); }

    [[nodiscard]] std::size_t rows() const { return row_end_.size(); }
    [[nodiscard]] std::size_t cells_of(std::size_t row) const { return row_end_[row] - row_begin(row); }
    [[nodiscard]] std::size_t number_of(std::size_t row) const { return numbers_[row]; }
    /// "" beyond the row's last cell.
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
        if (column >= cells_of(row)) return {};
        const std::size_t i = row_begin(row) + column;
        const std::size_t begin = i == 0 ? 0 : cell_end_[i - 1];
        return std::string_view(text_).substr(begin, cell_end_[i] - begin);
    }
    [[nodiscard]] std::size_t bytes() const { return text_.size(); }

  private:
    [[nodiscard]] std::size_t row_begin(std::size_t row) const { return row == 0 ? 0 : row_end_[row - 1]; }

    std::string text_;
    std::vector<std::uint32_t> cell_end_;  // into text_
    std::vector<std::uint32_t> row_end_;   // into cell_end_
    std::vector<std::uint32_t> numbers_;
};

/// A table whose first rows have been understood.
struct NamedTable {
    Table table;
    std::size_t first = 0;             // the row of the first record
    std::vector<std::string> columns;  // names; "column 3" where the file has none
    std::vector<std::string> tags;     // HXL's, "#geo+lat", where the second row has them; as many as columns or none
    bool has_header = false;
    std::size_t header_cells = 0;  // as many as its row has, 0 without one
    char delimiter = ',';          // '\0' where the cells came apart already

    [[nodiscard]] std::size_t records() const { return table.rows() - first; }
    [[nodiscard]] std::string_view cell(std::size_t record, std::size_t column) const {
        return table.cell(first + record, column);
    }
    [[nodiscard]] std::size_t row_number(std::size_t record) const { return table.number_of(first + record); }
};

/// Finds the header, and HXL's tags below it. Names that stand twice are told apart.
[[nodiscard]] NamedTable name_columns(Table table);

}  // namespace briefmap
