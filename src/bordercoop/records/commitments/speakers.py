"""Who says what a head tells of: named in its clause, before it, or the meeting itself."""

from __future__ import annotations

from bisect import bisect_left

from bordercoop.discourse.bodies import LAO, VIET, marked
from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import Reading, Subject, verb_hits
from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.worded import word_list, word_set, worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.commitments.heads import PROMISES, Head
from bordercoop.records.commitments.table import spoken_for
from bordercoop.records.commitments.undertaking import Scene

CLAUSE_ENDS = word_set("heads_clause_ends")
"""Marks and last words of marks (`đồng thời`) before which another clause ends."""
TURNS_TO = list(word_list("heads_turn_to"))
"""Words with which a sentence turns to one side."""
ASKING = frozenset({"request", "invite"})
"""Heads that behind `và` are of whoever spoke before: `X mời … và đề xuất …`."""

_MEETING_ACTS = worded(r"(?:{heads_meeting_acts})\s+(?:{done}\s+|{also}\s+)*$")
# `X khẳng định …, đồng thời mong …`: the same who speaks.
_GOES_ON_WITH = worded(r"(?:{heads_goes_on_with}),?\s*$")


def subject_of(scene: Scene, head: Head, before: Subject | None = None) -> Subject:
    """Who a head is said of; of the meeting itself, and of an agreement without one, all.

    `before` is the subject of the head before it, with whom `đồng thời` goes on.
    """
    reading, sentence = scene.reading, scene.sentence
    start = head.span[0]
    if before and _GOES_ON_WITH.search(reading.page.lower, max(0, start - 20), start):
        return before
    asks = head.code in ASKING and reading.page.tokens.keys[head.hit.first - 1] == AND
    if before and before.people and asks:
        return before
    if _MEETING_ACTS.search(reading.page.lower[max(sentence.start, start - 40) : start]):
        return Subject(scene.all, (), ())
    subject = _saying(reading, sentence, head.hit.first if head.said is None else head.said)
    if head.code in ("agree", "discuss") and not any(
        sentence.start <= at < sentence.end for at, _ in subject.spans
    ):
        return Subject(scene.all, (), ())
    if head.code != "discuss" and (head.code != "agree" or reading.low(head.span) in PROMISES):
        subject = _one_of(reading, sentence, subject)
    return spoken_for(reading, sentence, subject, start)


def _one_of(reading: Reading, sentence: Sentence, subject: Subject) -> Subject:
    """Of two sides with a comma between the one who speaks: `Chia tay bạn, Đại tá X mời …`."""
    if len(subject.spans) < 2:
        return subject
    (_, end), (start, _) = subject.spans[-2:]
    if reading.low((end, start)).strip() != ",":
        return subject
    first = reading.page.tokens.first(start)
    last = next((e for e in reading.entities[sentence.number] if e.first == first), None)
    if last is None or len({_side(one) for one in subject.ids}) == 1:
        return subject
    return Subject(last.ids, last.people, (subject.spans[-1],))


def _side(one: str) -> str:
    """The country of an org_id, the marker itself of a group but for the two sides."""
    return {LAO: "LA", VIET: "VN"}.get(one, one if marked(one) else side(one))


def _saying(reading: Reading, sentence: Sentence, verb: int) -> Subject:
    """Who acts in the verb at a token: who is named in its clause, else who spoke before it.

    `X đánh giá cao việc hai bên …, bày tỏ mong muốn …`: X goes on until another one speaks.
    """
    announced = _announced(reading, sentence, verb)
    if announced is not None:
        return announced
    if not _named_before(reading, sentence, verb):
        spoken = _spoken(reading, sentence)
        earlier = bisect_left(spoken, verb)
        if earlier:
            return reading.subject(sentence, spoken[earlier - 1])
    return reading.subject(sentence, verb)


def _announced(reading: Reading, sentence: Sentence, verb: int) -> Subject | None:
    """The side that a sentence turns to, where nobody else acts: `Về phía A đề nghị B …`."""
    keys, at = reading.page.tokens.keys, sentence.first + len(TURNS_TO)
    if keys[sentence.first : at] != TURNS_TO:
        return None
    before = [e for e in reading.entities[sentence.number] if e.last <= verb]
    if len(before) != 1 or before[0].first not in (at, at - 1, sentence.first):
        return None
    one = before[0]
    return Subject(one.ids, one.people, (reading.page.span(one.first, one.last),))


def _spoken(reading: Reading, sentence: Sentence) -> list[int]:
    """The verbs of speaking whose own clause names who speaks, by token; kept with it."""
    if sentence.spoken is None:
        verbs = [hit.first for hit in verb_hits(sentence, "speak")]
        sentence.spoken = [verb for verb in verbs if _named_before(reading, sentence, verb)]
    return sentence.spoken


def _named_before(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Whether somebody who acts is named between the last mark of a clause and a verb."""
    keys = reading.page.tokens.keys
    at = verb
    while at > sentence.first and keys[at - 1] not in CLAUSE_ENDS:
        at -= 1
    return any(
        at <= e.first < verb or (e.people and e.last == at - 1 and keys[at - 1] == ",")
        for e in reading.entities[sentence.number]
        if not e.governed and e.last <= verb and (e.ids or e.people)
    )


def actors_of(scene: Scene, subject: Subject) -> tuple[str, ...]:
    """The bodies that undertake: those of the subject, of all parties where none is told."""
    ids, everyone = scene.settle(subject.ids), scene.all
    if not ids:
        return everyone
    if len(subject.people) < 2 and len(ids) > 1 and everyone and set(ids) >= set(everyone):
        return everyone
    return ids
