#include "core/date_text.hpp"
#include "scene/presentation.hpp"

namespace briefmap {

namespace {

/// time_caption() without what filter_caption() adds to it, which stands in a line of its own.
std::string span_caption(const State& state, const Dataset& dataset) {
    State unfiltered = state;
    unfiltered.time.held.clear();
    unfiltered.time.cycle = {};
    return time_caption(unfiltered, dataset);
}

}  // namespace

PresentationTexts presentation_texts(const State& state, const Dataset& dataset) {
    PresentationTexts texts;
    const std::string& story = dataset.info().title;
    if (!state.selected || *state.selected >= dataset.size()) {
        texts.title = story;
        if (dataset.dated_size() > 0) texts.date = span_caption(state, dataset);
        texts.filter = filter_caption(state);
        return texts;
    }
    const Event& event = dataset.event(*state.selected);
    const std::string own = event.when ? display_date(*event.when, state.language) : "";
    texts.title = event.title.empty() ? event.id : event.title;
    texts.text = event.text;
    texts.story = story;
    texts.filter = filter_caption(state);
    if (state.time.mode == TimeMode::all) {
        texts.date = own;
    } else if (event.when || state.time.mode == TimeMode::window) {
        // The playhead's day is no date for an event without one.
        texts.date = span_caption(state, dataset);
    }
    if (own != texts.date) texts.own_date = own;
    return texts;
}

}  // namespace briefmap
