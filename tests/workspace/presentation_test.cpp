#include "workspace/presentation.hpp"

#include "support/catch.hpp"
#include "workspace/sample.hpp"

using namespace briefmap;
using sample::day;
using sample::Desk;

namespace {

/// A desk in the middle of work, with something to undo and to redo.
Desk at_work() {
    Desk desk(sample::brief());
    desk(command::Step{1});
    desk(command::Zoom{2, std::nullopt});
    desk(command::SetMode{TimeMode::window});
    desk(command::HoldRange{});
    desk(command::TogglePanel{command::Panel::status});
    desk(command::SetOverlay{Overlay::time_options});
    desk(command::SetTheme{"dark"});
    desk(command::Undo{});
    desk.settle();
    return desk;
}

}  // namespace

TEST_CASE("presenting_takes_the_panels_and_sheets_away") {
    Desk desk = at_work();
    desk(command::Present{});
    REQUIRE(desk.session.presentation);
    CHECK(desk.state().panels.clean);
    CHECK(desk.state().overlay == Overlay::none);
    CHECK(desk.selected() == "coup");
}

TEST_CASE("leaving_brings_back_view_time_selection_and_panels_as_they_were") {
    Desk desk = at_work();
    const State before = desk.state();
    desk(command::Present{});
    desk(command::Step{2});
    desk(command::Pan{300, -200});
    desk(command::FitWorld{});
    desk(command::SetPlayhead{day(2014)});
    desk(command::SetMode{TimeMode::all});
    desk(command::ReleaseRanges{});
    desk(command::SetLanguage{"ar"});
    desk(command::TogglePlay{});
    desk.play_for(0.2);
    REQUIRE_FALSE(desk.state() == before);
    desk(command::LeavePresentation{});
    CHECK_FALSE(desk.session.presentation);
    CHECK(desk.state() == before);
    CHECK_FALSE(is_moving(desk.session));
}

TEST_CASE("nothing_of_a_talk_is_a_step_to_undo_and_undo_rests_meanwhile") {
    Desk desk = at_work();
    const auto past = desk.session.history.past, future = desk.session.history.future;
    REQUIRE_FALSE(past.empty());
    REQUIRE_FALSE(future.empty());
    desk(command::Present{});
    desk(command::Step{1});
    const State shown = settled_state(desk.session);
    desk(command::Undo{});
    desk(command::Redo{});
    CHECK(settled_state(desk.session) == shown);
    desk(command::TogglePlay{});
    for (int frame = 0; frame < 20; ++frame)
        desk.play_for(0.1);
    desk(command::LeavePresentation{});
    CHECK(desk.session.history.past == past);
    CHECK(desk.session.history.future == future);
}

TEST_CASE("a_drag_that_goes_on_across_the_door_is_another_step") {
    Desk desk(sample::brief());
    desk(command::Pan{30, 0}, 9);
    const State before = desk.state();
    desk(command::Present{});
    desk(command::LeavePresentation{});
    desk(command::Pan{30, 0}, 9);
    desk(command::Undo{});
    CHECK(desk.state() == before);
}

TEST_CASE("presenting_begins_with_the_camera_arrived") {
    Desk desk(sample::brief());
    desk(command::Zoom{3, std::nullopt});
    desk(command::StepToLast{});
    desk(command::Step{-1});
    REQUIRE(desk.session.glide);
    const View there = desk.session.glide->to;
    desk(command::Present{});
    CHECK_FALSE(desk.session.glide);
    CHECK(desk.state().view == there);
    CHECK(desk.session.presentation->before.view == there);
}

TEST_CASE("the_screen_is_blanked_and_comes_back_by_the_same_key_or_by_a_step") {
    Desk desk(sample::brief());
    desk(command::Blank{});
    CHECK_FALSE(desk.session.presentation);
    desk(command::Present{});
    desk(command::Blank{});
    CHECK(desk.session.presentation->blank);
    desk(command::Blank{});
    CHECK_FALSE(desk.session.presentation->blank);
    desk(command::Blank{});
    desk(command::Step{1});
    CHECK_FALSE(desk.session.presentation->blank);
}

TEST_CASE("presenting_twice_and_leaving_without_presenting_do_nothing") {
    Desk desk = at_work();
    const State before = desk.state();
    desk(command::LeavePresentation{});
    CHECK(desk.state() == before);
    desk(command::Present{});
    desk(command::Step{1});
    desk(command::Present{});
    desk(command::LeavePresentation{});
    CHECK(desk.state() == before);
}

TEST_CASE("progress_counts_the_steps_of_the_story") {
    Desk desk(sample::brief());
    const auto progress = [&] { return presentation_progress(desk.session, *desk.around.dataset); };
    desk(command::Present{});
    CHECK(progress() == StoryProgress{1, 5});
    desk(command::Step{2});
    CHECK(progress() == StoryProgress{3, 5});
    desk(command::StepToLast{});
    CHECK(progress() == StoryProgress{5, 5});
    desk(command::Select{desk.around.dataset->find("undated"), false});
    CHECK(progress() == StoryProgress{5, 5});
    desk(command::Select{std::nullopt, false});
    desk(command::SetPlayhead{day(2000)});
    CHECK(progress() == StoryProgress{0, 5});
    desk(command::SetPlayhead{day(2022)});
    CHECK(progress() == StoryProgress{3, 5});
    desk(command::Select{std::nullopt, false});
    CHECK(progress() == StoryProgress{3, 5});
}

TEST_CASE("progress_without_dates_counts_all_events_and_without_events_none") {
    const Desk undated(Dataset::build({}, {sample::event("a", ""), sample::event("b", "")}));
    CHECK(presentation_progress(undated.session, *undated.around.dataset) == StoryProgress{1, 2});
    const Desk none(sample::empty());
    CHECK(presentation_progress(none.session, *none.around.dataset) == StoryProgress{0, 0});
}
