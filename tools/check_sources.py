#!/usr/bin/env python3
"""Holds each CMakeLists.txt to its folder: every .cpp in src/ and tests/ is named in one, or it is never built.

    tools/check_sources.py [--root DIR]

A source is looked for, by its path from there, in the CMakeLists.txt of its own folder and of the folders above it.
"""
import argparse
import re
import sys
from pathlib import Path


def is_listed(source, top):
    for folder in source.parents:
        lists = folder / "CMakeLists.txt"
        if lists.is_file():
            words = set(re.sub(r"#.*", "", lists.read_text(encoding="utf-8")).replace('"', " ").replace("(", " ")
                        .replace(")", " ").split())
            if source.relative_to(folder).as_posix() in words:
                return True
        if folder == top:
            return False
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    root = parser.parse_args().root
    missing = [source for top in (root / "src", root / "tests") for source in sorted(top.rglob("*.cpp"))
               if not is_listed(source, top)]
    for source in missing:
        print(f"{source.relative_to(root)}: named in no CMakeLists.txt, so never built")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
