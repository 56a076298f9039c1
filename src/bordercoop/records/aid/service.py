"""Experts sent and services rendered: medical care, fire-fighting, the search for remains."""

from __future__ import annotations

from bordercoop.clauses import Frame, Theme
from bordercoop.discourse.org_id import side
from bordercoop.lexicon.worded import word_list, word_set
from bordercoop.records.aid.circumstances import status_of
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import Gift, crosses
from bordercoop.records.aid.giving import NOT_GIVEN
from bordercoop.records.aid.naming import item_of, service_of
from bordercoop.records.aid.people import people_between
from bordercoop.records.aid.purposes import purpose_of
from bordercoop.records.aid.who import donors_of, other_side, surely
from bordercoop.text import Span

PASSED = frozenset({"give", "hand_over"})
EASED, EASED_BEHIND = word_list("service_eased"), word_list("service_eased_behind")
"""Words before a service that is only wished for or made easier, and words around it."""
COMING = word_set("service_coming")
"""Verbs by which experts come to help."""
TAKE_PART = word_list("course_take_part")
"""Behind people sent who only take part, and help nobody."""
GOING = word_set("service_going")
"""Words for going over to whom one helps: `cử 2 cán bộ sang giúp`."""


def experts(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """`cử 2 chuyên gia sang giúp Công an tỉnh X`."""
    if "send" not in frame.classes and not _come(telling, frame):
        return None
    sent = next(
        (
            t
            for t in frame.themes
            if t.quantity and t.quantity.tag("trainees") in ("expert", "officer", "people")
        ),
        None,
    )
    if sent is None or sent.quantity is None:
        return "nobody counted is sent"
    if frame.modality in NOT_GIVEN:
        return NOT_GIVEN[frame.modality]
    words = telling.words(frame.first, frame.last)
    if "học" in words.split() and "chuyên gia" not in words:
        return "sent to learn"
    behind = telling.words(sent.last, min(sent.last + 2, frame.last))
    if behind.startswith(TAKE_PART) and "help" not in frame.classes:
        return "sent to take part"
    if "help" not in frame.classes and not frame.recipient and _for_own_work(telling):
        return "sent out for one's own work"
    donors, _givers = donors_of(telling, frame)
    if sent.recipient.how == "owner" and "send" not in frame.classes:
        donors = telling.settle(sent.recipient.ids)
    span = _words_of(telling, frame)
    if "send" not in frame.classes:
        span = telling.reading.page.span(sent.first, sent.last)[0], span[1]
    gift = Gift("service", donors, (), [span], "aid.experts")
    told = [
        n for n in telling.settle(frame.recipient.ids) if donors and side(n) != side(donors[0])
    ]
    if (
        not told
        and sent.quantity.tag("trainees") != "expert"
        and GOING.isdisjoint(words.split())
    ):
        return "of their own, sent to nobody"
    gift.recipients = tuple(told) or (other_side(telling, donors) if donors else ())
    gift.counts(sent.quantity, "person")
    gift.item_span = item_of(telling, sent)
    gift.item = telling.reading.text(gift.item_span)
    gift.purpose_span = purpose_of(telling, frame, sent)
    if gift.purpose_span:
        gift.purpose = telling.reading.text(gift.purpose_span)
    gift.status, said = status_of(telling, frame, "service")
    gift.grounds["status"] = [said] if said else []
    if not crosses(gift):
        return "not from one side to the other"
    telling.used.update(id(t) for t in frame.themes if t is sent or _sent(t))
    return [gift]


def _come(telling: Telling, frame: Frame) -> bool:
    """Whether experts come to help: `2 kỹ thuật viên của A sang B giúp vận hành hệ thống`."""
    if "help" not in frame.classes or not frame.themes:
        return False
    sent = frame.themes[0]
    expert = sent.quantity is not None and sent.quantity.tag("trainees") == "expert"
    if not expert or sent.last > frame.verbs[0][0]:
        return False
    return any(
        cue.first in range(sent.last, frame.verbs[0][0])
        and telling.words(cue.first, cue.last) in COMING
        for cue in telling.cues(sent.last, frame.verbs[0][0])
    )


def _for_own_work(telling: Telling) -> bool:
    """Whether a sentence opens with what people are called up for: `Để phá chuyên án, …`."""
    first = telling.sentence.first
    return any("purpose" in cue.told for cue in telling.cues(first, first + 1))


def service(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """`khám bệnh, cấp thuốc miễn phí cho 200 người dân bản X`: help rendered."""
    cues = telling.cues(frame.first, frame.last)
    told = next((cue for cue in cues if "serve" in cue.told), None)
    if told is None or _given_before(telling, frame, told.first):
        return None
    if "send" in frame.classes and telling.used:
        return None
    if frame.modality != "done" or _only_eased(telling, frame, told.first):
        return "asked for, planned or eased, not rendered"
    donors, givers = donors_of(telling, frame)
    if not frame.verbs:
        donors = telling.settle(telling.reading.subject(telling.sentence, told.first).ids)
    helped = next(
        (
            t
            for t in frame.themes
            if t.quantity
            and (
                t.quantity.tag("trainees") in ("people", "officer")
                or t.quantity.tag("indicators") == "instances"
            )
        ),
        None,
    )
    if helped is not None and helped.recipient.how == "to":
        donors = surely(telling, frame, helped, donors) or _other_named(
            telling, telling.settle(helped.recipient.ids)
        )
    if not donors:
        return "nobody who renders it"
    if _together(telling, frame, told.first, donors):
        return "done together, rendered to nobody"
    people = people_between(telling, frame.first, frame.last, donors)
    if people is not None and not people.ids:
        return "rendered to one's own people"
    recipients = people.ids if people is not None else _other_named(telling, donors)
    gift = Gift("service", donors, recipients, [_words_of(telling, frame)], "aid.service")
    gift.givers = givers
    gift.item_span = service_of(telling, told, frame.last)
    gift.item = telling.reading.text(gift.item_span)
    if helped is not None and helped.quantity is not None:
        gift.counts(helped.quantity, "person")
    if not crosses(gift):
        return "not from one side to the other"
    telling.used.update(id(t) for t in frame.themes if t is helped or _sent(t))
    return [gift]


def _together(telling: Telling, frame: Frame, at: int, donors: tuple[str, ...]) -> bool:
    """Whether the other side does it too: `A phối hợp với B tìm kiếm hài cốt`."""
    joined = {cue.last for cue in telling.cues(frame.first, at) if "with" in cue.told}
    return any(
        side(one) != side(donors[0])
        for entity in telling.reading.entities[telling.sentence.number]
        if entity.first in joined
        for one in telling.settle(entity.ids)
    )


def _sent(theme: Theme) -> bool:
    """Whether a thing is a vehicle, which only drove to where it helped: `điều 3 xe`."""
    return (theme.code or "").startswith("equipment.vehicle")


def _only_eased(telling: Telling, frame: Frame, at: int) -> bool:
    """Whether a service is only wished for or made easier where it is told."""
    words = telling.words(telling.sentence.first, at)
    eased = any(one in telling.words(frame.first, frame.last) for one in EASED_BEHIND)
    return eased or any(one in words for one in EASED)


def _other_named(telling: Telling, donors: tuple[str, ...]) -> tuple[str, ...]:
    """Bodies of the other side that the sentence names."""
    return tuple(
        dict.fromkeys(
            body
            for entity in telling.reading.entities[telling.sentence.number]
            for body in telling.settle(entity.ids)
            if side(body) != side(donors[0])
        )
    )


def _words_of(telling: Telling, frame: Frame) -> Span:
    """The words of a frame from its first verb on."""
    page = telling.reading.page
    text = page.article.text
    first = frame.verbs[0][0] if frame.verbs else frame.first
    start, end = page.span(first, frame.last)
    while end > start and text[end - 1] in " ;.,":
        end -= 1
    return start, end


def _given_before(telling: Telling, frame: Frame, at: int) -> bool:
    """Whether a thing is given before a token: `trao xe chữa cháy`, a service only in name."""
    if frame.classes.isdisjoint(PASSED):
        return False
    return any(not PASSED.isdisjoint(hit.told) for hit in telling.cues(frame.first, at))
