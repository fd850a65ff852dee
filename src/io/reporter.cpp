#include "io/reporter.hpp"

#include <fmt/format.h>

namespace briefmap {
namespace {
constexpr std::size_t most_of_a_kind = 100;
}

void Reporter::add(Diagnostic diagnostic) {
    diagnostic.file = file_;
    if (row_ != 0) diagnostic.row = row_;
    row_has_faults_ = row_has_faults_ || diagnostic.severity != Severity::info;
    diagnostic.value = shortened(diagnostic.value);
    const std::size_t seen = ++seen_[Kind(diagnostic.column, diagnostic.action)];
    if (seen <= most_of_a_kind || diagnostic.severity == Severity::error) {
        diagnostics_.push_back(std::move(diagnostic));
    }
}

Diagnostics Reporter::take() {
    for (const auto& [kind, seen] : seen_) {
        if (seen <= most_of_a_kind) continue;
        Diagnostic rest;
        rest.file = file_;
        rest.column = kind.first;
        rest.what = fmt::format("has {} more faults like this", seen - most_of_a_kind);
        rest.action = kind.second;
        diagnostics_.push_back(std::move(rest));
    }
    seen_.clear();
    return std::move(diagnostics_);
}

}  // namespace briefmap
