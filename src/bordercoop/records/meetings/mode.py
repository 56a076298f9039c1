"""Whether an occasion was held online: `trực tuyến`, `tại điểm cầu`."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.worded import word_list, worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings.occasion import Occasion
from bordercoop.records.meetings.words import meeting_hits
from bordercoop.text import Span

ONLINE = ("trực tuyến",)
STATIONS = word_list("mode_stations")
# `trực tiếp và trực tuyến`: held on the spot, with others joining.
_HYBRID = worded(r"trực tiếp (?:{mode_hybrid}) trực tuyến")


def take_mode(reading: Reading, occasion: Occasion) -> None:
    """Give an occasion the mode that its own sentence tells."""
    span = (occasion.sentence.start, occasion.sentence.end)
    mark_online(reading, occasion, span, STATIONS)


def mark_online(
    reading: Reading, occasion: Occasion, span: Span, words: tuple[str, ...] = ONLINE
) -> None:
    """Make an occasion an online one where a span holds one of some words, and no hybrid."""
    if _HYBRID.search(reading.low(span)):
        return
    for word in words:
        start = reading.page.lower.find(word, *span)
        if start >= 0:
            occasion.online = True
            occasion.words["mode"] = (start, start + len(word))
            return


def take_mode_from_rest(
    reading: Reading, occasion: Occasion, sentences: list[Sentence]
) -> None:
    """Give an occasion the mode that titles, captions or sentences up to the next tell."""
    for sentence in sentences:
        around = sentence.block in ("title", "caption")
        near = sentence.number <= occasion.sentence.number + 1
        if (around or near) and not occasion.online and meeting_hits(reading, sentence):
            mark_online(reading, occasion, (sentence.start, sentence.end))
