"""The figures for people (Markdown) and for programs (JSON)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bordercoop.evaluate.beside import Beside, mean
from bordercoop.evaluate.score import PLACES, Score, TableScore, Tally

Cells = tuple[str | int | float, ...]
TABLE_COLUMNS = ("table", "gold", "output", "precision", "recall", "F1", "exact")
FIELD_COLUMNS = (
    "table",
    "field",
    "gold",
    "output",
    "right",
    "missed",
    "spurious",
    "precision",
    "recall",
    "F1",
)


def table_rows(score: Score) -> list[Cells]:
    """One row for each table, as `TABLE_COLUMNS`: records on both sides, then the ratios."""
    return [
        (name, table.gold, table.output, *_ratios(table.slots), _shown(table.exact_share))
        for name, table in score.tables.items()
    ]


def field_rows(score: Score) -> list[Cells]:
    """One row for each field, as `FIELD_COLUMNS`: slots, then the ratios.

    A ratio is left empty where it has no case: nothing filled, or nothing to find.
    """
    return [
        (name, field, *_counts(tally), *_ratios(tally))
        for name, table in score.tables.items()
        for field, tally in table.fields.items()
    ]


BESIDE_COLUMNS = ("table", "field beside", "coded", "told", "exact", "overlap")


def beside_rows(score: Score) -> list[Cells]:
    """One row for each field beside the score, as `BESIDE_COLUMNS`, and one for all of them;
    none where the gold states none."""
    rows: list[Cells] = [
        (
            table,
            field,
            one.coded,
            one.told,
            _shown(one.exact_share) if one.told else "",
            _shown(one.overlap_share) if one.told else "",
        )
        for table, fields in score.beside.items()
        for field, one in fields.items()
    ]
    if not rows:
        return rows
    every = [one for fields in score.beside.values() for one in fields.values()]
    coded, told = sum(one.coded for one in every), sum(one.told for one in every)
    exact, overlap = mean(score.beside)
    return [*rows, ("all", "", coded, told, _shown(exact), _shown(overlap))]


def _counts(tally: Tally) -> tuple[int, int, int, int, int]:
    told, filled = tally.right + tally.missed, tally.right + tally.spurious
    return told, filled, tally.right, tally.missed, tally.spurious


def _ratios(tally: Tally) -> tuple[str, str, str]:
    filled, told = tally.right + tally.spurious, tally.right + tally.missed
    return (
        _shown(tally.precision) if filled else "",
        _shown(tally.recall) if told else "",
        _shown(tally.f1) if filled or told else "",
    )


def _shown(ratio: float) -> str:
    return f"{round(ratio, PLACES):.3f}"  # as a reader of the JSON would round it


def summary(score: Score) -> str:
    """The figures of all tables in one sentence."""
    unread = f", {score.unread} of them without a line" if score.unread else ""
    spans = f"{score.evidence.spans} spans compared, {score.evidence.broken} broken"
    over = f"over {score.articles} articles{unread}"
    return f"score {score.mean:.3f} (mean F1 of the tables) {over}; evidence: {spans}"


def markdown(score: Score) -> str:
    """Tables in Markdown below the summary: by table, by field, and of the fields beside."""
    lines = [f"{summary(score)[0].upper()}{summary(score)[1:]}.", ""]
    lines += _grid(TABLE_COLUMNS, table_rows(score), text=1)
    lines += ["", *_grid(FIELD_COLUMNS, field_rows(score), text=2)]
    rows = beside_rows(score)
    lines += ["", *_grid(BESIDE_COLUMNS, rows, text=2)] if rows else []
    return "\n".join(lines) + "\n"


def _grid(columns: tuple[str, ...], rows: list[Cells], text: int) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    rules = ("---" if at < text else "---:" for at in range(len(columns)))
    yield f"| {' | '.join(rules)} |"
    for row in rows:
        yield f"| {' | '.join(map(str, row))} |"


def as_json(score: Score) -> dict[str, Any]:
    """The figures in the plain values of JSON, ratios to four places."""
    return {
        "score": score.mean,
        "articles": score.articles,
        "articles_without_line": score.unread,
        "evidence": {"spans": score.evidence.spans, "broken": score.evidence.broken},
        "tables": {name: _table(table) for name, table in score.tables.items()},
        "beside": {
            table: {field: _beside(one) for field, one in fields.items()}
            for table, fields in score.beside.items()
        },
    }


def _beside(one: Beside) -> dict[str, float]:
    return {
        "coded": one.coded,
        "told": one.told,
        "exact": round(one.exact_share, PLACES),
        "overlap": round(one.overlap_share, PLACES),
    }


def _table(table: TableScore) -> dict[str, Any]:
    return {
        "gold": table.gold,
        "output": table.output,
        "exact": round(table.exact_share, PLACES),
        **_tally(table.slots),
        "fields": {field: _tally(tally) for field, tally in table.fields.items()},
    }


def _tally(tally: Tally) -> dict[str, float]:
    return {
        "precision": round(tally.precision, PLACES),
        "recall": round(tally.recall, PLACES),
        "f1": round(tally.f1, PLACES),
        "right": tally.right,
        "missed": tally.missed,
        "spurious": tally.spurious,
    }
