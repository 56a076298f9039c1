"""The README of a release: what is in it, for people.

It holds numbers and codes only: nothing that an article says is repeated in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from importlib import resources
from typing import TYPE_CHECKING

from bordercoop.explorer.latest import MOST_ARTICLES, left_out
from bordercoop.held import bare
from bordercoop.model import SCHEMA_VERSION, Line
from bordercoop.release.markdown import table
from bordercoop.release.workbook import MOST_ROWS, shortened
from bordercoop.tables.counts import AGGREGATES
from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Table
from bordercoop.tables.stored import height

if TYPE_CHECKING:
    import polars as pl

_PAGE = """\
# bordercoop {version}

Police cooperation between Vietnamese and Lao provinces, read from Vietnamese news reports
by rules: meetings, participants, commitments, aid and outcomes, each value with the words
of the article that state it.

{made}Schema version {schema_version}. {coverage}

[`explorer.html`](explorer.html) shows all of it in a browser, opened from disk and without a
network: pairs on a map and by year, who gave what to whom, what was promised, where articles
disagree; every number leads to its records, every record to its sentence.

## Numbers

{numbers}

## Tables

Every table lies in `tables/` as Parquet (dates and money in their own types, the data
dictionary in its metadata) and as CSV (UTF-8, RFC 4180), and all of them in
`bordercoop.sqlite` and, for reading, in `bordercoop.xlsx`. `datapackage.json` describes every
file and every column, `codes/` every code, with its relation to those of others in
`codes/crosswalks.csv`, `schema/codebook.md` what is recorded and how.{shortened}

{tables}

Aggregates, counted from these tables:

{aggregates}

`labelled/` holds the same tables as CSV for people, the names of codes and bodies behind them,
in English and Vietnamese; `meetings_flat` needs no other table.

`records.jsonl` holds the same records as they were read, one article a line, as
`schema/article.schema.json` describes them.

`changes` holds what differs from the version before, cell by cell, with its cause: the
articles (`source`), the program (`code`) or a person (`correction`, with its entry in
`corrections.jsonl`); `CHANGELOG.md` counts it, `redirects.csv` says
what stands in the place of ids that were withdrawn. `quality.json` tells how much is filled.

## Opening it

`load.sql` (DuckDB), `load.py` (Polars, pandas), `load.R` (R, with or without readr) and
`load.mlr` (Miller) load every table with its types. A test of the program that made this
release opens it with each of these and compares types, numbers of rows, sums and a checksum of
every column:

{readers}

csvkit guesses types by itself: `-I` leaves every cell as it is written, and without it
columns of nothing but 0 and 1 become booleans, and years in columns of text numbers.

## How to read it

- A row of the records reports what one article says: an occasion that two articles tell is
  two rows of `meetings` and one of `events`.
- Empty is never zero. `missingValues` of a field in `datapackage.json` is the usual reason;
  the table `missing` has the cells that are empty for another: not applicable, unresolved.
  In CSV an empty list is `""`; the members of a list are joined by `|`. In Parquet a list is a
  list, which pandas cannot compare: give `drop_duplicates` the key, or read the CSV. The
  database has a table for the members of each, such as `aid_donors`.
- In `dyad_year` a row whose `articles_seen` is 0 is silence, and its counts are empty; a 0 is
  a zero: articles were seen, and none reports it.
- Ids last: no version gives an id to anything else.
- Read by rules, not by people: what the rules miss is absent, and what they misread is wrong.
  `quality.json` counts what is empty or unresolved and, where gold was given, the agreement.
- Only participants in an official role, holders of an office and the authors of the articles
  are named. `[…]` stands for the name of anybody else, and evidence is split around it.
- In `dyad_year` a record that concerns several pairs of provinces counts in each of them.
  Money is in `amount_*` where the gift is one pair's alone, and undivided in
  `amount_shared_*` where it is not; promised money is in `aid_by_kind`.
- CSV values are as they are, also where they begin with `=`, `+`, `-` or `@`. In a
  spreadsheet, import the columns as text.
- `sha256sum -c SHA256SUMS` checks that the files are those published.

## Licence

