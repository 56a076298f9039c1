"""`bordercoop evaluate`: figures and differences on standard output."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.cli import exit_codes
from bordercoop.model import Line, encode

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
Told = Callable[..., Line]


@pytest.fixture
def gold(folder: Path, told: Told) -> Path:
    """In `small`, the gold of an article with one meeting; `small.jsonl`, half of it read."""
    meeting = {"id": "m1", "status": "held", "kind": "signing", "mode": "in_person"}
    coded = {"doc_id": "\x1b[31ma", "meetings": [{**meeting, "quote": "trao tặng"}]}
    (folder / "small").mkdir()
    (folder / "small/a.json").write_text(json.dumps(coded), encoding="utf-8")
    read = told("\x1b[31ma", meetings=[{"kind": "talks", "date_start": None}])
    (folder / "small.jsonl").write_bytes(encode(read) + b"\n")
    return folder / "gold"


def test_json_holds_every_figure(gold: Path, shell: Shell) -> None:
    done = shell("bordercoop evaluate -q small small.jsonl --format json")
    made = json.loads(done.stdout)
    assert made["articles"] == 1
    assert made["tables"]["meetings"]["right"] == 2
    assert set(made["tables"]["aid"]["fields"]) >= {"donors", "amount"}


def test_differences_are_told_record_by_record_and_steer_no_terminal(
    gold: Path, shell: Shell
) -> None:
    done = shell("bordercoop evaluate small small.jsonl --errors")
    assert done.stdout.decode().splitlines() == [
        r"\x1b[31ma, meetings: /meetings/0 differs in \x1b[31ma/m1",
        "    “trao tặng”",
        "  - kind: signing",
        "  + kind: talks",
        "",
    ]
    assert b"\x1b" not in done.stderr


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("bordercoop evaluate none small.jsonl", exit_codes.UNAVAILABLE, "none: No such file"),
        ("bordercoop evaluate seeds small.jsonl", exit_codes.UNAVAILABLE, "no gold in this"),
        ("bordercoop evaluate small none", exit_codes.UNAVAILABLE, "none: No such file"),
        ("echo 1 | bordercoop evaluate small", exit_codes.UNAVAILABLE, "line 1 is not"),
        (
            "cat small.jsonl small.jsonl | bordercoop evaluate small",
            exit_codes.UNAVAILABLE,
            "is there twice",
        ),
        (
            "bordercoop evaluate small small.jsonl --texts none",
            exit_codes.UNAVAILABLE,
            "none: S101",
        ),
        ("bordercoop evaluate", exit_codes.USAGE, "GOLD"),
        (
            "bordercoop evaluate small small.jsonl --errors --format json",
            exit_codes.USAGE,
            "--format",
        ),
    ],
)
def test_bad_input_is_named(
    line: str, code: int, message: str, gold: Path, shell: Shell
) -> None:
    done = shell(line)
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
