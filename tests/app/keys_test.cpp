#include "app/keys.hpp"

#include "support/catch.hpp"

#include <cstring>
#include <set>
#include <vector>

using namespace briefmap;

namespace {

SDL_Event key_down(SDL_Keycode code, Uint16 modifiers = KMOD_NONE) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = code;
    event.key.keysym.mod = modifiers;
    return event;
}

SDL_Event typed(const char* text) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::strncpy(event.text.text, text, sizeof event.text.text - 1);
    return event;
}

}  // namespace

TEST_CASE("a_key_press_is_a_chord_with_its_modifiers") {
    CHECK(chord_of(key_down(SDLK_RIGHT)) == Chord{.key = Key::right});
    CHECK(chord_of(key_down(SDLK_z, KMOD_LCTRL | KMOD_LSHIFT)) == Chord{.key = Key::z, .ctrl = true, .shift = true});
    CHECK(chord_of(key_down(SDLK_a)) == Chord{.key = Key::a});
    CHECK(chord_of(key_down(SDLK_4)) == Chord{.key = Key::digit_4});
    CHECK(chord_of(key_down(SDLK_5)) == Chord{.key = Key::digit_5});
    CHECK(chord_of(key_down(SDLK_LEFT, KMOD_RCTRL | KMOD_RSHIFT)) ==
          Chord{.key = Key::left, .ctrl = true, .shift = true});
    CHECK(chord_of(key_down(SDLK_h, KMOD_LSHIFT)) == Chord{.key = Key::h, .shift = true});
}

TEST_CASE("signs_are_taken_as_typed_wherever_they_lie_on_the_keyboard") {
    CHECK(chord_of(typed("?")) == Chord{.key = Key::question});
    CHECK(chord_of(typed("+")) == Chord{.key = Key::plus});
    CHECK_FALSE(chord_of(key_down(SDLK_SLASH, KMOD_LSHIFT)));
    CHECK_FALSE(chord_of(typed("x")));
}

TEST_CASE("every_sign_of_the_key_sheet_can_be_typed") {
    CHECK(chord_of(typed(",")) == Chord{.key = Key::comma});
    CHECK(chord_of(typed(".")) == Chord{.key = Key::period});
    CHECK(chord_of(typed("[")) == Chord{.key = Key::bracket_left});
    CHECK(chord_of(typed("]")) == Chord{.key = Key::bracket_right});
    CHECK(chord_of(typed("-")) == Chord{.key = Key::minus});
    CHECK(chord_of(key_down(SDLK_F1)) == Chord{.key = Key::f1});
}

TEST_CASE("a_sign_held_with_ctrl_makes_no_text_and_is_taken_as_a_key") {
    CHECK(chord_of(key_down(SDLK_EQUALS, KMOD_LCTRL)) == Chord{.key = Key::plus, .ctrl = true});
    CHECK(chord_of(key_down(SDLK_MINUS, KMOD_LCTRL)) == Chord{.key = Key::minus, .ctrl = true});
    CHECK(chord_of(key_down(SDLK_LEFTBRACKET, KMOD_LCTRL)) == Chord{.key = Key::bracket_left, .ctrl = true});
    CHECK(chord_of(key_down(SDLK_RIGHTBRACKET, KMOD_LCTRL)) == Chord{.key = Key::bracket_right, .ctrl = true});
    CHECK(chord_of(key_down(SDLK_COMMA, KMOD_LCTRL)) == Chord{.key = Key::comma, .ctrl = true});
    CHECK(chord_of(key_down(SDLK_PERIOD, KMOD_LCTRL)) == Chord{.key = Key::period, .ctrl = true});
    CHECK_FALSE(chord_of(key_down(SDLK_MINUS)));        // comes as text
    CHECK_FALSE(chord_of(key_down(SDLK_LEFTBRACKET)));  // likewise
}

TEST_CASE("on_a_keyboard_without_brackets_the_keys_in_their_place_stand_for_them") {
    SDL_Event event = key_down(SDL_Keycode{0xfc}, KMOD_LCTRL);  // u umlaut, beside P on a German keyboard
    event.key.keysym.scancode = SDL_SCANCODE_LEFTBRACKET;
    CHECK(chord_of(event) == Chord{.key = Key::bracket_left, .ctrl = true});
    event.key.keysym.mod = KMOD_NONE;
    CHECK_FALSE(chord_of(event));
}

TEST_CASE("every_key_of_the_registry_comes_from_some_key_or_sign") {
    std::vector<SDL_Keycode> codes = {SDLK_LEFT,   SDLK_RIGHT,    SDLK_UP,    SDLK_DOWN, SDLK_HOME,   SDLK_END,
                                      SDLK_PAGEUP, SDLK_PAGEDOWN, SDLK_SPACE, SDLK_TAB,  SDLK_ESCAPE, SDLK_RETURN,
                                      SDLK_F1,     SDLK_F5,       SDLK_F11,   SDLK_F12};
    for (SDL_Keycode code = SDLK_a; code <= SDLK_z; ++code)
        codes.push_back(code);
    for (SDL_Keycode code = SDLK_0; code <= SDLK_9; ++code)
        codes.push_back(code);
    std::set<Key> keys;
    for (const SDL_Keycode code : codes)
        keys.insert(chord_of(key_down(code)).value_or(Chord{}).key);
    for (const char* sign : {"?", "+", "-", ",", ".", "[", "]"})
        keys.insert(chord_of(typed(sign)).value_or(Chord{}).key);
    for (const Action& action : actions()) {
        for (const Chord chord : {action.chord, action.second}) {
            INFO(action.name << " " << display_chord(chord));
            CHECK((chord.key == Key::none || keys.count(chord.key) == 1));
        }
    }
}

TEST_CASE("keys_held_with_alt_are_the_desktops_own") { CHECK_FALSE(chord_of(key_down(SDLK_TAB, KMOD_LALT))); }

TEST_CASE("releasing_a_key_is_no_chord") {
    SDL_Event event = key_down(SDLK_RIGHT);
    event.type = SDL_KEYUP;
    CHECK_FALSE(chord_of(event));
}
