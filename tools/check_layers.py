#!/usr/bin/env python3
"""Holds src/ to the table in src/README.md: who may include whom, third parties too.

    tools/check_layers.py [--root DIR]

Prints one line per fault, `file:line: what (src/README.md)`, and exits 1 when there is any. The headers of C, C++ and
POSIX are open to every folder. A third party that the table names for the first time gets its headers' names in
THIRD_PARTIES below. Includes in a block comment count as includes.
"""
import argparse
import re
import sys
from pathlib import Path

# A name in the table's last column -> the beginnings of its headers' names.
THIRD_PARTIES = {
    "Cairo": ("cairo",),
    "CLI11": ("CLI/",),
    "Dear ImGui": ("imgui", "imconfig.h", "imstb_", "backends/imgui_"),
    "epoxy": ("epoxy/",),
    "fmt": ("fmt/",),
    "fontconfig": ("fontconfig/",),
    "FreeType": ("ft2build.h", "freetype/"),
    "GDAL": ("gdal", "ogr", "cpl_"),
    "GLU": ("GL/glu.h",),
    "Google Benchmark": ("benchmark/",),
    "HarfBuzz": ("hb.h", "hb-"),
    "ICU": ("unicode/",),
    "libav": ("libavcodec/", "libavformat/", "libavutil/", "libswscale/"),
    "libzip": ("zip.h",),
    "nlohmann-json": ("nlohmann/",),
    "libcsv": ("csv.h",),
    "pugixml": ("pugixml.hpp",),
    "libzip": ("zip.h",),
    "OpenGL": ("GL/", "EGL/", "KHR/"),
    "Pango": ("pango/", "glib.h", "glib-object.h"),
    "PNG": ("png.h",),
    "PROJ": ("proj.h",),
    "pugixml": ("pugixml.hpp",),
    "SDL2": ("SDL", "SDL2/"),
    "spdlog": ("spdlog/",),
    "TBB": ("oneapi/tbb", "tbb/"),
    "zlib": ("zlib.h",),
}

# Folders of tests/ that hold tests, yet mirror no folder of src/.
OTHER_TESTS = {"support", "house", "program", "window", "fuzz", "golden"}

C_AND_POSIX = set(
    "assert ctype errno fenv float inttypes limits locale math setjmp signal stdarg stddef stdint stdio stdlib string "
    "time uchar wchar wctype dirent dlfcn fcntl glob iconv langinfo poll pthread pwd sched spawn strings termios "
    "unistd".split())

EVERYTHING = "everything"
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
ROW = re.compile(r"^\|\s*(\d+)\s*\|\s*`(\w+)`\s*\|([^|]*)\|([^|]*)\|([^|]*)\|\s*$")


class Row:
    def __init__(self, line, level, may_use, third_parties):
        self.line, self.level, self.may_use, self.third_parties = line, level, may_use, third_parties

    def allows(self, folder, rows):
        """`everything` is everything that is not above."""
        if EVERYTHING in self.may_use:
            return folder in rows and rows[folder].level <= self.level
        return folder in self.may_use

    def allows_third_party(self, name):
        return EVERYTHING in self.third_parties or name in self.third_parties


def read_table(readme):
    """{folder: Row}, in the order of the table. An en dash or an empty cell is nothing."""
    rows = {}
    for number, text in enumerate(readme.read_text(encoding="utf-8").splitlines(), 1):
        match = ROW.match(text)
        if match:
            level, folder, _, may_use, third = match.groups()
            names = [name.strip() for name in third.split(",")]
            rows[folder] = Row(number, int(level), [word for word in re.split(r"[\s,]+", may_use) if word.strip("–-")],
                               [name for name in names if name.strip("–-")])
    return rows


