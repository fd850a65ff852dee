"""A desktop of our own under Xvfb, and briefmap in a window on it, driven by xdotool: what the tests of the window share.

It tells what each of its parts shows through --trace.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SKIPPED = 77
PATIENCE_S = 30  # sanitizers on a busy machine are slow


def told(state):
    """A state without where everything is."""
    return json.dumps({k: v for k, v in (state or {}).items() if k not in ("controls", "map_marks", "timeline_marks")})


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
            [program, "--size", size, "--ui-scale", "1", "--trace", str(self.trace), "--renderer",
             os.environ.get("BRIEFMAP_TEST_RENDERER", "auto"), *arguments],
            env=self.environment, stderr=subprocess.PIPE, text=True)
        self.wait_for("the first frame with its map", lambda s: s["settled"])
        self.id = self.xdotool("search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)).split()[-1]
        self.xdotool("windowfocus", "--sync", self.id)

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment, check=True, capture_output=True, text=True).stdout

    def state(self):
        """The latest; None before the first."""
        if not self.trace.exists():
            return None
        with self.trace.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            for tail in (min(size, 1 << 16), size):
                file.seek(size - tail)
                lines = file.read(tail).split(b"\n")[:-1]  # the last one may still be being written
                if tail < size:
                    lines = lines[1:]
                if lines:
                    return json.loads(lines[-1])
        return None

    def wait_for(self, what, holds, patience=PATIENCE_S):
        end = time.monotonic() + patience
        state = None
        while time.monotonic() < end:
            state = self.state()
            if state and holds(state):
                return state
            if self.process.poll() is not None:
                raise AssertionError(f"briefmap ended with {self.process.returncode} while waiting for {what}: "
                                     + self.process.stderr.read())
            time.sleep(0.03)
        raise AssertionError(f"no {what} within {patience} s; the last state was {told(state)}")

    def wait_until_drawn(self, what, holds):
        """What was drawn lags a frame behind the state: where things are is known once both agree."""
        return self.wait_for(what, lambda s: s["drawn"] and holds(s))

    def mark(self):
        """A moment; states_since() tells what came after it."""
        return self.trace.stat().st_size

    def states_since(self, mark):
        """Every state that there was, none left out, however slow this test is."""
        with self.trace.open("rb") as file:
            file.seek(mark)
            lines = file.read().split(b"\n")[:-1]
        return [json.loads(line) for line in lines]

    def press(self, *keys):
        for key in keys:
            self.xdotool("key", "--window", self.id, key)

    def point(self, at):
        """The pointer is there, and briefmap has seen it there."""
        x, y = (int(round(v)) for v in at)
        self.xdotool("mousemove", "--window", self.id, str(x), str(y))
        self.wait_for(f"the pointer at {x}, {y}", lambda s: s["pointer"] == [x, y])

    def hold(self, button=1):
        self.xdotool("mousedown", str(button))
        self.wait_for(f"button {button} down", lambda s: s["buttons"][button - 1])

    def let_go(self, button=1):
        self.xdotool("mouseup", str(button))
        self.wait_for(f"button {button} up", lambda s: not s["buttons"][button - 1])

    def click(self, at):
        self.point(at)
        self.hold()
        self.let_go()

    def double_click(self, at, holds):
        """Again where a slow machine has seen two single ones."""
        self.point(at)
        for attempt in range(5):
            self.xdotool("click", "--repeat", "2", "--delay", "90", "1")
            try:
                return self.wait_for("what a double click does", holds, PATIENCE_S / 5)
            except AssertionError:
                if attempt == 4:
                    raise

    def turn_wheel(self, at, up):
        self.point(at)
        self.xdotool("click", "4" if up else "5")

    def drag(self, start, end, button=1):
        self.point(start)
        self.hold(button)
        for i in range(1, 9):
            self.point([a + (b - a) * i / 8 for a, b in zip(start, end)])
        self.let_go(button)

    def control(self, name):
        """Where a button, choice or field is, once it is there to be used."""
        return self.wait_for(f"the control {name}", lambda s: name in s["controls"] and (s["drawn"] or s["playing"]))["controls"][name]

    def click_control(self, name):
        """Where it stands still: a list that has just opened takes its place only in the next frame."""
        at = None
        while at != self.control(name):
            at = self.control(name)
            self.point(at)
        self.hold()
        self.let_go()

    def drop(self, *paths):
        """Files, as from a file manager."""
        subprocess.run([str(Path(__file__).with_name("dropping.py")), self.environment["DISPLAY"], self.id,
                        *(Path(p).absolute().as_uri() for p in paths)], check=True, timeout=PATIENCE_S)

    def type(self, text):
        self.xdotool("type", "--delay", "30", text)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stderr.close()

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class WindowTest(unittest.TestCase):
    """Tests that share one window on a desktop of their own."""

    program = None  # run_tests() takes it from the command line
    arguments = ()

    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.window = Window(cls.program, cls.desktop, cls.folder, *cls.arguments)
        cls.addClassCleanup(cls.window.close)

    def walk_to(self, name):
        """From control to control by arrows, each towards where `name` stands."""
        w = self.window
        for _ in range(60):
            state = w.state()
            focus, places = state["focus"], state["controls"]
            if focus == name:
                return
            if focus is None:
                w.press("Down")
                w.wait_for("the keyboard on the sheet", lambda s: s["focus"])
                continue
            if name not in places:
                way = "Down"
            else:
                (x, y), (to_x, to_y) = places[focus], places[name]
                way = ("Down" if to_y > y else "Up") if abs(to_y - y) > 5 else "Right" if to_x > x else "Left"
            w.press(way)
            w.wait_for(f"the keyboard on something else than {focus} on the way to {name}",
                       lambda s: s["focus"] not in (focus, None))
        self.fail(f"arrows do not lead to {name}")

    def set_by(self, use, controls):
        """Uses each control in turn, by mouse or by keys, and waits for the field to take the value."""
        for control, field, value in controls:
            use(control)
            self.window.wait_for(f"{field} {value} after {control}", lambda s: s[field] == value)


def run_tests(*tools):
    """All tests of the calling script; none, and the status for that, where a tool is missing."""
    missing = [tool for tool in ("Xvfb", "xdotool", *tools) if not shutil.which(tool)]
    if missing:
        print("skipped: " + " and ".join(missing) + " not installed")
        sys.exit(SKIPPED)
    WindowTest.program = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
