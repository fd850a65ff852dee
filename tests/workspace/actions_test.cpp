#include "workspace/actions.hpp"

#include "support/catch.hpp"
#include "workspace/sample.hpp"

#include <cctype>
#include <set>
#include <string>
#include <vector>

using namespace briefmap;
using sample::Desk;

namespace {

void press(Desk& desk, Chord chord) {
    INFO(display_chord(chord));
    const Action* action = action_for(chord, desk.session, desk.around);
    REQUIRE(action);
    REQUIRE(action->enabled(desk.session, desk.around));
    desk(action->command(desk.session, desk.around));
}

bool does_nothing(const Desk& desk, Chord chord) { return !action_for(chord, desk.session, desk.around); }

/// A desk at which as much as can be is enabled at once.
Desk busy_desk() {
    Desk desk(sample::brief());
    desk(command::Step{1});
    desk(command::Step{1});
    desk(command::HoldRange{});
    desk(command::SetCycle{{CycleUnit::month, 7}});
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

TEST_CASE("each_key_of_time_does_its_own") {
    Desk desk(sample::brief());
    press(desk, {Key::digit_5});
    CHECK(desk.state().time.mode == TimeMode::remaining);
    press(desk, {Key::h});
    CHECK(desk.state().time.held.size() == 1);
    press(desk, {Key::h, false, true});
    CHECK(desk.state().time.held.empty());
    press(desk, {Key::n});
    CHECK(desk.state().time.snap);
    press(desk, {Key::u});
    CHECK(desk.state().time.lanes == GroupBy::actor);
    for (int i = 0; i < 4; ++i)
        press(desk, {Key::u});
    CHECK(desk.state().time.lanes == GroupBy::category);
    press(desk, {Key::g});
    CHECK(desk.session.date_box.wants_focus);
    press(desk, {Key::i});
    CHECK(desk.state().overlay == Overlay::time_options);
    press(desk, {Key::i});
    CHECK(desk.state().overlay == Overlay::none);
    const Interval axis = desk.state().time.axis;
    press(desk, {Key::right, true, true});
    CHECK(desk.state().time.axis.begin > axis.begin);
    press(desk, {Key::left, true, true});
    CHECK(desk.state().time.axis == axis);
    press(desk, {Key::enter});
    CHECK(desk.state().time.axis.seconds() < axis.seconds());
}

TEST_CASE("fading_goes_through_its_lengths_and_back_to_none") {
    Desk desk(sample::brief());
    std::int64_t before = 0;
    int lengths = 0;
    for (press(desk, {Key::a}); desk.state().time.fade_seconds > 0; press(desk, {Key::a})) {
        REQUIRE(desk.state().time.fade_seconds > before);
        before = desk.state().time.fade_seconds;
        REQUIRE(++lengths < 9);
    }
    CHECK(lengths >= 2);
}

TEST_CASE("each_key_of_playing_does_its_own") {
    Desk desk(sample::brief());
    const Playback& playback = desk.session.playback;
    press(desk, {Key::r});
    CHECK(playback.direction == -1);
    press(desk, {Key::r});
    CHECK(playback.direction == 1);
    std::vector<AtEnd> ends;
    for (int i = 0; i < 3; ++i) {
        press(desk, {Key::o});
        ends.push_back(playback.at_end);
    }
    CHECK(ends == std::vector{AtEnd::loop, AtEnd::bounce, AtEnd::stop});
    press(desk, {Key::k});
    CHECK(playback.skip_quiet);
    press(desk, {Key::v});
    CHECK_FALSE(playback.follow);
    press(desk, {Key::j});
    CHECK(playback.by == PlayBy::event);
    press(desk, {Key::period});
    CHECK(playback.seconds_per_event == 1);
    press(desk, {Key::comma});
    CHECK(playback.seconds_per_event == 2);
    press(desk, {Key::j});
    CHECK(playback.by == PlayBy::clock);
    CHECK(playback.days_per_second == 30);
}

TEST_CASE("the_windows_edges_are_moved_by_keys_in_window_mode_only") {
    Desk desk(sample::brief());
    for (const Key key : {Key::bracket_left, Key::bracket_right, Key::comma, Key::period})
        CHECK(does_nothing(desk, {key, true}));
    desk.around.axis_step = AxisStep{CalendarUnit::day, 1};
    press(desk, {Key::digit_3});
    const Interval window = time_slice(desk.state().time).shown;
    press(desk, {Key::period, true});
    CHECK(time_slice(desk.state().time).shown.end > window.end);
    CHECK(time_slice(desk.state().time).shown.begin == window.begin);
    press(desk, {Key::comma, true});
    press(desk, {Key::bracket_left, true});
    CHECK(time_slice(desk.state().time).shown.begin < window.begin);
    press(desk, {Key::bracket_right, true});
    press(desk, {Key::bracket_right, true});
    CHECK(time_slice(desk.state().time).shown.begin > window.begin);
}

TEST_CASE("presenting_has_keys_of_its_own") {
    Desk desk(sample::brief());
    press(desk, {Key::f5});
    REQUIRE(desk.session.presentation);
    press(desk, {Key::space});
    CHECK(desk.selected() == "coup");
    CHECK_FALSE(desk.session.playback.playing);
    press(desk, {Key::page_down});
    CHECK(desk.selected() == "companies");
    press(desk, {Key::page_up});
    press(desk, {Key::left});
    CHECK(desk.selected() == "serval");
    press(desk, {Key::end});
    CHECK(desk.selected() == "answer");
    press(desk, {Key::home});
    CHECK(desk.selected() == "serval");
    press(desk, {Key::b});
    CHECK(desk.session.presentation->blank);
    press(desk, {Key::period});
    CHECK_FALSE(desk.session.presentation->blank);
    press(desk, {Key::p});
    CHECK(desk.session.playback.playing);
    press(desk, {Key::p});
    for (const Key key : {Key::e, Key::tab, Key::g, Key::f5, Key::i})
        CHECK(does_nothing(desk, {key}));
    CHECK(does_nothing(desk, {Key::z, true}));
    press(desk, {Key::question});
    press(desk, {Key::escape});
    REQUIRE(desk.session.presentation);
    CHECK(desk.state().overlay == Overlay::none);
    press(desk, {Key::escape});
    CHECK_FALSE(desk.session.presentation);
    CHECK_FALSE(desk.state().panels.clean);
    CHECK(does_nothing(desk, {Key::b}));
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
