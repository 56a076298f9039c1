"""Coverage: a form is silenced wherever it is held, and decides where the line changes."""

from __future__ import annotations

from multiprocessing import get_context

import pytest

from benchmarks.coverage import Decided, Form, decided, forms, lines, rules, table

MET = "Ngày 12/6/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Savannakhet (Lào).\n"
GIVEN = (
    f"{MET}Công an tỉnh Quảng Trị trao Công an tỉnh Savannakhet 10 máy tính và 5 máy in.\n"
    "Dự lễ có Đại tá Trần Văn An và Thượng tá Lê Văn Bình, Phó Giám đốc Công an tỉnh Quảng Trị."
)


def tried(form: Form, text: str) -> Decided:
    """What a form decides in a text, found out in a process of its own."""
    with get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        return pool.apply(decided, ((form, [text], lines([text])),))


@pytest.mark.parametrize(
    ("form", "decides"),
    [
        (Form("meetings", "talks", "hội đàm", False), 1),
        (Form("connectives", "and", "và", True), 1),
        (Form("dates", "day", "ngày", True), 0),
        (Form("cues", "give", "trao", True), 1),
        (Form("cues", "give", "biếu", True), 0),
        (Form("terms", "patrol", "tuần tra", True), 0),
    ],
    ids=lambda value: value.words if isinstance(value, Form) else None,
)
def test_a_form_decides_where_the_line_is_another_without_it(form: Form, decides: int) -> None:
    assert tried(form, GIVEN) == Decided(form, 1, decides)


def test_what_is_silenced_is_heard_again_in_the_next_text() -> None:
    before = lines([GIVEN])
    tried(Form("cues", "give", "trao", True), GIVEN)
    assert lines([GIVEN]) == before


def test_rules_and_forms_of_dates_count_the_texts_in_which_they_are_read() -> None:
    made = {one.form.words: one.decides for one in rules([GIVEN, MET])}
    assert made["meeting.lead"] == 2
    assert made["aid.counted"] == 1
    assert made["day_month_year"] == 2


def test_the_table_has_a_row_for_each_file() -> None:
    found = [Decided(form, 0, 0) for form in forms()]
    rows = list(table(found))
    files = dict.fromkeys(form.file for form in forms())
    assert [row.split()[0] for row in rows[1:]] == list(files)
