"""`--columns` of the commands that print tables: those that are asked for, in their order."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.cli import exit_codes

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
BUILT = "bordercoop build seeds/000* seeds/001* -q --out out"
TWO = f"{BUILT} && bordercoop build seeds -q --out out --version 0.2.0"


@pytest.fixture
def two(folder: Path, shell: Shell) -> str:
    """Two releases that differ, as the arguments of `diff`."""
    made = shell(TWO)
    assert made.returncode == exit_codes.DONE, made.stderr
    return "out/v0.1.0 out/v0.2.0"


def test_changes_are_told_by_the_columns_asked_for(two: str, shell: Shell) -> None:
    whole = shell(f"bordercoop diff {two} --format jsonl").stdout.splitlines()
    some = shell(f"bordercoop diff {two} --format jsonl --columns change,row_key")
    told = [json.loads(line) for line in some.stdout.splitlines()]
    assert told == [
        {name: one[name] for name in ("change", "row_key")} for one in map(json.loads, whole)
    ]
    table = shell(f"bordercoop diff {two} --columns change,row_key").stdout.decode()
    assert table.split(maxsplit=2)[:2] == ["change", "row_key"]
    assert len(table.splitlines()) == len(whole) + 2
    refused(shell, f"diff {two} --columns was", "no column is called 'was'")


def refused(shell: Shell, line: str, said: str) -> None:
    done = shell(f"bordercoop {line}")
    assert (done.returncode, done.stdout) == (exit_codes.USAGE, b"")
    assert said in " ".join(done.stderr.decode().replace("│", " ").split())


def test_the_tables_of_a_release_are_listed_by_the_columns_asked_for(
    folder: Path, shell: Shell
) -> None:
    assert shell(BUILT).returncode == exit_codes.DONE
    release = "out/v0.1.0"
    lines = shell(f"bordercoop inspect {release} --columns rows,table").stdout.decode()
    head, _, *rows = (line.split() for line in lines.splitlines())
    assert head == ["rows", "table"]
    whole = json.loads(shell(f"bordercoop inspect {release} --json").stdout)
    assert rows == [[str(many), name] for name, many, *_ in whole["tables"]]
    refused(shell, f"inspect {release} --columns rowz", "'rowz': did you mean rows?")
    refused(shell, f"inspect {release} --columns rows --json", "neither --charts nor --json")
