"""What a noun announces: `Nội dung trao đổi gồm: …`, `Đề nghị của A là: …`."""

from __future__ import annotations

from bordercoop.clauses.tasks import acts_first
from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import verb_hits
from bordercoop.lexicon.connectives import FUTURE, MATTER, PASSIVE
from bordercoop.lexicon.worded import worded
from bordercoop.records.commitments.heads import Head, heads_of
from bordercoop.records.commitments.rules import build
from bordercoop.records.commitments.speakers import actors_of, subject_of
from bordercoop.records.commitments.undertaking import Scene, Stretch, Undertaking
from bordercoop.text import Span

_NAMED = worded(
    r"\s*(?:[-–—+•*]\s+|\d{{1,2}}[.)]\s+)?(?:(?:{named_counts})\s+)?(?P<noun>{named_nouns})\b(?P<what>[^.;:“”]{0,120}?)"
    r"(?:\s(?:{named_lists})\b(?:\s(?:{named_counts})\s(?:{named_nouns})\b[^.;:,]{0,30}(?=:))?\s*:?"
    r"|\s*:)\s*(?:(?:{named_openers})\s+)*(?=\S)"
)
# `trao đổi với nhau` các việc: …
_TALKED = worded(
    r"\s(?:{talked_with}\s)?(?:(?:{named_counts})\s)?(?:{named_nouns})\b[^.;:,]{0,40}:"
)
OPENERS = frozenset({PASSIVE, MATTER, FUTURE, ":"})
"""Words between such a noun and what is to be done."""
DONE_WORDS = worded(r"\b(?:{named_done})\b")
CLASSES = (
    ("requested", worded(r"\b(?:{named_asked})\b")),
    ("discussed", worded(r"\b(?:{named_focus})\b")),
    ("agreed", worded(r"\b(?:{named_agreed})\b")),
    ("discussed", worded(r"\b(?:{named_discussed})\b")),
)


def named(scene: Scene) -> list[Undertaking]:
    """The undertakings that follow such a noun at the beginning of a sentence."""
    page, sentence = scene.reading.page, scene.sentence
    found = _NAMED.match(page.lower, sentence.start, sentence.end)
    if found is None or DONE_WORDS.search(page.lower, sentence.start, found.end("what")):
        return []
    said = (found.start("noun"), found.end("what"))
    kind = next((k for k, words in CLASSES if words.search(page.lower, *said)), None)
    if kind is None or not (
        ";" in page.lower[found.end() : sentence.end] or _acts(scene, found.end())
    ):
        return []
    named_there = named_in(scene, found.span("what"))
    actors = scene.all
    addressees: tuple[str, ...] = ()
    if kind == "requested":
        if not named_there:
            return []
        actors = (named_there[0],)
        addressees = tuple(one for one in scene.all if side(one) != side(actors[0]))
    return build(kind, Stretch(scene, found.end(), sentence.end, actors, addressees, said=said))


def talk(scene: Scene) -> Head | None:
    """The verb by which a sentence talks over what it lists: `hai bên trao đổi các việc: …`.

    Its span ends with the colon.
    """
    page, sentence = scene.reading.page, scene.sentence
    if ":" not in page.tokens.keys[sentence.first : sentence.last]:
        return None
    for hit in verb_hits(sentence, "exchange", "discuss"):
        start, end = page.span(hit.first, hit.last)
        told = _TALKED.match(page.lower, end, sentence.end)
        if told is not None and not DONE_WORDS.search(page.lower, end, told.end()):
            return Head(hit, "discuss", (start, told.end()))
    return None


def talked(scene: Scene) -> list[Undertaking]:
    """The undertakings that such a sentence lists, where no other verb heads them."""
    head, end = talk(scene), scene.sentence.end
    if head is None or not scene.reading.low((head.span[1], end)).strip():
        return []
    if any(one.span[0] < head.span[1] for one in heads_of(scene.reading, scene.sentence)):
        return []
    actors = actors_of(scene, subject_of(scene, head))
    return build("discussed", Stretch(scene, head.span[1], end, actors, said=head.span))


def _acts(scene: Scene, at: int) -> bool:
    """Whether something to be done stands at a code point."""
    page = scene.reading.page
    first = page.tokens.first(at)
    keys = page.tokens.keys
    while first < scene.sentence.last and keys[first] in OPENERS:
        first += 1
    return acts_first(page, first, scene.sentence.last, sentence=False) is not None


def named_in(scene: Scene, span: Span) -> tuple[str, ...]:
    """The bodies named between two code points, in text order."""
    starts = scene.reading.page.tokens.starts
    return tuple(
        one
        for entity in scene.reading.entities[scene.sentence.number]
        if span[0] <= starts[entity.first] < span[1]
        for one in scene.settle(entity.ids)
    )
