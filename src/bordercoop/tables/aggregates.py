"""The aggregates, counted from the tables of records.

How a record comes to a dyad is told in `dyads.py`, which dyads and years have a row in
`panel.py`. Here is what is counted:

* a meeting of status `referenced` is counted apart and never among `meetings`;
* an occasion that two articles report is two `meetings`, since a row is a report, and one
  among `events`;
* a gift counts once, whoever reports it, by the figures of its row in `gifts`; wholes told
  beside their parts, totals of years and rows in doubt do not count; the records that tell of
  gifts are counted apart as `aid_reports`;
* money counts where it was given (`delivered`, `ongoing`), not where it is promised; in
  `dyad_year` it stands in `amount_*` where the gift concerns one dyad alone, and undivided
  in `amount_shared_*` of each where it concerns several, so that no sum of the column
  `amount_*` holds a gift twice;
* an article that is a copy of another counts for nothing;
* a sum is null, not 0, where no record states one.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from bordercoop.model import Line
from bordercoop.tables.bases import Frames, bases
from bordercoop.tables.columns import CURRENCIES
from bordercoop.tables.counts import AGGREGATES
from bordercoop.tables.frames import arranged
from bordercoop.tables.measures import Counted, Measure, counted
from bordercoop.tables.panel import panel

_ALL = pl.lit(True)
_STATE = pl.col("state")
_MEETING, _COMMITMENT, _AID = (
    pl.col("table") == of for of in ("meetings", "commitments", "aid")
)
_COUNTS = pl.col("lead") & pl.col("adds")
_GIFT = _AID & _COUNTS
_GIVEN, _SHARED = _GIFT & (_STATE != "pledged"), pl.col("dyads") > 1
_ELSEWHERE = (
    _COUNTS
    & pl.col("amount").is_not_null()
    & pl.col("currency").is_not_null()
    & ~pl.col("currency").is_in(CURRENCIES)
)


def _articles() -> Measure:
    return Measure("articles", "distinct", _ALL, "doc_id")


def _rows(column: str, when: pl.Expr = _ALL) -> Measure:
    return Measure(column, "rows", when)


def _sums(prefix: str, when: pl.Expr) -> tuple[Measure, ...]:
    return tuple(
        Measure(
            f"{prefix}_{code.lower()}", "sum", when & (pl.col("currency") == code), "amount"
        )
        for code in CURRENCIES
    )


COUNTED: dict[str, Counted] = {
    one.table: one
    for one in (
        Counted(
            "dyad_year",
            ("vietnam", "laos", "year"),
            (
                _articles(),
                _rows("meetings", _MEETING & (_STATE == "held")),
                Measure("events", "distinct", _MEETING & (_STATE == "held"), "event_id"),
                _rows("meetings_referenced", _MEETING & (_STATE == "referenced")),
                _rows("commitments", _COMMITMENT),
                _rows("signed_documents", _COMMITMENT & (_STATE == "signed")),
                _rows("aid_reports", _AID),
                _rows("gifts", _GIFT),
                _rows("gifts_pledged", _GIFT & (_STATE == "pledged")),
                _rows("gifts_shared", _GIFT & _SHARED),
                _rows("gifts_other_currency", _ELSEWHERE),
                *_sums("amount", _GIVEN & ~_SHARED),
                *_sums("amount_shared", _GIVEN & _SHARED),
            ),
        ),
        Counted(
            "aid_by_kind",
            ("kind", "donor_country", "status"),
            (
                _rows("gifts", _COUNTS),
                _rows("gifts_with_amount", _COUNTS & pl.col("amount").is_not_null()),
                _rows("gifts_other_currency", _ELSEWHERE),
                _rows("aid_reports"),
                _articles(),
                *_sums("amount", _COUNTS),
            ),
        ),
        Counted("commitments_by_topic", ("topic", "kind"), (_rows("commitments"), _articles())),
        Counted(
            "participants_by_office",
            ("country", "position_code"),
            (
                _rows("participants"),
                Measure("people", "distinct", _ALL, "person_id"),
                Measure("meetings", "distinct", _ALL, "meeting_id"),
                _articles(),
            ),
        ),
    )
}
"""How each aggregate is counted, by the name of its table."""


def aggregates(lines: Sequence[Line], tables: Frames) -> Frames:
    """Every aggregate by its name, from the lines and the tables made from them."""
    made = {name: counted(COUNTED[name], base) for name, base in bases(lines, tables).items()}
    made["dyad_year"] = panel(lines, made["dyad_year"])
    return {table.name: arranged(table, made[table.name]) for table in AGGREGATES}
