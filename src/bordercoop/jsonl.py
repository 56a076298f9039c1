"""Records in and out of streams: JSON Lines, one article a line, UTF-8, line end LF.

Nothing here holds more than one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from bordercoop.model import Line, encode


def numbered(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Each line of `stream` with its number (from 1) and its own line end, byte for byte.

    A line ends with LF and nowhere else: the other characters that Unicode counts as line
    ends may stand inside a text. OSError where the stream cannot be read.
    """
    return enumerate(stream, start=1)


def is_blank(raw: bytes) -> bool:
    """Whether a line has nothing in it that JSON would read."""
    return not raw.strip(b" \t\r\n")


def lines(stream: BinaryIO) -> Iterator[Line]:
    """The records of `stream`, which has been validated; blank lines are left out.

    ValueError, with the number of the line, where one is not a line of records.
    """
    decoder = msgspec.json.Decoder(Line)
    for number, raw in numbered(stream):
        if is_blank(raw):
            continue
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
