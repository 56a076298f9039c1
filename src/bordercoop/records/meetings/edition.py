"""The number or year of an occasion: `lần thứ XXIV`, `thường niên năm 2024`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bordercoop.discourse.reading import Reading, verb_hits
from bordercoop.lexicon import Hit
from bordercoop.lexicon.terms import MINUTES
from bordercoop.lexicon.worded import numbered, worded
from bordercoop.mentions.page import Sentence
from bordercoop.pattern import pattern
from bordercoop.records.meetings.days import days, is_past
from bordercoop.records.meetings.occasion import Occasion
from bordercoop.records.meetings.words import framed, meeting_hits, planned
from bordercoop.text import Span

NUMBERED = ("annual_review", "talks")
"""Kinds of occasions that are counted."""
OF_A_PAPER = (*NUMBERED, "signing")
"""Kinds whose number may be that of the paper signed."""
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_WORDS = numbered("edition_first") | numbered("quarters") | numbered("three_to_ten", 3)
# `lần thứ IX`, `Lần thứ 27`, `lần thứ hai`
_ORDINAL = worded(
    r"""[Ll]ần\s{1,9}(?P<th>{ordinal}\s{1,9})?
    (?P<n>[IVXLC]{1,9}|\d{1,3}|{edition_ordinal})\b""",
    re.VERBOSE,
)
# `hội nghị giao ban thường niên năm 2024`
_OF_YEAR = worded(
    r"(?:[^,.;:()]|\([^\W\d_][^()]{0,24}\)|,(?= (?:{edition_goes_on})\b)){0,110}?"
    r"(?P<told>\b{year} (?P<year>\d{4}))"
)
# `giao ban tháng 6 năm 2024`: the year of a day, not of the occasion.
_OF_A_DAY = worded(r"\b(?:{edition_of_a_day})\b")
_BREAK = pattern(r"[;:.]")
# `ký Biên bản ghi nhớ hợp tác lần thứ 27`
_OF_MEMORANDUM = worded(
    r"""\s{0,9}(?:kết\ )?(?:(?:,|{and})\s{0,9}trao\ (?:đổi\ )?)?
    (?:[Bb]iên\ bản|[Bb]ản)\ {memorandum}
    [^,.;]{0,70}?{occurrence}\ {ordinal}\ (?P<n>[IVXLC]{1,9}|\d{1,3})""",
    re.VERBOSE,
)
_REACH, _REACH_OF_PAPER = 190, 120
_SENTENCES_AFTER = 40
_YEAR = 4
"""Digits of a year: an ordinal goes before it."""

Edition = tuple[str, Span]
"""A number in digits or a year, and its words."""


def roman(text: str) -> int:
    """The value of a Roman numeral: `XXIV` is 24."""
    values = [_ROMAN[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-v if after > v else v for v, after in zip(values, following, strict=True))


def _ordinal(text: str) -> str | None:
    if text.isdecimal():
        return str(int(text))
    if text in _WORDS:
        return str(_WORDS[text])
    return str(roman(text)) if all(letter in _ROMAN for letter in text) else None


def edition_at(reading: Reading, sentence: Sentence, hit: Hit, kind: str) -> Edition | None:
    """The edition told behind the words of an occasion; a year only for a review."""
    text = reading.page.article.text
    start = reading.page.tokens.starts[hit.first]
    stop = min(sentence.end, start + _REACH)
    for other, told_as in meeting_hits(reading, sentence):
        if other.first > hit.first and framed(reading, sentence, other, told_as):
            stop = min(stop, reading.page.tokens.starts[other.first])
    for found in _ORDINAL.finditer(text, start, stop):
        between = text[start : found.start()].lower()
        if MINUTES in between or "bản ghi nhớ" in between or _BREAK.search(between):
            break
        value = _ordinal(found["n"])
        if value and found["th"]:
            return value, found.span()
    if kind != "annual_review":
        return None
    end = reading.page.tokens.ends[hit.last - 1]
    of_year = _OF_YEAR.match(text[end:stop])
    if of_year and not _OF_A_DAY.search(of_year.group()):
        first, last = of_year.span("told")
        return of_year["year"], (end + first, end + last)
    return None


def take_edition(reading: Reading, occasion: Occasion, *, only: bool) -> None:
    """Give a held occasion its edition.

    Where it is the only one, later sentences, the title and its memorandum tell it too.
    """
    found = _of_occasion(reading, occasion)
    if occasion.kind in OF_A_PAPER:
        found = found or _of_memorandum(reading, [occasion.sentence])
    if only:
        found = found or _of_others(reading, occasion)
        if occasion.kind in NUMBERED and (found is None or len(found[0]) == _YEAR):
            found = _of_memorandum(reading, reading.page.sentences) or found
    if found:
        occasion.edition, occasion.words["edition"] = found


def _of_occasion(reading: Reading, occasion: Occasion) -> Edition | None:
    for sentence in filter(None, (occasion.sentence, occasion.before)):
        for hit, kind in meeting_hits(reading, sentence):
            if framed(reading, sentence, hit, kind):
                continue
            if kind not in NUMBERED and hit != occasion.hit:
                continue
            found = edition_at(reading, sentence, hit, occasion.kind)
            if found:
                return found
    return None


def _of_others(reading: Reading, occasion: Occasion) -> Edition | None:
    """The edition in the title, or for a review in any title, caption or later sentence."""
    page = reading.page
    titles = [s for s in page.sentences if s.block == "title"]
    later = [
        s
        for s in page.sentences
        if s.block in ("body", "caption") and s.number > occasion.sentence.number
    ]
    around = titles + later[:_SENTENCES_AFTER]
    for sentence in around if occasion.kind == "annual_review" else around[:1]:
        dated = [m for m in days(sentence) if m.value.precision != "year"]
        if any(is_past(reading, m.value, occasion.date) for m in dated):
            continue
        for hit, kind in meeting_hits(reading, sentence):
            if kind not in NUMBERED or planned(reading, sentence, hit):
                continue
            found = edition_at(reading, sentence, hit, kind)
            if found:
                return found
    return None


def _of_memorandum(reading: Reading, sentences: Sequence[Sentence]) -> Edition | None:
    """`ký Biên bản ghi nhớ lần thứ 27`: the number of the occasion's own paper."""
    text = reading.page.article.text
    for sentence in sentences:
        for hit in verb_hits(sentence, "sign"):
            start = reading.page.tokens.ends[hit.last - 1]
            found = _OF_MEMORANDUM.match(text[start : start + _REACH_OF_PAPER])
            value = _ordinal(found["n"]) if found else None
            if found and value:
                first, last = found.span("n")
                return value, (start + first, start + last)
    return None
