#!/usr/bin/env python3
"""Presenting in a real window under Xvfb: F5 takes the screen, a clicker steps, B blanks, a held L is a laser, and Esc
brings everything back as it was.

presenting_test.py BRIEFMAP -- the program to test.
"""
import time

from desktop import PATIENCE_S, WindowTest, run_tests

SCREEN = [1600, 1000]
KEPT = ["selected", "list", "card", "playhead", "mode", "centre", "zoom", "projection", "clean", "overlay", "undo_steps",
        "map_rect", "list_rect", "timeline_rect"]


class Presenting(WindowTest):
    def real_place(self):
        """What the X server says of the window, which SDL need not know."""
        words = dict(line.split("=") for line in self.window.xdotool("getwindowgeometry", "--shell", self.window.id).split())
        return [int(words[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")]

    def present(self):
        self.window.press("F5")
        return self.window.wait_for("the whole screen", lambda s: s["presenting"] and s["full_screen"] and s["settled"]
                                    and s["map_rect"] == [0, 0] + SCREEN)

    def shows(self, event, progress):
        return self.window.wait_for(f"{event} at {progress}", lambda s: s["selected"] == event and s["progress"] == progress)

    def test_a_talk_from_taking_the_screen_to_giving_it_back(self):
        w = self.window
        place = self.real_place()
        self.assertEqual(place[2:], [1440, 900])
        w.press("Right", "plus")
        before = w.wait_for("a desk of its own", lambda s: s["selected"] == "hollande-bamako-2013" and s["undo_steps"] == 2)
        self.assertFalse(before["presenting"] or before["full_screen"] or before["blank"])

        with self.subTest("F5 takes the whole screen for the map"):
            shown = self.present()
            self.assertEqual(self.real_place(), [0, 0] + SCREEN)
            self.assertEqual(shown["list_rect"][2], 0)
            self.assertEqual(shown["timeline_rect"][3], 0)
            self.assertIsNone(shown["list"])
            self.assertIsNone(shown["card"])

        with self.subTest("a clicker, arrows and Space step, and the mark of progress goes along"):
            steps = w.state()["progress"][1]
            self.assertEqual(w.state()["progress"], [2, steps])
            w.press("Next")
            third = w.wait_for("the third step", lambda s: s["progress"] == [3, steps])["selected"]
            w.press("space")
            fourth = w.wait_for("the fourth step", lambda s: s["progress"] == [4, steps])["selected"]
            self.assertNotEqual(third, fourth)
            w.press("Prior")
            self.shows(third, [3, steps])
            w.press("Right")
            self.shows(fourth, [4, steps])
            w.press("Left")
            self.shows(third, [3, steps])
            w.press("End")
            w.wait_for("the last step", lambda s: s["progress"] == [steps, steps])
            w.press("Home")
            self.shows("serval-2013", [1, steps])

        with self.subTest("clicks step on and back"):
            w.point((800, 500))
            w.xdotool("click", "1")
            self.shows("hollande-bamako-2013", [2, steps])
            w.xdotool("click", "3")
            self.shows("serval-2013", [1, steps])

        with self.subTest("neither the wheel nor a drag moves the map, and nothing is pointed at"):
            still = w.state()
            w.xdotool("click", "4")
            w.drag((800, 500), (500, 400), button=2)
            marks = still["map_marks"]
            w.point(marks["serval-2013"] if "serval-2013" in marks else (700, 500))
            time.sleep(0.5)
            after = w.state()
            self.assertEqual((after["centre"], after["zoom"]), (still["centre"], still["zoom"]))
            self.assertIsNone(after["hover"])

        with self.subTest("B blanks the screen and brings it back"):
            w.press("b")
            w.wait_for("a blank screen", lambda s: s["blank"])
            w.press("b")
            w.wait_for("the map", lambda s: not s["blank"])

        with self.subTest("a held L is a laser that follows the pointer, and no other language"):
            w.point((400, 300))
            w.xdotool("keydown", "l")
            w.wait_for("the laser", lambda s: s["laser"] == [400, 300])
            w.point((900, 620))
            w.wait_for("the laser elsewhere", lambda s: s["laser"] == [900, 620])
            w.xdotool("keyup", "l")
            w.wait_for("no laser", lambda s: s["laser"] is None)

        with self.subTest("a laser at rest costs nothing, though its key repeats"):
            w.xdotool("keydown", "l")
            w.wait_for("the laser", lambda s: s["laser"] is not None)
            time.sleep(3)  # the cursor would have gone by now
            before_rest = w.cpu_seconds()
            time.sleep(5)
            self.assertLess(w.cpu_seconds() - before_rest, 0.1)
            w.xdotool("keyup", "l")
            w.wait_for("no laser", lambda s: s["laser"] is None)

        with self.subTest("Esc brings back view, selection, panels and window"):
            w.press("End")
            w.wait_for("the last step", lambda s: s["progress"] == [steps, steps])
            w.press("Escape")
            after = w.wait_for("the desk", lambda s: not s["presenting"] and not s["full_screen"] and s["settled"]
                               and s["map_rect"] == before["map_rect"])
            for key in KEPT:
                self.assertEqual(after[key], before[key], key)
            self.assertEqual(self.real_place(), place)

        with self.subTest("L is the language again, not a laser"):
            w.press("l")
            w.wait_for("a step to undo", lambda s: s["undo_steps"] == before["undo_steps"] + 1)
            self.assertIsNone(w.state()["laser"])

        with self.subTest("one may leave the program from the stage"):
            self.present()
            w.press("ctrl+q")
            self.assertEqual(w.process.wait(PATIENCE_S), 0)


if __name__ == "__main__":
    run_tests()
