"""A path or standard input as a stream that can be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from bordercoop.sources.stream import Stream
from bordercoop.sources.walk import STDIN


@contextmanager
def opened(path: str, stdin: BinaryIO | None) -> Iterator[tuple[Stream, BinaryIO]]:
    """The stream of a path, and the file below it as it is. OSError, Damaged."""
    if path == STDIN:
        assert stdin is not None
        yield Stream(stdin), stdin
        return
    with open(path, "rb") as raw:
        yield Stream(raw), raw
