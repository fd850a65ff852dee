#include "workspace/actions.hpp"

#include "support/catch.hpp"
#include "workspace/sample.hpp"

#include <set>

using namespace briefmap;
using sample::Desk;

namespace {

void press(Desk& desk, Chord chord) {
    const Action* action = action_for(chord);
    REQUIRE(action);
    REQUIRE(action->enabled(desk.session, desk.around));
    desk(action->command(desk.session, desk.around));
}

}  // namespace

TEST_CASE("every_action_has_a_name_of_its_own_a_title_and_a_group") {
    std::set<std::string_view> names, titles;
    for (const Action& action : actions()) {
        INFO(action.name);
        CHECK(names.insert(action.name).second);
        CHECK(titles.insert(action.title).second);
        CHECK_FALSE(action.group.empty());
        CHECK(action_named(action.name) == &action);
    }
    CHECK(action_named("no-such-thing") == nullptr);
}

TEST_CASE("no_key_does_two_things") {
    std::set<std::string> chords;
    for (const Action& action : actions()) {
        for (const Chord chord : {action.chord, action.second}) {
            if (chord.key == Key::none) continue;
            INFO(action.name << " " << display_chord(chord));
            CHECK(chords.insert(display_chord(chord)).second);
            CHECK(action_for(chord) == &action);
        }
    }
    CHECK(action_for({}) == nullptr);
}

TEST_CASE("keys_are_shown_as_they_stand_on_the_keyboard") {
    CHECK(display_chord({Key::z, true, true}) == "Ctrl+Shift+Z");
    CHECK(display_chord({Key::left, false, false}) == "←");
    CHECK(display_chord({Key::space, false, false}) == "Space");
    CHECK(display_chord({Key::digit_3, false, false}) == "3");
    CHECK(display_chord({}).empty());
    for (const Action& action : actions())
        CHECK((action.chord.key == Key::none || !display_chord(action.chord).empty()));
}

TEST_CASE("the_keys_of_the_design_do_what_it_says") {
    Desk desk(sample::brief());
    press(desk, {Key::right});
    CHECK(desk.selected() == "coup");
    press(desk, {Key::page_down});
    CHECK(desk.selected() == "companies");
    press(desk, {Key::left});
    CHECK(desk.selected() == "coup");
    press(desk, {Key::end});
    CHECK(desk.selected() == "answer");
    press(desk, {Key::home});
    CHECK(desk.selected() == "serval");
    press(desk, {Key::z, true, false});
    CHECK(desk.selected() == "answer");
    press(desk, {Key::z, true, true});
    CHECK(desk.selected() == "serval");
    press(desk, {Key::tab});
    CHECK(desk.state().panels.clean);
    press(desk, {Key::space});
    CHECK(desk.session.playback.playing);
    press(desk, {Key::d});
    CHECK(desk.state().theme == "dark");
    press(desk, {Key::l});
    CHECK(desk.state().language == "fr");
    press(desk, {Key::digit_1});
    CHECK(desk.state().time.mode == TimeMode::all);
}

TEST_CASE("a_plus_typed_with_shift_is_a_plus") {
    CHECK(action_for({Key::plus, false, true}) == action_for({Key::plus, false, false}));
    CHECK(action_for({Key::question, false, true}) != nullptr);
}

TEST_CASE("escape_closes_the_overlay_then_the_clean_map_then_clears_the_selection") {
    Desk desk(sample::brief());
    press(desk, {Key::tab});
    press(desk, {Key::question});
    press(desk, {Key::escape});
    CHECK(desk.state().overlay == Overlay::none);
    CHECK(desk.state().panels.clean);
    press(desk, {Key::escape});
    CHECK_FALSE(desk.state().panels.clean);
    CHECK(desk.selected() == "serval");
    press(desk, {Key::escape});
    CHECK(desk.selected() == "nothing");
    CHECK_FALSE(action_named("escape")->enabled(desk.session, desk.around));
}

TEST_CASE("looking_right_moves_the_map_left") {
    Desk desk(sample::brief());
    const double before = desk.state().view.centre.lon;
    press(desk, {Key::right, false, true});
    CHECK(desk.state().view.centre.lon > before);
    const double lat = desk.state().view.centre.lat;
    press(desk, {Key::up, false, true});
    CHECK(desk.state().view.centre.lat > lat);
}

TEST_CASE("what_cannot_be_done_is_not_enabled") {
    Desk desk(sample::empty());
    for (const char* name : {"undo", "redo", "step-next", "play", "escape"}) {
        INFO(name);
        CHECK_FALSE(action_named(name)->enabled(desk.session, desk.around));
    }
}
