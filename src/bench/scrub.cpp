// Time moving over many events: the window's whole frame after a step key, and the map alone as its peers draw it.
#include "bench/desk.hpp"
#include "bench/works.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace briefmap::bench {
namespace {

constexpr int steps = 100;
constexpr std::int64_t year = 365 * seconds_per_day;

/// The playhead of step `i`: from a year after the first event to the last.
Instant playhead_of(const Interval& extent, int i) {
    return extent.begin + year + (extent.seconds() - year) * i / (steps - 1) - 1;
}

Figures figures_of(std::string_view work, std::vector<double> frames_ms) {
    Figures figures{.work = work};
    figures.frames_ms = std::move(frames_ms);
    figures.peak_rss_mb = peak_rss_mb();
    figures.note = "painted on the CPU";
    return figures;
}

}  // namespace

Result<Figures> step_through(const DataPaths& paths, TimeMode mode) {
    auto made = Desk::with_events(100'000, paths);
    if (!made) return made.error();
    Desk& desk = **made;
    desk.carry_out(command::SetMode{mode});
    if (auto settled = desk.settle(); !settled) return settled.error();
    const Interval extent = *desk.stage().dataset().extent();
    std::vector<double> frames_ms;
    for (int i = 0; i < steps; ++i) {
        desk.carry_out(command::SetPlayhead{playhead_of(extent, i)});
        if (auto shown = desk.frame(); !shown) return shown.error();
        const double start = now_s();
        desk.press({i + 1 == steps ? Key::left : Key::right});  // at the end there is no next one
        if (auto shown = desk.frame(); !shown) return shown.error();
        frames_ms.push_back((now_s() - start) * 1000);
    }
    return figures_of(mode == TimeMode::window ? "step" : "step-all", std::move(frames_ms));
}

Result<Figures> scrub(std::string_view work, std::size_t count, TimeMode mode, const DataPaths& paths) {
    auto made = Desk::with_events(count, paths);
    if (!made) return made.error();
    Desk& desk = **made;
    desk.carry_out(command::ToggleClean{});
    desk.carry_out(command::SetMode{mode});
    desk.carry_out(command::SetWindow{year});
    desk.carry_out(command::SetCrowds{CrowdStyle::dots});
    desk.carry_out(command::Select{});
    if (auto settled = desk.settle(); !settled) return settled.error();
    desk.carry_out(command::FitWorld{});
    if (auto settled = desk.settle(); !settled) return settled.error();
    const Interval extent = *desk.stage().dataset().extent();
    std::vector<double> frames_ms;
    for (int i = 0; i < steps; ++i) {
        const double start = now_s();
        desk.carry_out(command::SetPlayhead{playhead_of(extent, i)});
        if (auto shown = desk.frame(); !shown) return shown.error();
        frames_ms.push_back((now_s() - start) * 1000);
    }
    return figures_of(work, std::move(frames_ms));
}

}  // namespace briefmap::bench
