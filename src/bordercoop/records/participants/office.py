"""The words for a body: its name, and `Công an tỉnh X` in `Giám đốc Công an tỉnh X`."""

from __future__ import annotations

from bordercoop.discourse.individuals import Individual
from bordercoop.discourse.org_id import kind_of
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.worded import worded
from bordercoop.text import Span

# `Công an các bản giáp biên thuộc tỉnh X`: which police are meant, not what they are called
_DESCRIBED = worded(r"\b(?:{office_described}) ")
NO_NAMES = ("reference", "plural", "unnamed")
"""Forms of words that mean a body and are not its name."""


def name_of(reading: Reading, org_id: str, first: int) -> Span | None:
    """The first words from a sentence on that are the name of a body, else the first of all.

    `Công an tỉnh` or its province alone name it only where it is never named in full.
    """
    earlier: Span | None = None
    bare: Span | None = None
    for sentence in reading.page.sentences:
        for mention in sentence.of("body"):
            if mention.value.form in NO_NAMES:
                continue
            if org_id not in reading.orgs.get(mention.first, ()):
                continue
            described = _DESCRIBED.search(reading.page.lower[mention.start : mention.end])
            if mention.value.form == "bare" or mention.value.kind == "province" or described:
                bare = bare or (mention.start, mention.end)
            elif sentence.number >= first:
                return mention.start, mention.end
            else:
                earlier = earlier or (mention.start, mention.end)
    return earlier or bare


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
    return (found.start, found.end) if found else _hidden(reading, one)


def _hidden(reading: Reading, one: Individual) -> Span | None:
    """A body that begins inside the words of an office: `Phó Trưởng Cơ quan đại diện …`."""
    if one.org_span is None or one.org_id is None:
        return None
    tokens, words = reading.page.tokens, reading.page.lexicon.words
    first, last = tokens.first(one.org_span[0]), tokens.first(one.org_span[1])
    for at in range(first + 1, last):
        if tokens.keys[at] not in words.root:
            continue
        for hit in words.scan(tokens.keys, at, last, among=(at,)):
            if hit.codes.get("bodies") == kind_of(one.org_id):
                return tokens.starts[at], one.org_span[1]
    return None


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
