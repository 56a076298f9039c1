"""Text as windows-1258 can hold it."""

from __future__ import annotations

import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def with_tones_apart(text: str) -> str:
    """The text with every tone behind its letter where that encoding has none for both."""
    return "".join(map(_apart, unicodedata.normalize("NFC", text)))


def _apart(letter: str) -> str:
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        base = "".join(c for c in parts if c not in _TONES)
        return unicodedata.normalize("NFC", base) + "".join(c for c in parts if c in _TONES)
    return letter
