"""Which bodies the records name."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.model import Aid, Commitment, Line, Outcome, Participant

Naming = Participant | Commitment | Aid | Outcome
"""The records that name organisations."""


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
