#include "core/language.hpp"
#include "core/words.hpp"
#include "workspace/state.hpp"

#include <algorithm>
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

DateEnd part_of_calendar(Instant t, CalendarUnit unit, DatePrecision precision) {
    DateEnd end;
    const Instant begin = floor_to(t, unit);
    end.bounds = {begin, advance(begin, unit, 1)};
    end.precision = precision;
    return end;
}

DateEnd open_end() {
    DateEnd end;
    end.open = true;
    return end;
}

bool starts(Instant t, CalendarUnit unit) { return !t.is_bounded() || floor_to(t, unit) == t; }

/// A stretch by the coarsest parts of the calendar that it is made of, days at the finest: "2013", "May–July 2020".
std::string stretch_in_words(const Interval& stretch, std::string_view language) {
    struct Part {
        CalendarUnit unit;
        DatePrecision precision;
    };
    constexpr std::array parts = {Part{CalendarUnit::year, DatePrecision::year},
                                  Part{CalendarUnit::month, DatePrecision::month},
                                  Part{CalendarUnit::day, DatePrecision::day}};
    const auto part = std::find_if(parts.begin(), parts.end() - 1, [&](const Part& p) {
        return starts(stretch.begin, p.unit) && starts(stretch.end, p.unit);
    });
    Edtf range;
    range.from = stretch.begin.is_bounded() ? part_of_calendar(stretch.begin, part->unit, part->precision) : open_end();
    range.to = stretch.end.is_bounded() ? part_of_calendar(stretch.end - 1, part->unit, part->precision) : open_end();
    range.is_interval = !(range.from == range.to);
    return display_date(range, language);
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
    ahead.to = open_end();
    const Edtf* date = date_under_playhead(state, dataset);
    if (date && date->set == SetKind::none && date->from.bounds.begin == state.time.playhead) {
        ahead.from = date->from;
        ahead.text = date->text.substr(0, date->text.find('/')) + "/..";
    } else {
        ahead.from = part_of_calendar(state.time.playhead, CalendarUnit::day, DatePrecision::day);
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
            return stretch_in_words(time_slice(state.time).shown, state.language);
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
        ranges.push_back(stretch_in_words(range, state.language));
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
