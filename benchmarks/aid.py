"""`aggregate --table aid` beside version 0.1.0: `python -m benchmarks.aid [ARTICLES] [ROUNDS]`.

Each version reads the same made-up articles into lines of its own, which are repeated until
there are enough; then both make the table from theirs by turns, each run in a process of its
own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.before import sources
from benchmarks.many import many
from benchmarks.memory import measured
from benchmarks.repeated import repeated

READ = 150
"""Articles that are read; their lines are repeated."""
AT_LEAST = 3.0
"""How many times as fast as 0.1.0 the table is to be made."""


def table(articles: int = 1_000, rounds: int = 3) -> str:
    """The comparison as a Markdown table."""
    with TemporaryDirectory() as place, sources() as trees:
        folder = Path(place)
        lines = {name: _lines(folder, name, tree, articles) for name, tree in trees.items()}
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in trees}
        for _ in range(rounds):
            for name, tree in trees.items():
                taken[name].append(measured(_command(tree, lines[name])))
    return "\n".join(_rows(articles, taken))


def _rows(articles: int, taken: dict[str, list[tuple[float, float]]]) -> Iterator[str]:
    yield "| version | lines a second | most memory, MB | times as fast | spread | at least |"
    yield "| --- | --: | --: | --: | --: | --: |"
    pairs = zip(taken["0.1.0"], taken["now"], strict=True)
    ratios = sorted(before / now for (_, before), (_, now) in pairs)
    told = f"{median(ratios):.2f} | {ratios[0]:.2f} to {ratios[-1]:.2f} | {AT_LEAST}"
    for name, runs in taken.items():
        rate = articles / median(seconds for _, seconds in runs)
        most = max(peak for peak, _ in runs)
        yield f"| {name} | {rate:,.0f} | {most:,.0f} | {told if name == 'now' else ' | | '} |"


def _lines(folder: Path, name: str, tree: str, number: int) -> Path:
    given, told = folder / f"{name}.read", folder / f"{name}.lines"
    texts = folder / name
    texts.mkdir()
    for one in many(READ):
        (texts / f"{one['id']}.txt").write_text(one["text"], encoding="utf-8")
    command = [sys.executable, "-m", "bordercoop", "parse", "-q", str(texts)]
    with given.open("wb") as sink:
        subprocess.run(command, check=True, stdout=sink, env=os.environ | {"PYTHONPATH": tree})
    with given.open("rb") as source, told.open("wb") as sink:
        sink.writelines(repeated(source, number))
    return told


def _command(tree: str, lines: Path) -> list[str]:
    run = "import os, sys; os.environ['PYTHONPATH'] = sys.argv[1]; "
    run += "os.execv(sys.executable, [sys.executable, '-m', 'bordercoop', *sys.argv[2:]])"
    return [sys.executable, "-c", run, tree, "aggregate", str(lines), "--table", "aid"]


if __name__ == "__main__":
    print(json.dumps(os.getloadavg()), file=sys.stderr)
    print(table(*map(int, sys.argv[1:])))
