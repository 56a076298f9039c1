"""`bordercoop aggregate`: tables to a folder or to standard output."""

from __future__ import annotations

import csv
import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest

from bordercoop.cli import exit_codes
from bordercoop.cli.grid import WIDEST, grid, width
from bordercoop.model import Line, encode
from bordercoop.tables.derived import TABLES

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
Told = Callable[..., Line]


@pytest.fixture
def lines(told: Told, folder: Path) -> Path:
    """A file with one gift of 100 million đồng, called by a hostile name."""
    gift = {
        "donors": ["VN-46:police"],
        "recipients": ["LA-XE:police"],
        "item": "\x1b[31mtiền\x07, mặt",
        "amount": 100_000_000,
        "currency": "VND",
    }
    path = folder / "lines.jsonl"
    path.write_bytes(encode(told("a", aid=[gift])) + b"\n\n")
    return path


def test_a_folder_gets_every_table_in_two_forms(lines: Path, shell: Shell) -> None:
    done = shell("bordercoop aggregate lines.jsonl --out new/tables")
    assert (done.returncode, done.stdout) == (exit_codes.DONE, b"")
    names = {path.name for path in Path("new/tables").iterdir()}
    assert names == {f"{name}.{form}" for name in TABLES for form in ("csv", "parquet")}
    assert pl.read_parquet("new/tables/aid.parquet")["doc_id"].to_list() == ["a"]


def test_piped_is_csv_unless_told_otherwise(lines: Path, shell: Shell) -> None:
    done = shell("bordercoop aggregate --table aid < lines.jsonl")
    assert (done.returncode, done.stderr) == (exit_codes.DONE, b"")
    (row,) = csv.DictReader(StringIO(done.stdout.decode(), newline=""))
    assert row["item"] == "\x1b[31mtiền\x07, mặt", "data leave as they are"
    as_json = shell("bordercoop aggregate lines.jsonl --table aid --format jsonl").stdout
    assert json.loads(as_json)["amount"] == 100_000_000
    as_parquet = shell("bordercoop aggregate lines.jsonl --table aid --format parquet").stdout
    assert pq.read_table(BytesIO(as_parquet)).num_rows == 1


@pytest.mark.parametrize("pack", ["cat", "gzip", "zstd"])
def test_several_files_packed_or_not_are_one_table(
    pack: str, told: Told, lines: Path, shell: Shell
) -> None:
    if shutil.which(pack) is None:
        pytest.skip(f"no {pack} here")
    Path("more.jsonl").write_bytes(encode(told("b", aid=[{"amount": 5, "currency": "USD"}])))
    shell(f"{pack} < more.jsonl > more")
    done = shell("bordercoop aggregate more lines.jsonl --table aid --format jsonl")
    assert [json.loads(row)["doc_id"] for row in done.stdout.splitlines()] == ["a", "b"]
    both = shell("bordercoop aggregate more more --table aid")
    assert both.returncode == exit_codes.FINDINGS
    bad = shell("bordercoop aggregate more seeds/000*.txt --table aid")
    assert bad.returncode == exit_codes.UNAVAILABLE
    assert bad.stderr.startswith(b"bordercoop: seeds/000_")


def test_no_control_character_is_in_a_table_for_reading(lines: Path, shell: Shell) -> None:
    out = shell("bordercoop aggregate lines.jsonl --table aid --format table").stdout.decode()
    header, rule, row = out.splitlines()
    assert header.startswith("aid_id  doc_id")
    assert set(rule) == {"-", " "}
    assert r"\x1b[31mtiền\x07, mặt" in row


@pytest.mark.parametrize("form", ["", "--format csv", "--format jsonl"])
def test_no_control_character_reaches_a_terminal(form: str, lines: Path, shell: Shell) -> None:
    out = on_a_terminal(f"bordercoop aggregate lines.jsonl --table aid {form}")
    assert "tiền" in out
    assert out.replace("\n", "").isprintable()


