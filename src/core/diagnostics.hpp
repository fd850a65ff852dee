// What a reader noticed in bad input and what it did about it. Reading bad data is normal: a reader returns its value
// together with these, never throws at data and never stops at the first bad row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace briefmap {

enum class Severity : std::uint8_t { info, warning, error };

struct Diagnostic {
    Severity severity = Severity::warning;
    std::string file;                      // as the user named it
    std::optional<std::size_t> row;        // feature or record, counted from 1
    std::optional<std::size_t> character;  // position in the value, counted from 1
    std::string column;                    // field name or JSON path, "properties.when"
    std::string value;                     // as found, shortened
    std::string what;                      // "is not a date"
    std::string action;                    // "the event is kept without a time"

    /// One line: "file, row 3, properties.when: “2013-13” is not a date; the event is kept without a time".
    [[nodiscard]] std::string message() const;

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] std::size_t count(const Diagnostics& diagnostics, Severity severity);

/// At most `limit` bytes of `text`, cut at a character, with an ellipsis where something was cut.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t limit = 60);

template <class T>
struct Diagnosed {
    T value;
    Diagnostics diagnostics;
};

}  // namespace briefmap
