#include "app/keys.hpp"

#include <SDL2/SDL_keyboard.h>

#include <string_view>

namespace briefmap {
namespace {

Key offset(Key first, int by) { return static_cast<Key>(static_cast<int>(first) + by); }

Key key_of(SDL_Keycode code) {
    if (code >= SDLK_a && code <= SDLK_z) return offset(Key::a, code - SDLK_a);
    if (code >= SDLK_0 && code <= SDLK_9) return offset(Key::digit_0, code - SDLK_0);
    switch (code) {
        case SDLK_LEFT:
            return Key::left;
        case SDLK_RIGHT:
            return Key::right;
        case SDLK_UP:
            return Key::up;
        case SDLK_DOWN:
            return Key::down;
        case SDLK_HOME:
            return Key::home;
        case SDLK_END:
            return Key::end;
        case SDLK_PAGEUP:
            return Key::page_up;
        case SDLK_PAGEDOWN:
            return Key::page_down;
        case SDLK_SPACE:
            return Key::space;
        case SDLK_TAB:
            return Key::tab;
        case SDLK_ESCAPE:
            return Key::escape;
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
            return Key::enter;
        case SDLK_F1:
            return Key::f1;
        case SDLK_F5:
            return Key::f5;
        case SDLK_F11:
            return Key::f11;
        case SDLK_F12:
            return Key::f12;
        default:
            return Key::none;
    }
}

/// Signs come as text, so that their place on the keyboard does not matter; held with Ctrl they come as keys alone.
Key sign_of(const SDL_Keysym& sym) {
    switch (sym.sym) {
        case SDLK_PLUS:
        case SDLK_EQUALS:
        case SDLK_KP_PLUS:
            return Key::plus;
        case SDLK_MINUS:
        case SDLK_KP_MINUS:
            return Key::minus;
        case SDLK_LEFTBRACKET:
            return Key::bracket_left;
        case SDLK_RIGHTBRACKET:
            return Key::bracket_right;
        case SDLK_COMMA:
            return Key::comma;
        case SDLK_PERIOD:
            return Key::period;
        default:
            break;
    }
    // Where brackets take a third hand to type, the two keys beside P stand for them.
    if (sym.scancode == SDL_SCANCODE_LEFTBRACKET) return Key::bracket_left;
    if (sym.scancode == SDL_SCANCODE_RIGHTBRACKET) return Key::bracket_right;
    return Key::none;
}

std::optional<Chord> chord_of_text(std::string_view text) {
    struct Sign {
        std::string_view text;
        Key key;
    };
    static constexpr Sign signs[] = {{"?", Key::question},     {"+", Key::plus},         {"=", Key::plus},
                                     {"-", Key::minus},        {",", Key::comma},        {".", Key::period},
                                     {"[", Key::bracket_left}, {"]", Key::bracket_right}};
    for (const Sign& sign : signs) {
        if (sign.text == text) return Chord{.key = sign.key};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Chord> chord_of(const SDL_Event& event) {
    // With Ctrl held some keyboards type the sign as well: the key has said it.
    if (event.type == SDL_TEXTINPUT && (SDL_GetModState() & KMOD_CTRL) != 0) return std::nullopt;
    if (event.type == SDL_TEXTINPUT) return chord_of_text(event.text.text);
    if (event.type != SDL_KEYDOWN) return std::nullopt;
    const SDL_Keysym& sym = event.key.keysym;
    if ((sym.mod & (KMOD_ALT | KMOD_GUI)) != 0) return std::nullopt;  // the desktop's own
    const bool ctrl = (sym.mod & KMOD_CTRL) != 0;
    Key key = key_of(sym.sym);
    if (key == Key::none && ctrl) key = sign_of(sym);
    if (key == Key::none) return std::nullopt;
    return Chord{.key = key, .ctrl = ctrl, .shift = (sym.mod & KMOD_SHIFT) != 0};
}

}  // namespace briefmap
