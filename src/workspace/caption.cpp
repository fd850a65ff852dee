#include "core/language.hpp"
#include "core/stretch_text.hpp"
#include "core/words.hpp"
#include "workspace/state.hpp"

#include <array>
#include <vector>

namespace briefmap {
namespace {

constexpr std::string_view joint = " · ";

/// By map language. An open interval is worded as one that reaches us, "since"; what is shown lies ahead.
struct Words {
    std::string_view since, from;  // how the former begins, and what takes its place
    std::string_view also;         // {}: held ranges
};
constexpr std::array<Words, map_languages.size()> words = {{
    {"since ", "from ", "also {}"},
    {"depuis ", "dès ", "et aussi {}"},
    {"منذ ", "ابتداءً من ", "وكذلك {}"},
    {"", "", "y también {}"},
    {"", "", "а также {}"},
    {"", "", "以及{}"},
}};

const Words& words_of(std::string_view language) { return words[map_language_index(language)]; }

DateEnd day_of(Instant t) {
    DateEnd end;
    const Instant begin = floor_to(t, CalendarUnit::day);
    end.bounds = {begin, begin + seconds_per_day};
    end.precision = DatePrecision::day;
    return end;
}

/// The selected event, where the playhead stands on it.
const Edtf* date_under_playhead(const State& state, const Dataset& dataset) {
    if (!state.selected || *state.selected >= dataset.size()) return nullptr;
    const Event& event = dataset.event(*state.selected);
    if (!event.when || step_instant(dataset, *state.selected) != state.time.playhead) return nullptr;
    return &*event.when;
}

/// "from 2013": from where the playhead stands on.
std::string remaining_caption(const State& state, const Dataset& dataset) {
    Edtf ahead;
    ahead.is_interval = true;
    ahead.to.open = true;
    const Edtf* date = date_under_playhead(state, dataset);
    if (date && date->set == SetKind::none && date->from.bounds.begin == state.time.playhead) {
        ahead.from = date->from;
        ahead.text = date->text.substr(0, date->text.find('/')) + "/..";
    } else {
        ahead.from = day_of(state.time.playhead);
    }
    std::string caption = display_date(ahead, state.language);
    const Words& w = words_of(state.language);
    if (caption.rfind(w.since, 0) == 0) caption.replace(0, w.since.size(), w.from);
    return caption;
}

std::string span_caption(const State& state, const Dataset& dataset) {
    switch (state.time.mode) {
        case TimeMode::all:
            return {};
        case TimeMode::window:
            return display_stretch(time_slice(state.time).shown, state.language);
        case TimeMode::remaining:
            return remaining_caption(state, dataset);
        case TimeMode::instant:
        case TimeMode::cumulative:
            break;
    }
    return playhead_caption(state, dataset, DateLength::full);
}

std::string held_caption(const State& state) {
    const auto& held = state.time.held;
    if (held.empty() || state.time.mode == TimeMode::all) return {};
    std::vector<std::string> ranges;
    ranges.reserve(held.size());
    for (const Interval& range : held) {
        ranges.push_back(display_stretch(range, state.language));
    }
    std::string text(words_of(state.language).also);
    return text.replace(text.find("{}"), 2, display_list(ranges, state.language));
}

}  // namespace

std::string playhead_caption(const State& state, const Dataset& dataset, DateLength length) {
    if (const Edtf* date = date_under_playhead(state, dataset)) return display_date(*date, state.language, length);
    return display_instant(state.time.playhead, DatePrecision::day, state.language, length);
}

std::string filter_caption(const State& state) {
    std::string caption = held_caption(state);
    const std::string cycle = cycle_in_words(state.time.cycle, state.language);
    if (!caption.empty() && !cycle.empty()) caption += joint;
    return caption + cycle;
}

std::string time_caption(const State& state, const Dataset& dataset) {
    std::string caption = span_caption(state, dataset);
    const std::string filter = filter_caption(state);
    if (!caption.empty() && !filter.empty()) caption += joint;
    return caption + filter;
}

}  // namespace briefmap
