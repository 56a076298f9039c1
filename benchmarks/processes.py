"""Two processes beside one, and beside a bare pool of two that reads the same articles.

Whole runs of `parse`, by the clock on the wall: what two processes gain depends on whether two
cores are free. The bare pool keeps no order, tries nothing again and writes nothing.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.many import many
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.sources.article import article

ROUNDS = 3
ARTICLES = 300
AT_LEAST = 1.6
"""How many times as fast two processes are to be as one."""


def _read(one: dict[str, str]) -> bytes:
    return encode(parse(article(one["id"], one["id"], one["text"])))


def pool(jobs: int, path: Path) -> None:
    """The peer, in a process of its own: a bare pool that reads the lines of a file."""
    rows = [json.loads(line) for line in path.read_bytes().splitlines()]
    if jobs == 1:
        for row in rows:
            _read(row)
        return
    with multiprocessing.Pool(jobs) as workers:
        for _ in workers.imap_unordered(_read, rows, chunksize=16):
            pass


def table() -> str:
    """The measurement as a Markdown table."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        path.write_text("".join(f"{json.dumps(one)}\n" for one in many(ARTICLES)), "utf-8")
        command = [sys.executable, "-m", "bordercoop", "parse", "-q", str(path), "--jobs"]
        bare = [sys.executable, "-m", "benchmarks.processes", str(path)]
        works = {"`parse`": command, "a bare pool": bare}
        taken: dict[tuple[str, int], list[float]] = {
            (name, jobs): [] for name in works for jobs in (1, 2)
        }
        for _ in range(ROUNDS):
            for (name, jobs), seconds in taken.items():
                start = time.perf_counter()
                with open(os.devnull, "wb") as nowhere:
                    subprocess.run([*works[name], str(jobs)], check=True, stdout=nowhere)
                seconds.append(time.perf_counter() - start)
    rows = []
    for name in works:
        one, two = taken[name, 1], taken[name, 2]
        ratios = sorted(a / b for a, b in zip(one, two, strict=True))
        least = AT_LEAST if name == "`parse`" else ""
        rows.append(
            f"| {name} | {ARTICLES / median(one):.0f} | {ARTICLES / median(two):.0f} "
            f"| {median(ratios):.2f} | {ratios[0]:.2f} to {ratios[-1]:.2f} | {least} |"
        )
    return "\n".join(
        [
            "| articles a second | one process | two | times as fast | spread | at least |",
            "| --- | --: | --: | --: | --: | --: |",
            *rows,
        ]
    )


if __name__ == "__main__":
    pool(int(sys.argv[2]), Path(sys.argv[1]))
