"""What differs between two releases reaches a terminal without steering it, in every form."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.release.publish import publish
from bordercoop.sources.article import article

TOLD = "Ngày 9/8/2023, Công an tỉnh Kon Tum trao tặng Công an tỉnh Sê Kông {} triệu đồng."
STEERING = "\u202e\u009b2J\u2066\U000e0001"
"""Marks that turn what is printed about, or end it."""


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Two releases of one article, whose title steers a terminal."""
    folder: Path = tmp_path_factory.mktemp("releases")
    for version, millions in (("1.0.0", 5), ("2.0.0", 7)):
        title = f"Tin {STEERING} số {millions}"
        line = parse(article("a", "a.txt", TOLD.format(millions), title=title))
        publish([(1, encode(line) + b"\n")], version, folder)
    return [str(folder / "v1.0.0"), str(folder / "v2.0.0")]


def printed(command: list[str]) -> bytes:
    """What a command prints on a terminal."""
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "bordercoop", *command],
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "TERM": "dumb"},
    )
    os.close(theirs)
    told = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        told += piece
    os.close(ours)
    run.wait()
    return told


@pytest.mark.parametrize("form", ["table", "jsonl", "markdown"])
def test_no_form_steers_the_terminal(form: str, releases: list[str]) -> None:
    told = printed(["diff", *releases, "--format", form, "--table", "documents"]).decode()
    assert "Tin" in told
    assert not any(mark in told for mark in STEERING if not mark.isascii())
    if form == "jsonl":
        assert all(json.loads(line) for line in told.splitlines())
