"""Why a row is as it is, in words for a person: what was merged, and what was not."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.resolve.entities import (
    IDS,
    Event,
    Gift,
    Organization,
    Person,
    Place,
    Reason,
    Resolved,
    Result,
    Undertaking,
)

Row = Person | Organization | Place | Event | Gift | Undertaking | Result


def rows(resolved: Resolved, id: str) -> list[tuple[str, Row]]:
    """The rows to which an id leads, each with its table.

    An id is that of a row, one of its aliases, or that of a record or meeting in it.
    """
    wanted = {
        resolved.person_of.get(id, id),
        resolved.event_of.get(id, id),
        resolved.gift_of.get(id, id),
        resolved.undertaking_of.get(id, id),
        resolved.result_of.get(id, id),
        resolved.organization_of.get(id, id),
    }
    return [
        (table, row)
        for table, key in IDS.items()
        for row in getattr(resolved, table)
        if getattr(row, key) in wanted or id in row.aliases
    ]


def explain(resolved: Resolved, table: str, row: Row) -> Iterator[str]:
    """Lines that say what a row is, which records made it and why, and what it is not."""
    yield f"{table}: {getattr(row, IDS[table])} {_title(row)}".rstrip()
    if row.aliases:
        yield f"  also known as: {', '.join(row.aliases)}"
    yield from _records(row)
    reasons: tuple[Reason, ...] = getattr(row, "reasons", ())
    for reason in reasons:
        yield f"  merged by {reason.rule}: {reason.why}"
        yield f"    {', '.join(reason.records)}"
    if not reasons and not isinstance(row, Place):
        yield "  nothing was merged into it"
    if isinstance(row, Person):
        yield from _beside(resolved, row)
    if isinstance(row, Gift):
        if row.programme:
            yield f"  part of {row.programme}"
        yield f"  {row.role}, {'counted' if row.in_totals else 'not counted'} in totals"
    if isinstance(row, Undertaking):
        yield from _became(row)
    if isinstance(row, Event | Gift | Undertaking | Result):
        for other in row.apart:
            yield f"  held apart from {other.id}: {other.why}"
    if isinstance(row, Event | Gift | Undertaking | Result):
        for field in row.contradictions:
            yield f"  told otherwise: {field.field}"
            for told in field.values:
                yield f"    {told.value}: {', '.join(told.records)}"


def _title(row: Row) -> str:
    match row:
        case Person():
            return row.name
        case Organization():
            return row.label_vi
        case Place():
            return row.label_vi or ""
        case Event():
            days = f"{row.date_start or 'undated'}/{row.date_end or ''}".rstrip("/")
            sides = f"{'|'.join(row.vietnam)} and {'|'.join(row.laos)}"
            return f"{row.kind}, {days}, {sides}"
        case Undertaking():
            return f"{row.kind}, {'|'.join(row.actors)}: {row.text}"
        case Result():
            period = f"{row.period_start or ''}/{row.period_end or ''}".strip("/")
            return f"{row.indicator}, {row.value:.15g} {row.unit}, {period or 'undated'}"
        case Gift():
            parties = f"{'|'.join(row.donors)} to {'|'.join(row.recipients)}"
            return f"{row.kind}, {row.status}, {row.item or 'not told what'}, {parties}"


def _became(row: Undertaking) -> Iterator[str]:
    if row.fulfilled_by is None:
        yield f"  {row.state}" + (f", due {row.due}" if row.due else "")
        return
    yield f"  fulfilled on {row.fulfilled_on} by {row.fulfilled_by}: {row.fulfilled_why}"
    yield f"    {', '.join(row.fulfilled_records)}"


def _records(row: Row) -> Iterator[str]:
    match row:
        case Person():
            yield f"  records: {', '.join(row.records)}"
        case Event():
            yield f"  meetings: {', '.join(row.meetings)}"
        case Gift():
            yield f"  aid: {', '.join(row.aid)}"
        case Undertaking():
            yield f"  commitments: {', '.join(row.commitments)}"
        case Result():
            yield f"  outcomes: {', '.join(row.outcomes)}"
        case _:
            yield f"  mentions: {row.mentions}"


def _beside(resolved: Resolved, row: Person) -> Iterator[str]:
    for conflict in row.conflicts:
        yield f"  contradiction kept: {conflict}"
    apart = {other.id: other.why for other in row.apart}
    for other in resolved.people:
        if other.person_id == row.person_id or other.name_key != row.name_key:
            continue
        why = next((apart[id] for id in (other.person_id, *other.aliases) if id in apart), None)
        told = why or f"another body: {', '.join(other.org_ids) or 'none told'}"
        yield f"  held apart from {other.person_id} {other.name}: {told}"
