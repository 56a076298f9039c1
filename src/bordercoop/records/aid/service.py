"""Help rendered: experts sent, villagers treated, fires put out, remains searched for."""

from __future__ import annotations

from bordercoop.pattern import pattern
from bordercoop.records.aid.gift import Gift, crosses
from bordercoop.records.aid.recipients import (
    OWN_PEOPLE,
    common_people,
    other_side,
    recipients_of,
)
from bordercoop.records.aid.segment import HANDING, Draft, Segment
from bordercoop.records.org_id import side
from bordercoop.records.quantities import Quantity

_SENDS = pattern(r"\bcử\b")
_PROMISED = pattern(r"\bsẽ\b|hứa|cam kết")
# `cử 2 chuyên gia` sang giúp … `và trao tặng` …
_CLAUSE_END = pattern(r"[.;]|\s+và\s+(?:trao|tặng)")
SERVICE = pattern(
    r"điều trị miễn phí|chữa bệnh miễn phí|khám bệnh|khám chữa bệnh|khám, chữa bệnh|cấp thuốc"
    r"|(?<!xe )(?<!bị )(?<!cháy, )(?<!cháy và )chữa cháy|dập lửa|dập tắt|tìm kiếm, cất bốc"
    r"|cất bốc hài cốt|quy tập|tìm kiếm hài cốt|tìm kiếm, quy tập|phẫu thuật|mổ mắt"
)
# Before a service: it is asked for, planned or promised in general.
_NOT_DONE = pattern(r"\bsẽ\b|đề nghị|mong|thống nhất|nhất trí|tiếp tục")


def experts(segment: Segment, draft: Draft) -> Gift | str | None:
    """`cử 2 chuyên gia sang giúp Công an tỉnh X`."""
    sent = _sent(segment, draft)
    if sent is None:
        return None
    reading, donor, sentence = segment.reading, segment.donor, segment.sentence
    recipients = recipients_of(segment, sent.first, donor) or other_side(segment, donor)
    lower = reading.page.lower
    start = max(lower.rfind("cử", sentence.start, segment.starts(sent.first)), sentence.start)
    stop = _CLAUSE_END.search(lower, reading.page.tokens.ends[sent.last - 1], sentence.end)
    span = start, stop.start() if stop else sentence.end
    gift = Gift("service", donor, recipients, [span], "aid.experts")
    gift.counts(sent, "person")
    gift.item_span = reading.page.span(sent.noun.first if sent.noun else sent.first, sent.last)
    gift.item = reading.text(gift.item_span)
    promised = _PROMISED.search(lower, sentence.start, start)
    gift.status = "pledged" if promised else "delivered"
    gift.grounds["status"] = [promised.span() if promised else span]
    return _rendered(segment, draft, gift)


def _sent(segment: Segment, draft: Draft) -> Quantity | None:
    """The number of experts that somebody sends."""
    if not segment.donor or "cử" not in segment.text or not _SENDS.search(segment.text):
        return None
    return next((q for q in draft.left if q.tag("trainees") == "expert"), None)


def service(segment: Segment, draft: Draft) -> Gift | str | None:
    """`khám bệnh, cấp thuốc miễn phí cho 200 người dân bản X`: help rendered."""
    if not segment.gives or _sent(segment, draft) is not None:
        return None
    told = SERVICE.search(segment.text)
    if told is None:
        return None
    donor = segment.donor
    if not donor:
        return "nobody who renders it"
    if "tạo điều kiện" in segment.text or "thuận lợi" in segment.text:
        return "eased, not rendered"
    if _NOT_DONE.search(segment.text, 0, told.start()):
        return "asked for or planned, not rendered"
    people = common_people(segment, segment.first, segment.last, donor)
    if people is not None and people[1] == OWN_PEOPLE:
        return "rendered to one's own people"
    helped = next((q for q in draft.left if q.tag("trainees") in ("people", "officer")), None)
    if people is not None:
        recipients = people[1]
    else:
        recipients = recipients_of(segment, segment.last, donor) or _governed(segment)
        helped = helped if "miễn phí" in segment.text else None
    start = segment.starts(segment.verbs[0].first) if segment.verbs else segment.start
    gift = Gift("service", donor, recipients, [(start, segment.end)], "aid.service")
    gift.item_span = segment.start + told.start(), segment.start + told.end()
    gift.item = segment.reading.text(gift.item_span)
    if helped is not None:
        gift.counts(helped, "person")
    return _rendered(segment, draft, gift)


def _governed(segment: Segment) -> tuple[str, ...]:
    """Bodies of the other side that the sentence names as an object or a place."""
    return tuple(
        dict.fromkeys(
            body
            for entity in segment.reading.entities[segment.sentence.number]
            if entity.governed
            for body in segment.settle(entity.ids)
            if side(body) != side(segment.donor[0])
        )
    )


def _rendered(segment: Segment, draft: Draft, gift: Gift) -> Gift | str:
    """A service that goes to the other side; the whole segment where nothing else is given."""
    if not crosses(gift):
        return "not from one side to the other"
    draft.helpers = gift
    if segment.codes.isdisjoint(HANDING):
        draft.whole = True
    return gift
