"""Runs a check over many files on all cores and remembers, by content, which ones passed.

A file that passed is not checked again until something that could change the verdict changes: the file, any header of
ours that it includes however deep, the command, or the packages installed. So a rerun costs what changed, also after
a fresh checkout or a switch between branches. Shared by check_headers.py and check_tidy.py.
"""
import concurrent.futures
import functools
import hashlib
import json
import os
import re
import shlex
import subprocess
from pathlib import Path

INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)

COUNT_OF_HIDDEN = re.compile(r"^\d+ warnings? generated\.\n", re.MULTILINE)  # clang-tidy, of what it does not show


class Tree:
    """The files of ours under `root`, what they include and the commands that compile them in `build`."""

    def __init__(self, root, build):
        self.root, self.build, self.src = root, build, root / "src"
        self.hashes, self.headers = {}, {}

    def sources(self, pattern):
        return sorted(self.src.rglob(pattern))

    @functools.cached_property
    def commands(self):
        """{source: the words of its compile command, without the source and the outputs}."""
        commands = {}
        for entry in json.loads((self.build / "compile_commands.json").read_text(encoding="utf-8")):
            words = shlex.split(entry["command"])
            commands[Path(entry["file"])] = without_files(words)
        return commands

    @functools.cached_property
    def packages(self):
        """What is installed, in one hash: a new compiler or library may change a verdict."""
        try:
            return digest(Path("/var/lib/dpkg/status").read_bytes())
        except OSError:
            return "unknown"

    def includes(self, path):
        """The headers of ours that `path` names itself."""
        if path not in self.headers:
            content = path.read_bytes()
            self.hashes[path] = digest(content)
            found = set()
            for name in INCLUDE.findall(content):
                for base in (path.parent, self.src):
                    target = base / os.fsdecode(name)
                    if target.is_file():
                        found.add(target.resolve())
                        break
            self.headers[path] = found
        return self.headers[path]

    def fingerprint(self, path, salt):
        """Everything a verdict on `path` depends on; `salt` is the command and its settings."""
        seen, waiting = set(), [path.resolve()]
        while waiting:
            current = waiting.pop()
            if current not in seen:
                seen.add(current)
                waiting += self.includes(current)
        parts = [f"{seen_path.relative_to(self.root.resolve())} {self.hashes[seen_path]}" for seen_path in seen]
        return digest("\n".join([salt, self.packages, str(path.relative_to(self.root)), *sorted(parts)]).encode())


def without_files(words):
    """A compile command without launcher, source, output and -c, so that a check can add its own."""
    while words and Path(words[0]).name == "ccache":
        words = words[1:]
    kept, skip = [], False
    for word in words:
        if skip:
            skip = False
        elif word in ("-o", "-c", "-MF", "-MT", "-MQ"):
            skip = True
        elif word not in ("-MD", "-MMD"):
            kept.append(word)
    return kept


def digest(content):
    return hashlib.sha256(content).hexdigest()


def run_remembered(tree, name, jobs):
    """Runs every (path, command words, standard input, settings) not known to pass. True when all passed."""
    memory = tree.build / name
    memory.mkdir(parents=True, exist_ok=True)
    waiting = []
    for path, command, stdin, settings in jobs:
        mark = memory / tree.fingerprint(path, "\n".join([*command, settings]))
        if mark.exists():
            os.utime(mark)
        else:
            waiting.append((path, command, stdin, mark))
    print(f"{name}: {len(jobs)} files, {len(waiting)} to check", flush=True)

    def check(job):
        path, command, stdin, mark = job
        done = subprocess.run(command, input=stdin, capture_output=True, text=True, errors="replace", check=False)
        if done.returncode == 0:
            mark.touch()
            return True
        said = COUNT_OF_HIDDEN.sub("", done.stdout + done.stderr)
        print(f"{path.relative_to(tree.root)}:\n{said}", flush=True)
        return False

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        passed = list(pool.map(check, waiting))
    forget_the_oldest(memory, keep=20 * max(len(jobs), 50))
    return all(passed)


def forget_the_oldest(memory, keep):
    marks = sorted(memory.iterdir(), key=lambda mark: mark.stat().st_mtime, reverse=True)
    for mark in marks[keep:]:
        mark.unlink()
