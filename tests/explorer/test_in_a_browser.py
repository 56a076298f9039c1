"""The page in a real browser: what it asks for, what it says, and what a payload does."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from explorer.conftest import released_in
from explorer.payloads import PAYLOADS

from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.page import page as made_page
from bordercoop.model import Line
from bordercoop.release.explored import explored

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on the path")
VIEWS = (
    "overview",
    "records",
    "map",
    "matrix",
    "aid",
    "promises",
    "commitments",
    "people",
    "timeline",
    "disagreements",
    "quality",
)


class Opened:
    """A page opened from disk; `heard` is all that it asked for, logged or threw."""

    def __init__(self, tab: Any, path: Path) -> None:
        self.tab, self.address, self.heard = tab, path.as_uri(), list[str]()
        tab.on("request", lambda request: self._ask(request.url))
        tab.on("console", lambda message: self.heard.append(message.text))
        tab.on("pageerror", lambda error: self.heard.append(str(error)))
        tab.on("dialog", self._dismiss)

    def _ask(self, url: str) -> None:
        if url.partition("#")[0] != self.address:
            self.heard.append(url)

    def _dismiss(self, dialog: Any) -> None:
        self.heard.append("dialog")
        dialog.dismiss()

    def at(self, hash_: str) -> Any:
        self.tab.goto(f"{self.address}#/{hash_}")
        self.tab.wait_for_selector("h1")
        return self.tab


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as driver:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        running = driver.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield running
        running.close()


@pytest.fixture(scope="module")
def shown(seeds_release: Path) -> Gathered:
    return explored(seeds_release)


@pytest.fixture
def opened(browser: Any, shown: Gathered, tmp_path: Path) -> Iterator[Opened]:
    path = tmp_path / "explorer.html"
    path.write_bytes(made_page(shown))
    tab = browser.new_page()
    yield Opened(tab, path)
    tab.close()


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
        assert set(marks) == {
            clause.text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
            for clause in entry.clauses
            for start, end, field in clause.marks
            if field in entry.fields
        }
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
    ],
)
def test_search_finds_what_is_typed_without_marks_or_hyphens(
    typed: str, wanted: str, opened: Opened
) -> None:
    tab = opened.at("records")
    tab.fill("#q", typed)
    tab.wait_for_url(lambda url: "q=" in url)
    tab.wait_for_timeout(50)
    rows = tab.locator("#results tbody tr")
    assert rows.count() > 0
    tab.locator("#results tbody a.record").first.click()
    tab.wait_for_selector("#evidence")
    assert wanted.lower() in tab.locator("#evidence").inner_text().lower()


def test_rows_in_view_are_saved(opened: Opened, shown: Gathered) -> None:
    tab = opened.at("records?table=aid")
    with tab.expect_download() as saving:
        tab.click("#save-json")
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
