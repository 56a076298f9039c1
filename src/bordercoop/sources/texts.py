"""Articles as UTF-8 text: files, folders of them, and standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from bordercoop.findings import Finding
from bordercoop.sources.article import Article, article
from bordercoop.sources.decode import MAX_BYTES, text_of
from bordercoop.sources.identity import doc_id, shown
from bordercoop.sources.walk import STDIN, files, unreadable


def read(
    paths: Iterable[str],
    stdin: BinaryIO | None = None,
    *,
    name: str | None = None,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Article | Finding]:
    """The articles of `paths` in the order given, each a file, a folder or `-`.

    `stdin` is where `-` reads its one article, called `name` or else `stdin`; `name`
    also stands in for the stem of a file. What cannot be read gives a finding of level
    `error` in its place, and reading goes on. A file reached twice is read once (a finding of
    level `info`). Two files with the same `doc_id` cannot both be cited: the first is read,
    the second refused, because an id that depended on its neighbours would change when
    articles are added.
    """
    taken: dict[str, str] = {}
    seen: set[str] = set()
    for path in files(paths):
        if isinstance(path, Finding):
            yield path
            continue
        place = path if path == STDIN else os.path.realpath(path)
        if place in seen:
            yield Finding("info", "S109", "given twice, read once", None, _called(path))
            continue
        seen.add(place)
        text = _text(path, stdin, max_bytes)
        if isinstance(text, Finding):
            yield text
            continue
        own = name or ("stdin" if path == STDIN else doc_id(Path(path).stem))
        if own in taken:
            message = f"its doc_id {own} belongs to {taken[own]}"
            hint = "rename one of the two: an id names one article"
            yield Finding("error", "S108", message, hint, shown(path))
            continue
        taken[own] = shown(path)
        yield article(own, shown(path), text)


def _text(path: str, stdin: BinaryIO | None, max_bytes: int) -> str | Finding:
    try:
        if path == STDIN:
            if stdin is None:
                return Finding("error", "S102", "it is closed", None, _called(path))
            return text_of(stdin, _called(path), max_bytes)
        with open(path, "rb") as stream:
            return text_of(stream, _called(path), max_bytes)
    except OSError as error:
        return unreadable(path, error)


def _called(path: str) -> str:
    """What a message calls the input."""
    return "standard input" if path == STDIN else shown(path)
