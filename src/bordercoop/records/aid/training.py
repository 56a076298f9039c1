"""Courses with their trainees: `mở hai lớp tiếng Việt cho 40 cán bộ Công an tỉnh X`."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.pattern import pattern
from bordercoop.records.aid.gift import Gift, crosses, sides
from bordercoop.records.aid.recipients import is_objective, other_side
from bordercoop.records.aid.segment import HANDING, Draft, Segment
from bordercoop.records.aid.things import name_end
from bordercoop.records.bodies import LAO
from bordercoop.records.org_id import side
from bordercoop.records.quantities import Quantity
from bordercoop.records.reading import verb_hits
from bordercoop.text import Span

BODY_WITHIN = 14
"""Tokens behind the trainees within which the body stands that they belong to."""
COURSE = "training.person"

# `Kinh phí của lớp học do UBND tỉnh X cấp`
_COSTS = pattern(r"\bkinh phí\b[^.;]{0,40}\b(?:lớp|khóa|khoá|tập huấn|bồi dưỡng|đào tạo)\b")
WILL = pattern(r"\bsẽ\b")
# 40 cán bộ `của bạn`, `công an Lào`
_LAO_TRAINEES = pattern(r"\s*(?:kỹ thuật |công an )?(?:của )?(?:bạn|lào|phía bạn|tỉnh bạn)")


def training(segment: Segment, draft: Draft) -> Gift | str | None:
    """A course that one side holds for the other's people, with their number."""
    if not segment.gives or not segment.course:
        return _cost(segment, draft)
    trainees = _trainees(segment)
    if trainees is None:
        return "no number of trainees"
    recipients = _whose(segment, trainees)
    if not recipients:
        return "whose people they are is not told"
    if any(
        h.code("countries") == "XX" and trainees.last <= h.first <= trainees.last + 2
        for h in segment.sentence.hits
    ):
        return "trainees of a third country"
    if len(sides(recipients)) == 2 and segment.donor:
        recipients = tuple(i for i in recipients if side(i) != side(segment.donor[0]))
    if len(sides(recipients)) != 1:
        return "trainees of both sides"
    donors = _teachers(segment, side(recipients[0]))
    if not donors:
        return "nobody of the other side who teaches"
    gift = _gift(segment, trainees, donors, recipients)
    begin, end = gift.spans[0]
    draft.left = [q for q in draft.left if not begin <= segment.starts(q.first) < end]
    if not draft.left or segment.codes.isdisjoint(HANDING):
        draft.whole = True
        return gift if crosses(gift) else "not from one side to the other"
    gift.givers = segment.givers
    return gift


def _cost(segment: Segment, draft: Draft) -> Gift | str | None:
    """`Kinh phí lớp học do UBND tỉnh X cấp`: what the course told of before cost, who paid."""
    found = _COSTS.search(segment.text)
    if found is None:
        return None
    about = segment.taught
    if about is None:
        return "no course told of before"
    learning = side(about.recipients[0])
    payers = [one for one in segment.paid if side(one) != learning]
    if not payers:
        return "nobody of the other side named as paying"
    about.donors = tuple(dict.fromkeys([*about.donors, *payers]))
    money = next((q for q in segment.counted if q.currency is not None), None)
    if money is not None and about.amount is None:
        about.costs(money)
        about.approximate = money.number.approximate or about.approximate
    about.spans.append((segment.sentence.start, segment.sentence.end))
    draft.whole = draft.placed = True
    return about


def _trainees(segment: Segment) -> Quantity | None:
    """The number of trainees: officers, or people of whom the text says that they learn."""
    found = [
        q
        for q in segment.counted
        if (kind := q.tag("trainees")) == "officer"
        or (kind == "people" and "học viên" in segment.text)
    ]
    if not found:
        return None
    return found[0] if found[0].tag("trainees") == "officer" else found[-1]


def _whose(segment: Segment, trainees: Quantity) -> tuple[str, ...]:
    """The bodies whose people learn: named behind them, or before them as the object."""
    reading, sentence = segment.reading, segment.sentence
    for mention in sentence.of("body"):
        at = mention.first
        if trainees.last - 1 <= at < min(segment.last, trainees.last + BODY_WITHIN):
            named = segment.settle(reading.orgs.get(at, ()))
            if named:
                return named
            break
    behind = reading.page.tokens.ends[trainees.last - 1]
    after = reading.page.lower[behind : min(sentence.end, behind + 40)]
    if _LAO_TRAINEES.match(after) and "campuchia" not in after:
        return segment.settle((LAO,))
    ahead = [
        segment.settle(e.ids)
        for e in reading.entities[sentence.number]
        if segment.first <= e.first < trainees.first
        and not e.people
        and is_objective(segment, e)
    ]
    if ahead and ahead[-1]:
        return ahead[-1]
    if segment.donor and len(sides(segment.donor)) == 1 and WILL.search(segment.text):
        return other_side(segment, segment.donor)
    return ()


def _teachers(segment: Segment, learning: str) -> tuple[str, ...]:
    """The bodies that hold the course, none of the side that learns.

    Who pays comes first, then who acts, then the other side of the meeting.
    """
    donors = [d for d in segment.donor if side(d) != learning]
    donors = [d for d in segment.paid if side(d) != learning] or donors
    if not donors and segment.occasion is not None:
        donors = [p for p in segment.parties.both if side(p) != learning]
    return tuple(dict.fromkeys(donors))


def _gift(
    segment: Segment, trainees: Quantity, donors: tuple[str, ...], recipients: tuple[str, ...]
) -> Gift:
    kind = "scholarship" if "học bổng" in segment.text else "training"
    gift = Gift(kind, donors, recipients, [], "aid.training")
    gift.counts(trainees, "person")
    gift.approximate = trainees.number.approximate
    courses = [
        h
        for h in segment.sentence.hits
        if segment.first <= h.first < segment.last and h.code("objects") == COURSE
    ]
    if courses:
        end = name_end(segment, courses[0].last)
        gift.item_span = segment.reading.page.span(courses[0].first, end)
        gift.item = segment.reading.text(gift.item_span)
    page = segment.reading.page
    will = WILL.search(page.lower, segment.sentence.start, segment.starts(trainees.first))
    gift.status = "pledged" if will else "delivered"
    gift.grounds["status"] = [will.span()] if will else []
    gift.spans = [_clause(segment, trainees, courses)]
    return gift


def _clause(segment: Segment, trainees: Quantity, courses: list[Hit]) -> Span:
    """The words of the course: from its verb, behind other things that are counted."""
    sentence = segment.sentence
    others = [
        q.last
        for q in segment.counted
        if q.first < trainees.first and q.tag("objects") not in (None, COURSE)
    ]
    low = max(others, default=segment.first)
    opening = [
        h.first
        for h in (*segment.verbs, *verb_hits(sentence, "organise"))
        if low <= h.first < trainees.first
    ]
    start = segment.start
    if opening or others:
        start = segment.starts(min(opening, default=low))
    if courses and courses[0].first >= low:
        start = min(start, segment.starts(courses[0].first))
    end = segment.end
    text = segment.reading.page.article.text
    while end > start and text[end - 1] in " ;.,":
        end -= 1
    return start, end
