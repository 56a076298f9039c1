"""When output is coloured, and that its text is the same either way."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.cli import app
from bordercoop.cli.colour import STYLES, painted

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]

SEED = "seeds/004_bf970b147d074f73.txt"
ESCAPE = b"\x1b"
STYLE = re.compile(rb"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("line", [f"show {SEED}", "parse none", "validate none"])
@pytest.mark.parametrize(
    ("environment", "option", "coloured"),
    [
        ("", "", False),
        ("", "--color auto", False),
        ("", "--color always", True),
        ("FORCE_COLOR=1", "", True),
        ("FORCE_COLOR=1 NO_COLOR=1", "", False),
        ("FORCE_COLOR=1", "--color never", False),
        ("NO_COLOR=1", "--color always", True),
        ("NO_COLOR=", "--color always", True),
    ],
)
def test_the_option_goes_before_the_environment_and_that_before_a_pipe(
    line: str, environment: str, option: str, coloured: bool, folder: Path, shell: Shell
) -> None:
    plain = shell(f"bordercoop {line}")
    done = shell(f"{environment} bordercoop {line} {option}")
    assert (ESCAPE in done.stdout + done.stderr) is coloured
    assert STYLE.sub(b"", done.stdout) == plain.stdout
    assert STYLE.sub(b"", done.stderr) == plain.stderr


@pytest.mark.parametrize("name", app.COMMANDS)
def test_every_command_takes_the_option(name: str, shell: Shell) -> None:
    done = shell(f"bordercoop {name} --color sometimes")
    assert done.returncode == 2
    assert b"'sometimes' is not one of 'auto', 'always', 'never'" in done.stderr


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [("", True), ("NO_COLOR=1", False), ("NO_COLOR=", True), ("TERM=dumb", False)],
)
@pytest.mark.parametrize("command", ["parse", "build"])
def test_no_escape_reaches_a_terminal_that_wants_none(
    command: str, environment: str, coloured: bool, folder: Path
) -> None:
    """Neither in messages nor in what tells of the progress."""
    for number in range(120):
        Path(f"seeds/{number}.txt").write_text(f"Chuyện ở Lào, số {number}.\n", "utf-8")
    Path("bad.txt").write_bytes(b"\x00")
    ours, theirs = pty.openpty()
    line = [sys.executable, "-m", "bordercoop", command, "seeds", "bad.txt"]
    wanted = dict(one.split("=") for one in environment.split())
    run = subprocess.Popen(
        line,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", **wanted},
    )
    os.close(theirs)
    told = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        told += part
    run.wait()
    assert b"bad.txt" in told
    assert (ESCAPE in told) is coloured


@pytest.mark.parametrize("style", sorted(STYLES))
def test_a_style_ends_where_its_text_ends(style: str) -> None:
    made = painted("công an", style)
    assert STYLE.sub(b"", made.encode()) == "công an".encode()
    assert made.endswith("\x1b[0m")
    assert painted("", style) == ""
