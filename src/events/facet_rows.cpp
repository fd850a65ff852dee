#include "events/facet_rows.hpp"

#include "core/fold.hpp"

#include <algorithm>

namespace briefmap {
namespace {

std::vector<std::size_t> counts_of(const FacetColumn& column, const EventSet& passing) {
    std::vector<std::size_t> counts(column.values.size());
    for_each_member(passing, [&](EventIndex event) {
        for (const std::uint32_t code : column.of(event))
            ++counts[code];
    });
    return counts;
}

bool comes_first(const FacetColumn& column, const FacetRow& a, const FacetRow& b) {
    if (a.is_chosen != b.is_chosen) return a.is_chosen;
    if (a.events != b.events) return a.events > b.events;
    return column.values[a.code] < column.values[b.code];
}

}  // namespace

FacetRows facet_rows(const FilterIndex& index, const FoundPtr& found, const FacetColumn& column,
                     const FacetView& view) {
    const std::vector<std::size_t> counts = counts_of(column, passing_all_but(index, found, column.facet));
    std::vector<std::uint8_t> chosen(counts.size());
    if (found) {
        for (const FacetChoice& choice : found->filter.choices) {
            if (choice.facet != column.facet) continue;
            for (const std::string& value : choice.values)
                if (const auto code = column.code_of(value)) chosen[*code] = 1;
        }
    }
    const std::string wanted = fold_for_search(view.wanted);
    FacetRows listed;
    for (std::uint32_t code = 0; code < counts.size(); ++code) {
        const bool is_chosen = chosen[code] != 0;
        listed.most = std::max(listed.most, counts[code]);
        if (counts[code] == 0 && !is_chosen) continue;
        const bool is_wanted = wanted.empty() || fold_for_search(column.values[code]).find(wanted) != std::string::npos;
        if (is_wanted || is_chosen) listed.rows.push_back({code, counts[code], is_chosen});
    }
    const auto first = [&](const FacetRow& a, const FacetRow& b) { return comes_first(column, a, b); };
    const auto chosen_rows = static_cast<std::size_t>(
        std::count_if(listed.rows.begin(), listed.rows.end(), [](const FacetRow& row) { return row.is_chosen; }));
    const std::size_t kept = std::min(listed.rows.size(), std::max(view.rows, chosen_rows));
    std::partial_sort(listed.rows.begin(), listed.rows.begin() + static_cast<std::ptrdiff_t>(kept), listed.rows.end(),
                      first);
    listed.more = listed.rows.size() - kept;
    listed.rows.resize(kept);
    return listed;
}

}  // namespace briefmap