def test_parquet_on_a_terminal_is_refused(lines: Path) -> None:
    out = on_a_terminal(
        "bordercoop aggregate lines.jsonl --table aid --format parquet; echo $?"
    )
    assert out.endswith(f"\n{exit_codes.USAGE}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        "",
        "--table aids",
        "--table aid --out x",
        "--table aid --table people",
        "--out x --format csv",
        "--table aid --format xls",
    ],
)
def test_what_does_not_fit_together_is_a_usage_error(
    arguments: str, lines: Path, shell: Shell
) -> None:
    done = shell(f"bordercoop aggregate lines.jsonl {arguments}")
    assert (done.returncode, done.stdout) == (exit_codes.USAGE, b"")


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("bordercoop aggregate none --table aid", exit_codes.UNAVAILABLE, "none: No such file"),
        ("echo 1 | bordercoop aggregate --table aid", exit_codes.UNAVAILABLE, "line 1 is not"),
        (
            "cat lines.jsonl lines.jsonl | bordercoop aggregate --table aid",
            exit_codes.FINDINGS,
            "'a' is there twice",
        ),
        (
            "bordercoop aggregate lines.jsonl --out lines.jsonl/x",
            exit_codes.UNAVAILABLE,
            "lines.jsonl/x: Not a directory",
        ),
    ],
)
def test_bad_input_is_named(
    line: str, code: int, message: str, lines: Path, shell: Shell
) -> None:
    done = shell(line)
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_full_disk_leaves_the_old_table(lines: Path, shell: Shell) -> None:
    Path("out").mkdir()
    Path("out/documents.parquet").write_bytes(b"old")
    done = shell("ulimit -f 1; bordercoop aggregate lines.jsonl --out out")
    assert done.returncode == exit_codes.UNAVAILABLE
    assert Path("out/documents.parquet").read_bytes() == b"old"
    assert not list(Path("out").glob(".*"))


def test_a_closed_pipe_ends_in_silence(lines: Path, shell: Shell) -> None:
    done = shell("bordercoop aggregate lines.jsonl --table places | true")
    assert (done.returncode, done.stderr) in ((141, b""), (0, b""))


def test_wide_letters_and_marks_keep_the_columns_in_line() -> None:
    assert (width("police"), width("公安"), width("ເຊກອງ"), width("ອັດ")) == (6, 4, 5, 2)
    lines = grid(["place", "n"], [["公安", 1], ["ອັດ", 20], [None, None]]).splitlines()
    assert lines == ["place   n", "-----  --", "公安    1", "ອັດ     20", ""]


def test_a_long_cell_is_cut_and_a_narrow_screen_gets_lists() -> None:
    long = "đồng chí " * 20
    (*_, row) = grid(["text"], [[long]]).splitlines()
    assert (width(row), row[-1]) == (WIDEST, "…")
    assert grid(["text", "n"], [[long, None]], room=10) == f"-- 1 --\ntext  {long}\n"


@pytest.mark.parametrize("room", [35, 40, 60])
def test_columns_are_shortened_to_the_screen_and_figures_are_not(room: int) -> None:
    rows = [["đồng chí " * 9, "công an tỉnh " * 9, 1_000_000]]
    *_, row = grid(["text", "body", "amount"], rows, room).splitlines()
    assert width(row) <= room
    assert row.endswith("1000000")
    assert row.count("…") == 2


def test_chosen_columns_come_in_the_order_asked_for(lines: Path, shell: Shell) -> None:
    shown = shell("bordercoop aggregate lines.jsonl --table aid --columns amount,aid_id")
    whole = shell("bordercoop aggregate lines.jsonl --table aid")
    header, *rows = shown.stdout.decode().splitlines()
    assert header == "amount,aid_id"
    wanted = list(csv.DictReader(whole.stdout.decode().splitlines()))
    assert rows == [f"{row['amount']},{row['aid_id']}" for row in wanted]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ("--columns amont", "no column is called 'amont': did you mean amount?"),
        ("--columns amount --format parquet > x", "goes with --table and the forms"),
    ],
)
def test_columns_that_cannot_be_shown_are_refused(
    options: str, words: str, lines: Path, shell: Shell
) -> None:
    done = shell(f"bordercoop aggregate lines.jsonl --table aid {options}")
    assert done.returncode == 2
    assert words in done.stderr.decode()


def test_empty_columns_are_left_out_of_a_shown_table_and_named(
    lines: Path, shell: Shell
) -> None:
    done = shell("bordercoop aggregate lines.jsonl --table aid --format table")
    (said,) = (line for line in done.stderr.decode().splitlines() if "not shown" in line)
    left_out = said.removeprefix("empty, so not shown: ").partition(" (")[0].split(", ")
    shown = done.stdout.decode().splitlines()[0].split()
    raw = shell("bordercoop aggregate lines.jsonl --table aid").stdout.decode().splitlines()
    for name in left_out:
        assert {row[name] for row in csv.DictReader(raw)} == {""}
    assert sorted(shown + left_out) == sorted(raw[0].split(","))


def on_a_terminal(line: str) -> str:
    """What a line of bash prints on a terminal, with plain line ends."""
    ours, theirs = pty.openpty()
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    process = subprocess.Popen(
        ["bash", "-c", line],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PATH": programs},
    )
    os.close(theirs)
    printed = b""
    try:
        while block := os.read(ours, 65536):
            printed += block
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    process.wait(timeout=60)
    return printed.decode().replace("\r\n", "\n")
