"""The words of the body in somebody's office: `Công an tỉnh X` in `Giám đốc Công an tỉnh X`."""

from __future__ import annotations

from bordercoop.records.individuals import Individual
from bordercoop.records.reading import Reading
from bordercoop.text import Span


def body_words(reading: Reading, one: Individual) -> Span | None:
    """The words of a person's body, None where no words of his office tell it.

    They are the whole office where no body in it is just that one, as in `Tỉnh trưởng X`.
    """
    if one.org_span is None:
        return None
    start, end = one.org_span
    for mention in one.offices_sentence.of("body"):
        inside = start <= mention.start and mention.end <= end
        if inside and one.org_id in reading.orgs.get(mention.first, ()):
            return mention.start, mention.end
    return one.org_span
