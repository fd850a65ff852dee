"""./run on a toy program that prints its arguments: what it builds, when, and what it hands over."""
import os
import shutil
import unittest

from toy import REPOSITORY, TOOLS, ToyTest

PROGRAM = """#include <cstdio>
int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) std::printf("[%s]", argv[i]);
  return argc > 1 && argv[1][0] == 'f' ? 7 : 0;
}
"""
LISTS = """cmake_minimum_required(VERSION 3.25)
project(toy LANGUAGES CXX)
add_executable(briefmap main.cpp)
"""


class RunTest(ToyTest):
    def setUp(self):
        super().setUp()
        self.home = self.root / "clone here"
        (self.home / "tools").mkdir(parents=True)
        for name in ("run", "CMakePresets.json"):
            shutil.copy(REPOSITORY / name, self.home)
        for name in ("packages.sh", "build.sh", "debian-packages.txt"):
            shutil.copy(TOOLS / name, self.home / "tools")
        self.write("clone here/CMakeLists.txt", LISTS)
        self.write("clone here/main.cpp", PROGRAM)

    def launch(self, *words, cwd=None, display=":0", home=None):
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        if display:
            environment["DISPLAY"] = display
        return self.execute((home or self.home) / "run", *words, cwd=cwd or self.root, env=environment)

    def log(self):
        return (self.home / "build/run.log").read_text(encoding="utf-8")

    def test_arguments_and_status_go_through_and_nothing_else_is_printed(self):
        done = self.launch("info", "a file.geojson", "")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "[info][a file.geojson][]", ""))
        self.assertEqual(self.launch("fail").returncode, 7)

    def test_a_second_run_builds_nothing_and_a_changed_source_builds_again(self):
        self.launch("info")
        self.launch("info")
        self.assertIn("no work to do", self.log())
        self.write("clone here/main.cpp", PROGRAM.replace("[%s]", "<%s>"))
        self.assertEqual(self.launch("info").stdout, "<info>")

    def test_a_changed_preset_configures_again(self):
        self.launch("info")
        presets = self.home / "CMakePresets.json"
        presets.write_text(presets.read_text(encoding="utf-8"), encoding="utf-8")
        self.launch("info")
        self.assertIn("Configuring done", self.log())

    def test_without_arguments_and_display_it_draws_the_brief_and_says_so(self):
        done = self.launch(display=None)
        self.assertEqual(done.stdout, "[render][-o][briefmap.png]")
        self.assertIn("there is no display", done.stderr)
        self.assertEqual(self.launch().stdout, "")
        self.assertEqual(self.launch("info", display=None).stdout, "[info]")

    def test_a_failed_build_shows_the_end_of_its_log_and_runs_nothing(self):
        self.launch("info")
        self.write("clone here/main.cpp", "int main() { return nothing_of_that_name; }\n")
        done = self.launch("info")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("nothing_of_that_name", done.stderr)
        self.assertIn("build/run.log", done.stderr)

    def test_a_failed_configuration_is_mended_by_the_next_run(self):
        self.write("clone here/CMakeLists.txt", LISTS + "this_is_no_command()\n")
        self.assertEqual(self.launch("info").returncode, 1)
        self.write("clone here/CMakeLists.txt", LISTS)
        self.assertEqual(self.launch("info").stdout, "[info]")

    def test_it_works_after_the_folder_was_moved_and_through_a_link(self):
        self.launch("info")
        moved = self.home.rename(self.root / "moved")
        self.assertEqual(self.launch("info", home=moved).stdout, "[info]")
        (self.root / "link").mkdir()
        (self.root / "link/run").symlink_to(moved / "run")
        self.assertEqual(self.launch("info", home=self.root / "link").stdout, "[info]")


if __name__ == "__main__":
    unittest.main()
