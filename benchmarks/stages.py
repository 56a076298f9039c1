"""Where a release spends its time and memory: `python -m benchmarks.stages LINES`.

Each stage, as the program itself names it while it publishes, with its seconds of processor
time and the most memory that the process held in it. The release is made in a folder that goes
again.
"""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

_PROCESS = Path("/proc/self")


def stages(lines: Path) -> list[tuple[str, float, float]]:
    """Each stage with its seconds of processor time and its peak in MB (2**20 bytes)."""
    from bordercoop.jsonl import numbered
    from bordercoop.release.asked import Asked
    from bordercoop.release.publish import published

    told: list[tuple[str, float]] = []
    peaks: list[float] = []

    def stage(name: str) -> None:
        if told:
            peaks.append(_peak())
        _forget()
        told.append((name, _seconds()))
        if os.environ.get("STAGES"):
            print(told[-1], peaks[-1:], file=sys.stderr, flush=True)

    with TemporaryDirectory() as place, lines.open("rb") as stream:
        published(numbered(stream), Path(place), Asked(), stage)
    peaks.append(_peak())
    ends = [*(began for _, began in told[1:]), _seconds()]
    return [
        (name, end - began, peak)
        for (name, began), end, peak in zip(told, ends, peaks, strict=True)
    ]


def table(lines: Path) -> str:
    """The measurement as a Markdown table."""
    found = stages(lines)
    whole = sum(seconds for _, seconds, _ in found)
    rows = ["| stage | seconds | share | most memory, MB |", "| --- | --: | --: | --: |"]
    rows += [
        f"| {name} | {seconds:,.1f} | {seconds / whole:.0%} | {peak:,.0f} |"
        for name, seconds, peak in found
    ]
    most = max(peak for *_, peak in found)
    return "\n".join([*rows, f"| together | {whole:,.1f} | 100% | {most:,.0f} |"])


def _seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _peak() -> float:
    """The most memory of this process since `_forget`, as Linux tells it."""
    lines = (_PROCESS / "status").read_text("ascii").splitlines()
    told = next(line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(told) / 1024


def _forget() -> None:
    """Let the peak begin anew at what is held now."""
    (_PROCESS / "clear_refs").write_text("5", "ascii")


if __name__ == "__main__":
    print(table(Path(sys.argv[1])))
