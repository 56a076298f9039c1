"""One person in one record: what an article says of them, and under which key it files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from bordercoop.lexicon import squeeze
from bordercoop.model import Line, Participant
from bordercoop.resolve.bare import shared
from bordercoop.resolve.days import days
from bordercoop.resolve.names import is_full, key

_FAMILIES = {
    "mps": "security",
    "police": "security",
    "representative": "security",
    "party": "civil",
    "government": "civil",
}
"""Bodies between which one person passes without ceasing to be known: the police of a
province and its districts, or the party secretary who is also governor."""

Key = tuple[str, ...]


class Sighting(Struct, frozen=True, kw_only=True):
    """A named participant. `first` and `last` are the days of the meeting.

    `place` is a province or a country code, empty where the record names no body; `family`
    likewise. `day` orders sightings: the first day, else the day of publication.
    """

    record_id: str
    doc_id: str
    meeting_id: str | None
    name: str
    name_key: str
    full: bool
    country: str | None
    place: str
    family: str
    org_id: str | None
    rank: str | None
    position_code: str | None
    position: str | None
    first: str | None
    last: str | None
    day: str | None

    @property
    def order(self) -> tuple[str, str, str]:
        """Sorts by time, undated last; the ids settle the rest, whatever the input's order."""
        return self.day or "9999", self.doc_id, self.record_id

    @property
    def body(self) -> str | None:
        """The body for a key: hyphens make no difference."""
        return squeeze(self.org_id) if self.org_id else None

    @property
    def key(self) -> Key:
        """What records of one person have in common; see `docs/resolving.md`.

        A name alone is never a key. Beside it stand the side, the place and the family of
        the body; for a name of one word also the body itself, rank and office; where the body
        is unknown, rank and office; and where even these are not told, the article.
        """
        beside: tuple[str | None, ...] = ()
        if not self.full:
            beside = (self.body, self.rank, self.position_code)
        elif not (self.place and self.family):
            beside = (self.rank, self.position_code)
        if self.country is None or None in beside:
            beside = (*beside, self.doc_id)
        told = (self.country, self.place, self.family, self.name_key, *beside)
        return tuple(part or "" for part in told)


def sightings(line: Line, organization_of: Mapping[str, str]) -> Iterator[Sighting]:
    """The named people of one article, their bodies under the ids of their rows."""
    for record in line.participants:
        if record.type == "person" and record.name:
            org_id = record.org_id and organization_of.get(record.org_id, record.org_id)
            yield _sighting(record, record.name, org_id, line)


def _sighting(record: Participant, name: str, org_id: str | None, line: Line) -> Sighting:
    place, _, body = (org_id or "").partition(":")
    kind, _, unit = body.partition("/")
    country = place[:2] or record.country
    first, last = days(record, line)
    family = _FAMILIES.get(kind, kind)
    told = {
        "record_id": record.participant_id,
        "doc_id": line.document.doc_id,
        "meeting_id": record.meeting_id,
        "name": name,
        "name_key": key(name, country),
        "full": is_full(name, country),
        "country": country,
        "place": place or record.province or "",
        "family": f"other/{squeeze(unit)}" if family == "other" else family,
        "org_id": org_id,
        "rank": record.rank,
        "position_code": record.position_code,
        "position": record.position,
        "first": first,
        "last": last,
        "day": first or _published(line),
    }
    return Sighting(**{field: shared(value) for field, value in told.items()})


def _published(line: Line) -> str | None:
    """The publication as a day: the first that it can mean."""
    told = line.document.published
    return (
        None if told is None else f"{told}-01-01"[:10] if len(told) < 7 else f"{told}-01"[:10]
    )