The data are under CC BY 4.0 (`LICENSE`), by the bordercoop contributors; `CITATION.cff` says
how to cite them. The articles belong to their publishers; the data quote from them, with
their source named, and do not hold them.
"""


def page(
    version: str, day: str | None, lines: Sequence[Line], tables: Mapping[str, pl.DataFrame]
) -> str:
    """The page in Markdown. `day` is when the release was made, if it is to say so."""
    return _PAGE.format(
        version=version,
        made=f"Released {day}. " if day else "",
        schema_version=SCHEMA_VERSION,
        coverage=_coverage(lines).rstrip(),
        numbers=_numbers(lines, tables),
        tables=_listed([t for t in TABLES.values() if t not in AGGREGATES], tables),
        aggregates=_listed(AGGREGATES, tables),
        shortened=_shortened(tables) + _in_part(len(lines)),
        readers=readers(),
    )


def readers() -> str:
    """The matrix of readers and formats, which a test holds to what it compares."""
    return (
        resources.files("bordercoop.release").joinpath("readers.md").read_text("utf-8").strip()
    )


def _shortened(tables: Mapping[str, pl.DataFrame]) -> str:
    """What the workbook leaves out, where it does."""
    found = [f"`{name}` ({rows:,} rows)" for name, rows in shortened(tables).items()]
    if not found:
        return ""
    return (
        f"\n\nThe workbook shows the first {MOST_ROWS:,} rows of a table and no more: those of "
        f"{', '.join(found)} are all in the other files only."
    )


def _in_part(articles: int) -> str:
    """That `explorer.html` shows a part of the articles, where it does."""
    if not left_out(articles):
        return ""
    return (
        f"\n\n`explorer.html` shows and counts the {MOST_ARTICLES:,} articles published last, "
        f"of {articles:,}; the other files hold all."
    )


def _coverage(lines: Sequence[Line]) -> str:
    told = (line.document.published for line in bare(lines))
    published = sorted(day for day in told if day)
    undated = len(lines) - len(published)
    dated = f"Articles published {published[0]} to {published[-1]}. " if published else ""
    return dated + (f"{undated} of {len(lines)} articles bear no date." if undated else "")


def _numbers(lines: Sequence[Line], tables: Mapping[str, pl.DataFrame]) -> str:
    meetings, people, kinds = Counter[str](), Counter[str](), Counter[str]()
    outcomes = with_a_record = 0
    for line in bare(lines):
        meetings.update(one.status for one in line.meetings)
        people.update(one.type for one in line.participants)
        kinds.update(one.kind for one in line.commitments)
        outcomes += len(line.outcomes)
        with_a_record += _has_records(line)
    gifts = Counter(tables["gifts"]["status"].to_list())
    counts: list[tuple[str, int | Decimal, str]] = [
        ("articles", len(lines), ""),
        ("of them with a record", with_a_record, ""),
        ("meetings", meetings.total(), _parts(meetings)),
        ("participants", people.total(), _parts(people)),
        ("commitments", kinds.total(), _parts(kinds)),
        ("aid records", height(tables, "aid"), ""),
        ("gifts that they tell of", gifts.total(), _parts(gifts)),
        ("outcomes", outcomes, ""),
        ("people", height(tables, "people"), ""),
        ("events", height(tables, "events"), ""),
    ]
    counts += [
        (f"money of aid given, {code}", sum_, "") for code, sum_ in _money(tables["gifts"])
    ]
    return table(("", "number", "of which"), counts)


def _has_records(line: Line) -> bool:
    return any((line.meetings, line.participants, line.commitments, line.aid, line.outcomes))


def _parts(counted: Counter[str]) -> str:
    return ", ".join(f"{number:,} {code}" for code, number in sorted(counted.items()))


def _money(gifts: pl.DataFrame) -> list[tuple[str, Decimal]]:
    """Money given or under way by currency, every gift once, whatever it is shared by."""
    import polars as pl

    counted = gifts.filter(in_totals=1).drop_nulls(["amount", "currency"])
    sums = counted.group_by("currency").agg(pl.col("amount").sum())
    return sorted(sums.iter_rows())


def _listed(described: Iterable[Table], tables: Mapping[str, pl.DataFrame]) -> str:
    rows = [
        (f"`{table.name}`", height(tables, table.name), len(table.columns), table.description)
        for table in described
    ]
    return table(("table", "rows", "columns", "what"), rows)
