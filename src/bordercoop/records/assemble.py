"""The records of an article put into the form of the model: ids, evidence, grounds, order."""

from __future__ import annotations

from bordercoop.model import Aid, Commitment, Evidence, Meeting, Outcome, Participant
from bordercoop.records import aid as aid_stage
from bordercoop.records import commitments as commitment_stage
from bordercoop.records import meetings as meeting_stage
from bordercoop.records import outcomes as outcome_stage
from bordercoop.records import participants as participant_stage
from bordercoop.records.aid import Gift
from bordercoop.records.commitments import Undertaking
from bordercoop.records.meetings import Occasion
from bordercoop.records.outcomes import Figure
from bordercoop.records.participants import Presence, kind_of
from bordercoop.records.reading import Reading
from bordercoop.text import Span


class Records:
    """All records of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.doc_id = reading.page.article.doc_id
        self.meetings: list[Meeting] = []
        self.participants: list[Participant] = []
        self.commitments: list[Commitment] = []
        self.aid: list[Aid] = []
        self.outcomes: list[Outcome] = []
        if meeting_stage.concerns_police(reading):
            self._read()

    def _read(self) -> None:
        reading = self.reading
        occasions = meeting_stage.find(reading)
        held = [o for o in occasions if o.status == "held"]
        for occasion in held:
            participant_stage.parties_of(reading, occasion, held)
        reading.parties = held[0].parties if held else outcome_stage._parties(reading)
        gifts = aid_stage.find(reading, held)
        pledged = [s for g in gifts if g.status == "pledged" for s in g.spans]
        undertakings = commitment_stage.find(reading, held, pledged)
        figures = outcome_stage.find(
            reading, held, [s for g in gifts for s in g.spans], [s for u in undertakings if u.kind != "signed" for s in u.spans]
        )
        present = participant_stage.find(reading, held)
        _donors(reading, present, gifts, held)
        number_of = {id(o): n for n, o in enumerate(occasions, 1)}
        self.meeting_ids = {n: f"{self.doc_id}/m{number_of[id(o)]}" for n, o in enumerate(held)}
        for number, occasion in enumerate(occasions, 1):
            self.meetings.append(self._meeting(f"{self.doc_id}/m{number}", occasion))
        for number, presence in enumerate(present, 1):
            self.participants.append(self._participant(f"{self.doc_id}/p{number}", presence))
        for number, undertaking in enumerate(undertakings, 1):
            self.commitments.append(self._commitment(f"{self.doc_id}/c{number}", undertaking))
        for number, gift in enumerate(gifts, 1):
            self.aid.append(self._aid(f"{self.doc_id}/a{number}", gift))
        for number, figure in enumerate(figures, 1):
            self.outcomes.append(self._outcome(f"{self.doc_id}/o{number}", figure))

    def _evidence(self, spans: list[Span]) -> list[Evidence]:
        text = self.reading.page.article.text
        return [Evidence(start=a, end=b, text=text[a:b]) for a, b in sorted(set(spans))]

    def _meeting(self, meeting_id: str, o: Occasion) -> Meeting:
        date = o.date
        started = date.start if date and date.start else None
        grounds: dict[str, list[Span]] = {}
        text = self.reading.page
        grounds["kind"] = [text.span(o.hit.first, o.hit.last)]
        if started and o.date_span:
            for name in ("date_start", "date_end", "date_precision", "date_basis"):
                grounds[name] = [o.date_span]
        if o.place_span:
            for name, value in (("country", o.country), ("province", o.province), ("district", o.district), ("venue", o.venue)):
                if value:
                    grounds[name] = [o.place_span]
        if o.edition and o.edition_span:
            grounds["edition"] = [o.edition_span]
        return Meeting(
            meeting_id=meeting_id,
            status=o.status,
            kind=o.kind,
            mode="online" if o.online else "in_person",
            date_start=started,
            date_end=date.end if date and started else None,
            date_precision=date.precision if date and started else None,
            date_basis=("publication" if date.form == "publication" else "text") if date and started else None,
            country=o.country,
            province=o.province,
            district=o.district,
            venue=o.venue,
            edition=o.edition,
            evidence=self._evidence(o.evidence),
            grounds=_sorted(grounds),
            rule=o.rule,
        )

    def _participant(self, participant_id: str, p: Presence) -> Participant:
        person = self.reading.people[p.person] if p.person is not None else None
        org_id = p.org_id
        place = org_id.split(":")[0] if org_id else None
        grounds = {k: sorted(set(v)) for k, v in p.grounds.items()}
        if person is not None:
            grounds["name"] = [person.name_span]
            if person.rank and person.rank_span:
                grounds["rank"] = [person.rank_span]
            if person.position and person.position_span:
                grounds["position"] = [person.position_span]
                grounds["position_code"] = [person.position_span]
            if person.org_span:
                grounds["org_id"] = [person.org_span]
        elif p.name_span:
            grounds["name"] = [p.name_span]
            grounds["org_id"] = [p.name_span]
        return Participant(
            participant_id=participant_id,
            meeting_id=self.meeting_ids[p.occasion],
            type="organization" if person is None else "person",
            name=p.name if person is None else person.name,
            rank=person.rank if person else None,
            position=person.position if person else None,
            position_code=person.code if person else None,
            org_id=org_id,
            country=org_id[:2] if org_id else None,
            province=place if place and "-" in place else None,
            roles=sorted(p.roles),
            evidence=self._evidence(p.spans[:3]),
            grounds=_sorted(grounds),
            rule="participant.person" if person is not None else "participant.organization",
        )

    def _commitment(self, commitment_id: str, u: Undertaking) -> Commitment:
        spans = sorted(set(u.spans))
        grounds = dict(u.grounds)
        for spans_of in u.topics.values():
            grounds.setdefault("topics", []).extend(spans_of)
        if u.due_span:
            grounds["due"] = [u.due_span]
        return Commitment(
            commitment_id=commitment_id,
            meeting_id=self.meeting_ids[u.occasion],
            kind=u.kind,
            instrument=u.instrument,
            actors=sorted(u.actors),
            addressees=sorted(u.addressees),
            text=self.reading.text(u.spans[0]),
            topics=sorted(u.topics),
            due=u.due,
            evidence=self._evidence(spans),
            grounds=_sorted(grounds),
            rule=u.rule,
        )

    def _aid(self, aid_id: str, g: Gift) -> Aid:
        grounds = dict(g.grounds)
        if g.item_span:
            grounds["item"] = [g.item_span]
        if g.purpose_span:
            grounds["purpose"] = [g.purpose_span]
        date = g.date if g.date and g.date.start else None
        if date and g.date_span:
            for name in ("date_start", "date_end", "date_precision", "date_basis"):
                grounds[name] = [g.date_span]
        return Aid(
            aid_id=aid_id,
            meeting_id=self.meeting_ids.get(g.occasion) if g.occasion is not None else None,
            kind=g.kind,
            donors=sorted(g.donors),
            recipients=sorted(g.recipients),
            item=g.item,
            quantity=g.quantity,
            unit=g.unit if g.quantity is not None else None,
            amount=g.amount,
            currency=g.currency if g.amount is not None else None,
            approximate=g.approximate,
            status=g.status,
            purpose=g.purpose,
            date_start=date.start if date else None,
            date_end=date.end if date else None,
            date_precision=date.precision if date else None,
            date_basis="text" if date else None,
            evidence=self._evidence(g.spans),
            grounds=_sorted(grounds),
            rule=g.rule,
        )

    def _outcome(self, outcome_id: str, f: Figure) -> Outcome:
        grounds: dict[str, list[Span]] = {"value": [f.number_span]}
        period = f.period
        start = period.start if period and period.start else None
        end = (period.end or None) if period and start else None
        if start and f.period_span:
            grounds["period_start"] = grounds["period_end"] = [f.period_span]
        return Outcome(
            outcome_id=outcome_id,
            indicator=f.indicator,
            value=f.value,
            unit=f.unit,
            approximate=f.approximate,
            substance=f.substance,
            topics=f.topics,
            actors=sorted(f.actors),
            period_start=start if end else None,
            period_end=end,
            evidence=self._evidence(f.spans),
            grounds=_sorted(grounds if end else {"value": grounds["value"]}),
            rule=f.rule,
        )


def _sorted(grounds: dict[str, list[Span]]) -> dict[str, list[Span]]:
    return {name: sorted(set(spans)) for name, spans in sorted(grounds.items()) if spans}


def _donors(reading: Reading, present: list[Presence], gifts: list[Gift], held: list[Occasion]) -> None:
    """Who hands aid over at a meeting is a donor there; an absent donor is no participant."""
    for gift in gifts:
        if gift.occasion is None:
            continue
        span = gift.spans[0]
        here = [p for p in present if p.occasion == gift.occasion]
        for presence in here:
            if presence.person is None and presence.org_id in gift.donors:
                presence.roles.add("donor")
                presence.grounds.setdefault("roles", []).append(span)
            if presence.person is not None and presence.person in gift.givers:
                presence.roles.discard("attendee")
                presence.roles.add("donor")
                presence.grounds.setdefault("roles", []).append(span)
        known = {p.org_id for p in here if p.person is None}
        occasion = held[gift.occasion]
        for donor in gift.donors:
            if donor in known:
                continue
            gives_itself = gift.rule in ("aid.counted", "aid.sum", "aid.thing") and not gift.givers
            if gives_itself and kind_of(donor) in ("police", "border_guard", "mps") and "/" in donor:
                role = "host" if occasion.country == donor[:2] else "guest"
                extra = Presence(gift.occasion, donor, None, {role, "donor"}, [span])
                extra.name = _named(reading, donor) or donor
                extra.name_span = span
                present.append(extra)
    present.sort(key=lambda p: (p.occasion, p.person is not None))


def _named(reading: Reading, org_id: str) -> str | None:
    for sentence in reading.page.sentences:
        for mention in sentence.of("body"):
            if org_id in reading.orgs.get(mention.first, ()):
                return reading.text((mention.start, mention.end))
    return None
