"""Start-up: whole runs of the command, as ratios to `python -c pass` in the same run.

A ratio means the same on a fast and on a slow machine, so each has a budget. What is measured
is processor time, which others that run at the same time change least.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import sysconfig
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
PROGRAM = str(Path(sysconfig.get_path("scripts"), "bordercoop"))
SEED = str(ROOT / "seeds" / "000_ca4ba2d425992c60.txt")
ROUNDS = 21

NOTHING = "python -c pass"
COMMANDS = {
    NOTHING: [sys.executable, "-c", "pass"],
    "bordercoop --version": [PROGRAM, "--version"],
    "bordercoop --help": [PROGRAM, "--help"],
    "bordercoop parse SEED": [PROGRAM, "parse", "-q", SEED],
}
BUDGETS = {"bordercoop --version": 2, "bordercoop --help": 2, "bordercoop parse SEED": 8}
"""The most that each may take, in multiples of `python -c pass`."""


def measure() -> dict[str, float]:
    """The median seconds of processor time of each command; the rounds alternate, so that all
    meet one load."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    # As after an installation, which compiles every module.
    compiled = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(ROUNDS):
        for name, command in COMMANDS.items():
            start = _spent()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=compiled)
            times[name].append(_spent() - start)
    return {name: median(taken) for name, taken in times.items()}


def _spent() -> float:
    """Seconds of processor time of all that was started and has ended."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def table() -> str:
    """The measurement as a Markdown table."""
    seconds = measure()
    rows = [
        f"| `{name}` | {taken * 1000:.1f} | {taken / seconds[NOTHING]:.2f} "
        f"| {BUDGETS.get(name, '')} |"
        for name, taken in seconds.items()
    ]
    return "\n".join(["| command | ms | ratio | at most |", "| --- | --: | --: | --: |", *rows])
