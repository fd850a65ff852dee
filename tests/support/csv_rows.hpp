// Rows of a CSV file as RFC 4180 has them: quoted fields with commas, doubled quotes and line breaks. For tests that
// take their events from published tables.
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace briefmap {

class CsvRows {
  public:
    /// The first row names the columns. A file that cannot be read has no rows.
    explicit CsvRows(const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        parse({std::istreambuf_iterator<char>(file), {}});
        if (rows_.empty()) return;
        for (std::size_t i = 0; i < rows_.front().size(); ++i)
            column_[rows_.front()[i]] = i;
        rows_.erase(rows_.begin());
    }

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    /// Throws for a column that the file does not have: the test is about another file.
    [[nodiscard]] const std::string& at(std::size_t row, const std::string& column) const {
        return rows_.at(row).at(column_.at(column));
    }

  private:
    void parse(const std::string& text) {
        std::vector<std::string> row;
        std::string field;
        bool quoted = false;
        const auto end_field = [&] { row.push_back(std::exchange(field, {})); };
        const auto end_row = [&] {
            end_field();
            rows_.push_back(std::exchange(row, {}));
        };
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (quoted) {
                if (c != '"') {
                    field += c;
                } else if (i + 1 < text.size() && text[i + 1] == '"') {
                    field += c;
                    ++i;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                end_field();
            } else if (c == '\n') {
                end_row();
            } else if (c != '\r') {
                field += c;
            }
        }
        if (!row.empty() || !field.empty()) end_row();
    }

    std::vector<std::vector<std::string>> rows_;
    std::unordered_map<std::string, std::size_t> column_;
};

}  // namespace briefmap
