"""Bytes in, as they are or unpacked, never more than asked for.

What is packed is unpacked while it is read. Nothing here holds more than a buffer, so that a
file that grows a thousandfold costs no more than one that does not.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from msgspec import Struct

from bordercoop.sources.unpack import PACKINGS, Broken, Unpacked

PEEK = 64 * 1024
"""Bytes at the beginning by which a kind is told."""


_AT_ONCE = 1 << 20
"""The most that is asked of a file at once."""
Damaged = Broken
"""What is packed cannot be unpacked further; says what is wrong."""


class Stream:
    """A stream that can be looked at before it is read.

    `packed` names how its bytes were packed, None where they were not. Raises Damaged where
    what is packed cannot be unpacked further, and OSError where the system refuses.
    """

    def __init__(self, raw: BinaryIO) -> None:
        self.packed: str | None = None
        self._ended = False
        self._source: Any = raw
        self._head = b""
        head = self.peek()
        for packing in PACKINGS:
            if head.startswith(packing.mark):
                self.packed = packing.name
                self._source = Unpacked(cast(BinaryIO, _Joined(head, raw)), packing)
                self._head, self._ended = b"", False
                break

    def peek(self, size: int = PEEK) -> bytes:
        """The first bytes that are still to be read, `size` of them if there are as many.

        Where the packed bytes break off earlier, those up to there.
        """
        while len(self._head) < size:
            try:
                more = self._more(size - len(self._head))
            except (Damaged, TooLong):
                if self._head:
                    break
                raise
            if not more:
                break
            self._head += more
        return self._head[:size]

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, fewer only at the end or before a break, which is told next."""
        return b"".join(self.parts(size))

    def parts(self, size: int) -> list[bytes]:
        """The same as they come, none of them empty."""
        parts: list[bytes] = []
        while size > 0:
            try:
                if self._head:
                    part, self._head = self._head[:size], self._head[size:]
                else:
                    part = self._more(size)
            except (Damaged, TooLong):
                if not parts:
                    raise
                break
            if not part:
                break
            parts.append(part)
            size -= len(part)
        return parts

    def lines(self, longest: int) -> _Lines:
        """The lines, each with its end, none longer than `longest` bytes: see `_Lines`."""
        return _Lines(self, longest)

    def _more(self, size: int) -> bytes:
        """The next bytes; none at the end, behind which nothing is asked again: at a keyboard
        that would wait for another."""
        if self._ended:
            return b""
        size = min(size, _AT_ONCE)
        part = cast(bytes, self._source.read(size))
        self._ended = not part or (self.packed is None and len(part) < size)
        return part


class _Joined:
    """What was looked at, and the rest behind it, to be unpacked."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def read(self, size: int) -> bytes:
        part, self._head = self._head[:size], self._head[size:]
        return part or self._rest.read(size)


_BUFFER = 1 << 18


class TooLong(Exception):
    """A line is longer than it may be, and so long that its end was not looked for."""


class Block(Struct):
    """Lines at hand, none of them cut out yet: line `i` is what stands from `starts[i]` to
    `starts[i + 1]` in `data`, with its end."""

    data: bytes
    starts: list[int]
    longest: int

    def __len__(self) -> int:
        return len(self.starts) - 1

    def line(self, at: int) -> bytes | None:
        """A line without its end; None where it is longer than it may be."""
        line = self.data[self.starts[at] : self.starts[at + 1]].removesuffix(b"\n")
        return line if len(line) <= self.longest else None

    def column(self, first: int) -> Any:
        """The lines from one on, with their ends, as a column of Arrow that copies none."""
        import pyarrow as pa

        places = pa.py_buffer(array("q", self.starts[first:]))
        held = [None, places, pa.py_buffer(self.data)]
        return pa.Array.from_buffers(pa.large_binary(), len(self) - first, held)


def _starts(data: bytes, end: int) -> list[int]:
    """Where lines start, and where the last one ends."""
    starts, at, find = [0], 0, data.find
    while at := find(b"\n", at, end) + 1:
        starts.append(at)
    if starts[-1] != end:
        starts.append(end)
    return starts


class _Lines:
    """Iterates over `bytes` lines; None stands for a line that is too long.

    Raises TooLong where even the end of such a line lies further than 256 MiB away.
    """

    FURTHEST = 256 * 1024 * 1024

    def __init__(self, stream: Stream, longest: int) -> None:
        self._stream, self._longest = stream, longest

    def __iter__(self) -> Iterator[bytes | None]:
        for lines in self._parts():
            for line in lines:
                yield line + b"\n" if line is not None else None

    def blocks(self, size: int) -> Iterator[Block]:
        """The lines, as many at a time as end within some `size` bytes; before a break, those
        that stand before it."""
        held, ended = b"", False
        while not ended:
            parts = self._stream.parts(size)
            ended = not parts
            data = b"".join([held, *parts])
            cut = len(data) if ended else data.rfind(b"\n") + 1
            held = data[cut:]
            if cut:
                yield Block(data, _starts(data, cut), self._longest)
            if len(held) > self._longest:
                yield Block(held, [0, len(held)], self._longest)
                held = self._behind()

    def _parts(self) -> Iterator[list[bytes | None]]:
        """The lines that end within each buffer that is read."""
        held = b""
        while chunk := self._stream.read(_BUFFER):
            lines: list[bytes | None] = [*(held + chunk).split(b"\n")]
            held = lines.pop() or b""
            if any(len(line or b"") > self._longest for line in lines):
                lines = [one if len(one or b"") <= self._longest else None for one in lines]
            if len(held) > self._longest:
                yield [*lines, None]
                held = self._behind()
            else:
                yield lines
        if held:
            yield [held]

    def _behind(self) -> bytes:
        """What stands behind the end of the line that is being read."""
        skipped = 0
        while chunk := self._stream.read(1 << 20):
            _, end, rest = chunk.partition(b"\n")
            if end:
                return rest
            skipped += len(chunk)
            if skipped > self.FURTHEST:
                raise TooLong
        return b""
