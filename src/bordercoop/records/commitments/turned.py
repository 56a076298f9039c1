"""What was agreed, told before the verb: `Việc A và việc B đã được hai bên thống nhất`."""

from __future__ import annotations

from bordercoop.discourse.org_id import side
from bordercoop.lexicon.worded import worded
from bordercoop.records.commitments.made import agreed
from bordercoop.records.commitments.undertaking import Scene, Stretch, Undertaking
from bordercoop.text import Span

_TURNED = worded(
    r"\s*{matter}\s(?P<tasks>[^.;:]{8,400}?)\s(?:(?:{done}|{also}|đều)\s)*{passive}\s"
    r"(?P<who>[^.;:,]{0,60}?)\b(?P<head>{turned_heads})\b"
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
