"""One record of one article, as every kind of fact is told, and the article that tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from sys import intern
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import asdict

from bordercoop.model import Line, Record
from bordercoop.resolve.bare import Lists, bare
from bordercoop.resolve.copies import Kinship
from bordercoop.resolve.geography import UNDATED, bodies_on, body_on

R = TypeVar("R", bound=Record)


class Settled(Struct, frozen=True):
    """What is resolved before the facts: copies, occasions by meeting_id, bodies by org_id.

    `lists`, `names` and `sides` keep one of each list, of each names of bodies and of each set
    of bodies, since all tellings of one kind are held at once and most name the same.
    """

    kinship: Kinship
    event_of: Mapping[str, str]
    organization_of: Mapping[str, str]
    lists: Lists = {}
    names: dict[tuple[tuple[str, str], ...], dict[str, str]] = {}
    sides: dict[frozenset[str], frozenset[str]] = {}


class Telling(Struct, frozen=True, kw_only=True):
    """A record in its article, with what the tellings of all kinds of facts have.

    `story` and `kin` are the articles that stand for its text. `day` is the first day of what
    is told, as near as it is known; `named` leads from each of its bodies as of that day to its
    id as written. `content` is what it says, as a key; `ordinal`
    counts the records of one article whose content is the same, from 1.
    """

    doc_id: str
    story: str
    kin: str
    published: str | None
    publisher: str | None
    day: str
    named: dict[str, str]
    ordinal: int
    content: tuple[str, ...]

    def on(self, day: str, bodies: frozenset[str]) -> frozenset[str]:
        """Bodies of this telling as of a later day."""
        return bodies if day == self.day else bodies_on(bodies, day)


class Teller:
    """One article, whose records of one kind are told in text order.

    `meetings` are its meetings by their ids, `held` those that were held, `occasions` the
    events of the latter.
    """

    def __init__(self, line: Line, settled: Settled) -> None:
        self.held = [meeting for meeting in line.meetings if meeting.status == "held"]
        self.meetings = {meeting.meeting_id: meeting for meeting in line.meetings}
        events = (settled.event_of.get(meeting.meeting_id) for meeting in self.held)
        self.occasions = frozenset(event for event in events if event is not None)
        self._document, self._settled = line.document, settled
        days = (meeting.date_start for meeting in self.held)
        first = min((day for day in days if day), default=line.document.published)
        self._day = first or UNDATED
        self._seen: Counter[tuple[str, ...]] = Counter()

    def day(self, start: str | None) -> str:
        """The first day of a record, else that of the article's occasions, else its own."""
        return start or self._day

    def bodies(self, org_ids: Iterable[str], day: str) -> dict[str, str]:
        """From each body as of a day to its id as written."""
        known = (self._settled.organization_of.get(id, id) for id in org_ids)
        return {body_on(id, day): id for id in known}

    def side(self, bodies: Iterable[str]) -> frozenset[str]:
        """Bodies as a set, the same one for all that are equal."""
        made = frozenset(bodies)
        return self._settled.sides.setdefault(made, made)

    def bare(self, record: R) -> R:
        """A record of the article without its words."""
        return bare(record, self._settled.lists)

    def event(self, meeting_id: str | None) -> str | None:
        """The event of a meeting."""
        return self._settled.event_of.get(meeting_id or "")

    def told(self, day: str, named: dict[str, str], content: tuple[str, ...]) -> dict[str, Any]:
        """The fields of `Telling` for the next record."""
        self._seen[content] += 1
        document, kinship = self._document, self._settled.kinship
        return asdict(
            Telling(
                doc_id=document.doc_id,
                story=kinship.story_of[document.doc_id],
                kin=kinship.kin_of[document.doc_id],
                published=document.published and intern(document.published),
                publisher=document.publisher and intern(document.publisher),
                day=intern(day),
                named=self._settled.names.setdefault(tuple(named.items()), named),
                ordinal=self._seen[content],
                content=content,
            )
        )
