#!/usr/bin/env python3
"""Finding in a real window under Xvfb: searching, filters, areas on the map and the table, by keys and by mouse.

finding_test.py BRIEFMAP -- the program to test.
"""
from desktop import WindowTest, run_tests


class Finding(WindowTest):
    def setUp(self):
        w = self.window
        w.press("End")  # everything up to the last event is shown
        w.wait_for("all events", lambda s: s["selected"] == "report-2025-10-01" and s["shown"] == 17 and s["filters"] == 0)

    def tearDown(self):
        w = self.window
        if w.state()["typing"]:
            w.press("Escape")
        w.press("ctrl+shift+f")
        if w.state()["overlay"]:
            w.press("shift+f")
        w.wait_for("no filters", lambda s: s["filters"] == 0 and s["overlay"] == 0 and s["passing"] == 17)

    def search_for(self, words):
        w = self.window
        w.press("ctrl+f")
        w.wait_for("the keyboard in the box", lambda s: s["typing"])
        w.type(words)
        return w.wait_until_drawn(words, lambda s: s["search"] == words)

    def test_a_search_shows_the_same_events_everywhere(self):
        w = self.window
        undo_steps = w.state()["undo_steps"]
        found = self.search_for("coup")
        self.assertEqual(found["undo_steps"], undo_steps + 1, "typing is one step")
        self.assertLess(found["passing"], 17)
        self.assertEqual(found["shown"], found["passing"])
        self.assertEqual(found["rows"], found["passing"])
        self.assertEqual(len(found["timeline_marks"]), found["passing"])
        self.assertTrue(set(found["map_marks"]) <= set(found["timeline_marks"]))
        w.press("Return")
        w.wait_for("the best of them", lambda s: s["selected"] and not s["typing"] and s["list"] == s["selected"])

    def test_escape_clears_the_search_and_gives_the_keyboard_back(self):
        w = self.window
        self.search_for("wagner mali")
        w.press("Escape")
        w.wait_for("no search", lambda s: s["search"] == "" and not s["typing"] and s["passing"] == 17)

    def test_stepping_goes_over_what_is_found_alone(self):
        w = self.window
        self.search_for("\"a coup removes\"")
        w.press("Return")
        w.wait_for("the field left", lambda s: not s["typing"] and s["selected"])
        w.press("Home")
        w.wait_for("the first coup", lambda s: s["selected"] == "coup-mali-2020")
        w.press("Right")
        w.wait_for("the next coup", lambda s: s["selected"] not in (None, "coup-mali-2020"))

    def test_facets_are_chosen_by_mouse_and_by_keys(self):
        w = self.window
        w.press("shift+f")
        w.wait_until_drawn("the sheet", lambda s: s["overlay"] == 5 and "Category: coup" in s["controls"])
        w.click_control("Category: coup")
        one = w.wait_until_drawn("one category", lambda s: s["filters"] == 1 and s["shown"] == s["passing"] < 17)
        self.walk_to("Category: military")
        w.press("space")
        w.wait_until_drawn("two categories", lambda s: s["filters"] == 2 and s["passing"] > one["passing"])
        w.press("shift+x")
        w.wait_until_drawn("one again", lambda s: s["filters"] == 1 and s["passing"] == one["passing"])
        w.click_control("chip coup")
        w.wait_for("none", lambda s: s["filters"] == 0)

    def test_a_box_and_a_lasso_on_the_map(self):
        w = self.window
        x, y, width, height = w.state()["map_rect"]
        view = w.state()["centre"], w.state()["zoom"]
        w.click_control("box")
        w.wait_for("the tool", lambda s: s["tool"] == 1)
        w.drag((x + width * 0.4, y + height * 0.02), (x + width * 0.65, y + height * 0.3))
        boxed = w.wait_until_drawn("a box", lambda s: s["filters"] == 1 and s["tool"] == 0)
        self.assertLess(0, boxed["shown"])
        self.assertLess(boxed["shown"], 17)
        self.assertEqual((boxed["centre"], boxed["zoom"]), view, "the map stays")
        w.press("shift+o")
        w.wait_for("the tool", lambda s: s["tool"] == 2)
        w.press("Escape")
        w.wait_for("the map to be moved again", lambda s: s["tool"] == 0)
        w.press("shift+v")
        w.wait_for("a box around the view in its place", lambda s: s["filters"] == 1 and s["passing"] > boxed["passing"])

    def test_the_table_sorts(self):
        w = self.window
        w.press("shift+t")
        table = w.wait_until_drawn("the table", lambda s: s["table"] and "sort by Title" in s["controls"])
        self.assertEqual(table["rows"], 17)
        w.click_control("sort by Title")
        w.wait_for("a row", lambda s: s["rows"] == 17)
        w.press("shift+t")
        w.wait_for("the list", lambda s: not s["table"])


if __name__ == "__main__":
    run_tests()
