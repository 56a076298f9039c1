"""`diff`, `verify`, `why` and `inspect`, as a user types them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from bordercoop.cli import exit_codes

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
FOLDER = "bordercoop-data/v0.1.0"


@pytest.fixture
def built(folder: Path, begun: Callable[[str], str]) -> Path:
    begun("bordercoop build seeds -q && ")
    return folder / FOLDER


def test_a_release_just_built_is_sound(built: Path, shell: Shell) -> None:
    done = shell(f"bordercoop verify {FOLDER} --texts seeds --rebuild seeds")
    assert (done.returncode, done.stdout) == (exit_codes.DONE, b"")
    assert f"{FOLDER}: 0 errors".encode() in done.stderr


def test_a_release_altered_has_findings(built: Path, shell: Shell) -> None:
    (built / "README.md").write_text("nothing \x1b[31m here\n")
    done = shell(f"bordercoop verify {FOLDER}")
    assert done.returncode == exit_codes.FINDINGS
    assert b"README.md: R101: " in done.stderr


def test_evidence_that_is_not_in_the_text_is_found(built: Path, shell: Shell) -> None:
    article = next(Path("seeds").glob("004*"))
    article.write_text(article.read_text("utf-8").replace("100 triệu", "200 triệu"), "utf-8")
    done = shell(f"bordercoop verify {FOLDER} --texts seeds")
    assert done.returncode == exit_codes.FINDINGS
    assert b"records.jsonl:5: E" in done.stderr


def test_what_changed_is_told_in_three_forms(built: Path, shell: Shell) -> None:
    line = built / "records.jsonl"
    lines = line.read_bytes().splitlines(keepends=True)
    Path("less.jsonl").write_bytes(b"".join(lines[:4]))
    out = "--out bordercoop-data"
    refused = shell(f"bordercoop release less.jsonl {out}")
    assert refused.returncode == exit_codes.USAGE
    assert b"withdrawn: 004_bf970b147d074f73" in refused.stderr
    made = shell(f"bordercoop release less.jsonl {out} --allow-withdrawals")
    assert b"demands 1.0.0: MAJOR: " in made.stderr
    both = f"bordercoop diff {FOLDER} bordercoop-data/v1.0.0 --table documents"
    plain, rows, page = (
        shell(f"{both} --format {form}").stdout.decode()
        for form in ("table", "jsonl", "markdown")
    )
    assert "withdrawn" in plain
    (row,) = map(json.loads, rows.splitlines())
    assert (row["change"], row["cause"]) == ("withdrawn", "source")
    assert "| documents | 004_bf970b147d074f73 |" in page
    again = shell(f"bordercoop release less.jsonl {out} --version 1.0.0 -q")
    assert again.returncode == exit_codes.USAGE


def test_a_number_leads_to_its_sentences(built: Path, shell: Shell) -> None:
    done = shell(f"bordercoop why {FOLDER} dyad_year 'VN-27|LA-XE|2024' meetings")
    assert done.returncode == exit_codes.DONE
    assert "tổ chức Hội nghị giao ban thường niên năm 2024" in done.stdout.decode()
    assert done.stdout.endswith(b"records, each 1: 1\n")


def test_what_is_in_it_fits_a_screen(built: Path, shell: Shell) -> None:
    done = shell(f"bordercoop inspect {FOLDER}")
    text = done.stdout.decode()
    assert done.returncode == exit_codes.DONE
    assert "version        0.1.0" in text
    assert len(text.splitlines()) <= 60
    told = json.loads(shell(f"bordercoop inspect {FOLDER} --json").stdout)
    assert dict(told["facts"])["version"] == "0.1.0"


def test_years_and_pairs_are_drawn(built: Path, shell: Shell) -> None:
    done = shell(f"bordercoop inspect {FOLDER} --charts")
    assert done.returncode == exit_codes.DONE
    drawn = done.stdout.decode().splitlines()
    panel = pl.read_parquet(built / "tables" / "dyad_year.parquet").filter(pl.col("events") > 0)
    for vietnam, laos, year, events in panel.select(
        "vietnam", "laos", "year", "events"
    ).iter_rows():
        (head,) = (line.split() for line in drawn if line.startswith("meetings of"))
        (row,) = (line.split() for line in drawn if line.startswith(f"{vietnam} {laos} "))
        assert row[head.index(str(year))] == str(events)
    held = pl.read_parquet(built / "tables" / "meetings.parquet").filter(status="held")
    told = {line.split()[0]: line.split()[1] for line in drawn if line[:4].isdecimal()}
    for year, events in held.group_by("year").agg(pl.col("event_id").n_unique()).iter_rows():
        assert told[str(year)] == str(events)


ON_A_RELEASE = (
    *("verify DIR", "inspect DIR", "inspect DIR --json", "inspect DIR --charts"),
    *("why DIR aid x", "diff DIR DIR", "export iati DIR", "export geojson DIR"),
    *("explore DIR", "plot DIR timeline"),
)


@pytest.mark.parametrize("line", ON_A_RELEASE)
@pytest.mark.parametrize(
    ("given", "said"),
    [("nowhere", "no such folder"), ("file", "it is a file, not a folder")],
)
def test_a_folder_that_is_not_there_is_told_in_one_way(
    line: str, given: str, said: str, folder: Path, shell: Shell
) -> None:
    Path("file").touch()
    done = shell(f"bordercoop {line.replace('DIR', given)}")
    told = (done.returncode, done.stdout, done.stderr.decode())
    assert told == (exit_codes.UNAVAILABLE, b"", f"bordercoop: {given}: {said}\n")


@pytest.mark.parametrize("line", [one for one in ON_A_RELEASE if one != "verify DIR"])
def test_a_folder_that_is_no_release_is_told_in_one_way(
    line: str, folder: Path, shell: Shell
) -> None:
    done = shell(f"bordercoop {line.replace('DIR', 'seeds')}")
    why = "bordercoop: seeds: no tables/*.parquet, so this is no release\n"
    assert (done.returncode, done.stdout) == (exit_codes.UNAVAILABLE, b"")
    assert done.stderr.decode() == why


def test_what_the_system_says_comes_without_its_number(folder: Path, shell: Shell) -> None:
    Path("empty").mkdir()
    done = shell("bordercoop verify empty")
    assert done.returncode == exit_codes.FINDINGS
    assert b"Errno" not in done.stderr


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("verify seeds", exit_codes.FINDINGS, "SHA256SUMS: R102"),
        (f"why {FOLDER} aids x", exit_codes.USAGE, "did you mean 'aid'?"),
        (
            f"diff {FOLDER} {FOLDER} --table aid --table people",
            exit_codes.USAGE,
            "give it once",
        ),
        (f"diff {FOLDER} {FOLDER} --table aids", exit_codes.USAGE, "no table is called 'aids'"),
    ],
)
def test_what_goes_wrong_is_said_in_a_line(
    line: str, code: int, message: str, built: Path, shell: Shell
) -> None:
    done = shell(f"bordercoop {line}")
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
