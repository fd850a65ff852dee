"""A desktop of our own under Xvfb, and briefmap in a window on it, driven by xdotool: what the tests of the window share.

It tells what each of its parts shows through --trace.
"""
import json
import os
import shutil
import subprocess
import sys
import time
import unittest
from pathlib import Path

SKIPPED = 77
PATIENCE_S = 30  # sanitizers on a busy machine are slow


class Desktop:
    """An X server of our own."""

    def __init__(self, screen="1600x1000"):
        self.screen = screen

    def __enter__(self):
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", self.screen + "x24", "-nolisten", "tcp"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.name = ":" + pipe.readline().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


class Window:
    """briefmap in a window at the top left of the desktop."""

    def __init__(self, program, desktop, folder, *arguments, size="1440x900"):
        self.folder = Path(folder)
        self.pictures = self.folder / "Pictures"
        self.pictures.mkdir()
        self.trace = self.folder / "trace.jsonl"
        self.environment = dict(os.environ, DISPLAY=desktop.name, HOME=str(self.folder), LIBGL_ALWAYS_SOFTWARE="1",
                                LANG="C.UTF-8", SDL_VIDEO_WINDOW_POS="0,0")
        self.environment.pop("XDG_CONFIG_HOME", None)
        self.process = subprocess.Popen(
            [program, "--size", size, "--ui-scale", "1", "--trace", str(self.trace), *arguments],
            env=self.environment, stderr=subprocess.PIPE, text=True)
        self.wait_for("the first frame with its map", lambda s: s["settled"])
        self.id = self.xdotool("search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)).split()[-1]
        self.xdotool("windowfocus", "--sync", self.id)

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment, check=True, capture_output=True, text=True).stdout

    def state(self):
        try:
            lines = self.trace.read_text().splitlines()
        except FileNotFoundError:
            return None
        for line in reversed(lines):
            try:
                return json.loads(line)
            except json.JSONDecodeError:
                continue  # being written
        return None

    def wait_for(self, what, holds):
        end = time.monotonic() + PATIENCE_S
        state = None
        while time.monotonic() < end:
            state = self.state()
            if state and holds(state):
                return state
            if self.process.poll() is not None:
                raise AssertionError(f"briefmap ended with {self.process.returncode} while waiting for {what}: "
                                     + self.process.stderr.read())
            time.sleep(0.03)
        raise AssertionError(f"no {what} within {PATIENCE_S} s; the last state was {json.dumps(state)[:1500]}")

    def press(self, *keys):
        for key in keys:
            self.xdotool("key", "--window", self.id, key)

    def point(self, at):
        self.xdotool("mousemove", "--window", self.id, str(round(at[0])), str(round(at[1])))

    def click(self, at):
        self.point(at)
        time.sleep(0.3)  # a hand's pause: Dear ImGui sees the pointer arrive before the button
        self.xdotool("mousedown", "1")
        time.sleep(0.15)
        self.xdotool("mouseup", "1")

    def drag(self, start, end, button="1"):
        self.point(start)
        time.sleep(0.3)
        self.xdotool("mousedown", button)
        for i in range(1, 9):
            self.point([a + (b - a) * i / 8 for a, b in zip(start, end)])
            time.sleep(0.05)
        time.sleep(0.15)
        self.xdotool("mouseup", button)

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def run_tests(*tools):
    """All tests of the calling script; none, and the status for that, where a tool is missing."""
    missing = [tool for tool in ("Xvfb", "xdotool", *tools) if not shutil.which(tool)]
    if missing:
        print("skipped: " + " and ".join(missing) + " not installed")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
