"""Writing: a million rows of twenty columns as a release writes them, beside the bare writes.

Each writer runs in a process of its own, so that its memory is its own; the peer is Polars
writing the same frame with its defaults. What is written is measured, not how it is made.
"""

from __future__ import annotations

import json
import subprocess
import sys

ROWS = 1_000_000
ROUNDS = 7
AT_LEAST = 0.6
"""Of the bare Polars write of the same format, that the project promises."""
WRITERS = ("parquet", "bare parquet", "csv", "bare csv")


def once(writer: str) -> dict[str, float]:
    """Seconds (the least of the rounds), and the memory that the writing took in MiB."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.release", writer],
        capture_output=True,
        check=True,
        text=True,
    )
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def table() -> str:
    """The measurement as a Markdown table."""
    found = {writer: once(writer) for writer in WRITERS}
    rows = [
        f"{ROWS:,} rows of 20 columns: text, codes, lists, days, numbers, money.",
        "",
        "| writer | seconds | ratio | at least | peak memory, MiB | size, MiB |",
        "| --- | --: | --: | --: | --: | --: |",
    ]
    for writer, told in found.items():
        peer = found[f"bare {writer.removeprefix('bare ')}"]
        least = "" if writer.startswith("bare") else str(AT_LEAST)
        ratio = peer["seconds"] / told["seconds"]
        rows.append(
            f"| {writer} | {told['seconds']:.2f} | {ratio:.2f} | {least} | "
            f"{told['peak']:.0f} | {told['size']:.0f} |"
        )
    return "\n".join(rows)


def _measure(writer: str) -> None:
    """In the process of one writer: print its figures as JSON."""
    import resource
    import tempfile
    import time
    from pathlib import Path

    from benchmarks.release_rows import million
    from bordercoop.tables.written import FORMATS

    described, made = million(ROWS)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "table"
        seconds = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            match writer:
                case "bare parquet":
                    made.write_parquet(path)
                case "bare csv":
                    made.drop("topics").write_csv(path)
                case _:
                    with path.open("wb") as sink:
                        FORMATS[writer](described, made, sink)
            seconds.append(time.perf_counter() - start)
        size = path.stat().st_size / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": min(seconds), "peak": peak, "size": size}))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _measure(sys.argv[1])
    else:
        print(table())
