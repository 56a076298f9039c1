"""Which language a text is in, told by its letters and its commonest small words."""

from __future__ import annotations

import re
import unicodedata

from bordercoop.pattern import pattern
from bordercoop.sources.letters import marked_letters

_WINDOW = 6000
_LAO = pattern("[\u0e80-\u0eff]")
_LETTER = pattern(r"[^\W\d_]")
_VIETNAMESE = pattern("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
_ENGLISH = pattern(r"\b(?:the|of|and|in|to|for|with|is|was|on|by|at)\b", re.I)
_WORD = pattern(r"\w+")
VIETNAMESE_SHARE = 0.06
"""Of the letters of Vietnamese prose a quarter carry marks that no other language has."""
_LAO_SHARE = 0.3
_ENGLISH_SHARE = 0.12
_SHORTEST = 40


def language_of(text: str) -> str | None:
    """`vi`, `lo` or `en` (ISO 639-1); None for another language, or where too little is said.

    `text` is canonical. Vietnamese without its marks is None: it cannot be told.
    """
    head = text[:_WINDOW]
    least = len(head) * VIETNAMESE_SHARE
    if head and marked_letters(head, least) >= least:
        return "vi"
    letters = len(_LETTER.findall(head))
    if not letters:
        return None
    if len(_VIETNAMESE.findall(head)) >= letters * VIETNAMESE_SHARE:
        return "vi"
    if len(_LAO.findall(head)) >= letters * _LAO_SHARE:
        return "lo"
    words = len(_WORD.findall(head))
    if letters >= _SHORTEST and len(_ENGLISH.findall(head)) >= words * _ENGLISH_SHARE:
        return "en"
    return None


def script_of(text: str) -> str | None:
    """The script of a text that is in no language told, for a message: `Thai`, `Han`."""
    for letter in text[:_WINDOW]:
        if letter.isalpha() and not letter.isascii():
            name = unicodedata.name(letter, "")
            script = name.split(" ", 1)[0]
            if script not in ("LATIN", ""):
                return "Han" if script == "CJK" else script.capitalize()
    return None
