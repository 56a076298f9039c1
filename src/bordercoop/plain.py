"""The text as it is read, and the way back to the text as it stands.

Pages carry no-break spaces, doubled blanks, marks that print nothing (soft hyphens, zero-width
spaces), lines broken at a column, tables parted by tabulators and `CA` for `Công an`. Words are
matched in a copy without them; what is recorded points into the canonical text again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from bordercoop.model import Evidence, Line
from bordercoop.pattern import pattern
from bordercoop.sources.article import Article
from bordercoop.wrapped import breaks

_BLANKS = r" \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NO_WIDTH = r"\u00ad\u200b-\u200f\u2060\ufeff"
_NO_BLANK = "\u200b"
_CELL = " | "
# A run of blanks and marks, or a single one that is no plain space.
_ODD = rf"(?P<odd>[{_BLANKS}{_NO_WIDTH}]{{2,}}|[{_BLANKS[1:]}{_NO_WIDTH}])"
_ONLY_ODD = pattern(_ODD)
# One of these is in every such run: a cheap look before the pattern runs.
_NO_PLAIN = pattern(f"[{_BLANKS[1:]}{_NO_WIDTH}]")
_DOUBLED = "  "
# Also a word in capitals that may be short for others.
_ODD_OR_SHORT = pattern(rf"{_ODD}|(?<![\w.@/-])[A-ZĐ]{{2,5}}(?![\w@/-]|\.\w)")
_BLANK = pattern(f"[{_BLANKS}]")
_NEXT_WORD = pattern(r"\s*(\w*)")

SURE = 3
"""Letters from which an abbreviation is sure whatever follows: `CA` also is a word."""
LONGEST_FIGURE = 30
"""Code points of a figure in a table, with its unit."""
LONGEST_ROW = 240
"""Code points of a row of a table between tabulators."""
CELLS = (2, 3)
"""Cells of such a row: what is counted, how many, and perhaps its unit."""
LONGEST_NUMBER = 2
"""Digits of a number that tells how many bodies follow: `CA 5 tỉnh`, not a postal code."""


class Plain(Struct, frozen=True):
    """An article to be read: every run of blanks one space, no mark without width, lines that
    were broken at a column joined, abbreviations of bodies written out.

    `article` holds the plain text under the identity of the original. From the code point
    `starts[i]` of the plain text to the next start, the original lies `shifts[i]` further on,
    but before the code point from which it goes on.
    """

    article: Article
    starts: list[int]
    shifts: list[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """A span of the plain text, not empty, as a span of the canonical text."""
        return self._of(start), self._of(end - 1) + 1

    def _of(self, offset: int) -> int:
        piece = bisect_right(self.starts, offset)
        found = offset + self.shifts[piece - 1]
        if piece < len(self.starts):
            return min(found, self.starts[piece] + self.shifts[piece] - 1)
        return found


def plain(article: Article, written_out: Mapping[str, str]) -> Plain:
    """The article to read; the same object where its text is plain as it stands.

    `written_out` says what abbreviations of bodies stand for.
    """
    text = _joined(article.text)
    abbreviated = any(short in text for short in written_out)
    odd_blank = _DOUBLED in text or _NO_PLAIN.search(text) is not None
    if text is article.text and not abbreviated and not odd_blank:
        return Plain(article, [0], [0])
    pieces: list[str] = []
    starts, shifts = [0], [0]
    at = length = 0
    for odd in (_ODD_OR_SHORT if abbreviated else _ONLY_ODD).finditer(text):
        if odd["odd"]:
            kept = " " if _BLANK.search(odd[0]) else ""
            if "\t" in odd[0] and _parts_cells(text, odd):
                kept = _CELL
        elif odd[0] in written_out and _stands_for_body(text, odd):
            kept = written_out[odd[0]]
        else:
            continue
        pieces += (text[at : odd.start()], kept)
        length += odd.start() - at + len(kept)
        at = odd.end()
        starts.append(length)
        shifts.append(at - length)
    if not pieces and text is article.text:
        return Plain(article, starts, shifts)
    pieces.append(text[at:])
    return Plain(msgspec.structs.replace(article, text="".join(pieces)), starts, shifts)


def _parts_cells(text: str, blanks: re.Match[str]) -> bool:
    """Whether a tabulator parts cells of a row of a table: a label from its figure, the last of
    the row, or either from a unit in a cell of its own."""
    at = blanks.start()
    label, figure = text[at - 1 : at], text[blanks.end() : blanks.end() + 1]
    if label.strip() in ("", "|"):
        return False
    if figure.isdecimal():
        end = text.find("\n", blanks.end(), blanks.end() + LONGEST_FIGURE + 1)
        if end >= 0 or len(text) - blanks.end() <= LONGEST_FIGURE:
            return True
    start = text.rfind("\n", max(0, at - LONGEST_ROW), at) + 1
    cells, end = _cells(text, start)
    if _is_row(cells):
        return True
    heading = len(cells) > 1 and all(_is_label(cell) for cell in cells)
    return heading and _is_row(_cells(text, end + 1)[0])


def _cells(text: str, start: int) -> tuple[list[str], int]:
    """The cells between tabulators of the line that starts at a code point, and where it ends;
    none of a line that is too long for a row."""
    end = text.find("\n", start, start + LONGEST_ROW)
    if end < 0:
        end = min(len(text), start + LONGEST_ROW)
    cells = [cell.strip() for cell in text[start:end].split("\t")]
    return [cell for cell in cells if cell] if end - start < LONGEST_ROW else [], end


def _is_row(cells: list[str]) -> bool:
    """Whether cells are what is counted, one figure and perhaps its unit, perhaps numbered."""
    numbered = len(cells) > 2 and cells[0].rstrip(".").isdecimal()
    cells = cells[numbered:]
    if len(cells) not in CELLS or not cells[0][0].isalpha():
        return False
    figures = [cell for cell in cells if cell[0].isdecimal()]
    return len(figures) == 1 and all(len(cell) <= LONGEST_FIGURE for cell in cells[1:])


def _is_label(cell: str) -> bool:
    return len(cell) <= LONGEST_FIGURE and not any(map(str.isdecimal, cell))


def unspaced(text: str) -> str:
    """Some words of the canonical text, parted by one blank, without marks that print none."""
    return " ".join(re.sub(f"[{_NO_WIDTH}]", "", text).split())


def _joined(text: str) -> str:
    """The text with a blank where a line was broken, nothing to see where at a hyphen."""
    found = breaks(text)
    if not found:
        return text
    letters = list(text)
    for at in found:
        at_hyphen = text[at - 1] == "-" and text[at - 2 : at - 1].isalpha()
        letters[at] = _NO_BLANK if at_hyphen else " "
    return "".join(letters)


def _stands_for_body(text: str, short: re.Match[str]) -> bool:
    """Whether an abbreviation does stand for a body: neither its own explanation in brackets
    nor, if short, a word of a line in capitals or a state with its postal code."""
    if (
        text[short.start() - 1 : short.start()] == "("
        and text[short.end() : short.end() + 1] == ")"
    ):
        return False
    if len(short[0]) >= SURE:
        return True
    found = _NEXT_WORD.match(text, short.end())
    word = found[1] if found else ""
    if word.isdecimal():
        return len(word) <= LONGEST_NUMBER
    return not (word.isupper() and len(word) > 1) or word in _LEVELS


_LEVELS = ("TP", "TX")
"""Levels that are written in capitals behind an abbreviation: `CA TP Vinh`."""


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
