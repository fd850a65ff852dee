#include "workspace/actions.hpp"

namespace briefmap {
namespace {

std::string name_of(Key key) {
    if (key >= Key::a && key <= Key::z) {
        return std::string(1, static_cast<char>('A' + static_cast<int>(key) - static_cast<int>(Key::a)));
    }
    if (key >= Key::digit_0 && key <= Key::digit_9) {
        return std::string(1, static_cast<char>('0' + static_cast<int>(key) - static_cast<int>(Key::digit_0)));
    }
    switch (key) {
        case Key::left:
            return "←";
        case Key::right:
            return "→";
        case Key::up:
            return "↑";
        case Key::down:
            return "↓";
        case Key::home:
            return "Home";
        case Key::end:
            return "End";
        case Key::page_up:
            return "Page Up";
        case Key::page_down:
            return "Page Down";
        case Key::space:
            return "Space";
        case Key::tab:
            return "Tab";
        case Key::escape:
            return "Esc";
        case Key::enter:
            return "Enter";
        case Key::f1:
            return "F1";
        case Key::f5:
            return "F5";
        case Key::f11:
            return "F11";
        case Key::f12:
            return "F12";
        case Key::plus:
            return "+";
        case Key::minus:
            return "−";
        case Key::question:
            return "?";
        case Key::comma:
            return ",";
        case Key::period:
            return ".";
        case Key::bracket_left:
            return "[";
        case Key::bracket_right:
            return "]";
        default:
            return {};
    }
}

}  // namespace

std::string display_chord(Chord chord) {
    if (chord.key == Key::none) return {};
    std::string text;
    if (chord.ctrl) text += "Ctrl+";
    if (chord.shift) text += "Shift+";
    return text + name_of(chord.key);
}

}  // namespace briefmap
