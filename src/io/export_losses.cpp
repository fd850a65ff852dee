#include "io/export_losses.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace briefmap {

void ExportLosses::add(const Loss& loss, std::size_t count) {
    if (count == 0) return;
    const auto found =
        std::find_if(counts_.begin(), counts_.end(), [&loss](const auto& counted) { return counted.first == &loss; });
    if (found != counts_.end()) {
        found->second += count;
    } else {
        counts_.emplace_back(&loss, count);
    }
}

Diagnostics ExportLosses::take() const {
    Diagnostics diagnostics;
    for (const auto& [loss, count] : counts_) {
        const std::string_view words = count == 1 || loss->of_many.empty() ? loss->of_one : loss->of_many;
        const std::size_t end = std::min(words.find("; "), words.size());
        Diagnostic d;
        d.what = loss->of_many.empty() ? std::string(words.substr(0, end))
                                       : fmt::format("{} {}", count, words.substr(0, end));
        if (end < words.size()) d.action = words.substr(end + 2);
        diagnostics.push_back(std::move(d));
    }
    return diagnostics;
}

}  // namespace briefmap
