"""What a run has read, kept in a file, so that a run that was stopped goes on where it was.

The sources are read again, which costs little; what was read in each article is taken from
the file as long as it holds it, in the order of the input. So what comes out is what one run
would give. The file is a line that says who wrote it, and a line for each article, which begins
with a sum of the rest: a line that was not written whole is not used, nor are those after it.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Raw, Struct

from bordercoop import __version__
from bordercoop.cli.reading import Outcome
from bordercoop.findings import Finding
from bordercoop.sources.article import Article

_SUM = 16
Fresh = Callable[[Iterator[Article]], Iterator[tuple[Article, Outcome]]]
"""Articles with what is read in them now."""


class Unusable(Exception):
    """A file that this run cannot go on from; the message says why and what to do."""


class _Head(Struct, frozen=True):
    """Who wrote the file. Other readers, and a run without -v, tell other things."""

    state_of: str
    version: str
    reader: str
    verbose: bool


class _Entry(Struct, frozen=True):
    """What was read in the article with this sum."""

    article: str
    line: Raw
    findings: list[Finding]
    records: int


class State:
    """The file of a run, open and locked. `taken` counts the articles that came from it."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.taken = 0
        self._file, self._name = file, name
        self._whole = True

    def outcomes(
        self, articles: Iterator[Article], fresh: Fresh
    ) -> Iterator[tuple[Article, Outcome]]:
        """Each article with what became of it: what is kept first, then what `fresh` makes of
        the rest, which is kept as it comes. Unusable where the file is of another input."""
        for entry in self._entries():
            article = next(articles, None)
            if article is None:
                return
            if entry.article != _sum_of(article):
                why = f"it is of another input, which did not have {article.source} here"
                raise Unusable(f"{self._name}: {why} (give another file, or remove this one)")
            self.taken += 1
            yield article, Outcome(bytes(entry.line), entry.findings, [], entry.records)
        for article, made in fresh(articles):
            self._keep(article, made)
            yield article, made

    def _entries(self) -> Iterator[_Entry]:
        """The entries as far as they are whole; what stands behind them is cut off."""
        decoder = msgspec.json.Decoder(_Entry)
        end = self._file.tell()
        for line in self._file:
            told, _, body = line.rstrip(b"\n").partition(b" ")
            if not line.endswith(b"\n") or told != _sum(body):
                break
            end += len(line)
            yield decoder.decode(body)
        self._file.seek(end)
        self._file.truncate()

    def _keep(self, article: Article, made: Outcome) -> None:
        """Write down what was read. Not what failed, nor anything behind it: another run is
        to try again."""
        self._whole = self._whole and made.raw is not None
        if not self._whole:
            return
        assert made.raw is not None
        entry = _Entry(_sum_of(article), Raw(made.raw), made.findings, made.records)
        body = msgspec.json.encode(entry)
        self._file.write(_sum(body) + b" " + body + b"\n")
        self._file.flush()


@contextmanager
def state(path: str, verbose: bool) -> Iterator[State]:
    """The state in the file `path`, which is begun where there is none.

    Raises Unusable where the file is something else, another version's, or in use by another
    run, and OSError where it cannot be opened. It stays until `forget` removes it.
    """
    head = _Head("bordercoop", __version__, reader(), verbose)
    first = msgspec.json.encode(head) + b"\n"
    with open(path, "a+b") as file:
        _lock(file, path)
        file.seek(0)
        there = file.readline(len(first) + 1_000)
        if first.startswith(there) and there != first:  # new, or its first line was cut off
            file.truncate(0)
            file.write(first)
            file.flush()
        elif there != first:
            raise Unusable(_why_not(path, there, head))
        file.seek(len(first))
        yield State(file, path)


def forget(path: str) -> None:
    """Remove the state of a run that is done."""
    Path(path).unlink(missing_ok=True)


def _why_not(path: str, there: bytes, head: _Head) -> str:
    try:
        other = msgspec.json.decode(there, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return f"{path}: no state of a run, so it is left as it is (give another file)"
    if (other.version, other.reader) != (head.version, head.reader):
        given = f"version {other.version}" if other.version != head.version else "another state"
        return f"{path}: {given} of the program began it, and this one may read otherwise" + (
            " (remove it to begin anew)"
        )
    began = "with -v" if other.verbose else "without -v"
    return f"{path}: the run was begun {began} (go on so, or remove it to begin anew)"


def _sum(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest()[:_SUM].encode("ascii")


def _sum_of(article: Article) -> str:
    return hashlib.sha256(msgspec.msgpack.encode(article)).hexdigest()[: 2 * _SUM]


def reader() -> str:
    """A sum of the program as it is installed: its code and its words."""
    package = Path(__file__).parents[1]
    told = hashlib.sha256()
    for path in sorted([*package.rglob("*.py"), *package.glob("lexicon/*.json")]):
        told.update(path.relative_to(package).as_posix().encode() + b"\0")
        told.update(path.read_bytes())
    return told.hexdigest()[: 2 * _SUM]


def _lock(file: BinaryIO, path: str) -> None:
    """One run at a time; the system lets go when a run ends, however it ends."""
    if sys.platform == "win32":
        return
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Unusable(f"{path}: another run is writing it (wait for it)") from None
