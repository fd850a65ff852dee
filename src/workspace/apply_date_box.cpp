#include "core/date_reader.hpp"
#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"

#include <string>
#include <string_view>

namespace briefmap {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Why a readable date cannot be gone to; "" where it can.
std::string_view hindrance(const Edtf& date) {
    const Interval bounds = date.bounds();
    if (date.from.clamped || date.to.clamped) return "lies further away than the timeline reaches.";
    const bool has_begin = bounds.begin.is_bounded(), has_end = bounds.end.is_bounded();
    if (!has_begin && !has_end) return "names no day to go to.";
    const bool is_near = (!has_begin || within_reach(bounds.begin) == bounds.begin) &&
                         (!has_end || within_reach(bounds.end) == bounds.end);
    return is_near ? "" : "lies further away than the timeline reaches.";
}

/// What was typed, as much of it as a message has room for; never a part of a letter.
std::string quoted(std::string_view text) {
    constexpr std::size_t most = 60;  // bytes
    if (text.size() <= most) return "“" + std::string(text) + "”";
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return "“" + std::string(text.substr(0, end)) + "…”";
}

std::string fault_of(std::string_view text, std::string_view why) {
    return quoted(text) + " " + std::string(why) + " The time stays as it was.";
}

/// An interval between two dates, or a set of several: something with a length of its own to look at.
bool is_stretch(const Edtf& date) { return date.is_interval || date.set != SetKind::none; }

void go_to(Session& session, const Surroundings& around, const Edtf& date) {
    const Interval bounds = date.bounds();
    session.playback.playing = false;
    TimeView& time = session.state.time;
    if (!bounds.end.is_bounded()) {
        time.mode = TimeMode::remaining;
        move_playhead(session, around, bounds.begin);
    } else if (!bounds.begin.is_bounded()) {
        time.mode = TimeMode::cumulative;
        move_playhead(session, around, bounds.end - 1);
    } else {
        if (is_stretch(date)) {
            show_window(session, around, bounds);
        } else {
            move_playhead(session, around, bounds.begin);
        }
        time.axis = axis_showing_whole(time.axis, bounds);
        if (!time.axis.contains(time.playhead)) time.axis = axis_showing(time.axis, time.playhead);
    }
}

}  // namespace

void carry_out(Session& session, const Surroundings&, const command::FocusDate&) {
    if (session.presentation) return;  // the panels are away
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
    const std::string_view text = trimmed(box.text);
    if (text.empty()) return;
    const auto date = read_typed_date(text, session.state.language);
    if (!date) {
        box.fault = fault_of(text, "cannot be read as a date: " + date.error().what + ".");
    } else if (const auto why = hindrance(*date); !why.empty()) {
        box.fault = fault_of(text, why);
    } else {
        go_to(session, around, *date);
        box = {};
    }
}

void carry_out(Session& session, const Surroundings&, const command::LeaveDate&) { session.date_box = {}; }

}  // namespace briefmap
