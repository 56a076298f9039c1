"""A text in rows with marks below: every mark under its own words, whatever the width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bordercoop.show.marks import Mark
from bordercoop.show.rows import cells, drawn, wrapped

TEXT = "Công an tỉnh A tặng Công an tỉnh B 10 triệu đồng."


def test_a_mark_stands_under_its_words() -> None:
    rows = [
        row.text for row in drawn(TEXT, 0, len(TEXT), 80, [("evidence", [Mark(35, 48, "a1")])])
    ]
    assert rows == [TEXT, " " * 35 + "a1-----------"]


def test_a_mark_that_goes_on_in_the_next_row_bears_its_label_once() -> None:
    rows = list(drawn(TEXT, 0, len(TEXT), 20, [("evidence", [Mark(0, 34, "a1")])]))
    assert [row.text for row in rows if row.kind == "evidence"] == [
        "a1-----------------",
        "--------------",
    ]


def test_marks_that_overlap_stand_in_lanes_of_their_own() -> None:
    marks = [Mark(0, 14, "p1"), Mark(8, 20, "a1")]
    rows = list(drawn(TEXT, 0, len(TEXT), 80, [("evidence", marks)]))
    assert [row.text for row in rows[1:]] == ["p1" + "-" * 12, " " * 8 + "a1" + "-" * 10]


def test_control_characters_of_an_article_do_not_reach_the_screen() -> None:
    text = "Công an \x1b[2J\x07 tỉnh"
    assert all(row.text.isprintable() for row in drawn(text, 0, len(text), 80, []))


@given(st.text(), st.integers(2, 40))
def test_every_character_but_blanks_is_in_one_row(text: str, width: int) -> None:
    spans = list(wrapped(text, 0, len(text), width))
    kept = "".join(text[start:end] for start, end in spans)
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]
    assert all(sum(map(cells, text[start:end])) <= width for start, end in spans)
