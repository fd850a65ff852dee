#include "geo/proj_many.hpp"

#include "geo/projection.hpp"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <vector>

namespace briefmap {
namespace {

/// Below it another thread's start and its copy of the operation cost more than they save.
constexpr std::size_t worth_a_thread = 8'192;

/// PROJ's objects belong to one thread each.
struct Copy {
    ContextPtr context;
    PjPtr operation;
};

Copy copy_of(const PJ* operation) {
    Copy copy{.context = ContextPtr(proj_context_create()), .operation = nullptr};
    proj_context_set_enable_network(copy.context.get(), 0);
    proj_log_level(copy.context.get(), PJ_LOG_NONE);
    copy.operation.reset(proj_clone(copy.context.get(), operation));
    return copy;
}

void transform(PJ* operation, std::span<MapPoint> points) {
    if (points.empty()) return;
    proj_trans_generic(operation, PJ_FWD, &points[0].x, sizeof(MapPoint), points.size(), &points[0].y, sizeof(MapPoint),
                       points.size(), nullptr, 0, 0, nullptr, 0, 0);
    proj_errno_reset(operation);
}

}  // namespace

void transform_many(PJ* operation, std::span<MapPoint> points) {
    const auto threads = static_cast<std::size_t>(std::max(tbb::this_task_arena::max_concurrency(), 1));
    const std::size_t shares = std::clamp<std::size_t>(points.size() / worth_a_thread, 1, threads);
    std::vector<Copy> copies;
    for (std::size_t i = 1; i < shares; ++i) {
        copies.push_back(copy_of(operation));
        if (!copies.back().operation) return transform(operation, points);
    }
    const std::size_t length = (points.size() + shares - 1) / shares;
    tbb::parallel_for(std::size_t{0}, shares, [&](std::size_t i) {
        const std::size_t begin = std::min(i * length, points.size());
        transform(i == 0 ? operation : copies[i - 1].operation.get(),
                  points.subspan(begin, std::min(length, points.size() - begin)));
    });
}

}  // namespace briefmap
