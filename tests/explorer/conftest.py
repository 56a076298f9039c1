"""Releases to be looked at: the seeds, and articles made up of whatever a test puts in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from explorer.browser import CHROMIUM, Opened
from msgspec.structs import replace

from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.page import page
from bordercoop.model import Line, encode
from bordercoop.parse import parse
from bordercoop.release.explored import explored
from bordercoop.release.publish import publish
from bordercoop.sources.article import Article
from bordercoop.sources.seeds import seeds

Told = Callable[..., Line]
Released = Callable[[Line], Path]


def released_in(place: Path, lines: Iterable[Line]) -> Path:
    numbered = [(number, encode(line) + b"\n") for number, line in enumerate(lines, start=1)]
    return publish(numbered, None, place).folder


@pytest.fixture(scope="session")
def seeds_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a release of the five seeds; not to be written to."""
    lines = [parse(found) for found in seeds() if isinstance(found, Article)]
    return released_in(tmp_path_factory.mktemp("data"), lines)


@pytest.fixture(scope="session")
def shown(seeds_release: Path) -> Gathered:
    return explored(seeds_release)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, so that it can be asked for alone."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as driver:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        running = driver.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield running
        running.close()


@pytest.fixture(scope="session")
def page_of_seeds(shown: Gathered, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the five seeds; not to be written to."""
    path = tmp_path_factory.mktemp("page") / "explorer.html"
    path.write_bytes(page(shown))
    return path


@pytest.fixture
def opened(browser: Any, page_of_seeds: Path) -> Iterator[Opened]:
    tab = browser.new_page()
    yield Opened(tab, page_of_seeds)
    tab.close()


@pytest.fixture(scope="session")
def saying(told: Told) -> Callable[..., Line]:
    """`saying(words, …)`: an article with records that have these words in every field that
    quotes some, each in records of its own."""

    def line(*said: str, doc_id: str = "a", **document: Any) -> Line:
        made = told(
            doc_id,
            meetings=[
                {"venue": words, "district": words, "evidence": _clause(words)}
                for words in said
            ],
            participants=[
                {"type": "person", "name": words, "position": words, "country": "LA"}
                for words in said
            ],
            commitments=[
                {"text": words, "topics": ["drugs"], "evidence": _clause(words)}
                for words in said
            ],
            aid=[_gift(words, status) for words in said for status in ("delivered", "pledged")],
            outcomes=[{}],
        )
        first = said[0]
        about = {"title": first, "publisher": first, "source": first, "authors": [first]}
        return replace(made, document=replace(made.document, **(about | document)))

    return line


def _clause(words: str) -> list[dict[str, Any]]:
    return [{"start": 10, "end": 10 + len(words), "text": words}]


def _gift(words: str, status: str) -> dict[str, Any]:
    spans = [[10, 10 + len(words)]]
    return {
        "donors": ["VN-46:police"],
        "recipients": ["LA-XE:police"],
        "item": words,
        "purpose": words,
        "status": status,
        "evidence": _clause(words),
        "grounds": {"item": spans, "purpose": spans},
    }
