"""What the page says is what the tables of the release say, and leads to its words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from explorer.conftest import released_in

from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.packing import steps
from bordercoop.model import IDS, Line
from bordercoop.release.explored import explored
from bordercoop.tables.aggregates import COUNTED

Saying = Callable[..., Line]


def tables(folder: Path) -> dict[str, pl.DataFrame]:
    return {path.stem: pl.read_parquet(path) for path in (folder / "tables").glob("*.parquet")}


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


@pytest.mark.parametrize(
    "name", ["by_table", "by_year", "by_outlet", *COUNTED, "aid_flows", "filled"]
)
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


def test_flows_are_the_sums_of_the_table_of_gifts(shown: Gathered, seeds_release: Path) -> None:
    gifts = tables(seeds_release)["gifts"]
    for row in shown.numbers["aid_flows"].rows:
        donor, recipient, year = row.by
        every = gifts.filter(
            pl.col("donors").list.contains(donor)
            if donor
            else pl.col("donors").list.len() == 0,
            pl.col("recipients").list.contains(recipient)
            if recipient
            else pl.col("recipients").list.len() == 0,
            pl.col("year").eq_missing(pl.lit(year, pl.Int64)),
        )
        of = every.filter(pl.col("role").is_in(["single", "part"]))
        alone = (pl.col("donors").list.len() <= 1) & (pl.col("recipients").list.len() <= 1)
        given = of.filter(alone, pl.col("in_totals") == 1, pl.col("currency") == "VND")
        total = given["amount"].drop_nulls()
        assert row.numbers["gifts"][0] == len(of)
        assert row.numbers["apart"][0] == len(every) - len(of)
        for status, column in (("delivered", "delivered"), ("pledged", "promised")):
            assert row.numbers[column][0] == len(of.filter(pl.col("status") == status))
        value = row.numbers["given_vnd"][0]
        assert (None if value is None else Decimal(value)) == (
            total.sum() if len(total) else None
        )


def test_every_fact_counts_once(shown: Gathered, seeds_release: Path) -> None:
    found = {row.key: row.numbers["facts"][0] for row in shown.numbers["by_fact"].rows}
    names = ("events", "gifts", "undertakings", "results")
    assert found == {name: len(tables(seeds_release)[name]) for name in names}


def test_every_gift_stands_in_the_flows(shown: Gathered, seeds_release: Path) -> None:
    behind = {
        shown.entries[at].id
        for row in shown.numbers["aid_flows"].rows
        for column in ("gifts", "apart")
        for at in row.numbers[column][1]
    }
    assert behind == set(tables(seeds_release)["gifts"]["aid_id"])


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
    in_clauses = {
        (entry.id, field, in_units(clause.text, start, end))
        for entry in shown.entries
        for clause in entry.clauses
        for start, end, field in clause.marks
    }
    elsewhere = {
        (entry.id, field, words)
        for entry in shown.entries
        for field, *_, words in entry.elsewhere
        if words
    }
    return in_clauses | elsewhere


def test_every_mark_is_the_quotation(shown: Gathered, seeds_release: Path) -> None:
    assert marked(shown) == quotations(seeds_release)


def test_no_words_of_a_field_are_without_a_quotation(
    shown: Gathered, seeds_release: Path
) -> None:
    evidence = tables(seeds_release)["evidence"].filter(pl.col("field").is_not_null())
    assert evidence["quote"].null_count() == 0
    columns = ("record_id", "field", "start_offset", "end_offset", "quote")
    known = set(evidence.select(columns).iter_rows())
    told = {(entry.id, *words) for entry in shown.entries for words in entry.elsewhere}
    assert told
    assert told <= known


def test_withheld_words_are_counted(told: Callable[..., Line], tmp_path: Path) -> None:
    about: dict[str, Any] = {
        "donors": ["VN-46:police"],
        "evidence": [{"start": 10, "end": 13, "text": "tra"}],
        "grounds": {"donors": [[2, 5]]},
    }
    shown = explored(released_in(tmp_path, [told("a", aid=[about])]))
    (entry,) = (entry for entry in shown.entries if entry.id == "a/a1")
    assert entry.elsewhere == [("donors", 2, 5, None)]


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
    assert marked(explored(folder)) == {("a/a1", "item", words)} == quotations(folder)


BETWEEN: dict[str, Any] = {"donors": ["VN-46:police"], "recipients": ["LA-XE:police"]}


def test_a_gift_that_two_articles_tell_counts_once(
    told: Callable[..., Line], tmp_path: Path
) -> None:
    gift = BETWEEN | {"amount": 100000000, "currency": "VND", "date_start": "2023-05-04"}
    gift |= {"date_end": "2023-05-04", "date_precision": "day", "date_basis": "text"}
    lines = [told(doc, aid=[gift], text_sha256=doc * 64) for doc in ("a", "b")]
    folder = released_in(tmp_path, lines)
    (stood,) = tables(folder)["gifts"].iter_rows(named=True)
    shown = explored(folder)
    (row,) = shown.numbers["aid_flows"].rows
    assert row.numbers["gifts"][0] == 1
    assert Decimal(str(row.numbers["given_vnd"][0])) == stood["amount"]
    (fact,) = shown.facts
    assert (fact.table, fact.id) == ("gifts", stood["gift_id"])
    assert {shown.entries[at].id for at in fact.told} == set(stood["aid"])


def test_promises_are_what_gifts_and_undertakings_say(
    told: Callable[..., Line], tmp_path: Path
) -> None:
    aid = [BETWEEN | {"status": "pledged"}, BETWEEN | {"kind": "medical"}]
    commitments = [{"kind": "invited", "actors": ["VN-46:police"], "due": "2024"}]
    folder = released_in(tmp_path, [told("a", aid=aid, commitments=commitments)])
    shown = explored(folder)
    promised = {(shown.entries[one.at].id, one.state) for one in shown.promises}
    gifts, undertakings = (tables(folder)[name] for name in ("gifts", "undertakings"))
    pledged = gifts.filter(pl.col("status") == "pledged")
    answered = undertakings.filter(pl.col("state").is_in(["open", "fulfilled"]))
    assert promised == {(id_, "open") for id_ in pledged["aid_id"]} | {
        (ids[0], state) for ids, state in answered.select("commitments", "state").iter_rows()
    }
    assert len(pledged) == 1


@pytest.mark.parametrize(("table", "record"), [("gifts", "aid_id"), ("results", "outcome_id")])
def test_disagreements_are_the_rows_of_the_tables_of_contradictions(
    table: str, record: str, told: Callable[..., Line], tmp_path: Path
) -> None:
    lines = [_telling(told, doc, amount) for doc, amount in (("a", 100), ("b", 120))]
    folder = released_in(tmp_path, lines)
    shown = explored(folder)
    found = {
        (one.about, one.field, one.value, shown.entries[one.at].id)
        for one in shown.disagreements
        if one.table == table
    }
    fact = table[:-1]
    rows = tables(folder)[f"{fact}_contradictions"]
    assert found == set(rows.select(f"{fact}_id", "field", "value", record).iter_rows())
    assert len(found) == 2


def _telling(told: Callable[..., Line], doc_id: str, amount: int) -> Line:
    """An article of one meeting at which so many millions and so many arrests were told."""
    day = {"date_start": "2023-05-04", "date_end": "2023-05-04"}
    day |= {"date_precision": "day", "date_basis": "text"}
    gift = BETWEEN | day | {"amount": amount * 1000000, "currency": "VND", "item": "tiền mặt"}
    return told(
        doc_id,
        meetings=[day],
        participants=[
            {"org_id": "VN-46:police", "country": "VN", "province": "VN-46"},
            {"org_id": "LA-XE:police", "country": "LA", "province": "LA-XE"},
        ],
        aid=[gift],
        outcomes=[{"value": float(amount)}],
        text_sha256=doc_id * 64,
    )


def test_pairs_add_up_the_years(shown: Gathered, seeds_release: Path) -> None:
    years = tables(seeds_release)["dyad_year"].group_by("vietnam", "laos")
    sums = {
        (vietnam, laos): rest
        for vietnam, laos, *rest in years.agg(
            pl.col("meetings", "commitments", "gifts").sum()
        ).iter_rows()
    }
    for row in shown.numbers["pairs"].rows:
        told = [row.numbers[name][0] or 0 for name in ("meetings", "commitments", "gifts")]
        assert told == sums[row.by[0], row.by[1]]


def test_undertakings_by_topic_are_those_of_their_table(
    shown: Gathered, seeds_release: Path
) -> None:
    table = tables(seeds_release)["undertakings"]
    for row in shown.numbers["undertakings_by_topic"].rows:
        topic, state = row.by
        of = table.filter(
            pl.col("topics").list.contains(topic)
            if topic
            else pl.col("topics").list.len() == 0,
            pl.col("state") == state,
        )
        value, refs = row.numbers["undertakings"]
        assert value == len(of)
        told = {record for records in of["commitments"] for record in records}
        assert {shown.entries[at].id for at in refs} == told


def test_silence_is_what_the_tables_leave_open(shown: Gathered, seeds_release: Path) -> None:
    found = {row.key: row.numbers["number"] for row in shown.numbers["silence"].rows}
    years = tables(seeds_release)["dyad_year"].filter(pl.col("year").is_not_null())
    seen = years.filter(pl.col("articles_seen") > 0)
    assert found["pair_years_seen"][0] == len(seen)
    assert found["pair_years_unseen"][0] == len(years) - len(seen)
    for name, undated in (("records_undated", True), ("articles_silent", False)):
        value, refs = found[name]
        assert value == len(refs)
        tables_of = {shown.entries[at].table for at in refs}
        assert ("documents" in tables_of) <= (not undated)


def test_gifts_that_may_be_one_are_shown_with_the_records_of_both(
    told: Callable[..., Line], tmp_path: Path
) -> None:
    lines = [_telling(told, "a", 200), _telling(told, "b", 15)]
    folder = released_in(tmp_path, lines)
    doubts = tables(folder)["gifts"].select("gift_id", "perhaps_same")
    pairs = {
        frozenset((one, other)) for one, others in doubts.iter_rows() for other in others or ()
    }
    shown = explored(folder)
    assert {frozenset((one.about, one.than)) for one in shown.perhaps} == pairs != set()
    for one in shown.perhaps:
        ids = [{shown.entries[at].id for at in ats} for ats in (one.told, one.other)]
        assert sorted(ids, key=min) == [{"a/a1"}, {"b/a1"}]


@pytest.mark.parametrize(
    "refs", [[], [0], [5], [0, 1, 2], [3, 4, 5, 9, 10, 12], [1, 3, 5], [0, 2, 3, 4, 100]]
)
def test_steps_lead_back_to_the_positions(refs: list[int]) -> None:
    found, at = [], -1
    for step in steps(refs):
        for far in [step] if step > 0 else [1] * -step:
            at += far
            found.append(at)
    assert found == refs
