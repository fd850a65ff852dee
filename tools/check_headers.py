#!/usr/bin/env python3
"""Compiles every header of src/ alone, with the flags of its folder: a header brings what it needs.

    tools/check_headers.py --build DIR [--root DIR]

Each is included twice, so a forgotten include guard shows too.
"""
import argparse
import sys
from pathlib import Path

from remembered import Tree, run_remembered


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("--build", type=Path, required=True)
    options = parser.parse_args()
    tree = Tree(options.root.resolve(), options.build.resolve())
    flags = {}  # of a folder: those of any of its sources
    for source, command in tree.commands.items():
        if tree.src in source.parents:
            flags.setdefault(source.relative_to(tree.src).parts[0], command)

    jobs, homeless = [], []
    for header in tree.sources("*.hpp"):
        name = header.relative_to(tree.src)
        if name.parts[0] in flags:
            command = [*flags[name.parts[0]], "-fsyntax-only", "-x", "c++", "-"]
            jobs.append((header, command, f'#include "{name.as_posix()}"\n' * 2, ""))
        else:
            homeless.append(name)
    for name in homeless:
        print(f"src/{name}: no source of its folder is built, so its flags are not known")
    return 0 if run_remembered(tree, "headers", jobs) and not homeless else 1


if __name__ == "__main__":
    sys.exit(main())
