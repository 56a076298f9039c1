"""What is fuzzed: each takes any bytes, and raises where a promise is broken.

A finding, an empty result and a quarantined line are answers; an exception is none.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from bordercoop.check.checker import Checker
from bordercoop.findings import Finding
from bordercoop.jsonl import numbered
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.release.publish import publish
from bordercoop.release.verify.every import verified
from bordercoop.sources.article import Article, article
from bordercoop.sources.read import read
from bordercoop.sources.seeds import seeds

ROOT = Path(__file__).parents[2]


def sources(data: bytes) -> None:
    """Every reader of a format, which its first bytes choose: articles or findings."""
    for found in read(["-"], io.BytesIO(data), name="fuzz", max_bytes=1 << 20):
        if not isinstance(found, Finding | Article):
            raise TypeError(f"neither article nor finding: {found!r}")
        if isinstance(found, Article):
            found.text.encode("utf-8")


def parsed(data: bytes) -> None:
    """An article: its line is sound, its evidence stands in the text."""
    text = data.decode("utf-8", "ignore").replace("\0", "")[:4000]
    if not any(map(str.isalnum, text)):
        return
    source = article("fuzz", "fuzz.txt", f"{text}\nLào")
    findings = Checker({"fuzz": source}.get).check(1, encode(parse(source)))
    wrong = [one for one in findings if one.level == "error"]
    if wrong:
        raise ValueError(f"parse writes what validate refuses: {wrong[0]}")


def validated(data: bytes) -> None:
    """Lines of any bytes: findings, never a failure."""
    checker = Checker()
    for number, raw in numbered(io.BytesIO(data), most=1 << 16):
        for found in checker.check(number, raw):
            found.message.encode("utf-8")


def verified_release(data: bytes) -> None:
    """A release of which one file is replaced: findings, never a failure."""
    folder = _release()
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    path = files[data[0] % len(files)] if data else files[0]
    kept = path.read_bytes()
    at = int.from_bytes(data[1:3], "big") % (len(kept) + 1)
    path.write_bytes(kept[:at] + data[3:] + kept[at + len(data[3:]) :])
    try:
        for found in verified(folder):
            found.message.encode("utf-8")
    finally:
        path.write_bytes(kept)


@cache
def _release() -> Path:
    line = encode(next(parse(found) for found in seeds() if isinstance(found, Article)))
    place = Path(tempfile.mkdtemp(prefix="bordercoop-fuzz-"))
    return publish([(1, line + b"\n")], None, place).folder


TARGETS: dict[str, Callable[[bytes], None]] = {
    "sources": sources,
    "parse": parsed,
    "validate": validated,
    "verify": verified_release,
}


def corpus(target: str) -> Iterator[bytes]:
    """What a target starts from: the articles of the project, and the lines that they give."""
    texts = [
        path.read_bytes()
        for folder in ("seeds", "tests/articles")
        for path in sorted((ROOT / folder).glob("*.txt"))
    ]
    if target == "parse":
        yield from (part for text in texts for part in text.split(b"\n") if len(part) > 40)
    elif target == "sources":
        yield from texts
        yield b'{"id": "a", "text": "C\xc3\xb4ng an"}\n{"id": "b"}\n'
        yield "id,title,text\r\n1,Tin,Công an tỉnh Sê Kông\r\n".encode()
        yield "<html><body><h1>Tin</h1><p>Công an tỉnh Sê Kông</p></body></html>".encode()
    elif target == "validate":
        for number, text in enumerate(texts):
            told = text.decode("utf-8-sig")
            yield encode(parse(article(f"a{number}", "a.txt", told))) + b"\n"
    else:
        yield from (bytes([at, 0, 0]) + b"\xff\x00{" for at in range(60))
