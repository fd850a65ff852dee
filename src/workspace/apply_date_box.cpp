#include "core/edtf.hpp"
#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"

#include <algorithm>
#include <string_view>

namespace briefmap {
namespace {

constexpr std::string_view stays = " The time stays as it was.";

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string not_read(std::string_view text, const EdtfError& error) {
    return "“" + std::string(text) + "” is no date that can be read: " + error.what + "." + std::string(stays);
}

bool is_within_reach(Instant t) { return within_reach(t) == t; }

/// An interval between two dates, or a set of several: something with a length of its own to look at.
bool is_stretch(const Edtf& date) { return date.is_interval || date.set != SetKind::none; }

/// Shows a date that was typed; or says why that cannot be.
std::string go_to(Session& session, const Surroundings& around, const Edtf& date) {
    const Interval bounds = date.bounds();
    const bool has_begin = bounds.begin.is_bounded(), has_end = bounds.end.is_bounded();
    if (!has_begin && !has_end) return "“" + date.text + "” names no day to go to." + std::string(stays);
    if ((has_begin && !is_within_reach(bounds.begin)) || (has_end && !is_within_reach(bounds.end))) {
        return "“" + date.text + "” lies further away than the timeline reaches." + std::string(stays);
    }
    session.playback.playing = false;
    TimeView& time = session.state.time;
    if (!has_end) {
        time.mode = TimeMode::remaining;
        move_playhead(session, around, bounds.begin);
    } else if (!has_begin) {
        time.mode = TimeMode::cumulative;
        move_playhead(session, around, bounds.end - 1);
    } else if (is_stretch(date)) {
        time.axis = axis_showing_whole(time.axis, bounds);
        show_window(session, around, bounds);
    } else {
        time.axis = axis_showing_whole(time.axis, bounds);
        move_playhead(session, around, bounds.begin);
    }
    return {};
}

}  // namespace

void carry_out(Session& session, const Surroundings&, const command::FocusDate&) {
    session.date_box.wants_focus = true;
    // The box stands with the timeline.
    session.state.panels.clean = false;
    session.state.panels.timeline = true;
}

void carry_out(Session& session, const Surroundings&, const command::EditDate& c) {
    DateBox& box = session.date_box;
    if (box.text != c.text) box.fault.clear();
    box.text = c.text;
    box.wants_focus = false;
}

void carry_out(Session& session, const Surroundings& around, const command::EnterDate&) {
    DateBox& box = session.date_box;
    box.fault.clear();
    const std::string text(trimmed(box.text));
    if (text.empty()) return;
    const auto date = parse_edtf(text);
    box.fault = date ? go_to(session, around, *date) : not_read(text, date.error());
    if (box.fault.empty()) box = {};
}

void carry_out(Session& session, const Surroundings&, const command::LeaveDate&) { session.date_box = {}; }

}  // namespace briefmap
