// What each key does, pressed at a desk.
#include "workspace/pressing.hpp"

#include <vector>

using namespace briefmap;
using sample::Desk;
using sample::does_nothing;
using sample::press;

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
    for (const char* theme : {"dark", "print", "contrast", "light"}) {
        press(desk, {Key::d});
        CHECK(desk.state().theme == theme);
    }
    press(desk, {Key::l});
    CHECK(desk.state().language == "fr");
    press(desk, {Key::x});
    CHECK(desk.state().graticule);
    desk(command::Undo{});
    CHECK_FALSE(desk.state().graticule);
    press(desk, {Key::digit_1});
    CHECK(desk.state().time.mode == TimeMode::all);
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
