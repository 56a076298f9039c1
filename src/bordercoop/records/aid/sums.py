"""Sums of money: given as such, as the price of each piece, as what a thing is worth."""

from __future__ import annotations

from bordercoop.pattern import pattern
from bordercoop.records.aid.gift import Gift, joined
from bordercoop.records.aid.segment import Draft, Segment
from bordercoop.records.aid.things import uncounted

BEFORE_SUM = 48
"""Code points before a figure in which the words stand that say what it is."""

# `trang thiết bị trị giá khoảng` 200 triệu đồng
VALUE = pattern(
    r"(?:trị giá|giá trị|tổng trị giá|trị giá khoảng|kinh phí|tổng kinh phí|tổng mức đầu tư"
    r"|mức đầu tư|tổng giá trị|tổng vốn|vốn đầu tư|tổng đầu tư|với số tiền|tổng số tiền|tổng số"
    r"|chi phí)(?: xây dựng| đầu tư| hỗ trợ| thực hiện| là)?"
    r"(?: trên| hơn| gần| khoảng| là| ước)*\s*$"
)
# 40 suất quà, `mỗi suất trị giá` 500.000 đồng
_EACH = pattern(
    r"mỗi\s+(?:suất|phần|hộ|người|đơn vị|bộ|chiếc|gói|túi|thùng|nhà|em|cháu|căn|trụ sở|máy"
    r"|phần quà|suất quà|tỉnh)(?:\s+quà)?(?:\s+(?:trị giá|giá trị|là|gồm|có giá|được))*"
    r"(?:\s+(?:trên|hơn|gần|khoảng))?\s*$"
)
# `thu giữ` 50 triệu đồng
SEIZED = pattern(r"(?:thu giữ|thu|bắt|phá|bắt giữ|triệt phá|bóc gỡ|tang vật)\b[^;.]*$")
# `(tổng trị giá` 72 triệu đồng)
_TOTAL = pattern(r"\btổng\b[^.;]*$")
_PAID = frozenset({"give", "help"})


def valued(segment: Segment, draft: Draft) -> Gift | str | None:
    """`trang thiết bị trị giá 100 triệu đồng`: a thing that is not counted, with its worth.

    Behind a gift that is counted, or has no sum yet, the worth is that gift's own.
    """
    worth = draft.at
    if worth is None or worth.currency is None:
        return None
    before, last = segment.before(worth.first, BEFORE_SUM), draft.latest
    span = segment.reading.page.span(worth.first, worth.last)
    if SEIZED.search(before):
        return "seized, not given"
    if last is not None and last.quantity and _EACH.search(before):
        last.costs(worth, last.quantity)
        last.spans[0] = joined(last.spans[0], span)
        return last
    if not VALUE.search(before):
        return None
    if _TOTAL.search(before) and _itemised(draft):
        return "a total of what is told piece by piece"
    if last is not None and last.amount is None:
        last.costs(worth)
        last.approximate = worth.number.approximate or last.approximate
        last.spans[0] = joined(last.spans[0], span)
        return last
    told = uncounted(segment, draft.from_token, worth.first)
    if told is None:
        return "no thing named that is worth it"
    kind, item_span = told
    gift = Gift(kind, segment.giver, (), [joined(item_span, span)], "aid.valued")
    gift.item, gift.item_span = segment.reading.text(item_span), item_span
    if kind == "construction":
        gift.quantity, gift.unit = 1, "building"
    gift.costs(worth)
    gift.approximate = worth.number.approximate
    return gift


def _itemised(draft: Draft) -> bool:
    """Whether what a total sums up is told already: pieces with a price, or several things."""
    things = [gift for gift in draft.found if gift.quantity is not None]
    return len(draft.found) > 1 or any(gift.amount is not None for gift in things)


def given(segment: Segment, draft: Draft) -> Gift | str | None:
    """`trao 100 triệu đồng hỗ trợ Công an tỉnh X`: money."""
    sum_ = draft.at
    if sum_ is None or sum_.currency is None:
        return None
    before = segment.before(sum_.first, BEFORE_SUM)
    if SEIZED.search(before):
        return "seized, not given"
    if _TOTAL.search(before) and _itemised(draft):
        return "a total of what is told piece by piece"
    if "trong đó" in segment.text[: max(0, segment.starts(sum_.first) - segment.start)]:
        return "a part of a sum told before"
    if segment.codes.isdisjoint(_PAID) and not segment.made:
        return "no verb of giving"
    span = segment.reading.page.span(sum_.first, sum_.last)
    gift = Gift("cash", segment.giver, (), [span], "aid.sum")
    gift.item, gift.item_span = segment.reading.text(span), span
    gift.costs(sum_)
    gift.approximate = sum_.number.approximate
    return gift
