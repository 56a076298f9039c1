"""Throughput: articles read per second on one core, beside a peer measured in the same run.

The peer splits the same texts into words with one regular expression after normalising them,
which is the least that any reader of such articles does.
"""

from __future__ import annotations

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
AT_LEAST = 300
"""Articles of the size of a seed per second that the project promises."""

_WORD = re.compile(r"\w+")


def read(article: Article) -> None:
    """What is measured: an article to its line of JSON."""
    encode(parse(article))


def split(article: Article) -> None:
    """The peer: the text normalised and split into words."""
    _WORD.findall(unicodedata.normalize("NFC", unicodedata.normalize("NFD", article.text)))


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
    ours, peers = measure(read, articles), measure(split, articles)
    return "\n".join(
        [
            f"Articles of {length:.0f} code points on average, the five seeds over and over.",
            "",
            "| work | articles per second | ratio | at least |",
            "| --- | --: | --: | --: |",
            f"| `parse` and `encode` | {ours:.0f} | {ours / peers:.4f} | {AT_LEAST} |",
            f"| normalise and split into words | {peers:.0f} | 1 | |",
        ]
    )
