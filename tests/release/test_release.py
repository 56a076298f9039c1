"""A release: whole or absent, the same bytes from the same lines, alike for every reader."""

from __future__ import annotations

import csv
import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest
import released

from bordercoop.model import Line, encode
from bordercoop.release import contents
from bordercoop.release.checked import Nothing, Unsound
from bordercoop.release.day import day_of
from bordercoop.release.placed import Busy, Taken
from bordercoop.release.publish import publish as published
from bordercoop.release.version import version_of
from bordercoop.tables.derived import TABLES

Told = Callable[..., Line]


@pytest.fixture
def lines(told: Told) -> list[tuple[int, bytes]]:
    """Two articles: a gift of 100 million đồng on 1 August 2024, and nothing of interest."""
    dated = {"date_precision": "day", "date_basis": "text"}
    gift = told(
        "gift",
        meetings=[
            {
                "date_start": "2024-08-01",
                "date_end": "2024-08-01",
                "country": "LA",
                "province": "LA-XE",
            }
            | dated
        ],
        participants=[
            {"org_id": "VN-46:police", "country": "VN", "province": "VN-46", "name": "Công an"},
            {"org_id": "LA-XE:police", "country": "LA", "province": "LA-XE", "name": "An ninh"},
        ],
        aid=[
            {
                "donors": ["VN-46:police"],
                "recipients": ["LA-XE:police", "LA-XE:police/dac-chung"],
                "item": "=1+1, tiền mặt",
                "amount": 100_000_000,
                "currency": "VND",
            }
        ],
    )
    return list(enumerate([encode(gift) + b"\n", b"\n", encode(told("empty")) + b"\n"], 1))


def publish(
    lines: list[tuple[int, bytes]], version: str, into: Path, day: str | None = None
) -> Path:
    return published(lines, version, into, day).folder


def published_once(lines: list[tuple[int, bytes]], version: str, into: Path) -> Path:
    """The same, made once for all tests."""
    return released.publish(lines, version, into).folder


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_release_holds_tables_records_schema_page_and_sums(
    lines: list[tuple[int, bytes]], tmp_path: Path
) -> None:
    folder = publish(lines, "0.1.0", tmp_path / "data")
    assert folder == tmp_path / "data" / "v0.1.0"
    files = files_of(folder)
    for name in TABLES:
        assert {f"tables/{name}.parquet", f"tables/{name}.csv"} <= set(files)
    assert {"README.md", "schema/article.schema.json", "codes/topic.csv"} <= set(files)
    assert files["records.jsonl"] == lines[2][1] + lines[0][1], "as given, by doc_id"
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["v0.1.0"]


def test_the_sums_check_with_the_usual_tool(
    lines: list[tuple[int, bytes]], tmp_path: Path
) -> None:
    folder = published_once(lines, "0.1.0", tmp_path)
    listed = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    told = {path: digest for digest, _, path in (line.partition("  ") for line in listed)}
    files = files_of(folder)
    del files["SHA256SUMS"]
    assert told == {name: hashlib.sha256(raw).hexdigest() for name, raw in files.items()}
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=folder, check=True)


def test_the_same_lines_in_any_order_give_the_same_bytes(
    lines: list[tuple[int, bytes]], tmp_path: Path
) -> None:
    first = publish(lines, "1.2.3", tmp_path / "a", "2024-12-31")
    again = publish(lines[::-1], "v1.2.3", tmp_path / "b", "2024-12-31")
    assert files_of(first) == files_of(again)


def test_another_process_gives_the_same_bytes(
    lines: list[tuple[int, bytes]], tmp_path: Path
) -> None:
    first = published_once(lines, "1.2.3", tmp_path / "a")
    source = tmp_path / "lines.jsonl"
    source.write_bytes(b"".join(raw for _, raw in lines))
    script = (
        "import sys; from pathlib import Path; from bordercoop.release.publish import publish;"
        f"publish(enumerate(open({str(source)!r}, 'rb'), 1), '1.2.3', Path({str(tmp_path)!r}))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Vientiane", "LC_ALL": "C"}
    subprocess.run([sys.executable, "-c", script], check=True, env=environment)
    assert files_of(first) == files_of(tmp_path / "v1.2.3")


def test_every_reader_sees_the_same_types(
    lines: list[tuple[int, bytes]], tmp_path: Path
) -> None:
    tables = published_once(lines, "0.1.0", tmp_path) / "tables"
    by_polars = pl.read_parquet(tables / "aid.parquet").row(0, named=True)
    (by_arrow,) = pq.read_table(tables / "aid.parquet").to_pylist()
    assert by_polars == by_arrow
    assert by_arrow["amount"] == Decimal(100_000_000)
    assert by_arrow["recipients"] == ["LA-XE:police", "LA-XE:police/dac-chung"]
    with (tables / "aid.csv").open(encoding="utf-8", newline="") as file:
        (by_csv,) = csv.DictReader(file, strict=True)
    assert by_csv["item"] == by_arrow["item"] == "=1+1, tiền mặt"
    assert Decimal(by_csv["amount"]) == by_arrow["amount"]
    meeting = pq.read_table(tables / "meetings.parquet").to_pylist()[0]
    assert meeting["date_start"] == date(2024, 8, 1)
    by_guess = pl.read_csv(tables / "meetings.csv", try_parse_dates=True)
    assert by_guess["date_start"].to_list() == [date(2024, 8, 1)]


