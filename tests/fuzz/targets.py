"""What is fuzzed: each takes any bytes, and raises where a promise is broken.

A finding, an empty result and a quarantined line are answers; an exception is none.
"""

from __future__ import annotations

import atexit
import io
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from bordercoop.check.checker import Checker
from bordercoop.findings import Finding
from bordercoop.jsonl import numbered
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.release.package import files
from bordercoop.release.publish import publish
from bordercoop.release.verify import every
from bordercoop.release.verify.derived import derived
from bordercoop.release.verify.every import verified
from bordercoop.release.verify.held import HELD
from bordercoop.sources.article import Article, article
from bordercoop.sources.read import read

ROOT = Path(__file__).parents[2]
GIFT = "Ngày 9/8/2023, Công an tỉnh Kon Tum trao tặng Công an tỉnh Sê Kông 5 triệu đồng."
TABLE = "aid"
KINDS = (
    "records.jsonl", "redirects.csv", "changes.parquet", "quality.json", "bordercoop.sqlite",
    "bordercoop.xlsx", "explorer.html", "CHANGELOG.md",
)  # fmt: skip
"""Files of a release of which one of each kind is enough."""


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
    _verified(_release(), data)


def verified_files(data: bytes) -> None:
    """The same of a release with a few files, one of each kind, which is not made again."""
    folder, kept = _files()
    names = vars(every)
    names["derived"] = lambda *_: _held(folder, kept)
    try:
        _verified(folder, data)
    finally:
        names["derived"] = derived


def _verified(folder: Path, data: bytes) -> None:
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


def _held(folder: Path, kept: Path) -> Iterator[Finding]:
    """What files that are compared by what they hold say of those that were kept."""
    for path in sorted(kept.rglob("*")):
        held = HELD.get(path.suffix.removeprefix("."))
        found = held(folder / path.relative_to(kept), path) if held else None
        if found is not None:
            yield Finding("error", "R111", found, None)


@cache
def _place() -> Path:
    """A folder in memory, where there is one."""
    memory = Path("/dev/shm")
    where = memory if memory.is_dir() else None
    place = Path(tempfile.mkdtemp(prefix="bordercoop-fuzz-", dir=where))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return place


@cache
def _release() -> Path:
    line = encode(parse(article("a", "a.txt", GIFT)))
    return publish([(1, line + b"\n")], None, _place()).folder


@cache
def _files() -> tuple[Path, Path]:
    """A release with one table and one file of each kind, and a copy of it."""
    whole, part, kept = _release(), _place() / "part", _place() / "kept"
    described = json.loads((whole / "datapackage.json").read_bytes())
    paths = [f"tables/{TABLE}.csv", f"tables/{TABLE}.parquet", *KINDS]
    used = [one for one in described["resources"] if one["path"] in paths]
    for path in paths:
        (part / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(whole / path, part / path)
    raw = json.dumps(described | {"resources": used})
    (part / "datapackage.json").write_text(raw, "utf-8")
    listed = [path for path in files(part) if path != "SHA256SUMS"]
    sums = (f"{sha256((part / path).read_bytes()).hexdigest()}  {path}\n" for path in listed)
    (part / "SHA256SUMS").write_text("".join(sums), "utf-8")
    shutil.copytree(part, kept)
    return part, kept


TARGETS: dict[str, Callable[[bytes], None]] = {
    "sources": sources,
    "parse": parsed,
    "validate": validated,
    "verify": verified_release,
    "files": verified_files,
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
        yield from (bytes([at, 0, 7]) + b"1" for at in range(12))
