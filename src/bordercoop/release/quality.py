"""`quality.json`: how much of the release is filled, unknown or unresolved, and its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from bordercoop.corrections.applied import Done
from bordercoop.held import bare
from bordercoop.model import Line
from bordercoop.tables.counts import AGGREGATES
from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Column, Table
from bordercoop.tables.stored import parts


def quality(
    lines: Sequence[Line],
    tables: Mapping[str, pl.DataFrame],
    findings: Mapping[str, int],
    agreement: Mapping[str, Any] | None = None,
    corrections: Sequence[Done] = (),
) -> dict[str, Any]:
    """What can be said of the quality of a release without reading the articles again.

    `findings` are the warnings of the checks by code; `agreement` is what comparing the
    lines with gold gave, where gold was given.
    """
    missing = tables["missing"]
    return {
        "tables": {
            table.name: _table(table, parts(tables, table.name), missing)
            for table in TABLES.values()
            if table not in AGGREGATES
        },
        "agreement": agreement,
        "duplicates": _duplicates(lines, tables),
        "sources": _sources(lines),
        "findings": dict(sorted(findings.items())),
        "corrections": _corrections(corrections),
    }


def _table(table: Table, made: Iterable[pl.DataFrame], missing: pl.DataFrame) -> dict[str, Any]:
    told = dict[str, Counter[str]]()
    mine = missing.filter(pl.col("table_name") == table.name)
    for field, reason, number in mine.group_by("field", "reason").len().iter_rows():
        told.setdefault(field, Counter())[reason] = number
    rows, empty = 0, Counter[str]()
    for part in made:
        rows += len(part)
        empty.update({column.name: _empty(part[column.name]) for column in table.columns})
    fields = {
        column.name: _field(column, rows, empty[column.name], told.get(column.name, {}))
        for column in table.columns
    }
    return {"rows": rows, "fields": fields}


def _empty(cells: pl.Series) -> int:
    return int((cells.list.len() == 0).sum()) if cells.dtype == pl.List else cells.null_count()


def _field(column: Column, rows: int, empty: int, told: Mapping[str, int]) -> dict[str, int]:
    """How many of the cells are filled; and empty, by reason (where there are any)."""
    reasons = Counter(told)
    reasons[column.empty] += empty - reasons.total()
    counted = {reason: number for reason, number in sorted(reasons.items()) if number}
    return {"filled": rows - empty, **counted}


def _duplicates(lines: Sequence[Line], tables: Mapping[str, pl.DataFrame]) -> dict[str, int]:
    """How many rows were found to be another's: records less the canonical rows they make."""
    texts = Counter(line.document.text_sha256 for line in bare(lines))
    named = tables["participants"]["person_id"].drop_nulls()
    return {
        "articles_with_the_text_of_another": texts.total() - len(texts),
        "articles_that_are_copies": tables["documents"]["same_as"].count(),
        "aid_records_of_a_gift_told_before": len(tables["aid"]) - len(tables["gifts"]),
        "gifts_in_doubt": len(tables["gifts"].filter(role="doubtful")),
        "contradictions_on_gifts": len(tables["gift_contradictions"]),
        "meetings_of_an_event_told_before": len(tables["meetings"]) - len(tables["events"]),
        "participants_who_are_a_person_named_before": len(named) - named.n_unique(),
        "other_spellings_of_organizations": tables["organizations"]["same_as"].count(),
        "contradictions": len(tables["contradictions"]),
    }


def _corrections(done: Sequence[Done]) -> dict[str, Any]:
    """How many entries were applied, say what is read anyway, or fit nothing; and those."""
    statuses = Counter(one.status for one in done)
    return {
        **{status: statuses[status] for status in ("applied", "agrees", "misfit")},
        "to_look_at": [
            {"code": one.finding.code, "message": one.finding.message}
            for one in done
            if one.finding is not None
        ],
    }


def _sources(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Articles by publisher and year of publication; null where the article states none."""
    counted = Counter(
        (line.document.publisher, (line.document.published or "")[:4] or None)
        for line in bare(lines)
    )
    rows = sorted(counted.items(), key=lambda row: tuple(map(str, row[0])))
    return [
        {"publisher": publisher, "year": year, "articles": number}
        for (publisher, year), number in rows
    ]
