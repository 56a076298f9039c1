"""Suspects who are told by name and not by number: `bắt giữ đối tượng X và Y` are two."""

from __future__ import annotations

import re

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.connectives import AND, LIST_JOINS
from bordercoop.lexicon.worded import the_word, worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.outcomes.figure import Figure
from bordercoop.text import Span

SHORTEST, LONGEST = 2, 5
"""Words of a name."""
DETAILS = 14
"""Tokens in brackets behind a name at most: born when, living where."""
TOLD_OF_ONE = 36
"""Tokens within which the age and home of one person are told before `và` and the next."""
JOINING = LIST_JOINS
CATCHING, SUSPECT = "bắt", the_word("suspect")
"""Words that stand wherever somebody caught or handed over is told: looked for first."""

_CAUGHT = worded(
    r"(?<!truy )(?<!vây )(?<!săn )\bbắt(?: (?:{suspects_how}))* (?:{several} )?"
    r"(?:(?:{suspects_called}) )?"
    r"(?P<wanted>(?:(?:{suspects_wanted}) )*{wanted} (?:(?:{suspects_sought}) )*)?"
    r"(?:{is} |{comprising} ?:? ?)?"
)
_HANDED = worded(
    r"\b(?:{suspects_handed})\b[^.;:]{0,60}?\b{suspect} "
    r"(?P<wanted>(?:(?:{suspects_wanted}) )*{wanted} (?:(?:{suspects_sought}) )*)?(?:{is} )?"
)


def named_suspects(reading: Reading, sentence: Sentence, span: Span) -> Figure | None:
    """How many are caught or handed over whom a clause of joint work names.

    Their names are kept in no record.
    """
    page = reading.page
    told: list[tuple[re.Match[str], str]] = []
    if page.lower.find(CATCHING, *span) >= 0:
        told += [(found, "suspects") for found in _CAUGHT.finditer(page.lower, *span)]
    if page.lower.find(SUSPECT, *span) >= 0:
        handed = _HANDED.finditer(page.lower, *span)
        told += [(found, "persons_handed_over") for found in handed]
    if not told:
        return None
    people = [(m.start, m.end) for m in sentence.of("person")]
    for found, indicator in told:
        if any(start <= found.start() < end for start, end in people):
            continue
        names = _names(reading, sentence, page.tokens.first(found.end()))
        if not names:
            continue
        words = found.start(), found.start() + len(found[0].rstrip())
        indicator = "fugitives" if found["wanted"] else indicator
        return Figure(
            indicator,
            len(names),
            "person",
            None,
            None,
            (),
            [words],
            [],
            f"outcome.{indicator}",
            number_span=words,
            people=frozenset(names),
            grounds={"unit": [words], "indicator": [words]},
        )
    return None


def _names(reading: Reading, sentence: Sentence, at: int) -> list[str]:
    """The names in a list that begins at a token."""
    keys = reading.page.tokens.keys
    known = {m.first for m in sentence.of("body", "person", "office", "place")}
    found: list[str] = []
    while at < sentence.last and at not in known:
        last = at
        while last < sentence.last and last - at < LONGEST and _capital(reading, last):
            last += 1
        if not SHORTEST <= last - at <= LONGEST:
            break
        found.append(reading.page.words(at, last))
        if keys[last : last + 1] == ["("]:
            stop = min(sentence.last, last + DETAILS)
            closed = next((n for n in range(last, stop) if keys[n] == ")"), None)
            if closed is None:
                break
            last = closed + 1
        last = _behind_details(reading, sentence, last)
        if last >= sentence.last or keys[last] not in JOINING:
            break
        at = last + 1
        if keys[last] == "," and keys[at : at + 1] == [AND]:
            at += 1
    return found


def _behind_details(reading: Reading, sentence: Sentence, at: int) -> int:
    """The token behind what is told of a person: `, 34 tuổi, trú tại bản X` before `và`."""
    keys = reading.page.tokens.keys
    if keys[at : at + 1] != [","] or not _tells_age(keys[at + 1 : at + 4]):
        return at
    stop = min(sentence.last, at + TOLD_OF_ONE)
    for here in range(at + 2, stop):
        if keys[here] in (";", "."):
            break
        if keys[here] == AND and here + 1 < sentence.last and _capital(reading, here + 1):
            return here
    return at


def _tells_age(keys: list[str]) -> bool:
    """Whether tokens tell how old somebody is: `34 tuổi`, `SN 1990`, `sinh năm 1990`."""
    return "tuổi" in keys or keys[:1] == ["sn"] or keys[:2] == ["sinh", "năm"]


def _capital(reading: Reading, token: int) -> bool:
    tokens = reading.page.tokens
    return tokens.keys[token][0].isalpha() and tokens.capital(token)
