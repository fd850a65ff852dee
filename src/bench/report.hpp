// A work's figures as one line of JSON, with the keys that every measured program prints.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap::bench {

struct Figures {
    std::string_view work;
    std::vector<double> frames_ms;          // in the order they were taken
    std::optional<double> far_ms, near_ms;  // medians of parts of them
    std::optional<double> first_frame_s;
    double peak_rss_mb = 0;
    std::string note;  // what else a reader must know: the renderer
};

[[nodiscard]] double median(std::vector<double> values);
[[nodiscard]] std::string json_line(const Figures& figures);

/// Of this process, MiB.
[[nodiscard]] double peak_rss_mb();

/// Seconds of the monotonic clock.
[[nodiscard]] double now_s();

}  // namespace briefmap::bench
