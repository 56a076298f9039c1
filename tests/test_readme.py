"""What the README promises is what happens."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.cli import exit_codes

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
LINES = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
SET_UP = re.compile(
    r"python3 -m venv \.venv && \.venv/bin/pip install -q (-e )?[.'\[\]a-z]+ && "
)
MAIN_JOB = ".venv/bin/bordercoop build"
TESTS = ".venv/bin/python -m pytest"


def test_there_are_two_lines_to_start_with() -> None:
    main_job, tests = LINES[:2]
    assert MAIN_JOB in main_job
    assert TESTS in tests
    assert all(SET_UP.match(line) and line.count("\n") == 1 for line in (main_job, tests))
    assert README.count(MAIN_JOB) == README.count(TESTS) == 1


def test_the_tests_run_in_a_new_environment_every_time(checkout: Path) -> None:
    ci = (checkout / ".ci" / "run").read_text(encoding="utf-8")
    assert f"line '{MAIN_JOB}'" in ci
    assert f"line '{TESTS}'" in ci


@pytest.mark.parametrize("line", [line for line in LINES if TESTS not in line])
def test_the_lines_work_as_typed(line: str, folder: Path, shell: Shell) -> None:
    done = shell(SET_UP.sub("", line).replace(".venv/bin/", ""))
    assert done.returncode == exit_codes.DONE, done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_the_library_works_as_shown(folder: Path) -> None:
    (block,) = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    done = subprocess.run([sys.executable, "-c", block], capture_output=True, check=True)
    *counts, gifts = done.stdout.decode().splitlines()
    assert len(counts) == 5
    assert "VN-27:police" in gifts


def test_the_excerpt_is_what_comes_out(folder: Path, shell: Shell) -> None:
    (block,) = re.findall(r"^```json\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    promised = json.loads(block)
    done = shell("bordercoop parse seeds/004_bf970b147d074f73.txt")
    told = json.loads(done.stdout)["aid"]
    assert any(promised.items() <= gift.items() for gift in told)


def test_every_dependency_has_its_reason(checkout: Path) -> None:
    project = (checkout / "pyproject.toml").read_text(encoding="utf-8")
    needed = re.search(r"^dependencies = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    assert needed is not None
    named = set(re.findall(r'"([a-z-]+)[<>=]', needed[1]))
    told = README.partition("| at run time")[2].partition("\n\n")[0].lower()
    assert named == set(re.findall(r"^\| ([a-z][a-z-]+) \|", told, re.MULTILINE))


def test_the_exit_codes_are_those_of_the_program() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    assert told == {v for k, v in vars(exit_codes).items() if k.isupper()}
