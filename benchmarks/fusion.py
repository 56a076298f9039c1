"""Facts of very many articles: `python -m benchmarks.fusion`, written to `FUSION.md`.

How well the records of one fact are found, how long it takes and in what memory, on made-up
articles (`told.py`) of which the truth is known. Each size runs in a process of its own; the
time is processor time, and that of making the articles is left out.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("FUSION.md")
SIZES = (10_000, 40_000, 100_000)
FACTS = {
    "events": "meetings",
    "gifts": "aid",
    "undertakings": "commitments",
    "results": "outcomes",
}
"""The rows that are facts, and the field of each that lists its records."""


def measured(articles: int, cases: int = 0) -> dict[str, Any]:
    """The figures of one size: seconds, MiB, and of each table precision and recall."""
    import gc
    import resource
    import time

    from benchmarks.told import World
    from bordercoop.resolve import resolve

    world = World(articles)
    lines = list(world.lines())
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.process_time()
    resolved = resolve(lines)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tables: dict[str, Any] = {}
    for table, records in FACTS.items():
        groups = [getattr(row, records) for row in getattr(resolved, table)]
        tables[table] = {"facts": len(groups), **scored(groups, world.truth, records)}
    return {
        "articles": len(lines),
        "seconds": seconds,
        "lines": before,
        "peak": peak,
        "tables": tables,
    }


def scored(groups: list[Any], truth: dict[str, str], records: str) -> dict[str, float]:
    """Precision and recall over the pairs of records of one fact."""
    from collections import Counter

    def pairs(sizes: Counter[Any]) -> int:
        return sum(size * (size - 1) // 2 for size in sizes.values())

    found = pairs(Counter({at: len(group) for at, group in enumerate(groups)}))
    right = pairs(Counter((at, truth[id_]) for at, group in enumerate(groups) for id_ in group))
    there = pairs(Counter(fact for fact in truth.values() if fact.startswith(f"{records} ")))
    return {"precision": right / max(found, 1), "recall": right / max(there, 1)}


def table(found: list[dict[str, Any]]) -> str:
    """The figures as Markdown."""
    rows = [
        "| articles | seconds | ms an article | peak memory, MiB | of it the lines, MiB |",
        "| --: | --: | --: | --: | --: |",
    ]
    for one in found:
        each = 1000 * one["seconds"] / one["articles"]
        rows.append(
            f"| {one['articles']:,} | {one['seconds']:.0f} | {each:.2f} | {one['peak']:.0f} "
            f"| {one['lines']:.0f} |"
        )
    rows += [
        "",
        "| articles | facts | rows | precision | recall |",
        "| --: | --- | --: | --: | --: |",
    ]
    for one in found:
        for name, told in one["tables"].items():
            rows.append(
                f"| {one['articles']:,} | {name} | {told['facts']:,} "
                f"| {told['precision']:.4f} | {told['recall']:.4f} |"
            )
    return "\n".join(rows)


def main() -> None:
    """Measure every size and write the page; with `--one N` print the figures of one size."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.fusion", description=__doc__)
    options.add_argument(
        "--one", type=int, help="print the figures of so many articles as JSON"
    )
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    given = options.parse_args()
    if given.one:
        print(json.dumps(measured(given.one)))
        return
    found = []
    for size in given.sizes:
        command = [sys.executable, "-m", "benchmarks.fusion", "--one", str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found.append(json.loads(done))
    text = f"""\
# Facts of very many articles

Written by `python -m benchmarks.fusion` on {platform.python_implementation()}
{platform.python_version()}, {platform.system()} {platform.machine()}: `resolve` on made-up
articles of thirty pairs of provinces over 25 years (`told.py`), of which it is known which
records are one fact. Precision and recall count pairs of records; time is processor time.

{table(found)}
"""
    RESULTS.write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
