"""However a run is ended, nothing half made stays, and the exit code says which way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.cli import exit_codes

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
WAITING = """\
import sys, pathlib, bordercoop.release.publish as publish
from bordercoop.release.contents import PARTS
def wait(release, folder):
    pathlib.Path("reached").touch()
    sys.stdin.read()
publish.PARTS = (*PARTS[:5], wait, *PARTS[5:])
from bordercoop.__main__ import main
sys.argv = ["bordercoop", "build", "seeds/000_ca4ba2d425992c60.txt", "--out", "out", "-q"]
sys.exit(main())
"""


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGINT, exit_codes.INTERRUPTED),
        (signal.SIGTERM, exit_codes.TERMINATED),
        (signal.SIGHUP, exit_codes.HUNG_UP),
    ],
)
def test_a_signal_leaves_no_half_release(number: int, code: int, folder: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", WAITING],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Under nohup the signal would be ignored by all that is started.
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
    )
    while not Path("reached").exists() and run.poll() is None:
        os.sched_yield()
    run.send_signal(number)
    _, told = run.communicate()
    assert (run.returncode, told) == (code, b"")
    assert list(Path("out").iterdir()) == []


def test_a_signal_that_is_ignored_stays_ignored(folder: Path, shell: Shell) -> None:
    program = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n" + WAITING
    run = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE)
    while not Path("reached").exists() and run.poll() is None:
        os.sched_yield()
    run.send_signal(signal.SIGHUP)
    run.communicate(b"")
    assert run.returncode == exit_codes.DONE


def test_docstrings_dropped_change_nothing(folder: Path, shell: Shell) -> None:
    for name, setting in (("with", ""), ("without", "PYTHONOPTIMIZE=2")):
        done = shell(f"{setting} {sys.executable} -m bordercoop schema --write {name}")
        assert done.returncode == exit_codes.DONE, done.stderr
        told = shell(f"{setting} {sys.executable} -m bordercoop parse --help > {name}/help")
        assert told.returncode == exit_codes.DONE
    assert shell("diff -r with without").stdout == b""


@pytest.mark.slow
def test_docstrings_dropped_give_the_same_release(folder: Path, shell: Shell) -> None:
    for name, setting in (("with", ""), ("without", "PYTHONOPTIMIZE=2")):
        done = shell(f"{setting} {sys.executable} -m bordercoop build seeds --out {name}")
        assert done.returncode == exit_codes.DONE, done.stderr
    assert shell("diff -r with without").stdout == b""
