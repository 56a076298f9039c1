"""Packed bytes to plain ones, as they come: gzip, zstd, bzip2 and xz.

Each reader gives what stands before a break and only then says so, which those of the standard
library do not: a download that was cut short loses its end alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, BinaryIO

from msgspec import Struct

_FED = 1 << 16
_FED_ZSTD = 4096
"""Four bytes of zstd may stand for 128 KiB, and its library gives all of what it was fed."""
_WINDOW = 1 << 27
"""128 MiB, what `zstd --long` writes."""


_ERRORS = ("ZstdError", "IsalError", "LZMAError", "error")
"""Errors of libraries that are loaded when they are needed; that of zlib is called `error`."""


class Broken(Exception):
    """The packed bytes break off or are not what they claim to be; says what is wrong."""


class Packing(Struct, frozen=True):
    """A way to pack: its name, its first bytes, how much is fed at once, and a decompressor."""

    name: str
    mark: bytes
    fed: int
    new: Callable[[], Any]


def _zstd() -> Any:
    import zstandard

    return zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()


def _gzip() -> Any:
    """The decoder of isal, three times as fast, where it is installed (`bordercoop[fast]`)."""
    try:
        from isal import isal_zlib
    except ImportError:
        import zlib

        return zlib.decompressobj(31)
    return isal_zlib.decompressobj(31)


def _bzip2() -> Any:
    from bz2 import BZ2Decompressor

    return BZ2Decompressor()


def _xz() -> Any:
    from lzma import LZMADecompressor

    return LZMADecompressor()


PACKINGS = (
    Packing("gzip", b"\x1f\x8b", _FED, _gzip),
    Packing("zstd", b"\x28\xb5\x2f\xfd", _FED_ZSTD, _zstd),
    Packing("bzip2", b"BZh", _FED, _bzip2),
    Packing("xz", b"\xfd7zXZ\x00", _FED, _xz),
)


class Unpacked:
    """The plain bytes of one packed part after the other.

    `read` gives up to so many bytes, b"" at the end; it raises Broken where the last part
    breaks off. Never more than one buffer is held, however much a part grows.
    """

    def __init__(self, raw: BinaryIO, packing: Packing) -> None:
        self._raw, self._packing = raw, packing
        self._part: Any = None
        self._fed = self._made = b""

    def read(self, size: int) -> bytes:
        """Up to `size` plain bytes."""
        while not self._made:
            if not self._fed and not self._waiting():
                self._fed = self._raw.read(self._packing.fed)
                if not self._fed:
                    if self._part is not None:
                        raise Broken("it breaks off")
                    return b""
            if self._part is None and not self._begin():
                return b""
            self._step(size)
        part, self._made = self._made[:size], self._made[size:]
        return part

    def _begin(self) -> bool:
        """Begin the next part; False where what follows is only filling."""
        mark = self._packing.mark
        if len(self._fed) < len(mark):
            self._fed += self._raw.read(len(mark) - len(self._fed))
        if not self._fed.startswith(mark):
            if self._fed.strip(b"\0"):
                raise Broken("what follows is not packed")
            self._fed = b""
            return False
        self._part = self._packing.new()
        return True

    def _waiting(self) -> bool:
        """Whether the part has more to give before it is fed again."""
        return self._part is not None and not getattr(self._part, "needs_input", True)

    def _step(self, size: int) -> None:
        part, name = self._part, self._packing.name
        try:
            if name == "zstd":
                self._made, self._fed = part.decompress(self._fed), b""
            else:
                self._made = part.decompress(self._fed, size)
                self._fed = getattr(part, "unconsumed_tail", b"")
        except (OSError, ValueError) as error:
            raise Broken(str(error)[:200]) from error
        except Exception as error:
            if type(error).__name__ in _ERRORS:
                raise Broken(str(error)[:200]) from error
            raise
        if part.eof:
            self._fed, self._part = part.unused_data or self._fed, None
