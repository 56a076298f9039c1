"""Run every benchmark and write the figures to `benchmarks/RESULTS.md`."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from benchmarks import release, startup, throughput

RESULTS = Path(__file__).with_name("RESULTS.md")


def report() -> str:
    """The figures of this machine, as Markdown."""
    machine = (
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    )
    return f"""\
# Benchmarks

Written by `python -m benchmarks`, on {machine}.

## Start-up

The median of {startup.ROUNDS} runs each, and its ratio to a Python that does nothing.

{startup.table()}

## Throughput

One core, the median of {throughput.ROUNDS} rounds of {throughput.SECONDS} s of processor time.
{throughput.table()}

## Writing a release

Each writer in a process of its own, the least of {release.ROUNDS} rounds, on all cores.
{release.table()}
"""


if __name__ == "__main__":
    RESULTS.write_text(report(), encoding="utf-8")
    print(RESULTS.read_text(encoding="utf-8"), end="")
