#!/usr/bin/env python3
"""The bar above the timeline in a real window under Xvfb: each of its buttons, lists and fields with the mouse. All of
them have keys of their own, which timeline_controls_test.py presses.

toolbar_test.py BRIEFMAP -- the program to test.
"""
from desktop import WindowTest, run_tests


class Toolbar(WindowTest):
    def test_stepping(self):
        self.set_by(self.window.click_control, [("last", "selected", "report-2025-10-01"), ("first", "selected", "serval-2013"),
                                                ("next", "selected", "hollande-bamako-2013"),
                                                ("previous", "selected", "serval-2013")])

    def test_playing_and_pausing(self):
        w = self.window
        w.click_control("first")
        start = w.wait_for("the first event", lambda s: s["selected"] == "serval-2013")
        w.click_control("play")
        w.wait_for("time going on", lambda s: s["playing"] and s["playhead"] > start["playhead"])
        w.click_control("play")
        w.wait_for("a pause", lambda s: not s["playing"])

    def test_what_happens_at_the_end(self):
        self.set_by(self.window.click_control, [("at the end", "at_end", 1), ("at the end", "at_end", 2), ("at the end", "at_end", 0)])

    def test_each_pace_is_in_the_list(self):
        w = self.window
        for words, field, value, by in [("a year a second", "days_per_second", 365, "clock"),
                                        ("an event every 1 s", "seconds_per_event", 1, "event"),
                                        ("a month a second", "days_per_second", 30, "clock")]:
            w.click_control("speed")
            w.click_control(words)
            w.wait_for(words, lambda s: s[field] == value and s["play_by"] == by and words not in s["controls"])

    def test_what_is_shown(self):
        self.set_by(self.window.click_control, [("All", "mode", "all"), ("From", "mode", "remaining"), ("Window", "mode", "window"),
                                                ("Instant", "mode", "instant"), ("Up to", "mode", "cumulative")])

    def test_the_date_box_and_the_options(self):
        w = self.window
        w.click_control("date")
        w.wait_for("the keyboard in the box", lambda s: s["typing"])
        w.type("August 2020")
        w.wait_for("the words", lambda s: s["date_box"][0] == "August 2020")
        w.press("Return")
        w.wait_for("the month typed", lambda s: s["playhead"].startswith("2020-08-01") and not s["typing"])
        w.click_control("options")
        w.wait_for("the sheet", lambda s: s["overlay"] == 3)
        w.click_control("Close")
        w.wait_for("no sheet", lambda s: s["overlay"] == 0)

    def test_the_sheet_of_layers(self):
        w = self.window
        w.click_control("layers")
        w.wait_for("the sheet", lambda s: s["overlay"] == 4 and "Names of towns: shown" in s["controls"])
        w.click_control("Close")
        w.wait_for("no sheet", lambda s: s["overlay"] == 0)


if __name__ == "__main__":
    run_tests()
