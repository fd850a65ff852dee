#!/usr/bin/env python3
"""A real window under Xvfb, driven by xdotool: after each thing a user does, list, card, map and timeline agree.

window_test.py BRIEFMAP -- the program to test.
"""
import time
from pathlib import Path

from desktop import PATIENCE_S, WindowTest, run_tests


def agree(state, panels=True):
    """Whether every part shows the selected event. The map shows it where it has a place, so None is fair there."""
    selected = state["selected"]
    parts = [state["list"], state["card"]] if panels else []
    return all(part == selected for part in parts) and state["timeline"] in (selected, None) and state["map"] in (selected, None)


class TheWindow(WindowTest):
    def all_agree_on(self, event):
        return self.window.wait_until_drawn(f"agreement on {event}", lambda s: s["selected"] == event and agree(s)
                                    and s["map"] == event and s["timeline"] == event)

    # One test: each step starts where the last one ended, as in a sitting.
    def test_a_sitting_from_the_first_event_to_leaving(self):
        w = self.window

        with self.subTest("it starts at the first event, everything up to its date shown"):
            first = self.all_agree_on("serval-2013")
            self.assertEqual(first["mode"], "cumulative")
            self.assertEqual(first["playhead"], "2013-01-01T00:00:00Z")
            self.assertLess(first["shown"], 17)

        with self.subTest("right and left step along the events"):
            w.press("Right")
            self.all_agree_on("hollande-bamako-2013")
            w.press("Left")
            self.all_agree_on("serval-2013")

        with self.subTest("End goes to the last event and shows all of them"):
            w.press("End")
            last = w.wait_for("the last event", lambda s: s["selected"] == "report-2025-10-01" and agree(s))
            self.assertEqual(last["shown"], 17)
            self.assertIsNone(last["map"], "the report has no place")
            w.press("Left")
            self.all_agree_on("suspension-2025-09-19")
            w.press("Home")
            self.all_agree_on("serval-2013")

        with self.subTest("dragging along the axis moves the playhead, and the latest event that has begun is selected"):
            before = w.state()
            x, y = before["playhead_at"]
            timeline = before["timeline_rect"]
            w.drag((x, y), (timeline[0] + timeline[2] * 0.6, y))
            dragged = w.wait_for("a later playhead", lambda s: s["playhead"] > "2016" and agree(s))
            self.assertNotEqual(dragged["selected"], "serval-2013")
            self.assertEqual(dragged["undo_steps"], before["undo_steps"] + 1, "a drag is one step")
            w.press("ctrl+z")
            self.all_agree_on("serval-2013")

        with self.subTest("the wheel zooms to the pointer"):
            before = w.state()
            map_rect = before["map_rect"]
            w.turn_wheel((map_rect[0] + map_rect[2] * 0.4, map_rect[1] + map_rect[3] * 0.6), up=True)
            zoomed = w.wait_for("a closer map", lambda s: s["zoom"] > before["zoom"] and s["settled"])
            w.press("minus")
            w.wait_for("a wider map", lambda s: s["zoom"] < zoomed["zoom"])
            w.press("0")
            w.wait_for("all events in view", lambda s: abs(s["zoom"] - before["zoom"]) < 0.01)

        with self.subTest("dragging moves the map"):
            before = w.state()
            map_rect = before["map_rect"]
            middle = (map_rect[0] + map_rect[2] * 0.75, map_rect[1] + map_rect[3] * 0.35)
            w.drag(middle, (middle[0] - 120, middle[1] + 60))
            w.wait_for("the map further east and north",
                       lambda s: s["centre"][0] > before["centre"][0] + 1 and s["centre"][1] > before["centre"][1] + 0.5)
            w.press("0")

        with self.subTest("a click on a marker of the map selects its event"):
            w.press("End")
            shown = w.wait_until_drawn("every marker", lambda s: s["shown"] == 17 and "gossi-2022" in s["map_marks"])
            w.click(shown["map_marks"]["gossi-2022"])
            self.all_agree_on("gossi-2022")

        with self.subTest("a click on a bar of the timeline selects its event"):
            w.click(w.state()["timeline_marks"]["coup-mali-2020"])
            self.all_agree_on("coup-mali-2020")

        with self.subTest("a click on a row of the list selects its event"):
            row = w.state()["list_row"]
            w.click((row[0] + row[2] / 2, row[1] + row[3] * 1.5))
            self.all_agree_on("coup-mali-2021")

        with self.subTest("pointing at a marker is seen everywhere as hovering"):
            w.point(w.state()["map_marks"]["serval-2013"])
            w.wait_for("the event under the pointer", lambda s: s["hover"] == "serval-2013")

        with self.subTest("it plays and pauses"):
            w.press("Home")
            start = self.all_agree_on("serval-2013")
            w.press("space")
            w.wait_for("time going on", lambda s: s["playing"] and s["playhead"] > start["playhead"])
            w.press("space")
            w.wait_for("a pause", lambda s: not s["playing"] and agree(s))

        with self.subTest("signs are keys, with and without Ctrl"):
            before = w.state()
            w.press("period")
            w.wait_for("a faster clock", lambda s: s["days_per_second"] > before["days_per_second"])
            w.press("comma")
            w.wait_for("the old speed", lambda s: s["days_per_second"] == before["days_per_second"])
            w.press("ctrl+minus")
            wider = w.wait_for("a wider axis", lambda s: s["axis_seconds"] > before["axis_seconds"])
            w.press("ctrl+equal")
            w.wait_for("a narrower axis", lambda s: s["axis_seconds"] < wider["axis_seconds"])
            w.press("t")

        with self.subTest("Tab clears the window to the map, and brings the panels back"):
            w.press("Tab")
            w.wait_for("a clean map", lambda s: s["clean"] and s["map_rect"][2] == 1440 and agree(s, panels=False))
            w.press("Tab")
            w.wait_for("the panels", lambda s: not s["clean"] and agree(s))

        with self.subTest("L tells the story in the next language that its file has, on the clean map too"):
            own = w.state()["title"]
            w.press("Tab")
            w.wait_for("a clean map", lambda s: s["clean"])
            w.press("l")
            w.wait_for("a French title", lambda s: s["title"].startswith("France et Mali"))
            w.press("l")
            w.wait_for("an Arabic title", lambda s: s["title"].startswith("فرنسا"))
            w.press("l")
            w.wait_for("no Spanish in the file", lambda s: s["title"] == own)
            w.press("ctrl+z")
            w.wait_for("the Arabic title again", lambda s: s["title"].startswith("فرنسا"))
            w.press("ctrl+z", "ctrl+z", "Tab")
            w.wait_for("the panels", lambda s: not s["clean"] and s["title"] == own and agree(s))

        with self.subTest("? shows the keys and Esc closes them"):
            w.press("question")
            w.wait_for("the key sheet", lambda s: s["overlay"] == 1)
            w.press("Escape")
            w.wait_for("no key sheet", lambda s: s["overlay"] == 0)

        with self.subTest("F12 saves the picture of the view at twice the window's size"):
            w.press("F12")
            picture = Path(w.wait_for("a picture", lambda s: s["picture"])["picture"])
            self.assertEqual(picture.parent, w.pictures)
            width, height = png_size(picture)
            map_rect = w.state()["map_rect"]
            self.assertEqual((width, height), (round(2 * map_rect[2]), round(2 * map_rect[3])))

        with self.subTest("ten idle seconds cost less than a tenth of one"):
            w.point((720, 300))
            time.sleep(8)  # the notice of the picture goes
            before = w.cpu_seconds()
            time.sleep(10)
            self.assertLess(w.cpu_seconds() - before, 0.1)

        with self.subTest("Ctrl+Q leaves"):
            w.press("ctrl+q")
            self.assertEqual(w.process.wait(PATIENCE_S), 0)


def png_size(path):
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


if __name__ == "__main__":
    run_tests()
