"""The check that headers stand alone fails for one that does not, and remembers only what passed."""
import json
import unittest

from toy import TOOLS, ToyTest


class HeadersTest(ToyTest):
    def setUp(self):
        super().setUp()
        source = self.write("src/core/a.cpp", "")
        command = f'c++ -I"{self.root}/src" -std=c++20 -Wall -Werror -o a.o -c "{source}"'
        entry = {"directory": str(self.root), "command": command, "file": str(source)}
        self.write("build/compile_commands.json", json.dumps([entry]))

    def check(self):
        return self.execute("python3", TOOLS / "check_headers.py", "--root", self.root, "--build", self.root / "build")

    def test_a_header_that_brings_what_it_needs_passes_and_is_remembered(self):
        self.write("src/core/a.hpp", "#pragma once\n#include <string>\nstd::string name();\n")
        self.assertIn("1 files, 1 to check", self.check().stdout)
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("1 files, 0 to check", done.stdout)

    def test_a_header_that_leans_on_its_includer_fails_every_time(self):
        self.write("src/core/a.hpp", "#pragma once\nstd::string name();\n")
        for _ in range(2):
            done = self.check()
            self.assertEqual(done.returncode, 1)
            self.assertIn("src/core/a.hpp", done.stdout)

    def test_a_header_without_a_guard_fails(self):
        self.write("src/core/a.hpp", "struct Twice {};\n")
        self.assertEqual(self.check().returncode, 1)

    def test_a_change_in_an_included_header_is_seen(self):
        self.write("src/core/a.hpp", '#pragma once\n#include "core/b.hpp"\ninline Shape shape;\n')
        self.write("src/core/b.hpp", "#pragma once\nstruct Shape {};\n")
        self.assertEqual(self.check().returncode, 0)
        self.write("src/core/b.hpp", "#pragma once\nstruct Form {};\n")
        self.assertEqual(self.check().returncode, 1)


if __name__ == "__main__":
    unittest.main()
