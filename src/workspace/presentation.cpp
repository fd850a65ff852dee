#include "workspace/presentation.hpp"

#include "workspace/steps.hpp"

#include <algorithm>

namespace briefmap {

StoryProgress presentation_progress(const Session& session, const Dataset& dataset) {
    const Steps steps(dataset, passing(session));
    const State& state = session.state;
    if (state.selected) return {std::min(steps.before(*state.selected) + 1, steps.count()), steps.count()};
    if (dataset.dated_size() == 0) return {0, steps.count()};
    const auto begun = latest_begun(dataset, state.time.playhead, passing(session));
    return {begun ? steps.before(*begun) + 1 : 0, steps.count()};
}

}  // namespace briefmap
