#include "support/catch.hpp"
#include "workspace/sample.hpp"

using namespace briefmap;
using sample::day;
using sample::Desk;

TEST_CASE("undo_goes_back_and_redo_forth") {
    Desk desk(sample::brief());
    const State start = desk.state();
    desk(command::Step{1});
    const State stepped = desk.state();
    desk(command::SetTheme{"dark"});
    const State dark = desk.state();
    desk(command::Undo{});
    CHECK(desk.state() == stepped);
    desk(command::Undo{});
    CHECK(desk.state() == start);
    desk(command::Undo{});
    CHECK(desk.state() == start);
    desk(command::Redo{});
    desk(command::Redo{});
    desk(command::Redo{});
    CHECK(desk.state() == dark);
}

TEST_CASE("a_drag_is_one_step") {
    Desk desk(sample::brief());
    const State start = desk.state();
    for (int i = 0; i < 60; ++i)
        desk(command::Pan{3, 1}, 7);
    CHECK(desk.session.history.past.size() == 1);
    desk(command::Undo{});
    CHECK(desk.state() == start);
}

TEST_CASE("two_drags_are_two_steps") {
    Desk desk(sample::brief());
    for (int i = 0; i < 5; ++i)
        desk(command::Pan{3, 1}, 7);
    const State between = desk.state();
    for (int i = 0; i < 5; ++i)
        desk(command::Pan{3, 1}, 8);
    desk(command::Undo{});
    CHECK(desk.state() == between);
}

TEST_CASE("a_drag_that_goes_on_after_an_undo_is_a_new_step") {
    Desk desk(sample::brief());
    desk(command::Pan{30, 1}, 7);
    desk(command::Undo{});
    const State start = desk.state();
    desk(command::Pan{30, 1}, 7);
    desk(command::Undo{});
    CHECK(desk.state() == start);
}

TEST_CASE("a_new_step_forgets_what_was_undone") {
    Desk desk(sample::brief());
    desk(command::Step{1});
    desk(command::Undo{});
    desk(command::SetTheme{"dark"});
    const State dark = desk.state();
    desk(command::Redo{});
    CHECK(desk.state() == dark);
}

TEST_CASE("hover_is_never_undone") {
    Desk desk(sample::brief());
    desk(command::SetHover{{EventIndex{2}, std::nullopt}});
    CHECK(desk.session.history.past.empty());
    desk(command::Step{1});
    desk(command::Undo{});
    CHECK(desk.session.hover.event == EventIndex{2});
    desk(command::SetHover{{EventIndex{99}, std::nullopt}});
    CHECK_FALSE(desk.session.hover.event);
}

TEST_CASE("opening_the_key_sheet_is_no_step_and_undo_leaves_it_open") {
    Desk desk(sample::brief());
    desk(command::Step{1});
    desk(command::SetOverlay{Overlay::key_sheet});
    CHECK(desk.session.history.past.size() == 1);
    desk(command::Undo{});
    CHECK(desk.selected() == "serval");
    CHECK(desk.state().overlay == Overlay::key_sheet);
    desk(command::SetOverlay{Overlay::key_sheet});
    CHECK(desk.state().overlay == Overlay::none);
}

TEST_CASE("one_run_of_playback_is_one_step_and_speed_is_none") {
    Desk desk(sample::brief());
    desk(command::SetSpeed{365});
    const State start = desk.state();
    desk(command::TogglePlay{});
    for (int i = 0; i < 20; ++i)
        desk.play_for(0.1);
    desk(command::TogglePlay{});
    const State paused = desk.state();
    desk(command::TogglePlay{});
    for (int i = 0; i < 20; ++i)
        desk.play_for(0.1);
    CHECK(desk.session.history.past.size() == 2);
    desk(command::Undo{});
    CHECK(desk.state() == paused);
    CHECK_FALSE(desk.session.playback.playing);
    CHECK(desk.session.playback.days_per_second == 365);
    desk(command::Undo{});
    CHECK(desk.state() == start);
}

TEST_CASE("a_drag_that_came_back_to_its_start_costs_no_undo") {
    Desk desk(sample::brief());
    desk(command::SetTheme{"dark"});
    desk(command::SetPlayhead{day(2015)}, 4);
    desk(command::SetPlayhead{day(2013)}, 4);
    CHECK(desk.state().time.playhead == day(2013));
    desk(command::Undo{});
    CHECK(desk.state().theme == "light");
}

TEST_CASE("only_the_latest_two_hundred_steps_are_kept") {
    Desk desk(sample::brief());
    for (int i = 0; i < 500; ++i)
        desk(command::SetWindow{1000 + i});
    CHECK(desk.session.history.past.size() == history_limit);
    for (int i = 0; i < 500; ++i)
        desk(command::Undo{});
    CHECK(desk.state().time.window_seconds == 1000 + 299);
}
