#include "bench/report.hpp"

#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace briefmap::bench {
namespace {

double rounded(double value) { return std::round(value * 1000) / 1000; }

nlohmann::ordered_json number(std::optional<double> value) {
    return value ? nlohmann::ordered_json(rounded(*value)) : nlohmann::ordered_json(nullptr);
}

}  // namespace

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const std::size_t n = values.size();
    return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

std::string json_line(const Figures& f) {
    std::vector<double> sorted = f.frames_ms;
    std::sort(sorted.begin(), sorted.end());
    const auto n = static_cast<double>(sorted.size());
    const double p99 = sorted.empty() ? 0 : sorted[static_cast<std::size_t>(std::ceil(n * 0.99)) - 1];
    const double total = std::accumulate(sorted.begin(), sorted.end(), 0.0) / 1000;
    nlohmann::ordered_json line = {{"peer", "briefmap"},
                                   {"work", f.work},
                                   {"n", sorted.size()},
                                   {"median_ms", rounded(median(sorted))},
                                   {"p99_ms", rounded(p99)},
                                   {"far_ms", number(f.far_ms)},
                                   {"near_ms", number(f.near_ms)},
                                   {"total_s", rounded(total)},
                                   {"first_frame_s", number(f.first_frame_s)},
                                   {"peak_rss_mb", std::round(f.peak_rss_mb)}};
    if (!f.note.empty()) line["note"] = f.note;
    return line.dump();
}

double peak_rss_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double now_s() {
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace briefmap::bench
