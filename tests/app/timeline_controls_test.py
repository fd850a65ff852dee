#!/usr/bin/env python3
"""Every control of the timeline in a real window under Xvfb, by keyboard and by mouse; what the state says is checked.

timeline_controls_test.py BRIEFMAP -- the program to test.
"""
import json
import tempfile
from datetime import datetime
from pathlib import Path

from desktop import WindowTest, run_tests


class Controls(WindowTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.whole_axis = cls.window.state()["axis"]

    def whole(self):
        self.window.press("t")
        return self.window.wait_until_drawn("the time of all events", lambda s: s["axis"] == self.whole_axis)

    def changes(self, what, key, field, *values):
        """Pressing `key` again and again brings `field` to each of `values`."""
        for value in values:
            self.window.press(key)
            self.window.wait_for(f"{what}: {value}", lambda s: s[field] == value)

    def test_1_every_choice_has_a_key(self):
        w = self.window
        for key, mode in [("1", "all"), ("2", "cumulative"), ("3", "window"), ("4", "instant"), ("5", "remaining")]:
            self.changes("what is shown", key, "mode", mode)
        self.changes("lanes", "u", "lanes", "actor", "country", "source", "nothing", "category")
        self.changes("snapping", "n", "snap", True, False)
        self.changes("direction", "r", "direction", -1, 1)
        self.changes("at the end", "o", "at_end", 1, 2, 0)
        self.changes("pace", "j", "play_by", "event", "clock")
        self.changes("quiet stretches", "k", "skip_quiet", True, False)
        self.changes("following", "v", "follow", False, True)
        lengths = []
        while not lengths or lengths[-1] > 0:
            before = w.state()["fade_seconds"]
            w.press("a")
            lengths.append(w.wait_for("another fading", lambda s: s["fade_seconds"] != before)["fade_seconds"])
            self.assertLess(len(lengths), 8, "it goes round")
        self.assertEqual(lengths[:-1], sorted(lengths[:-1]))
        self.assertGreater(len(lengths), 2)

    def test_2_the_window_moves_by_its_edges_with_keys_and_with_the_mouse(self):
        w = self.window
        w.press("End", "3")
        self.whole()
        start = w.wait_until_drawn("a window", lambda s: s["mode"] == "window" and s["window_band"])
        w.press("ctrl+bracketleft")
        earlier = w.wait_for("an earlier start", lambda s: s["shown_from"] < start["shown_from"]
                   and s["playhead"] == start["playhead"])
        w.press("ctrl+bracketright")
        later = w.wait_for("a later start", lambda s: s["shown_from"] > earlier["shown_from"]
                           and s["playhead"] == start["playhead"])
        w.press("ctrl+comma")
        ended = w.wait_for("an earlier end", lambda s: s["playhead"] < later["playhead"]
                           and s["shown_from"] == later["shown_from"])
        w.press("ctrl+period")
        before = w.wait_until_drawn("a later end", lambda s: s["playhead"] > ended["playhead"]
                            and s["shown_from"] == later["shown_from"])
        left, right = before["window_band"]
        w.drag(left, (left[0] - 150, left[1]))
        wider = w.wait_until_drawn("a start dragged earlier", lambda s: s["shown_from"] < before["shown_from"]
                           and s["playhead"] == before["playhead"])
        left, right = wider["window_band"]
        w.drag(right, (right[0] - 60, right[1]))
        narrower = w.wait_until_drawn("an end dragged earlier", lambda s: s["playhead"] < wider["playhead"]
                              and s["shown_from"] == wider["shown_from"])
        left, right = narrower["window_band"]
        middle = ((left[0] + right[0]) / 2, left[1])
        w.drag(middle, (middle[0] - 90, middle[1]))
        w.wait_for("the whole window dragged earlier", lambda s: s["playhead"] < narrower["playhead"]
                   and s["shown_from"] < narrower["shown_from"])

    def test_3_stretches_are_held_and_let_go(self):
        w = self.window
        w.press("3", "h")
        held = w.wait_until_drawn("a held stretch", lambda s: len(s["held"]) == 1 and s["held_buttons"])
        w.click(held["held_buttons"][0])
        w.wait_for("nothing held after a click on its button", lambda s: not s["held"])
        w.press("h")
        w.wait_for("a held stretch", lambda s: len(s["held"]) == 1)
        w.press("shift+h")
        w.wait_for("nothing held", lambda s: not s["held"])

    def test_4_the_axis_is_moved_by_keys_and_by_the_overview(self):
        w = self.window
        before = self.whole()
        w.press("ctrl+equal", "ctrl+equal")
        near = w.wait_for("a shorter axis", lambda s: s["axis_seconds"] < before["axis_seconds"] * 0.6)
        w.press("ctrl+shift+Left")
        earlier = w.wait_until_drawn("an earlier axis", lambda s: s["axis"][0] < near["axis"][0]
                             and s["axis_seconds"] == near["axis_seconds"])
        handle, _ = earlier["overview_handle"]
        w.drag(handle, (handle[0] - 80, handle[1]))
        moved = w.wait_until_drawn("an axis dragged earlier", lambda s: s["axis"][0] < earlier["axis"][0]
                           and s["axis_seconds"] == earlier["axis_seconds"])
        handle, width = moved["overview_handle"]
        end = (handle[0] + width / 2 - 1, handle[1])
        w.drag(end, (end[0] + 80, end[1]))
        longer = w.wait_until_drawn("an axis dragged longer", lambda s: s["axis_seconds"] > moved["axis_seconds"])
        handle, width = longer["overview_handle"]
        start = (handle[0] - width / 2 + 1, handle[1])
        w.drag(start, (start[0] - 40, start[1]))
        w.wait_for("an axis that begins earlier", lambda s: s["axis"][0] < longer["axis"][0]
                   and s["axis_seconds"] > longer["axis_seconds"])
        w.press("t")

    def test_4b_a_dragged_playhead_catches_on_events_where_it_is_told_to(self):
        w = self.window
        w.press("2", "Home")
        self.whole()
        first = w.wait_until_drawn("the first event", lambda s: s["playhead"] == "2013-01-01T00:00:00Z")["playhead_at"]
        w.press("End")
        last = w.wait_until_drawn("the last event", lambda s: s["playhead"] == "2025-10-01T00:00:00Z")["playhead_at"]
        days = (datetime(2020, 8, 1) - datetime(2013, 1, 1)) / (datetime(2025, 10, 1) - datetime(2013, 1, 1))
        beside = (first[0] + (last[0] - first[0]) * days + 4, first[1])
        coup = "2020-08-01T00:00:00Z"
        w.drag(last, beside)
        freely = w.wait_until_drawn("a playhead let go", lambda s: abs(s["playhead_at"][0] - beside[0]) < 2)
        self.assertNotEqual(freely["playhead"], coup)
        w.press("n")
        w.wait_for("catching", lambda s: s["snap"])
        w.drag(freely["playhead_at"], (beside[0] + 60, beside[1]))
        away = w.wait_until_drawn("a playhead elsewhere", lambda s: s["playhead_at"][0] > beside[0] + 20)
        w.drag(away["playhead_at"], beside)
        w.wait_for("a playhead caught", lambda s: s["playhead"] == coup)
        w.press("n")
        w.wait_for("no catching", lambda s: not s["snap"])

    def type_date(self, text):
        """Without waiting for the box: what is typed after G is meant for it."""
        w = self.window
        w.press("g")
        w.type(text)
        w.wait_for("the words in the box", lambda s: s["date_box"][0] == text)
        w.press("Return")

    def test_5_a_date_is_typed_and_nonsense_keeps_the_old_time(self):
        w = self.window
        w.press("2")
        self.type_date("15 August 2025")
        there = w.wait_for("the day typed", lambda s: s["playhead"].startswith("2025-08-15"))
        self.type_date("15 Augst 2025")
        fault = w.wait_for("a fault", lambda s: s["date_box"][1])
        self.assertIn("Augst", fault["date_box"][1])
        self.assertEqual((fault["playhead"], fault["mode"]), (there["playhead"], there["mode"]))
        self.type_date("2014-2016")  # taking the box selects what stands in it
        w.wait_for("the stretch typed", lambda s: s["mode"] == "window" and s["playhead"].startswith("2016-12-31")
                   and s["shown_from"].startswith("2014-01-01") and not s["date_box"][1])

    def test_6_keys_step_at_once_after_a_date_is_entered_or_given_up(self):
        w = self.window
        w.press("2", "Home")
        w.wait_for("the first event", lambda s: s["selected"] == "serval-2013")
        for leave, playhead in [("Return", "2020"), ("Escape", "2013")]:
            w.press("g")
            w.type("2020")
            w.wait_for("the words in the box", lambda s: s["date_box"][0] == "2020" and s["typing"])
            w.press(leave, "End")
            w.wait_for(f"the last event right after {leave}", lambda s: s["selected"] == "report-2025-10-01"
                       and not s["typing"] and s["date_box"] == ["", ""])
            w.press("Home")
            w.wait_for("the first event", lambda s: s["selected"] == "serval-2013")

    def test_7_what_the_pointer_is_over_is_told_and_a_double_click_goes_there(self):
        w = self.window
        w.press("1")
        self.whole()
        before = w.wait_until_drawn("marks", lambda s: s["mode"] == "all" and "coup-mali-2020" in s["timeline_marks"])
        mark = before["timeline_marks"]["coup-mali-2020"]
        w.point(mark)
        told = w.wait_for("a tooltip", lambda s: s["hover"] == "coup-mali-2020" and s["tooltip"])["tooltip"]
        self.assertIn("2020", told.split("\n")[0])
        self.assertTrue(told.split("\n")[1], "a title")
        w.double_click(mark, lambda s: s["selected"] == "coup-mali-2020" and s["axis_seconds"] < before["axis_seconds"])
        whole = self.whole()
        w.press("Home", "Return")
        w.wait_for("the first event, seen closer", lambda s: s["selected"] == "serval-2013"
                   and s["axis_seconds"] < whole["axis_seconds"])

    def test_8_the_wheel_shows_less_or_more_time_and_scrolls(self):
        w = self.window
        before = self.whole()
        x, y, width, height = before["timeline_rect"]
        middle = (x + width / 2, y + height / 2)
        w.turn_wheel(middle, up=True)
        near = w.wait_for("less time", lambda s: s["axis_seconds"] < before["axis_seconds"])
        w.drag(middle, (middle[0] + 60, middle[1]), button=3)
        w.wait_for("earlier time", lambda s: s["axis"][0] < near["axis"][0])
        w.turn_wheel(middle, up=False)
        w.wait_for("more time", lambda s: s["axis_seconds"] > near["axis_seconds"])
        w.press("t")


class Dense(WindowTest):
    """Where events are too many for marks."""

    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        features = [{"type": "Feature", "geometry": None,
                     "properties": {"title": f"event {i}", "when": f"{1900 + i % 100}-{1 + i % 12:02}-{1 + i % 28:02}"}}
                    for i in range(6000)]
        (folder / "dense.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
        cls.arguments = (str(folder / "dense.geojson"),)
        super().setUpClass()

    def test_a_column_tells_its_count_and_a_double_click_looks_closer(self):
        w = self.window
        w.press("1")
        before = w.wait_until_drawn("columns", lambda s: s["fullest_column"] and s["mode"] == "all")
        column = before["fullest_column"]
        w.point(column["at"])
        told = w.wait_for("a tooltip", lambda s: s["tooltip"])["tooltip"]
        self.assertIn(f"{column['count']} events", told)
        w.double_click(column["at"], lambda s: s["axis_seconds"] < before["axis_seconds"])


if __name__ == "__main__":
    run_tests()
