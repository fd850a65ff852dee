#include "app/keys.hpp"

#include "support/catch.hpp"

#include <cstring>

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
    CHECK_FALSE(chord_of(key_down(SDLK_MINUS)));  // comes as text
}

TEST_CASE("keys_held_with_alt_are_the_desktops_own") { CHECK_FALSE(chord_of(key_down(SDLK_TAB, KMOD_LALT))); }

TEST_CASE("releasing_a_key_is_no_chord") {
    SDL_Event event = key_down(SDLK_RIGHT);
    event.type = SDL_KEYUP;
    CHECK_FALSE(chord_of(event));
}
