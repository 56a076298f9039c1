"""A run that is forked for the tests says, writes and ends as one that is started."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import forked
import pytest

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
STARTED = f'PATH="{Path(sys.executable).parent}:$PATH"\n'
SEED = "seeds/000_ca4ba2d425992c60.txt"
LINES = {
    "a pipe": f"cat {SEED} | bordercoop parse - | bordercoop validate | cat",
    "no stdin": "bordercoop validate <&-",
    "no stdout": "bordercoop explain E114 >&-",
    "another file": "exec 7< <(echo Laos); bordercoop read /dev/fd/7",
    "colour by a variable": "FORCE_COLOR=1 bordercoop parse --help; bordercoop parse --help",
    "a file too large": "ulimit -f 1; bordercoop schema --write a; ls -A a",
}
MORE = {
    "a folder": "cd seeds && bordercoop parse 00*",
    "two processes": "bordercoop parse seeds --jobs 2",
    "a reader that goes": "bordercoop parse seeds | head -c 1; echo ${PIPESTATUS[0]}",
    "no stderr": "bordercoop parse nothing 2>&-",
    "one stream": f"bordercoop parse {SEED} nothing 2>&1",
    "a full disk": f"bordercoop parse {SEED} > /dev/full",
    "no such command": "bordercoop nothing",
    "no such option": "bordercoop parse --nothing --color always",
    "help in colour": "bordercoop parse --help --color always",
    "no colour": "NO_COLOR=1 FORCE_COLOR= TERM=dumb bordercoop show " + SEED,
    "columns": "COLUMNS=50 bordercoop parse --help",
    "a locale": f"LC_ALL=C PYTHONUTF8=0 bordercoop parse {SEED}",
    "another day": f"SOURCE_DATE_EPOCH=1 bordercoop build {SEED} --out a; cat a/*/SHA*",
    "a mask": "umask 077; bordercoop schema --write a -q; stat -c %a a/*",
    "a release too large": f"ulimit -f 1; bordercoop build {SEED} --out a; ls -A a",
    "few files": "ulimit -n 4; bordercoop parse seeds 2>&1 | wc -l",
    "told to end": "timeout --preserve-status -s TERM 1 bordercoop parse - < <(exec sleep 3)",
    "interrupted": "timeout --preserve-status -s INT 1 bordercoop parse - < <(exec sleep 3)",
    "hung up": "timeout --preserve-status -s HUP 1 bordercoop parse - < <(exec sleep 3)",
    "killed": "timeout --preserve-status -s KILL 1 bordercoop parse - < <(exec sleep 3)",
    "its name": "bordercoop completion bash",
}
LINE = [
    *(pytest.param(line, id=name) for name, line in LINES.items()),
    *(pytest.param(line, id=name, marks=pytest.mark.slow) for name, line in MORE.items()),
]


@pytest.mark.skipif(not forked.POSSIBLE, reason="no forks are made here")
@pytest.mark.parametrize("line", LINE)
def test_a_fork_does_what_a_started_run_does(line: str, folder: Path, shell: Shell) -> None:
    found = "command -v bordercoop"
    assert shell(found).stdout != shell(STARTED + found).stdout
    done = shell(line)
    shell("rm -rf a")
    started = shell(STARTED + line)
    assert (done.returncode, done.stdout, done.stderr) == (
        started.returncode,
        started.stdout,
        started.stderr,
    )
