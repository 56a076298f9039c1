"""What happens on an occasion that no word names: two sides, an act done, a day or a place.

`Ngày 10/9, tại thành phố Vinh, Công an tỉnh A họp với Công an tỉnh B (Lào)`: the act is told
by a verb or by what is organised; its words only choose the kind of the meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.discourse.bodies import BOTH, GUESTS, LAO, OWN, VIET, marked
from bordercoop.discourse.org_id import POLICE, kind_of, side
from bordercoop.discourse.reading import Entity, Reading, acts_in, verb_hits
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AIMED, AT
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings.occasion import Words
from bordercoop.records.meetings.place import spoken_places
from bordercoop.records.meetings.sides import of_both_forces
from bordercoop.records.meetings.words import (
    framed,
    of_the_visit,
    people_handed,
    planned,
    with_persons,
)

KIND_OF_VERB = {
    "host": "working_visit",
    "give": "handover",
    "hand_over": "handover",
    "sign": "signing",
}
"""The kind of meeting that a verb of verbs.yml makes."""
LEADING_ACTS = ("training", "talks", "working_visit", "handover", "signing", "other")
"""The kinds that acts make, of several the first leads: a gift at a talk is part of it."""
INTENDING = ("agree", "request", "will", "invite")
"""Verbs behind which an act is intended and not done."""
PURPOSE = frozenset({AIMED})
"""Words behind which stands what something is for: `nhằm chia sẻ kinh nghiệm`."""
FARTHEST = 200
"""Sentences back in which bodies named before are looked for."""
ORGANISED = "other"
"""The kind of what the two sides organise, where no word tells more."""
CLASS = "acts"
OPERATION, OTHER_SENSE = (CLASS, "operation"), (CLASS, "another_sense")


def acts(reading: Reading, sentence: Sentence) -> list[Words]:
    """The acts of a sentence that are done, by both sides, on a day or at a place it gives.

    The most specific kind comes first.
    """
    if not _placed_in_time_or_space(reading, sentence):
        return []
    found = [
        (hit, kind)
        for hit, kind in _told(reading, sentence)
        if not planned(reading, sentence, hit)
        and not framed(reading, sentence, hit, kind)
        and not of_the_visit(reading, sentence, hit, kind)
        and not _intended(reading, sentence, hit, kind)
        and _between_two_sides(reading, sentence, hit)
    ]
    return sorted(found, key=lambda act: LEADING_ACTS.index(act[1]))


def _told(reading: Reading, sentence: Sentence) -> Iterator[Words]:
    """The acts that the words of a sentence tell, police work left out."""
    listed = acts_in(reading.page, sentence)
    work = [hit.first for hit in listed if OPERATION in hit.tags]
    named = [hit for hit in sentence.hits if hit.codes.get("meetings") == ORGANISED]
    covered = [hit for hit in listed if OTHER_SENSE in hit.tags]
    for hit, kind in (*((hit, ORGANISED) for hit in named), *_words(sentence, listed)):
        if any(one.first <= hit.first < one.last for one in covered):
            continue
        if hit not in named and any(one.first <= hit.first < one.last for one in named):
            continue
        if with_persons(reading, sentence, hit) or _of_a_name(reading, sentence, hit):
            continue
        if _at_work(reading, sentence, hit, work):
            continue
        if kind != "handover" or not people_handed(reading, sentence, hit):
            yield hit, kind
    for hit in verb_hits(sentence, "organise"):
        if not any(at >= hit.first for at in work) and not _returns(sentence, hit):
            yield hit, ORGANISED


def _returns(sentence: Sentence, hit: Hit) -> bool:
    """`tổ chức trao trả 3 công dân`: giving people back, with no ceremony told."""
    behind = sentence.at.get(hit.last)
    return behind is not None and ("verbs", "exchange") in behind.tags


def _words(sentence: Sentence, listed: list[Hit]) -> Iterator[Words]:
    """The listed words of a sentence that can tell of an act, with the kinds that they make."""
    for hit in listed:
        if hit.codes[CLASS] in LEADING_ACTS:
            yield hit, hit.codes[CLASS]
    for code, kind in KIND_OF_VERB.items():
        for hit in verb_hits(sentence, code):
            yield hit, kind


def _of_a_name(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether words are part of a name that is read, or one of its capitals."""
    if any(m.first <= hit.first < m.last for m in sentence.mentions):
        return True
    capitals = reading.page.tokens.capitals
    inside = hit.first > sentence.first and capitals[hit.first]
    return inside and (capitals[hit.first - 1] or capitals[min(hit.last, sentence.last - 1)])


