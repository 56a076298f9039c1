"""The README of a release: what is in it, for people.

It holds numbers and codes only: nothing that an article says is repeated in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from bordercoop.model import SCHEMA_VERSION, Line
from bordercoop.tables.derived import AGGREGATES, TABLES
from bordercoop.tables.described import Table

if TYPE_CHECKING:
    import polars as pl

_PAGE = """\
# bordercoop {version}

Police cooperation between Vietnamese and Lao provinces, read from Vietnamese news reports
by rules: meetings, participants, commitments, aid and outcomes, each value with the words
of the article that state it.

{made}Schema version {schema_version}. {coverage}

## Numbers

{numbers}

## Tables

Every table lies in `tables/` as Parquet (dates and money in their own types, the meaning of
each field in its metadata) and as CSV (UTF-8, RFC 4180). `schema/columns.csv` describes
every column, `schema/codes/` every code, `schema/codebook.md` what is recorded and how.

{tables}

Aggregates, counted from these tables:

{aggregates}

`records.jsonl` holds the same records as they were read, one article a line, as
`schema/article.schema.json` describes them.

## How to read it

- A row reports what one article says. An occasion that two articles tell is two rows.
- Empty is unknown or not stated, never zero. In CSV an empty list is `""`; the members of a
  list are joined by `|`.
- In `dyad_year` a record that concerns several pairs of provinces counts in each of them.
  Money is in `amount_*` where the gift is one pair's alone, and undivided in
  `amount_shared_*` where it is not; promised money is in `aid_by_kind`.
- CSV values are as they are, also where they begin with `=`, `+`, `-` or `@`. In a
  spreadsheet, import the columns as text.
- `sha256sum -c SHA256SUMS` checks that the files are those published.

## Licence

The data are under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), by the
bordercoop contributors. The articles belong to their publishers; the data quote from them,
with their source named, and do not hold them.
"""


def page(
    version: str, day: str | None, lines: Sequence[Line], tables: dict[str, pl.DataFrame]
) -> str:
    """The page in Markdown. `day` is when the release was made, if it is to say so."""
    return _PAGE.format(
        version=version,
        made=f"Released {day}. " if day else "",
        schema_version=SCHEMA_VERSION,
        coverage=_coverage(lines).rstrip(),
        numbers=_numbers(lines),
        tables=_listed([t for t in TABLES.values() if t not in AGGREGATES], tables),
        aggregates=_listed(AGGREGATES, tables),
    )


def _coverage(lines: Sequence[Line]) -> str:
    published = sorted(line.document.published for line in lines if line.document.published)
    undated = len(lines) - len(published)
    dated = f"Articles published {published[0]} to {published[-1]}. " if published else ""
    return dated + (f"{undated} of {len(lines)} articles bear no date." if undated else "")


def _numbers(lines: Sequence[Line]) -> str:
    meetings = Counter(one.status for line in lines for one in line.meetings)
    people = Counter(one.type for line in lines for one in line.participants)
    kinds = Counter(one.kind for line in lines for one in line.commitments)
    aid = Counter(one.status for line in lines for one in line.aid)
    counts: list[tuple[str, int | Decimal, str]] = [
        ("articles", len(lines), ""),
        ("of them with a record", sum(map(_has_records, lines)), ""),
        ("meetings", meetings.total(), _parts(meetings)),
        ("participants", people.total(), _parts(people)),
        ("commitments", kinds.total(), _parts(kinds)),
        ("aid items", aid.total(), _parts(aid)),
        ("outcomes", sum(len(line.outcomes) for line in lines), ""),
    ]
    counts += [(f"money of aid given, {code}", sum_, "") for code, sum_ in _money(lines)]
    return _table(("", "number", "of which"), counts)


def _has_records(line: Line) -> bool:
    return any((line.meetings, line.participants, line.commitments, line.aid, line.outcomes))


def _parts(counted: Counter[str]) -> str:
    return ", ".join(f"{number:,} {code}" for code, number in sorted(counted.items()))


def _money(lines: Sequence[Line]) -> list[tuple[str, Decimal]]:
    """Money given or under way by currency, every item once, whatever it is shared by."""
    sums: dict[str, Decimal] = {}
    for line in lines:
        for item in line.aid:
            if item.amount is not None and item.currency and item.status != "pledged":
                sum_ = sums.get(item.currency, Decimal(0))
                sums[item.currency] = sum_ + Decimal(repr(item.amount))
    return sorted(sums.items())


def _listed(described: Iterable[Table], tables: dict[str, pl.DataFrame]) -> str:
    rows = [
        (f"`{table.name}`", len(tables[table.name]), len(table.columns), table.description)
        for table in described
    ]
    return _table(("table", "rows", "columns", "what"), rows)


def _table(names: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [names, ["---"] * len(names), *(map(_cell, row) for row in rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _cell(value: object) -> str:
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return f"{value.to_integral_value():,f}" if whole else f"{value:,f}"
    return f"{value:,}" if isinstance(value, int) else str(value)
