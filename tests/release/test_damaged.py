"""Files of a release that are damaged anywhere are told of and end nothing."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from released import publish

from bordercoop.model import Line, encode
from bordercoop.release.verify.every import verified
from bordercoop.release.verify.held import HELD

Talks = Callable[..., Line]
ROUNDS = 60
FILES = {
    "sqlite": "bordercoop.sqlite",
    "xlsx": "bordercoop.xlsx",
    "parquet": "tables/meetings.parquet",
    "html": "explorer.html",
}


@pytest.fixture
def folder(tmp_path: Path, talks: Talks) -> Path:
    return publish([(1, encode(talks("a", 5_000_000)) + b"\n")], None, tmp_path).folder


@pytest.mark.parametrize("ending", HELD)
def test_what_a_damaged_file_holds_is_compared_or_told_of(
    ending: str, folder: Path, tmp_path: Path
) -> None:
    kept = folder / FILES[ending]
    damaged, raw = tmp_path / f"damaged.{ending}", kept.read_bytes()
    chance = random.Random(ending)
    told = 0
    for number in range(ROUNDS):
        at, size = chance.randrange(len(raw)), chance.randrange(1, 40)
        ways = (raw[:at] + chance.randbytes(size) + raw[at + size :], raw[:at], raw[at:])
        damaged.write_bytes(ways[number % 3] if number % 5 else ways[0])
        found = HELD[ending](damaged, kept)
        told += found is not None
    assert told > ROUNDS // 2


def test_a_table_of_more_rows_than_its_file_can_tell_is_not_read(folder: Path) -> None:
    """A small file may unpack to any number of rows: one that no release has is no release."""
    rows = 3_000_000
    many = pa.table({"meeting_id": pa.nulls(rows, pa.string())})
    for name in ("tables/meetings.parquet", "changes.parquet"):
        pq.write_table(many, folder / name)
        assert (folder / name).stat().st_size < 100_000
        assert HELD["parquet"](folder / name, folder / "tables" / "aid.parquet") is not None
    told = [one.message for one in verified(folder)]
    assert any(f"{rows:,} rows" in message for message in told)


def test_a_damaged_workbook_does_not_end_verify(folder: Path, tmp_path: Path) -> None:
    whole = (folder / "bordercoop.xlsx").read_bytes()
    copy = shutil.copytree(folder, tmp_path / "other" / folder.name)
    middle = len(whole) // 2
    (copy / "bordercoop.xlsx").write_bytes(whole[:middle] + bytes(64) + whole[middle + 64 :])
    codes = {one.code for one in verified(copy)}
    assert {"R101", "R111"} <= codes
