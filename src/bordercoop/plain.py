"""The text as it is read, and the way back to the text as it stands.

Pages carry no-break spaces, doubled blanks and marks that print nothing (soft hyphens,
zero-width spaces). Words are matched in a copy without them; what is recorded points into the
canonical text again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

import msgspec
from msgspec import Struct

from bordercoop.model import Evidence, Line
from bordercoop.sources.article import Article

_BLANKS = r" \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NO_WIDTH = r"\u00ad\u200b-\u200f\u2060\ufeff"
# A run of blanks and marks, or a single one that is no plain space.
_ODD = re.compile(rf"[{_BLANKS}{_NO_WIDTH}]{{2,}}|[{_BLANKS[1:]}{_NO_WIDTH}]")
_BLANK = re.compile(f"[{_BLANKS}]")


class Plain(Struct, frozen=True):
    """An article to be read: every run of blanks one space, no mark without width.

    `article` holds the plain text under the identity of the original. From the code point
    `starts[i]` of the plain text to the next start, the original lies `shifts[i]` further on.
    """

    article: Article
    starts: list[int]
    shifts: list[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """A span of the plain text, not empty, as a span of the canonical text."""
        return self._of(start), self._of(end - 1) + 1

    def _of(self, offset: int) -> int:
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]


def plain(article: Article) -> Plain:
    """The article to read; the same object where its text is plain as it stands."""
    text = article.text
    pieces: list[str] = []
    starts, shifts = [0], [0]
    at = length = 0
    for odd in _ODD.finditer(text):
        kept = " " if _BLANK.search(odd[0]) else ""
        pieces += (text[at : odd.start()], kept)
        length += odd.start() - at + len(kept)
        at = odd.end()
        starts.append(length)
        shifts.append(at - length)
    if not pieces:
        return Plain(article, starts, shifts)
    pieces.append(text[at:])
    return Plain(msgspec.structs.replace(article, text="".join(pieces)), starts, shifts)


def restore(line: Line, plain: Plain, article: Article) -> Line:
    """A line read from the plain text, with every span pointing into the canonical text."""
    if plain.article is article:
        return line
    lists = {
        name: [_restored(record, plain, article.text) for record in getattr(line, name)]
        for name in ("meetings", "participants", "commitments", "aid", "outcomes")
    }
    return msgspec.structs.replace(line, **lists)


def _restored(record: Any, plain: Plain, text: str) -> Any:
    """One record with its evidence, its grounds and its clause as they stand in `text`."""
    evidence = []
    for clause in record.evidence:
        start, end = plain.original(clause.start, clause.end)
        evidence.append(Evidence(start=start, end=end, text=text[start:end]))
    changed: dict[str, Any] = {
        "evidence": evidence,
        "grounds": {
            field: [plain.original(*span) for span in spans]
            for field, spans in record.grounds.items()
        },
    }
    if hasattr(record, "text"):
        pairs = zip(record.evidence, evidence, strict=True)
        quoted = {read.text: stands.text for read, stands in pairs}
        changed["text"] = quoted.get(record.text, record.text)
    return msgspec.structs.replace(record, **changed)
