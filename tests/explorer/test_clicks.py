"""The questions of `docs/explorer.md`, each answered by clicks from the first page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from explorer.browser import Opened, needs_chromium
from explorer.conftest import released_in

from bordercoop.explorer.page import page
from bordercoop.model import Line
from bordercoop.release.explored import explored

pytestmark = needs_chromium
MOST = 4
BETWEEN: dict[str, Any] = {"donors": ["VN-46:police"], "recipients": ["LA-XE:police"]}
DAY = {"date_start": "2023-05-04", "date_end": "2023-05-04"}
DAY |= {"date_precision": "day", "date_basis": "text"}
SIDES = [
    {"org_id": "VN-46:police", "country": "VN", "province": "VN-46"},
    {"org_id": "LA-XE:police", "country": "LA", "province": "LA-XE"},
]
NUMBER, RECORD = "main td a.number", "#results a.record"
PATHS = {
    "who gave most to whom": ["nav a[href='#/aid']", NUMBER, RECORD],
    "which promise is open": ["main li a[href*='promises']", "main tbody th a"],
    "where articles disagree": ["nav a[href='#/disagreements']", "main .sides a"],
    "where the pairs are": ["nav a[href='#/map']", "svg a", RECORD],
    "which pair met": ["nav a[href='#/matrix']", NUMBER, RECORD],
    "what was agreed": ["nav a[href='#/commitments']", NUMBER, RECORD],
    "what is seldom stated": ["nav a[href='#/quality']", NUMBER, RECORD],
}


@pytest.fixture
def told_twice(browser: Any, told: Callable[..., Line], tmp_path: Path) -> Any:
    """The page of a meeting of which two articles tell another sum."""
    lines = [
        told(
            doc_id,
            meetings=[DAY],
            participants=SIDES,
            aid=[
                BETWEEN | DAY | {"amount": amount, "currency": "VND", "item": "tiền mặt"},
                BETWEEN | {"status": "pledged", "kind": "medical"},
            ],
            commitments=[{"topics": ["drugs"], "actors": ["VN-46:police", "LA-XE:police"]}],
            text_sha256=doc_id * 64,
        )
        for doc_id, amount in (("a", 100000000), ("b", 120000000))
    ]
    path = tmp_path / "explorer.html"
    path.write_bytes(page(explored(released_in(tmp_path / "data", lines))))
    tab = browser.new_page()
    yield Opened(tab, path)
    tab.close()


@pytest.mark.parametrize("question", PATHS)
def test_a_question_and_its_sentence_take_four_clicks_at_most(
    question: str, told_twice: Opened
) -> None:
    assert len(PATHS[question]) <= MOST
    tab = told_twice.at("")
    for step in PATHS[question]:
        tab.wait_for_timeout(100)
        tab.locator(step).first.click(force="svg" in step)
    tab.wait_for_selector("#evidence blockquote")
    assert told_twice.heard == []


def test_articles_that_disagree_stand_side_by_side(told_twice: Opened) -> None:
    tab = told_twice.at("disagreements")
    sums = tab.locator(".sides").first.inner_text()
    assert "100,000,000" in sums
    assert "120,000,000" in sums


def test_a_gift_told_twice_leads_to_the_other_telling(told_twice: Opened) -> None:
    tab = told_twice.at("records?table=aid")
    tab.locator(RECORD).first.click()
    tab.wait_for_selector("#evidence")
    other = tab.locator("#evidence ul a").first
    assert "b%2Fa1" in (other.get_attribute("href") or "")
