"""Articles read by several processes: shards go out, and come back in the order of the input.

The sources are read here, by one process, so that ids, duplicates and counts are those of one
run; what is sent out is the reading of the articles, which takes nearly all the time. A shard
whose process dies is read once more by another. No more shards are under way than `AHEAD` for
each process, so that memory does not grow with the input.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from bordercoop.cli import reading
from bordercoop.cli.reading import Outcome
from bordercoop.sources.article import Article

SHARD = 16
"""Articles that are sent to a process at once."""
AHEAD = 3
"""Shards for each process that are sent, or wait for an earlier one to come back."""
TRIES = 2
_ENDING = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]


def outcomes(
    articles: Iterator[Article], verbose: bool, jobs: int
) -> Generator[tuple[Article, Outcome], None, None]:
    """Each article with what became of it, in the order of the input."""
    shards = iter(lambda: list(islice(articles, SHARD)), [])
    first = next(shards, None)
    if first is None:
        return
    pool = _Pool(jobs, verbose)
    try:
        for shard, made in pool.read(first, shards):
            yield from zip(shard, made, strict=True)
    finally:
        pool.end()


class _Worker:
    """A process that reads shards, and the shard that it is at."""

    def __init__(self, verbose: bool) -> None:
        method = "fork" if sys.platform == "linux" else None
        context = multiprocessing.get_context(method)
        self.connection, theirs = context.Pipe()
        sys.stdout.flush()  # what waits there would be written by every copy of this process
        ours = self.connection if method == "fork" else None  # else it has no copy of it
        self.process: BaseProcess = context.Process(  # type: ignore[attr-defined]
            target=_work, args=(theirs, ours, verbose), daemon=True
        )
        self.process.start()
        theirs.close()
        self.at: int | None = None

    def end(self) -> None:
        """End it, whatever it does."""
        self.connection.close()
        self.process.kill()
        self.process.join()


def _work(connection: Connection, ours: Connection | None, verbose: bool) -> None:
    """Read shard after shard until no more come. An interrupt is for who sends them.

    `ours` is a copy of the other end, without which the end of whoever sends is seen.
    """
    if ours is not None:
        ours.close()
    leave_interrupts()
    try:
        while True:
            connection.send(read(connection.recv(), verbose))
    except (EOFError, OSError):
        return


def leave_interrupts() -> None:
    """Leave interrupts to the process that started this one, which ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for ending in _ENDING[1:]:
        signal.signal(ending, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)


def read(shard: list[Article], verbose: bool) -> list[Outcome]:
    """What becomes of each article of a shard, wherever it is read."""
    return [reading.outcome(article, verbose) for article in shard]


def lost(shard: list[Article], tries: int) -> list[Outcome]:
    """What becomes of the articles of a shard whose process died each time."""
    why = f"the process that reads it died, {tries} times (out of memory?)"
    return [
        Outcome(None, [], [f"bordercoop: {article.at}: not read: {why}"]) for article in shard
    ]


@contextmanager
def uninterrupted() -> Iterator[None]:
    """No signal ends the run between the start of a process and its entry in the list of
    those that are to be ended."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Pool:
    """Processes, the shards that they are at, and those that have come back."""

    def __init__(self, jobs: int, verbose: bool) -> None:
        self._verbose = verbose
        self._most = jobs
        self._workers: list[_Worker] = []
        self._sent: dict[int, list[Article]] = {}
        self._tries: dict[int, int] = {}
        self._back: dict[int, list[Outcome]] = {}
        self._again: deque[int] = deque()

    def read(
        self, first: list[Article], rest: Iterator[list[Article]]
    ) -> Iterator[tuple[list[Article], list[Outcome]]]:
        """Each shard with what became of its articles, in order."""
        coming, whole, taken, given = iter([first]), False, 0, 0
        while True:
            while not whole and taken - given < AHEAD * self._most and self._free(taken):
                shard = next(coming, None) or next(rest, None)
                if shard is None:
                    whole = True
                    break
                self._sent[taken] = shard
                self._send(taken)
                taken += 1
            while self._again and self._free(taken):
                self._send(self._again.popleft())
            if whole and given == taken:
                return
            self._receive()
            while given in self._back:
                yield self._sent.pop(given), self._back.pop(given)
                given += 1

    def end(self) -> None:
        """End every process."""
        for worker in self._workers:
            worker.end()

    def _free(self, taken: int) -> bool:
        """Whether a process is at no shard; one more is started where there may be."""
        if any(worker.at is None for worker in self._workers):
            return True
        if len(self._workers) < min(self._most, taken + 1):
            with uninterrupted():
                self._workers.append(_Worker(self._verbose))
            return True
        return False

    def _send(self, number: int) -> None:
        worker = next(one for one in self._workers if one.at is None)
        worker.at = number
        self._tries[number] = self._tries.get(number, 0) + 1
        try:
            worker.connection.send(self._sent[number])
        except OSError:
            self._lost(worker)

    def _receive(self) -> None:
        """Wait for a process that has read its shard, or has died."""
        busy = {one.connection: one for one in self._workers if one.at is not None}
        for ready in wait(list(busy)):
            worker = busy[ready]  # type: ignore[index]
            try:
                made = worker.connection.recv()
            except (EOFError, OSError):
                self._lost(worker)
            else:
                assert worker.at is not None
                self._back[worker.at], worker.at = made, None

    def _lost(self, worker: _Worker) -> None:
        """What a process that has died was at is read again, or given up."""
        number = worker.at
        self._workers.remove(worker)
        worker.end()
        assert number is not None
        if self._tries[number] < TRIES:
            self._again.append(number)
            return
        self._back[number] = lost(self._sent[number], TRIES)
