"""What is told while a run lasts: by whom it is watched, how often, and that it adds up."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.cli import terminal
from bordercoop.cli.progress import Progress, clock, size_of
from bordercoop.cli.terminal import Voice
from bordercoop.findings import Finding
from bordercoop.sources.article import Article
from bordercoop.sources.balance import Balance
from bordercoop.sources.read import read

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]


class Screen(io.StringIO):
    def __init__(self, watched: bool) -> None:
        super().__init__()
        self._watched = watched

    def isatty(self) -> bool:
        return self._watched


class Clock:
    """A clock that goes on by `step` seconds whenever it is looked at."""

    def __init__(self, step: float) -> None:
        self._step, self._at = step, 0.0

    def __call__(self) -> float:
        self._at += self._step
        return self._at


def run(monkeypatch: pytest.MonkeyPatch, watched: bool, voice: Voice, articles: int) -> str:
    """What is printed of a run in which an article takes ten seconds."""
    screen = Screen(watched)
    monkeypatch.setattr(sys, "stderr", screen)
    progress = Progress(voice, now=Clock(10))
    for _ in range(articles):
        progress.read(3)
    terminal.erase()
    return screen.getvalue()


def test_a_log_gets_a_line_a_minute_and_only_where_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = run(monkeypatch, False, Voice(verbose=True), 31).splitlines()
    assert [line.partition(" read")[0] for line in lines] == ["6", "12", "18", "24", "30"]
    assert lines[0] == "6 read, 18 records, 0 a second"
    assert run(monkeypatch, False, Voice(), 31) == ""


def test_a_terminal_gets_one_line_that_is_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = run(monkeypatch, True, Voice(), 5)
    assert "\n" not in shown
    assert "\x1b" not in shown
    last, _, blank = shown.rstrip("\r").rpartition("\r")
    assert last.rpartition("\r")[2] == "5 read, 15 records, 0 a second"
    assert blank == " " * len("5 read, 15 records, 0 a second")
    assert run(monkeypatch, True, Voice(quiet=True), 5) == ""


def test_what_is_said_takes_the_place_of_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(True)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("NO_COLOR", "1")
    terminal.write_over("12 read")
    terminal.say("a.txt: gone")
    assert screen.getvalue() == "12 read\r       \ra.txt: gone\n"


def test_time_left_is_told_from_the_bytes_that_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    balance, paths = Balance(), ["seeds"]
    monkeypatch.setattr(sys, "stderr", Screen(False))
    progress = Progress(Voice(), balance, lambda: size_of(paths), now=Clock(0))
    shares = []
    for found in read(paths, balance=balance):
        assert isinstance(found, Article | Finding)
        told = progress.line(100.0).split(", ")
        shares.append(int(told[0].removesuffix(" %")))
        assert told[-1].endswith(" left")
    assert shares == sorted(shares)
    assert shares[0] > 0
    assert (
        balance.bytes_read()
        == size_of(paths)
        == sum(p.stat().st_size for p in Path("seeds").iterdir())
    )


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.4, "0:00"), (41, "0:41"), (725, "12:05"), (10_810, "3:00:10")]
)
def test_a_time_is_written_as_on_a_clock(seconds: float, told: str) -> None:
    assert clock(seconds) == told


def test_what_comes_through_a_pipe_has_no_known_end(folder: Path, shell: Shell) -> None:
    assert size_of(["nowhere"]) is None
    assert size_of(["s3://bucket/crawl"]) is None
    os.mkfifo("pipe")
    assert size_of(["pipe"]) is None


@pytest.mark.parametrize(
    ("options", "told"),
    [("", False), ("-v", True), ("-q", False)],
)
def test_the_stages_of_a_build_are_told_where_asked(
    options: str, told: bool, folder: Path, shell: Shell
) -> None:
    done = shell(f"bordercoop build seeds {options}")
    said = done.stderr.decode()
    stages = ("reading and checking articles", "making tables", "writing database")
    assert [stage in said for stage in stages] == [told] * 3
    places = [said.find(stage) for stage in stages]
    assert places == sorted(places)


def test_a_terminal_is_clean_when_a_build_is_done(folder: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bordercoop", "build", "seeds"]
    run = subprocess.Popen(command, stderr=theirs, env={**os.environ, "NO_COLOR": "1"})
    os.close(theirs)
    told = b""
    try:
        while part := os.read(ours, 4096):
            told += part
    except OSError:
        pass
    assert run.wait() == 0
    assert b"writing workbook" in told
    last = [
        piece.strip(b" ") for piece in told.splitlines()[-1].split(b"\r") if piece.strip(b" ")
    ]
    assert last == [last[0]]
    assert last[0].endswith(b"bordercoop-data/v0.1.0")
