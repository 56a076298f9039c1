"""What `resolve` gives of facts, as rows of their tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bordercoop.held import bare
from bordercoop.model import Line
from bordercoop.resolve import Gift, Resolved, Result, Undertaking
from bordercoop.tables.added import side
from bordercoop.tables.described import Table
from bordercoop.tables.facts import (
    GIFT_CONTRADICTIONS,
    GIFTS,
    RESULT_CONTRADICTIONS,
    RESULTS,
    STORIES,
    UNDERTAKING_CONTRADICTIONS,
    UNDERTAKINGS,
)

Row = tuple[Any, ...]


def told_facts(
    found: Resolved, lines: Sequence[Line]
) -> tuple[tuple[Table, Iterator[Row]], ...]:
    """Each table of facts and its rows, which are made as they are asked for."""
    publishers = {line.document.doc_id: line.document.publisher for line in bare(lines)}
    return (
        (STORIES, _stories(found)),
        (GIFTS, map(_gift, found.gifts)),
        (UNDERTAKINGS, map(_undertaking, found.undertakings)),
        (RESULTS, map(_result, found.results)),
        *(
            (table, _contradictions(rows, table.key[0], publishers))
            for table, rows in (
                (GIFT_CONTRADICTIONS, found.gifts),
                (UNDERTAKING_CONTRADICTIONS, found.undertakings),
                (RESULT_CONTRADICTIONS, found.results),
            )
        ),
    )


def _stories(found: Resolved) -> Iterator[Row]:
    for story in found.stories:
        told = (list(story.documents), list(story.sources), list(story.publishers))
        yield (story.doc_id, *told, len(story.documents))


def _gift(gift: Gift) -> Row:
    return (
        gift.gift_id,
        gift.kind,
        list(gift.donors),
        list(gift.recipients),
        side(gift.donors),
        side(gift.recipients),
        _one(gift.donor_places),
        _one(gift.recipient_places),
        gift.item,
        gift.quantity,
        gift.unit,
        gift.amount,
        gift.currency,
        gift.approximate,
        gift.status,
        gift.pledged_on,
        gift.ongoing_on,
        gift.delivered_on,
        gift.date_start,
        gift.date_end,
        gift.date_precision,
        gift.year,
        gift.event_id,
        gift.role,
        gift.programme,
        int(gift.in_totals),
        gift.aid_id,
        list(gift.aid),
        gift.articles,
        gift.stories,
        gift.outlets,
        [field.field for field in gift.contradictions],
        [other.id for other in gift.apart],
    )


def _one(places: tuple[str, ...]) -> str | None:
    return places[0] if len(places) == 1 else None


def _undertaking(one: Undertaking) -> Row:
    return (
        one.undertaking_id,
        one.kind,
        one.instrument,
        list(one.actors),
        list(one.addressees),
        side(one.actors),
        one.text,
        list(one.topics),
        one.due,
        one.date_start,
        one.date_end,
        one.year,
        one.event_id,
        one.state,
        one.fulfilled_on,
        one.fulfilled_by if one.fulfilled_in == "events" else None,
        one.fulfilled_by if one.fulfilled_in == "gifts" else None,
        one.fulfilled_why,
        list(one.fulfilled_records),
        list(one.commitments),
        one.articles,
        one.stories,
        one.outlets,
        [field.field for field in one.contradictions],
    )


def _result(one: Result) -> Row:
    return (
        one.result_id,
        one.indicator,
        one.value,
        one.unit,
        one.approximate,
        one.substance,
        list(one.topics),
        list(one.actors),
        one.period_start,
        one.period_end,
        int(one.in_totals),
        one.outcome_id,
        list(one.outcomes),
        one.articles,
        one.stories,
        one.outlets,
        [field.field for field in one.contradictions],
    )


def _contradictions(
    rows: Sequence[Gift] | Sequence[Undertaking] | Sequence[Result],
    key: str,
    publishers: dict[str, str | None],
) -> Iterator[Row]:
    for row in rows:
        for field in row.contradictions:
            for told in field.values:
                for record in told.records:
                    doc_id = record.rpartition("/")[0]
                    about = (field.field, told.value, record, doc_id, publishers[doc_id])
                    yield (getattr(row, key), *about)
