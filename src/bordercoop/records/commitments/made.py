"""The records of a stretch of words: one for each clause that undertakes something."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from bordercoop.clauses import quantities
from bordercoop.clauses.tasks import acts_first, cut, opened_by
from bordercoop.clauses.topics import Topics, topics_of
from bordercoop.discourse.antecedents import where_named
from bordercoop.discourse.org_id import side
from bordercoop.lexicon.connectives import DONE, LIST_JOINS
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.page import Page
from bordercoop.records.commitments.clauses import trimmed
from bordercoop.records.commitments.due import due_ahead, due_of, year_of_event
from bordercoop.records.commitments.undertaking import Scene, Stretch, Undertaking
from bordercoop.records.rule import tried
from bordercoop.text import Span

OF_PAPERS = frozenset({"implementation", "information_exchange", "exchange", "other"})
"""Topics that contents in general have: `các nội dung đã ký kết`."""
# `sẽ thực hiện ký biên bản vào ngày 20/6`
_TO_SIGN = worded(r"(?:(?:{made_to_sign})\s+)*{to_sign}\b")
# `đồng ý trao tặng 1 xe ô tô`
_TO_GIVE = worded(r"(?:(?:{future}|{going_on})\s+)*(?:{made_to_give})\b")
BREAKS = frozenset({",", ";"})
"""Marks behind which another body may act in what is agreed."""
Grounds = dict[str, list[Span]]
SIDES = word_set("made_sides")
"""Sides that may stand before the verb of what is asked."""
SHORTEST = 8
"""Code points that a clause has at least."""
GENERAL = 60
"""Code points below which a clause that opens with `các nội dung` says nothing more."""
DONE_WITHIN = 8
"""Tokens of a clause within which `đã` tells that it is done."""
CONDITIONS = ("khi ", "nếu ", "còn nếu ")
"""Words that open what is done only where something happens."""
FEWEST = 4
"""Words that a clause without a topic has at least."""

# Praise and good wishes: `mối quan hệ ngày càng bền vững`
_EMPTY = worded(r"(?:{made_empty})\b")
# `các nội dung hợp tác trọng tâm`: the contents are told elsewhere.
CONTENTS = worded(
    r"(?:cao\s+)?(?:(?:{made_contents})\s+)?(?:{several} |{some} |một số |nhiều |\d+ "
    r"|\w+ )?(?:{made_contents_nouns})\b"
)
# `trao đổi một số nội dung liên quan đến tình hình … trong 6 tháng đầu năm`
_STATE = worded(r"\s*(?:(?:{made_state_openers})\s+)*(?:{made_state})\b")
_HOSPITALITY = worded(r"\b(?:{made_hospitality})\b")
# `Mời quý vị theo dõi …`, `Mời bạn đọc xem thêm …`: a page speaks, nobody of the sides
_AUDIENCE = worded(r"(?:(?:{made_audience})\b[^.;:]{0,40}?\s)?(?:{made_following})\b")
_ASSESSES = worded(r"(?:{made_assessing})\b")
_SPAN = worded(r"{made_past_spans}")
PAST = worded(r"{made_past_times}|{done} (?:{made_past})|{made_past_results}")
# `hai bên tiếp tục bắt 4 đối tượng`: figures of what was done
_COUNTED = worded(
    r"\b(?:{made_caught})\s+(?:(?:thêm|gần|hơn|trên|khoảng)\s+)?\d[\d.]*\s+(?:{made_counted})\b"
)
# `thực hiện tốt nội dung các biên bản đã ký`: what is to be carried out is named
_OF_SIGNED = worded(r"^(?:{made_carried_out})\b.*\b(?:{made_papers})\b")


def agreed(stretch: Stretch) -> list[Undertaking]:
    """`Hai bên thống nhất …; …; …`: what the sides undertake."""
    return [one for part in _by_subject(stretch) for one in _of_clauses(part, "agreed")]


def _by_subject(stretch: Stretch) -> Iterator[Stretch]:
    """A stretch, apart where another body does something: `A lo phương tiện, B cử người …`."""
    page, sentence = stretch.scene.reading.page, stretch.scene.sentence
    begun = stretch
    for entity in stretch.scene.reading.entities[sentence.number]:
        start, behind = page.tokens.starts[entity.first], page.tokens.ends[entity.last - 1]
        if entity.governed or not entity.ids or not begun.start < start < stretch.end:
            continue
        if page.tokens.keys[entity.first - 1] not in BREAKS or entity.last >= sentence.last:
            continue
        if not _acts(page, behind, stretch.end) or _conditional(page, begun.start, start):
            continue
        yield replace(begun, end=page.tokens.starts[entity.first - 1])
        actors = stretch.scene.settle(entity.ids)
        begun = replace(stretch, start=behind, actors=actors or stretch.actors)
    yield begun


def _conditional(page: Page, start: int, end: int) -> bool:
    """Whether a condition stands right before a code point: `khi có trâu bò lạc, hai bên …`."""
    parts = page.lower[start:end].rstrip(" ,").replace(";", ",").split(",")
    return parts[-1].strip(" :-+").startswith(CONDITIONS)


def _acts(page: Page, start: int, end: int) -> bool:
    """Whether something to be done begins at a code point."""
    first, last = page.tokens.first(start), page.tokens.first(end)
    return acts_first(page, first, last, sentence=False) is not None


def requested(stretch: Stretch) -> list[Undertaking]:
    """`đề nghị Công an tỉnh X …`: what one side asks of the other.

    Behind a mark another one may be asked, or the asker say what he does himself: `đề xuất: A
    bố trí …; B bảo đảm …`.
    """
    made: list[Undertaking] = []
    for number, part in enumerate(_by_subject(stretch)):
        kind = "requested"
        if number:
            if {side(one) for one in part.actors} == {side(one) for one in stretch.actors}:
                kind, part = "agreed", replace(part, addressees=())
            else:
                part = replace(part, actors=stretch.actors, addressees=part.actors)
        made += _of_clauses(part, kind)
    return made


def discussed(stretch: Stretch) -> list[Undertaking]:
    """`Nội dung tập trung vào: …`: what was talked about, with no word that it was agreed."""
    scene, span = stretch.scene, (stretch.start, stretch.end)
    lower = scene.reading.page.lower
    if _STATE.match(lower, *span) and _SPAN.search(lower, *span):
        tried(scene.reading, "commitment.discussed", span, "the state of things")
        return []
    return list(_of_clauses(stretch, "discussed"))


def invited(stretch: Stretch) -> list[Undertaking]:
    """`trân trọng mời Công an tỉnh X sang thăm`: the whole of it, from the verb on."""
    scene = stretch.scene
    span = trimmed(scene.reading.page.article.text, stretch.start, stretch.end)
    if _says_nothing(scene, span, "invited"):
        return []
    if _AUDIENCE.match(scene.reading.page.lower, *span):
        tried(scene.reading, "commitment.invited", span, "a page that invites its readers")
        return []
    if _HOSPITALITY.search(scene.reading.page.lower, *span):
        tried(scene.reading, "commitment.invited", span, "hospitality at the meeting itself")
        return []
    start = stretch.head[0] if stretch.head else span[0]
    told, topics = (start, span[1]), {"exchange": [span]}
    return [_made(stretch, "invited", span, told, topics, _grounds(stretch), True)]


def _of_clauses(stretch: Stretch, kind: str) -> Iterator[Undertaking]:
    scene = stretch.scene
    grounds: Grounds | None = None
    page = scene.reading.page
    first = True
    for piece in cut(page, stretch.start, stretch.end):
        span = trimmed(page.article.text, *piece)
        clause = page.lower[span[0] : span[1]]
        if _says_nothing(scene, span, kind) or _only_condition(clause):
            continue
        topics = topics_of(page, *span)
        stopped = _no_undertaking(kind, clause, general=set(topics) <= OF_PAPERS)
        if stretch.head is None and _ASSESSES.match(clause):
            stopped = "how things are judged, nothing to be done"
        if stopped is None and _has_done(page, span):
            stopped = "already done, no commitment"
        if stopped is None and kind == "requested" and _of_thing(page, span):
            stopped = "wished of a thing, not asked of a body"
        if stopped is None and kind == "agreed":
            stopped = _to_come(scene, stretch, span)
        if stopped is None and not topics:
            few = kind == "discussed" or len(clause.split()) < FEWEST
            asked = kind == "requested" and bool(stretch.addressees)
            if few or not (asked or _does(page, span)):
                stopped = "nothing named that is to be done"
            topics = {"other": [span]}
        if stopped:
            tried(scene.reading, f"commitment.{kind}", span, stopped)
        else:
            grounds = grounds or _grounds(stretch)
            _joined(scene, kind, span)
            yield _made(stretch, kind, span, span, topics, grounds, first)
            first = False


def _only_condition(clause: str) -> bool:
    """Whether a clause is a condition, whose consequence is another's: `nếu có người lạ`."""
    return clause.startswith(CONDITIONS) and "," not in clause and " thì " not in clause


