"""Throughput: articles read per second on one core, beside peers measured in the same run.

One peer splits the same texts into words with one regular expression after normalising them,
which is the least that any reader of such articles does. The others are the libraries that a
pipeline for Vietnamese text is usually made of, each doing one of its steps; they come with
`pip install '.[peers]'` and are left out where they are absent.
"""

from __future__ import annotations

import importlib
import re
import time
import unicodedata
from collections.abc import Callable
from statistics import fmean, median

from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.sources.article import Article
from bordercoop.sources.seeds import seeds

ROUNDS = 15
SECONDS = 0.3
"""The length of a round, in seconds of processor time."""
BESIDE = {"underthesea: words": 1 / 4.5}
"""The most that a peer's speed may be of the reader's."""

_WORD = re.compile(r"\w+")


def read(article: Article) -> None:
    """What is measured: an article to its line of JSON."""
    encode(parse(article))


def split(article: Article) -> None:
    """The peer: the text normalised and split into words."""
    _WORD.findall(unicodedata.normalize("NFC", unicodedata.normalize("NFD", article.text)))


def _step(module: str, name: str, **options: object) -> Callable[[Article], None] | None:
    """One step of a pipeline by a library, or None where it is not installed."""
    try:
        step = getattr(importlib.import_module(module), name)
    except ImportError:
        return None

    def work(article: Article) -> None:
        step(article.text, **options)

    return work


def peers() -> dict[str, Callable[[Article], None] | None]:
    """What stands beside the reader, by what it does."""
    return {
        "normalise and split into words": split,
        "pyvi: words": _step("pyvi.ViTokenizer", "tokenize"),
        "underthesea: words": _step("underthesea", "word_tokenize"),
        "underthesea: words and their classes": _step("underthesea", "pos_tag"),
        "underthesea: named entities": _step("underthesea", "ner"),
        "dateparser: dates": _step("dateparser.search", "search_dates", languages=["vi"]),
    }


def measure(work: Callable[[Article], None], articles: list[Article]) -> float:
    """Articles per second of processor time: the median of the rounds."""
    for article in articles:
        work(article)
    rates = []
    for _ in range(ROUNDS):
        done, start = 0, time.process_time()
        while (taken := time.process_time() - start) < SECONDS:
            for article in articles:
                work(article)
            done += len(articles)
        rates.append(done / taken)
    return median(rates)


def table() -> str:
    """The measurement as a Markdown table."""
    articles = [found for found in seeds() if isinstance(found, Article)]
    length = fmean(len(article.text) for article in articles)
    ours = measure(read, articles)
    rows = [f"| `parse` and `encode`: every record | {ours:.0f} | 1 | |"]
    for name, work in peers().items():
        rate = measure(work, articles) if work else None
        shown = f"{rate:.{0 if rate >= 10 else 1}f} | {rate / ours:.3g}" if rate else "- | -"
        most = f"{BESIDE[name]:.3g}" if name in BESIDE else ""
        rows.append(f"| {name} | {shown} | {most} |")
    return "\n".join(
        [
            f"Articles of {length:.0f} code points on average, the five seeds over and over.",
            "",
            "| work | articles per second | ratio | at most |",
            "| --- | --: | --: | --: |",
            *rows,
        ]
    )
