"""All records of an article: the tables are read in the order in which they need each other."""

from __future__ import annotations

from bordercoop.model import Aid, Commitment, Meeting, Outcome, Participant
from bordercoop.records import aid as aid_stage
from bordercoop.records import commitments as commitment_stage
from bordercoop.records import meetings as meeting_stage
from bordercoop.records import outcomes as outcome_stage
from bordercoop.records import participants as participant_stage
from bordercoop.records.assemble.aid import aid
from bordercoop.records.assemble.commitment import commitment
from bordercoop.records.assemble.meeting import meeting
from bordercoop.records.assemble.outcome import outcome
from bordercoop.records.assemble.participant import participant
from bordercoop.records.assemble.settled import exact, stated, told
from bordercoop.records.reading import Reading
from bordercoop.records.rule import tried


class Records:
    """The records of one article by table; none where no police of both sides is told of."""

    def __init__(self, reading: Reading) -> None:
        self.meetings: list[Meeting] = []
        self.participants: list[Participant] = []
        self.commitments: list[Commitment] = []
        self.aid: list[Aid] = []
        self.outcomes: list[Outcome] = []
        if meeting_stage.concerns_police(reading):
            self._read(reading)
        else:
            whole = (0, len(reading.page.article.text))
            tried(reading, "meeting", whole, "no police body of both sides in the article")

    def _read(self, reading: Reading) -> None:
        """Meetings first, then who met, what was given, undertaken and reached, who was there.

        A pledge with an object is aid and no commitment; a figure of aid or of an
        undertaking is no outcome; who gave is known only from the aid.
        """
        occasions = meeting_stage.find(reading)
        held = [o for o in occasions if o.status == "held"]
        for occasion in held:
            participant_stage.parties_of(reading, occasion, held)
        reading.parties = held[0].parties if held else outcome_stage.police_named(reading)
        gifts = [gift for gift in aid_stage.find(reading, held) if told(gift.spans)]
        pledged = [s for g in gifts if g.status == "pledged" for s in g.spans]
        undertakings = commitment_stage.find(reading, held, pledged)
        given = [s for g in gifts for s in g.spans]
        undertaken = [s for u in undertakings if u.kind != "signed" for s in u.spans]
        found = outcome_stage.find(reading, held, given, undertaken)
        figures = [f for f in found if exact(f.value) is not None and told(f.spans)]
        present = participant_stage.find(reading, held)
        present = participant_stage.add_donors(reading, present, gifts, held)

        doc_id = reading.page.article.doc_id
        ids = {id(o): f"{doc_id}/m{number}" for number, o in enumerate(occasions, 1)}
        at = [ids[id(o)] for o in held]
        self.meetings = [stated(meeting(reading, ids[id(o)], o)) for o in occasions]
        self.participants = [
            stated(participant(reading, f"{doc_id}/p{number}", at[one.occasion], one))
            for number, one in enumerate(present, 1)
        ]
        self.commitments = [
            stated(commitment(reading, f"{doc_id}/c{number}", _id_at(at, one.occasion), one))
            for number, one in enumerate(undertakings, 1)
        ]
        self.aid = [
            stated(aid(reading, f"{doc_id}/a{number}", _id_at(at, one.occasion), one))
            for number, one in enumerate(gifts, 1)
        ]
        self.outcomes = [
            stated(outcome(reading, f"{doc_id}/o{number}", one))
            for number, one in enumerate(figures, 1)
        ]


def _id_at(ids: list[str], number: int | None) -> str | None:
    return ids[number] if number is not None else None