def _at_work(reading: Reading, sentence: Sentence, hit: Hit, work: list[int]) -> bool:
    """Whether police work is told between an act and who acts: `bắt 2 người, làm việc với`."""
    since = _since_subject(reading, sentence, hit)
    return any(since <= at < hit.first for at in work)


def _since_subject(reading: Reading, sentence: Sentence, hit: Hit) -> int:
    """The token behind who acts in an act, else the first of the sentence."""
    acting = [
        entity.last
        for entity in reading.entities[sentence.number]
        if entity.last <= hit.first and not entity.governed
    ]
    return acting[-1] if acting else sentence.first


def _intended(reading: Reading, sentence: Sentence, hit: Hit, kind: str) -> bool:
    """Whether somebody agrees, asks or promises to do it: `thống nhất gặp nhau`."""
    if kind == "signing":  # `thống nhất và ký kết` is done
        return False
    since = _since_subject(reading, sentence, hit)
    if any(since <= verb.first < hit.first for verb in verb_hits(sentence, *INTENDING)):
        return True
    return not PURPOSE.isdisjoint(reading.page.tokens.keys[since : hit.first])


def _placed_in_time_or_space(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence gives a day or says where, or stands where the occasion is shown."""
    if sentence.block in ("title", "caption"):
        return True
    told = (m.value for m in sentence.of("date") if not m.value.period)
    if any(one.precision == "day" or one.form == "same_day" for one in told):
        return True
    return bool(spoken_places(reading, sentence)) or any(
        reading.page.tokens.keys[body.first - 1] == AT for body in sentence.of("body")
    )


def _between_two_sides(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether both sides take part in an act, police among them."""
    taking_part: list[str] = []
    for entity in _of_clause(reading, sentence, hit):
        taking_part.extend(entity.ids)
    if not any(entity.last <= hit.first for entity in _of_clause(reading, sentence, hit)):
        taking_part.extend(reading.subject(sentence, hit.first).ids)
    sides = {country for one in taking_part for country in _sides(one)}
    if GUESTS in taking_part and len(sides) == 1 and _police_before(reading, sentence, sides):
        return any(kind_of(one) in POLICE for one in taking_part if not marked(one))
    if len(sides) < len(("VN", "LA")):
        return False
    named = [one for one in taking_part if not marked(one)]
    if any(kind_of(one) in POLICE for one in named):
        return True
    return len(named) < len(taking_part) and (
        of_both_forces(sentence) or _police_before(reading, sentence, set())
    )


def _police_before(reading: Reading, sentence: Sentence, here: set[str]) -> bool:
    """Whether police of both sides, but those here, are named before: `hai bên` means them."""
    named = {
        side(one)
        for earlier in reading.page.sentences[
            max(0, sentence.number - FARTHEST) : sentence.number
        ]
        for body in earlier.of("body")
        for one in reading.orgs.get(body.first, ())
        if not marked(one) and kind_of(one) in POLICE
    }
    return len(named | here) == len(("VN", "LA"))


def _of_clause(reading: Reading, sentence: Sentence, hit: Hit) -> list[Entity]:
    """The people and bodies between the semicolons around an act."""
    keys = reading.page.tokens.keys
    first = max((at for at in range(sentence.first, hit.first) if keys[at] == ";"), default=-1)
    last = next((at for at in range(hit.last, sentence.last) if keys[at] == ";"), sentence.last)
    return [
        entity
        for entity in reading.entities[sentence.number]
        if first < entity.first < last and not reading.in_paper(sentence, entity.first)
    ]


def _sides(one: str) -> tuple[str, ...]:
    """The countries of a body or a marker."""
    if one.startswith(BOTH):
        return ("VN", "LA")
    return {LAO: ("LA",), VIET: ("VN",), OWN: ("VN",), GUESTS: ()}.get(one) or (
        () if marked(one) else (side(one),)
    )
