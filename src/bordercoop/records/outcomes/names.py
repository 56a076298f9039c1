"""Names of people who are caught, as a report gives them: whole, shortened, one letter."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.connectives import ALONGSIDE, AND, LIST_JOINS
from bordercoop.mentions.page import Sentence

SHORTEST, LONGEST = 2, 5
"""Words of a name."""
INITIAL = 2
"""Letters of the beginning of a name that stands for it, with a stop: `T.`, `Nh.`"""
DETAILS = 14
"""Tokens in brackets behind a name at most: born when, living where."""
TOLD_OF_ONE = 36
"""Tokens within which the age and home of one person are told before `và` and the next."""
JOINING = LIST_JOINS
JOINED = (",", AND, ALONGSIDE)
PLACES = ("countries", "provinces_vn", "provinces_la")


def names_from(reading: Reading, sentence: Sentence, at: int) -> list[str]:
    """The names in a list that begins at a token, each by its last word."""
    keys = reading.page.tokens.keys
    known = {m.first for m in sentence.of("body", "person", "office", "place")}
    known |= {h.first for h in sentence.hits if not h.codes.keys().isdisjoint(PLACES)}
    found: list[str] = []
    while at < sentence.last and at not in known:
        last = at
        words = 0
        while last < sentence.last and words < LONGEST and _capital(reading, last):
            last = _behind_word(reading, sentence, last)
            words += 1
        if not words >= SHORTEST and not (words and keys[last - 1] == "."):
            break
        found.append(_last_word(keys, last))
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


def names_before(reading: Reading, sentence: Sentence, at: int) -> list[str]:
    """The names in a list that ends before a token, each by its last word.

    A single word is a name where it is a beginning with a stop, or ends a whole name told
    before it.
    """
    keys = reading.page.tokens.keys
    found: list[str] = []
    while at > sentence.first:
        at = _before_brackets(keys, sentence, at)
        first = at
        while first > sentence.first and _capital(reading, _word_before(keys, first)):
            first = _word_before(keys, first)
        if first == at or not _is_name(reading, sentence, first, at):
            break
        found.append(_last_word(keys, at))
        if first == sentence.first or keys[first - 1] not in JOINED:
            break
        at = first - 1
    return found


def _is_name(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether capital words are the name of nobody and nothing that is known."""
    mentions = sentence.of("body", "person", "office", "place")
    if any(m.first < last and first < m.last for m in mentions):
        return False
    for hit in sentence.hits:
        if hit.first < last and first < hit.last and not hit.codes.keys().isdisjoint(PLACES):
            return False
    keys = reading.page.tokens.keys
    if keys[last - 1] == "." or last - first >= SHORTEST:
        return True
    return any(
        keys[n] == keys[first] and _capital(reading, n) and _capital(reading, n - 1)
        for n in range(max(1, first - EARLIER), first)
    )


EARLIER = 500
"""Tokens before a single word within which it may end a whole name."""


def _word_before(keys: list[str], at: int) -> int:
    """The token of the word before a token: `T.` is one word."""
    return at - 2 if at > 1 and keys[at - 1] == "." and len(keys[at - 2]) <= INITIAL else at - 1


def _before_brackets(keys: list[str], sentence: Sentence, at: int) -> int:
    """The token before which a name ends that has its details in brackets behind it."""
    if keys[at - 1] != ")":
        return at
    start = max(sentence.first, at - DETAILS)
    return next((n for n in range(at - 2, start, -1) if keys[n] == "("), at)


def _behind_word(reading: Reading, sentence: Sentence, at: int) -> int:
    """The token behind a word of a name, and behind its stop where it is a beginning."""
    keys = reading.page.tokens.keys
    stop = at + 1 < sentence.last - 1 and keys[at + 1] == "." and len(keys[at]) <= INITIAL
    return at + 1 + stop


def _last_word(keys: list[str], last: int) -> str:
    """The last word of a name that ends before a token, without a stop."""
    return keys[last - 2] if keys[last - 1] == "." else keys[last - 1]


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
