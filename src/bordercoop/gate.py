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
from itertools import groupby

from bordercoop.lexicon import load
from bordercoop.pattern import pattern
from bordercoop.precompiled import compiled
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
_INSIDE = r"(?<![^\W\d_]{})"
"""Behind its first letter: that none stands before it. A pattern that begins with a letter is
looked for at its letters alone."""
_NO_LETTER = bytes(c for c in range(256) if not (chr(c).isascii() and chr(c).isalpha()))
_SHORTEST, _LONGEST = 2, 6
"""Letters of a name that are looked for before the name itself is."""
_ALIKE = 3
"""Names that share so many letters are looked for as one pattern."""
_VOWELS = "aeiouy"
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
    names = _names()
    if names.with_vowel.search(text):
        return True
    letters = unmarked(text)
    near: set[re.Pattern[str]] = set()
    for found in names.starts.finditer(letters):
        start = letters[found.start() : found.start() + _LONGEST].lower()
        for size in range(_SHORTEST, _LONGEST + 1):
            near.update(names.by_start.get(start[:size], ()))
    return any(name.search(text) for name in near)


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


def unmarked(text: str) -> bytes:
    """The letters of a text that carry no mark, `đ` as `d`, in the case they have; no others.

    Of a name, however it is spaced and hyphened, the consonants are left and some vowels.
    """
    plain = text.replace("đ", "d").replace("Đ", "D").encode("utf-8", "ignore")
    return plain.translate(None, _NO_LETTER)


class _Names:
    """The names of the Lao provinces as patterns.

    `by_start` has those that begin with a consonant, by what `unmarked` may leave of their
    first letters, which `starts` finds; `with_vowel` is one pattern of the others, whose first
    letter may be lost.
    """

    def __init__(self) -> None:
        lexicon = load()
        named = [(name, _loosely(name)) for name in lexicon.lao_provinces]
        named += [(fold(name), _exactly(name)) for name in lexicon.lao_exact]
        self.by_start: dict[bytes, list[re.Pattern[str]]] = {}
        vowels = []
        for group, names in groupby(sorted(named), key=lambda name: name[0][:_ALIKE]):
            alike = list(names)
            if group[0] in _VOWELS:
                vowels += [_behind_first(written) for _, written in alike]
                continue
            found = pattern("|".join(written for _, written in alike))
            for start in {start for name, _ in alike for start in _left(name)}:
                self.by_start.setdefault(start, []).append(found)
        first = "".join(letter(vowel, capital=True)[1:-1] for vowel in _VOWELS)
        self.with_vowel = pattern(f"[{first}](?:{'|'.join(vowels)})")
        capitals = sorted({chr(start[0]).upper() for start in self.by_start})
        behind = "|".join(
            f"(?<={capital})(?i:{_tree([s[1:] for s in self._starts(capital)])})"
            for capital in capitals
        )
        self.starts = compiled(f"[{''.join(capitals)}](?=.)(?:{behind})".encode())

    def _starts(self, capital: str) -> list[str]:
        starts = [start.decode() for start in self.by_start]
        return [start for start in starts if start[0] == capital.lower()]


def _tree(words: list[str]) -> str:
    """A pattern that looks whether one of some words follows, letter by letter."""
    if "" in words:
        return ""
    return (
        "(?="
        + "|".join(
            first + _tree([word[1:] for word in words if word[0] == first])
            for first in sorted({word[0] for word in words})
        )
        + ")"
    )


def _left(name: str) -> set[bytes]:
    """What may be left of the first letters of a squeezed name, each vowel there or lost."""
    left = {""}
    for letter in name:
        full = {start for start in left if len(start) == _LONGEST}
        longer = {start + letter for start in left - full}
        left = left | longer if letter in _VOWELS else full | longer
    return {start.encode() for start in left}


@cache
def _names() -> _Names:
    return _Names()


def _loosely(name: str) -> str:
    """A squeezed name with any marks on its letters; it begins with a capital."""
    first, rest = name[0], name[1:]
    start = letter(first, capital=True)
    letters = [start + _INSIDE.format(start), *map(letter, rest)]
    return _BETWEEN.join(letters)


def _behind_first(written: str) -> str:
    """A pattern that begins with a class, where a letter of that class was found."""
    first, _, rest = written.partition("]")
    return f"(?<={first}]){rest}"


def _exactly(name: str) -> str:
    """A name that is an everyday word without its marks: with them."""
    first, rest = name[0], name[1:]
    start = first.upper()
    letters = [start + _INSIDE.format(start), *(f"[{c}{c.upper()}]" for c in rest)]
    return _BETWEEN.join(letters)


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
