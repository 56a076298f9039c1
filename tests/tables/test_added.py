"""What the tables say without a join: days, years, sides, outlets, where places lie."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest
from msgspec.structs import replace

from bordercoop.model import Line
from bordercoop.tables.added import side
from bordercoop.tables.build import build
from bordercoop.tables.outlets import outlet

Told = Callable[..., Line]
DAYS = {"date_start": "2024-05-14", "date_end": "2024-05-15"}
TABLES = ("meetings", "participants", "commitments", "aid", "outcomes")


def published(line: Line, **about: Any) -> Line:
    return replace(line, document=replace(line.document, **about))


@pytest.fixture
def line(told: Told) -> Line:
    return told(
        "a",
        published="2025-01-02",
        meetings=[DAYS],
        participants=[{"org_id": "VN-22:police"}],
        commitments=[{"actors": ["VN-22:police", "LA-XI:police"], "addressees": []}],
        aid=[{"donors": ["VN-22:police"], "recipients": ["LA-XI:police", "LA-XI:other"]}],
        outcomes=[{"actors": ["LA-XI:police"], "period_start": "2023-01-01"}],
    )


def test_a_record_has_the_day_of_its_own_or_of_its_meeting(line: Line) -> None:
    made = build([line])
    days = {name: made[name]["date"].to_list() for name in TABLES}
    assert days == {name: [date(2024, 5, 14)] for name in TABLES} | {
        "outcomes": [date(2023, 1, 1)]
    }
    years = {name: made[name]["year"].to_list() for name in TABLES}
    assert years == {name: [2024] for name in TABLES} | {"outcomes": [2023]}


def test_a_record_without_a_day_has_the_year_of_publication(told: Told) -> None:
    made = build([told("a", published="2025-01", aid=[{"donors": ["VN-22:police"]}])])
    assert made["aid"].select("date", "year").row(0) == (None, 2025)


def test_a_record_says_whose_it_is(line: Line) -> None:
    made = build([line])
    sides = made["aid"].select("donor_side", "recipient_side").row(0)
    assert sides == ("VN", "LA")
    assert made["commitments"].select("actor_side", "addressee_side").row(0) == ("both", None)
    assert made["outcomes"]["actor_side"].to_list() == ["LA"]


@pytest.mark.parametrize(
    ("org_ids", "named"),
    [
        ([], None),
        (["VN-22:police", "VN:mps"], "VN"),
        (["LA-XI:other"], "LA"),
        (["LA-XI:police", "VN-22:police"], "both"),
    ],
)
def test_a_side_is_one_both_or_none(org_ids: list[str], named: str | None) -> None:
    assert side(org_ids) == named


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("https://tin.example/bai-1.html", "https://tin.example/bai-1.html"),
        ("HTTP://tin.example/a", "HTTP://tin.example/a"),
        ("bai/1.txt", None),
        ("ftp://tin.example/a", None),
    ],
)
def test_the_source_is_a_url_only_where_it_is_one(
    source: str, url: str | None, told: Told
) -> None:
    made = build([published(told("a"), source=source)])["documents"]
    assert made["url"].to_list() == [url]


@pytest.mark.parametrize(
    ("publisher", "name", "kind"),
    [
        ("QNO", "Báo Quảng Nam", "party_paper"),
        ("www.BaoQuangNam.vn", "Báo Quảng Nam", "party_paper"),
        ("congan.songlam.gov.vn", "congan.songlam.gov.vn", "police_portal"),
        ("songlam.gov.vn", "songlam.gov.vn", "government_portal"),
        ("tin.example.vn", "tin.example.vn", None),
        ("Tạp chí Sông Lam", "Tạp chí Sông Lam", None),
    ],
)
def test_an_outlet_is_known_by_any_of_its_names(
    publisher: str, name: str, kind: str | None
) -> None:
    found = outlet(publisher)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


def test_articles_lead_to_their_outlet(told: Told) -> None:
    lines = [
        published(told(doc_id), publisher=publisher)
        for doc_id, publisher in (("a", "QNO"), ("b", "Báo Quảng Nam"), ("c", None), ("d", "–"))
    ]
    made = build(lines)
    assert made["documents"].sort("doc_id")["outlet_id"].to_list() == [
        "bao-quang-nam",
        "bao-quang-nam",
        None,
        None,
    ]
    row = made["outlets"].row(0, named=True)
    assert (row["names"], row["articles"]) == (["Báo Quảng Nam", "QNO"], 2)


def test_places_say_where_they_lie_and_whom_they_touch() -> None:
    rows = {row["place"]: row for row in build([])["places"].to_dicts()}
    assert rows["VN-22"]["neighbours"] == 3
    assert rows["VN-HN"]["neighbours"] == 0
    assert rows["VN-25/crossing/lao-bao"]["opposite"] == "LA-SV/crossing/den-sa-van"
    assert rows["VN-25/crossing/lao-bao"]["rank"] == "international"
    listed = pl.DataFrame(list(rows.values()), infer_schema_length=None)
    provinces = listed.filter(level="province")
    assert provinces["latitude"].null_count() == provinces["statistics_code"].null_count() == 0
    assert set(build([])["adjacency"]["vietnam"]) <= set(rows)
