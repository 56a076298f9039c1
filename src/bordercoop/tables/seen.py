"""Who is named in the records: the rows of organizations and people."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from bordercoop.model import Aid, Commitment, Line, Outcome, Participant
from bordercoop.tables.dated import days

Naming = Participant | Commitment | Aid | Outcome
"""The records that name organisations."""

_MINISTRY = frozenset({"police", "representative"})
"""The kinds that belong to the ministry, `<country>:mps`."""
_NATIONAL = frozenset({"party", "government", "border_guard", "army"})
"""The kinds whose provincial bodies belong to the national body of their own kind."""


class Seen:
    """What the records tell of one organisation or person, gathered as they are read."""

    __slots__ = ("articles", "codes", "days", "meetings", "name", "ranks", "records")

    def __init__(self) -> None:
        self.name: str | None = None
        self.records = 0
        self.articles: set[str] = set()
        self.meetings: set[str] = set()
        self.days: set[str] = set()
        self.ranks: set[str] = set()
        self.codes: set[str] = set()

    def first_and_last(self) -> tuple[str | None, str | None]:
        """The first and the last day, null where no dated record names it."""
        return min(self.days, default=None), max(self.days, default=None)


def organization_rows(lines: Sequence[Line]) -> Iterator[tuple[Any, ...]]:
    """One row for each org_id that a record names, and for each body above one of them."""
    seen: dict[str, Seen] = {}
    for line in lines:
        for _, record, named in naming(line):
            dated = () if isinstance(record, Outcome) else days(record, line)
            for org_id in sorted(named):
                body = seen.setdefault(org_id, Seen())
                body.records += 1
                body.days.update(day for day in dated if day)
                if isinstance(record, Participant) and record.type == "organization":
                    body.name = body.name or record.name
    for org_id in list(seen):
        above = parent(org_id)
        while above and above not in seen:
            seen[above] = Seen()
            above = parent(above)
    for org_id, body in seen.items():
        place, _, rest = org_id.partition(":")
        kind, _, unit = rest.partition("/")
        province = place if "-" in place else None
        yield (
            org_id,
            place.partition("-")[0],
            province,
            kind,
            unit or None,
            body.name,
            parent(org_id),
            body.records,
            *body.first_and_last(),
        )


def parent(org_id: str) -> str | None:
    """The body that an organisation belongs to, told from its id; null where none is.

    A unit belongs to the body that it is a unit of; the police of a province and a
    representative office to their ministry; party, government, border guard and army of a
    province to those of the country. What is `other`, companies among them, belongs to none.
    """
    place, _, rest = org_id.partition(":")
    kind, _, unit = rest.partition("/")
    country, _, province = place.partition("-")
    if kind == "other":
        return None
    if unit:
        return f"{place}:{kind}"
    if kind in _MINISTRY:
        return f"{country}:mps"
    return f"{country}:{kind}" if province and kind in _NATIONAL else None


def naming(line: Line) -> Iterator[tuple[str, Naming, set[str]]]:
    """Each record that can name bodies, with its table and the org_ids that it names."""
    for table in ("participants", "commitments", "aid", "outcomes"):
        for record in getattr(line, table):
            yield table, record, set(_named(record))


def named_bodies(line: Line) -> set[str]:
    """Every org_id that a record of the line names."""
    return {org_id for _, _, named in naming(line) for org_id in named}


def _named(record: Naming) -> list[str]:
    match record:
        case Participant():
            return [record.org_id] if record.org_id else []
        case Commitment():
            return [*record.actors, *record.addressees]
        case Aid():
            return [*record.donors, *record.recipients]
        case Outcome():
            return record.actors


def people_rows(lines: Sequence[Line]) -> Iterator[tuple[Any, ...]]:
    """One row for each name at each organisation: the same name elsewhere is another row."""
    seen: dict[tuple[str, str | None], Seen] = {}
    sides: dict[tuple[str, str | None], tuple[str | None, str | None]] = {}
    for line in lines:
        for record in line.participants:
            if record.type != "person" or record.name is None:
                continue
            key = (record.name, record.org_id)
            person = seen.setdefault(key, Seen())
            country, province = sides.get(key, (None, None))
            sides[key] = (country or record.country, province or record.province)
            person.articles.add(line.document.doc_id)
            person.meetings.update([record.meeting_id] if record.meeting_id else [])
            person.days.update(day for day in days(record, line) if day)
            person.ranks.update([record.rank] if record.rank else [])
            person.codes.update([record.position_code] if record.position_code else [])
    for (name, org_id), person in seen.items():
        yield (
            person_id(name, org_id),
            name,
            org_id,
            *sides[name, org_id],
            sorted(person.ranks),
            sorted(person.codes),
            len(person.meetings),
            len(person.articles),
            *person.first_and_last(),
        )


def person_id(name: str, org_id: str | None) -> str:
    """The id of a name at an organisation: the same whatever else the data hold."""
    digest = hashlib.sha256(f"{name}\n{org_id or ''}".encode()).hexdigest()
    return f"person:{digest[:12]}"
