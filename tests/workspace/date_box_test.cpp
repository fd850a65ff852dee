// What is typed into the date box and entered.
#include "support/catch.hpp"
#include "workspace/axis.hpp"
#include "workspace/sample.hpp"

#include <string>

using namespace briefmap;
using sample::day;
using sample::Desk;

namespace {

void enter(Desk& desk, std::string text) {
    desk(command::EditDate{std::move(text)});
    desk(command::EnterDate{});
}

bool is_cleared(const Desk& desk) { return desk.session.date_box == DateBox{}; }

}  // namespace

TEST_CASE("a_day_typed_moves_the_playhead_there") {
    Desk desk(sample::brief());
    enter(desk, " 2025-08-15 ");
    CHECK(desk.state().time.playhead == day(2025, 8, 15));
    CHECK(desk.state().time.mode == TimeMode::cumulative);
    CHECK(desk.selected() == "claim");
    CHECK(is_cleared(desk));
    desk(command::Undo{});
    CHECK(desk.state().time.playhead == day(2013));
}

TEST_CASE("a_day_beyond_the_axis_scrolls_it") {
    Desk desk(sample::brief());
    enter(desk, "1914-07-28");
    CHECK(desk.state().time.axis.contains(day(1914, 7, 28)));
    CHECK(desk.selected() == "nothing");
}

TEST_CASE("a_year_typed_is_begun_and_seen_whole") {
    Desk desk(sample::brief());
    desk(command::SetAxis{{day(2020), day(2020, 3)}});
    enter(desk, "2016");
    CHECK(desk.state().time.playhead == day(2016));
    CHECK(desk.state().time.mode == TimeMode::cumulative);
    CHECK(desk.state().time.axis.contains(Interval{day(2016), day(2017)}));
    enter(desk, "1800");
    const Interval axis = desk.state().time.axis;
    CHECK(axis.contains(Interval{day(1800), day(1801)}));
    enter(desk, "1800-05");
    CHECK(desk.state().time.axis == axis);
}

TEST_CASE("a_stretch_typed_becomes_the_window_both_ends_in_it") {
    Desk desk(sample::brief());
    enter(desk, "2013/2020-08-05");
    CHECK(desk.state().time.mode == TimeMode::window);
    CHECK(time_slice(desk.state().time).shown == Interval{day(2013), day(2020, 8, 6)});
    CHECK(desk.state().time.axis.contains(Interval{day(2013), day(2020, 8, 6)}));
    CHECK(time_caption(desk.state(), *desk.around.dataset).find("2020") != std::string::npos);
    enter(desk, "-3000/3000");
    CHECK(time_slice(desk.state().time).shown == Interval{day(-3000), day(3001)});
    CHECK(desk.state().time.axis.contains(Interval{day(-3000), day(3001)}));
}

TEST_CASE("a_stretch_longer_than_any_axis_is_still_shown_exactly") {
    Desk desk(sample::brief());
    enter(desk, "Y-30000/2000");
    REQUIRE(is_cleared(desk));
    CHECK(time_slice(desk.state().time).shown == Interval{day(-30000), day(2001)});
    CHECK(desk.state().time.axis.seconds() == longest_axis_seconds);
}

TEST_CASE("since_a_date_shows_what_remains_and_until_a_date_what_has_begun") {
    Desk desk(sample::brief());
    enter(desk, "2021/..");
    CHECK(desk.state().time.mode == TimeMode::remaining);
    CHECK(desk.state().time.playhead == day(2021));
    enter(desk, "../2020");
    CHECK(desk.state().time.mode == TimeMode::cumulative);
    CHECK(desk.state().time.playhead == day(2021) - 1);
    CHECK(desk.selected() == "coup");
}

TEST_CASE("dates_are_typed_as_people_write_them_in_the_language_of_the_session") {
    Desk desk(sample::brief());
    enter(desk, "15 August 2025");
    CHECK(desk.state().time.playhead == day(2025, 8, 15));
    enter(desk, "since 2021");
    CHECK(desk.state().time.mode == TimeMode::remaining);
    CHECK(desk.state().time.playhead == day(2021));
    enter(desk, "1–5 May 2024");
    CHECK(time_slice(desk.state().time).shown == Interval{day(2024, 5, 1), day(2024, 5, 6)});
    enter(desk, "2013 or 2016");
    CHECK(time_slice(desk.state().time).shown == Interval{day(2013), day(2017)});
    desk(command::SetLanguage{"fr"});
    enter(desk, "14 septembre 2025");
    CHECK(desk.state().time.playhead == day(2025, 9, 14));
    CHECK(is_cleared(desk));
}

