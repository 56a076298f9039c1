"""From the paths given to the files to read, in an order that no file system decides."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from bordercoop.findings import Finding
from bordercoop.sources.identity import shown

STDIN = "-"


def files(paths: Iterable[str]) -> Iterator[str | Finding]:
    """The files that `paths` name, in the order given; `-` stands for standard input.

    A folder gives its `*.txt` files and those of its folders, sorted by name in code-point
    order. Names that begin with a dot are left out, and so are pipes and devices; links to
    folders are not followed.
    A path that is missing, a folder that cannot be listed and a folder without texts give a
    finding of level `error`.
    """
    for path in paths:
        if path == STDIN or not os.path.isdir(path):
            yield path
            continue
        texts = 0
        for entry in _texts(path):
            texts += isinstance(entry, str)
            yield entry
        if not texts:
            hint = "texts are files whose name ends in .txt"
            yield Finding("error", "S107", "no text in this folder", hint, shown(path))


def _texts(folder: str) -> Iterator[str | Finding]:
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path is not folder and not os.path.isdir(path):
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                inside = sorted((e.name for e in entries if _wanted(e)), reverse=True)
        except OSError as error:
            yield unreadable(path, error)
            continue
        waiting.extend(str(Path(path, name)) for name in inside)


def _wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    if entry.is_dir(follow_symlinks=False):
        return True
    if not entry.name.lower().endswith(".txt") or entry.is_dir():
        return False
    return entry.is_file() or entry.is_symlink()


def unreadable(path: str, error: OSError) -> Finding:
    """The finding for a path that the system does not let us read, in the system's words."""
    reason = error.strerror or str(error)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        hint = "check the spelling and the folder you are in"
        return Finding("error", "S101", reason, hint, shown(path))
    return Finding("error", "S102", reason, "check its permissions and the disk", shown(path))
