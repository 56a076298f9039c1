"""What is asked of a release: to add, to withdraw, to say what would be, where it is found."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from released import published

from bordercoop.model import Line, encode
from bordercoop.release.asked import Asked, Withdrawals
from bordercoop.release.index import listed
from bordercoop.release.publish import Published, previewed
from bordercoop.release.verify.every import verified

from .conftest import with_text

Talks = Callable[..., Line]
MILLION = 1_000_000


def numbered(*lines: Line) -> list[tuple[int, bytes]]:
    return [(at, encode(one) + b"\n") for at, one in enumerate(lines, start=1)]


def faults(folder: Path) -> list[str]:
    return [found.message for found in verified(folder) if found.code[0] in "ER"]


def documents(made: Published) -> list[str]:
    return sorted(pl.read_parquet(made.folder / "tables" / "documents.parquet")["doc_id"])


def test_articles_are_added_month_by_month(talks: Talks, tmp_path: Path) -> None:
    whole = tmp_path / "whole", tmp_path / "parts"
    one, two = talks("a", MILLION), talks("b", 2 * MILLION, text="2")
    published(numbered(one), whole[1], Asked())
    added = published(numbered(two), whole[1], Asked(add=True, allow_withdrawals=False))
    assert documents(added) == ["a", "b"]
    published(numbered(one), whole[0], Asked())
    together = published(numbered(one, two), whole[0], Asked())
    for name in ("records.jsonl", "SHA256SUMS", "changes.csv"):
        assert (added.folder / name).read_bytes() == (together.folder / name).read_bytes()
    assert faults(added.folder) == []


def test_an_article_that_is_given_again_takes_the_place_of_the_old(
    talks: Talks, tmp_path: Path
) -> None:
    published(numbered(talks("a", MILLION)), tmp_path, Asked())
    made = published(numbered(talks("a", 3 * MILLION)), tmp_path, Asked(add=True))
    amounts = pl.read_parquet(made.folder / "tables" / "aid.parquet")["amount"].to_list()
    assert list(map(int, amounts)) == [3 * MILLION]


def test_articles_are_withdrawn_only_where_that_is_allowed(
    talks: Talks, tmp_path: Path
) -> None:
    one, two = talks("a", MILLION), talks("b", 2 * MILLION, text="2")
    published(numbered(one, two), tmp_path, Asked())
    with pytest.raises(Withdrawals) as caught:
        published(numbered(one), tmp_path, Asked(allow_withdrawals=False))
    assert caught.value.doc_ids == ["b"]
    assert not (tmp_path / "v1.0.0").exists()
    made = published(numbered(one), tmp_path, Asked())
    assert (made.folder.name, documents(made)) == ("v1.0.0", ["a"])


def test_an_article_under_another_name_is_not_withdrawn(talks: Talks, tmp_path: Path) -> None:
    published(numbered(talks("a", MILLION)), tmp_path, Asked())
    renamed = with_text(talks("z", MILLION), "1")
    made = published(numbered(renamed), tmp_path, Asked(allow_withdrawals=False))
    assert documents(made) == ["z"]


def test_a_preview_says_what_would_be_and_makes_nothing(talks: Talks, tmp_path: Path) -> None:
    place = tmp_path / "data"
    told = previewed(numbered(talks("a", MILLION)), place, Asked())
    assert told.folder == place / "v0.1.0"
    assert not place.exists()
    published(numbered(talks("a", MILLION)), place, Asked())
    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
    told = previewed(numbered(talks("a", 2 * MILLION)), place, Asked())
    assert told.folder.name == "v0.2.0"
    assert told.changes.row(0) == ("aid", "changed", "code", 1)
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == before


def test_the_index_lists_versions_and_latest_leads_to_the_last(
    talks: Talks, tmp_path: Path
) -> None:
    about = Asked(day="2025-03-01", url="https://data.example/1", doi="10.1234/abc")
    published(numbered(talks("a", MILLION)), tmp_path, about)
    published(numbered(talks("a", 2 * MILLION)), tmp_path, Asked())
    published(numbered(talks("a", 5 * MILLION)), tmp_path, Asked(version="0.3.0-rc.1"))
    listed(tmp_path)
    index = json.loads((tmp_path / "index.json").read_bytes())
    assert index["latest"] == "v0.2.0"
    assert [one["folder"] for one in index["versions"]] == ["v0.1.0", "v0.2.0", "v0.3.0-rc.1"]
    first = index["versions"][0]
    assert (first["created"][:10], first["homepage"], first["doi"], first["articles"]) == (
        "2025-03-01",
        "https://data.example/1",
        "10.1234/abc",
        1,
    )
    assert (tmp_path / "latest" / "records.jsonl").read_bytes() == (
        tmp_path / "v0.2.0" / "records.jsonl"
    ).read_bytes()
    citation = (tmp_path / "v0.1.0" / "CITATION.cff").read_text("utf-8")
    assert 'doi: "10.1234/abc"' in citation
    assert faults(tmp_path / "v0.1.0") == []


def test_a_damaged_version_is_listed_by_its_name(talks: Talks, tmp_path: Path) -> None:
    (tmp_path / "v0.0.1").mkdir(parents=True)
    (tmp_path / "v0.0.1" / "datapackage.json").write_bytes(b"[")
    published(numbered(talks("a", MILLION)), tmp_path / "other", Asked())
    listed(tmp_path)
    index = json.loads((tmp_path / "index.json").read_bytes())
    assert index["versions"] == [{"folder": "v0.0.1"}]
