"""The words of a field are quoted from whatever clause the article's line publishes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.json import decode
from msgspec.structs import replace

from bordercoop.model import IDS, Line, encode
from bordercoop.parse import parse
from bordercoop.quoted import Quoted, complete, stating
from bordercoop.sources.article import Article, article
from bordercoop.tables.build import build

Told = Callable[..., Line]
TEXT = "Từ đầu năm 2023, Công an tỉnh Sơn La trao tặng 100 triệu đồng; hai bên đề nghị tiếp."
LENGTH = len(TEXT)

offsets = st.integers(0, LENGTH)
spans = st.tuples(offsets, offsets).map(lambda at: (min(at), max(at)))
clauses = st.lists(spans.filter(lambda at: at[0] < at[1]), min_size=1, max_size=6)


def clause(start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": TEXT[start:end]}


@given(of_aid=clauses, of_outcomes=clauses, asked=spans)
@settings(deadline=None)
def test_words_are_quoted_if_and_only_if_a_clause_of_the_line_holds_them(
    told: Told,
    of_aid: list[tuple[int, int]],
    of_outcomes: list[tuple[int, int]],
    asked: tuple[int, int],
) -> None:
    line = told(
        "a",
        aid=[{"evidence": [clause(*at) for at in of_aid]}],
        outcomes=[{"evidence": [clause(*at) for at in of_outcomes]}],
    )
    start, end = asked
    held = any(a <= start and end <= b for a, b in [*of_aid, *of_outcomes])
    assert Quoted(line).words(start, end) == (TEXT[start:end] if held else None)


def test_a_line_without_records_quotes_nothing(told: Told) -> None:
    assert Quoted(told("a")).words(0, 1) is None


def test_the_year_above_is_quoted_from_the_clause_of_another_record(told: Told) -> None:
    period, aid = TEXT.index("đầu năm 2023"), TEXT.index("trao tặng")
    about = {
        "evidence": [clause(aid, aid + len("trao tặng 100 triệu đồng"))],
        "grounds": {"date_start": [(period, period + len("đầu năm 2023"))]},
    }
    line = told("a", aid=[about], outcomes=[{"evidence": [clause(0, 15)]}])
    rows = build([line])["evidence"].filter(pl.col("field") == "date_start")
    assert rows["quote"].to_list() == ["đầu năm 2023"]
    alone = build([told("a", aid=[about])])["evidence"].filter(pl.col("field") == "date_start")
    assert alone["quote"].to_list() == [None]


@pytest.fixture(scope="module", params=["seeds", "articles"])
def read(request: pytest.FixtureRequest, checkout: Path) -> list[tuple[Article, Line]]:
    folder = {"seeds": checkout / "seeds", "articles": checkout / "tests" / "articles"}
    texts = sorted(folder[request.param].glob("*.txt"))[:20]
    made = [article(path.stem, path.name, path.read_text(encoding="utf-8")) for path in texts]
    return [(one, parse(one)) for one in made]


def test_every_field_has_its_words_as_they_stand_in_the_article(
    read: list[tuple[Article, Line]],
) -> None:
    fields = 0
    for source, line in read:
        for table in IDS:
            for record in getattr(line, table):
                for spans in record.grounds.values():
                    quoted = [Quoted(line).words(*span) for span in spans]
                    assert quoted == [source.text[start:end] for start, end in spans]
                    fields += len(spans)
    assert fields > 400


def test_what_is_quoted_beside_the_clauses_is_needed_and_in_none_of_them(
    read: list[tuple[Article, Line]],
) -> None:
    for _, line in read:
        alone = Quoted(replace(line, quotations=[]))
        ends = [(one.start, one.end) for one in line.quotations]
        assert ends == sorted(set(ends))
        assert [alone.words(*at) for at in ends] == [None] * len(ends)
        assert stating(line.quotations, line) == line.quotations
        assert stating(line.quotations, replace(line, **{key: [] for key in IDS})) == []


def test_a_line_whose_clauses_hold_all_says_nothing_of_quotations(told: Told) -> None:
    assert b"quotations" not in encode(told("a"))
    about = {
        "evidence": [clause(0, LENGTH)],
        "grounds": {"date_start": [(0, 4)], "item": [(9, LENGTH)]},
    }
    line = told("a", aid=[about])
    assert complete(line, TEXT) is line


@given(of_aid=clauses, grounds=clauses)
@settings(deadline=None)
def test_completed_every_ground_is_quoted(
    told: Told, of_aid: list[tuple[int, int]], grounds: list[tuple[int, int]]
) -> None:
    about = {"evidence": [clause(*at) for at in of_aid], "grounds": {"item": grounds}}
    line = complete(told("a", aid=[about]), TEXT)
    assert [Quoted(line).words(*at) for at in grounds] == [TEXT[a:b] for a, b in grounds]
    assert decode(encode(line), type=Line) == line
