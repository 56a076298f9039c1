"""What every text that passes the gate holds, as one pattern for many rows at once.

`gate.py` asks one text, letter by letter; a column of a crawl goes through a scan first that
leaves of a hundred rows a few to ask. The pattern is wider than the gate and never narrower:
the first letters of the names of the Lao provinces with any marks, parted as the reader joins
them, the word `Lào`, and whatever hides letters from a scan (marks that stand alone or print
nothing, entities).
"""

from __future__ import annotations

from functools import cache

from bordercoop.gate import letter
from bordercoop.lexicon import load
from bordercoop.sources.options import Form
from bordercoop.text import INVISIBLE, fold

LETTERS = 6
"""How many letters of a name are looked for: fewer leave too many rows, more take longer."""
# Blanks and marks of Latin script and of general punctuation; no letter, no digit's worth.
_BLANKS = r"\x00-@\[-`{-\x{bf}\x{1680}\x{2000}-\x{206f}\x{3000}"
_ESCAPED = r"\\[a-z]"
"""A line end or a tab inside a text of JSON."""
_WORD = "[Ll]ào|LÀO"
_ENTITIES = "&#|(?:grave|acute|circ|tilde|breve);"
_APART = r"[\x{300}-\x{36f}\x{212a}\x{212b}]"
"""Marks that stand apart from their letter, and letters that are others once composed."""


_MARKUP = r"\x00|&#|&[A-Za-z]{2,8};|&[A-Za-z](?:grave|acute|circ|tilde)"
"""What may be a letter in a page, once entities that are none are out of the way."""


@cache
def sieve(form: Form = "text") -> str:
    """The pattern, in the syntax of Polars, for texts that stand by themselves, in JSON or in
    a page, whose tags are blanks."""
    between = rf"[{_BLANKS}]{{0,4}}"
    if form == "json":
        between = rf"(?:[{_BLANKS}]|{_ESCAPED}){{0,4}}"
    lexicon = load()
    names = {*lexicon.lao_provinces, *map(fold, lexicon.lao_exact)}
    starts = sorted({name[:LETTERS] for name in names})
    first = sorted({start[0] for start in starts})
    names_pattern = "|".join(
        letter(one, capital=True)
        + between
        + _behind([start[1:] for start in starts if start[0] == one], between)
        for one in first
    )
    hidden = f"[{''.join(f'{chr(92)}x{{{ord(mark):x}}}' for mark in INVISIBLE)}]"
    written = {"text": _ENTITIES, "json": rf"{_ENTITIES}|\\u", "markup": _MARKUP}
    return "|".join([_WORD, _APART, hidden, written[form], names_pattern])


def _behind(rests: list[str], between: str) -> str:
    """A pattern of some words, letter by letter, those that begin alike as one branch."""
    firsts = sorted({rest[0] for rest in rests})
    branches = []
    for first in firsts:
        behind = [rest[1:] for rest in rests if rest[0] == first]
        ends = "" in behind
        branches.append(letter(first) + ("" if ends else between + _behind(behind, between)))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
