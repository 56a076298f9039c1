"""From the paths given to the files to read, in an order that no file system decides."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator

from msgspec import Struct

from bordercoop.findings import Finding
from bordercoop.sources.identity import shown

STDIN = "-"
_TEXT_ENDINGS = frozenset({".txt", ".text"})


class File(Struct, frozen=True):
    """One file to read: its path, and `below`, its path relative to the folder given.

    `below` is None for a file that was given by itself.
    """

    path: str
    below: str | None = None

    @property
    def named(self) -> str:
        """The path without the folder that happens to hold the input: `below`, or the name of
        a file given by itself. Standard input and an address stay what they are."""
        if self.below is not None:
            return self.below
        return self.path if remote(self.path) else os.path.basename(self.path)

    @property
    def by_name_text(self) -> bool:
        """Whether text may be an article here: what is found in a folder is one by its name."""
        if self.below is None:
            return True
        stem, ending = os.path.splitext(self.below)
        return ending.lower() in _TEXT_ENDINGS or _packed_text(stem, ending)


def _packed_text(stem: str, ending: str) -> bool:
    packed = ending.lower() in (".gz", ".zst", ".bz2", ".xz")
    return packed and os.path.splitext(stem)[1].lower() in _TEXT_ENDINGS


def remote(path: str) -> bool:
    """Whether a path names a place that only a library can open: `s3://bucket/crawl`."""
    return "://" in path and not os.path.exists(path)


def files(paths: Iterable[str]) -> Iterator[File | Finding]:
    """The files that `paths` name, in the order given; `-` stands for standard input.

    A folder gives its files and those of its folders, sorted by name in code-point order.
    Names that begin with a dot are left out, and so are pipes and devices; links to folders
    are followed unless they lead back to a folder that they lie in. A path that does not exist
    and holds `*`, `?` or `[` is a pattern; `**` in it stands for any folders.
    A path that is missing, a folder that cannot be listed and a folder without files give a
    finding of level `error`.
    """
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            yield from _below(path)
        elif path != STDIN and not os.path.lexists(path) and glob.has_magic(path):
            yield from _matching(path)
        else:
            yield File(path)


def _matching(pattern: str) -> Iterator[File | Finding]:
    found = sorted(glob.glob(pattern, recursive=True))
    root = _before_magic(pattern)
    if not found:
        hint = "check the pattern and the folder you are in"
        yield Finding("error", "S101", "no file matches", hint, shown(pattern))
    for path in found:
        if os.path.isdir(path):
            if "**" not in pattern:
                yield from _below(path)
        else:
            yield File(path, _relative(path, root))


def _before_magic(pattern: str) -> str:
    """The folder that all matches of a pattern lie in, as far as it is written out."""
    from pathlib import Path

    parts = Path(pattern).parts
    plain = next(at for at, part in enumerate(parts) if glob.has_magic(part))
    return str(Path(*parts[:plain])) if plain else "."


def _relative(path: str, folder: str) -> str:
    """A path from a folder on, with the same strokes on every system."""
    return os.path.relpath(path, folder).replace(os.sep, "/")


def _below(folder: str) -> Iterator[File | Finding]:
    count = 0
    for entry in _entries(folder):
        count += 1
        if isinstance(entry, Finding):
            yield entry
        else:
            yield File(entry, _relative(entry, folder))
    if not count:
        hint = "names that begin with a dot are left out"
        yield Finding("error", "S107", "no file in this folder", hint, shown(folder))


def _entries(folder: str) -> Iterator[str | Finding]:
    """Paths of files below a folder. Each waits with the real folders that it lies in."""
    from pathlib import Path

    waiting: list[tuple[str, bool, frozenset[str]]] = [(folder, True, frozenset())]
    while waiting:
        path, is_folder, around = waiting.pop()
        if not is_folder:
            yield path
            continue
        real = os.path.realpath(path)
        if real in around:
            yield Finding(
                "info", "S109", "leads back to a folder it lies in", None, shown(path)
            )
            continue
        try:
            with os.scandir(path) as entries:
                inside = sorted(
                    ((e.name, kind) for e in entries if (kind := _kind(e)) is not None),
                    reverse=True,
                )
        except OSError as error:
            yield unreadable(path, error)
            continue
        around |= {real}
        waiting.extend((str(Path(path, name)), below, around) for name, below in inside)


def _kind(entry: os.DirEntry[str]) -> bool | None:
    """Whether an entry is a folder; None where it is left out. A link to nothing, or to
    itself, is a file: opening it tells what is wrong."""
    if entry.name.startswith("."):
        return None
    try:
        if entry.is_dir():
            return True
        return False if entry.is_file() or _broken(entry) else None
    except OSError:
        return False


def _broken(entry: os.DirEntry[str]) -> bool:
    return entry.is_symlink() and not os.path.exists(entry.path)


def unreadable(path: str, error: OSError) -> Finding:
    """The finding for a path that the system does not let us read, in the system's words."""
    reason = error.strerror or str(error)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        hint = "check the spelling and the folder you are in"
        return Finding("error", "S101", reason, hint, shown(path))
    return Finding("error", "S102", reason, "check its permissions and the disk", shown(path))
