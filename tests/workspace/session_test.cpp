#include "support/catch.hpp"
#include "workspace/actions.hpp"
#include "workspace/sample.hpp"

#include <cmath>

using namespace briefmap;
using sample::day;
using sample::Desk;

TEST_CASE("a_session_starts_on_the_first_event_with_everything_up_to_its_date") {
    const Desk desk(sample::brief());
    CHECK(desk.selected() == "serval");
    CHECK(desk.state().time.playhead == day(2013));
    CHECK(desk.state().time.mode == TimeMode::cumulative);
    CHECK(desk.state().time.axis.contains(day(2025, 9, 14)));
    CHECK(desk.session.history.past.empty());
}

TEST_CASE("a_session_starts_with_every_place_in_view") {
    const Desk desk(sample::brief());
    for (const LonLat place : {sample::bamako, sample::gossi, sample::paris}) {
        const auto p = desk.camera().to_view(place);
        REQUIRE(p);
        CHECK((p->x > 0 && p->x < 1000 && p->y > 0 && p->y < 700));
    }
}

TEST_CASE("wishes_are_kept") {
    State wishes;
    wishes.theme = "dark";
    wishes.language = "fr";
    wishes.view.projection = "mercator";
    wishes.time.mode = TimeMode::instant;
    wishes.time.playhead = day(2020, 9, 9);
    wishes.time.axis = {day(2020), day(2021)};
    const Desk desk(sample::brief(), wishes);
    CHECK(desk.state().theme == "dark");
    CHECK(desk.state().language == "fr");
    CHECK(desk.state().view.definition.find("merc") != std::string::npos);
    CHECK(desk.state().time == wishes.time);
    CHECK(desk.selected() == "coup");
}

TEST_CASE("a_wished_event_brings_its_time") {
    State wishes;
    wishes.selected = sample::brief()->find("claim");
    const Desk desk(sample::brief(), wishes);
    CHECK(desk.state().time.playhead == day(2025, 8, 15));
    wishes.selected = 77;
    CHECK(Desk(sample::brief(), wishes).selected() == "serval");
}

TEST_CASE("without_a_single_date_every_event_is_shown_and_no_day_is_made_up") {
    Event undated;
    undated.id = "somewhen";
    const Desk desk(Dataset::build({}, {undated}));
    CHECK(desk.state().time.mode == TimeMode::all);
    CHECK(time_caption(desk.state(), *Dataset::build({}, {undated})).empty());
}

TEST_CASE("a_session_without_events_shows_the_world") {
    const Desk desk(sample::empty());
    CHECK(desk.selected() == "nothing");
    CHECK(desk.state().time.axis.is_bounded());
    CHECK(desk.state().time.axis.seconds() > 0);
    CHECK(desk.state().view.definition.find("eqearth") != std::string::npos);
}

TEST_CASE("every_command_is_sound_without_events_and_without_a_projection") {
    for (const DatasetPtr& data : {sample::empty(), DatasetPtr{}}) {
        Surroundings around;
        around.dataset = data;
        Session session = start_session(around, {});
        for (const Action& action : actions())
            apply(session, {action.command(session, around), 0}, around);
        play(session, around, 0.1);
        CHECK_FALSE(session.state.selected);
    }
}

TEST_CASE("one_event_of_year_minus_9999_is_sound") {
    Desk desk(Dataset::build({}, {sample::event("old", "-9999", sample::bamako)}));
    CHECK(desk.state().time.playhead == day(-9999));
    CHECK(desk.state().time.axis.contains(day(-9999)));
    desk(command::StepTick{-5});
    CHECK(desk.selected() == "nothing");
    desk(command::Step{1});
    CHECK(desk.selected() == "old");
}

TEST_CASE("an_event_open_on_both_sides_leaves_the_playhead_where_it_is") {
    Desk desk(Dataset::build({}, {sample::event("always", "../.."), sample::event("a", "2020")}));
    desk(command::SetPlayhead{day(2020, 5, 5)});
    desk(command::StepToFirst{});
    CHECK(desk.state().time.playhead.is_bounded());
    CHECK(desk.state().time.axis.is_bounded());
}

TEST_CASE("asking_for_a_panel_leaves_the_clean_map") {
    Desk desk(sample::brief());
    desk(command::TogglePanel{command::Panel::list});
    CHECK_FALSE(desk.state().panels.list);
    desk(command::ToggleClean{});
    desk(command::TogglePanel{command::Panel::card});
    CHECK_FALSE(desk.state().panels.clean);
    CHECK(desk.state().panels.card);
    CHECK_FALSE(desk.state().panels.list);
}

TEST_CASE("panels_keep_a_usable_size") {
    Desk desk(sample::brief());
    desk(command::ResizePanel{command::Panel::list, -5});
    CHECK(desk.state().panels.list_width >= 100);
    desk(command::ResizePanel{command::Panel::timeline, 1e9F});
    CHECK(desk.state().panels.timeline_height <= 1000);
    desk(command::ResizePanel{command::Panel::card, NAN});
    CHECK(std::isfinite(desk.state().panels.card_width));
}
