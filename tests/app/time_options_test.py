#!/usr/bin/env python3
"""The sheet of time's options in a real window under Xvfb: everything on it is chosen once with the mouse and once with
arrows and Space, and the state says what was chosen.

time_options_test.py BRIEFMAP -- the program to test.
"""
from desktop import WindowTest, run_tests

TIME_OPTIONS = 3  # of the overlays
EVERY_MONTH, EVERY_DAY, EVERY_HOUR = 2**12 - 1, 2**7 - 1, 2**24 - 1

# A control, the field of the state that it changes, and what to. Each list ends where it began.
CHOICES = [
    ("actor", "lanes", "actor"), ("country", "lanes", "country"), ("source", "lanes", "source"),
    ("all together", "lanes", "nothing"), ("category", "lanes", "category"),
    ("by the event", "play_by", "event"), ("by the clock", "play_by", "clock"),
    ("backward", "direction", -1), ("forward", "direction", 1),
    ("start over", "at_end", 1), ("turn round", "at_end", 2), ("stop", "at_end", 0),
    ("Leap over quiet stretches", "skip_quiet", True), ("Leap over quiet stretches", "skip_quiet", False),
    ("The map follows", "follow", False), ("The map follows", "follow", True),
    ("Snap to events (N)", "snap", True), ("Snap to events (N)", "snap", False),
]
CYCLES = [
    ("months", "cycle", ["month", EVERY_MONTH]),
    ("Jan", "cycle", ["month", EVERY_MONTH - 1]),
    ("Dec", "cycle", ["month", EVERY_MONTH - 1 - 2**11]),
    ("Jan", "cycle", ["month", EVERY_MONTH - 2**11]),
    ("weekdays", "cycle", ["weekday", EVERY_DAY]),
    ("Sun", "cycle", ["weekday", EVERY_DAY - 2**6]),
    ("Mon", "cycle", ["weekday", EVERY_DAY - 2**6 - 1]),
    ("hours", "cycle", ["hour", EVERY_HOUR]),
    ("23", "cycle", ["hour", EVERY_HOUR - 2**23]),
    ("12", "cycle", ["hour", EVERY_HOUR - 2**23 - 2**12]),
    ("23", "cycle", ["hour", EVERY_HOUR - 2**12]),
    ("every time", "cycle", ["none", 0]),
]


class TimeOptions(WindowTest):
    def setUp(self):
        w = self.window
        w.press("Home", "t", "i")
        w.wait_for("the sheet, and the keyboard on it", lambda s: s["overlay"] == TIME_OPTIONS and "category" in s["controls"])

    def tearDown(self):
        if self.window.state()["overlay"] == TIME_OPTIONS:
            self.window.press("Escape")
            self.window.wait_for("no sheet", lambda s: s["overlay"] == 0)

    def by_keys(self, name):
        self.walk_to(name)
        self.window.press("space")

    def by_mouse(self, name):
        """Turning the wheel where the sheet is longer than the window shows."""
        w = self.window
        sheet = w.control("category")
        for up in [False] * 8 + [True] * 16:
            state = w.state()
            if name in state["controls"]:
                break
            mark = w.mark()
            w.turn_wheel(sheet, up)
            w.wait_for("a turned sheet", lambda s: w.mark() > mark)
        w.click_control(name)

    def mouse_and_keys(self):
        return [self.by_mouse, self.by_keys]

    def test_lanes_playing_and_dragging(self):
        for use in self.mouse_and_keys():
            self.set_by(use, CHOICES)

    def test_single_months_weekdays_and_hours(self):
        for use in self.mouse_and_keys():
            self.set_by(use, CYCLES)

    def test_speeds_of_the_clock_and_of_the_event(self):
        w = self.window
        for use in self.mouse_and_keys():
            for pace, field, faster in [("by the clock", "days_per_second", 1), ("by the event", "seconds_per_event", -1)]:
                use(pace)
                before = w.wait_for(pace, lambda s: s["play_by"] == pace.split()[-1])[field]
                use("Faster")
                w.wait_for("a faster pace", lambda s: (s[field] - before) * faster > 0)
                use("Slower")
                w.wait_for("the old pace", lambda s: s[field] == before)
            use("by the clock")
            w.wait_for("the clock", lambda s: s["play_by"] == "clock")

    def test_lengths_of_fading(self):
        w = self.window
        for use in self.mouse_and_keys():
            walked = []
            self.by_keys("never")  # so that all of them are in sight
            offered = [name for name in w.control("never") and w.state()["controls"] if name.startswith("over ")]
            self.assertGreaterEqual(len(offered), 2)
            for name in offered:
                before = w.state()["fade_seconds"]
                use(name)
                walked.append(w.wait_for(name, lambda s: s["fade_seconds"] not in (0, before))["fade_seconds"])
            self.assertEqual(len(set(walked)), len(offered))
            self.set_by(use, [("never", "fade_seconds", 0)])

    def test_a_stretch_is_held_and_let_go(self):
        w = self.window
        for use in self.mouse_and_keys():
            use("Hold this time")
            w.wait_for("a held stretch", lambda s: len(s["held"]) == 1)
            use("Let go")
            w.wait_for("nothing held", lambda s: not s["held"])

    def test_the_sheet_closes_by_its_button(self):
        w = self.window
        for use in self.mouse_and_keys():
            if w.state()["overlay"] == 0:
                w.press("i")
                w.wait_for("the sheet", lambda s: s["overlay"] == TIME_OPTIONS)
            use("Close")
            w.wait_for("no sheet", lambda s: s["overlay"] == 0)

    def test_keys_that_walk_the_sheet_do_nothing_behind_it(self):
        w = self.window
        before = w.state()
        self.walk_to("weekdays")
        self.walk_to("category")
        w.press("Home", "Tab", "space")
        # What is heard after them has been heard behind them.
        w.press("u")
        after = w.wait_for("another grouping", lambda s: s["lanes"] != before["lanes"])
        for field in ("selected", "playhead", "clean", "playing"):
            self.assertEqual(after[field], before[field], field)
        w.press("u", "u", "u", "u")
        w.wait_for("the first grouping", lambda s: s["lanes"] == before["lanes"])


if __name__ == "__main__":
    run_tests()
