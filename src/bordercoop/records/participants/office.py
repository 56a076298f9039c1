"""The words for a body: its name, and `Công an tỉnh X` in `Giám đốc Công an tỉnh X`."""

from __future__ import annotations

from bordercoop.records.individuals import Individual
from bordercoop.records.org_id import kind_of
from bordercoop.records.reading import Reading
from bordercoop.text import Span

NO_NAMES = ("reference", "plural", "unnamed")
"""Forms of words that mean a body and are not its name."""


def name_of(reading: Reading, org_id: str, first: int) -> Span | None:
    """The first words from a sentence on that are the name of a body, else the first of all."""
    earlier: Span | None = None
    for sentence in reading.page.sentences:
        for mention in sentence.of("body"):
            if mention.value.form in NO_NAMES:
                continue
            if org_id in reading.orgs.get(mention.first, ()):
                if sentence.number >= first:
                    return mention.start, mention.end
                earlier = earlier or (mention.start, mention.end)
    return earlier


def name_in_office(reading: Reading, one: Individual) -> Span | None:
    """The body in somebody's office that is his own or of its kind: `Huyện ủy`, else None."""
    if one.org_span is None or one.org_id is None:
        return None
    start, end = one.org_span
    inside = [
        mention
        for mention in one.offices_sentence.of("body")
        if start <= mention.start and mention.end <= end
    ]
    own = (m for m in inside if one.org_id in reading.orgs.get(m.first, ()))
    of_kind = (m for m in inside if m.value.kind == kind_of(one.org_id or ""))
    found = next(own, None) or next(of_kind, None)
    return (found.start, found.end) if found else None


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
