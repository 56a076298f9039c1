"""A sentence about a building: what it cost, who paid for it, what stands in it."""

from __future__ import annotations

from bordercoop.pattern import pattern
from bordercoop.records.aid.gift import Gift, same_place
from bordercoop.records.aid.segment import Draft, Segment
from bordercoop.records.aid.sums import BEFORE_SUM, VALUE
from bordercoop.records.aid.things import listed_words
from bordercoop.records.org_id import side
from bordercoop.records.quantities import Quantity

# `Công trình trụ sở làm việc Công an huyện X có tổng vốn đầu tư 5 tỷ đồng, do …`
_OPENING = pattern(
    r"\s*(?:công trình|trụ sở|ngôi nhà|nhà làm việc|khu nhà|toà nhà|tòa nhà|dự án"
    r"|(?:toàn bộ |tổng )?kinh phí(?! lớp| khóa| khoá)|tổng vốn|tổng mức đầu tư)\b"
)
# `bàn ghế, giường tủ trong nhà là quà của Công an tỉnh X`
_FITTINGS = pattern(
    r"(?:giường|bàn ghế|tủ|trang thiết bị|nội thất|đồ dùng)[^.;]{0,60}"
    r"(?:trong (?:nhà|trụ sở|công trình)|do\s|là quà|của trụ sở)"
)
_BUILDING_OF = pattern(r"(?:công trình|trụ sở|nhà làm việc|ngôi nhà|khu nhà)[^,;.]{0,24}$")
# `Công an tỉnh X trực tiếp tổ chức xây dựng`
_BUILDS = pattern(
    r"(?:trực tiếp|tổ chức|đảm nhận|chịu trách nhiệm)\s+(?:thi công|xây dựng|xây)"
)
_UNDER_WAY = pattern(r"khởi công|hoàn thành trong|dự kiến|sẽ hoàn thành|đang")
_FOR_WHOM = pattern(r"(?:giúp|cho|tặng)\s*$")
_GIVEN_TO = pattern(r"(?:tài trợ|hỗ trợ|tặng|trao)\s+cho\s*$")
OWNER_WITHIN = 8
"""Tokens from the beginning of a segment within which the owner's name belongs to the noun."""


def fittings(segment: Segment, draft: Draft) -> Gift | str | None:
    """`Bàn ghế, tủ trong nhà là quà của Công an tỉnh X`: the fittings, where not counted."""
    about = segment.building
    if about is None or not _FITTINGS.search(segment.text):
        return None
    if not segment.paid:
        return "nobody named as paying"
    if _worth(segment):
        return "told with a sum of its own"
    gift = Gift(
        "equipment",
        segment.paid,
        about.recipients,
        [segment.span],
        "aid.fittings",
        status=about.status,
        occasion=about.occasion,
    )
    _place(segment, gift)
    draft.whole = draft.placed = True
    return gift


def building(segment: Segment, draft: Draft) -> Gift | str | None:
    """`Công trình có tổng vốn 5 tỷ đồng do Bộ Công an tài trợ`.

    What is told goes to the building that it is about; one not told of yet is made.
    """
    if not _OPENING.match(segment.text):
        return _with_builder(segment, draft)
    money = _worth(segment)
    if not money and not segment.paid:
        return "neither cost nor payer told"
    about, owner = segment.building, _owner(segment)
    if about is None and not owner:
        owner = _owner_at_ceremony(segment)
    if about is None and not owner:
        return "no owner across the border"
    if about is not None and owner and _another(about, owner):
        about = None
    if about is None:
        about = _new(segment, owner)
    _extend(segment, about)
    if money:
        about.costs(money[0])
        about.approximate = money[0].number.approximate
    draft.whole = draft.placed = True
    return about


def _worth(segment: Segment) -> list[Quantity]:
    """The sums that a segment gives as the worth or cost of something."""
    return [
        q
        for q in segment.counted
        if q.currency is not None and VALUE.search(segment.before(q.first, BEFORE_SUM))
    ]


