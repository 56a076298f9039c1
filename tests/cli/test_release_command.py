"""`bordercoop release`: what it says, and the code with which it ends."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.cli import exit_codes

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
PIPE = "bordercoop parse seeds | bordercoop release"


def test_the_seeds_become_a_version_once(folder: Path, shell: Shell) -> None:
    done = shell(f"{PIPE} --version 0.1.0")
    assert (done.returncode, done.stdout) == (exit_codes.DONE, b"")
    assert done.stderr.endswith(b"published data/v0.1.0\n")
    again = shell(f"{PIPE} --version v0.1.0 -q")
    assert again.returncode == exit_codes.USAGE
    assert b"data/v0.1.0 exists" in again.stderr


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        (f"{PIPE} --version 0.0.1", exit_codes.USAGE, "0.0.1 is less than 0.1.0"),
        (f"{PIPE} --version ../../etc", exit_codes.USAGE, "MAJOR.MINOR.PATCH"),
        (f"{PIPE} --version $'1.0.0\\n'", exit_codes.USAGE, "MAJOR.MINOR.PATCH"),
        (
            "SOURCE_DATE_EPOCH=soon bordercoop release --version 1.0.0 < /dev/null",
            exit_codes.USAGE,
            "SOURCE_DATE_EPOCH is no number",
        ),
        (
            "bordercoop release --version 1.0.0 < /dev/null",
            exit_codes.UNAVAILABLE,
            "no lines of records",
        ),
        (
            "bordercoop release none --version 1.0.0",
            exit_codes.UNAVAILABLE,
            "none: No such file",
        ),
        (
            "echo '{}' | bordercoop release --version 1.0.0",
            exit_codes.FINDINGS,
            "nothing is published",
        ),
        (
            f"{PIPE} --version 1.0.0 --out seeds/000_ca4ba2d425992c60.txt/x",
            exit_codes.UNAVAILABLE,
            "Not a directory",
        ),
        (f"ulimit -f 1; {PIPE} --version 1.0.0", exit_codes.UNAVAILABLE, "File too large"),
    ],
)
def test_what_goes_wrong_is_said_in_a_line(
    line: str, code: int, message: str, folder: Path, shell: Shell
) -> None:
    done = shell(line)
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert not Path("data/v1.0.0").exists()
    assert not list(Path(".").glob("data/.*"))


def test_a_read_only_place_is_named(folder: Path, shell: Shell) -> None:
    Path("data").mkdir(mode=0o555)
    powerless = ""
    if os.geteuid() == 0:  # the superuser may write anywhere, unless without its powers
        powerless = "setpriv --bounding-set=-all --inh-caps=-all"
        if shutil.which("setpriv") is None:
            pytest.skip("nothing here takes the superuser's powers away")
    done = shell(f"bordercoop parse seeds | {powerless} bordercoop release --version 1.0.0")
    assert done.returncode == exit_codes.UNAVAILABLE
    assert b"data/.v1.0.0.partial: Permission denied" in done.stderr
