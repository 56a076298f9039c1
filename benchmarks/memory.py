"""The most memory that a command takes, at several lengths of input.

`python -m benchmarks.memory [ARTICLES…]`: articles and their lines are made up, each command
runs by itself, and the peer is a Python that decodes all lines of the input and keeps them, as
a script with `json.loads` would.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.many import many

LENGTHS = (250, 1_000)
BARS = {"`parse`": "300 MB, constant", **dict.fromkeys(
    ("`aggregate`", "`resolve`", "`release`"), "2,048 MB at 100,000"
)}  # fmt: skip
_RUN = """
import os, resource, subprocess, sys
with open(os.devnull, "wb") as nowhere:
    subprocess.run(sys.argv[1:], check=True, stdout=nowhere, stderr=nowhere)
told = resource.getrusage(resource.RUSAGE_CHILDREN)
print(told.ru_maxrss / 1024, told.ru_utime + told.ru_stime)
"""
_KEPT = "import json, sys; kept = [json.loads(line) for line in open(sys.argv[1], 'rb')]"


def measured(command: list[str]) -> tuple[float, float]:
    """The most memory of a command in MB (2**20 bytes), and its seconds of processor time."""
    run = [sys.executable, "-c", _RUN, *command]
    done = subprocess.run(run, check=True, capture_output=True, text=True)
    peak, seconds = done.stdout.split()
    return float(peak), float(seconds)


def commands(folder: Path, number: int) -> dict[str, list[str]]:
    """What is measured at one length: the commands, and the peer of those that take lines."""
    program = [sys.executable, "-m", "bordercoop"]
    articles, lines = (str(folder / f"{number}.{kind}") for kind in ("articles", "lines"))
    return {
        "`parse`": [*program, "parse", "--jobs", "1", articles],
        "`validate`": [*program, "validate", lines],
        "`aggregate`": [
            *program,
            "aggregate",
            lines,
            "--out",
            str(folder / f"{number}.tables"),
        ],
        "`resolve`": [*program, "resolve", lines],
        "`release`": [*program, "release", lines, "--out", str(folder / f"{number}.data")],
        "json.loads, all kept": [sys.executable, "-c", _KEPT, lines],
    }


def table(lengths: tuple[int, ...] = LENGTHS) -> str:
    """The measurement as a Markdown table."""
    found: dict[str, list[tuple[float, float]]] = {}
    with TemporaryDirectory() as place:
        folder = Path(place)
        _write(folder, lengths)
        for number in lengths:
            for name, command in commands(folder, number).items():
                found.setdefault(name, []).append(measured(command))
    shown = [f"{number:,} articles, MB | seconds" for number in lengths]
    lines = [f"| command | {' | '.join(shown)} | times the memory | bar |"]
    lines.append(f"| --- |{' --: |' * (2 * len(lengths))} --: | --- |")
    for name, taken in found.items():
        cells = " | ".join(f"{peak:,.0f} | {seconds:,.1f}" for peak, seconds in taken)
        growth = taken[-1][0] / taken[0][0]
        lines.append(f"| {name} | {cells} | {growth:.2f} | {BARS.get(name, '')} |")
    return "\n".join(lines)


def _write(folder: Path, lengths: tuple[int, ...]) -> None:
    """The articles of each length, and the lines of their records."""
    most = folder / f"{max(lengths)}.articles"
    with most.open("w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(one)}\n" for one in many(max(lengths)))
    read = [sys.executable, "-m", "bordercoop", "parse", "-q", str(most)]
    lines = most.with_suffix(".lines")
    with lines.open("wb") as file_:
        subprocess.run(read, check=True, stdout=file_)
    for number in lengths:
        for whole in (most, lines):
            part = folder / f"{number}{whole.suffix}"
            if part != whole:
                with whole.open("rb") as source, part.open("wb") as target:
                    target.writelines(islice(source, number))


if __name__ == "__main__":
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print(table(tuple(map(int, sys.argv[1:])) or LENGTHS))
