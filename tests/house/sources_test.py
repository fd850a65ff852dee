"""The check of the CMakeLists.txt files finds a source that is never built."""
import unittest

from toy import TOOLS, ToyTest


class SourcesTest(ToyTest):
    def check(self):
        return self.execute("python3", TOOLS / "check_sources.py", "--root", self.root)

    def test_listed_sources_pass(self):
        self.write("src/core/CMakeLists.txt", "briefmap_module(core\n  SOURCES a.cpp # one\n    deep/b.cpp)\n")
        self.write("src/core/a.cpp", "")
        self.write("src/core/deep/b.cpp", "")
        self.assertEqual(self.check().returncode, 0)

    def test_a_forgotten_source_fails_even_when_a_comment_names_it(self):
        self.write("src/core/CMakeLists.txt", "briefmap_module(core SOURCES a.cpp) # not c.cpp\n")
        self.write("src/core/c.cpp", "")
        done = self.check()
        self.assertEqual(done.returncode, 1)
        self.assertIn("src/core/c.cpp: named in no CMakeLists.txt", done.stdout)


if __name__ == "__main__":
    unittest.main()
