"""The page in a real browser: what it asks for, what it says, and what a payload does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from explorer.browser import VIEWS, Opened, needs_chromium
from explorer.conftest import released_in
from explorer.payloads import PAYLOADS

from bordercoop.explorer.drawn.charts import CHARTS
from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.page import page as made_page
from bordercoop.model import Line
from bordercoop.release.explored import explored

pytestmark = needs_chromium


@pytest.mark.parametrize("lang", ["en", "vi", "lo"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_asks_for_nothing_and_fits_a_narrow_screen(
    view: str, lang: str, opened: Opened
) -> None:
    opened.tab.set_viewport_size({"width": 320, "height": 640})
    tab = opened.at(f"{view}?lang={lang}")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    assert tab.evaluate("document.documentElement.lang") == lang
    assert opened.heard == []


def test_every_number_in_view_leads_to_as_many_records(opened: Opened) -> None:
    tab = opened.at("matrix?m=gifts")
    told = tab.eval_on_selector_all("a.number", "all => all.map(a => [a.textContent, a.hash])")
    assert told
    for text, hash_ in told:
        tab = opened.at(hash_.removeprefix("#/"))
        assert tab.locator("#results tbody tr").count() == int(text)
    assert opened.heard == []


def test_every_record_shows_its_clauses_to_the_letter(opened: Opened, shown: Gathered) -> None:
    tab = opened.at("records")
    for entry in shown.entries:
        tab.evaluate(
            "id => { location.hash = '#/records?sel=' + encodeURIComponent(id) }", entry.id
        )
        tab.locator("#evidence code", has_text=entry.id).first.wait_for()
        clauses = tab.eval_on_selector_all("blockquote", "all => all.map(b => b.textContent)")
        assert clauses == [clause.text for clause in entry.clauses]
        marks = tab.eval_on_selector_all("#evidence q", "all => all.map(q => q.textContent)")
        in_clauses = {
            clause.text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
            for clause in entry.clauses
            for start, end, field in clause.marks
            if field in entry.fields
        }
        beside = {words for field, *_, words in entry.elsewhere if field in entry.fields}
        assert set(marks) == in_clauses | beside
    assert opened.heard == []


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Sê Kông", "Sê Kông"),
        ("se kong", "Sê Kông"),
        ("SE KONG", "Sê Kông"),
        ("sekong", "Sê Kông"),
        ("Khon-sỉ", "Khon-sỉ Nao-vạ-lạt"),
        ("khon si", "Khon-sỉ Nao-vạ-lạt"),
        ("khonsi", "Khon-sỉ Nao-vạ-lạt"),
        ("naovalat", "Khon-sỉ Nao-vạ-lạt"),
        ("nguyen duc dung", "Nguyễn Đức Dũng"),
        ("dai dien", "đại diện"),
        ("trieu dong", "triệu đồng"),
        ("100 triệu đồng", "100 triệu đồng"),
        ("sê kông", "Sê Kông"),
        ("SEKONG", "Sê Kông"),
        ("KHONSI", "Khon-sỉ Nao-vạ-lạt"),
        ("khon-si", "Khon-sỉ Nao-vạ-lạt"),
        ("Khon sỉ", "Khon-sỉ Nao-vạ-lạt"),
        ("nao va lat", "Khon-sỉ Nao-vạ-lạt"),
        ("Nao-vạ-lạt", "Khon-sỉ Nao-vạ-lạt"),
        ("Nguyễn Đức Dũng", "Nguyễn Đức Dũng"),
        ("NGUYEN DUC DUNG", "Nguyễn Đức Dũng"),
        ("duc dung", "Nguyễn Đức Dũng"),
        ("nguyen đuc dung", "Nguyễn Đức Dũng"),
        ("đại diện", "đại diện"),
        ("ĐẠI DIỆN", "đại diện"),
        ("triệu đồng", "triệu đồng"),
        ("100 trieu dong", "100 triệu đồng"),
        ("ma tuy", "ma tuý"),
        ("ma túy", "ma tuý"),
        ("quang nam", "Quảng Nam"),
        ("Quảng Nam", "Quảng Nam"),
        ("bien gioi", "biên giới"),
        ("toi pham", "tội phạm"),
    ],
)
def test_search_finds_what_is_typed_without_marks_or_hyphens(
    typed: str, wanted: str, opened: Opened
) -> None:
    tab = opened.at("records")
    tab.fill("#q", typed)
    tab.wait_for_url(lambda url: "q=" in url)
    opened.stands()
    rows = tab.locator("#results tbody tr")
    assert rows.count() > 0
    tab.locator("#results tbody a.record").first.click()
    tab.wait_for_selector("#evidence")
    assert wanted.lower() in tab.locator("#evidence").inner_text().lower()


def test_rows_in_view_are_saved(opened: Opened, shown: Gathered) -> None:
    tab = opened.at("records?table=aid")
    with tab.expect_download() as saving:
        tab.click(".save-json")
    rows = json.loads(Path(saving.value.path()).read_text("utf-8"))
    assert [row["record"] for row in rows] == [
        entry.id for entry in shown.entries if entry.table == "aid"
    ]


def test_no_payload_does_anything(
    browser: Any, saying: Callable[..., Line], tmp_path: Path
) -> None:
    lines = [
        saying(*PAYLOADS[at::10], doc_id=f"d{at}", text_sha256=f"{at:064x}") for at in range(10)
    ]
    path = tmp_path / "hostile.html"
    path.write_bytes(made_page(explored(released_in(tmp_path / "data", lines))))
    tab = browser.new_page()
    opened = Opened(tab, path)
    for view in VIEWS:
        title = opened.at(f"{view}?n=9999").title()
        assert title != "taken"
    tab = opened.at("records?sel=d0%2Fa1")
    hrefs = tab.eval_on_selector_all("a", "all => all.map(a => a.protocol)")
    assert set(hrefs) <= {"file:", "http:", "https:"}
    assert opened.heard == []
    tab.close()


def test_without_a_script_the_charts_stand(browser: Any, opened: Opened) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(opened.address)
    assert tab.locator("noscript svg").count() == len(CHARTS)
    assert tab.locator("noscript svg").first.is_visible()
    context.close()
