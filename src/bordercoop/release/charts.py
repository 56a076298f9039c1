"""What a release tells, drawn in text: a timeline, and pairs by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.tables.labels import called

Tables = Mapping[str, pl.DataFrame]

UNSEEN = "."
"""What stands for a pair and year of which no article was seen, which is not zero."""
LONGEST = 40
"""Signs of the longest bar."""


class Charts(Struct, frozen=True):
    """Rows to be printed: (year, meetings, gifts, bar), and a pair with its cell by year."""

    timeline: list[tuple[str, int, int, str]]
    years: list[str]
    matrix: list[tuple[str, ...]]


def charts(tables: Tables, language: str | None = None) -> Charts:
    """Occasions that were held and gifts by year, every year between the first and the last;
    and of each pair that met the occasions of each year, those first that met most, by
    their names in a language."""
    panel = tables["dyad_year"].filter(pl.col("year").is_not_null())
    years = sorted({int(year) for year in panel["year"]})
    names = {} if language is None else called("places", tables, language)
    return Charts(
        _timeline(tables), [str(year) for year in years], _matrix(panel, years, names)
    )


def _timeline(tables: Tables) -> list[tuple[str, int, int, str]]:
    held = tables["meetings"].filter(pl.col("status") == "held").unique("event_id")
    met, given = _by_year(held), _by_year(tables["gifts"].filter(pl.col("in_totals") == 1))
    years = [*met, *given]
    if not years:
        return []
    most = max(*met.values(), 1)
    return [
        (str(year), met[year], given[year], "#" * -(-LONGEST * met[year] // most))
        for year in range(min(years), max(years) + 1)
    ]


def _by_year(frame: pl.DataFrame) -> Counter[int]:
    return Counter(int(year) for year in frame["year"].drop_nulls())


def _matrix(
    panel: pl.DataFrame, years: list[int], names: Mapping[str, str]
) -> list[tuple[str, ...]]:
    cells: dict[tuple[str, str], dict[int, Any]] = {}
    for vietnam, laos, year, events in panel.select(
        "vietnam", "laos", "year", "events"
    ).iter_rows():
        cells.setdefault((vietnam, laos), {})[year] = events
    met = {pair: sum(events or 0 for events in told.values()) for pair, told in cells.items()}
    return [
        (_pair(*pair, names), *(_cell(cells[pair].get(year)) for year in years))
        for pair in sorted(cells, key=lambda one: (-met[one], one))
        if met[pair]
    ]


def _pair(vietnam: str, laos: str, names: Mapping[str, str]) -> str:
    if not names:
        return f"{vietnam} {laos}"
    return f"{names.get(vietnam, vietnam)} – {names.get(laos, laos)}"


def _cell(events: int | None) -> str:
    return UNSEEN if events is None else str(events)
