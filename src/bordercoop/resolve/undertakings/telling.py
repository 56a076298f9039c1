"""What was undertaken, asked, invited or signed, as one article tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from bordercoop.model import Commitment, Line
from bordercoop.resolve.copies import Kinship
from bordercoop.resolve.geography import body_today
from bordercoop.text import slug


class Telling(Struct, frozen=True, kw_only=True):
    """A commitment in its article.

    `actors` and `addressees` are org_ids as of today, `named` leads from each to its id as of
    the day. `start` and `end` are the days of its meeting, `exact` is whether the text gives
    them. `words` are those of the clause, without marks.
    """

    commitment: Commitment
    doc_id: str
    story: str
    kin: str
    published: str | None
    publisher: str | None
    actors: frozenset[str]
    addressees: frozenset[str]
    named: dict[str, str]
    event: str | None
    start: str | None
    end: str | None
    exact: bool
    words: frozenset[str]
    ordinal: int
    content: tuple[str, ...]

    @property
    def id(self) -> str:
        return self.commitment.commitment_id

    @property
    def strong(self) -> bool:
        """Whether days, bodies and clause tell it apart."""
        return self.exact and bool(self.actors)

    @property
    def figures(self) -> tuple[str, ...]:
        told = self.commitment
        return told.kind, told.instrument or "", *sorted(told.topics)

    @property
    def keys(self) -> list[tuple[str, ...]]:
        """What tellings of one undertaking share at least one of."""
        kind = self.commitment.kind
        keys: list[tuple[str, ...]] = [("kin", self.kin, kind)]
        return [*keys, ("event", self.event, kind)] if self.event else keys


def tellings(
    line: Line,
    kinship: Kinship,
    event_of: Mapping[str, str],
    organization_of: Mapping[str, str],
) -> list[Telling]:
    """Every commitment of one article, in text order."""
    meetings = {meeting.meeting_id: meeting for meeting in line.meetings}
    document = line.document
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for one in line.commitments:
        meeting = meetings.get(one.meeting_id or "")
        sides = [
            [organization_of.get(id, id) for id in side]
            for side in (one.actors, one.addressees)
        ]
        actors, addressees = (frozenset(map(body_today, side)) for side in sides)
        start, end = (meeting.date_start, meeting.date_end) if meeting else (None, None)
        told = slug(one.text)
        parties = ("|".join(sorted(side)) for side in (actors, addressees))
        content = (start or "", end or "", one.kind, one.instrument or "", *parties, told)
        seen[content] += 1
        made.append(
            Telling(
                commitment=one,
                doc_id=document.doc_id,
                story=kinship.story_of[document.doc_id],
                kin=kinship.kin_of[document.doc_id],
                published=document.published,
                publisher=document.publisher,
                actors=actors,
                addressees=addressees,
                named={body_today(id): id for side in sides for id in side},
                event=event_of.get(one.meeting_id or ""),
                start=start,
                end=end,
                exact=bool(
                    meeting
                    and start
                    and meeting.date_precision == "day"
                    and meeting.date_basis == "text"
                ),
                words=frozenset(told.split("-")),
                ordinal=seen[content],
                content=content,
            )
        )
    return made
