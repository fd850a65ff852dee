#!/usr/bin/env python3
"""`briefmap convert`: every format opens elsewhere, is the same bytes each time, and no failure leaves half a file.

convert_test.py BRIEFMAP -- the program to test.
"""
import csv
import io
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv.pop(1))
EVENTS = 17  # in the bundled brief
ENDINGS = (".geojson", ".csv", ".kml", ".gpkg", ".timeline.json", ".czml")
KML = "{http://www.opengis.net/kml/2.2}"


def run(*words, **options):
    environment = dict(os.environ, LANG="C.UTF-8") | options.pop("env", {})
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, timeout=300, env=environment, **options)


class InAFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def converted(self, name, *words):
        out = self.folder / name
        result = run("convert", *words, "-o", out)
        self.assertEqual(result.returncode, 0, result.stderr)
        return out

    def fails(self, *words, saying, status=1, **options):
        """One line on standard error, the status, and nothing left behind."""
        before = sorted(self.folder.rglob("*"))
        result = run("convert", *words, **options)
        message = result.stderr.decode()
        self.assertEqual(result.returncode, status, message)
        self.assertEqual(len(message.strip().splitlines()), 1, message)
        for part in saying:
            self.assertIn(part, message)
        self.assertEqual(sorted(self.folder.rglob("*")), before, "something half-written is left")


class Formats(InAFolder):
    def test_the_native_format_comes_back_whole_and_in_silence(self):
        result = run("convert", "-o", self.folder / "a.geojson")
        self.assertEqual((result.returncode, result.stderr, result.stdout), (0, b"", b""))
        again = self.converted("b.geojson", self.folder / "a.geojson")
        self.assertEqual(again.read_bytes(), (self.folder / "a.geojson").read_bytes())

    def test_a_spreadsheet_reads_the_csv(self):
        text = self.converted("a.csv").read_bytes().decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        self.assertEqual(len(rows), EVENTS)
        self.assertEqual({None} & set(rows[0]), set())
        self.assertEqual((rows[0]["when"], rows[0]["begin"], rows[0]["end"]), ("2013", "2013-01-01", "2013-12-31"))

    def test_the_kml_has_a_placemark_for_each_event(self):
        root = xml.etree.ElementTree.parse(self.converted("a.kml")).getroot()
        self.assertEqual(root.tag, KML + "kml")
        self.assertEqual(len(root.findall(f"{KML}Document/{KML}Placemark")), EVENTS)

    def test_the_geopackage_is_a_sound_database(self):
        base = sqlite3.connect(self.converted("a.gpkg"))
        self.addCleanup(base.close)
        self.assertEqual(base.execute("PRAGMA integrity_check").fetchone(), ("ok",))
        self.assertEqual(base.execute("PRAGMA application_id").fetchone(), (0x47504B47,))
        self.assertEqual(base.execute("SELECT count(*) FROM events").fetchone(), (EVENTS,))
        self.assertEqual(base.execute('SELECT "when", "begin", "end" FROM events LIMIT 1').fetchone(),
                         ("2013", "2013-01-01", "2013-12-31"))

    @unittest.skipUnless(shutil.which("ogrinfo"), "ogrinfo is not installed")
    def test_gdal_opens_what_it_knows(self):
        for ending in (".geojson", ".csv", ".kml", ".gpkg"):
            with self.subTest(ending):
                shown = subprocess.run(["ogrinfo", "-al", "-so", self.converted("a" + ending)], capture_output=True)
                self.assertEqual((shown.returncode, shown.stderr), (0, b""))
                self.assertIn(f"Feature Count: {EVENTS}", shown.stdout.decode())

    def test_timelinejs_and_czml_are_json_of_their_shapes(self):
        timeline = json.loads(self.converted("a.timeline.json").read_text())
        self.assertEqual(len(timeline["events"]), EVENTS)
        self.assertEqual(timeline["events"][0]["start_date"], {"year": 2013})
        packets = json.loads(self.converted("a.czml").read_text())
        self.assertEqual(packets[0]["id"], "document")
        self.assertGreaterEqual(len(packets), EVENTS + 1)

    def test_two_conversions_are_the_same_bytes(self):
        for ending in ENDINGS:
            with self.subTest(ending):
                self.assertEqual(self.converted("a" + ending).read_bytes(), self.converted("b" + ending).read_bytes())

    def test_the_format_can_be_said_and_the_output_be_standard(self):
        file = self.converted("a.txt", "--format", "csv")
        result = run("convert", "-o", "-", "--format", "csv")
        self.assertEqual((result.returncode, result.stdout), (0, file.read_bytes()))
        self.assertTrue(file.read_bytes().startswith(b"id,title,"))

    def test_events_come_from_standard_input(self):
        result = run("convert", "-", "-o", "-", "--format", "csv",
                     input=b'{"type":"Feature","id":"a","properties":{"title":"A"}}')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"\r\na,A,", result.stdout)

    def test_what_a_format_cannot_hold_is_said_on_standard_error(self):
        out = self.folder / "a.czml"
        result = run("convert", "-o", out)
        self.assertIn(f"briefmap: {out}: 9 events have no point; a globe cannot show them\n", result.stderr.decode())
        self.assertEqual(run("--quiet", "convert", "-o", out).stderr, b"")

    def test_a_file_can_be_converted_onto_itself(self):
        file = self.converted("a.geojson")
        before = file.read_bytes()
        self.assertEqual(self.converted("a.geojson", file).read_bytes(), before)


