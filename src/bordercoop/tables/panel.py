"""The rows of `dyad_year`: zero told from silence.

There is a row for every pair of places that some article names and every year from the
first to the last in which an article was published; records of other years, or of none, have
rows beside. An article is seen for a pair in a year if it names bodies of both and was
published in that year, or has a record of the pair in that year. Where articles were seen,
what they do not report is 0; where none was, every count is null.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import polars as pl

from bordercoop.held import bare
from bordercoop.model import Line
from bordercoop.tables.bodies import named_bodies
from bordercoop.tables.counts import DYAD_YEAR
from bordercoop.tables.dyads import links, sides
from bordercoop.tables.stored import ROWS, batches

_SEEN = {"vietnam": pl.String, "laos": pl.String, "year": pl.Int64, "doc_id": pl.String}
_KEY = ("vietnam", "laos", "year")


def panel(lines: Sequence[Line], made: pl.DataFrame) -> pl.DataFrame:
    """`made`, the counts of the pairs and years that have records, with all other rows."""
    told = (row for line in bare(lines) for row in seen_in(line))
    seen = pl.concat(
        pl.DataFrame(part, schema=_SEEN, orient="row") for part in batches(told, ROWS)
    )
    articles = seen.group_by(_KEY).agg(
        pl.col("doc_id").n_unique().cast(pl.Int64).alias("articles_seen")
    )
    years = pl.DataFrame({"year": list(_years(lines))}, schema={"year": pl.Int64})
    grid = seen.select("vietnam", "laos").unique().join(years, how="cross")
    rows = pl.concat([grid, articles.select(_KEY)]).unique()
    whole = rows.join(articles, on=_KEY, how="left", nulls_equal=True).join(
        made, on=_KEY, how="left", nulls_equal=True
    )
    watched = pl.col("articles_seen") > 0
    counts = [column.name for column in DYAD_YEAR.columns if column.empty == "not_observed"]
    return whole.with_columns(pl.col("articles_seen").fill_null(0)).with_columns(
        pl.when(watched).then(pl.col(name).fill_null(0)).alias(name) for name in counts
    )


def seen_in(line: Line) -> Iterator[tuple[str, str, int | None, str]]:
    """The pairs and years for which an article is seen, each with its doc_id."""
    doc_id, published = line.document.doc_id, _published(line)
    for link in links(line):
        yield link.vietnam, link.laos, link.year, doc_id
    if published is not None:
        for vietnam, laos in product(*sides(named_bodies(line))):
            yield vietnam, laos, published, doc_id


def _published(line: Line) -> int | None:
    stated = (line.document.published or "")[:4]
    return int(stated) if stated.isdecimal() else None


def _years(lines: Sequence[Line]) -> range:
    known = [year for line in bare(lines) if (year := _published(line)) is not None]
    return range(min(known), max(known) + 1) if known else range(0)
