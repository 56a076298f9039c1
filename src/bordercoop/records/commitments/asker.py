"""Who asks where no subject says it: named in brackets behind, else the side not asked."""

from __future__ import annotations

from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import Subject
from bordercoop.lexicon.worded import worded
from bordercoop.records.commitments.named import named_in
from bordercoop.records.commitments.undertaking import Scene

# `Đề nghị Công an tỉnh X mở lớp (đề nghị của Công an tỉnh Y)`
_BY = worded(r"\(\s?(?:{asked_by})\s[^()]{0,120}\)")


def asker(
    scene: Scene,
    subject: Subject,
    actors: tuple[str, ...],
    addressees: tuple[str, ...],
    span: tuple[int, int],
) -> tuple[tuple[str, ...], int]:
    """Who asks between two code points, and where what is asked ends.

    `Đề nghị Công an tỉnh X …` without a subject is asked by those who face X.
    """
    sentence, end = scene.sentence, span[1]
    if any(sentence.start <= at < sentence.end for at, _ in subject.spans):
        return actors, end
    told = _BY.search(scene.reading.page.lower, *span)
    named = named_in(scene, told.span()) if told is not None else ()
    if told is not None and named:
        return named, told.start()
    asked = {side(one) for one in addressees}
    if len(asked) != 1 or not asked & {side(one) for one in actors}:
        return actors, end
    return tuple(one for one in scene.all if side(one) not in asked) or actors, end
