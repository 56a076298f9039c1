"""Any number leads to its records, and they add up to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from bordercoop.model import Line
from bordercoop.release.publish import Published
from bordercoop.release.why import Unknown, why
from bordercoop.tables.columns import CURRENCIES
from bordercoop.tables.derived import TABLES

Publish = Callable[..., Published]
Talks = Callable[..., Line]
MILLION = 1_000_000
COUNTED = [
    *((name, table) for name, table in TABLES.items() if table.name in ("dyad_year",)),
    *(
        (name, TABLES[name])
        for name in ("aid_by_kind", "commitments_by_topic", "participants_by_office")
    ),
    *((name, TABLES[name]) for name in ("organizations", "people", "events")),
]
COUNTED_BY_ARTICLES = {"aid_by_kind", "commitments_by_topic", "participants_by_office"}
NOT_COUNTED = {"texts", "publishers"}


@pytest.fixture
def folder(release: Publish, talks: Talks) -> Path:
    lines = [
        talks("a", 5 * MILLION, 7 * MILLION),
        talks(
            "b",
            3 * MILLION,
            text="2",
            commitments=[
                {"actors": ["VN-46:police"], "topics": ["drugs", "crime"], "kind": "signed"}
            ],
        ),
        talks("c", text="3", outcomes=[{"actors": ["VN-22:police", "LA-SL:police"]}]),
    ]
    return release(*lines).folder


@pytest.mark.parametrize("name", [name for name, _ in COUNTED])
def test_every_number_adds_up(name: str, folder: Path) -> None:
    table = TABLES[name]
    made = pl.read_parquet(folder / "tables" / f"{name}.parquet")
    numbers = [
        column.name
        for column in table.columns
        if column.type in ("integer", "money") and column.name not in {*table.key, *NOT_COUNTED}
    ]
    assert len(made)
    for row in made.to_dicts():
        key = "|".join("" if row[part] is None else str(row[part]) for part in table.key)
        for number in numbers:
            if row[number] is None and row.get("articles_seen") == 0:
                continue
            answer = why(folder, name, key, number)
            assert answer.how is not None, (name, number)
            assert answer.adds_up, (key, number, answer)


def test_a_sum_leads_to_gifts_their_words_and_their_articles(folder: Path) -> None:
    answer = why(folder, "dyad_year", "VN-46|LA-XE|2024", "amount_vnd")
    assert answer.cells == {"amount_vnd": "12000000"} == {"amount_vnd": answer.total}
    assert [(one.record_id, one.value) for one in answer.reasons] == [
        ("a/a1", "5000000"),
        ("a/a2", "7000000"),
    ], "what another article says of one of them, but not of which, is in no sum"
    assert answer.reasons[1].words == ["Công an trao món quà số 2 trị giá"]
    assert {one.publisher for one in answer.reasons} == {"congan.example.vn"}


def test_a_field_leads_to_the_words_that_ground_it(folder: Path) -> None:
    answer = why(folder, "aid", "a/a1", "amount")
    assert answer.cells == {"amount": "5000000.00"}
    assert [reason.words for reason in answer.reasons] == [["Công"]]


@pytest.mark.parametrize(
    "name", [name for name in TABLES if name not in ("dyad_year", "adjacency")]
)
def test_every_row_that_is_told_of_leads_to_words(name: str, folder: Path) -> None:
    table = TABLES[name]
    made = pl.read_parquet(folder / "tables" / f"{name}.parquet")
    if "mentions" in made.columns:
        made = made.filter(pl.col("mentions") > 0)
    for row in made.head(5).to_dicts():
        key = "|".join("" if row[part] is None else str(row[part]) for part in table.key)
        column = "articles" if table.name in COUNTED_BY_ARTICLES else None
        assert why(folder, name, key, column).reasons, (name, key)


def test_silence_has_no_records(folder: Path) -> None:
    lonely = pl.read_parquet(folder / "tables" / "dyad_year.parquet")
    assert CURRENCIES[0] == "VND"
    assert set(lonely.filter(vietnam="VN-22")["laos"]) == {"LA-SL", "LA-XE"}
    assert why(folder, "dyad_year", "VN-22|LA-SL|2024", "meetings").reasons == []


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (("adi", "a/a1"), "did you mean 'aid'"),
        (("aid", "a/a9"), "did you mean 'a/a"),
        (("aid", "a/a1", "amont"), "did you mean 'amount'"),
    ],
)
def test_what_is_not_there_is_met_with_what_is(
    question: tuple[str, ...], message: str, folder: Path
) -> None:
    with pytest.raises(Unknown, match=message):
        why(folder, *question)
