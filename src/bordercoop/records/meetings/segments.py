"""Which sentences tell of which held occasion."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.worded import worded
from bordercoop.records.meetings.occasion import Occasion

# `Tại buổi tiếp, …`, `Phát biểu tại hội đàm, …`
_OPENS = worded(
    r"(?:{segments_opens})\s(?:{segments_small}\s)?(?:(?P<call>{segments_calls})|{segments_talks})\b"
)
CALLS, TALKS = ("courtesy_call",), ("talks", "annual_review")
"""Kinds that the words of an opening can mean."""
FARTHEST = 12
"""Sentences back to which a paragraph goes on with an occasion named again."""


def divide(held: list[Occasion]) -> None:
    """Set from which sentence on each occasion is told; the first has all before it."""
    for occasion in held:
        occasion.first = occasion.sentence.number
    if held:
        min(held, key=lambda o: o.first).first = 0


def occasion_of(reading: Reading, held: list[Occasion], number: int) -> Occasion | None:
    """The held occasion that a sentence tells of, None where nothing was held.

    It is the last one told so far; a courtesy call beside others has its paragraph alone.
    """
    if not held:
        return None
    found: Occasion | None = reading.segments.get(number)
    if found is None:
        found = reading.segments[number] = _segment(reading, held, number)
    return found


def _segment(reading: Reading, held: list[Occasion], number: int) -> Occasion:
    ordered = [o for o in sorted(held, key=lambda o: o.sentence.number) if o.twin_of is None]
    paragraph = reading.page.sentences[number].paragraph
    chosen = ordered[0]
    for occasion in ordered[1:]:
        elsewhere = (
            occasion.kind == "courtesy_call" and paragraph != occasion.sentence.paragraph
        )
        if occasion.sentence.number <= number and not elsewhere:
            chosen = occasion
    if len(ordered) > 1:
        return (
            _named_again(reading, ordered, chosen, number)
            or _of_its_host(reading, ordered, number)
            or chosen
        )
    return chosen


def _of_its_host(reading: Reading, ordered: list[Occasion], number: int) -> Occasion | None:
    """`Thủ tướng A đánh giá cao …`: what the host of a call says was said at the call."""
    entities = reading.entities[number]
    if not entities or len(entities[0].people) != 1:
        return None
    return next(
        (
            occasion
            for occasion in ordered
            if occasion.host_person == entities[0].people[0]
            and occasion.sentence.number < number
            and not any(other.sentence.number == number for other in ordered)
        ),
        None,
    )


def _named_again(
    reading: Reading, ordered: list[Occasion], chosen: Occasion, number: int
) -> Occasion | None:
    """`Tại buổi tiếp, …` behind the talks: the one call told before, and so on in the paragraph
    until another occasion is told."""
    sentences = reading.page.sentences
    paragraph = sentences[number].paragraph
    for at in range(number, max(-1, number - FARTHEST), -1):
        sentence = sentences[at]
        if sentence.paragraph != paragraph or any(o.sentence is sentence for o in ordered):
            return None
        found = _OPENS.match(reading.page.lower, sentence.start, sentence.end)
        if found is None:
            continue
        kinds = CALLS if found["call"] else TALKS
        if chosen.kind in kinds:
            return None
        fitting = [o for o in ordered if o.kind in kinds and o.sentence.number < at]
        return fitting[0] if len(fitting) == 1 else None
    return None
