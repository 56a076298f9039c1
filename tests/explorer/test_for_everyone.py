"""The page for people who cannot see it well, or use no mouse."""

from __future__ import annotations

from typing import Any

import pytest
from explorer.browser import VIEWS, Opened, needs_chromium

pytestmark = needs_chromium
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(tab: Any) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is missing")
    found = axe.Axe().run(tab, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_view_breaks_a_rule_of_axe(view: str, theme: str, opened: Opened) -> None:
    assert violations(opened.at(f"{view}?theme={theme}")) == []


@pytest.mark.parametrize("lang", ["vi", "lo"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_evidence_breaks_no_rule_of_axe(theme: str, lang: str, opened: Opened) -> None:
    tab = opened.at(f"records?theme={theme}&lang={lang}&table=aid")
    tab.locator("#results a.record").first.click()
    tab.wait_for_selector("#evidence")
    assert violations(tab) == []


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_breaks_a_rule_of_axe_on_a_narrow_screen(view: str, opened: Opened) -> None:
    opened.tab.set_viewport_size({"width": 320, "height": 640})
    assert violations(opened.at(f"{view}?lang=lo")) == []


@pytest.mark.parametrize(("wide", "lang"), [(1280, "en"), (640, "vi"), (320, "en")])
def test_views_fit_with_text_of_twice_the_size(wide: int, lang: str, opened: Opened) -> None:
    opened.tab.set_viewport_size({"width": wide, "height": 800})
    for view in VIEWS:
        tab = opened.at(f"{view}?lang={lang}")
        size = "Number.parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
        before = tab.evaluate(size) if tab.locator("main p").count() else 0
        tab.evaluate("document.documentElement.style.fontSize = '200%'")
        assert tab.evaluate("document.documentElement.scrollWidth") <= wide, view
        assert not before or tab.evaluate(size) == 2 * before
        tab.evaluate("document.documentElement.style.fontSize = ''")


def test_a_view_of_twice_the_size_fits(opened: Opened) -> None:
    opened.tab.set_viewport_size({"width": 1280, "height": 800})
    for view in VIEWS:
        tab = opened.at(view)
        tab.evaluate("document.body.style.setProperty('zoom', '2')")
        assert tab.evaluate("document.documentElement.scrollWidth") <= 1280, view
        tab.evaluate("document.body.style.setProperty('zoom', '')")


def test_a_choice_keeps_the_focus(opened: Opened) -> None:
    tab = opened.at("records")
    tab.select_option("#choose-table", "aid")
    tab.wait_for_url(lambda url: "table=aid" in url)
    opened.stands()
    tab.locator("#choose-table").focus()
    tab.keyboard.press("ArrowDown")
    tab.wait_for_url(lambda url: "table=outcomes" in url)
    opened.stands()
    assert focused(tab)["id"] == "choose-table"


def focused(tab: Any) -> dict[str, str]:
    told: dict[str, str] = tab.evaluate(
        "(({id, tagName, hash, textContent}) => ({id: id || '', tag: tagName, hash: hash || '',"
        " text: textContent || ''}))(document.activeElement)"
    )
    return told


def test_the_keyboard_alone_leads_from_the_first_page_to_a_sentence(opened: Opened) -> None:
    tab = opened.at("")
    tab.keyboard.press("Tab")
    assert focused(tab)["id"] == "skip"
    _walk(tab, lambda at: at["hash"] == "#/aid")
    tab.keyboard.press("Enter")
    tab.wait_for_url(lambda url: url.endswith("#/aid"))
    _walk(tab, lambda at: at["hash"].startswith("#/records?of=aid_flows"))
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#origin")
    _walk(tab, lambda at: "sel=" in at["hash"])
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#evidence blockquote mark")
    assert focused(tab)["id"] == "evidence"
    assert opened.heard == []


def _walk(tab: Any, there: Any, most: int = 80) -> None:
    """Tab until the focus is there; every stop on the way is one that shows itself."""
    for _ in range(most):
        tab.keyboard.press("Tab")
        if there(focused(tab)):
            return
    raise AssertionError(f"no such stop among {most}")
