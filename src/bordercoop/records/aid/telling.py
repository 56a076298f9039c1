"""A sentence read for aid: its segments, who acts in each, whether it only asks."""

from __future__ import annotations

from msgspec import Struct, field

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.pattern import pattern
from bordercoop.records.aid.donors import acting, donor_of, payers, thanked
from bordercoop.records.aid.gift import Gift
from bordercoop.records.aid.segment import COURSE, MOVING, Segment
from bordercoop.records.aid.things import NO_AID
from bordercoop.records.meetings import Occasion
from bordercoop.records.quantities import Quantity
from bordercoop.records.reading import NOBODY, Parties, Reading, Subject, verb_hits
from bordercoop.records.rule import tried

GIVING = ("give", "help", "hand_over", "begin_building", "build", "teach", "serve")
_WILL = pattern(r"\bsẽ\b")
_GIVEN_NOW = pattern(r"\b(?:dịp này|thay mặt)\b")


class Telling(Struct, eq=False):
    """A sentence that is read for aid, and what its segments have told so far.

    `verbs` are its verbs of giving, `pays` says whether it may name who paid; `known` and
    `taught` are the building and the course told of last before it. `subject` and
    `recipients` are those that a segment without its own goes on with.
    """

    reading: Reading
    sentence: Sentence
    view: str
    occasion: Occasion | None
    parties: Parties
    counted: list[Quantity]
    verbs: list[Hit]
    pays: bool
    known: Gift | None
    taught: Gift | None
    made: list[Gift] = field(default_factory=list)
    subject: Subject = NOBODY
    recipients: tuple[str, ...] = ()

    @property
    def breaks_ground(self) -> bool:
        """Whether it is told of a ceremony at which building begins."""
        return self.occasion is not None and self.occasion.kind == "groundbreaking"


def segment_of(telling: Telling, first: int, last: int) -> tuple[Segment, Subject] | None:
    """The segment between two tokens with its subject.

    None where it asks for something, or tells neither of a gift nor of who paid.
    """
    reading, sentence, made = telling.reading, telling.sentence, telling.made
    span = reading.page.span(first, last)
    text = reading.low(span)
    verbs = [h for h in telling.verbs if first <= h.first < last]
    counted = [q for q in telling.counted if first <= q.first < last]
    taught = next((q.first for q in counted if q.tag("trainees")), None)
    if taught is not None and not COURSE.search(text):
        taught = None
    if _asked_for(telling, first, last, text, verbs, taught):
        tried(reading, "aid", span, "asked for, not given")
        return None
    if telling.breaks_ground and telling.known is not None:
        telling.known.status = "ongoing"
    gives = bool(verbs or (made and counted) or taught is not None)
    if gives and NO_AID.search(text) and (not counted or "nhau" in text):
        tried(reading, "aid", span, "presents exchanged, flowers or honours")
        gives = False
    paid: tuple[str, ...] = ()
    if telling.pays:
        paid = payers(reading, sentence, first, last, telling.parties)
    if not gives and not paid and all(q.currency is None for q in counted):
        return None
    subject = NOBODY
    donor: tuple[str, ...] = ()
    if gives:
        subject = _subject(telling, first, last, verbs, taught)
        donor = donor_of(reading, sentence, last, subject, telling.parties)
        donor = donor or (made[-1].donors if made else ())
    codes = frozenset(code for h in verbs for name, code in h.tags if name == "verbs")
    segment = Segment(
        reading=reading,
        sentence=sentence,
        first=first,
        last=last,
        text=text,
        verbs=verbs,
        codes=codes,
        counted=counted,
        parties=telling.parties,
        occasion=telling.occasion,
        course=taught is not None,
        paid=paid,
        made=made,
        recipients=telling.recipients,
        building=telling.known,
        taught=telling.taught,
        gives=gives,
        moves=gives and (not codes.isdisjoint(MOVING) or bool(made and counted and not verbs)),
        donor=donor,
        givers=subject.people,
    )
    return segment, subject


def _subject(
    telling: Telling, first: int, last: int, verbs: list[Hit], taught: int | None
) -> Subject:
    """Who acts in a segment: who is thanked, else the subject, else that of the one before."""
    reading, sentence = telling.reading, telling.sentence
    opens = verb_hits(sentence, "organise") if taught is not None else []
    thanks = thanked(reading, sentence, [*verbs, *opens])
    if thanks is not None:
        return thanks
    if verbs:
        return acting(reading, sentence, verbs)
    opened = next((h for h in opens if first <= h.first < last), None)
    return reading.subject(sentence, opened.first) if opened else telling.subject


def _asked_for(
    telling: Telling, first: int, last: int, text: str, verbs: list[Hit], taught: int | None
) -> bool:
    """Whether a segment only asks: a verb of asking stands before what is given.

    `đề nghị … sẽ` promises, and `dịp này` or `thay mặt` tell of what is given now.
    """
    sentence, ends = telling.sentence, telling.reading.page.tokens.ends
    asking = verb_hits(sentence, "request", "invite")
    if not asking:
        return False
    begins = min(verbs[0].first if verbs else last, last if taught is None else taught)
    if asking[0].first >= begins or _GIVEN_NOW.search(text):
        return False
    if verbs and asking[0].first < first and (" trao " in text or " tặng " in text):
        return False
    lower = telling.reading.page.lower
    behind = asking[-1].last
    return behind >= last or not _WILL.search(lower, ends[behind - 1], ends[last - 1])
