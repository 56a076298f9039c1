"""What stands around a gift: its status, the words of its clause, its day and meeting."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from bordercoop.clauses import Frame
from bordercoop.clauses.cues import cues_of
from bordercoop.clauses.governing import JOINING
from bordercoop.lexicon import Hit
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.dates import Date
from bordercoop.mentions.page import Mention
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import Gift
from bordercoop.records.meetings import Occasion, days, is_past, recalls
from bordercoop.text import Span

IN_TIME = word_set("circumstances_in_time")
"""Words before a year in which something is given."""
AT_BUILDINGS = ("handover", "groundbreaking")
"""Kinds of meetings that are held for a building."""
QUARTER = "quarter"
OPENS_WITHIN = 4
"""Tokens from the beginning of a sentence within which the day stands that opens it."""
YEARS = "years"
"""Form of a period that a paper may be for: `giai đoạn 2022 - 2023`."""
PERIOD_WITHIN = 8
"""Tokens from the beginning of a sentence within which the period stands that it reviews."""
BULLETS = "-–—+*• "
"""Marks with which an item of a list begins."""
ENDS = ' ;.,”":'


def status_of(
    telling: Telling, frame: Frame, kind: str, many: bool = False
) -> tuple[str, Span | None]:
    """Whether a gift is delivered, under way or promised, and the words that say so.

    The building for which the ground is broken is begun, `many` buildings are still to come.
    """
    page = telling.reading.page
    said = page.span(*frame.modality_words) if frame.modality_words else None
    verb = page.span(*frame.verbs[0]) if frame.verbs else None
    if frame.modality in ("planned", "conditional"):
        begun = telling.occasion is not None and telling.occasion.kind == "groundbreaking"
        if kind == "construction" and begun and "build" in frame.classes and not many:
            return "ongoing", said
        return "pledged", said
    if said is None and _lies_ahead(telling, frame):
        return "pledged", verb
    finished = "hand_over" in frame.classes
    if kind == "construction" and not finished:
        if "begin" in frame.classes:
            return "ongoing", verb
        if frame.modality == "under_way":
            return "ongoing", said
    return "delivered", verb


def _cues(telling: Telling) -> dict[int, Hit]:
    hits = cues_of(telling.reading.page, telling.sentence)
    return {hit.first: hit for hit in hits if "pseudo" not in hit.told}


def clause_of(telling: Telling, frame: Frame, gift: Gift, alone: bool) -> Span:
    """The words that tell of a gift: from its verb on where it is the only one there."""
    page = telling.reading.page
    text = page.article.text
    start, end = gift.spans[0]
    if alone:
        opens = frame.agent.names[0].first if frame.agent else frame.last
        verb = min(v[0] for v in frame.verbs) if frame.verbs else frame.first
        start = min(start, page.tokens.starts[max(frame.first, min(opens, verb))])
        last = frame.last
        while last > frame.first + 1 and page.tokens.keys[last - 1] in JOINING:
            last -= 1
        end = max(end, page.tokens.ends[last - 1])
        while end > start and text[end - 1] in ENDS + " ":
            end -= 1
        while start < end and text[start] in BULLETS:
            start += 1
    if gift.purpose_span:
        end = max(end, gift.purpose_span[1])
    return start, end


def _lies_ahead(telling: Telling, frame: Frame) -> bool:
    """Whether what is told is for years to come by its date: `giai đoạn 2026 - 2030`."""
    latest = telling.reading.calendar.latest
    main = telling.occasion.date if telling.occasion else None
    known = latest.isoformat() if latest else (main.end if main else "")
    verb = frame.verbs[0][0] if frame.verbs else frame.first
    return bool(known) and any(
        m.value.start > known or (m.value.form == YEARS and m.value.end[:4] > known[:4])
        for m in telling.sentence.of("date")
        if m.value.start and m.value.end and m.first < verb and m.value.year_given
    )


def place_in_time(telling: Telling, gift: Gift, frame: Frame) -> None:
    """Date a gift where the text does, and name the meeting at which it was handed over.

    What is told as background was given elsewhere; what dates it stands in its clause, a year
    with a word of time before it.
    """
    occasion, reading, sentence = telling.occasion, telling.reading, telling.sentence
    told = _of_clause(telling, frame, days(sentence))
    main = occasion.date if occasion else None
    own = [
        m
        for m in told
        if m.value.start
        and m.end <= gift.spans[0][1]
        and m.value.precision in ("day", "month")
        and not (main and m.value.start == main.start)
    ]
    if occasion is None:
        _take_date(telling, gift, own or _years(telling, frame))
        return
    there = any(main and m.value.start and m.value == main for m in told)
    begun = gift.status == "ongoing" and occasion.kind == "groundbreaking"
    if (
        (gift.status != "delivered" and not begun)
        or (own and main)
        or any(is_past(reading, m.value, main) for m in told)
        or (not there and (reviews(telling) or background(telling)))
        or (not there and recalls(reading, sentence))
    ):
        _take_date(telling, gift, (own if main else []) or _years(telling, frame))
    elif gift.kind == "training":
        if _ceremony(telling) or occasion.kind == "training":
            gift.occasion = telling.held.index(occasion)
    elif not _elsewhere(gift, frame, occasion):
        gift.occasion = telling.held.index(occasion)


def _of_clause(telling: Telling, frame: Frame, told: list[Mention]) -> list[Mention]:
    """`Tháng 3, A khởi công …; ngày 11/6, A bàn giao …`: of the days of a sentence those
    between the semicolons around what is told, else all."""
    keys = telling.reading.page.tokens.keys
    first, last = telling.sentence.first, telling.sentence.last
    opens = max((at for at in range(first, frame.first) if keys[at] == ";"), default=first)
    ends = next((at for at in range(frame.first, last) if keys[at] == ";"), last)
    return [m for m in told if opens <= m.first < ends] or told


def _elsewhere(gift: Gift, frame: Frame, occasion: Occasion) -> bool:
    """Whether a gift is only told of at a meeting: buildings finished, help in general."""
    if gift.kind == "service":
        return gift.quantity is None
    several = gift.kind == "construction" and (gift.quantity or 1) > 1
    return several and "build" in frame.classes and occasion.kind not in AT_BUILDINGS


def _take_date(telling: Telling, gift: Gift, told: list[Mention]) -> None:
    """Date a gift; what is promised for a month without a year is to come."""
    if not told:
        return
    day, latest = told[0].value, telling.reading.calendar.latest
    if gift.status == "pledged" and not day.year_given and latest is not None:
        ahead = _a_year_on(day)
        day = ahead if day.end < latest.isoformat() and ahead else day
    gift.date, gift.date_span = day, (told[0].start, told[0].end)


def _a_year_on(day: Date) -> Date | None:
    """The same days a year later; None where one does not exist (29 February)."""
    try:
        start, end = (date.fromisoformat(one) for one in (day.start, day.end))
        start, end = start.replace(year=start.year + 1), end.replace(year=end.year + 1)
    except ValueError:
        return None
    return replace(day, start=start.isoformat(), end=end.isoformat())


def _years(telling: Telling, frame: Frame) -> list[Mention]:
    """The years, quarters and months in which a sentence says that something is given."""
    keys = telling.reading.page.tokens.keys
    opens = telling.sentence.first
    return [
        m
        for m in telling.sentence.of("date")
        if m.value.start
        and (not m.value.period or m.value.form == QUARTER)
        and m.first < frame.last
        and (m.first - opens <= OPENS_WITHIN or keys[m.first - 1] in IN_TIME)
    ]


def background(telling: Telling) -> bool:
    """Whether a sentence tells of a time before the meeting: `thời gian qua`, `từ năm`."""
    return any(code == "before" for hit in _cues(telling).values() for _, code in hit.tags)


def _ceremony(telling: Telling) -> bool:
    return any(hit.code("meetings") == "training" for hit in telling.sentence.hits)


def reviews(telling: Telling) -> bool:
    """Whether the paragraph reviews a period: `Từ năm 2019 đến nay, …`.

    A period further on in a sentence is that of a paper: `ký Biên bản ghi nhớ 2022 - 2023`.
    """
    sentences = telling.reading.page.sentences
    number = telling.sentence.number
    while number >= 0 and sentences[number].paragraph == telling.sentence.paragraph:
        opens = sentences[number].first
        own = number == telling.sentence.number
        periods = (m for m in sentences[number].of("date") if m.value.period)
        if any(
            own or m.value.form != YEARS or m.first - opens <= PERIOD_WITHIN for m in periods
        ):
            return True
        number -= 1
    return False
