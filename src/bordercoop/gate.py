"""Whether a text can tell of Laos at all: a look at its letters before anything is read.

The reader asks here before it reads a page, and the command line before a row even becomes an
article, so that neither takes what the other leaves.

Nothing is recorded from an article that holds neither the word `Lào` nor the name of a Lao
province: a `phía bạn` that is never named may be any neighbour. `Lào Cai`, which is a province
of Viet Nam, and `thuốc lào`, which is smoked, are not the word.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache

from bordercoop.lexicon import load
from bordercoop.pattern import pattern
from bordercoop.text import INVISIBLE, fold

_WORDS = ("Lào", "lào", "LÀO")
_LAOS = re.compile(r"(?<!thuốc )lào(?![\s_\-–]{0,3}cai\b)", re.IGNORECASE)
_BETWEEN = r"[\W_]{0,4}"
"""What may part the letters of a name: blanks, hyphens, a line end, marks that stand alone."""
_INSIDE = r"(?<![^\W\d_]{})"
"""Behind its first letter: that none stands before it. A pattern that begins with a letter is
looked for at its letters alone."""
_HIDDEN = str.maketrans("", "", INVISIBLE)
_CAPITALS = bytes.maketrans(bytes(range(65, 91)), bytes(range(97, 123)))
_NO_CONSONANT = bytes(
    c
    for c in range(256)
    if not chr(c).isascii() or not chr(c).isalpha() or chr(c) in "aeiouyAEIOUY"
)
_SHORT = 3
"""Consonants of a name with fewer are in every text; it is looked for by itself."""
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def may_concern_laos(text: str) -> bool:
    """Whether the word `Lào` or the name of a Lao province stands anywhere in a text.

    Takes any text, composed or not. Time is linear in its length.
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if any(mark in text for mark in INVISIBLE):
        text = text.translate(_HIDDEN)
    if any(word in text for word in _WORDS) and _LAOS.search(text):
        return True
    names = _names()
    letters = consonants(text)
    return any(name.search(text) for key, name in names.by_consonants if key in letters) or any(
        name.search(text) for name in names.short
    )


def consonants(text: str) -> bytes:
    """The plain consonants of a text in lower case, `đ` as `d`; nothing else.

    However a name is marked, spaced and hyphened, its consonants are the same.
    """
    plain = text.replace("đ", "d").replace("Đ", "d").encode("utf-8", "ignore")
    return plain.translate(_CAPITALS, _NO_CONSONANT)


class _Names:
    """The names of the Lao provinces as patterns, by the consonants that a text must have."""

    def __init__(self) -> None:
        lexicon = load()
        grouped: defaultdict[bytes, list[str]] = defaultdict(list)
        for name in lexicon.lao_provinces:
            grouped[consonants(name)].append(_loosely(name))
        for name in lexicon.lao_exact:
            grouped[consonants(name)].append(_exactly(name))
        self.by_consonants: list[tuple[bytes, re.Pattern[str]]] = []
        self.short: list[re.Pattern[str]] = []
        for key, patterns in sorted(grouped.items()):
            found = pattern("|".join(patterns))
            if len(key) < _SHORT:
                self.short.append(found)
            else:
                self.by_consonants.append((key, found))


@cache
def _names() -> _Names:
    return _Names()


def _loosely(name: str) -> str:
    """A squeezed name with any marks on its letters; it begins with a capital."""
    first, rest = name[0], name[1:]
    start = _letter(first, capital=True)
    letters = [start + _INSIDE.format(start), *map(_letter, rest)]
    return _BETWEEN.join(letters)


def _exactly(name: str) -> str:
    """A name that is an everyday word without its marks: with them."""
    first, rest = name[0], name[1:]
    start = first.upper()
    letters = [start + _INSIDE.format(start), *(f"[{c}{c.upper()}]" for c in rest)]
    return _BETWEEN.join(letters)


def _letter(letter: str, capital: bool = False) -> str:
    """A class of all Vietnamese letters that are this one without their marks."""
    both = _marked().get(letter, letter + letter.upper())
    kept = "".join(c for c in both if not capital or c.isupper() or c.isdecimal())
    return f"[{kept}]" if len(kept) > 1 else kept


@cache
def _marked() -> dict[str, str]:
    """Every plain letter that can carry marks, with all that it is then, in both cases."""
    found: defaultdict[str, str] = defaultdict(str)
    for letter in "aăâeêioôơuưyđ":
        for tone in _TONES:
            marked = unicodedata.normalize("NFC", letter + tone)
            if len(marked) == 1:
                found[fold(letter)] += marked + marked.upper()
    found["d"] += "dD"
    return dict(found)
