"""What was agreed, told before the words that say so: `Việc A và việc B đã được hai bên thống
nhất`, `A, B là những nội dung được hai bên thống nhất`."""

from __future__ import annotations

from bordercoop.clauses.tasks import acts_first
from bordercoop.discourse.org_id import side
from bordercoop.lexicon.connectives import IS
from bordercoop.lexicon.worded import worded
from bordercoop.records.commitments.made import agreed
from bordercoop.records.commitments.named import CLASSES, DONE_WORDS, named_in
from bordercoop.records.commitments.rules import build
from bordercoop.records.commitments.undertaking import Scene, Stretch, Undertaking
from bordercoop.text import Span

_TURNED = worded(
    r"\s*{matter}\s(?P<tasks>[^.;:]{8,400}?)\s(?:(?:{done}|{also}|đều)\s)*{passive}\s"
    r"(?P<who>[^.;:,]{0,60}?)\b(?P<head>{turned_heads})\b"
)
# `A, B` là những nội dung được hai bên thống nhất
_ANNOUNCED = worded(
    r"\s(?:(?:{also}|đều)\s)*{is}\s(?:(?:{named_counts})\s)?(?:{named_nouns})\b(?P<what>.{0,160})"
)
_NEXT = worded(r",?\s(?:{and}\s)?{matter}\s")


def turned(scene: Scene) -> list[Undertaking]:
    """The undertakings that are the subject of a passive sentence; of all at the table."""
    page, sentence = scene.reading.page, scene.sentence
    found = _TURNED.match(page.lower, sentence.start, sentence.end)
    if found is None or not _of_both(scene, found.span("who")):
        return []
    made: list[Undertaking] = []
    at, end = found.span("tasks")
    bounds = [at, *(cut.end() for cut in _NEXT.finditer(page.lower, at, end))]
    ends = [*(cut.start() for cut in _NEXT.finditer(page.lower, at, end)), end]
    for start, stop in zip(bounds, ends, strict=True):
        stretch = Stretch(scene, start, stop, scene.all, (), said=found.span("head"))
        made += agreed(stretch)
    return made


def announced_behind(scene: Scene) -> list[Undertaking]:
    """What stands before the noun that announces it; of who is named with it, else of all."""
    page, sentence = scene.reading.page, scene.sentence
    tokens = page.tokens
    opens = acts_first(page, sentence.first, sentence.last, sentence=False)
    if opens is None or IS not in tokens.keys[opens : sentence.last]:
        return []
    found = _ANNOUNCED.search(page.lower, tokens.ends[opens], sentence.end)
    if found is None or DONE_WORDS.search(page.lower, found.start(), sentence.end):
        return []
    said = (found.start(), sentence.end)
    kind = next((k for k, words in CLASSES if words.search(page.lower, *said)), None)
    if kind is None:
        return []
    actors: tuple[str, ...] = scene.all
    addressees: tuple[str, ...] = ()
    if kind == "requested":
        own = named_in(scene, said)
        if not own:
            return []
        actors = (own[0],)
        addressees = tuple(one for one in scene.all if side(one) != side(own[0]))
    span = (tokens.starts[opens], found.start())
    return build(kind, Stretch(scene, *span, actors, addressees, said=said))


def _of_both(scene: Scene, who: Span) -> bool:
    """Whether nobody is named with the verb, or both sides: what one approves is its own."""
    starts = scene.reading.page.tokens.starts
    named = [
        one
        for entity in scene.reading.entities[scene.sentence.number]
        if who[0] <= starts[entity.first] < who[1]
        for one in scene.settle(entity.ids)
    ]
    return not named or len({side(one) for one in named}) == len({"VN", "LA"})
