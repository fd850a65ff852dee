#include "io/event_file.hpp"

#include "core/files.hpp"
#include "geo/spreadsheet.hpp"
#include "io/file_kind.hpp"
#include "io/geojson_reader.hpp"
#include "io/gpx_reader.hpp"
#include "io/kml_reader.hpp"
#include "io/timelinejs_reader.hpp"
#include "io/vector_events.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

using Reading = Result<Diagnosed<DatasetPtr>>;

constexpr std::size_t most_bytes = std::size_t{1} << 30;
constexpr std::size_t head_bytes = 17U << 20;
constexpr std::size_t longest_line = 16U << 20;

NamedTable table_of(const Sheet& sheet) {
    Table table;
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        for (const std::string& cell : sheet.rows[r])
            table.add_cell(cell);
        if (table.cells_added() > 0) table.end_row(r + 1);
    }
    NamedTable named = name_columns(std::move(table));
    named.delimiter = '\0';
    return named;
}

Reading read_sheet_events(const std::filesystem::path& path, const ImportOptions& options) {
    auto book = read_spreadsheet(path);
    if (!book) return book.error();
    if (book->sheets.empty()) return Error{"has no sheets", path.string(), "give a sheet with a row for each event"};
    Reporter reporter(path.string());
    if (book->sheets.size() > 1) {
        Diagnostic d;
        d.severity = Severity::info;
        d.what = fmt::format("has {} sheets", book->sheets.size());
        d.action = "the events are those of “" + book->sheets.front().name + "”";
        reporter.add(std::move(d));
    }
    NamedTable table = table_of(book->sheets.front());
    book->sheets.clear();
    auto read = read_table_events(std::move(table), path.string(), options, reporter);
    if (read) read->diagnostics.insert(read->diagnostics.begin(), book->diagnostics.begin(), book->diagnostics.end());
    return read;
}

Reading read_bytes(FileKind kind, std::string bytes, const std::string& name, const ImportOptions& options) {
    switch (kind) {
        case FileKind::kml:
            return read_kml_events(bytes, name);
        case FileKind::kmz:
            return read_kmz_events(bytes, name);
        case FileKind::gpx:
            return read_gpx_events(bytes, name);
        case FileKind::table:
            return read_table_events(std::move(bytes), name, options);
        case FileKind::json:
            return is_timelinejs_text(bytes) ? read_timelinejs_events(bytes, name) : read_geojson_events(bytes, name);
        case FileKind::spreadsheet:
        case FileKind::vector:
            break;
    }
    return Error{"cannot be read from a stream", name, "give the file itself"};
}

/// A table has lines: what has none for so long is something else, and need not be read to its end to be told.
bool has_endless_line(std::string_view head) {
    return head.size() > longest_line && head.substr(0, longest_line).find_first_of("\r\n") == std::string_view::npos;
}

}  // namespace

Reading read_event_file(const std::filesystem::path& path, const ImportOptions& options) {
    if (path == "-") {
        auto bytes = read_file(path, most_bytes);
        if (!bytes) return bytes.error();
        const FileKind kind = kind_of_file(*bytes, path);
        return read_bytes(kind, std::move(*bytes), "standard input", options);
    }
    FileKind kind = FileKind::json;
    {
        const auto head = read_file_head(path, head_bytes);
        if (!head) return head.error();
        kind = kind_of_file(*head, path);
        if (kind == FileKind::table && has_endless_line(*head)) {
            return Error{fmt::format("has a line of more than {} MB: it is no table", longest_line >> 20),
                         path.string(), "check that its rows end in line breaks"};
        }
    }
    if (kind == FileKind::vector) return read_vector_events(path);
    if (kind == FileKind::spreadsheet) return read_sheet_events(path, options);
    auto bytes = read_file(path, most_bytes);
    if (!bytes) return bytes.error();
    return read_bytes(kind, std::move(*bytes), path.string(), options);
}

}  // namespace briefmap
