#include "workspace/fade.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr std::int64_t day = seconds_per_day, year = 365 * day;
constexpr std::int64_t round_lengths[] = {60,         600,        3600,        6 * 3600,    day,
                                          7 * day,    30 * day,   91 * day,    year,        2 * year,
                                          5 * year,   10 * year,  20 * year,   50 * year,   100 * year,
                                          200 * year, 500 * year, 1000 * year, 2000 * year, 5000 * year};
constexpr double shares_of_extent[] = {0.01, 0.05, 0.25};

/// The round length nearest to `seconds`, as ratios go.
std::int64_t round_length(double seconds) {
    const auto ratio = [&](std::int64_t length) { return std::abs(std::log(static_cast<double>(length) / seconds)); };
    return *std::min_element(std::begin(round_lengths), std::end(round_lengths),
                             [&](std::int64_t a, std::int64_t b) { return ratio(a) < ratio(b); });
}

}  // namespace

double age_share(const TimeView& time, const Interval& event_bounds) {
    if (time.fade_seconds <= 0 || event_bounds.end > time.playhead) return 0;
    const double age = static_cast<double>(time.playhead - event_bounds.end) + 1;  // its last second is age 0
    return std::clamp(age / static_cast<double>(time.fade_seconds), 0.0, 1.0);
}

std::vector<std::int64_t> fade_lengths(const Dataset& dataset) {
    const auto extent = dataset.extent();
    if (!extent) return {};
    std::vector<std::int64_t> lengths;
    for (const double share : shares_of_extent) {
        const std::int64_t length = round_length(std::max(static_cast<double>(extent->seconds()) * share, 1.0));
        if (lengths.empty() || length > lengths.back()) lengths.push_back(length);
    }
    return lengths;
}

std::int64_t next_fade(const TimeView& time, const Dataset& dataset) {
    const auto lengths = fade_lengths(dataset);
    const auto longer = std::upper_bound(lengths.begin(), lengths.end(), time.fade_seconds);
    return longer == lengths.end() ? 0 : *longer;
}

}  // namespace briefmap
