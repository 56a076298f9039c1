"""What is promised, by which test, and the last figure: `python -m benchmarks.reliability`.

Runs the tests of each promise (`--slow` the whole families too) and writes
`docs/reliability.md`. The figures of fuzzing and of kills are those that `python -m tests.fuzz
--keep` and `python -m tests.kills --keep` added up.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reliability.md"
RUNS = ROOT / "tests" / "fuzz" / "runs.json"
GROWTH = ROOT / "benchmarks" / "growth.json"
KILLS = ROOT / "tests" / "kills.json"
HEAD = """\
# Reliability

What is promised of input from anybody and of what goes wrong around the program, the tests that
hold it to that, and what they gave when they were last run. Written by
`python -m benchmarks.reliability{slow}`.

The figures are those of the usual run, which takes samples of the families marked `slow`, save
where the row names them; the rows were not all run on one day. The fuzz target `verify` reads a
whole release each time, which takes a second; `files` reads one of few files.

| promise | tests | last run |
| --- | --- | --- |
"""


class Promise(NamedTuple):
    """A promise and the tests that hold the program to it."""

    words: str
    tests: str
    only: str = ""
    slow: bool = False


PROMISES = (
    Promise("No private person is named in a line, a table or any file of a release",
            "tests/privacy"),
    Promise("`validate` passes every line that `parse` writes, for every text",
            "tests/edges/test_any_text.py"),
    Promise("An article cut, begun, swapped or doubled at any token is read",
            "tests/edges/test_every_token.py"),
    Promise("`build` releases nothing where an article is missing, unless allowed",
            "tests/cli/test_build.py", "missing or allowed or left_out"),
    Promise("`validate` refuses what the next step cannot take, and holds no endless line",
            "tests/check/test_limits.py"),
    Promise("The work that a text makes grows with its length, whatever it repeats",
            "tests/edges/test_growth.py"),
    Promise("An article gives 1,000 records of a table at most; a finding tells what is left",
            "tests/records/test_cap.py"),
    Promise("jsonschema-rs and jsonschema find the same in a line", "tests/check/test_form.py",
            "two_implementations"),
    Promise("They find the same in documents made from the schema",
            "tests/check/test_generated.py"),
    Promise("`verify` finds what was changed and entered in the sums anew",
            "tests/release/test_forgery.py"),
    Promise("A call of the file system that fails leaves no half release",
            "tests/release/test_injected.py"),
    Promise("A full disk, a limit on files and two runs at once leave no half release",
            "tests/release/test_faults.py"),
    Promise("INT, TERM and HUP leave no half release; PYTHONOPTIMIZE changes no byte",
            "tests/cli/test_ends.py"),
    Promise("Links that loop or lead nowhere hide no file beside them",
            "tests/sources/test_read.py", "link"),
    Promise("`diff` steers no terminal, in no form", "tests/cli/test_diff_on_a_terminal.py"),
    Promise("An empty folder and a link that are added to a release are found",
            "tests/release/test_forgery.py", "empty_folder"),
    Promise("A signature of the sums is checked by `verify --key`",
            "tests/release/test_forgery.py", "signature"),
    Promise("Files of a release that are damaged anywhere end nothing, nor fill the memory",
            "tests/release/test_damaged.py"),
    Promise("A second release with many records compares in the time of reading it",
            "tests/release/test_many_records.py"),
    Promise("The bill of materials (CycloneDX) names all that is needed, twice the same",
            "tests/test_packages.py", "bill_of_materials"),
    Promise("A wheel and an sdist made twice have the same bytes", "tests/test_packages.py",
            "same_bytes", slow=True),
)  # fmt: skip


ELSEWHERE = (
    ("The keywords of our schema mean what the JSON-Schema-Test-Suite says",
     "python -m tests.schema_suite", "299 passed"),
    ("The lowest versions that are allowed pass the tests",
     "python -m tests.lowest",
     "four bounds were false and are raised; of all tests 2,700 were run since, and pass"),
    ("The tests take five minutes at most on two cores that do nothing else",
     "python -m pytest -n auto",
     "9:45 minutes for 16,341 tests, 18:08 for 14,925 on a machine half as fast: not kept"),
)  # fmt: skip
"""Promises whose commands fetch what they need, and are not run from here."""


NOT_RUN = "not run yet"
KILLED = (
    ("whole", "", "A run that is killed at any moment leaves no torn release"),
    ("placed", " --placed", "Nor does one that is killed while what it made is placed"),
)


def run(promise: Promise, slow: bool) -> str:
    """What the tests of a promise gave: `48 passed`, and what failed."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", promise.tests]
    command += ["-m", "slow or not slow"] if slow or promise.slow else []
    command += ["-k", promise.only] if promise.only else []
    paths = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
    last = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""
    counts = re.findall(r"\d+ (?:passed|failed|errors?|skipped)", last)
    return ", ".join(counts) or f"exit code {done.returncode}"


