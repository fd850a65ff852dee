// Another projection chosen while the map stands at its finest detail: the coarse map at once, the fine one by a job.
#include "bench/desk.hpp"
#include "bench/works.hpp"

#include <string>
#include <utility>
#include <vector>

namespace briefmap::bench {
namespace {

constexpr LonLatBox west_africa{-18, 3, 16, 28};  // about 4 km a pixel
constexpr int rounds = 3;

}  // namespace

Result<Figures> change_projection(const DataPaths& paths) {
    auto made = Desk::with_events(100, paths);
    if (!made) return made.error();
    Desk& desk = **made;
    Figures figures{.work = "projections"};
    std::vector<double> first_ms;
    for (int round = 0; round < rounds; ++round) {
        for (const std::string_view name : projection_names()) {
            if (name == "polar-south") continue;  // has no West Africa
            desk.carry_out(command::FitBox{west_africa});
            if (auto settled = desk.settle(); !settled) return settled.error();
            const double start = now_s();
            desk.carry_out(command::SetProjection{std::string(name)});
            if (auto shown = desk.frame(); !shown) return shown.error();
            first_ms.push_back((now_s() - start) * 1000);
            if (auto shown = desk.await_finer_map(); !shown) return shown.error();
            figures.frames_ms.push_back((now_s() - start) * 1000);
            if (desk.stage().basemap()->detail != Detail::fine)
                return Error{.what = "the view is not one of the finest detail", .where = "projections"};
        }
    }
    figures.first_frame_s = median(std::move(first_ms)) / 1000;
    figures.peak_rss_mb = peak_rss_mb();
    figures.note = "a change to each named projection; first_frame_s is the coarse map's";
    return figures;
}

}  // namespace briefmap::bench
