"""The formatting check fails for a file that is not formatted, and formatting mends it."""
import unittest

from toy import TOOLS, ToyTest


class FormattingTest(ToyTest):
    def test_an_unformatted_file_fails_until_it_is_formatted(self):
        ugly = self.write("ugly.cpp", "int  main( ){return 0 ;}\n")
        first = self.execute(TOOLS / "format.sh", "--check", ugly)
        if first.returncode == 77:
            self.skipTest(first.stdout)
        self.assertNotEqual(first.returncode, 0)
        self.assertEqual(self.execute(TOOLS / "format.sh", ugly).returncode, 0)
        self.assertEqual(self.execute(TOOLS / "format.sh", "--check", ugly).returncode, 0)


if __name__ == "__main__":
    unittest.main()
