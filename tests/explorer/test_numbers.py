"""What the page says is what the tables of the release say, and leads to its words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from explorer.conftest import released_in

from bordercoop.explorer.gathered import Gathered, gathered
from bordercoop.model import IDS, Line
from bordercoop.tables.aggregates import COUNTED

Saying = Callable[..., Line]


def tables(folder: Path) -> dict[str, pl.DataFrame]:
    return {path.stem: pl.read_parquet(path) for path in (folder / "tables").glob("*.parquet")}


@pytest.fixture(scope="module")
def shown(seeds_release: Path) -> Gathered:
    return gathered(seeds_release)


@pytest.mark.parametrize("name", [*COUNTED])
def test_every_number_of_an_aggregate_is_that_of_the_release(
    name: str, shown: Gathered, seeds_release: Path
) -> None:
    frame = tables(seeds_release)[name]
    rows = shown.numbers[name].rows
    assert len(rows) == len(frame)
    for row, told in zip(rows, frame.iter_rows(named=True), strict=True):
        for column, (value, _) in row.numbers.items():
            published = told[column]
            assert (None if value is None else Decimal(value)) == published


@pytest.mark.parametrize("name", ["by_table", "by_year", "by_outlet", *COUNTED, "aid_flows"])
def test_the_records_behind_a_number_make_it(name: str, shown: Gathered) -> None:
    distinct = ("events", "people", "meetings", "articles")
    for row in shown.numbers[name].rows:
        for column, (value, refs) in row.numbers.items():
            if value is None:
                assert refs == []
            elif isinstance(value, str):
                amounts = [Decimal(str(shown.entries[at].fields["amount"])) for at in refs]
                assert sum(amounts) == Decimal(value)
            elif column in distinct and name in COUNTED:
                assert bool(refs) == bool(value)
                assert len(refs) >= value
            else:
                assert len(refs) == value


def test_flows_are_the_sums_of_the_table_of_aid(shown: Gathered, seeds_release: Path) -> None:
    aid = tables(seeds_release)["aid"]
    for row in shown.numbers["aid_flows"].rows:
        donor, recipient, year = row.by
        of = aid.filter(
            pl.col("donors").list.contains(donor)
            if donor
            else pl.col("donors").list.len() == 0,
            pl.col("recipients").list.contains(recipient)
            if recipient
            else pl.col("recipients").list.len() == 0,
            pl.col("year").eq_missing(pl.lit(year, pl.Int64)),
        )
        alone = (pl.col("donors").list.len() <= 1) & (pl.col("recipients").list.len() <= 1)
        given = of.filter(alone, pl.col("status") != "pledged", pl.col("currency") == "VND")
        total = given["amount"].drop_nulls()
        assert row.numbers["items"][0] == len(of)
        for status, column in (("delivered", "delivered"), ("pledged", "promised")):
            assert row.numbers[column][0] == len(of.filter(pl.col("status") == status))
        value = row.numbers["given_vnd"][0]
        assert (None if value is None else Decimal(value)) == (
            total.sum() if len(total) else None
        )


def test_no_aid_item_is_lost_between_the_flows(shown: Gathered) -> None:
    behind = {at for row in shown.numbers["aid_flows"].rows for at in row.numbers["items"][1]}
    assert behind == {at for at, entry in enumerate(shown.entries) if entry.table == "aid"}


def test_people_appear_as_often_as_their_table_says(
    shown: Gathered, seeds_release: Path
) -> None:
    rows = shown.numbers["people"].rows
    told = tables(seeds_release)["people"].select("person_id", "meetings", "articles").rows()
    found = [(row.key, row.numbers["meetings"][0], row.numbers["articles"][0]) for row in rows]
    assert found == told


def test_every_record_is_there(shown: Gathered, seeds_release: Path) -> None:
    for table, key in IDS.items():
        ids = [entry.id for entry in shown.entries if entry.table == table]
        assert sorted(ids) == sorted(tables(seeds_release)[table][key])


def in_units(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def quotations(folder: Path) -> set[tuple[str, str, str]]:
    quoted = tables(folder)["evidence"].drop_nulls(["field", "quote"])
    return set(quoted.select("record_id", "field", "quote").iter_rows())


def marked(shown: Gathered) -> set[tuple[str, str, str]]:
    return {
        (entry.id, field, in_units(clause.text, start, end))
        for entry in shown.entries
        for clause in entry.clauses
        for start, end, field in clause.marks
    }


def test_every_mark_is_the_quotation(shown: Gathered, seeds_release: Path) -> None:
    assert marked(shown) == quotations(seeds_release)


def test_words_outside_the_quoted_clauses_are_counted(
    shown: Gathered, seeds_release: Path
) -> None:
    evidence = tables(seeds_release)["evidence"]
    outside = evidence.filter(pl.col("quote").is_null(), pl.col("field").is_not_null())
    told = {
        (entry.id, field, start, end)
        for entry in shown.entries
        for field, start, end in entry.elsewhere
    }
    columns = ("record_id", "field", "start_offset", "end_offset")
    assert told == set(outside.select(columns).iter_rows())


@pytest.mark.parametrize("before", ["", "🎁", "🎁🎁 và ", "𝐓rao "])
def test_marks_behind_astral_characters_are_the_quotation(
    before: str, told: Callable[..., Line], tmp_path: Path
) -> None:
    clause, words = f"{before}trao quà 🎁 cho bạn", "quà 🎁"
    start = 10 + clause.index(words)
    gift: dict[str, Any] = {
        "donors": ["VN-46:police"],
        "item": words,
        "evidence": [{"start": 10, "end": 10 + len(clause), "text": clause}],
        "grounds": {"item": [[start, start + len(words)]]},
    }
    folder = released_in(tmp_path, [told("a", aid=[gift])])
    assert marked(gathered(folder)) == {("a/a1", "item", words)} == quotations(folder)


def test_a_promise_knows_what_was_given_since(
    told: Callable[..., Line], tmp_path: Path
) -> None:
    between = {"donors": ["VN-46:police"], "recipients": ["LA-XE:police"]}
    other = between | {"recipients": ["LA-SL:police"]}
    gifts = [
        between | {"status": "pledged"},
        other | {"status": "pledged"},
        between,
        between | {"kind": "medical"},
    ]
    shown = gathered(released_in(tmp_path, [told("a", aid=gifts)]))
    later = {
        shown.entries[one.at].id: [shown.entries[at].id for at in one.later]
        for one in shown.promises
    }
    assert later == {"a/a1": ["a/a3"], "a/a2": []}
