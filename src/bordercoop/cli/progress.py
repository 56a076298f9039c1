"""How far a run is: one line that is written over on a terminal, else a line a minute with -v.

What there is in all is known beforehand where it lies in files, by their bytes. A clock tells
how fast it goes; nothing that is printed as data depends on it.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable
from time import monotonic

from bordercoop.cli.terminal import Voice, say, write_over
from bordercoop.sources.balance import Balance
from bordercoop.sources.walk import STDIN, File, files, remote

_SOON = 0.2
"""Seconds before a run is worth a line: most are done by then."""
_DRAWN_EVERY = 0.2
_SAID_EVERY = 60.0


class Progress:
    """Tells of a run while it lasts, or does nothing where nobody wants to know.

    `total` gives the bytes of all that is to be read, None where that is not known; it is
    asked once and late, for a folder may be large.
    """

    def __init__(
        self,
        voice: Voice,
        balance: Balance | None = None,
        total: Callable[[], int | None] = lambda: None,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._now, self._began = now, now()
        watched = sys.stderr is not None and sys.stderr.isatty()
        self._drawn = watched and not voice.quiet
        self._said = not watched and voice.verbose
        self._next = self._began + (_SOON if self._drawn else _SAID_EVERY)
        self._balance, self._total = balance, total
        self._of: int | None = None
        self._asked = False
        self._read = 0
        self._records: int | None = None

    def read(self, records: int | None = None) -> None:
        """An article was read, and in it so many records, where it was read for records."""
        self._read += 1
        if records is not None:
            self._records = (self._records or 0) + records
        if (self._drawn or self._said) and (now := self._now()) >= self._next:
            self._tell(self.line(now))
            self._next = now + (_DRAWN_EVERY if self._drawn else _SAID_EVERY)

    def stage(self, name: str) -> None:
        """The run has come to another stage, which says nothing until it is done."""
        self._tell(name)

    def line(self, now: float) -> str:
        """`31 %, 1,204 in, 310 passed, 310 read, 5,210 records, 92 a second, 0:41 left`, as far
        as it is known."""
        if not self._asked:
            self._of, self._asked = self._total(), True
        seconds = max(now - self._began, 0.001)
        told = []
        done = 0.0
        if self._balance is not None:
            if self._of:
                done = min(1.0, self._balance.bytes_read() / self._of)
                told.append(f"{done:.0%}".replace("%", " %"))
            told.append(f"{self._balance.taken:,} in, {self._balance.out:,} passed")
        if self._records is not None:
            told += [f"{self._read:,} read", f"{self._records:,} records"]
        told.append(f"{self._read / seconds:,.0f} a second")
        if done > 0:
            told.append(f"{clock(seconds * (1 - done) / done)} left")
        return ", ".join(told)

    def _tell(self, line: str) -> None:
        if self._drawn:
            write_over(line)
        elif self._said:
            say(line)


def clock(seconds: float) -> str:
    """`0:41`, `12:05`, `3:00:10`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def size_of(paths: Iterable[str]) -> int | None:
    """The bytes of all files that `paths` name; None where one is a pipe, a place elsewhere or
    cannot be looked at."""
    total = 0
    for file in files(paths):
        if not isinstance(file, File):
            continue
        if remote(file.path):
            return None
        try:
            told = os.fstat(0) if file.path == STDIN else os.stat(file.path)
        except OSError:
            return None
        if not stat.S_ISREG(told.st_mode):
            return None
        total += told.st_size
    return total
