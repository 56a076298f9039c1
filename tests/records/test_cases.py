"""Sentences of the genre in `tests/cases`: the records that each makes, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked import Case, Marked, cases, fits, marked, params, read, unmet

CASES = Path(__file__).parents[1] / "cases"
ALWAYS_GROUNDED = {
    "aid": {"donors", "kind", "status"},
    "commitments": {"actors", "kind"},
    "outcomes": {"value", "unit", "indicator", "actors"},
}
"""The fields of each table for which every case gives words."""


@pytest.mark.parametrize(
    ("table", "case"),
    [
        pytest.param(table, *one.values, id=f"{table}: {one.id}", marks=one.marks)
        for table in ALWAYS_GROUNDED
        for one in params(CASES / f"{table}.txt")
    ],
)
def test_a_text_makes_its_records_and_no_others(table: str, case: Case) -> None:
    text = marked(case.text)
    made = getattr(read(text.text), table)
    assert len(made) == len(case.makes), made
    for one, expected in zip(made, case.makes, strict=True):
        assert fits(one, expected), f"not {expected}: {one}"
    for mark in text.marks:
        alone = Marked(text.text, [mark])
        assert any(not unmet(one, alone) for one in made), f"no words for {mark}"


@pytest.mark.parametrize(
    ("table", "case"),
    [
        pytest.param(table, case, id=f"{table}: {case.shows}")
        for table in ALWAYS_GROUNDED
        for case in cases(CASES / f"{table}.txt")
    ],
)
def test_the_words_of_each_field_lie_in_the_text(table: str, case: Case) -> None:
    text = marked(case.text).text
    for one in getattr(read(text), table):
        assert one.grounds.keys() >= ALWAYS_GROUNDED[table]
        for piece in one.evidence:
            assert text[piece.start : piece.end] == piece.text
        for field, spans in one.grounds.items():
            assert getattr(one, field) not in (None, [])
            assert all(text[start:end].strip() for start, end in spans)
