"""A small repository in a temporary folder, for tests that plant a fault and see it found."""
import subprocess
import tempfile
import unittest
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TOOLS = REPOSITORY / "tools"


class ToyTest(unittest.TestCase):
    """`self.root` is an empty folder with a space in its name, gone after the test."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="briefmap toy ")
        self.addCleanup(holder.cleanup)
        self.root = Path(holder.name).resolve()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def execute(self, *command, **options):
        return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                              stdin=subprocess.DEVNULL, **options)
