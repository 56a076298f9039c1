"""Run every benchmark and write the figures to `benchmarks/RESULTS.md`.

`python -m benchmarks [--news FILE]`, where the file is Parquet with the columns `id` and
`text`, most of it about anything else: without it the rows of general news and of the gate are
left out. The peers come with `pip install '.[peers]'`; those that are absent are left out too.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks import before, gates, release, startup, throughput

RESULTS = Path(__file__).with_name("RESULTS.md")
PEERS = (
    *("msgspec", "polars", "pyarrow", "orjson", "isal", "zstandard", "fastwarc", "selectolax"),
    *("underthesea", "pyvi", "dateparser"),
)


def versions() -> str:
    """The versions of what is measured against, as far as it is installed."""
    found = []
    for name in PEERS:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"no {name}")
    return ", ".join(found)


def report(news: str | None) -> str:
    """The figures of this machine, as Markdown."""
    machine = (
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    )
    day = time.strftime("%Y-%m-%d", time.gmtime())
    return f"""\
# Benchmarks

Written by `python -m benchmarks --news FILE` on {day}, on {machine}, with
{versions()}. {os.getloadavg()[2]:.0f} processes
wanted a core on average before: a busy machine is slower all over, its ratios wider apart.

## Start-up

The median of {startup.ROUNDS} runs each, and its ratio to a Python that does nothing.

{startup.table()}

## Beside version 0.1.0

The readers of both versions in one run, by turns, on one core: medians of up to {before.ROUNDS}
rounds of processor time, and the ratio within each round.

{before.table(news)}

## Throughput

One core, the median of {throughput.ROUNDS} rounds of {throughput.SECONDS} s of processor time.
{throughput.table()}
{gate(news) if news else ""}
## Writing a release

Each writer in a process of its own, the least of {release.ROUNDS} rounds, on all cores.
{release.table()}
"""


def gate(news: str) -> str:
    """The section of the gate, measured in a process that has one core."""
    command = [sys.executable, "-m", "benchmarks.gates", news]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return f"""
## The gate

Sources of general news through the gate, beside the bare reading of the same bytes: medians of
{gates.ROUNDS} rounds of processor time, by turns, and the ratio of speeds within each round.
What passes becomes an article, which is part of the time.

{table}"""


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--news", help="a Parquet file with the columns id and text")
    given = parser.parse_args().news
    text = report(str(Path(given).resolve()) if given else None)
    RESULTS.write_text(text, encoding="utf-8")
    print(text, end="")
