"""What a sentence counts or names and no clause of it gives: told to those who ask why."""

from __future__ import annotations

from bordercoop.clauses import Frame, quantities
from bordercoop.clauses.cues import things_of
from bordercoop.discourse.reading import Reading
from bordercoop.mentions.page import Sentence
from bordercoop.records.rule import tried
from bordercoop.text import Span

NOTHING = "none"


def unheard(reading: Reading, sentence: Sentence, frames: list[Frame]) -> None:
    """Note the numbers and things of a sentence that are in no theme of its frames."""
    themes = [theme.span for frame in frames for theme in frame.themes]
    page = reading.page
    for quantity in quantities.find(reading, sentence):
        span = page.span(quantity.first, quantity.last)
        if not _among(span, themes):
            tried(reading, "aid.counted", span, "counts no thing of a clause that gives")
    for hit in things_of(page, sentence):
        span = page.span(hit.first, hit.last)
        if hit.codes["objects"] != NOTHING and not _among(span, themes):
            tried(reading, "aid.thing", span, "no thing of a clause that gives")


def _among(span: Span, themes: list[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in themes)
