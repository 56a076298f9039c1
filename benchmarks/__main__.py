"""Run benchmarks and write their figures to `benchmarks/README.md`.

`python -m benchmarks [--news FILE] [--compiled WHEEL] [SECTION…]`: the sections that are named,
else all, each in the place of its last figures. The file of news is Parquet with the columns
`id` and `text`, most of it about anything else: without it the rows of general news and of the
gate are left out; without a compiled wheel (`hatch_build.py`) its section is. The peers come
with `pip install '.[peers]'`; those that are absent are left out too.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks import (
    before,
    compiled,
    gates,
    memory,
    processes,
    release,
    startup,
    throughput,
    validating,
)

FILE = Path(__file__).with_name("README.md")
HEAD = """\
# Benchmarks

Written by `python -m benchmarks`. Every peer runs in the same run as what it stands beside, and
what counts is the ratio: a busy machine is slower all over, and its ratios are wider apart.
"""
PEERS = (
    *("msgspec", "polars", "pyarrow", "orjson", "jsonschema-rs", "isal", "zstandard"),
    *("fastwarc", "selectolax", "underthesea", "pyvi", "dateparser"),
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


def machine() -> str:
    """Where, when and beside which versions a section was measured."""
    day = time.strftime("%Y-%m-%d", time.gmtime())
    return (
        f"Measured on {day}, {platform.python_implementation()} {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, on which "
        f"{os.getloadavg()[1]:.0f} processes\nwanted to run on average, with\n{versions()}.\n"
    )


def sections(
    news: str | None, wheel: str | None = None
) -> dict[str, tuple[str, Callable[[], str]]]:
    """What there is to measure: an introduction, and what makes the table."""
    found: dict[str, tuple[str, Callable[[], str]]] = {
        "Start-up": (
            f"Processor time, the median of {startup.ROUNDS} runs each, and its ratio to a\n"
            "Python that does nothing.",
            startup.table,
        ),
        "Beside version 0.1.0": (
            "The readers of both versions in one run, by turns, on one core: medians of up to\n"
            f"{before.ROUNDS} rounds of processor time, and the ratio within each round.",
            lambda: before.table(news),
        ),
        "Throughput": (
            f"One core, the median of {throughput.ROUNDS} rounds of {throughput.SECONDS} s of "
            "processor time.",
            throughput.table,
        ),
        "Two processes": (
            f"Whole runs over {processes.ARTICLES:,} made-up articles, by turns: medians of "
            f"{processes.ROUNDS} rounds.",
            processes.table,
        ),
        "Validation": (
            f"{validating.LINES} lines from bytes to bytes, on one core, by turns: medians of\n"
            f"{validating.ROUNDS} rounds of processor time.",
            validating.table,
        ),
        "Memory": (
            "The most that each command takes, in a process of its own; seconds are of\n"
            "processor time. Other lengths: `python -m benchmarks.memory 10000 40000`.",
            memory.table,
        ),
        "Writing a release": (
            f"Each writer in a process of its own, the least of {release.ROUNDS} rounds, on\n"
            "all cores.",
            release.table,
        ),
    }
    if wheel:
        found["Compiled wheel"] = (
            "The reader of a compiled wheel (CONTRIBUTING.md) beside the pure one, by turns, "
            f"on one core:\nmedians of {before.ROUNDS} rounds of processor time, and the ratio "
            "within each round.",
            lambda: compiled.table(Path(wheel), []),
        )
    if news:
        found["The gate"] = (
            "Sources of general news through the gate, beside the bare reading of the same\n"
            f"bytes: medians of {gates.ROUNDS} rounds of processor time, by turns, and the "
            "ratio of speeds within\neach round. What passes becomes an article, which is part "
            "of the time.",
            lambda: gate(news),
        )
    return found


def gate(news: str) -> str:
    """The table of the gate, measured in a process that has one core."""
    command = [sys.executable, "-m", "benchmarks.gates", news]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.rstrip()


def written() -> dict[str, str]:
    """The sections of the file as they stand."""
    text = FILE.read_text(encoding="utf-8") if FILE.exists() else ""
    pieces = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], (one.strip() for one in pieces[2::2]), strict=True))


def main() -> None:
    """Measure, and write after each section, so that what is measured stays."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--news", help="a Parquet file with the columns id and text")
    parser.add_argument("--compiled", help="a compiled wheel")
    parser.add_argument("sections", nargs="*", help="only these, by their headings")
    given = parser.parse_args()
    there = sections(str(Path(given.news).resolve()) if given.news else None, given.compiled)
    if unknown := set(given.sections) - set(there):
        parser.error(f"no section {', '.join(sorted(unknown))}: {', '.join(there)}")
    for name in given.sections or there:
        about, table = there[name]
        stand = written()
        stand[name] = f"{machine()}\n{about}\n\n{table()}"
        body = "".join(f"\n## {one}\n\n{told}\n" for one, told in stand.items())
        FILE.write_text(f"{HEAD}{body}", encoding="utf-8")
        print(f"## {name}\n\n{stand[name]}\n", flush=True)


if __name__ == "__main__":
    main()
