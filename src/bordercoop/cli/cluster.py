"""Articles read on a Ray cluster: shards go out as tasks, and come back in order.

Ray is spoken to by a process of its own (`cli/driver.py`): what Ray prints reaches nobody's
stdout, the signals of this process stay its own, and ending it ends a local Ray at once. As
with processes of this machine, the sources are read here and nothing is lost or doubled: what
comes back counts only whole, and no more shards are under way than `AHEAD` for each processor.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import islice
from multiprocessing.process import BaseProcess
from typing import NamedTuple, TypeAlias

from bordercoop.cli.processors import cores
from bordercoop.cli.reading import Outcome
from bordercoop.cli.shards import AHEAD, SHARD, lost, uninterrupted
from bordercoop.sources.article import Article

TRIES = 4
"""How often a shard is read whose worker is lost: machines of a cluster come and go."""
PATIENCE = 5
"""Seconds that Ray has to take leave when all is read; then it is ended."""
HASTE = 1.2
"""Seconds that it has when the run is broken off: nobody waits two for an interrupt."""
OURS = "local"
"""The address that makes Ray start on this machine, for this run."""

Away: TypeAlias = Callable[
    [Iterator[Article], bool], Generator[tuple[Article, Outcome], None, None]
]
"""Articles with what became of each, in order; whether more is to be said."""


class Unavailable(Exception):
    """Ray cannot do it; the message says where, what, and what to do."""


class Ready(NamedTuple):
    """Ray can be sent shards: so many processors it has."""

    processors: int


class Back(NamedTuple):
    """A shard that has come back; None where its worker was lost each time."""

    number: int
    made: list[Outcome] | None


class Failed(NamedTuple):
    """Why no shard can be read."""

    why: str


@contextmanager
def cluster(address: str | None, jobs: int | None) -> Iterator[Away]:
    """What reads articles on the cluster at `address`, in Ray's notation.

    Without it, at RAY_ADDRESS; without that, by `jobs` workers of a Ray of this run's own,
    which ends with the block. Raises Unavailable where Ray is missing or does not come up.
    """
    ray = find_spec("ray")
    if ray is None or ray.origin is None:  # a folder of that name is no library
        why = "Ray is not installed (pip install 'bordercoop[ray]', or leave --engine out)"
        raise Unavailable(f"--engine ray: {why}")
    at = address or os.environ.get("RAY_ADDRESS") or OURS
    driver = _Driver(at, jobs or cores())
    patience: float = HASTE
    try:
        yield driver.outcomes
        patience = PATIENCE
    finally:
        driver.end(patience)


class _Driver:
    """The process that speaks to Ray."""

    def __init__(self, address: str, jobs: int) -> None:
        from bordercoop.cli.driver import drive

        self._address = address
        context = multiprocessing.get_context("spawn")  # Ray wants no copy of other threads
        self._connection, theirs = context.Pipe()
        with uninterrupted():
            self._process: BaseProcess = context.Process(
                target=drive, args=(theirs, address, jobs), daemon=True
            )
            self._process.start()
        theirs.close()
        try:
            told = self._receive()
        except BaseException:
            self.end()
            raise
        assert isinstance(told, Ready)
        self._most = AHEAD * max(told.processors, 1)

    def outcomes(
        self, articles: Iterator[Article], verbose: bool
    ) -> Generator[tuple[Article, Outcome], None, None]:
        """Each article with what became of it, in the order of the input."""
        shards = iter(lambda: list(islice(articles, SHARD)), [])
        sent: dict[int, list[Article]] = {}
        back: dict[int, list[Outcome] | None] = {}
        taken = given = 0
        whole = False
        while True:
            while not whole and taken - given < self._most:
                shard = next(shards, None)
                if shard is None:
                    whole = True
                    break
                sent[taken] = shard
                self._send(taken, shard, verbose)
                taken += 1
            if given == taken:
                return
            told = self._receive()
            assert isinstance(told, Back)
            back[told.number] = told.made
            while given in back:
                shard, made = sent.pop(given), back.pop(given)
                given += 1
                yield from zip(shard, lost(shard, TRIES) if made is None else made, strict=True)

    def end(self, patience: float = HASTE) -> None:
        """Let it take leave of Ray, which ends a Ray of its own, or end it."""
        self._connection.close()
        try:
            self._process.join(patience)
        finally:
            self._process.kill()
            self._process.join()

    def _send(self, number: int, shard: list[Article], verbose: bool) -> None:
        try:
            self._connection.send((number, shard, verbose))
        except OSError:
            self._receive()  # why it is gone, if it could still say so

    def _receive(self) -> Ready | Back:
        try:
            told: Ready | Back | Failed = self._connection.recv()
        except (EOFError, OSError):
            told = Failed("the process that speaks to Ray died (out of memory?)")
        if isinstance(told, Failed):
            raise Unavailable(f"--engine ray, at {self._address}: {told.why}")
        return told
