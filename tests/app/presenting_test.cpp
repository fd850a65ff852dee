#include "app/presenting.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <vector>

using namespace briefmap;

namespace {

/// Keys and buttons, as SDL gives them.
SDL_Event key(std::uint32_t type, SDL_Keycode code, std::uint16_t modifiers = KMOD_NONE) {
    SDL_Event event{};
    event.type = type;
    event.key.keysym.sym = code;
    event.key.keysym.mod = modifiers;
    return event;
}

SDL_Event button(std::uint8_t which) {
    SDL_Event event{};
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.button = which;
    return event;
}

}  // namespace

TEST_CASE("one presents on another display than the window's, where there is one", "[presenting]") {
    const SDL_Rect desk{0, 0, 1920, 1080}, right{1920, 0, 1280, 720}, left{-1024, 0, 1024, 768};
    CHECK(presentation_display(std::vector{desk}, 0) == 0);
    CHECK(presentation_display(std::vector{desk, right}, 0) == 1);
    CHECK(presentation_display(std::vector{desk, right}, 1) == 0);
    CHECK(presentation_display(std::vector{desk, right, left}, 0) == 1);
    CHECK(presentation_display(std::vector{left, desk, right}, 0) == 1);
}

TEST_CASE("a display that mirrors the window's, or says nothing of itself, is no other", "[presenting]") {
    const SDL_Rect desk{0, 0, 1920, 1080}, mirror{0, 0, 1920, 1080}, smaller{0, 0, 1280, 720},
        right{1920, 0, 1280, 720};
    CHECK(presentation_display(std::vector{desk, mirror}, 0) == 0);
    CHECK(presentation_display(std::vector{desk, mirror}, 1) == 1);
    CHECK(presentation_display(std::vector{desk, smaller, right}, 0) == 2);
    CHECK(presentation_display(std::vector{desk, SDL_Rect{}}, 0) == 0);
    CHECK(presentation_display({}, 0) == 0);
    CHECK(presentation_display(std::vector{desk, right}, -1) == -1);
}

TEST_CASE("a page on stage is 720 on its shorter side, unless the panels are larger", "[presenting]") {
    CHECK(presentation_scale(1, 1920, 1080) == Approx(1.5));
    CHECK(presentation_scale(1, 1080, 1920) == Approx(1.5));
    CHECK(presentation_scale(2, 3840, 2160) == Approx(3));
    CHECK(presentation_scale(1, 800, 600) == 1);
    CHECK(presentation_scale(2, 1920, 1080) == 2);
}

TEST_CASE("at the desk nothing is taken from the window's events", "[presenting]") {
    Presenter presenter;
    IssuedCommands out;
    for (const SDL_Event& event : {key(SDL_KEYDOWN, SDLK_l), key(SDL_KEYUP, SDLK_l), button(SDL_BUTTON_LEFT)})
        CHECK(presenter.take(event, {}, 0, out) == Presenter::Taken::no);
    CHECK_FALSE(presenter.is_laser_held());
    CHECK(out.empty());
    CHECK_FALSE(presenter.next_change({}, 0));
    presenter.fit({1000, 1000}, out);
    CHECK(out.empty());
}