def _owner(segment: Segment) -> tuple[str, ...]:
    """The Lao body whose building it is: named with it, or behind `giúp`, `cho`, `tặng`."""
    for mention in segment.sentence.of("body"):
        if mention.first < segment.first:
            continue
        near = mention.first - segment.first <= OWNER_WITHIN
        if not near and not _FOR_WHOM.search(segment.before(mention.first, 12)):
            continue
        ids = segment.settle(segment.reading.orgs.get(mention.first, ()))
        if ids and ids[0].startswith("LA"):
            return ids
    return ()


def _with_builder(segment: Segment, draft: Draft) -> Gift | None:
    """The building told of before with the body that builds it: payer and builder both give."""
    about = segment.building or next(iter(segment.made), None)
    told = _BUILDS.search(segment.text)
    if about is None or about.kind != "construction" or told is None:
        return None
    sentence, reading = segment.sentence, segment.reading
    at = reading.page.tokens.first(segment.start + told.start())
    subject = reading.subject(sentence, at)
    if not any(segment.start <= start < segment.end for start, _ in subject.spans):
        return None
    receiving = side(about.recipients[0]) if about.recipients else "LA"
    builders = [one for one in segment.settle(subject.ids) if side(one) != receiving]
    about.donors = tuple(dict.fromkeys([*about.donors, *builders]))
    draft.whole = draft.placed = True
    return about


def _owner_at_ceremony(segment: Segment) -> tuple[str, ...]:
    """The Lao body for whose building the ceremony is held: `Lễ động thổ trụ sở Công an X`."""
    occasion, reading = segment.occasion, segment.reading
    if occasion is None or occasion.kind not in ("groundbreaking", "handover"):
        return ()
    sentence = occasion.sentence
    for mention in sentence.of("body"):
        if _BUILDING_OF.search(reading.page.lower, sentence.start, mention.start):
            ids = segment.settle(reading.orgs.get(mention.first, ()))
            if ids and ids[0].startswith("LA"):
                return ids
    return ()


def _another(about: Gift, owner: tuple[str, ...]) -> bool:
    return set(owner) != set(about.recipients) and not same_place(owner, about.recipients)


def _new(segment: Segment, owner: tuple[str, ...]) -> Gift:
    gift = Gift("construction", (), owner, [], "aid.building", quantity=1, unit="building")
    sentence = segment.reading.low((segment.sentence.start, segment.sentence.end))
    begun = segment.breaks_ground or _UNDER_WAY.search(sentence)
    gift.status = "ongoing" if begun else "delivered"
    _place(segment, gift)
    return gift


def _place(segment: Segment, gift: Gift) -> None:
    """Where a gift is told, and in which words its things are named."""
    gift.item_span = listed_words(segment)
    gift.item = segment.reading.text(gift.item_span) if gift.item_span else None
    gift.block, gift.sentence = segment.sentence.block, segment.sentence.number


def _extend(segment: Segment, gift: Gift) -> None:
    """Add the sentence, those who pay and the one to whom to what is known of a building."""
    reading, sentence = segment.reading, segment.sentence
    for mention in sentence.of("body"):
        if _GIVEN_TO.search(segment.before(mention.first, 16)):
            ids = segment.settle(reading.orgs.get(mention.first, ()))
            if ids and ids[0].startswith("LA"):
                gift.recipients = ids
    gift.spans.append((sentence.start, sentence.end))
    receiving = side(gift.recipients[0]) if gift.recipients else "LA"
    payers = [p for p in (*segment.paid, *_sharers(segment)) if side(p) != receiving]
    gift.donors = tuple(dict.fromkeys([*gift.donors, *payers]))


def _sharers(segment: Segment) -> list[str]:
    """Bodies behind `trong đó`, each with its share of the cost."""
    reading, sentence = segment.reading, segment.sentence
    share = reading.page.lower.find("trong đó", sentence.start, sentence.end)
    if share < 0:
        return []
    behind = share + len("trong đó") - 1
    return [
        body
        for entity in reading.entities[sentence.number]
        if segment.starts(entity.first) > behind
        for body in segment.settle(entity.ids)
    ]
