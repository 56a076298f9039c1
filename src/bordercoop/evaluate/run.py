"""Gold, lines and texts together: every comparison, the figures, and what to look into."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from bordercoop.evaluate.compare import Comparison, Gold, compare
from bordercoop.evaluate.rows import TABLES, quotes
from bordercoop.evaluate.score import Evidence, Score, score
from bordercoop.evaluate.unknown import unknown
from bordercoop.model import IDS, Line

Texts = Callable[[str], str | None]
"""From a doc_id to its canonical text, or None where it is not at hand."""


class Evaluation(Struct, frozen=True):
    """What an evaluation gives: figures, comparisons, and remarks on what was given to it.

    `broken` names the records whose evidence is not in the text; `remarks` say what keeps
    the figures from meaning what they should.
    """

    score: Score
    comparisons: list[Comparison]
    broken: list[str]
    remarks: list[str]


def evaluate(gold: dict[str, Gold], lines: Iterable[Line], texts: Texts) -> Evaluation:
    """Compare lines with the gold of their articles.

    Lines of articles without gold are left out; gold without a line counts as missed.
    Raises ValueError where two lines are of one article.
    """
    read: dict[str, Line] = {}
    for line in lines:
        doc_id = line.document.doc_id
        if doc_id in read:
            raise ValueError(f"the article '{doc_id}' is there twice")
        if doc_id in gold:
            read[doc_id] = line
    comparisons: list[Comparison] = []
    broken: list[str] = []
    remarks = list(unknown(gold))
    spans = 0
    for doc_id, told in gold.items():
        found, text = read.get(doc_id), texts(doc_id)
        comparisons += compare(told, found, text)
        remarks += _remarks(told, found, text)
        if found is not None and text is not None:
            count, bad = _evidence(found, text)
            spans += count
            broken += bad
    evidence = Evidence(spans, len(broken))
    figures = score(comparisons, len(gold), len(gold.keys() - read.keys()), evidence)
    return Evaluation(figures, comparisons, broken, remarks)


def _remarks(gold: Gold, line: Line | None, text: str | None) -> Iterator[str]:
    doc_id = gold["doc_id"]
    if line is None:
        yield f"{doc_id}: no line of this article, so all of its gold is missed"
    wanted = [
        (f"/{table}/{number}", quote)
        for table in TABLES
        for number, record in enumerate(gold.get(table, []))
        for quote in quotes(record)
    ]
    if text is None and wanted:
        yield f"{doc_id}: no text at hand, so its quotes have no place (give it with --texts)"
    for at, quote in wanted:
        if text is not None and quote not in text:
            yield f"{doc_id}: {at}/quote: does not stand in the text: '{quote[:60]}'"


def _evidence(line: Line, text: str) -> tuple[int, list[str]]:
    """How many spans were looked up, and the records of which one does not hold."""
    spans, broken = 0, []
    for table, key in IDS.items():
        for record in getattr(line, table):
            record_id = getattr(record, key)
            if not record.evidence:
                broken.append(f"{record_id}: has no evidence")
            for clause in record.evidence:
                spans += 1
                if text[clause.start : clause.end] != clause.text:
                    broken.append(f"{record_id}: [{clause.start}:{clause.end}] is other text")
    return spans, broken