TEST_CASE("a_caption_read_back_leads_to_the_same_time") {
    for (const std::string language : {"en", "fr", "es", "ru"}) {
        Desk desk(sample::brief());
        desk(command::SetLanguage{language});
        for (const char* id : {"serval", "coup", "claim"}) {
            desk(command::Select{desk.around.dataset->find(id), true});
            const Instant playhead = desk.state().time.playhead;
            const std::string caption = time_caption(desk.state(), *desk.around.dataset);
            desk(command::StepToLast{});
            enter(desk, caption);
            INFO(caption << " " << desk.session.date_box.fault);
            CHECK(desk.state().time.playhead == playhead);
        }
    }
}

TEST_CASE("nonsense_is_named_and_changes_nothing") {
    Desk desk(sample::brief());
    const State before = desk.state();
    for (const std::string text : {"yesterday-ish", "2020-02-30", "2020/2010", "99-99-99", "../.."}) {
        enter(desk, text);
        INFO(text << ": " << desk.session.date_box.fault);
        CHECK(desk.state() == before);
        CHECK(desk.session.date_box.text == text);
        CHECK(desk.session.date_box.fault.find("“" + text + "”") == 0);
        CHECK(desk.session.date_box.fault.find("The time stays as it was.") != std::string::npos);
    }
    CHECK(desk.session.history.past.empty());
}

TEST_CASE("a_long_text_is_quoted_in_part_and_by_whole_letters") {
    Desk desk(sample::brief());
    std::string text = "x";
    for (int i = 0; i < 500; ++i)
        text += "é";
    enter(desk, text);
    const std::string& fault = desk.session.date_box.fault;
    CHECK(fault.find("é…”") != std::string::npos);
    CHECK(fault.size() < 300);
    CHECK(desk.session.date_box.text == text);
}

TEST_CASE("what_lies_beyond_the_axis_is_said_so") {
    Desk desk(sample::brief());
    const State before = desk.state();
    for (const std::string text : {"Y-170000002", "Y17E8", "2000/Y17E8"}) {
        enter(desk, text);
        INFO(desk.session.date_box.fault);
        CHECK(desk.session.date_box.fault.find("further away") != std::string::npos);
        CHECK(desk.state() == before);
    }
}

TEST_CASE("a_fault_goes_when_the_text_is_mended") {
    Desk desk(sample::brief());
    enter(desk, "2020-13");
    CHECK_FALSE(desk.session.date_box.fault.empty());
    desk(command::EditDate{"2020-13"});
    CHECK_FALSE(desk.session.date_box.fault.empty());
    desk(command::EditDate{"2020-1"});
    CHECK(desk.session.date_box.fault.empty());
    enter(desk, "2020-12");
    CHECK(is_cleared(desk));
    CHECK(desk.state().time.playhead == day(2020, 12));
}

TEST_CASE("nothing_typed_is_no_fault") {
    Desk desk(sample::brief());
    const State before = desk.state();
    enter(desk, "  ");
    CHECK(desk.session.date_box.fault.empty());
    CHECK(desk.state() == before);
}

TEST_CASE("the_box_asks_for_the_focus_until_it_has_it") {
    Desk desk(sample::brief());
    desk(command::TogglePanel{command::Panel::timeline});
    desk(command::ToggleClean{});
    desk(command::FocusDate{});
    CHECK(desk.session.date_box.wants_focus);
    CHECK_FALSE(desk.state().panels.clean);
    CHECK(desk.state().panels.timeline);
    desk(command::EditDate{""});
    CHECK_FALSE(desk.session.date_box.wants_focus);
    desk(command::EditDate{"20"});
    desk(command::LeaveDate{});
    CHECK(is_cleared(desk));
}

TEST_CASE("typing_stops_playing_only_when_it_leads_somewhere") {
    Desk desk(sample::brief());
    desk(command::TogglePlay{});
    enter(desk, "nonsense");
    CHECK(desk.session.playback.playing);
    enter(desk, "2020");
    CHECK_FALSE(desk.session.playback.playing);
}

TEST_CASE("a_date_is_gone_to_without_events_and_without_a_map") {
    Desk desk(sample::empty());
    enter(desk, "2020-08/2020-09");
    CHECK(time_slice(desk.state().time).shown == Interval{day(2020, 8), day(2020, 10)});
}
