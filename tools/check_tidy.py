#!/usr/bin/env python3
"""Runs clang-tidy, as .clang-tidy says, over the sources of src/ and the headers they include.

    tools/check_tidy.py --build DIR [--root DIR] [FILE...]

GCC is the judge of compiler warnings, so Clang's own are turned off here (-w).
"""
import argparse
import shutil
import sys
from pathlib import Path

from remembered import Tree, run_remembered


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    tidy = shutil.which("clang-tidy")
    if not tidy:
        print("clang-tidy is not installed")
        return 1
    tree = Tree(options.root.resolve(), options.build.resolve())
    settings = (tree.root / ".clang-tidy").read_text(encoding="utf-8")
    wanted = [path.resolve() for path in options.files] or tree.sources("*.cpp")
    built = [path for path in wanted if path in tree.commands]
    jobs = [(path, [tidy, "--quiet", f"--config-file={tree.root / '.clang-tidy'}", str(path), "--",
                    *tree.commands[path][1:], "-w"], None, settings) for path in built]
    return 0 if run_remembered(tree, "tidy", jobs) else 1


if __name__ == "__main__":
    sys.exit(main())
