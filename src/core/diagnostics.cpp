#include "core/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace briefmap {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// A message is one line, whatever the file held.
std::string without_controls(std::string text) {
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    }
    return text;
}

void append_part(std::string& list, const std::string& part) {
    if (part.empty()) return;
    if (!list.empty()) list += ", ";
    list += part;
}

}  // namespace

std::string Diagnostic::message() const {
    std::string place;
    append_part(place, file);
    if (row) append_part(place, fmt::format("row {}", *row));
    append_part(place, column);
    if (character) append_part(place, fmt::format("character {}", *character));

    std::string line = place;
    if (!line.empty()) line += ": ";
    if (!value.empty()) line += "“" + value + "” ";
    line += what;
    if (!action.empty()) line += "; " + action;
    return without_controls(std::move(line));
}

std::size_t count(const Diagnostics& diagnostics, Severity severity) {
    return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                                  [severity](const Diagnostic& d) { return d.severity == severity; }));
}

std::string shortened(const std::string& text, std::size_t limit) {
    static constexpr std::string_view ellipsis = "…";
    if (text.size() <= limit) return text;
    if (limit < ellipsis.size()) return {};
    std::size_t cut = limit - ellipsis.size();
    while (cut > 0 && is_continuation(text[cut]))
        --cut;
    return text.substr(0, cut).append(ellipsis);
}

}  // namespace briefmap
