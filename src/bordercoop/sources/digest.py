"""SHA-256 by what Python has of its own, for OpenSSL takes longer to load than to hash with."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def sha256(data: bytes) -> str:
    """The hash of some bytes in hexadecimal digits, as `hashlib` gives it."""
    told: str = _MADE(data).hexdigest()
    return told


def _own() -> Callable[[bytes], Any]:
    for module in ("_sha2", "_sha256"):  # since 3.12, and before
        try:
            found: Callable[[bytes], Any] = import_module(module).sha256
        except (ImportError, AttributeError):
            continue
        return found
    import hashlib

    return hashlib.sha256


_MADE = _own()
