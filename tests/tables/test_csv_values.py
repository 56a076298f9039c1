"""Whatever text an article holds comes back from CSV as it went in."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import BytesIO, StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from bordercoop.model import Line
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES
from bordercoop.tables.written import csv as write_csv

Told = Callable[..., Line]
TRICKY = st.text(st.sampled_from("=+-@|\",;\t\r\n'0 đ\u00a0\u2028\ufeff\x00"), min_size=1)


@settings(max_examples=60, deadline=None)
@given(item=TRICKY | st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_text_comes_back_unaltered(told: Told, item: str) -> None:
    made = build([told("a", aid=[{"item": item}])])
    sink = BytesIO()
    write_csv(TABLES["aid"], made["aid"], sink)
    reader = csv.DictReader(StringIO(sink.getvalue().decode("utf-8"), newline=""), strict=True)
    assert [row["item"] for row in reader] == [item]
