// What a format had no room for, counted: one line for all the events that share a loss.
#pragma once

#include "core/diagnostics.hpp"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace briefmap {

/// "1 event has no date; it is left out", "12 events have no date; they are left out".
struct Loss {
    std::string_view of_one;  // "event has no date; it is left out"
    std::string_view
        of_many;  // "events have no date; they are left out"; empty for what there is one of: it is not counted
};

class ExportLosses {
  public:
    /// `loss` must outlive this.
    void add(const Loss& loss, std::size_t count = 1);

    /// In the order in which each kind was first met.
    [[nodiscard]] Diagnostics take() const;

  private:
    std::vector<std::pair<const Loss*, std::size_t>> counts_;
};

}  // namespace briefmap
