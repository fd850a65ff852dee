#include "workspace/actions.hpp"

#include "support/catch.hpp"
#include "workspace/pressing.hpp"

#include <cctype>
#include <set>
#include <string>
#include <vector>

using namespace briefmap;
using sample::Desk;
using sample::does_nothing;

namespace {

/// A desk at which as much as can be is enabled at once.
Desk busy_desk() {
    Desk desk(sample::brief());
    desk(command::Step{1});
    desk(command::Step{1});
    desk(command::HoldRange{});
    desk(command::SetCycle{{CycleUnit::month, 7}});
    desk(command::SetSearch{"c"});
    desk(command::SetMode{TimeMode::window});
    desk(command::Undo{});
    desk(command::SetMode{TimeMode::window});
    desk(command::SetTheme{"dark"});
    desk(command::Undo{});
    return desk;
}

void require_no_collision(const Desk& desk) {
    std::set<std::string> chords;
    for (const Action& action : actions()) {
        if (!action.enabled(desk.session, desk.around)) continue;
        for (const Chord chord : {action.chord, action.second}) {
            if (chord.key == Key::none) continue;
            INFO(action.name << " " << display_chord(chord));
            REQUIRE(chords.insert(display_chord(chord)).second);
            REQUIRE(action_for(chord, desk.session, desk.around) == &action);
        }
    }
    REQUIRE(chords.size() > 10);
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

TEST_CASE("every_title_fits_its_line_of_the_key_sheet") {
    for (const Action& action : actions()) {
        INFO(action.name);
        CHECK(action.title.size() >= 4);
        CHECK(action.title.size() <= 32);
        CHECK(std::isupper(static_cast<unsigned char>(action.title.front())));
        CHECK(action.title.back() != '.');
    }
}

TEST_CASE("no_key_does_two_things_at_once") {
    require_no_collision(Desk(sample::brief()));
    require_no_collision(Desk(sample::empty()));
    Desk desk = busy_desk();
    for (const char* name : {"undo", "redo", "window-start-earlier", "hold", "release", "cycle-clear"}) {
        INFO(name);
        REQUIRE(action_named(name)->enabled(desk.session, desk.around));
    }
    require_no_collision(desk);
    desk(command::SetOverlay{Overlay::key_sheet});
    require_no_collision(desk);
    desk(command::Present{});
    require_no_collision(desk);
    desk(command::SetOverlay{Overlay::key_sheet});
    require_no_collision(desk);
    CHECK(does_nothing(desk, {}));
}

TEST_CASE("every_action_with_a_key_can_be_reached_by_it") {
    const Desk plain(sample::brief());
    Desk busy = busy_desk(), presenting = busy_desk();
    presenting(command::Present{});
    for (const Action& action : actions()) {
        INFO(action.name);
        bool reached = action.chord.key == Key::none;
        for (const Desk* desk : {&plain, static_cast<const Desk*>(&busy), static_cast<const Desk*>(&presenting)})
            reached = reached || action_for(action.chord, desk->session, desk->around) == &action;
        CHECK(reached);
    }
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

TEST_CASE("a_plus_typed_with_shift_is_a_plus") {
    const Desk desk(sample::brief());
    const auto named = [&](Chord chord) {
        const Action* action = action_for(chord, desk.session, desk.around);
        return action ? action->name : std::string_view{};
    };
    CHECK(named({Key::plus, false, true}) == "zoom-in");
    CHECK(named({Key::plus, false, false}) == "zoom-in");
    CHECK(named({Key::question, false, true}) == "key-sheet");
    CHECK(named({Key::digit_5, false, true}) == "mode-remaining");
}

TEST_CASE("what_cannot_be_done_is_not_enabled") {
    Desk desk(sample::empty());
    for (const char* name : {"undo", "redo", "step-next", "play", "escape"}) {
        INFO(name);
        CHECK_FALSE(action_named(name)->enabled(desk.session, desk.around));
    }
}

TEST_CASE("marks_take_the_size_of_one_number_after_the_other_and_then_none") {
    Event quake = sample::event("quake", "2013", sample::bamako);
    quake.attributes = {{"mag", "6.5"}, {"net", "\"us\""}, {"depth", "33"}};
    Desk desk(Dataset::build({}, {quake}));
    for (const char* field : {"mag", "depth", "", "mag"}) {
        sample::press(desk, {Key::q});
        CHECK(desk.state().size_by == field);
    }
    desk(command::SetSizeBy{"net"});  // no number
    CHECK(desk.state().size_by == "mag");
    desk(command::Undo{});
    CHECK(desk.state().size_by.empty());
    Desk without(sample::empty());
    CHECK_FALSE(action_named("size-by")->enabled(without.session, without.around));
}
