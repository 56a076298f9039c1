"""What an article reports, table by table, in the order in which the tables need each other."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from bordercoop.discourse.reading import Reading
from bordercoop.records import aid, commitments, meetings, outcomes, participants
from bordercoop.records.cap import Cap, Cut
from bordercoop.records.rule import tried
from bordercoop.text import Span, Spans

TABLES = ("meeting", "participant", "commitment", "aid", "outcome")
"""What the ids of the rules of each table begin with."""

NOTHING_TAKEN = outcomes.Taken(Spans([]), Spans([]), Spans([]))


class Drafts(Struct, frozen=True, eq=False):
    """The records of one article before they have ids, evidence and grounds.

    `occasions` are held and recalled meetings, `held` the held ones alone: by their place in
    it gifts, undertakings and those present say at which meeting they belong. `cuts` are the
    tables of which the article tells more than are kept.
    """

    occasions: list[meetings.Occasion]
    held: list[meetings.Occasion]
    present: list[participants.Presence]
    undertakings: list[commitments.Undertaking]
    gifts: list[aid.Gift]
    figures: list[outcomes.Figure]
    cuts: list[Cut]


def find(reading: Reading) -> Drafts:
    """Meetings first, then who met, what was given, undertaken and reached, who was there.

    A pledge with an object is aid and no commitment; a figure of aid or of an undertaking is
    no outcome; who gave is known only from the aid. Where no police of both sides is told of,
    nothing but the outcomes of Vietnamese police who catch Lao nationals.
    """
    if not meetings.concerns_police(reading):
        whole = (0, len(reading.page.article.text))
        alone = outcomes.concerned(reading)
        for table in TABLES[:-1] if alone else TABLES:
            tried(reading, table, whole, "no police body of both sides in the article")
        return _of_one_side(reading) if alone else Drafts([], [], [], [], [], [], [])
    cap = Cap()
    occasions = cap.kept(
        "meetings", meetings.find(reading), lambda o: (o.sentence.start, o.sentence.end)
    )
    held = [o for o in occasions if o.status == "held"]
    for occasion in held:
        participants.parties_of(reading, occasion, held)
    reading.parties = held[0].parties if held else outcomes.police_named(reading)
    gifts = [gift for gift in aid.find(reading, held) if _told(gift.spans)]
    pledged = [s for g in gifts if g.status == "pledged" for s in g.spans]
    undertakings = commitments.find(reading, held, pledged)
    given = [s for g in gifts if g.kind != "service" for s in g.spans]
    served = [s for g in gifts if g.kind == "service" for s in g.spans]
    undertaken = [s for u in undertakings if u.kind != "signed" for s in u.spans]
    taken = outcomes.Taken(Spans(given), Spans(served), Spans(undertaken))
    figures = [f for f in outcomes.find(reading, held, taken) if _told(f.spans)]
    present = participants.find(reading, held)
    present = participants.add_donors(reading, present, gifts, held)
    participants.add_key_givers(reading, present, held)
    return Drafts(
        occasions,
        held,
        cap.kept("participants", present, lambda one: one.spans[0]),
        cap.kept("commitments", undertakings, lambda one: one.spans[0]),
        cap.kept("aid", gifts, lambda one: one.spans[0]),
        cap.kept("outcomes", figures, lambda one: one.spans[0]),
        cap.cuts,
    )


def _of_one_side(reading: Reading) -> Drafts:
    """What Vietnamese police did that concerns Lao nationals: outcomes alone."""
    cap = Cap()
    figures = outcomes.find(reading, [], NOTHING_TAKEN, alone=True)
    told = [figure for figure in figures if _told(figure.spans)]
    kept = cap.kept("outcomes", told, lambda one: one.spans[0])
    return Drafts([], [], [], [], [], kept, cap.cuts)


def _told(spans: Iterable[Span]) -> bool:
    """Whether any words tell a record; what is left of a cut text may be none."""
    return any(start < end for start, end in spans)
