"""Records in and out of streams: JSON Lines, one article a line, UTF-8, line end LF.

Nothing here holds more than one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from bordercoop.model import Line, encode

MOST_BYTES = 64 * 1024 * 1024
"""The longest line that is read, several times that of an article of the greatest size."""
KEPT, CHUNK = 1000, 1024 * 1024
"""Bytes of a longer line that are kept, and those that are read at a time to find its end."""


class Cut(bytes):
    """The beginning of a line that is too long to be read; `size` is that of the whole."""

    size: int


def numbered(stream: BinaryIO, most: int = MOST_BYTES) -> Iterator[tuple[int, bytes]]:
    """Each line of `stream` with its number (from 1) and its own line end, byte for byte.

    A line ends with LF and nowhere else: the other characters that Unicode counts as line
    ends may stand inside a text. Of a line of more than `most` bytes there is a `Cut`.
    OSError where the stream cannot be read.
    """
    number = 0
    while raw := stream.readline(most + 1):
        number += 1
        if len(raw) > most and not (raw.endswith(b"\n") and len(raw) == most + 1):
            raw = _cut(raw, stream)
        yield number, raw


def _cut(raw: bytes, stream: BinaryIO) -> Cut:
    """The beginning of a line whose rest is read over."""
    kept, size = Cut(raw[:KEPT]), len(raw)
    while not raw.endswith(b"\n") and (raw := stream.readline(CHUNK)):
        size += len(raw)
    kept.size = size
    return kept


def is_blank(raw: bytes) -> bool:
    """Whether a line has nothing in it that JSON would read."""
    return not isinstance(raw, Cut) and not raw.strip(b" \t\r\n")


def lines(stream: BinaryIO) -> Iterator[Line]:
    """The records of `stream`, which has been validated; blank lines are left out.

    ValueError, with the number of the line, where one is not a line of records.
    """
    decoder = msgspec.json.Decoder(Line)
    for number, raw in numbered(stream):
        if is_blank(raw):
            continue
        if isinstance(raw, Cut):
            raise ValueError(f"line {number} is too long to be read: {raw.size} bytes")
        try:
            yield decoder.decode(raw)
        except (ValueError, RecursionError) as error:
            raise ValueError(f"line {number} is not a line of records: {error}") from error


def write(stream: BinaryIO, records: Iterable[Line]) -> int:
    """Write one line for each article; how many were written."""
    count = 0
    for record in records:
        stream.write(encode(record) + b"\n")
        count += 1
    return count
