#!/usr/bin/env python3
"""Every control of the timeline in a real window under Xvfb, by keyboard and by mouse; what the state says is checked.

timeline_controls_test.py BRIEFMAP -- the program to test.
"""
import os
import sys
import tempfile
import time
import unittest

from desktop import Desktop, Window, run_tests

PROGRAM = os.path.abspath(sys.argv.pop(1))


class Controls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop().__enter__()
        cls.folder = tempfile.TemporaryDirectory()
        cls.window = Window(PROGRAM, cls.desktop, cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        if cls.window.process.poll() is None:
            cls.window.process.kill()
        cls.window.process.wait()
        cls.window.process.stderr.close()
        cls.desktop.__exit__()
        cls.folder.cleanup()

    def changes(self, what, key, field, *values):
        """Pressing `key` again and again brings `field` to each of `values`."""
        for value in values:
            self.window.press(key)
            self.window.wait_for(f"{what}: {value}", lambda s: s[field] == value)

    def settled(self):
        """The state once it has stayed the same for a while: a slow machine lags behind the hand."""
        last, since = self.window.state(), time.monotonic()
        while time.monotonic() - since < 1:
            time.sleep(0.1)
            now = self.window.state()
            if now != last:
                last, since = now, time.monotonic()
        return last

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
        w.press("t", "End", "3")
        start = w.wait_for("a window", lambda s: s["mode"] == "window" and s["window_band"])
        w.press("ctrl+bracketleft")
        w.wait_for("an earlier start", lambda s: s["shown_from"] < start["shown_from"]
                   and s["playhead"] == start["playhead"])
        w.press("ctrl+bracketright")
        w.press("ctrl+comma")
        before = w.wait_for("an earlier end", lambda s: s["playhead"] < start["playhead"])
        before = self.settled()
        left, right = before["window_band"]
        w.drag(left, (left[0] - 150, left[1]))
        wider = w.wait_for("a start dragged earlier", lambda s: s["shown_from"] < before["shown_from"]
                           and s["playhead"] == before["playhead"])
        wider = self.settled()
        left, right = wider["window_band"]
        w.drag(right, (right[0] - 60, right[1]))
        narrower = w.wait_for("an end dragged earlier", lambda s: s["playhead"] < wider["playhead"]
                              and s["shown_from"] == wider["shown_from"])
        narrower = self.settled()
        left, right = narrower["window_band"]
        middle = ((left[0] + right[0]) / 2, left[1])
        w.drag(middle, (middle[0] - 90, middle[1]))
        w.wait_for("the whole window dragged earlier", lambda s: s["playhead"] < narrower["playhead"]
                   and s["shown_from"] < narrower["shown_from"])

    def test_3_stretches_are_held_and_let_go(self):
        w = self.window
        w.press("3", "h")
        held = w.wait_for("a held stretch", lambda s: len(s["held"]) == 1 and s["held_buttons"])
        w.click(held["held_buttons"][0])
        w.wait_for("nothing held after a click on its button", lambda s: not s["held"])
        w.press("h")
        w.wait_for("a held stretch", lambda s: len(s["held"]) == 1)
        w.press("shift+h")
        w.wait_for("nothing held", lambda s: not s["held"])

    def test_4_the_axis_is_moved_by_keys_and_by_the_overview(self):
        w = self.window
        w.press("t")
        w.wait_for("the whole", lambda s: True)
        before = w.state()
        w.press("ctrl+equal", "ctrl+equal")
        near = w.wait_for("a shorter axis", lambda s: s["axis_seconds"] < before["axis_seconds"] * 0.6)
        w.press("ctrl+shift+Left")
        earlier = w.wait_for("an earlier axis", lambda s: s["axis"][0] < near["axis"][0]
                             and s["axis_seconds"] == near["axis_seconds"])
        earlier = self.settled()
        handle, _ = earlier["overview_handle"]
        w.drag(handle, (handle[0] - 80, handle[1]))
        moved = w.wait_for("an axis dragged earlier", lambda s: s["axis"][0] < earlier["axis"][0]
                           and s["axis_seconds"] == earlier["axis_seconds"])
        moved = self.settled()
        handle, width = moved["overview_handle"]
        end = (handle[0] + width / 2 - 1, handle[1])
        w.drag(end, (end[0] + 80, end[1]))
        w.wait_for("an axis dragged longer", lambda s: s["axis_seconds"] > moved["axis_seconds"])
        w.press("t")

    def type_date(self, text):
        """Into the date box, at the pace of a hand, once the last frame has settled."""
        w = self.window
        time.sleep(0.7)
        w.press("g")
        time.sleep(0.7)
        w.xdotool("type", "--delay", "60", text)
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
        self.assertEqual(fault["playhead"], there["playhead"])
        self.type_date("2014-2016")  # taking the box selects what stands in it
        w.wait_for("the stretch typed", lambda s: s["mode"] == "window" and s["playhead"].startswith("2016-12-31")
                   and s["shown_from"].startswith("2014-01-01") and not s["date_box"][1])

    def test_6_a_double_click_goes_to_an_event(self):
        w = self.window
        w.press("1", "t")
        before = w.wait_for("marks", lambda s: "coup-mali-2020" in s["timeline_marks"])
        w.point(before["timeline_marks"]["coup-mali-2020"])
        time.sleep(0.3)
        for _ in range(2):
            w.xdotool("mousedown", "1")
            time.sleep(0.06)
            w.xdotool("mouseup", "1")
            time.sleep(0.06)
        w.wait_for("the event, seen closer", lambda s: s["selected"] == "coup-mali-2020"
                   and s["axis_seconds"] < before["axis_seconds"])

    def test_7_the_sheet_of_options_is_walked_without_a_mouse(self):
        w = self.window
        before = w.state()
        w.press("i")
        w.wait_for("the sheet", lambda s: s["overlay"] == 3)
        w.press("Down", "space")
        time.sleep(0.3)
        self.assertEqual(w.state()["selected"], before["selected"], "arrows do not step behind the sheet")
        self.assertFalse(w.state()["playing"])
        w.press("Escape")
        w.wait_for("no sheet", lambda s: s["overlay"] == 0)


if __name__ == "__main__":
    run_tests()