class Failures(InAFolder):
    def test_an_output_of_no_known_format_is_said_with_those_there_are(self):
        for name in ("a.xlsx", "a.json", "a", ".csv"):
            self.fails("-o", self.folder / name, saying=[name, *ENDINGS, "--format"])
        self.fails("-o", "-", saying=["standard output", "--format", "timelinejs"])
        self.fails("-o", "-", "--format", "gpkg", saying=["standard output", "GeoPackage"])
        self.fails("-o", self.folder / "a.csv", "--format", "xlsx", saying=["--format", "timelinejs"], status=2)
        self.fails(saying=["--output"], status=2)

    def test_a_folder_is_no_file_to_write(self):
        for name in ("folder", "folder.csv", "folder.gpkg"):
            (self.folder / name).mkdir()
            self.fails("-o", self.folder / name, saying=[name, "it is a folder"])

    def test_a_folder_that_is_not_there_or_not_ours_is_said(self):
        for ending in ENDINGS:
            self.fails("-o", self.folder / "nowhere" / ("a" + ending), saying=["nowhere", "no such file or folder"])
            self.fails("-o", "/proc/a" + ending, saying=["/proc/a", "cannot be written"])

    @unittest.skipIf(os.geteuid() == 0, "root writes everywhere")
    def test_a_read_only_folder_is_said(self):
        self.folder.chmod(0o500)
        self.addCleanup(self.folder.chmod, 0o700)
        for ending in ENDINGS:
            self.fails("-o", self.folder / ("a" + ending), saying=["permission is denied"])

    def test_a_disk_with_too_little_room_leaves_the_old_file(self):
        def little_room():  # as an error, not as the signal that ends a program
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        for ending in ENDINGS:
            with self.subTest(ending):
                old = self.folder / ("a" + ending)
                old.write_bytes(b"old")
                self.fails("-o", old, saying=["cannot be written"], preexec_fn=little_room,
                           restore_signals=False)
                self.assertEqual(old.read_bytes(), b"old")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk_is_said(self):
        self.fails("-o", "/dev/full", "--format", "csv", saying=["/dev/full", "the disk is full"])

    def test_events_that_cannot_be_read_leave_the_output_alone(self):
        (self.folder / "bad.geojson").write_text("{")
        self.fails(self.folder / "bad.geojson", "-o", self.folder / "a.csv", saying=["bad.geojson"])
        self.fails(self.folder / "none.geojson", "-o", self.folder / "a.csv", saying=["none.geojson"])


if __name__ == "__main__":
    unittest.main(verbosity=1)
