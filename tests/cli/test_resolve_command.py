"""`bordercoop resolve`: canonical rows and their explanations on standard output."""

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
def lines(told: Told, folder: Path) -> Path:
    """Two articles that spell one director's name in two ways, one with a control character."""
    path = folder / "lines.jsonl"
    with path.open("wb") as out:
        for doc_id, name in (
            ("a", "Khăm-ban Phôm-mạ-ni"),
            ("b", "Khăm Ban \x1b\x07Phôm Mạ Ny"),
        ):
            director = {
                "type": "person",
                "name": name,
                "org_id": "LA-XE:police",
                "rank": "dai_ta",
                "country": "LA",
                "province": "LA-XE",
            }
            out.write(encode(told(doc_id, meetings=[{}], participants=[director])) + b"\n")
    return path


def test_every_row_names_its_table(lines: Path, shell: Shell) -> None:
    done = shell("bordercoop resolve lines.jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert list(dict.fromkeys(row["table"] for row in rows)) == [
        "people",
        "organizations",
        "places",
        "events",
    ]
    assert done.stderr.decode().startswith("1 people, 2 organizations,")


def test_one_table_alone_and_quietly(lines: Path, shell: Shell) -> None:
    done = shell("bordercoop resolve -q --table people < lines.jsonl")
    (person,) = map(json.loads, done.stdout.splitlines())
    assert person["records"] == ["a/p1", "b/p1"]
    assert person["reasons"][0]["records"] == ["a/p1", "b/p1"]
    assert done.stderr == b""


@pytest.mark.parametrize("named", ["row", "a/p1", "b/p1"])
def test_a_merge_is_explained_by_any_id_of_it(named: str, lines: Path, shell: Shell) -> None:
    row = json.loads(shell("bordercoop resolve -q lines.jsonl --table people").stdout)
    id = row["person_id"] if named == "row" else named
    done = shell(f"bordercoop resolve lines.jsonl --explain {id}")
    told = done.stdout.decode()
    assert told.startswith(f"people: {row['person_id']} Khăm-ban Phôm-mạ-ni\n")
    assert "merged by person.same_name_same_body" in told
    assert r"\x1b\x07" in told
    assert "\x1b" not in told


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("bordercoop resolve none", exit_codes.UNAVAILABLE, "none: No such file"),
        ("echo 1 | bordercoop resolve", exit_codes.UNAVAILABLE, "line 1 is not"),
        (
            "cat lines.jsonl lines.jsonl | bordercoop resolve",
            exit_codes.FINDINGS,
            "'a' is there twice",
        ),
        (
            "bordercoop resolve lines.jsonl --explain x",
            exit_codes.USAGE,
            "no row has the id 'x'",
        ),
        ("bordercoop resolve --table people --explain x", exit_codes.USAGE, "--table"),
        ("bordercoop resolve --table people --table places", exit_codes.USAGE, "give it once"),
        ("bordercoop resolve --table dogs", exit_codes.USAGE, "--table"),
    ],
)
def test_bad_input_is_named(
    line: str, code: int, message: str, lines: Path, shell: Shell
) -> None:
    done = shell(line)
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
