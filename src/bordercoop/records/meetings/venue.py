"""The house, crossing or small place in which an occasion was, as it is written."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading, verb_hits
from bordercoop.lexicon.worded import the_word, word_set, worded
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.mentions.sites import Site
from bordercoop.records.meetings.occasion import Occasion
from bordercoop.text import Span, Tokens

# `tại trụ sở`, `ở hội trường`
_HOUSE = worded(r"\b(?:{completed_at}) (?:{area} )?(?P<house>{venue_houses})\b")
MARK = the_word("venue_mark")
"""The word for a stone at the border, which has a number for its name."""
LONGEST = 16
"""Tokens of the longest name of a house with whose it is."""
ENDS = frozenset('()[],;:."“”–—')
"""Marks behind which the name of a house does not go on."""
ENDING = word_set("venue_ending")
"""Words behind the name of a house."""
NO_NAME = ("date", "person", "office", "title")
"""Mentions before which the name of a house ends."""
WIDER = ("district", "town", "city", "province", "capital")
"""Levels of places in which a house lies."""
DONE_THERE = (
    "agree", "attend", "begin_building", "chair", "exchange", "give", "hand_over", "host",
    "organise", "sign", "speak", "visit",
)  # fmt: skip
"""Verbs of what was done in a house."""


def take_house(reading: Reading, occasion: Occasion, sentence: Sentence, upto: int) -> bool:
    """Give an occasion the house that a sentence says it was in before the code point `upto`;
    whether it says so."""
    for found in _HOUSE.finditer(reading.page.lower, sentence.start, min(upto, sentence.end)):
        span = _named(reading, sentence, found.start("house"), found.end("house"))
        if span is not None:
            take_venue(reading, occasion, span)
            return True
    return False


def _named(reading: Reading, sentence: Sentence, start: int, end: int) -> Span | None:
    """The words of a house with its name or owner; None where it has neither."""
    tokens = reading.page.tokens
    first, at = tokens.first(start), tokens.first(end)
    if any(m.first < first < m.last for m in sentence.of("person", "office")):
        return None
    bodies = {inside for m in sentence.of("body") for inside in range(m.first, m.last)}
    stops = _stops(sentence)
    last = at
    while last < min(sentence.last, first + LONGEST):
        if tokens.keys[last] in ENDS and not _inside(tokens, last):
            break
        ends = last in stops or (tokens.keys[last] in ENDING and not tokens.capitals[last])
        if ends and last not in bodies:
            break
        last += 1
    named = any(tokens.capitals[here] for here in range(at, last)) or (
        tokens.keys[first:at][-1:] == [MARK] and last > at and tokens.keys[at].isdecimal()
    )
    return reading.page.span(first, last) if named else None


def _inside(tokens: Tokens, at: int) -> bool:
    """Whether a stop stands inside a word: `TP.HCM`."""
    if tokens.keys[at] != "." or at + 1 == len(tokens.keys):
        return False
    ends, starts = tokens.ends, tokens.starts
    return ends[at - 1] == starts[at] and starts[at + 1] == ends[at]


def _stops(sentence: Sentence) -> set[int]:
    """The tokens of a sentence before which the name of a house ends: who acts, when, what is
    done, and the wider place that it lies in."""
    wider = (m for m in sentence.of("place") if m.value.sites[0].level in WIDER)
    told = [*(m.first for m in sentence.of(*NO_NAME)), *(m.first for m in wider)]
    return {*told, *(hit.first for hit in verb_hits(sentence, *DONE_THERE))}


def take_venue(reading: Reading, occasion: Occasion, span: Span) -> None:
    """Give an occasion the words of a span as its venue."""
    occasion.venue = reading.page.article.text[span[0] : span[1]]
    occasion.words["venue"] = span


def as_written(reading: Reading, mention: Mention, site: Site) -> Span:
    """The words of a small place with its level: `bản Na Pè`, `xã Tây Giang`."""
    text = reading.page.article.text
    start = text.find(site.name, mention.start, mention.end)
    if start < 0:
        return mention.start, mention.end
    begin = mention.start
    if site is not mention.value.sites[0]:
        begin = max(text.rfind(mark, mention.start, start) for mark in ",(;") + 1
        begin = begin or start
    begin += len(text[begin:start]) - len(text[begin:start].lstrip())
    return begin, start + len(site.name)
