// Work on a long row of events, cut into chunks for as many threads as the machine has cores. A short one stays on the
// caller's.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace briefmap {

/// Calls `work(first, last)` for chunks that together are [0, size). Each begins at a multiple of `grain`: chunks of
/// bits then share no word. Returns when all are done.
template <class Work>
void in_chunks(std::size_t size, std::size_t grain, const Work& work) {
    constexpr std::size_t worth_a_thread = 50'000;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t chunks = std::clamp<std::size_t>(size / worth_a_thread, 1, cores);
    const std::size_t length = ((size + chunks - 1) / chunks + grain - 1) / grain * grain;
    std::vector<std::jthread> others;
    for (std::size_t first = length; first < size; first += length)
        others.emplace_back([&work, first, last = std::min(first + length, size)] { work(first, last); });
    work(std::size_t{0}, std::min(length, size));
}

}  // namespace briefmap
