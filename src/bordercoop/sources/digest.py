"""SHA-256 by what Python has of its own, for OpenSSL takes longer to load than to hash with.

It hashes ten times as fast, though: where there is much to hash, it is loaded after all.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

_MUCH = 1 << 19
"""Bytes that OpenSSL is loaded for: to hash them by other means takes as long."""


def sha256(data: bytes) -> str:
    """The hash of some bytes in hexadecimal digits, as `hashlib` gives it."""
    told: str = _HASH.of(data).hexdigest()
    return told


class _Hash:
    """Hashes by what is at hand, and from some bytes on by what is fastest."""

    def __init__(self) -> None:
        self._made, self._left = _own(), _MUCH

    def of(self, data: bytes) -> Any:
        """The hash of some bytes, as an object of `hashlib`."""
        if self._left > 0:
            self._left -= len(data)
            if self._left <= 0:
                import hashlib

                self._made = hashlib.sha256
        return self._made(data)


def _own() -> Callable[[bytes], Any]:
    for module in ("_sha2", "_sha256"):  # since 3.12, and before
        try:
            found: Callable[[bytes], Any] = import_module(module).sha256
        except (ImportError, AttributeError):
            continue
        return found
    import hashlib

    return hashlib.sha256


_HASH = _Hash()
