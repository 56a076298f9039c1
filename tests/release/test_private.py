"""Who leaves by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import polars as pl
import pytest

from bordercoop.model import Line
from bordercoop.release.private import withheld
from bordercoop.release.publish import Published

Told = Callable[..., Line]
Publish = Callable[..., Published]
NAME = r"(?:[A-ZĐ]\w+ ){1,4}[A-ZĐ]\w+"
NOT_OFFICIAL = re.compile(rf"\b(?:đối tượng|bị can|nghi phạm|nạn nhân|phóng viên) {NAME}")


@pytest.mark.parametrize(
    ("told_of", "leaves"),
    [
        ({}, False),
        ({"rank": "dai_ta"}, True),
        ({"position": "Giám đốc"}, True),
        ({"org_id": "LA-XE:police"}, True),
    ],
)
def test_only_participants_in_a_role_leave(
    told_of: dict[str, str], leaves: bool, told: Told
) -> None:
    person = {"type": "person", "name": "Nguyễn Thị Bông"} | told_of
    line = told("a", meetings=[{}], participants=[{"org_id": "LA-XE:police"}, person])
    assert ("Nguyễn Thị Bông" in str(withheld(line))) == leaves


def test_who_has_no_role_is_in_no_file(told: Told, release: Publish) -> None:
    person = {"type": "person", "name": "Nguyễn Thị Bông"}
    body = {"org_id": "LA-XE:police", "country": "LA", "province": "LA-XE"}
    place = {"country": "LA", "province": "LA-XE"}
    folder = release(told("a", meetings=[place], participants=[body, person])).folder
    for path in folder.rglob("*"):
        if path.is_file():
            assert "Nguyễn Thị Bông".encode() not in path.read_bytes(), path.name
    assert len(pl.read_parquet(folder / "tables" / "people.parquet")) == 0


def test_no_suspect_victim_or_reporter_is_named_in_the_seeds(seeds_release: Path) -> None:
    for raw in (seeds_release / "records.jsonl").read_bytes().splitlines():
        line = msgspec.json.decode(raw, type=Line)
        for table in ("meetings", "participants", "commitments", "aid", "outcomes"):
            for record in getattr(line, table):
                for clause in record.evidence:
                    assert not NOT_OFFICIAL.search(clause.text)
