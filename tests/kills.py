"""Kill runs that make a release, and look at what they leave: `python -m tests.kills`.

Half are killed (SIGKILL) at a moment of chance, half at a call of the file system of chance.
After each the place holds what it held before, or the new version as well, whole to the byte;
what else a killed run leaves is cleared away by the next.

With `--placed` the release is made once and each run places it again: all that `published`
does, the lock, every file opened, written and synced, the rename, but with bytes that are there
already. It is what a kill can tear, in a hundredth of the time; such runs are counted apart.
What was run is added up in `tests/kills.json`, from which `docs/reliability.md` is made, with
`--keep`. POSIX only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from release.faulty import KINDS, Faulty

from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.release.package import files
from bordercoop.release.publish import publish
from bordercoop.sources.article import article

RUNS = Path(__file__).with_suffix(".json")
GIFT = "Ngày 9/8/2023, Công an tỉnh Kon Tum trao tặng Công an tỉnh Sê Kông {} triệu đồng."
FIRST, SECOND = "v1.0.0", "v2.0.0"


class Killing(Faulty):
    """A file system at whose n-th call of a kind the process is killed."""

    def count(self, kind: str) -> None:
        """One call of a kind; the last thing of this process where it is the one."""
        try:
            super().count(kind)
        except OSError:
            os.kill(os.getpid(), signal.SIGKILL)


class Placed(NamedTuple):
    """What a release that is made already tells of itself."""

    version: str


class Torn(AssertionError):
    """A killed run left something that is neither the state before nor a whole version."""


def line(millions: int) -> bytes:
    """The line of an article with one gift."""
    return encode(parse(article("a", "a.txt", GIFT.format(millions)))) + b"\n"


def started(run: Callable[[], object]) -> int:
    """A process that runs something and ends, 0 where it went well; its id."""
    process = os.fork()
    if process:
        return process
    code = 1
    try:
        run()
        code = 0
    finally:
        os._exit(code)


def contents(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in files(folder)}


class Place:
    """A place in which a version is made over and over: the first, or the second beside it."""

    def __init__(self, root: Path, *, beside: bool) -> None:
        self.root = root
        self.placing = False
        self.lines = [line(5)] if not beside else [line(7)]
        self.version = SECOND if beside else FIRST
        self.before: dict[str, dict[str, bytes]] = {}
        if beside:
            self.whole([line(5)], FIRST)
            self.before = {FIRST: contents(root / FIRST)}
        start = time.monotonic()
        self.whole(self.lines, self.version)
        self.seconds = time.monotonic() - start
        self.made = contents(root / self.version)
        self.calls = self.counted()

    def publish(self, lines: list[bytes], version: str) -> None:
        """Make a version, or place it where it is made; in a process of its own."""
        if self.placing:
            self._place()
        numbered = list(enumerate(lines, 1))
        publish(numbered, version.removeprefix("v"), self.root, "2025-01-01")

    def placed(self) -> None:
        """From here on, place the bytes of the version instead of making them."""
        self.placing = True
        self.calls = self.counted()
        start = time.monotonic()
        self.whole(self.lines, self.version)
        self.seconds = time.monotonic() - start
        self.look()

    def _place(self) -> None:
        release = Placed(self.version.removeprefix("v"))

        def written(_: object, folder: Path) -> None:
            for name, raw in self.made.items():
                path = folder / name
                path.parent.mkdir(exist_ok=True)
                with path.open("wb") as sink:
                    sink.write(raw)

        module = sys.modules[publish.__module__]
        vars(module).update(
            checked=lambda _: None,
            _prepared=lambda *_: release,
            _published=lambda *_: None,
            PARTS=(written,),
        )

    def whole(self, lines: list[bytes], version: str) -> None:
        """Make a version without a kill."""
        _, code = os.waitpid(started(lambda: self.publish(lines, version)), 0)
        if code:
            raise Torn(f"{version} cannot be made after what killed runs left")

    def counted(self) -> dict[str, int]:
        """The calls of the file system of each kind that making the version takes."""
        shutil.rmtree(self.root / self.version, ignore_errors=True)
        told = self.root.with_suffix(".calls")

        def run() -> None:
            killing = Killing(pytest.MonkeyPatch())
            killing.fail("", 0)
            self.publish(self.lines, self.version)
            killing.armed = False
            told.write_text(json.dumps(killing.counts))

        os.waitpid(started(run), 0)
        shutil.rmtree(self.root / self.version)
        calls: dict[str, int] = json.loads(told.read_text())
        return calls

    def killed(self, chance: random.Random, *, by_call: bool) -> bool:
        """One run, killed; False where it ended first. Raises Torn."""
        kind = chance.choice([kind for kind in KINDS if self.calls[kind]])
        number = chance.randint(1, self.calls[kind])

        def run() -> None:
            if by_call:
                Killing(pytest.MonkeyPatch()).fail(kind, number)
            self.publish(self.lines, self.version)

        process = started(run)
        if not by_call:
            time.sleep(chance.random() * self.seconds)
            os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        self.look()
        return os.WIFSIGNALED(status)

    def look(self) -> None:
        """Whether the place is as it was, or holds the new version whole; which is removed."""
        there = {one.name for one in self.root.iterdir() if not one.name.startswith(".")}
        if not there - {self.version} == set(self.before):
            raise Torn(f"{self.root} holds {sorted(there)}")
        for name, held in self.before.items():
            if contents(self.root / name) != held:
                raise Torn(f"{name} has changed while {self.version} was made")
        if self.version in there:
            if contents(self.root / self.version) != self.made:
                raise Torn(f"{self.version} is there, but not whole")
            shutil.rmtree(self.root / self.version)


def main() -> int:
    """Kill so many runs; 1 where one of them left something torn, which is kept to look at."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=5000)
    options.add_argument("--seconds", type=float, default=float("inf"), help="At most.")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--placed", action="store_true", help="Place what is made already.")
    options.add_argument("--keep", action="store_true", help="Add the figures to kills.json.")
    given = options.parse_args()
    chance = random.Random(given.seed)
    memory = Path("/dev/shm")
    work = Path(
        tempfile.mkdtemp(prefix="bordercoop-kills-", dir=memory if memory.is_dir() else None)
    )
    places = [Place(work / "first", beside=False), Place(work / "second", beside=True)]
    for place in places if given.placed else ():
        place.placed()
    end = time.monotonic() + given.seconds
    kills = ended = 0
    torn = None
    try:
        while kills < given.kills and time.monotonic() < end:
            place = places[(kills + ended) % 2]
            if place.killed(chance, by_call=(kills + ended) // 2 % 2 == 0):
                kills += 1
            else:
                ended += 1
        for place in places:  # after all that was left, the version is made, whole
            place.whole(place.lines, place.version)
            place.look()
    except Torn as error:
        torn = error
    print(f"{kills} killed, {ended} ended first, {torn or 'none torn'}", flush=True)
    if given.keep:
        keep("placed" if given.placed else "whole", kills, torn is not None)
    if torn is None:
        shutil.rmtree(work)
    return int(torn is not None)


def keep(runs: str, kills: int, torn: bool) -> None:
    """Add kills to those so far of whole runs, or of those that place what is made."""
    figures = json.loads(RUNS.read_text("utf-8")) if RUNS.exists() else {}
    one = figures.setdefault(runs, {"kills": 0, "torn": 0})
    one["kills"] += kills
    one["torn"] += torn
    RUNS.write_text(json.dumps(figures, indent=2, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
