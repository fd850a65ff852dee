#include "io/csv_writer.hpp"

#include "io/event_table.hpp"
#include "io/export_losses.hpp"

#include <algorithm>

namespace briefmap {
namespace {

constexpr Loss title_lost = {"the file's title has no place in CSV; it is left out", ""};
constexpr Loss eras_lost = {"era has no place in CSV; it is left out", "eras have no place in CSV; they are left out"};
constexpr Loss translations_lost = {"translation of the file's own words has no place in CSV; it is left out",
                                    "translations of the file's own words have no place in CSV; they are left out"};

std::size_t digits_at(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return end - from;
}

/// -3.5, +7, 1e-9: what a spreadsheet takes for a number and nothing else.
bool is_plain_number(std::string_view text) {
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const std::size_t whole = digits_at(text, at);
    if (whole == 0) return false;
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t decimals = digits_at(text, at + 1);
        if (decimals == 0) return false;
        at += 1 + decimals;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const std::size_t sign = at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == '+') ? 1 : 0;
        const std::size_t exponent = digits_at(text, at + 1 + sign);
        if (exponent == 0) return false;
        at += 1 + sign + exponent;
    }
    return at == text.size();
}

// Blanks at the ends too: some readers trim what stands without quotes.
bool needs_quotes(std::string_view cell) {
    if (cell.empty()) return false;
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    return is_blank(cell.front()) || is_blank(cell.back()) || cell.find_first_of(",;\"\r\n") != std::string_view::npos;
}

void append_cell(std::string& line, std::string_view cell) {
    const std::string safe = without_formula(cell);
    if (!needs_quotes(safe)) {
        line += safe;
        return;
    }
    line += '"';
    for (const char c : safe) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

void append_row(std::string& text, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += ',';
        append_cell(text, cells[i]);
    }
    text += "\r\n";
}

}  // namespace

std::string without_formula(std::string_view cell) {
    const std::size_t start = cell.find_first_not_of('\'');
    const bool might_act =
        start != std::string_view::npos && std::string_view("=+-@\t\r").find(cell[start]) != std::string_view::npos;
    const bool is_safe = !might_act || (start == 0 && is_plain_number(cell));
    return (is_safe ? "" : "'") + std::string(cell);
}

Diagnosed<std::string> to_csv(const Dataset& dataset) {
    const EventTable table(dataset);
    std::vector<std::string> names;
    for (const EventColumn& column : table.columns())
        names.push_back(column.name);
    std::string text;
    append_row(text, names);
    for (const Event& event : dataset.events())
        append_row(text, table.row(event));

    ExportLosses losses;
    losses.add(title_lost, dataset.info().title.empty() ? 0 : 1);
    losses.add(eras_lost, dataset.info().eras.size());
    losses.add(translations_lost, dataset.info().translations.size());
    table.tell(losses);
    return {std::move(text), losses.take()};
}

}  // namespace briefmap
