"""The rows that a number rests on, in tables of any length and of one piece or several."""

from __future__ import annotations

import polars as pl
import pytest

from bordercoop.tables.measures import Counted, Measure, behind, counted

ALWAYS = Measure("all_rows", "rows", pl.lit(True))
KNOWN = Measure("known", "rows", pl.col("known"))
WORTH = Measure("worth", "sum", pl.lit(True), "worth")
OF = Counted("table", ("side",), (ALWAYS, KNOWN, WORTH))


def rows(count: int) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "record_id": [f"r{number}" for number in range(count)],
            "side": ["A", "B"] * (count // 2),
            "known": [True, False, None, True] * (count // 4),
            "worth": [1, None] * (count // 2),
        },
        schema_overrides={"worth": pl.Decimal(18, 2)},
    )


@pytest.mark.parametrize("count", [8, 65_536, 70_000])
@pytest.mark.parametrize("pieces", [1, 2])
@pytest.mark.parametrize("measure", OF.measures, ids=lambda one: one.column)
def test_they_are_as_many_as_the_number_says(measure: Measure, pieces: int, count: int) -> None:
    base = rows(count) if pieces == 1 else pl.concat([rows(count // 2)] * 2, rechunk=False)
    told = {row["side"]: row[measure.column] for row in counted(OF, base).to_dicts()}
    for side in ("A", "B"):
        found = behind(OF, measure, base, (side,))
        number = found["worth"].sum() if measure.how == "sum" else len(found)
        assert number == (told[side] or 0)


@pytest.mark.parametrize("count", [8, 65_536, 70_000])
@pytest.mark.parametrize("measure", OF.measures, ids=lambda one: one.column)
def test_of_a_whole_table_too(measure: Measure, count: int) -> None:
    found = behind(Counted("table", (), OF.measures), measure, rows(count), ())
    assert (
        len(found)
        == {"all_rows": count, "known": count // 2, "worth": count // 2}[measure.column]
    )
