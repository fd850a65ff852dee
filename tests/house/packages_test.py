"""What ./run and ./check do about missing Debian packages, on a machine whose dpkg, apt, id and sudo are made up."""
import os
import shutil
import unittest

from toy import TOOLS, ToyTest

LIST = "# a comment\n[build]\ng++   the compiler\nlibfmt-dev\n\n[check]\nxdotool\n"


class PackagesTest(ToyTest):
    def setUp(self):
        super().setUp()
        self.write("tools/debian-packages.txt", LIST)
        shutil.copy(TOOLS / "packages.sh", self.root / "tools")
        self.fake("dpkg-query", "printf 'installed g++\\nconfig-files libfmt-dev\\n'; exit 1")
        self.fake("apt-get", f'echo "$DEBIAN_FRONTEND $*" >>"{self.root}/apt.log"')
        self.fake("id", "echo 1000")

    def fake(self, name, body):
        self.write(f"bin/{name}", f"#!/bin/bash\n{body}\n").chmod(0o755)

    def require(self, *sections):
        script = f'set -u; here=$PWD; . tools/packages.sh; require_packages {" ".join(sections)}'
        return self.execute("bash", "-c", script, "run", cwd=self.root,
                            env={**os.environ, "PATH": f"{self.root}/bin:/usr/bin:/bin"})

    def apt_log(self):
        log = self.root / "apt.log"
        return log.read_text(encoding="utf-8") if log.exists() else ""

    def test_when_all_are_there_nothing_is_said_or_done(self):
        self.fake("dpkg-query", "printf 'installed g++\\ninstalled libfmt-dev\\n'")
        done = self.require("build")
        self.assertEqual((done.returncode, done.stdout, done.stderr, self.apt_log()), (0, "", "", ""))

    def test_root_installs_exactly_what_is_missing_without_being_asked(self):
        self.fake("id", "echo 0")
        done = self.require("build", "check")
        self.assertEqual(done.returncode, 0, done.stderr)
        updated, installed = self.apt_log().splitlines()
        self.assertTrue(updated.startswith("noninteractive") and updated.endswith("update"), updated)
        self.assertTrue(installed.endswith("install -y --no-install-recommends libfmt-dev xdotool"), installed)

    def test_a_user_with_sudo_installs_through_it(self):
        self.fake("sudo", f'echo "sudo $*" >>"{self.root}/sudo.log"; [[ $1 == -n ]] || env "$@"')
        done = self.require("build")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("install -y --no-install-recommends libfmt-dev", self.apt_log())

    def test_a_user_who_cannot_become_root_is_told_the_exact_line(self):
        self.fake("sudo", "exit 1")
        done = self.require("build")
        self.assertEqual((done.returncode, self.apt_log()), (1, ""))
        self.assertIn("\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends libfmt-dev\n",
                      done.stderr)

    def test_a_failed_install_shows_why(self):
        self.fake("id", "echo 0")
        self.fake("apt-get", '[[ $* == *update ]] || { echo "E: the disk is full"; exit 100; }')
        done = self.require("build")
        self.assertEqual(done.returncode, 1)
        self.assertIn("E: the disk is full", done.stderr)


if __name__ == "__main__":
    unittest.main()
