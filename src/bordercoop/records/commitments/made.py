"""The records of a stretch of words: one for each clause that undertakes something."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.clauses.tasks import acts_first, cut
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import Page
from bordercoop.records.commitments.clauses import trimmed
from bordercoop.records.commitments.due import due_of
from bordercoop.records.commitments.undertaking import Scene, Stretch, Undertaking
from bordercoop.records.named import where_named
from bordercoop.records.rule import tried
from bordercoop.records.topics import Topics, topics_of
from bordercoop.text import Span

Grounds = dict[str, list[Span]]
SHORTEST = 8
"""Code points that a clause has at least."""
GENERAL = 60
"""Code points below which a clause that opens with `các nội dung` says nothing more."""
FEWEST = 4
"""Words that a clause without a topic has at least."""

# Praise and good wishes: `mối quan hệ ngày càng bền vững`
_EMPTY = worded(r"(?:{made_empty})")
# `các nội dung hợp tác trọng tâm`: the contents are told elsewhere.
CONTENTS = worded(
    r"(?:cao\s+)?(?:(?:{made_contents})\s+)?(?:các |những |một số |nhiều |\d+ "
    r"|\w+ )?(?:{made_contents_nouns})\b"
)
PAST = worded(r"{made_past_times}|đã (?:{made_past})|{made_past_results}")


def agreed(stretch: Stretch) -> list[Undertaking]:
    """`Hai bên thống nhất …; …; …`: what the sides undertake."""
    return list(_of_clauses(stretch, "agreed"))


def requested(stretch: Stretch) -> list[Undertaking]:
    """`đề nghị Công an tỉnh X …`: what one side asks of the other."""
    return list(_of_clauses(stretch, "requested"))


def discussed(stretch: Stretch) -> list[Undertaking]:
    """`Nội dung tập trung vào: …`: what was talked about, with no word that it was agreed."""
    return list(_of_clauses(stretch, "discussed"))


def invited(stretch: Stretch) -> list[Undertaking]:
    """`trân trọng mời Công an tỉnh X sang thăm`: the whole of it, from the verb on."""
    scene = stretch.scene
    span = trimmed(scene.reading.page.article.text, stretch.start, stretch.end)
    if _says_nothing(scene, span, "invited"):
        return []
    start = stretch.head[0] if stretch.head else span[0]
    told, topics = (start, span[1]), {"exchange": [span]}
    return [_made(stretch, "invited", span, told, topics, _grounds(stretch), True)]


def _of_clauses(stretch: Stretch, kind: str) -> Iterator[Undertaking]:
    scene = stretch.scene
    grounds: Grounds | None = None
    page = scene.reading.page
    for number, piece in enumerate(cut(page, stretch.start, stretch.end)):
        span = trimmed(page.article.text, *piece)
        clause = page.lower[span[0] : span[1]]
        if _says_nothing(scene, span, kind):
            continue
        stopped = _no_undertaking(clause)
        topics = topics_of(page, *span) if stopped is None else {}
        if stopped is None and not topics:
            few = kind == "discussed" or len(clause.split()) < FEWEST
            if few or not _does(page, span):
                stopped = "nothing named that is to be done"
            topics = {"other": [span]}
        if stopped:
            tried(scene.reading, f"commitment.{kind}", span, stopped)
        else:
            grounds = grounds or _grounds(stretch)
            yield _made(stretch, kind, span, span, topics, grounds, number == 0)


def _does(page: Page, span: Span) -> bool:
    """Whether a clause begins with a verb of something to be done."""
    return acts_first(page, page.tokens.first(span[0]), page.tokens.first(span[1])) is not None


def _says_nothing(scene: Scene, span: Span, kind: str) -> bool:
    """Whether a clause is too short, a mere wish, or a pledge that is recorded as aid."""
    start, end = span
    if end - start < SHORTEST:
        return True
    if _EMPTY.match(scene.reading.page.lower, start, end):
        tried(scene.reading, f"commitment.{kind}", span, "praise or a wish, nothing to do")
        return True
    for a, b in scene.pledged:
        if a < end and start < b and min(b, end) - max(a, start) > 0.5 * (end - start):
            tried(scene.reading, f"commitment.{kind}", span, "a pledge, recorded as aid")
            return True
    return False


def _no_undertaking(clause: str) -> str | None:
    """Why a clause (lower case) is none that undertakes something, None where it is."""
    if "tiếp tục" not in clause and PAST.search(clause):
        return "already done, no commitment"
    if len(clause) < GENERAL and CONTENTS.match(clause):
        return "the contents in general"
    return None


def _made(
    stretch: Stretch,
    kind: str,
    span: Span,
    told: Span,
    topics: Topics,
    grounds: Grounds,
    first: bool,
) -> Undertaking:
    """The record of a clause; a date between the head and the first clause is its own."""
    start, end = span
    if first and stretch.head:
        start = min(start, stretch.head[1])
    due, due_span = due_of(stretch.scene, start, end)
    return Undertaking(
        occasion=stretch.scene.number,
        kind=kind,
        actors=stretch.actors,
        spans=[told],
        topics=topics,
        rule=f"commitment.{kind}",
        addressees=stretch.addressees,
        due=due,
        due_span=due_span,
        grounds=dict(grounds),
    )


def _grounds(stretch: Stretch) -> Grounds:
    """The words of the kind, of who undertakes and who is asked, alike for all clauses."""
    scene = stretch.scene
    reading, parties, number = scene.reading, scene.parties, scene.sentence.number
    said = stretch.head or stretch.said
    promising = not stretch.addressees and stretch.head and stretch.start > stretch.head[1] + 2
    near = stretch.head[0] if stretch.head and not promising else stretch.start
    return {
        "kind": [said] if said else [],
        "actors": where_named(reading, parties, stretch.actors, number, near),
        "addressees": where_named(reading, parties, stretch.addressees, number, near),
    }
