"""Numbers and addresses that lead to one person: of a telephone, a card, a passport, a car."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bordercoop.lexicon.connectives import IS
from bordercoop.pattern import pattern
from bordercoop.privacy.cues import Cues
from bordercoop.privacy.runs import Range
from bordercoop.text import Tokens

# What is known by its form, in the search view. Each pattern begins with what it takes and
# looks back behind it, so that it is tried where that stands alone.
MAIL = pattern(r"[\w.+-](?<![\w.+-]{2})[\w.+-]{0,63}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
AT_SIGN = "@"
# of a mobile
TELEPHONE = pattern(
    r"""[+0] (?<![\d.,][+0]) (?: (?<=\+) 84[\s.]? | (?<=0) )
        [35789]\d (?: [\s.]?\d{1,4} ){2,4} (?![\d.,]*\d)""",
    re.VERBOSE,
)
PLATE = pattern(
    r"\d (?<![\w-]\d) \d [a-z]{1,2}\d? [\s-]{0,2} \d{3} [.]? \d{2} (?!\w)", re.VERBOSE
)
DIGITS = 5
"""Digits of the shortest number that is known by the word before it."""
BETWEEN = (":", IS)
"""What may stand between such a word and its number."""


def identifiers(tokens: Tokens, cues: Cues) -> Iterator[Range]:
    """The ranges of what is an identifier by its form or by a word before it (`cccd`)."""
    for form in (MAIL, TELEPHONE, PLATE) if AT_SIGN in tokens.view else (TELEPHONE, PLATE):
        for found in form.finditer(tokens.view):
            yield tokens.first(found.start()), tokens.first(found.end())
    keys, count = tokens.keys, len(tokens)
    for hit in cues.at.values():
        if "number" not in hit.told:
            continue
        at = hit.last
        while at < count and keys[at] in BETWEEN:
            at += 1
        last = at
        while last < count and keys[last].replace(".", "").isalnum():
            last += 1
            if last < count and tokens.starts[last] > tokens.ends[last - 1]:
                break
        if sum(c.isdigit() for key in keys[at:last] for c in key) >= DIGITS:
            yield at, last
