#include "io/table.hpp"

#include "io/cell_text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace briefmap {
namespace {

bool is_blank_row(const Table& table, std::size_t row) {
    for (std::size_t c = 0; c < table.cells_of(row); ++c) {
        if (!trimmed(table.cell(row, c)).empty()) return false;
    }
    return true;
}

bool looks_like_data(std::string_view cell) {
    return number_in(cell).has_value() || (cell.size() >= 6 && begins_with_date_digits(cell));
}

/// Names are words; a row with numbers and dates in half of its cells or more is a record.
bool is_header(const Table& table, std::size_t row) {
    std::size_t words = 0, data = 0;
    for (std::size_t c = 0; c < table.cells_of(row); ++c) {
        const std::string_view cell = trimmed(table.cell(row, c));
        if (cell.empty()) continue;
        looks_like_data(cell) ? ++data : ++words;
    }
    return words > data;
}

/// https://hxlstandard.org/standard/1-1final/
bool has_hxl_tags(const Table& table, std::size_t row) {
    std::size_t tags = 0, others = 0;
    for (std::size_t c = 0; c < table.cells_of(row); ++c) {
        const std::string_view cell = trimmed(table.cell(row, c));
        if (cell.empty()) continue;
        cell.starts_with('#') ? ++tags : ++others;
    }
    return tags > others;
}

std::vector<std::string> texts_of(const Table& table, std::size_t row, std::size_t columns) {
    std::vector<std::string> texts;
    for (std::size_t c = 0; c < columns; ++c)
        texts.emplace_back(trimmed(table.cell(row, c)));
    return texts;
}

void settle_names(std::vector<std::string>& names) {
    std::set<std::string> taken;
    for (std::size_t c = 0; c < names.size(); ++c) {
        if (names[c].empty()) names[c] = "column " + std::to_string(c + 1);
        const std::string name = names[c];
        for (int n = 2; !taken.insert(names[c]).second; ++n)
            names[c] = name + " " + std::to_string(n);
    }
}

}  // namespace

NamedTable name_columns(Table table) {
    NamedTable named;
    std::size_t row = 0;
    while (row < table.rows() && is_blank_row(table, row))
        ++row;
    std::size_t columns = 0;
    // A title that stands alone above the header has one cell, where what follows has many.
    for (std::size_t r = row; r < table.rows(); ++r)
        columns = std::max(columns, table.cells_of(r));
    while (row + 1 < table.rows() && columns > 2 && table.cells_of(row) == 1 && table.cells_of(row + 1) > 1)
        ++row;
    named.columns.resize(columns);
    if (row < table.rows() && has_hxl_tags(table, row)) {
        named.tags = texts_of(table, row, columns);
        named.columns = named.tags;
        named.has_header = true;
        named.header_cells = table.cells_of(row++);
    } else if (row < table.rows() && is_header(table, row)) {
        named.columns = texts_of(table, row, columns);
        named.has_header = true;
        named.header_cells = table.cells_of(row++);
        if (row < table.rows() && has_hxl_tags(table, row)) named.tags = texts_of(table, row++, columns);
    }
    settle_names(named.columns);
    named.first = row;
    named.table = std::move(table);
    return named;
}

}  // namespace briefmap
