"""A file system of which the n-th call of a kind fails, for what Python asks of it."""

from __future__ import annotations

import builtins
import errno
import io
import os
from collections.abc import Callable
from typing import Any

import pytest

KINDS = ("open", "write", "fsync", "rename", "mkdir")


class Faulty:
    """Counts the calls of each kind; `fail(kind, n)` lets the n-th fail as on a full disk.

    Calls count while `armed`; files opened before are not watched.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.counts = dict.fromkeys(KINDS, 0)
        self.armed = False
        self._fails: tuple[str, int] | None = None
        self._open = builtins.open
        monkeypatch.setattr(builtins, "open", self._opened)
        monkeypatch.setattr(io, "open", self._opened)
        for kind, name in (("fsync", "fsync"), ("rename", "rename"), ("mkdir", "mkdir")):
            monkeypatch.setattr(os, name, self._counted(kind, getattr(os, name)))

    def fail(self, kind: str, number: int) -> None:
        """Arm it: the call of that number fails, and every other goes through."""
        self.counts = dict.fromkeys(KINDS, 0)
        self._fails, self.armed = (kind, number), True

    def count(self, kind: str) -> None:
        """One call of a kind; OSError where it is the one to fail."""
        if not self.armed:
            return
        self.counts[kind] += 1
        if self._fails == (kind, self.counts[kind]):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _counted(self, kind: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any, **named: Any) -> Any:
            self.count(kind)
            return call(*given, **named)

        return counted

    def _opened(self, file: Any, mode: str = "r", *given: Any, **named: Any) -> Any:
        writes = not set("wxa+").isdisjoint(mode)
        if writes:
            self.count("open")
        stream = self._open(file, mode, *given, **named)
        if writes:
            return Watched(stream, self)
        return stream


class Watched:
    """A stream whose writes are counted."""

    def __init__(self, stream: Any, faulty: Faulty) -> None:
        self._stream, self._faulty = stream, faulty

    def write(self, data: Any) -> Any:
        """Write, if this is not the call that fails."""
        self._faulty.count("write")
        return self._stream.write(data)

    def writelines(self, lines: Any) -> None:
        """Write each line by itself."""
        for line in lines:
            self.write(line)

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __iter__(self) -> Any:
        return iter(self._stream)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
