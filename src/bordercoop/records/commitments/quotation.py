"""Words in quotation marks: where they end, and who says `chúng tôi` in them."""

from __future__ import annotations

from bordercoop.discourse.reading import Subject
from bordercoop.records.commitments.heads import Head
from bordercoop.records.commitments.undertaking import Scene

OPENING, CLOSING = '"“«', '"”»'
SPEAKERS = (["chúng", "tôi"], ["chúng", "ta"])
"""First persons whose body is that of whoever is quoted."""
ONE = "tôi"
WITHIN = 8
"""Tokens before a head within which the first person stands."""


def quote_end(scene: Scene, head: Head) -> int:
    """The code point at which the quotation that holds a head ends, else its sentence's."""
    opened = _opened(scene, head.span[0])
    if opened is None:
        return _closed_from_before(scene, head.span[1])
    text = scene.reading.page.article.text
    ends = (text.find(mark, head.span[1], scene.sentence.end) for mark in CLOSING)
    return min((end for end in ends if end >= 0), default=scene.sentence.end)


def _closed_from_before(scene: Scene, at: int) -> int:
    """The code point of a mark that closes a quotation opened in a sentence before."""
    text, end = scene.reading.page.article.text, scene.sentence.end
    closing = text.find("”", at, end)
    opening = text.find("“", at, end)
    return closing if closing >= 0 and not 0 <= opening < closing else end


def speaker_of_quote(scene: Scene, head: Head, speaker: tuple[str, ...]) -> Subject | None:
    """Who is quoted where a head's subject is `chúng tôi`: named behind or before the words.

    A further sentence of a quotation is said by the `speaker` of the one before.
    """
    opened = _opened(scene, head.span[0])
    page = scene.reading.page
    first = max(scene.sentence.first, head.hit.first - WITHIN)
    keys = page.tokens.keys[first : head.hit.first]
    spoken = ONE in keys or any(keys[n : n + 2] in SPEAKERS for n in range(len(keys)))
    if not spoken:
        return None
    if opened is None:
        return Subject(speaker, (), ()) if speaker else None
    end = quote_end(scene, head)
    entities = scene.reading.entities[scene.sentence.number]
    behind = [e for e in entities if page.tokens.starts[e.first] >= end and e.people]
    before = [e for e in entities if page.tokens.starts[e.first] < opened and e.people]
    for one in (*behind[:1], *before[-1:]):
        return Subject(one.ids, one.people, (page.span(one.first, one.last),))
    return None


def _opened(scene: Scene, at: int) -> int | None:
    """The code point of the mark that opens the quotation around a code point, if one does."""
    text, start = scene.reading.page.article.text, scene.sentence.start
    last = max((text.rfind(mark, start, at) for mark in OPENING), default=-1)
    if last < 0:
        return None
    closed = any(text.find(mark, last + 1, at) >= 0 for mark in CLOSING)
    quoted = text.count('"', start, at)
    return None if closed or (text[last] == '"' and quoted % 2 == 0) else last
