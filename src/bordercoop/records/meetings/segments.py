"""Which sentences tell of which held occasion."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.records.meetings.occasion import Occasion


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
    ordered = sorted(held, key=lambda o: o.sentence.number)
    paragraph = reading.page.sentences[number].paragraph
    chosen = ordered[0]
    for occasion in ordered[1:]:
        elsewhere = (
            occasion.kind == "courtesy_call" and paragraph != occasion.sentence.paragraph
        )
        if occasion.sentence.number <= number and not elsewhere:
            chosen = occasion
    return chosen
