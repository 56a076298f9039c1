"""`docs/analyses.md`: ten questions, in SQL and in Polars, and what a person counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from resolve import told_again as again

from bordercoop.tables.build import build

PAGE = (again.ROOT / "docs" / "analyses.md").read_text("utf-8")
QUESTION = re.compile(
    r"^## (\d+)\. .*?```sql\n(.*?)\n```.*?```python\n(.*?)\n```", re.MULTILINE | re.DOTALL
)
QUESTIONS = {int(number): (sql, python) for number, sql, python in QUESTION.findall(PAGE)}
Rows = list[tuple[Any, ...]]
MILLION = 1_000_000


@pytest.fixture(scope="module")
def tables() -> Mapping[str, pl.DataFrame]:
    """All articles of the project; a copy of one, and another paper with other sums."""
    lines = [again.read(text, id) for id, text in again.TEXTS.items()]
    text = again.TEXTS["d04"]
    lines.append(again.read(text, "d04-copied"))
    lines.append(again.in_other_words(again.read(again.contradicted(text), "d04-contradicted")))
    return build(lines)


@pytest.fixture(scope="module")
def asked(
    tables: Mapping[str, pl.DataFrame], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[int], tuple[Rows, Rows]]:
    """The answers in SQL and in Polars."""
    folder: Path = tmp_path_factory.mktemp("release")
    connection = duckdb.connect()
    for name, made in tables.items():
        made.write_parquet(folder / f"{name}.parquet")
        connection.execute(f"CREATE VIEW {name} AS FROM '{folder / name}.parquet'")

    def both(number: int) -> tuple[Rows, Rows]:
        sql, python = QUESTIONS[number]
        names: dict[str, Any] = {"pl": pl, **tables}
        exec(python, names)
        return connection.execute(sql).fetchall(), names["answer"].rows()

    return both


def test_there_are_ten_and_each_is_short() -> None:
    assert list(QUESTIONS) == list(range(1, 11))
    for sql, python in QUESTIONS.values():
        assert len(sql.splitlines()) <= 5
        assert len(python.splitlines()) <= 5


@pytest.mark.parametrize("number", range(1, 11))
def test_both_give_the_same_answer(number: int, asked: Any) -> None:
    sql, polars = asked(number)
    assert sql == polars
    assert sql


def test_money_between_provinces(asked: Any) -> None:
    """Counted in the articles; 200 and 80 million and ten parcels of 2 in d04, once."""
    given = {row[:3]: row[3] for row in asked(1)[0]}
    for pair, millions in {
        ("VN-21", "LA-HO", 2024): 200 + 80 + 10 * 2,
        ("VN-25", "LA-SV", 2022): 850 + 50,
        ("VN-25", "LA-SL", 2022): 920 + 10,
        ("VN-27", "LA-XE", 2024): 100 + 100,
        ("VN-28", "LA-AT", 2018): 250 + 50,
        ("VN-30", "LA-AT", 2024): 1800 + 50 * 0.5,
        ("VN-68", "LA-LM", 2023): 300,
        ("VN-DN", "LA-XE", 2025): 80 + 15,
        (None, "LA-XI", 2025): 12_600,
    }.items():
        assert given[pair] == Decimal(millions * MILLION), pair


def test_the_head_of_a_police_and_both_sightings(asked: Any) -> None:
    rows = asked(2)[0]
    assert {(row[1], str(row[2]), str(row[3])) for row in rows} == {
        ("dai_ta", "2023-08-09", "2024-07-24")
    }
    assert [row[4][:3] for row in rows] == ["003", "004"]


def test_buildings_by_stage(asked: Any) -> None:
    told = [(row[1], row[2], str(row[4] or row[5])) for row in asked(3)[0]]
    assert (1, "ongoing", "2025-03-21") in told  # Noọng Hét
    assert (1, "delivered", "2022-11-17") in told  # Na Pè
    assert (112, "pledged", "None") in told  # the programme of both ministries


def test_neighbours_that_were_not_seen_to_meet(asked: Any) -> None:
    seen = {row[:2]: row[2] for row in asked(4)[0]}
    assert seen["VN-24", "LA-SV"] == 0
    assert ("VN-21", "LA-HO") not in seen


def test_what_laos_gave(asked: Any) -> None:
    """A search for remains; 40 and 30 million kip; rice and coffee; sixty books."""
    rows = asked(7)[0]
    assert sorted((row[1], row[3] or row[4] or 0) for row in rows) == [
        ("cash", 30 * MILLION),
        ("cash", 40 * MILLION),
        ("gift", 10),
        ("gift", 60),
        ("gift", 300),
        ("service", 0),
    ]


def test_zero_and_silence(asked: Any) -> None:
    told = {row[:3]: row[3] for row in asked(8)[0]}
    assert told["VN-21", "LA-HO", 2023] == "no meeting"  # d04 tells of buildings of that year
    assert told["VN", "LA-BL", 2021] == "no article"
    assert ("VN-21", "LA-HO", 2024) not in told


def test_who_contradicts_whom(asked: Any, tables: Mapping[str, pl.DataFrame]) -> None:
    amounts = [row[2:4] for row in asked(9)[0] if row[1] == "amount"]
    assert ("200000000 VND", "d04") in amounts
    assert ("241000000 VND", "d04-contradicted") in amounts
    copies = tables["documents"].drop_nulls("same_as").select("doc_id", "same_as")
    assert copies.rows() == [("d04-copied", "d04")]


def test_the_sentences_of_a_sum(asked: Any) -> None:
    quotes = {row[2] for row in asked(10)[0] if row[3] == "d04.txt"}
    assert any("200 triệu đồng" in quote for quote in quotes)