def _joined(scene: Scene, kind: str, span: Span) -> None:
    """Note which words of a clause are part of it and no clause of their own."""
    if scene.reading.trail is None:
        return
    tokens = scene.reading.page.tokens
    first, last = tokens.first(span[0]), tokens.first(span[1])
    joins = [at for at in range(first + 1, last - 1) if tokens.keys[at] in LIST_JOINS]
    if not joins:
        return
    opens, stops = [first, *(at + 1 for at in joins)], [*joins, last]
    for at, upto in zip(opens, stops, strict=True):
        stopped = "one clause with the words beside it, between which no other task opens"
        words = (tokens.starts[at], tokens.ends[upto - 1])
        tried(scene.reading, f"commitment.{kind}", words, stopped)


def _does(page: Page, span: Span) -> bool:
    """Whether a clause begins with a verb of something to be done."""
    first, last = page.tokens.first(span[0]), page.tokens.first(span[1])
    first = opened_by(page, first, last) or first  # `khi có người lạ, hai bên …`
    if page.words(first, min(first + 2, last)) in SIDES:  # `hy vọng Việt Nam giúp …`
        first += 2
    return acts_first(page, first, last, sentence=False) is not None


def _has_done(page: Page, span: Span) -> bool:
    """Whether a clause tells, before any task, of what has been done: `năm 2022 đã cấp …`."""
    first, last = page.tokens.first(span[0]), page.tokens.first(span[1])
    keys = page.tokens.keys[first : min(last, first + DONE_WITHIN)]
    if DONE not in keys:
        return False
    tasks = page.listed("tasks", first, last)
    return not tasks or tasks[0].first > first + keys.index(DONE)


