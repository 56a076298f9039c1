"""Of very many articles the page shows those published last, counts these, and says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from explorer.conftest import released_in

from bordercoop.explorer import latest
from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.page import data, page
from bordercoop.model import Line
from bordercoop.release import explored
from bordercoop.release.explored import NAME

Made = tuple[Path, Gathered]
DATED = {"a": "2024-03-01", "b": "2025", "c": None, "d": "2024-03-01", "e": "2023-12-31"}
KEPT = ("b", "d")


@pytest.fixture
def made(saying: Callable[..., Line], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """A release of more articles than its page shows, and what the page shows."""
    for module in (latest, explored):
        monkeypatch.setattr(module, "MOST_ARTICLES", len(KEPT))
    monkeypatch.setattr("bordercoop.release.page.MOST_ARTICLES", len(KEPT))
    lines = (saying(f"lời {id_}", doc_id=id_, published=day) for id_, day in DATED.items())
    folder = released_in(tmp_path, lines)
    return folder, explored.explored(folder)


def test_the_articles_published_last_are_shown(made: Made) -> None:
    _, shown = made
    assert {entry.doc_id for entry in shown.entries} == set(KEPT)
    assert shown.articles == len(DATED)


def test_every_number_counts_the_records_that_are_shown(made: Made) -> None:
    _, shown = made
    there = [entry.table for entry in shown.entries]
    counted = {row.by[0]: row.numbers["rows"] for row in shown.numbers["by_table"].rows}
    assert {table: value for table, (value, _) in counted.items()} == {
        table: there.count(table) for table in set(there)
    }
    for told in shown.numbers.values():
        assert all(
            at < len(there)
            for row in told.rows
            for _, ats in row.numbers.values()
            for at in ats
        )


def test_the_page_of_the_release_is_that_page_and_tells_of_the_rest(made: Made) -> None:
    folder, shown = made
    written = (folder / NAME).read_text("utf-8")
    assert data(written) == data(page(shown).decode("utf-8"))
    assert b'"articles":5' in data(written)[1]["head"]
    assert "2 articles published last, of 5" in (folder / "README.md").read_text("utf-8")
    (finding,) = explored.cut_short(len(DATED), NAME)
    assert (finding.code, finding.file) == ("R115", NAME)
    assert "2 of 5 articles" in finding.message


def test_a_page_of_all_articles_says_nothing_of_it(seeds_release: Path) -> None:
    assert "published last" not in (seeds_release / "README.md").read_text("utf-8")
    assert list(explored.cut_short(latest.MOST_ARTICLES, NAME)) == []
