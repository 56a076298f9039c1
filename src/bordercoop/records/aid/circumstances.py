"""What stands around a gift: its status, its purpose, the words of its clause, its day."""

from __future__ import annotations

from bordercoop.pattern import pattern
from bordercoop.records.aid.gift import Gift
from bordercoop.records.aid.segment import Segment
from bordercoop.records.meetings import Occasion, days, is_past, recalls
from bordercoop.text import Span

_STILL_BUILT = pattern(
    r"\bđang (?:được )?(?:[^,.;]{0,40} )?(?:xây|tiếp tục|triển khai|thi công|hoàn thiện|giúp)"
    r"|khởi công|động thổ"
)
_FINISHED = pattern(r"bàn giao|khánh thành|đã (?:cơ bản )?hoàn thành")
# 5 bộ máy tính `mà Công an tỉnh X cam kết` hỗ trợ
_PROMISED_BEHIND = pattern(r"[^,;.]{0,50}\bmà\b[^,;.]{0,60}\b(cam kết|sẽ|hứa|dự kiến)\b")
_PROMISED_AHEAD = pattern(r"\b(?:sẽ|hứa|cam kết|quyết định (?:hỗ trợ|tặng)|dự kiến)\b")
_DONE = pattern(r"\b(?:đã|dịp này)\b")

# 100 triệu đồng … `mua sắm trang thiết bị phục vụ công tác`
_PURPOSE = pattern(
    r"\s*(?:,\s*)?(?:để|nhằm|phục vụ|giúp|mua sắm|sửa chữa|khắc phục|phòng,? chống dịch"
    r"|hỗ trợ phòng)\s+[^.;]{4,120}"
)
_IN_ORDER_TO = pattern(r"(?:để|nhằm)\s+")
_NEXT_GIFT = pattern(r",\s*\d|;|\s+và\s+\d")

# The paragraph reviews a time before the meeting.
BACKGROUND = pattern(
    r"thời gian qua|những năm qua|trong năm qua|được biết|từ năm|giai đoạn|cũng trong năm"
    r"|trước đó|từ đầu năm|hồi tháng|năm \d{4}[^.;]{0,40}đã|kể từ"
)
_CEREMONY = pattern(r"bế giảng|khai giảng")


def status_of(segment: Segment, gift: Gift) -> tuple[str, Span | None]:
    """Whether a gift is delivered, under way or promised, and the words that say so."""
    verb = _verb_before(segment, gift.spans[0][0])
    if gift.kind == "construction":
        text, codes = segment.text, segment.codes
        still = _STILL_BUILT.search(text)
        if still and not _FINISHED.search(text):
            return "ongoing", (segment.start + still.start(), segment.start + still.end())
        if "begin_building" in codes and "hand_over" not in codes:
            return "ongoing", verb
    start, end = gift.spans[0]
    sentence, lower = segment.sentence, segment.reading.page.lower
    behind = _PROMISED_BEHIND.match(lower, end, min(sentence.end, end + 90))
    if behind:
        return "pledged", behind.span(1)
    clause = max(lower.rfind(";", sentence.start, start) + 1, sentence.start)
    ahead = _PROMISED_AHEAD.search(lower, clause, start)
    will = lower.rfind("sẽ", clause, start)
    if not ahead or (will >= 0 and _DONE.search(lower, will, start)):
        return "delivered", verb
    return "pledged", ahead.span()


def _verb_before(segment: Segment, at: int) -> Span | None:
    """The last giving verb before a code point, else the first of the segment."""
    before = [h for h in segment.verbs if segment.starts(h.first) < at]
    hit = before[-1] if before else next(iter(segment.verbs), None)
    return segment.reading.page.span(hit.first, hit.last) if hit else None


def purpose_of(segment: Segment, gift: Gift) -> Span | None:
    """The words that say what a gift is for, behind it or behind the one who receives."""
    reading = segment.reading
    text, at = reading.page.article.text, gift.spans[0][1]
    body = next((m.end for m in segment.sentence.of("body") if at <= m.start < segment.end), at)
    found = _PURPOSE.match(text, max(at, body), segment.end)
    if found is None:
        return None
    start, end = found.span()
    while start < end and text[start] in " ,.":
        start += 1
    while end > start and text[end - 1] in " ,.":
        end -= 1
    opening = _IN_ORDER_TO.match(text, start, end)
    if opening:
        start = opening.end()
    following = _NEXT_GIFT.search(text, start, end)
    return start, following.start() if following else end


def clause_of(segment: Segment, gift: Gift, alone: bool) -> Span:
    """The words that tell of a gift: from its verb on where it is the only one there."""
    start, end = gift.spans[0]
    if segment.verbs and alone:
        text = segment.reading.page.article.text
        start = min(start, segment.starts(segment.verbs[0].first))
        end = max(end, segment.end)
        while end > start and text[end - 1] in ' ;.,”"':
            end -= 1
    if gift.purpose_span:
        end = max(end, gift.purpose_span[1])
    return start, end


def place_in_time(segment: Segment, gift: Gift, view: str, held: list[Occasion]) -> None:
    """Date a gift where the text does, and name the meeting at which it was handed over.

    `view` is the sentence in lower case. What is told as background was given elsewhere.
    """
    occasion, reading, sentence = segment.occasion, segment.reading, segment.sentence
    if occasion is None:
        return
    told = days(sentence)
    main = occasion.date
    own = [
        m
        for m in told
        if main
        and m.value.start
        and m.end <= gift.spans[0][1]
        and m.value.start != main.start
        and m.value.precision in ("day", "month")
    ]
    if (
        gift.status != "delivered"
        or own
        or any(is_past(reading, m.value, main) for m in told)
        or _reviews(segment)
        or BACKGROUND.search(view)
        or recalls(reading, sentence)
    ):
        if own:
            gift.date, gift.date_span = own[0].value, (own[0].start, own[0].end)
    elif gift.kind != "training" or _CEREMONY.search(view):
        gift.occasion = held.index(occasion)


def _reviews(segment: Segment) -> bool:
    """Whether the paragraph reviews a period: `Từ năm 2019 đến nay, …`."""
    sentences = segment.reading.page.sentences
    number = segment.sentence.number
    while number >= 0 and sentences[number].paragraph == segment.sentence.paragraph:
        if any(m.value.period for m in sentences[number].of("date")):
            return True
        number -= 1
    return False