def _says_nothing(scene: Scene, span: Span, kind: str) -> bool:
    """Whether a clause is too short, a mere wish, or a pledge that is recorded as aid."""
    start, end = span
    if end - start < SHORTEST:
        return True
    if _EMPTY.match(scene.reading.page.lower, start, end):
        tried(scene.reading, f"commitment.{kind}", span, "praise or a wish, nothing to do")
        return True
    told = upto = 0
    for a, b in sorted(set(scene.pledged.over(start, end))):
        told += max(0, min(b, end) - max(a, start, upto))
        upto = max(upto, b)
    if told > 0.5 * (end - start):
        tried(scene.reading, f"commitment.{kind}", span, "a pledge, recorded as aid")
        return True
    return False


def _no_undertaking(kind: str, clause: str, *, general: bool) -> str | None:
    """Why a clause (lower case) is none that undertakes something, None where it is.

    `general` says that it names no subject of its own.
    """
    ahead = clause.startswith(CONDITIONS) or "tiếp tục" in clause
    if (kind == "agreed" and _COUNTED.search(clause)) or (not ahead and PAST.search(clause)):
        return "already done, no commitment"
    if (
        general
        and not _OF_SIGNED.search(clause)
        and len(clause) < GENERAL
        and CONTENTS.match(clause)
    ):
        return "the contents in general"
    return None


def _of_thing(page: Page, span: Span) -> bool:
    """Whether a wish is that a thing should be so: `công trình sớm đi vào sử dụng`."""
    first, last = page.tokens.first(span[0]), page.tokens.first(span[1])
    opens = page.listed("objects", first, min(last, first + 6))
    if not opens or opens[0].first != first or opens[0].codes["objects"] == "none":
        return False
    task = page.listed("tasks", first, min(last, first + 6))  # `bàn giao`: no `bàn`
    return not task or task[0].first != first or task[0].last <= opens[0].last


def _to_come(scene: Scene, stretch: Stretch, span: Span) -> str | None:
    """Why what a clause promises is recorded elsewhere: a paper to sign, a gift counted."""
    page = scene.reading.page
    if _TO_SIGN.match(page.lower, *span):
        return "a signing to come"
    sides = {side(one) for one in stretch.actors}
    if len(sides) == 1 and _TO_GIVE.match(page.lower, *span):
        for quantity in quantities.find(scene.reading, scene.sentence):
            counted = quantity.currency is not None or any(
                quantity.tag(kind) for kind in ("objects", "trainees")
            )
            if counted and span[0] <= page.tokens.starts[quantity.first] < span[1]:
                return "a pledge, which is aid"
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
    if first:
        lead = stretch.head[1] if stretch.head else stretch.start
        listed = stretch.scene.reading.page.lower.find(":", lead, start) >= 0
        start = start if listed else min(start, lead)
    due, due_span = due_of(stretch.scene, start, end)
    if due is None and first and kind == "agreed":
        due, due_span = due_ahead(stretch.scene, start)
    if due is None and (kind == "invited" or "event_security" in topics):
        due, due_span = year_of_event(stretch.scene, start, end)
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