def fuzzing() -> list[str]:
    """A row for each target that was fuzzed."""
    figures = json.loads(RUNS.read_text("utf-8")) if RUNS.exists() else {}
    return [
        f"| No bytes make `{name}` fail or hang | `python -m tests.fuzz {name}` | "
        f"{one['runs']:,} runs, {one['falls']} falls |"
        for name, one in sorted(figures.items())
    ]


def others() -> list[str]:
    """A row for each promise that a command of its own holds the program to."""
    rows = []
    if GROWTH.exists():
        grown = json.loads(GROWTH.read_text("utf-8"))
        short, long = (size // 1024 for size in grown["bytes"])
        told = f"{grown['units']:,} units, {short} to {long} KB, {grown['above']} above "
        told += f"{grown['bar']:g}; the greatest {grown['worst']:g}"
        rows.append(
            "| A text that is four times as long, of any unit, takes about four times as long "
            f"| `python -m benchmarks.growth --random 1000` | {told} |"
        )
    if KILLS.exists():
        killed = json.loads(KILLS.read_text("utf-8"))
        for runs, option, words in KILLED:
            one = killed.get(runs, {"kills": 0, "torn": 0})
            rows.append(
                f"| {words} | `python -m tests.kills{option}` "
                f"| {one['kills']:,} kills, {one['torn']} torn |"
            )
    rows += [f"| {words} | `{command}` | {told} |" for words, command, told in ELSEWHERE]
    return rows


def main() -> int:
    """Write the page; 1 where a promise does not hold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--slow", action="store_true", help="Run the whole families as well.")
    options.add_argument(
        "--only",
        metavar="WORD",
        help="Run the tests whose path or name holds it; keep the rest.",
    )
    given = options.parse_args()
    slow, before = given.slow, told_before() if given.only is not None else {}
    rows, broken = [], False
    for promise in PROMISES:
        run_now = given.only is None or given.only in f"{promise.tests} {promise.only}"
        told = run(promise, slow) if run_now else before.get(promise.words, NOT_RUN)
        broken |= run_now and ("passed" not in told or "failed" in told or "error" in told)
        tests = f"`{promise.tests}`" + (f" ({promise.only})" if promise.only else "")
        rows.append(f"| {promise.words} | {tests} | {told} |")
        print(rows[-1], flush=True)
        write([*rows, *others(), *fuzzing()], slow)
    return int(broken)


def told_before() -> dict[str, str]:
    """What the page has of each promise."""
    rows = (line.split(" | ") for line in PAGE.read_text("utf-8").splitlines())
    return {row[0].removeprefix("| "): row[-1].removesuffix(" |") for row in rows if row[1:]}


def write(rows: list[str], slow: bool) -> None:
    """The page with the rows so far, so that a run that is stopped leaves what it has found."""
    head = HEAD.format(slow=" --slow" if slow else "")
    PAGE.write_text(head + "\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
