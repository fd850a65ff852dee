// Gathers a reader's diagnostics. A fault that every row of a large file has is told for the first rows and then
// counted.
#pragma once

#include "core/diagnostics.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace briefmap {

class Reporter {
  public:
    explicit Reporter(std::string file) : file_(std::move(file)) {}

    /// The row that what follows is about, counted from 1; 0 for the file as a whole.
    void set_row(std::size_t row) {
        row_ = row;
        row_has_faults_ = false;
    }
    [[nodiscard]] std::size_t row() const { return row_; }

    /// Whether anything worse than an info was reported since the row was set.
    [[nodiscard]] bool row_has_faults() const { return row_has_faults_; }

    /// Adds file and row, and shortens the value.
    void add(Diagnostic diagnostic);

    /// Everything reported, with a line for each kind that was cut short.
    [[nodiscard]] Diagnostics take();

  private:
    using Kind = std::pair<std::string, std::string>;  // column, action

    std::string file_;
    std::size_t row_ = 0;
    bool row_has_faults_ = false;
    Diagnostics diagnostics_;
    std::map<Kind, std::size_t> seen_;
};

}  // namespace briefmap
