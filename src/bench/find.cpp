// Finding among a million events: words as they are typed, and a filter changed part by part.
#include "bench/event_sets.hpp"
#include "bench/works.hpp"
#include "events/facet_rows.hpp"
#include "events/find_events.hpp"

#include <fmt/format.h>

#include <array>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace briefmap::bench {
namespace {

constexpr std::size_t event_count = 1'000'000;
constexpr int rounds = 5;

Figures figures_of(std::string_view work, double built_s, std::string note) {
    Figures figures{.work = work};
    figures.first_frame_s = built_s;
    figures.note = std::move(note);
    return figures;
}

std::size_t bytes_of(const TextIndex& text) {
    return std::accumulate(text.blocks().begin(), text.blocks().end(), std::size_t{0},
                           [](std::size_t sum, const WordBlock& block) { return sum + block.text.size(); });
}

/// What a user's hand does to a filter, one after the other.
std::vector<EventFilter> changes() {
    const auto choice = [](FacetKind kind, std::vector<std::string> values) {
        return FacetChoice{{kind, {}}, std::move(values)};
    };
    std::vector<LonLat> ring;
    ring.reserve(302);
    for (int i = 0; i < 300; ++i)
        ring.push_back({-30.0 + i * 0.3, i % 2 == 0 ? -30.0 : -28.0});
    ring.push_back({60, 40});
    ring.push_back({-30, 40});
    std::vector<EventFilter> filters;
    EventFilter filter;
    const auto note = [&] { filters.push_back(filter); };
    filter.choices = {choice(FacetKind::category, {"battle"})};
    note();
    filter.choices = {choice(FacetKind::category, {"battle", "riot", "protest"})};
    note();
    filter.choices.push_back(choice(FacetKind::actor, {"Actor 3", "Actor 5"}));
    note();
    filter.ranges = {{"deaths", 2, 40}};
    note();
    filter.ranges = {{"deaths", 3, 40}};
    note();
    filter.areas = {{AreaShape::box, outline_of(LonLatBox{-60, -40, 90, 60})}};
    note();
    filter.areas = {{AreaShape::lasso, outline_of(ring)}};
    note();
    filter.choices.clear();
    note();
    return filters;
}

}  // namespace

Result<Figures> search_words() {
    const DatasetPtr dataset = told_events(event_count);
    const double begun = now_s();
    const TextIndex index(*dataset);
    Figures figures = figures_of("search", now_s() - begun, fmt::format("{} MB of text", bytes_of(index) / 1'000'000));
    for (int round = 0; round < rounds; ++round) {
        for (const char* query : {"s", "so", "sol", "soldiers", "soldiers mar", "soldiers market", "mark",
                                  "\"the market\"", "nothing of the sort", "event 77", "village river", "a"}) {
            const double start = now_s();
            const SearchResult result = search(index, query);
            figures.frames_ms.push_back((now_s() - start) * 1000);
            if (result.ranks.size() != event_count) return Error{"lost events", query, ""};
        }
    }
    figures.peak_rss_mb = peak_rss_mb();
    return figures;
}

Result<Figures> change_filter() {
    const DatasetPtr dataset = told_events(event_count);
    const double begun = now_s();
    const FilterIndex index(dataset, {});
    Figures figures = figures_of("filter", now_s() - begun, "counts of the categories with it");
    for (int round = 0; round < rounds; ++round) {
        FoundPtr found;
        for (const EventFilter& filter : changes()) {
            const double start = now_s();
            found = find_events(index, filter, found);
            const FacetRows rows = facet_rows(index, found, *index.facet({FacetKind::category}), {});
            figures.frames_ms.push_back((now_s() - start) * 1000);
            if (rows.rows.empty()) return Error{"found nothing", "filter", ""};
        }
    }
    figures.peak_rss_mb = peak_rss_mb();
    return figures;
}

}  // namespace briefmap::bench