def test_the_page_tells_the_numbers_and_no_clock(
    lines: list[tuple[int, bytes]], tmp_path: Path
) -> None:
    undated = (published_once(lines, "0.1.0", tmp_path) / "README.md").read_text("utf-8")
    assert "| articles | 2 |" in undated
    assert "| money of aid given, VND | 100,000,000 |" in undated
    assert "Released" not in undated
    dated = publish(lines, "0.1.1", tmp_path, day_of("1735689600")) / "README.md"
    assert "Released 2025-01-01." in dated.read_text("utf-8")


def test_a_published_version_is_never_overwritten(
    lines: list[tuple[int, bytes]], tmp_path: Path
) -> None:
    (tmp_path / "v0.1.0").mkdir()
    with pytest.raises(Taken):
        publish(lines, "0.1.0", tmp_path)
    assert list(tmp_path.iterdir()) == [tmp_path / "v0.1.0"]


def test_two_at_once_is_one_too_many(lines: list[tuple[int, bytes]], tmp_path: Path) -> None:
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(Busy):
        publish(lines, "0.1.0", tmp_path)
    os.close(handle)
    publish(lines, "0.1.0", tmp_path)


KILLED = """
import os, signal, sys
from pathlib import Path
from bordercoop.release import publish as module
def die(release, folder):
    (folder / "half").write_text("written")
    os.kill(os.getpid(), signal.SIGKILL)
parts, lines = module.PARTS, list(enumerate(sys.stdin.buffer, 1))
for stage in range(len(parts) + 1):
    if not (run := os.fork()):  # before Polars has been used, and has threads
        module.PARTS = (*parts[:stage], die)
        module.publish(lines, "0.2.0", Path(sys.argv[1], str(stage)))
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(run, 0)[1]))
"""
"""Makes a release at each of several places, and is killed there at one stage each."""


def test_a_run_killed_at_any_stage_leaves_no_version_and_the_next_one_clears_up(
    lines: list[tuple[int, bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [tmp_path / str(stage) for stage in range(len(contents.PARTS) + 1)]
    for place in places:
        published_once(lines, "0.1.0", place)
    before = files_of(places[0] / "v0.1.0")
    done = subprocess.run(
        [sys.executable, "-c", KILLED, tmp_path],
        input=b"".join(raw for _, raw in lines),
        stdout=subprocess.PIPE,
    )
    assert done.stdout.split() == [str(-signal.SIGKILL).encode()] * len(places)
    monkeypatch.setattr("bordercoop.release.publish.PARTS", (contents.records, contents.sums))
    for place in places:
        left = sorted(path.name for path in place.iterdir())
        assert left == [".v0.2.0.partial", "v0.1.0"], place.name
        assert files_of(place / "v0.1.0") == before, place.name
        assert (publish(lines, "0.3.0", place) / "SHA256SUMS").is_file()
        assert sorted(path.name for path in place.iterdir()) == ["v0.1.0", "v0.3.0"]


def test_what_fails_leaves_nothing(
    lines: list[tuple[int, bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(release: contents.Release, folder: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bordercoop.release.publish.PARTS", (contents.records, full))
    with pytest.raises(OSError, match="No space left"):
        publish(lines, "0.1.0", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_only_what_a_killed_run_left_is_cleared_away(
    lines: list[tuple[int, bytes]], tmp_path: Path
) -> None:
    kept = {".git", ".vim.partial", "v9.partial", "notes"}
    for name in (*kept, ".v0.0.9.partial"):
        (tmp_path / name).mkdir()
    (tmp_path / ".v0.0.8.partial").symlink_to(tmp_path / "notes")
    publish(lines, "0.1.0", tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {*kept, ".v0.0.8.partial", "v0.1.0"}


def test_lines_with_errors_are_refused_with_their_numbers(
    lines: list[tuple[int, bytes]], tmp_path: Path
) -> None:
    with pytest.raises(Unsound) as refused:
        publish([*lines, (4, b"{}\n"), (5, lines[0][1])], "0.1.0", tmp_path / "data")
    assert {finding.line for finding in refused.value.findings} == {4, 5}
    assert not (tmp_path / "data").exists()


def test_no_lines_make_no_release(tmp_path: Path) -> None:
    with pytest.raises(Nothing):
        publish([(1, b"\n")], "0.1.0", tmp_path)


@pytest.mark.parametrize("written", ["0.1.0", "v0.1.0", "10.20.30", "1.0.0-rc.1"])
def test_a_version_is_semantic(written: str) -> None:
    assert version_of(written) == written.removeprefix("v")


@pytest.mark.parametrize(
    "written",
    [
        *("", "1", "1.0", "01.0.0", "9999999.0.0", "１.0.0", "vv1.0.0", " 1.0.0", "1.0.0\n"),
        *("../1.0.0", "1.0.0/..", "1.0.0-..", "1.0.0-", "1.0.0\0", "1.0.0-" + "a" * 300),
    ],
)
def test_nothing_else_is(written: str) -> None:
    with pytest.raises(ValueError, match="MAJOR"):
        version_of(written)


@pytest.mark.parametrize("epoch", ["now", "-1", "1.5", "9" * 30, "１"])
def test_a_source_date_epoch_is_a_number_of_seconds(epoch: str) -> None:
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH"):
        day_of(epoch)
    assert (day_of(None), day_of("0")) == (None, "1970-01-01")
