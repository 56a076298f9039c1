"""Bytes in, as they are or unpacked, never more than asked for.

What is packed is unpacked while it is read. Nothing here holds more than a buffer, so that a
file that grows a thousandfold costs no more than one that does not.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO, cast

PEEK = 64 * 1024
"""Bytes at the beginning by which a kind is told."""


class Damaged(Exception):
    """The packed bytes break off or are not what they claim to be; says what is wrong."""


class _Zstd:
    """Frames of zstd one after the other; EOFError where the last one breaks off.

    It is fed little at a time, since four bytes may stand for 128 KiB.
    """

    _FED = 4096
    _WINDOW = 1 << 27
    """128 MiB, what `zstd --long` writes."""

    def __init__(self, raw: BinaryIO) -> None:
        import zstandard

        self._raw, self._made = raw, b""
        self._new = zstandard.ZstdDecompressor(max_window_size=self._WINDOW).decompressobj
        self._frame: Any = None
        self._fed = b""

    def read(self, size: int) -> bytes:
        while not self._made:
            self._fed = self._fed or self._raw.read(self._FED)
            if not self._fed:
                if self._frame is not None:
                    raise EOFError("the last frame breaks off")
                return b""
            self._frame = self._frame or self._new()
            self._made, self._fed = self._frame.decompress(self._fed), b""
            if self._frame.eof:
                self._fed, self._frame = self._frame.unused_data, None
        part, self._made = self._made[:size], self._made[size:]
        return part


_PACKED: dict[bytes, tuple[str, Callable[[BinaryIO], Any]]] = {
    b"\x1f\x8b": ("gzip", lambda raw: gzip.GzipFile(fileobj=raw)),
    b"\x28\xb5\x2f\xfd": ("zstd", _Zstd),
    b"BZh": ("bzip2", bz2.BZ2File),
    b"\xfd7zXZ\x00": ("xz", lzma.LZMAFile),
}


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
        for mark, (name, unpack) in _PACKED.items():
            if head.startswith(mark):
                self.packed = name
                self._source = unpack(cast(BinaryIO, _Joined(head, raw)))
                self._head, self._ended = b"", False
                break

    def peek(self, size: int = PEEK) -> bytes:
        """The first bytes that are still to be read, `size` of them if there are as many.

        Where the packed bytes break off earlier, those up to there.
        """
        while len(self._head) < size:
            try:
                more = self._more(size - len(self._head))
            except Damaged:
                if self._head:
                    break
                raise
            if not more:
                break
            self._head += more
        return self._head[:size]

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, fewer only at the end."""
        parts: list[bytes] = []
        while size > 0:
            if self._head:
                part, self._head = self._head[:size], self._head[size:]
            else:
                part = self._more(size)
            if not part:
                break
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def lines(self, longest: int) -> _Lines:
        """The lines, each with its end, none longer than `longest` bytes: see `_Lines`."""
        return _Lines(self, longest)

    def _more(self, size: int) -> bytes:
        """The next bytes; none at the end, behind which nothing is asked again: at a keyboard
        that would wait for another."""
        if self._ended:
            return b""
        size = min(size, 1 << 20)
        try:
            part = cast(bytes, self._source.read(size))
            self._ended = not part or (self.packed is None and len(part) < size)
            return part
        except (EOFError, zlib.error, lzma.LZMAError) as error:
            raise Damaged(_words(error)) from error
        except OSError as error:
            if self.packed is None or error.errno is not None:
                raise
            raise Damaged(_words(error)) from error
        except Exception as error:
            if type(error).__module__.startswith("zstandard") or "Zstd" in type(error).__name__:
                raise Damaged(_words(error)) from error
            raise


def _words(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__


class _Joined(io.RawIOBase):
    """What was looked at, and the rest behind it, for the libraries that unpack."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if size is None or size < 0:
            part, self._head = self._head, b""
            return part + self._rest.read()
        part, self._head = self._head[:size], self._head[size:]
        return part or self._rest.read(size)

    def readinto(self, buffer: Any) -> int:
        part = self.read(len(buffer))
        buffer[: len(part)] = part
        return len(part)


class TooLong(Exception):
    """A line is longer than it may be, and so long that its end was not looked for."""


class _Lines:
    """Iterates over `bytes` lines; None stands for a line that is too long.

    Raises TooLong where even the end of such a line lies further than 256 MiB away.
    """

    FURTHEST = 256 * 1024 * 1024

    def __init__(self, stream: Stream, longest: int) -> None:
        self._stream, self._longest = stream, longest

    def __iter__(self) -> Any:
        held = b""
        while chunk := self._stream.read(1 << 18):
            held += chunk
            lines = held.split(b"\n")
            held = lines.pop()
            for line in lines:
                yield line + b"\n" if len(line) <= self._longest else None
            if len(held) > self._longest:
                yield None
                held = self._behind()
        if held:
            yield held

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
