#include "workspace/presentation.hpp"

#include <algorithm>

namespace briefmap {

StoryProgress presentation_progress(const Session& session, const Dataset& dataset) {
    const std::size_t steps = dataset.dated_size() > 0 ? dataset.dated_size() : dataset.size();
    const State& state = session.state;
    if (state.selected) return {std::min<std::size_t>(std::size_t{*state.selected} + 1, steps), steps};
    if (dataset.dated_size() == 0) return {0, steps};
    const auto begun = latest_begun(dataset, state.time.playhead);
    return {begun ? std::size_t{*begun} + 1 : 0, steps};
}

}  // namespace briefmap
