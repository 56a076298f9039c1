"""Every article of the project, damaged at every token in each of five ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from bordercoop.sources.article import canonical

ROOT = Path(__file__).parents[2]
TOKEN = re.compile(r"\w+|[^\w\s]|\s+")
LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")


def texts() -> dict[str, str]:
    """The articles of the project by name, and the paragraphs of the cases for the rules."""
    files = [
        path
        for folder in ("seeds", "tests/articles")
        for path in sorted((ROOT / folder).glob("*.txt"))
    ]
    return {path.stem: canonical(path.read_text(encoding="utf-8-sig")) for path in files}


def cut(text: str) -> Iterator[str]:
    """What stands before each token."""
    return (text[: token.start()] for token in TOKEN.finditer(text))


def stopped(text: str) -> Iterator[str]:
    """What stands before each token, closed as a sentence."""
    return (f"{text[: token.start()]}." for token in TOKEN.finditer(text))


def begun(text: str) -> Iterator[str]:
    """What stands from each token on."""
    return (text[token.start() :] for token in TOKEN.finditer(text))


def swapped(text: str) -> Iterator[str]:
    """The text with two neighbours changed about, for each two."""
    found = [token for token in TOKEN.finditer(text) if not token[0].isspace()]
    for one, other in pairwise(found):
        between = text[one.end() : other.start()]
        yield text[: one.start()] + other[0] + between + one[0] + text[other.end() :]


def doubled(text: str) -> Iterator[str]:
    """The text with a line twice, for each line."""
    for line in LINE.finditer(text):
        yield text[: line.end()] + line[0] + text[line.end() :]


WAYS: dict[str, Callable[[str], Iterator[str]]] = {
    way.__name__: way for way in (cut, stopped, begun, swapped, doubled)
}
