"""What every text that passes the gate holds, as patterns for many rows at once.

`gate.py` asks one text, letter by letter; a column of a crawl goes through scans first that
leave of a hundred rows a few to ask. The patterns are wider than the gate and never narrower:
the word `Lào` and whatever hides letters from a scan (marks that stand alone or print nothing,
entities); else the words for the police and the first letters of the names of the Lao
provinces with any marks, parted as the reader joins them.

A pattern of plain words, up to some forty of them that do not begin alike, is looked for many
times faster than any other: so all rows are asked for such words alone, each kind by itself,
and only those that have them for the names.
"""

from __future__ import annotations

from functools import cache

from bordercoop.gate import ABBREVIATED, BLANKS, POLICE, behind, letter
from bordercoop.lexicon import load
from bordercoop.sources.options import Form, Sought
from bordercoop.text import INVISIBLE, fold

LETTERS = 8
"""How many letters of a name are looked for: fewer leave too many rows, each of which is then
asked by itself; many more take much longer to look for."""
_BETWEEN = r"[^A-Za-z\x{c0}-\x{24f}\x{1e00}-\x{1fff}]*"
"""What may part the letters of a name: anything but Latin letters, however much. The gate joins
less; this is what takes the shortest time to look for."""
_ESCAPED = r"\\[a-z]"
"""A line end or a tab inside a text of JSON."""
_WORD = "Lào|lào|LÀO"
_COMPOSED_LATER = "La\u0300o|la\u0300o|LA\u0300O"
"""The same in a text whose letters are otherwise composed; of one in which none is, every text
is asked about (`sources/sifted.py`)."""
_ENTITIES = "&#|grave;|acute;|circ;|tilde;|breve;"
_LONG = 0x800
"""From here on letters have three bytes: patterns that are looked for together are as fast as
the shortest of them lets them be."""
_APART = r"[\x{300}-\x{36f}\x{212a}\x{212b}]"
"""Marks that stand apart from their letter, and letters that are others once composed."""
_MARKS = "\u0302\u0309"
"""Those of them that the words for the police are composed with."""
_MARKUP = r"\x00|&#|&[A-Za-z]{2,8};|&[A-Za-z](?:grave|acute|circ|tilde)"
"""What may be a letter in a page, once entities that are none are out of the way."""
_LETTERS = r"\x00", "&#|grave;|acute;|circ;|tilde;|breve;|strok;|&shy;|&zw"
"""What entities hold that may be letters, or hide some; others are found there as well."""
_PARTED = (
    r"(?:ông|ÔNG|ảnh|ẢNH)\s*(?:<[^<>]*>\s*)+(?:[Aa]n|AN|[Ss]át|SÁT)",
    r">\s*(?:ninh|Ninh|NINH)",
)
"""A word for the police with tags inside; `an` is too common to begin with."""


@cache
def sieve(form: Form = "text") -> Sought:
    """The patterns, in the syntax of Polars, for texts that stand by themselves, in JSON or in
    a page, whose tags are blanks."""
    words, marks = f"{_WORD}|{_COMPOSED_LATER}", INVISIBLE + _MARKS
    long = "|".join([words, *(mark for mark in marks if ord(mark) >= _LONG)])
    short = "|".join(mark for mark in marks if ord(mark) < _LONG)
    if form == "markup":
        first = *_police(form), *_PARTED, *_LETTERS
        then = f"{_MARKUP}|{words}|{_names(form)}"
        return Sought(alone=(long, short), first=first, then=then)
    escaped = r"|\\u" if form == "json" else ""
    return Sought(
        alone=(long, f"{short}|{_ENTITIES}{escaped}"), first=_police(form), then=_names(form)
    )


def _police(form: Form) -> tuple[str, ...]:
    """The words for the police; each pattern is one to look for.

    Where anything but a blank parts them, what stands behind it is looked for: a word that
    begins so is rare, one that ends as the first does is not.
    """
    blanks = list(BLANKS)
    if form == "json":
        blanks[blanks.index("\n")] = r"\\n"
    if form == "markup":
        blanks[blanks.index("  ")] = "&nbsp;"
    ends = dict.fromkeys(word.partition(" ")[2] for word in POLICE)
    parted = [blank + end for blank in blanks[1:] for end in ends]
    return "|".join(POLICE), "|".join([*parted, ABBREVIATED])


def _names(form: Form) -> str:
    """The first letters of the names of the Lao provinces, with any marks."""
    between = rf"(?:{_BETWEEN[:-1]}|{_ESCAPED})*" if form == "json" else _BETWEEN
    lexicon = load()
    names = {*lexicon.lao_provinces, *map(fold, lexicon.lao_exact)}
    starts = sorted({name[:LETTERS] for name in names})
    first = sorted({start[0] for start in starts})
    written = "|".join(
        letter(one, capital=True)
        + between
        + behind([start[1:] for start in starts if start[0] == one], between)
        for one in first
    )
    return f"{_APART}|{written}"
