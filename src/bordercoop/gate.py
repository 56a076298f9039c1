"""Whether a text can tell of Laos at all: a look at its letters before anything is read.

The reader asks here before it reads a page, and the command line before a row even becomes an
article, so that neither takes what the other leaves.

Nothing is recorded from an article that holds neither the word `Lào` nor the name of a Lao
province: a `phía bạn` that is never named may be any neighbour. `Lào Cai`, which is a province
of Viet Nam, and `thuốc lào`, which is smoked, are not the word. Where a province alone is
named, the police are as well, for nothing is recorded without them: that is asked first,
because it takes a hundredth of the time.
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
_LAOS = "lào"
_SMOKED = "thuốc "
_AROUND = 8
"""Code points on either side of the word that tell whether it is the country: more than the
longest of `thuốc` and `- Cai`, with what ends it."""
_HIDING = frozenset(INVISIBLE)
_CAI = pattern(r"[\s_\-–]{0,3}cai\b")
POLICE = (
    *("ông an", "ông An", "ÔNG AN", "n ninh", "n Ninh", "N NINH"),
    *("ảnh sát", "ảnh Sát", "ẢNH SÁT"),
)
"""The words for the police without their first letter, in which alone they differ if at all."""
ABBREVIATED = "CA"
"""What the abbreviations of the police begin with: `CA tỉnh`, `CATP`, `CAND`."""
BLANKS = (" ", "  ", "\u00a0", "\n")
"""What may part such a word."""
_BETWEEN = r"[\W_]{0,4}"
"""What may part the letters of a name: blanks, hyphens, a line end, marks that stand alone."""
_INSIDE = r"(?<![^\W\d_])"
"""Behind a letter a name does not begin."""
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def may_concern_laos(text: str) -> bool:
    """Whether the word `Lào`, or the name of a Lao province and the police, stand in a text.

    Takes any text, composed or not. Time is linear in its length.
    """
    if _plainly_named(text):
        return True
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if any(mark in text for mark in INVISIBLE):
        for mark in INVISIBLE:
            text = text.replace(mark, "")
    if any(word in text for word in _WORDS) and _names_laos(text.lower()):
        return True
    if not _tells_of_police(text):
        return False
    return any(_stands(text, first, *names) for first, names in _names().items())


def _stands(text: str, first: str, second: str, names: re.Pattern[str]) -> bool:
    """Whether one of some names stands in a text, all of which begin with a letter and go on
    with one of some others."""
    at = text.find(first)
    while at >= 0:
        follows = text[at + 1 : at + 2]
        if (follows in second or not follows.isalpha()) and names.match(text, at):
            return True
        at = text.find(first, at + 1)
    return False


def _plainly_named(text: str) -> bool:
    """Whether the country is named where nothing has to be composed or taken out first.

    What stands around the word decides, so that is all that is looked at: of most texts that
    pass, nothing else is.
    """
    for word in _WORDS:
        at = text.find(word)
        while at >= 0:
            behind = at + len(word)
            before = text[max(0, at - _AROUND) : at].lower()
            around = before + text[at : behind + _AROUND].lower()
            if (
                _is_country(around, len(before))
                and _HIDING.isdisjoint(around)
                and unicodedata.is_normalized("NFC", around)
            ):
                return True
            at = text.find(word, behind)
    return False


def _names_laos(text: str) -> bool:
    """Whether the country is named in a text in lower case."""
    at = text.find(_LAOS)
    while at >= 0:
        if _is_country(text, at):
            return True
        at = text.find(_LAOS, at + len(_LAOS))
    return False


def _is_country(text: str, at: int) -> bool:
    """Whether the word at some place of a text in lower case is the country."""
    return not text.endswith(_SMOKED, 0, at) and not _CAI.match(text, at + len(_LAOS))


def _tells_of_police(text: str) -> bool:
    """Whether a word for the police stands in a text, parted by any one of `BLANKS`."""
    if ABBREVIATED in text or any(word in text for word in POLICE):
        return True
    blanked = text
    for blank in BLANKS[1:]:
        blanked = blanked.replace(blank, " ")
    return blanked is not text and any(word in blanked for word in POLICE)


@cache
def _names() -> dict[str, tuple[str, re.Pattern[str]]]:
    """The names of the Lao provinces by the capital that they begin with: the letters that
    follow it, and a pattern. Any marks may stand on their letters, but for names that are
    everyday words without theirs."""
    lexicon = load()
    loose, exact = sorted(lexicon.lao_provinces), sorted(lexicon.lao_exact)
    found: dict[str, tuple[str, re.Pattern[str]]] = {}
    for initial in sorted({name[0] for name in (*loose, *exact)}):
        rests = [name[1:] for name in loose if name[0] == initial]
        own = [name[1:] for name in exact if name[0] == initial]
        written = [behind(rests, _BETWEEN)] if rests else []
        written += map(_exactly, own)
        follow = "".join(letter(rest[0]) for rest in rests)
        follow += "".join(rest[0] + rest[0].upper() for rest in own)
        names = pattern(rf"{_INSIDE}.{_BETWEEN}(?:{'|'.join(written)})", re.S)
        found |= dict.fromkeys(letter(initial, capital=True).strip("[]"), (follow, names))
    return found


def behind(rests: list[str], between: str) -> str:
    """A pattern of some words, letter by letter, those that begin alike as one branch."""
    branches = []
    for first in sorted({rest[0] for rest in rests}):
        longer = [rest[1:] for rest in rests if rest[0] == first]
        ends = "" in longer
        branches.append(letter(first) + ("" if ends else between + behind(longer, between)))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _exactly(rest: str) -> str:
    """What follows the first letter of a name that counts with its own marks alone."""
    return _BETWEEN.join(f"[{c}{c.upper()}]" for c in rest)


def letter(letter: str, capital: bool = False) -> str:
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
