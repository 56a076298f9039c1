"""The development articles told again: what another newsroom, or another year, makes of them.

Each way takes the canonical text and gives another; which records of the two tell one fact is
known by what the way does, not by reading.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from bordercoop.lexicon.gazetteer import provinces
from bordercoop.model import IDS, Line, Record, encode
from bordercoop.parse import parse
from bordercoop.sources.article import article, canonical

ROOT = Path(__file__).parents[2]
TEXTS = {
    path.stem: canonical(path.read_text(encoding="utf-8-sig"))
    for folder in ("seeds", "tests/articles")
    for path in sorted((ROOT / folder).glob("*.txt"))
}
Way = Callable[[str], str]

_SUM = re.compile(r"(?<![\d.,])(\d{2,3})(?= (?:triệu|tỷ|tỉ))|(?<![\d.,])(\d{2,3}\.000)(?= USD)")
_HEDGES = ("gần ", "hơn ", "khoảng ", "trên ")
_YEAR = re.compile(r"(?<!\d)(19|20)(\d\d)(?!\d)")


def copied(text: str) -> str:
    """The same bytes under another name."""
    return text


def reprinted(text: str) -> str:
    """The same story with the reprinter's line below it."""
    return text.rstrip("\n") + "\n\nTheo nguồn tin của tòa soạn\n"


def retold(text: str) -> str:
    """Sums in full figures, numbers of one digit as such, other verbs, no quotations."""
    said = re.sub(r"(?<![\d.,])(\d{1,3}) triệu đồng", lambda m: f"{m[1]}.000.000 đồng", text)
    said = re.sub(r"(?<![\d.,/-])0(\d)(?= [^\W\d])", r"\1", said)
    said = re.sub('[“"][^”"\n]{20,}[”"]', "những lời chân thành", said)
    for word, other in (
        ("đã tặng", "đã trao tặng"),
        ("hỗ trợ xây dựng", "giúp xây dựng"),
        ("phát biểu tại", "nói tại"),
        ("Nhân dịp này", "Cũng trong dịp này"),
    ):
        said = said.replace(word, other)
    return said


def abridged(text: str) -> str:
    """The last third of the paragraphs left out, as a short notice does."""
    parts = text.split("\n")
    filled = [at for at, part in enumerate(parts) if part.strip()]
    last = filled[max(3, len(filled) * 2 // 3) - 1]
    return "\n".join(parts[: last + 1]) + "\n"


def rounded(text: str) -> str:
    """Sums of two and three digits hedged: `855 triệu` becomes `hơn 850 triệu`."""

    def hedged(found: re.Match[str]) -> str:
        figure = found[0]
        whole, zeros = figure.removesuffix(".000"), figure[len(figure.removesuffix(".000")) :]
        if text[: found.start()].endswith(_HEDGES):
            return figure
        coarse = int(whole) // 10 * 10
        return f"hơn {coarse}{zeros}" if coarse < int(whole) else f"gần {int(whole) + 2}{zeros}"

    return _SUM.sub(hedged, text)


def contradicted(text: str) -> str:
    """Every sum of two or three digits a fifth higher."""

    def higher(found: re.Match[str]) -> str:
        whole = found[0].replace(".000", "")
        return found[0].replace(whole, str(int(whole) * 6 // 5 + 1), 1)

    return _SUM.sub(higher, text)


def a_year_later(text: str) -> str:
    """Every year one higher."""
    return _YEAR.sub(lambda found: str(int(found[0]) + 1), text)


@cache
def read(text: str, doc_id: str) -> Line:
    """What is read in a text."""
    return parse(article(doc_id, f"{doc_id}.txt", text))


def elsewhere(line: Line) -> Line:
    """The same for other Lao provinces: each takes the place of the next by its code."""
    codes = sorted(code for code in provinces() if code.startswith("LA-"))
    moved = {code: codes[(at + 5) % len(codes)] for at, code in enumerate(codes)}
    told = re.sub(
        r'"(LA-[A-Z]{2})(?=[:"])', lambda m: f'"{moved[m[1]]}', encode(line).decode("utf-8")
    )
    document = replace(line.document, text_sha256="f" * 64)
    return replace(msgspec.json.decode(told, type=Line), document=document)


def in_other_words(line: Line) -> Line:
    """The same facts by another outlet, in clauses that share no phrase with the first."""
    made = json.loads(encode(line))
    for table in IDS:
        for record in made[table]:
            for clause in record["evidence"]:
                clause["text"] = " ".join(reversed(clause["text"].split()))
    made["document"] |= {
        "publisher": "bao.example.vn",
        "text_sha256": hashlib.sha256(line.document.doc_id.encode()).hexdigest(),
    }
    return msgspec.convert(made, Line)


def alike(one: Line, other: Line, table: str) -> list[tuple[str, str]]:
    """The records of one that the other has as well, in the order of the text.

    Every way keeps the records of a table, or cuts the text off: then those that are left are
    told at the same place.
    """
    key = IDS[table]
    mine, theirs = getattr(one, table), getattr(other, table)
    if len(mine) == len(theirs):
        return [(getattr(a, key), getattr(b, key)) for a, b in zip(mine, theirs, strict=True)]
    placed = {(r.evidence[0].start, r.rule, *_figures(r)): getattr(r, key) for r in mine}
    found = ((placed.get((r.evidence[0].start, r.rule, *_figures(r))), r) for r in theirs)
    return [(id_, getattr(r, key)) for id_, r in found if id_ is not None]


def _figures(record: Record) -> tuple[object, ...]:
    return tuple(
        getattr(record, name, None) for name in ("quantity", "amount", "item", "text", "value")
    )
