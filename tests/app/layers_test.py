#!/usr/bin/env python3
"""Layers of the map in a real window under Xvfb: files dropped on it and typed, the sheet by mouse and by keys, bad files.

layers_test.py BRIEFMAP -- the program to test.
"""
import json
from pathlib import Path

from desktop import WindowTest, run_tests

SQUARES = {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"kind": kind, "people": people},
     "geometry": {"type": "Polygon", "coordinates": [[[x, 15], [x + 2, 15], [x + 2, 17], [x, 17], [x, 15]]]}}
    for x, kind, people in ((-8, "dry", 5), (-5, "wet", 70), (-2, "dry", 800))]}


class Layers(WindowTest):
    def setUp(self):
        """Each begins without the sheet and without layers of its own."""
        w = self.window
        while w.state()["typing"] or w.state()["overlay"] != 0:
            was = w.state()
            w.press("Escape")
            w.wait_for("a step back", lambda s: (s["typing"], s["overlay"]) != (was["typing"], was["overlay"]))
        w.wait_for("a map that is there", lambda s: s["settled"])

    def file(self, name, text):
        path = Path(self.folder) / name
        path.write_text(text if isinstance(text, str) else json.dumps(text))
        return path

    def layer(self, state, name):
        return next((one for one in state["layers"] if one["name"] == name), None)

    def wait_for_layer(self, what, name, holds):
        return self.layer(self.window.wait_for(what, lambda s: (one := self.layer(s, name)) is not None and holds(one)), name)

    def open_sheet(self):
        if self.window.state()["overlay"] != 4:
            self.window.press("shift+l")
            self.window.wait_for("the sheet", lambda s: s["overlay"] == 4)

    def test_a_file_dropped_on_the_window_becomes_a_layer(self):
        path = self.file("dropped squares.geojson", SQUARES)
        self.window.drop(path)
        self.wait_for_layer("the squares on the map", "dropped squares", lambda one: one["drawn"] and not one["fault"])
        self.window.press("ctrl+z")
        self.window.wait_for("no squares", lambda s: self.layer(s, "dropped squares") is None)

    def test_a_file_typed_is_styled_ordered_hidden_and_removed(self):
        w = self.window
        path = self.file("typed.geojson", SQUARES)
        self.open_sheet()
        w.click_control("path")
        w.wait_for("the keyboard in the field", lambda s: s["typing"])
        w.type(str(path))
        w.press("Return")
        self.wait_for_layer("the squares", "typed", lambda one: one["drawn"])
        w.click_control("typed: field")
        w.click_control("typed: by people")
        self.wait_for_layer("three ranges", "typed", lambda one: one["field"] == "people" and one["classes"] == 3)
        place = [one["name"] for one in w.state()["layers"]].index("typed")
        w.click_control("typed: down")
        w.wait_for("the squares below the disputed borders", lambda s: s["layers"][place - 1]["name"] == "typed")
        w.click_control("typed: shown")
        self.wait_for_layer("hidden squares", "typed", lambda one: not one["shown"])
        w.click_control("typed: remove")
        w.wait_for("no squares", lambda s: self.layer(s, "typed") is None)

    def enter_crs(self, crs):
        w = self.window
        w.click_control("metres: crs")
        w.wait_for("the keyboard in the field", lambda s: s["typing"])
        w.type(crs)
        w.press("Return")

    def test_another_crs_reads_the_file_anew(self):
        w = self.window
        self.file("metres.geojson", json.dumps(SQUARES).replace('"type": "FeatureCollection"',
                  '"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32630"}}', 1))
        self.open_sheet()
        w.click_control("path")
        w.type(str(Path(self.folder) / "metres.geojson"))
        w.press("Return")
        self.wait_for_layer("squares of a few metres", "metres", lambda one: one["drawn"])
        self.enter_crs("EPSG:4326")
        self.wait_for_layer("squares of degrees", "metres", lambda one: one["crs"] == "EPSG:4326" and one["drawn"])
        self.enter_crs("nonsense")
        self.wait_for_layer("a fault", "metres", lambda one: "nonsense" in one["fault"])
        w.click_control("metres: remove")

    def test_the_sheet_goes_by_keys(self):
        w = self.window
        self.open_sheet()
        w.click_control("path")
        w.wait_for("the keyboard in the field", lambda s: s["typing"])
        self.walk_to("Names of towns: shown")
        w.press("space")
        self.wait_for_layer("no names of towns", "town-names", lambda one: not one["shown"])
        w.press("ctrl+z")
        self.wait_for_layer("names of towns", "town-names", lambda one: one["shown"])
        w.press("Escape")
        w.wait_for("no sheet", lambda s: s["overlay"] == 0)

    def test_base_layers_fade_and_come_back(self):
        w = self.window
        self.open_sheet()
        x, y = w.control("Names of countries: opacity")
        w.click((x, y))
        self.wait_for_layer("half of the names", "country-names", lambda one: 0.3 < one["opacity"] < 0.7)
        w.click_control("Base layers as they were")
        self.wait_for_layer("all of the names", "country-names", lambda one: one["opacity"] == 1)

    def test_files_that_cannot_be_read_say_so_and_the_map_stays(self):
        w = self.window
        self.file("broken.geojson", '{"type": "FeatureCollection", "features": [{"type": "Fea')
        self.file("empty.geojson", '{"type": "FeatureCollection", "features": []}')
        self.open_sheet()
        for name, holds in (("broken", lambda one: one["fault"]), ("nowhere", lambda one: "not there" in one["fault"]),
                            ("empty", lambda one: not one["fault"])):
            w.click_control("path")
            w.type(str(Path(self.folder) / f"{name}.geojson"))
            w.press("Return")
            self.wait_for_layer(f"what became of {name}", name, holds)
        for name in ("broken", "nowhere", "empty"):
            w.click_control(f"{name}: remove")
            w.wait_for(f"{name} gone", lambda s: self.layer(s, name) is None)


if __name__ == "__main__":
    run_tests()
