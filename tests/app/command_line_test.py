#!/usr/bin/env python3
"""The command line as its users meet it: pictures, info, and every wrong input of which something can be said.

command_line_test.py BRIEFMAP -- the program to test.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv.pop(1))
REPOSITORY = Path(__file__).resolve().parents[2]

POINT = {"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [-8, 12.6]},
         "properties": {"title": "A", "when": "2013"}}


def run(*words, **options):
    environment = dict(os.environ, LANG="C.UTF-8")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, timeout=300,
                          env=environment | options.pop("env", {}), **options)


class InAFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def events(self, *features):
        return self.file("events.geojson", json.dumps({"type": "FeatureCollection", "features": list(features)}))

    def info(self, path):
        result = run("info", path, "--json")
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def fails(self, *words, saying, status=1, **options):
        """One line on standard error, the status, and nothing left behind."""
        before = sorted(self.folder.iterdir())
        result = run(*words, **options)
        message = result.stderr.decode()
        self.assertEqual(result.returncode, status, message)
        self.assertEqual(len(message.strip().splitlines()), 1, message)
        for part in saying:
            self.assertIn(part, message)
        self.assertEqual(sorted(self.folder.iterdir()), before, "something half-written is left")
        return message


class Pictures(InAFolder):
    def test_the_bundled_brief_is_a_picture_of_the_size_asked_for(self):
        out = self.folder / "a.png"
        result = run("render", "-o", out, "--size", "1920x1080")
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        data = out.read_bytes()
        self.assertEqual((int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")), (1920, 1080))

    def test_two_renders_are_the_same_bytes(self):
        for extension in ("png", "svg", "pdf"):
            with self.subTest(extension):
                a, b = self.folder / f"a.{extension}", self.folder / f"b.{extension}"
                for out in (a, b):
                    self.assertEqual(run("render", "-o", out, "--size", "960x540").returncode, 0)
                self.assertEqual(a.read_bytes(), b.read_bytes())

    def test_text_in_svg_and_pdf_is_text(self):
        svg, pdf = self.folder / "a.svg", self.folder / "a.pdf"
        self.assertEqual(run("render", "-o", svg).returncode, 0)
        self.assertIn("Bamako", svg.read_text())
        self.assertIn("<text", svg.read_text())
        if shutil.which("pdftotext"):
            self.assertEqual(run("render", "-o", pdf).returncode, 0)
            text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout.decode()
            self.assertIn("Bamako", text)

    def test_a_picture_can_go_to_standard_output(self):
        result = run("render", "-o", "-", "--size", "320x180")
        self.assertEqual(result.returncode, 0)
        self.assertTrue(result.stdout.startswith(b"\x89PNG"))

    def test_every_option_of_a_picture_is_obeyed(self):
        out = self.folder / "a.png"
        pictures = set()
        for words in ([], ["--at", "2021"], ["--from", "2020", "--to", "2021-06"], ["--mode", "instant", "--at", "2023"],
                      ["--fit", "world"], ["--fit", "ML"], ["--fit", "-20,0,20,30"], ["--view=-3.5,17.5,5"],
                      ["--projection", "mercator"], ["--projection", "equirectangular"], ["--projection", "EPSG:3857", "--fit", "ML"],
                      ["--projection", "+proj=ortho +lat_0=20 +lon_0=0"], ["--theme", "dark"], ["--lang", "fr"], ["--lang", "ar"],
                      ["--title", "Another title"], ["--select", "gossi-2022"], ["--no-legend"], ["--no-attribution"]):
            with self.subTest(words):
                result = run("render", "-o", out, "--size", "640x360", *words)
                self.assertEqual((result.returncode, result.stderr), (0, b""))
                picture = out.read_bytes()
                self.assertNotIn(picture, pictures, "the option changed nothing")
                pictures.add(picture)

    def test_layers_of_ones_own_are_drawn_and_base_layers_left_out(self):
        square = {"type": "Feature", "properties": {"kind": "dry"}, "geometry": {
            "type": "Polygon", "coordinates": [[[-6, 14], [-2, 14], [-2, 18], [-6, 18], [-6, 14]]]}}
        own = self.folder / "own.geojson"
        own.write_text(json.dumps({"type": "FeatureCollection", "features": [square]}))
        out = self.folder / "a.png"
        pictures = set()
        for words in ([], ["--layer", own], ["--layer", f"{own},colour=#ff0000"], ["--layer", f"{own},field=kind"],
                      ["--layer", f"{own},opacity=0"], ["--hide", "land"], ["--hide", "borders,country-names"]):
            with self.subTest(words):
                result = run("render", "-o", out, "--size", "640x360", "--fit", "ML", "--no-legend", *words)
                self.assertEqual((result.returncode, result.stderr), (0, b""))
                if "opacity=0" in str(words):
                    self.assertIn(out.read_bytes(), pictures, "a layer that cannot be seen is seen")
                else:
                    self.assertNotIn(out.read_bytes(), pictures, "the option changed nothing")
                pictures.add(out.read_bytes())

    def test_a_layer_that_cannot_be_read_is_said_and_the_rest_is_drawn(self):
        out = self.folder / "a.png"
        for layer, said in (("nowhere.shp", "not there"), ("http://localhost/a.geojson", "not there"), (out.parent, "")):
            result = run("render", "-o", out, "--size", "320x180", "--layer", layer)
            self.assertEqual(result.returncode, 0)
            self.assertTrue(out.exists())
            self.assertIn(str(layer), result.stderr.decode())
            self.assertIn(said, result.stderr.decode())
            self.assertIn("left out", result.stderr.decode())
        for words in (["--layer", "a.shp,opacity=7"], ["--hide", "motorways"]):
            result = run("render", "-o", out, *words)
            self.assertEqual(result.returncode, 1)
            self.assertIn(words[0], result.stderr.decode())

    def fonts(self, *files):
        """An environment whose fonts are these."""
        fonts = self.folder / "fonts"
        shutil.rmtree(fonts, ignore_errors=True)
        fonts.mkdir()
        for file in files:
            (fonts / Path(file).name).symlink_to(file)
        config = self.file("fonts.conf", '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                           f"<dir>{fonts}</dir><cachedir>{self.folder / 'cache'}</cachedir></fontconfig>")
        return {"FONTCONFIG_FILE": str(config)}

    def test_missing_fonts_are_said_and_the_picture_is_drawn(self):
        out = self.folder / "a.png"
        found = subprocess.run(["fc-match", "-f", "%{file}", "Noto Serif"], capture_output=True, check=True)
        latin = found.stdout.decode()
        self.assertIn("Serif", latin)
        for files, language, said, unsaid in (
                ([], "en", ["there is no font", "fonts-noto-core"], ["stands in"]),
                ([latin], "en", ["Noto Sans is not installed", "Noto Serif", "fonts-noto-core"], ["there is no font"]),
                ([latin], "ar", ["can be shown by no installed font", "ت", "fonts-noto-core"], ["there is no font"])):
            with self.subTest(said=said):
                result = run("render", "-o", out, "--size", "640x360", "--lang", language, env=self.fonts(*files))
                self.assertEqual(result.returncode, 0)
                self.assertTrue(out.exists())
                for words in said:
                    self.assertIn(words, result.stderr.decode())
                for words in unsaid:
                    self.assertNotIn(words, result.stderr.decode())
        self.assertEqual(run("render", "-o", out, "--size", "640x360", "--lang", "ar").stderr, b"")

    def test_an_event_of_2013_is_in_the_pictures_of_2013_alone(self):
        path = self.events(POINT)
        def picture(at):
            out = self.folder / "a.png"
            self.assertEqual(run("render", path, "-o", out, "--size", "320x180", "--mode", "instant", "--at", at, "--no-date").returncode, 0)
            return out.read_bytes()
        self.assertEqual(picture("2013-01-01"), picture("2013-12-31"))
        self.assertEqual(picture("2012-12-31"), picture("2014-01-01"))
        self.assertNotEqual(picture("2013-07"), picture("2014-01-01"))


class Info(InAFolder):
    def test_the_bundled_brief_is_one_object_with_all_that_was_promised(self):
        result = run("info", "--json")
        brief = json.loads(result.stdout)
        self.assertEqual(brief["diagnostics"], [])
        self.assertEqual(len(brief["events"]), 17)
        for event in brief["events"]:
            self.assertLessEqual({"id", "title", "when", "begin", "end", "precision", "places", "category"}, set(event))
            for place in event["places"]:
                self.assertLessEqual({"name", "role", "precision"}, set(place))
                known = {"lon", "lat"} <= set(place) or "code" in place
                self.assertTrue(known or place["precision"] in ("region", "unknown"), place)
        by_id = {event["id"]: event for event in brief["events"]}
        self.assertEqual((by_id["serval-2013"]["begin"], by_id["serval-2013"]["end"]), ("2013-01-01T00:00:00Z", "2014-01-01T00:00:00Z"))
        since = by_id["russian-companies-since-2021"]
        self.assertEqual((since["when"], since["begin"], since["end"]), ("2021/..", "2021-01-01T00:00:00Z", None))

    def test_it_reads_standard_input(self):
        result = run("info", "-", "--json", input=json.dumps({"type": "FeatureCollection", "features": [POINT]}).encode())
        self.assertEqual(len(json.loads(result.stdout)["events"]), 1)

    def test_it_needs_no_map_data(self):
        self.assertEqual(len(self.info(self.events(POINT))["events"]), 1)


class WrongInput(InAFolder):
    def test_files_that_cannot_be_read_are_said_in_one_line(self):
        out = self.folder / "out.png"
        missing = self.folder / "missing.geojson"
        cases = {
            "missing": (missing, ["missing.geojson"]),
            "a folder": (self.folder, ["folder"]),
            "empty": (self.file("empty.geojson", ""), ["empty.geojson", "empty"]),
            "broken JSON": (self.file("broken.geojson", '{"type": "FeatureCollection", "features": ['), ["broken.geojson", "JSON"]),
            "not GeoJSON": (self.file("other.geojson", '{"type": "Topology"}'), ["other.geojson"]),
            "a device": ("/dev/zero", ["/dev/zero"]),
        }
        for name, (path, saying) in cases.items():
            with self.subTest(name):
                self.fails("info", path, saying=saying)
                self.fails("render", path, "-o", out, saying=saying)
                self.fails(path, saying=saying)

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_an_unreadable_file_is_said(self):
        path = self.events(POINT)
        path.chmod(0)
        self.fails("info", path, saying=["events.geojson", "ermission"])

    def test_what_is_good_in_a_bad_file_is_kept_and_the_rest_is_said(self):
        def feature(coordinates=(-8, 12.6), **properties):
            geometry = None if coordinates is None else {"type": "Point", "coordinates": list(coordinates)}
            return {"type": "Feature", "id": properties.pop("id", None), "geometry": geometry, "properties": {"title": "T", "when": "2013", **properties}}
        cases = {
            "no place": (feature(None, id="a"), 0),
            "a date that cannot be read": (feature(id="a", when="2013-02-30"), 1),
            "coordinates out of range": (feature((500, 900), id="a"), 1),
            "latitude and longitude swapped": (feature((12.6, -130.2), id="a"), 1),
            "coordinates that are no numbers": (feature(("x", None), id="a"), 1),
        }
        for name, (bad, problems) in cases.items():
            with self.subTest(name):
                read = self.info(self.events(bad, feature(id="b")))
                self.assertEqual(sorted(e["id"] for e in read["events"]), ["a", "b"])
                self.assertGreaterEqual(len(read["diagnostics"]), problems)
                self.assertEqual(run("render", self.folder / "events.geojson", "-o", self.folder / "x.png", "--size", "320x180").returncode, 0)

    def test_duplicate_ids_are_told_apart_and_said(self):
        read = self.info(self.events(POINT, POINT))
        self.assertEqual(len({e["id"] for e in read["events"]}), 2)
        self.assertTrue(read["diagnostics"])

    def test_a_file_without_events_is_a_map_without_events(self):
        path = self.events()
        read = self.info(path)
        self.assertEqual(read["events"], [])
        self.assertTrue(read["diagnostics"])
        self.assertEqual(run("render", path, "-o", self.folder / "x.png", "--size", "320x180").returncode, 0)

    def test_fifty_megabytes_in_one_string_are_read(self):
        read = self.info(self.events(POINT | {"properties": {"title": "T" * 50_000_000, "when": "2013"}}))
        self.assertEqual(len(read["events"]), 1)

    def test_pictures_that_cannot_be_are_said_and_not_begun(self):
        out = self.folder / "out.png"
        self.fails("render", "-o", out, "--size", "0x0", saying=["--size", "0x0"])
        self.fails("render", "-o", out, "--size", "100000x100000", saying=["--size", "100000x100000"])
        self.fails("render", "-o", out, "--scale", "0", saying=["--scale"])
        self.fails("render", "-o", out, "--projection", "+proj=nonsense", saying=["nonsense"])
        self.fails("render", "-o", out, "--theme", "pink", saying=["pink", "light"])
        self.fails("render", "-o", out, "--fit", "Atlantis", saying=["Atlantis", "W,S,E,N"])
        self.fails("render", "-o", out, "--view", "1,2", saying=["--view"])
        self.fails("render", "-o", out, "--at", "yesterday", saying=["--at", "yesterday"])
        self.fails("render", "-o", out, "--from", "2021", "--to", "2020", saying=["--from"])
        self.fails("render", "-o", out, "--select", "nobody", saying=["--select", "nobody"])
        self.fails("render", "-o", self.folder / "out.xyz", saying=["out.xyz", ".png"])
        self.fails("render", "-o", self.folder / "no" / "where.png", saying=["where.png"])

    def test_wrong_usage_ends_with_2(self):
        self.fails("render", saying=["--output"], status=2)
        self.fails("--no-such-option", saying=["--no-such-option"], status=2)
        self.fails("render", "-o", "a.png", "--size", "wide", saying=["wide"], status=2)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk_at_standard_output_is_said(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "info", "--json"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"standard output", result.stderr)

    def test_missing_map_data_and_shaders_are_said(self):
        program = self.folder / "bin" / "briefmap"
        program.parent.mkdir()
        shutil.copy(PROGRAM, program)
        environment = dict(os.environ, BRIEFMAP_DATA="")
        result = subprocess.run([program, "render", "-o", self.folder / "a.png"], capture_output=True, env=environment)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"geodata.gpkg", result.stderr)
        self.assertEqual(len(result.stderr.strip().splitlines()), 1)

    def test_a_broken_map_file_is_said(self):
        data = self.folder / "data" / "geodata"
        data.mkdir(parents=True)
        (data / "geodata.gpkg").write_bytes(b"not a GeoPackage")
        self.fails("render", self.events(POINT), "-o", self.folder / "a.png", saying=["geodata.gpkg"],
                   env={"BRIEFMAP_DATA": str(data.parent)})

    def test_no_display_is_said_with_what_works_without_one(self):
        self.fails(saying=["briefmap render"], env={"SDL_VIDEODRIVER": "x11"})

    def test_an_installed_copy_finds_its_data_wherever_the_prefix_is(self):
        prefix = self.folder / "a prefix"
        (prefix / "bin").mkdir(parents=True)
        (prefix / "share" / "briefmap").mkdir(parents=True)
        shutil.copy(PROGRAM, prefix / "bin" / "briefmap")
        for name in ("geodata", "shaders"):
            (prefix / "share" / "briefmap" / name).symlink_to(REPOSITORY / name)
        result = subprocess.run([prefix / "bin" / "briefmap", "render", "-o", self.folder / "a.png", "--size", "320x180"], capture_output=True)
        self.assertEqual((result.returncode, result.stderr), (0, b""))


if __name__ == "__main__":
    unittest.main(verbosity=1)
