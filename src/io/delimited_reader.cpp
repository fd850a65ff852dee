#include "io/delimited_reader.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

constexpr std::array candidates = {'\t', ';', '|', ','};  // of two that fit equally the earlier
constexpr std::size_t sample_bytes = 64 * 1024;
constexpr std::size_t most_bytes_of_a_cell = 16U << 20;
constexpr unsigned char no_quote = 0xFF;  // no byte of UTF-8

/// libcsv's parser with its callbacks; adds rows to a table.
class CellParser {
  public:
    CellParser(char delimiter, unsigned char quote, Table& table, std::size_t row_number)
        : table_(table), row_number_(row_number) {
        csv_init(&parser_, CSV_REPALL_NL);
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
        csv_set_quote(&parser_, quote);
        csv_set_blk_size(&parser_, 4096);
    }
    CellParser(const CellParser&) = delete;
    CellParser& operator=(const CellParser&) = delete;
    ~CellParser() { csv_free(&parser_); }

    /// False where a cell grew beyond all bounds.
    [[nodiscard]] bool parse(std::string_view text) {
        constexpr std::size_t piece = 256 * 1024;
        for (std::size_t at = 0; at < text.size(); at += piece) {
            const std::string_view part = text.substr(at, piece);
            if (csv_parse(&parser_, part.data(), part.size(), on_cell, on_row, this) != part.size()) return false;
            if (parser_.entry_pos > most_bytes_of_a_cell) return false;
        }
        return true;
    }
    /// False where the last cell's quote is still open.
    [[nodiscard]] bool finish() {
        constexpr int in_cell = 2;  // csv.c's FIELD_BEGUN; libcsv says it only where stray quotes are errors too
        const bool is_open = parser_.pstate == in_cell && parser_.quoted != 0;
        return csv_fini(&parser_, on_cell, on_row, this) == 0 && !is_open;
    }
    [[nodiscard]] std::size_t next_row_number() const { return row_number_; }

  private:
    static void on_cell(void* cell, std::size_t size, void* self) {
        static_cast<CellParser*>(self)->table_.add_cell(
            cell == nullptr ? std::string_view{} : std::string_view(static_cast<const char*>(cell), size));
    }
    static void on_row(int terminator, void* self) { static_cast<CellParser*>(self)->end_row(terminator); }

    void end_row(int terminator) {
        const bool is_empty = table_.cells_added() == 0;
        const bool ends_carriage_return = is_empty && terminator == '\n' && last_terminator_ == '\r';
        last_terminator_ = ends_carriage_return ? 0 : terminator;
        if (ends_carriage_return) return;
        if (!is_empty) table_.end_row(row_number_);
        ++row_number_;
    }

    csv_parser parser_{};
    Table& table_;
    std::size_t row_number_;
    int last_terminator_ = 0;
};

/// How evenly a delimiter parts the first rows: the share of rows with as many cells as the first.
struct Evenness {
    double share = 0;
    std::size_t columns = 0;
};

Evenness evenness(std::string_view sample, char delimiter) {
    Table table;
    CellParser parser(delimiter, CSV_QUOTE, table, 1);
    if (!parser.parse(sample)) return {};
    static_cast<void>(parser.finish());
    if (table.rows() == 0) return {};
    std::map<std::size_t, std::size_t> rows_of_width;
    for (std::size_t r = 0; r < table.rows(); ++r)
        ++rows_of_width[table.cells_of(r)];
    const auto usual = std::ranges::max_element(rows_of_width, {}, [](const auto& entry) { return entry.second; });
    const std::size_t columns = usual->first;
    if (columns < 2) return {};
    const bool header_too = table.cells_of(0) == columns;
    const double share = static_cast<double>(usual->second) / static_cast<double>(table.rows());
    return {header_too ? share : share / 2, columns};
}

void report_unclosed_quote(std::size_t row, Reporter& reporter) {
    Diagnostic d;
    d.what = "has a quote that is never closed";
    d.action = "from there quotes are read as letters";
    reporter.set_row(row);
    reporter.add(std::move(d));
    reporter.set_row(0);
}

/// Where the text's `row`-th row begins, by the quoting rules; rows count from 1.
std::size_t begin_of_row(std::string_view text, std::size_t row) {
    std::size_t at = 0, line = 1;
    bool quoted = false;
    while (at < text.size() && line < row) {
        const char c = text[at++];
        if (c == '"') quoted = !quoted;
        if (quoted || (c != '\n' && c != '\r')) continue;
        if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
        ++line;
    }
    return at;
}

bool parse_all(std::string_view text, char delimiter, Table& table, Reporter& reporter) {
    std::size_t row = 1;
    {
        CellParser parser(delimiter, CSV_QUOTE, table, row);
        if (!parser.parse(text)) return false;
        row = parser.next_row_number();
        if (parser.finish()) return true;
    }
    report_unclosed_quote(row, reporter);
    table.drop_rows_from(row);
    CellParser parser(delimiter, no_quote, table, row);
    return parser.parse(text.substr(begin_of_row(text, row))) && parser.finish();
}

void report_ragged_rows(const NamedTable& named, Reporter& reporter) {
    const std::size_t width = named.header_cells;
    if (width == 0) return;
    for (std::size_t r = named.first; r < named.table.rows(); ++r) {
        const std::size_t cells = named.table.cells_of(r);
        if (cells == width) continue;
        Diagnostic d;
        d.severity = cells < width ? Severity::info : Severity::warning;
        d.what = fmt::format("has {} cells where the header has {}", cells, width);
        d.action = cells < width ? "those that are missing are read as empty" : "those beyond are kept as attributes";
        reporter.set_row(named.table.number_of(r));
        reporter.add(std::move(d));
    }
    reporter.set_row(0);
}

}  // namespace

char delimiter_of(std::string_view text) {
    std::string_view sample = text.substr(0, sample_bytes);
    if (const auto last = sample.find_last_of("\r\n"); sample.size() < text.size() && last != std::string_view::npos)
        sample = sample.substr(0, last);
    char best = ',';
    Evenness most;
    for (const char candidate : candidates) {
        const Evenness found = evenness(sample, candidate);
        const bool better =
            found.share > most.share + 0.01 || (found.share > most.share - 0.01 && found.columns > most.columns);
        if (found.columns > 1 && better) {
            best = candidate;
            most = found;
        }
    }
    return best;
}

Result<NamedTable> read_delimited(std::string_view text, Reporter& reporter) {
    const char delimiter = delimiter_of(text);
    Table table;
    if (!parse_all(text, delimiter, table, reporter)) {
        return Error{fmt::format("has a cell of more than {} MB: it is no table", most_bytes_of_a_cell >> 20),
                     {},
                     "check that rows end in line breaks and quotes are closed"};
    }
    NamedTable named = name_columns(std::move(table));
    named.delimiter = delimiter;
    report_ragged_rows(named, reporter);
    return named;
}

}  // namespace briefmap
