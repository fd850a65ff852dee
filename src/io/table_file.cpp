#include "io/table_file.hpp"

#include "core/files.hpp"
#include "io/column_recogniser.hpp"
#include "io/decoded_text.hpp"
#include "io/delimited_reader.hpp"
#include "io/own_table.hpp"
#include "io/table_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t most_bytes_of_a_mapping = 1U << 20;

void say(Reporter& reporter, Severity severity, std::string column, std::string what, std::string action) {
    Diagnostic d;
    d.severity = severity;
    d.column = std::move(column);
    d.what = std::move(what);
    d.action = std::move(action);
    reporter.set_row(0);
    reporter.add(std::move(d));
}

void report_encoding(const DecodedText& text, Reporter& reporter) {
    if (text.is_guess)
        say(reporter, Severity::info, "", "is not UTF-8", "it is read as " + text.encoding + ", which fits best");
    if (text.replaced == 0) return;
    say(reporter, Severity::warning, "", fmt::format("has {} faults in its {}", text.replaced, text.encoding),
        "they are shown as �");
}

void report_day_order(const NamedTable& table, const TableMapping& mapping, Reporter& reporter) {
    const DayOrderEvidence evidence = day_order_evidence(table, mapping);
    const auto column = std::ranges::find_if(mapping.roles, [](ColumnRole role) {
        return role == ColumnRole::when || role == ColumnRole::begin || role == ColumnRole::end;
    });
    const std::string name =
        column == mapping.roles.end() ? "" : table.columns[static_cast<std::size_t>(column - mapping.roles.begin())];
    if (asks_for_day_order(table, mapping)) {
        say(reporter, Severity::warning, name, "does not tell whether day or month comes first",
            "the day is taken to come first; --month-first reads it the other way");
    } else if (evidence.day_first() > 0 && evidence.month_first() > 0) {
        const auto odd = std::min(evidence.day_first(), evidence.month_first());
        say(reporter, Severity::warning, name, fmt::format("has {} dates the other way round than the rest", odd),
            "they are read the only way they can be");
    }
}

/// A list of anything is not yet one of events.
bool tells_of_events(const TableMapping& mapping) {
    using R = ColumnRole;
    constexpr std::array wanted = {R::when,  R::begin, R::year,    R::longitude, R::position,
                                   R::place, R::end,   R::country, R::admin1};
    return std::ranges::any_of(wanted, [&](R role) { return mapping.column_of(role).has_value(); });
}

Error no_events(const NamedTable& table, const std::string& file_name) {
    std::string names;
    for (std::size_t c = 0; c < std::min<std::size_t>(table.columns.size(), 6); ++c)
        names += (c == 0 ? "" : ", ") + shortened(table.columns[c], 24);
    if (table.columns.size() > 6) names += ", …";
    return {fmt::format("has no column that is a date or a place ({})", names), file_name,
            "name the columns: --mapping FILE, see docs/formats.md"};
}

/// The diagnostics are of the mapping file.
Result<Diagnosed<TableEvents>> read_by_mapping(const NamedTable& table, const std::string& file_name,
                                               const ImportOptions& options, Reporter& reporter) {
    auto mapping = mapping_for(table, options);
    if (!mapping) return mapping.error();
    if (!tells_of_events(mapping->value)) return no_events(table, file_name);
    report_day_order(table, mapping->value, reporter);
    return Diagnosed<TableEvents>{events_of_table(table, mapping->value, options.gazetteer, reporter, options.stop),
                                  std::move(mapping->diagnostics)};
}

}  // namespace

Result<Diagnosed<TableMapping>> mapping_for(const NamedTable& table, const ImportOptions& options) {
    Diagnosed<TableMapping> mapping{recognise_columns(table), {}};
    if (options.mapping) {
        const auto json = read_file(*options.mapping, most_bytes_of_a_mapping);
        if (!json) return json.error();
        auto read = mapping_from_json(*json, options.mapping->string(), mapping.value, table.columns);
        if (!read) return read.error();
        mapping = std::move(*read);
    }
    if (options.day_order) mapping.value.day_order = options.day_order;
    return mapping;
}

Result<std::string> mapping_file_of(const std::filesystem::path& path, const ImportOptions& options) {
    auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    auto text = decode_text(std::move(*bytes), path.string());
    if (!text) return text.error();
    Reporter reporter(path.string());
    const auto table = read_delimited(text->utf8, reporter);
    if (!table) return table.error();
    const auto mapping = mapping_for(*table, options);
    if (!mapping) return mapping.error();
    return to_json(mapping->value, table->columns);
}

Result<Diagnosed<DatasetPtr>> read_table_events(NamedTable table, const std::string& file_name,
                                                const ImportOptions& options, Reporter& reporter) {
    if (table.table.rows() == 0)
        return Error{"is empty", file_name, "give a table with a header and a row for each event"};
    Diagnosed<TableEvents> read;
    if (is_own_table(table) && !options.mapping) {
        read.value = read_own_table(table, reporter, options.stop);
    } else {
        auto mapped = read_by_mapping(table, file_name, options, reporter);
        if (!mapped) return mapped.error();
        read = std::move(*mapped);
    }
    if (options.stop.stop_requested()) return Error{"cancelled", file_name, {}};
    if (read.value.events.empty()) say(reporter, Severity::error, "", "holds no events", "nothing of it can be shown");
    table = NamedTable{};  // its memory is wanted for the dataset
    DatasetInfo info;
    info.path = file_name;
    info.files = {file_name};
    info.counts = {read.value.counts};
    Diagnostics diagnostics = std::move(read.diagnostics);
    Diagnostics of_rows = reporter.take();
    diagnostics.insert(diagnostics.end(), std::make_move_iterator(of_rows.begin()),
                       std::make_move_iterator(of_rows.end()));
    return Diagnosed<DatasetPtr>{Dataset::build(std::move(info), std::move(read.value.events)), std::move(diagnostics)};
}

Result<Diagnosed<DatasetPtr>> read_table_events(std::string bytes, const std::string& file_name,
                                                const ImportOptions& options) {
    Reporter reporter(file_name);
    auto text = decode_text(std::move(bytes), file_name);
    if (!text) return text.error();
    report_encoding(*text, reporter);
    auto table = read_delimited(text->utf8, reporter);
    text->utf8 = std::string();  // a large file is not held twice while events are made
    if (!table) {
        Error error = table.error();
        error.where = file_name;
        return error;
    }
    return read_table_events(*std::move(table), file_name, options, reporter);
}

}  // namespace briefmap