def faults_of_the_table(rows, src):
    """The table itself: known names, arrows that point down, no circle on one level, no row without its folder."""
    def fault(row, text):
        return f"{src / 'README.md'}:{row.line}: {text}"

    for folder, row in rows.items():
        if not (src / folder).is_dir():
            yield fault(row, f"there is no folder {folder}")
        for used in row.may_use:
            if used == EVERYTHING:
                continue
            if used not in rows:
                yield fault(row, f"{folder} may use {used}, which has no row")
            elif rows[used].level > row.level:
                yield fault(row, f"{folder}, on level {row.level}, may not use {used}, on level {rows[used].level}")
            elif reaches(rows, used, folder):
                yield fault(row, f"{folder} and {used} use each other")
        for name in row.third_parties:
            if name != EVERYTHING and name not in THIRD_PARTIES:
                yield fault(row, f"{name} is no third party known to tools/check_layers.py; name its headers there")
    for folder in sorted(path.name for path in src.iterdir() if path.is_dir()):
        if folder not in rows and any((src / folder).iterdir()):
            yield f"{src / folder}: has no row in src/README.md"


def reaches(rows, start, goal):
    seen, waiting = set(), [start]
    while waiting:
        folder = waiting.pop()
        if folder == goal:
            return True
        if folder in rows and folder not in seen:
            seen.add(folder)
            waiting += rows[folder].may_use
    return False


def includes(path):
    """(line number, name, whether in quotes) for every #include."""
    for number, text in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        match = INCLUDE.match(text)
        if match:
            yield number, match[1] or match[2], match[1] is not None


def is_standard(name):
    if re.fullmatch(r"[a-z_0-9]+", name) or name.startswith("sys/"):
        return True
    return name.endswith(".h") and name[:-2] in C_AND_POSIX


def owner_of_quoted(name, path, src):
    """The folder of src/ that an include in quotes names, or None."""
    for base in (path.parent, src):
        target = (base / name).resolve()
        if target.is_file() and src.resolve() in target.parents:
            return target.relative_to(src.resolve()).parts[0]
    return None


def third_party_of(name):
    owners = [(len(prefix), owner) for owner, prefixes in THIRD_PARTIES.items() for prefix in prefixes
              if name.startswith(prefix)]
    return max(owners)[1] if owners else None


def faults_of_folder(folder, row, rows, src):
    for path in sorted((src / folder).rglob("*")):
        if path.suffix not in (".cpp", ".hpp"):
            continue
        for line, name, quoted in includes(path):
            what = fault_of_include(folder, row, rows, src, path, name, quoted)
            if what:
                yield f"{path}:{line}: {what} (src/README.md)"


def fault_of_include(folder, row, rows, src, path, name, quoted):
    first = name.split("/")[0]
    if quoted:
        owner = owner_of_quoted(name, path, src)
        if owner is None and first not in rows:
            return f"{name} is not in src/; headers of others are included in <>"
        owner = owner or first
        return None if owner == folder or row.allows(owner, rows) else f"{folder} may not include {name}"
    if is_standard(name):
        return None
    if first in rows and (src / name).is_file():
        return f"{name} is ours: include it in quotes"
    owner = third_party_of(name)
    if owner is None:
        return f"<{name}> belongs to no third party known to tools/check_layers.py; name it there and in the table"
    return None if row.allows_third_party(owner) else f"{folder} may not include <{name}> of {owner}"


def faults_of_cmake(folder, row, rows, src):
    """`USES` in a folder's CMakeLists.txt links what the table allows, no more."""
    path = src / folder / "CMakeLists.txt"
    if not path.is_file():
        return
    text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
    for module in re.finditer(r"briefmap_module\(([^)]*)\)", text):
        used = False
        for word in module[1].split():
            if word.isupper():
                used = word == "USES"
            elif used and not row.allows(word, rows):
                yield f"{path}: {folder} may not use {word} (src/README.md)"


def faults_of_tests(rows, tests):
    for path in sorted(tests.glob("*/CMakeLists.txt")):
        if path.parent.name not in rows and path.parent.name not in OTHER_TESTS:
            yield f"{path.parent}: there is no folder {path.parent.name} in src/ to test"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    root = parser.parse_args().root
    src = root / "src"
    rows = read_table(src / "README.md")
    if not rows:
        print(f"{src / 'README.md'}: holds no table of layers")
        return 1
    faults = list(faults_of_the_table(rows, src))
    for folder, row in rows.items():
        faults += faults_of_folder(folder, row, rows, src)
        faults += faults_of_cmake(folder, row, rows, src)
    faults += faults_of_tests(rows, root / "tests")
    for fault in faults:
        print(fault.replace(f"{root}/", "", 1))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
