// The one registry of what can be done by name: keys, menus and key sheet all read it.
#pragma once

#include "workspace/session.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace briefmap {

enum class Key : std::uint8_t {
    none,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    space,
    tab,
    escape,
    enter,
    f5,
    f12,
    plus,
    minus,
    question,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    digit_0,
    digit_1,
    digit_2,
    digit_3,
    digit_4,
    digit_5,
    digit_6,
    digit_7,
    digit_8,
    digit_9,
    comma,
    period,
    bracket_left,
    bracket_right,
    f1,
    f11,
};

struct Chord {
    Key key = Key::none;
    bool ctrl = false;
    bool shift = false;

    bool operator==(const Chord&) const = default;
};
/// "Ctrl+Shift+Z", "←", "Space"; "" for no key.
[[nodiscard]] std::string display_chord(Chord chord);

struct Action {
    std::string_view name;   // "step-next": for scripts and tests
    std::string_view title;  // "Next event"
    std::string_view group;  // "Time", "Map", "Window" …: headings of the key sheet
    Chord chord;             // key none: no key of its own
    Chord second;            // another key for the same, or none
    bool (*enabled)(const Session&, const Surroundings&);
    Command (*command)(const Session&, const Surroundings&);
};

[[nodiscard]] std::span<const Action> actions();
/// The action of a chord that can be done now, or none: while presenting some keys do something else. Shift is not
/// looked at where a keyboard may need it to type the sign itself: + − ? , . [ ] and digits.
[[nodiscard]] const Action* action_for(Chord chord, const Session& session, const Surroundings& around);
[[nodiscard]] const Action* action_named(std::string_view name);

}  // namespace briefmap
