"""The reader beside that of version 0.1.0: the same articles in the same run, in alternation.

Both trees are read by workers of their own that stay alive; a round is one pass of each over
all articles, in processor time. The sources of 0.1.0 are taken from the history of the
repository.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import IO

ROOT = Path(__file__).parents[1]
BEFORE = "56622c5"
"""The commit of version 0.1.0."""
ROUNDS = 15
ARTICLES = 1.5
NEWS = 7.0
"""How many times as fast as 0.1.0 the reader is to be, on articles of the genre and on news."""
NEWS_ROWS = 2_000

EVERYTHING = """
texts = [p.read_text(encoding="utf-8-sig") for p in paths]
articles = [article(p.stem, p.name, text) for p, text in zip(paths, texts)]
def work():
    for one in articles:
        parse(one)
"""
_NEWS_BEFORE = """
articles = [article(str(at), str(at), text) for at, text in enumerate(news())]
def work():
    for one in articles:
        parse(one)
"""
_NEWS_NOW = """
import polars as pl
from bordercoop.gate import may_concern_laos
from bordercoop.sieve import sieve
from bordercoop.sources.sifted import sifted
texts = news()
def work():
    for at in sifted(texts, sieve()):
        if may_concern_laos(texts[at]):
            parse(article(str(at), str(at), texts[at]))
"""
_WORKER = """
import gc, sys, time
from pathlib import Path
from bordercoop.parse import parse
from bordercoop.sources.article import article
gc.set_threshold(50_000)
folders = Path("seeds"), Path("tests/articles")
paths = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
def news():
    import pyarrow.parquet as pq
    return pq.read_table(sys.argv[1], columns=["text"])["text"].slice(0, {rows}).to_pylist()
{work}
work()
gc.collect()
gc.freeze()
print("ready", flush=True)
for _ in sys.stdin:
    start = time.process_time()
    work()
    print(time.process_time() - start, flush=True)
"""


@contextmanager
def sources() -> Iterator[dict[str, str]]:
    """The folders of both trees' sources. Raises CalledProcessError outside a full clone."""
    packed = subprocess.run(
        ["git", "archive", BEFORE, "src"], cwd=ROOT, check=True, capture_output=True
    ).stdout
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(packed)) as held:
            held.extractall(folder, filter="data")
        yield {"0.1.0": f"{folder}/src", "now": str(ROOT / "src")}


def measure(works: dict[str, str], arguments: list[str], rounds: int) -> dict[str, list[float]]:
    """Seconds of every round by tree, of 0.1.0 and now."""
    with sources() as trees:
        return by_turns(trees, works, arguments, rounds)


def by_turns(
    trees: dict[str, str], works: dict[str, str], arguments: list[str], rounds: int
) -> dict[str, list[float]]:
    """Seconds of processor time of every round by tree, each in a worker that stays alive."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    workers = {
        name: subprocess.Popen(
            [sys.executable, "-c", _WORKER.format(work=work, rows=NEWS_ROWS), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": trees[name], "POLARS_MAX_THREADS": "1"},
            text=True,
        )
        for name, work in works.items()
    }
    for worker in workers.values():
        _answer(worker.stdout)
    for _ in range(rounds):
        for name, worker in workers.items():
            print(file=worker.stdin, flush=True)
            taken[name].append(float(_answer(worker.stdout)))
    for worker in workers.values():
        worker.communicate()
    return taken


def _answer(stream: IO[str] | None) -> str:
    answer = stream.readline() if stream is not None else ""
    if not answer:
        raise RuntimeError("a worker died")
    return answer


def row(what: str, count: int, taken: dict[str, list[float]], least: float) -> str:
    """One row of the table: rates, and how many times as fast the reader of today is."""
    ratios = sorted(b / n for b, n in zip(taken["0.1.0"], taken["now"], strict=True))
    before, now = (count / median(taken[name]) for name in ("0.1.0", "now"))
    spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"
    return f"| {what} | {before:.0f} | {now:.0f} | {median(ratios):.2f} | {spread} | {least} |"


def table(news: str | None) -> str:
    """The comparison as a Markdown table; `news` is a Parquet file with a column `text`."""
    articles = sum(1 for f in ("seeds", "tests/articles") for _ in (ROOT / f).glob("*.txt"))
    taken = measure(dict.fromkeys(("0.1.0", "now"), EVERYTHING), [], ROUNDS)
    rows = [row("articles of the genre, everything on", articles, taken, ARTICLES)]
    if news is not None:
        works = {"0.1.0": _NEWS_BEFORE, "now": _NEWS_NOW}
        taken = measure(works, [news], max(3, ROUNDS // 3))
        rows.append(row("general news, gate and parse, in memory", NEWS_ROWS, taken, NEWS))
    return "\n".join(
        [
            "| work | 0.1.0, a second | now, a second | times as fast | spread | at least |",
            "| --- | --: | --: | --: | --: | --: |",
            *rows,
        ]
    )
