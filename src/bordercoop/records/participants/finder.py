"""Everybody at the held meetings: the rules are tried meeting by meeting."""

from __future__ import annotations

from bordercoop.discourse.delegations import leads
from bordercoop.discourse.reading import Reading, verb_hits
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings import Occasion, occasion_of, third_country
from bordercoop.records.participants.presence import Presence, Table
from bordercoop.records.participants.rules import RULES
from bordercoop.records.signing import Signing, signed_by_both, signings_at
from bordercoop.text import Span

# `cả hai hoạt động`, `cả ba buổi`
_EACH = worded(r"\b(?:cả (?:hai|ba|bốn|2|3|4)|mọi) (?:{finder_meetings})\b")
OPENING = 60
"""Code points of a sentence's opening."""


def find(reading: Reading, held: list[Occasion]) -> list[Presence]:
    """Everybody at the held meetings, by meeting, bodies before people, in text order."""
    found: list[Presence] = []
    leaders = [i for i in range(len(reading.people)) if held and leads(reading, i)]
    separate = frozenset(one for occasion in held for one in occasion.only_guests)
    of_all = {s.number for s in reading.page.sentences if held and _at_all(reading, s)}
    for number, occasion in enumerate(held):
        sentences = _sentences(reading, held, occasion, of_all)
        signings = {
            s.number: told for s in sentences if (told := _signings(reading, s, occasion))
        }
        table = Table(reading, held, number, sentences, signings, leaders, separate)
        present: list[Presence] = []
        for rule in RULES:
            made = rule.build(table)
            for presence in made:
                presence.rule = rule.id
            present += made
        found += sorted(present, key=lambda p: p.person is not None)
    return found


def _sentences(
    reading: Reading, held: list[Occasion], occasion: Occasion, of_all: set[int]
) -> list[Sentence]:
    """The sentences of a meeting; of a third country only those that name people. Those
    numbered in `of_all` tell of every meeting."""
    own = (occasion, occasion.twin_of)
    return [
        s
        for s in reading.page.sentences
        if (s.number in of_all or occasion_of(reading, held, s.number) in own)
        and (s.of("person") or not third_country(s, reading))
    ]


def _at_all(reading: Reading, sentence: Sentence) -> bool:
    """`Cùng đi trong cả hai hoạt động có A`: who was at every meeting."""
    opening = reading.page.lower[sentence.start : sentence.start + OPENING]
    return bool(sentence.of("person")) and _EACH.search(opening) is not None


def _signings(
    reading: Reading, sentence: Sentence, occasion: Occasion
) -> list[tuple[Span, Signing]]:
    """What is signed in each verb of signing, with the words of the verb."""
    found = []
    for hit in verb_hits(sentence, "sign"):
        told = signings_at(reading, sentence, hit, occasion.parties, occasion, handovers=True)
        told = told or signed_by_both(reading, sentence, hit, occasion.parties)
        span = reading.page.span(hit.first, hit.last)
        found += [(span, signing) for signing in told]
    return found
