"""What differs from the version before, why, and which version that demands."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import polars as pl
import pytest

from bordercoop.model import Line
from bordercoop.release.demand import Level, TooLow, demanded, raised
from bordercoop.release.publish import Published
from bordercoop.release.version import Version

pytestmark = pytest.mark.usefixtures("without_copies")
Publish = Callable[..., Published]
Talks = Callable[..., Line]
MILLION = 1_000_000


def changes(release: Published, table: str) -> list[dict[str, Any]]:
    made = pl.read_parquet(release.folder / "changes.parquet")
    return made.filter(table_name=table).to_dicts()


def lines_of(release: Published) -> list[Line]:
    raw = (release.folder / "records.jsonl").read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Line) for line in raw]


def redirects(release: Published) -> dict[str, str]:
    with (release.folder / "redirects.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["replaced_by"] for row in csv.DictReader(file)}


def test_the_first_release_has_no_changes(release: Publish, talks: Talks) -> None:
    first = release(talks("a", 5 * MILLION))
    assert first.folder.name == "v0.1.0"
    assert len(pl.read_parquet(first.folder / "changes.parquet")) == 0


def test_the_same_lines_again_are_a_patch(release: Publish, talks: Talks) -> None:
    release(talks("a", 5 * MILLION))
    again = release(talks("a", 5 * MILLION))
    assert (again.folder.name, again.demand.level) == ("v0.1.1", Level.PATCH)
    assert len(pl.read_parquet(again.folder / "changes.parquet")) == 0


def test_a_value_read_otherwise_from_the_same_text_is_the_codes(
    release: Publish, talks: Talks
) -> None:
    release(talks("a", 5 * MILLION))
    second = release(talks("a", 7 * MILLION))
    assert second.folder.name == "v0.2.0"
    assert changes(second, "aid") == [
        {
            "table_name": "aid",
            "row_key": "a/a1",
            "field": "amount",
            "change": "changed",
            "cause": "code",
            "old": "5000000.00",
            "new": "7000000.00",
        }
    ]
    causes = {row["cause"] for row in changes(second, "dyad_year")}
    assert causes == {"code"}, "what is counted from it has the same cause"


def test_a_value_of_another_text_is_the_sources(release: Publish, talks: Talks) -> None:
    release(talks("a", 5 * MILLION))
    second = release(talks("a", 7 * MILLION, text="2"))
    (row,) = changes(second, "aid")
    assert (row["field"], row["cause"]) == ("amount", "source")
    assert {row["field"]: row["cause"] for row in changes(second, "documents")} == {
        "text_sha256": "source"
    }


def test_code_and_source_are_told_apart_in_one_sum(release: Publish, talks: Talks) -> None:
    """The article a is read otherwise, b is new and tells of one more gift: a row for each."""
    release(talks("a", 5 * MILLION))
    told_again = talks("b", 7 * MILLION, 10 * MILLION, text="3")
    second = release(talks("a", 7 * MILLION), told_again)
    steps = {
        row["cause"]: (row["old"], row["new"])
        for row in changes(second, "dyad_year")
        if row["field"] == "amount_vnd"
    }
    assert steps == {
        "code": ("5000000.00", "7000000.00"),
        "source": ("7000000.00", "17000000.00"),
    }


def test_an_article_added_is_minor_and_one_withdrawn_major(
    release: Publish, talks: Talks
) -> None:
    release(talks("a", 5 * MILLION))
    added = release(talks("a", 5 * MILLION), talks("b", 1 * MILLION, text="2"))
    assert added.folder.name == "v0.2.0"
    assert {row["change"] for row in changes(added, "documents")} == {"added"}
    gone = release(talks("b", 1 * MILLION, text="2"))
    assert gone.folder.name == "v1.0.0"
    assert {row["cause"] for row in changes(gone, "aid")} == {"source"}
    assert redirects(gone)["a/a1"] == ""


def test_less_than_the_changes_demand_is_refused_and_more_is_not(
    release: Publish, talks: Talks, tmp_path: Path
) -> None:
    release(talks("a", 5 * MILLION))
    with pytest.raises(TooLow, match=r"0\.1\.1 is less than 0\.2\.0"):
        release(talks("a", 7 * MILLION), version="0.1.1")
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["v0.1.0"]
    assert release(talks("a", 7 * MILLION), version="1.0.0").folder.name == "v1.0.0"


def test_a_draft_counts_as_the_version_that_it_is_a_draft_of(
    release: Publish, talks: Talks
) -> None:
    release(talks("a", 5 * MILLION))
    release(talks("a", 7 * MILLION), version="0.2.0-rc.1")
    final = release(talks("a", 7 * MILLION))
    assert final.folder.name == "v0.2.0", "drafts are no version before"


def test_a_record_found_before_others_does_not_renumber_them(
    release: Publish, talks: Talks
) -> None:
    release(talks("a", 1 * MILLION, 2 * MILLION))
    more = talks("a", 1 * MILLION, 3 * MILLION, 2 * MILLION)
    clauses = [item.evidence for item in more.aid]
    items = [item.item for item in more.aid]
    moved = msgspec.structs.replace(
        more,
        aid=[
            msgspec.structs.replace(item, evidence=clause, item=name)
            for item, clause, name in zip(
                more.aid,
                [clauses[0], clauses[2], clauses[1]],
                [items[0], items[2], items[1]],
                strict=True,
            )
        ],
    )
    second = release(moved)
    (line,) = lines_of(second)
    ids = {item.amount: item.aid_id for item in line.aid}
    assert ids == {1 * MILLION: "a/a1", 2 * MILLION: "a/a2", 3 * MILLION: "a/a3"}
    assert second.folder.name == "v0.2.0", "nothing is withdrawn"


def test_an_id_that_was_withdrawn_is_never_given_again(release: Publish, talks: Talks) -> None:
    release(talks("a", 1 * MILLION, 2 * MILLION))
    second = release(talks("a", 1 * MILLION))
    assert redirects(second) == {"a/a2": "a/a1"}, "the most alike stands in its place"
    assert second.folder.name == "v1.0.0"
    new = {"kind": "training", "quantity": 50.0, "unit": "person"}
    words = {"start": 700, "end": 714, "text": "mở lớp đào tạo"}
    line = talks("a", 1 * MILLION)
    trained = msgspec.structs.replace(
        line.aid[0],
        aid_id="a/a2",
        amount=None,
        currency=None,
        item=None,
        recipients=["LA-SL:police"],
        evidence=[msgspec.convert(words, type(line.aid[0].evidence[0]))],
        grounds={},
        **new,
    )
    third = release(msgspec.structs.replace(line, aid=[*line.aid, trained]))
    assert [item.aid_id for item in lines_of(third)[0].aid] == ["a/a1", "a/a3"]


def test_a_file_renamed_leads_to_its_new_name(release: Publish, talks: Talks) -> None:
    release(talks("a", 1 * MILLION))
    assert redirects(release(talks("b", 1 * MILLION)))["a"] == "b"


def test_the_changelog_grows(release: Publish, talks: Talks) -> None:
    release(talks("a", 1 * MILLION))
    release(talks("a", 2 * MILLION))
    text = (release(talks("a", 3 * MILLION)).folder / "CHANGELOG.md").read_text("utf-8")
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads == [f"## {version} (2025-01-01)" for version in ("0.3.0", "0.2.0", "0.1.0")]
    assert "| aid | changed | code | 1 |" in text


SCHEMA = {"name": "kind", "type": "string", "categories": [{"value": "x", "label": "X"}]}


def package(*fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "resources": [
            {"name": "aid", "path": "tables/aid.csv", "schema": {"fields": list(fields)}}
        ]
    }


@pytest.mark.parametrize(
    ("new", "level"),
    [
        ([SCHEMA], Level.PATCH),
        ([SCHEMA | {"description": "said better"}], Level.PATCH),
        ([SCHEMA, {"name": "more", "type": "string"}], Level.MINOR),
        ([SCHEMA | {"categories": [*SCHEMA["categories"], {"value": "y", "label": "Y"}]}], 1),
        ([SCHEMA | {"categories": []}], Level.MAJOR),
        ([SCHEMA | {"type": "integer"}], Level.MAJOR),
        ([SCHEMA | {"unit": "kg"}], Level.MAJOR),
        ([{"name": "sort", "type": "string"}], Level.MAJOR),
        ([], Level.MAJOR),
    ],
)
def test_columns_demand_what_they_mean(new: list[dict[str, Any]], level: int) -> None:
    none = pl.DataFrame(schema={"table_name": pl.String, "change": pl.String})
    demand = demanded(Version(1, 2, 3), none, package(SCHEMA), package(*new))
    assert demand.level == level
    assert demand.least == raised(Version(1, 2, 3), Level(level))
