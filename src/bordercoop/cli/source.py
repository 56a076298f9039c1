"""The stream of bytes that a command reads: a file, or standard input for `-`."""

from __future__ import annotations

import errno
import io
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO

import typer

from bordercoop.cli.terminal import say

if TYPE_CHECKING:
    from bordercoop.model import Line

Source = Annotated[
    str,
    typer.Argument(
        metavar="[FILE]",
        help="JSON Lines, packed or not, or - for standard input.",
        show_default=False,
    ),
]
"""The one input of the commands that read lines of records."""
Sources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE]...",
        help="JSON Lines, packed or not, or - for standard input.",
        show_default=False,
    ),
]


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """`file` for reading; `-` is standard input, which stays open. OSError if it cannot."""
    if file == "-":
        if sys.stdin is None:
            raise OSError(9, "standard input is closed", "-")
        if sys.stdin.isatty():
            say("Reading lines of records from the keyboard; Ctrl-D ends it.")
        yield sys.stdin.buffer
        return
    with open(file, "rb") as stream:
        yield stream


@contextmanager
def unpacked(file: str) -> Iterator[BinaryIO]:
    """`file` for reading as `opened` gives it, unpacked where gzip or zstd packed it.

    OSError where it cannot be read, also where what is packed is damaged.
    """
    with opened(file) as stream:
        head = stream.peek(4)[:4] if isinstance(stream, io.BufferedReader) else b""
        unpack = next((one for mark, one in PACKED.items() if head.startswith(mark)), None)
        if unpack is None:
            yield stream
            return
        with io.BufferedReader(_Unpacked(unpack(stream), called(file))) as plain:
            yield plain


def records(files: Sequence[str]) -> Iterator[Line]:
    """The records of every file, one file after the other; see `jsonl.lines`.

    Unread, which names the file, where a line is none of records; OSError.
    """
    from bordercoop.jsonl import lines

    for file in files:
        with unpacked(file) as stream:
            try:
                yield from lines(stream)
            except ValueError as error:
                raise Unread(f"{called(file)}: {error}") from error


class Unread(ValueError):
    """A file in which something is no line of records; the message names both."""


def _gzip(stream: BinaryIO) -> Any:
    import gzip

    return gzip.GzipFile(fileobj=stream)


def _zstd(stream: BinaryIO) -> Any:
    import pyarrow as pa

    return pa.CompressedInputStream(stream, "zstd")


PACKED: dict[bytes, Callable[[BinaryIO], Any]] = {
    b"\x1f\x8b": _gzip,
    b"\x28\xb5\x2f\xfd": _zstd,
}
"""The first bytes of what is packed, and what unpacks it."""


class _Unpacked(io.RawIOBase):
    """What is unpacked as a stream of its own; damage is an OSError that names the file."""

    def __init__(self, packed: Any, name: str) -> None:
        self._packed, self._name = packed, name

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            part = self._packed.read(len(buffer))
        except (EOFError, OSError, zlib.error) as error:
            if isinstance(error, OSError) and error.errno not in (None, 0):
                raise
            words = str(error).splitlines()[0] if str(error) else "it breaks off"
            raise OSError(errno.EIO, f"cannot be unpacked: {words}", self._name) from error
        buffer[: len(part)] = part
        return len(part)


def called(file: str) -> str:
    """The input's name in a message."""
    return "standard input" if file == "-" else file
