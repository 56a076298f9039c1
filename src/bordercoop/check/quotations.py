"""Evidence and grounds: that they lie in the text and say what they are said to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from bordercoop.check.reading import Reading
from bordercoop.check.remark import quoted, remark
from bordercoop.findings import Finding
from bordercoop.model import Evidence, Record
from bordercoop.privacy.masked import SIGN

NO_GROUNDS = frozenset({"evidence", "grounds", "rule"})
IN_WORDS = (
    *("name", "rank", "position", "district", "venue", "edition", "item", "purpose"),
    *("quantity", "amount", "value", "due", "date_start", "period_start"),
)
"""Fields whose value words of the article must state."""


def article(reading: Reading) -> Iterator[Finding]:
    """Where the text is at hand: it is the one that was read."""
    document, text = reading.document, reading.article
    if document is None or text is None:
        return
    if len(text.text) != document.text_length:
        message = f"the text has {len(text.text)} code points, not {document.text_length}"
        yield remark("E116", "/document/text_length", message)
    if text.sha256 != document.text_sha256:
        hint = "the article has changed since it was read; parse it again"
        message = f"the text at hand has the hash {text.sha256}"
        yield remark("E115", "/document/text_sha256", message, hint)


def evidence(record: Any, at: str, reading: Reading) -> Iterator[Finding]:
    """Each piece lies in the text, is as long as its span, and equals the text there."""
    return _pieces(record.evidence, f"{at}/evidence", reading)


def _pieces(pieces: Iterable[Evidence], at: str, reading: Reading) -> Iterator[Finding]:
    last, length, source = -1, reading.length, reading.article
    for number, piece in enumerate(pieces):
        start, end, text = piece.start, piece.end, piece.text
        if start >= end:
            place = f"{at}/{number}"
            yield remark("E111", place, f"the span {start} to {end} holds nothing")
        elif length is not None and end > length:
            place = f"{at}/{number}/end"
            yield remark("E112", place, f"{end} lies beyond the text of {length} code points")
        elif len(text) != end - start:
            place = f"{at}/{number}/text"
            message = f"has {len(text)} code points, its span {end - start}"
            yield remark("E113", place, message, "offsets count code points of the text")
        elif source is not None and source.text[start:end] != text:
            place = f"{at}/{number}/text"
            yield remark(
                "E114", place, f"there the text reads {quoted(source.text[start:end])}"
            )
        if start < last:
            yield remark("W203", f"{at}/{number}", "begins before the one above")
        last = start


def quotations(reading: Reading) -> Iterator[Finding]:
    """What is quoted outside the clauses stands in the text, like evidence."""
    return _pieces(reading.quotations, "/quotations", reading)


def grounds(record: Any, at: str, reading: Reading) -> Iterator[Finding]:
    """Grounds name filled fields, and their spans lie in the text."""
    length, (statable, in_words) = reading.length, _fields(record.__class__)
    for field, spans in record.grounds.items():
        if field not in statable:
            place = f"{at}/grounds"
            yield remark("E121", place, f"{quoted(field)} is no field that words can state")
            continue
        value = getattr(record, field)
        if value is None or value == []:
            yield remark("E122", f"{at}/grounds/{field}", f"{quoted(field)} is not filled")
        for number, (start, end) in enumerate(spans):
            if start >= end or (length is not None and end > length):
                place = f"{at}/grounds/{field}/{number}"
                message = f"the span {start} to {end} lies in no text of {length} code points"
                yield remark("E123", place, message)
    bare = [
        field
        for field in in_words
        if field not in record.grounds and getattr(record, field) is not None
    ]
    if bare:
        yield remark("W205", f"{at}/grounds", f"no words are given for {', '.join(bare)}")


@cache
def _fields(kind: type[Record]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The fields of a kind of record that words can state, and those that they must."""
    names = kind.__struct_fields__
    own_id = names[0]
    statable = frozenset(names) - NO_GROUNDS - {own_id}
    return statable, tuple(name for name in names if name in IN_WORDS)


def verbatim(record: Any, at: str, reading: Reading) -> Iterator[Finding]:
    """The clause of a commitment stands in the article, and in its evidence.

    Where a name is left out of it, what stands before and behind the name does.
    """
    place, source = f"{at}/text", reading.article
    pieces = [piece.strip() for piece in record.text.split(SIGN)]
    if source is not None and not all(piece in source.text for piece in pieces):
        yield remark("E117", place, "these words are not in the text", "give them verbatim")
    elif not all(any(p in e.text or e.text in p for e in record.evidence) for p in pieces):
        yield remark("W204", place, "these words are not in the evidence")
