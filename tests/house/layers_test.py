"""The layer check finds what it is there to find."""
import unittest

from toy import REPOSITORY, TOOLS, ToyTest

TABLE = """
| level | folder | is | may use | third party, private to it |
|---|---|---|---|---|
| 0 | `core` | the floor | – | fmt |
| 1 | `geo` | the middle | core | PROJ |
| 1 | `events` | beside it | core | – |
| 2 | `app` | the roof | everything | everything |
"""


class LayersTest(ToyTest):
    def setUp(self):
        super().setUp()
        self.write("src/README.md", TABLE)
        self.write("src/core/instant.hpp", "#pragma once\n#include <cstdint>\n#include <fmt/core.h>\n")
        self.write("src/geo/projection.hpp", '#pragma once\n#include "core/instant.hpp"\n')
        self.write("src/geo/projection.cpp", '#include "geo/projection.hpp"\n\n#include <proj.h>\n#include <unistd.h>\n')
        self.write("src/events/event.hpp", "#pragma once\n")
        self.write("src/app/main.cpp", '#include "geo/projection.hpp"\n#include <SDL.h>\n#include "main_loop.hpp"\n')
        self.write("src/app/main_loop.hpp", "#pragma once\n")

    def check(self):
        return self.execute("python3", TOOLS / "check_layers.py", "--root", self.root)

    def assert_fault(self, fault):
        done = self.check()
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(fault, done.stdout)

    def test_a_house_in_order_passes(self):
        done = self.check()
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)

    def test_an_upward_include_fails(self):
        self.write("src/core/instant.cpp", '#include "core/instant.hpp"\n\n#include "geo/projection.hpp"\n')
        self.assert_fault("src/core/instant.cpp:3: core may not include geo/projection.hpp (src/README.md)")

    def test_an_upward_include_by_a_relative_path_fails(self):
        self.write("src/core/instant.cpp", '  #  include "../geo/projection.hpp"\n')
        self.assert_fault("src/core/instant.cpp:1: core may not include ../geo/projection.hpp (src/README.md)")

    def test_an_include_across_one_level_fails(self):
        self.write("src/geo/place.cpp", '#include "events/event.hpp"\n')
        self.assert_fault("geo may not include events/event.hpp")

    def test_everything_stops_below_the_next_level(self):
        self.write("src/README.md", TABLE + "| 3 | `bench` | the weathercock | everything | everything |\n")
        self.write("src/bench/works.hpp", '#include "app/main_loop.hpp"\n')
        self.assertEqual(self.check().returncode, 0, self.check().stdout)
        self.write("src/app/extra.cpp", '#include "bench/works.hpp"\n')
        self.assert_fault("app may not include bench/works.hpp")

    def test_another_folders_third_party_fails(self):
        self.write("src/events/event.cpp", "#include <proj.h>\n")
        self.assert_fault("src/events/event.cpp:1: events may not include <proj.h> of PROJ (src/README.md)")

    def test_a_third_party_nobody_named_fails_with_a_hint(self):
        self.write("src/app/extra.cpp", "#include <boost/any.hpp>\n")
        self.assert_fault("<boost/any.hpp> belongs to no third party known to tools/check_layers.py")

    def test_a_header_that_is_not_there_fails(self):
        self.write("src/app/extra.cpp", '#include "nowhere.hpp"\n')
        self.assert_fault("nowhere.hpp is not in src/")

    def test_our_own_header_in_angle_brackets_fails(self):
        self.write("src/core/extra.cpp", "#include <geo/projection.hpp>\n")
        self.assert_fault("geo/projection.hpp is ours: include it in quotes")

    def test_a_folder_without_a_row_fails(self):
        self.write("src/misc/extra.cpp", "")
        self.assert_fault("src/misc: has no row in src/README.md")

    def test_a_row_that_points_up_fails(self):
        self.write("src/README.md", TABLE.replace("the floor | –", "the floor | geo"))
        self.assert_fault("core, on level 0, may not use geo, on level 1")

    def test_two_folders_of_one_level_that_use_each_other_fail(self):
        self.write("src/README.md", TABLE.replace("the middle | core", "the middle | core events")
                   .replace("beside it | core", "beside it | core geo"))
        self.assert_fault("geo and events use each other")

    def test_linking_what_the_table_does_not_allow_fails(self):
        self.write("src/geo/CMakeLists.txt", "briefmap_module(geo\n  SOURCES projection.cpp\n  USES core events)\n")
        self.assert_fault("src/geo/CMakeLists.txt: geo may not use events")

    def test_tests_of_a_folder_that_is_not_there_fail(self):
        self.write("tests/ghost/CMakeLists.txt", "")
        self.assert_fault("tests/ghost: there is no folder ghost in src/ to test")

    def test_the_table_of_this_house_is_read(self):
        self.write("src/README.md", (REPOSITORY / "src/README.md").read_text(encoding="utf-8"))
        self.assert_fault("there is no folder paint_cairo")


if __name__ == "__main__":
    unittest.main()
