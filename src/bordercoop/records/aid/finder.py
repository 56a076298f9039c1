"""The aid of an article: its rules tried on each segment of each sentence."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.pattern import pattern
from bordercoop.records import quantities
from bordercoop.records.aid.circumstances import place_in_time
from bordercoop.records.aid.completion import completed
from bordercoop.records.aid.donors import names_payer
from bordercoop.records.aid.gift import Gift
from bordercoop.records.aid.grounds import ground
from bordercoop.records.aid.once import once
from bordercoop.records.aid.rules import AT_FIGURE, FIRST, UNCOUNTED
from bordercoop.records.aid.segment import Draft, Segment, ranges
from bordercoop.records.aid.service import SERVICE
from bordercoop.records.aid.telling import GIVING, Telling, segment_of
from bordercoop.records.meetings import Occasion, occasion_of, third_country
from bordercoop.records.quantities import Quantity
from bordercoop.records.reading import Reading, verb_hits
from bordercoop.records.rule import Rule, tried
from bordercoop.text import Span

LIST_GOES_ON = 3
"""Tokens into a segment within which a figure goes on with the list of the one before."""
SHORT_LINE = 150
"""Code points up to which a line of one sentence may stand under a photo."""

# Without a giving verb, words that a course, a building or its fittings is told with.
_NEEDED = (
    *("lớp", "khóa", "khoá", "học", "dạy", "tập huấn", "bồi dưỡng", "đào tạo", "huấn luyện"),
    *("hướng dẫn", "công trình", "trụ sở", "nhà", "dự án", "giường", "bàn ghế", "tủ"),
    *("thiết bị", "nội thất", "đồ dùng"),
)
# `Tổng giá trị quà tặng là …`: a sum over what is told piece by piece.
_TOTAL = pattern(
    r"^(?:như vậy,?\s*)?tổng (?:giá trị|trị giá|kinh phí|số tiền)[^.]{0,12}"
    r"\s(?:các|của (?:hai|các|\d+)|hai|quà|đợt)"
    r"|tổng giá trị (?:các khoản|quà tặng)|tổng kinh phí của (?:hai|các|\d)"
)


def find(reading: Reading, held: list[Occasion]) -> list[Gift]:
    """The aid told of in an article, in text order, each gift once."""
    found: list[Gift] = []
    building: Gift | None = None
    taught: Gift | None = None
    for sentence in reading.page.sentences:
        if third_country(sentence, reading) and not sentence.of("number"):
            continue
        view = reading.low((sentence.start, sentence.end))
        verbs, pays = verb_hits(sentence, *GIVING), names_payer(view)
        if building is None and not pays and _names_nothing(reading, sentence, verbs, view):
            continue
        if not verbs and not any(word in view for word in _NEEDED):
            continue
        if "tổng" in view and _TOTAL.search(view):
            tried(reading, "aid", (sentence.start, sentence.end), "a total of what is told")
            continue
        occasion = occasion_of(reading, held, sentence.number) if held else None
        parties = occasion.parties if occasion else reading.parties
        counted = quantities.find(reading, sentence)
        telling = Telling(
            reading, sentence, view, occasion, parties, counted, verbs, pays, building, taught
        )
        for first, last in ranges(reading, sentence):
            _tell(telling, first, last, held)
        building = next((g for g in reversed(telling.made) if g.is_built_here()), building)
        taught = next((g for g in reversed(telling.made) if g.kind == "training"), taught)
        found.extend(telling.made)
    kept = once(found)
    for gift in kept:
        ground(reading, gift, held)
    return kept


def _names_nothing(reading: Reading, sentence: Sentence, verbs: list[Hit], view: str) -> bool:
    """Whether a sentence has no number, and with a verb neither thing nor service to give.

    Where a trail is kept the rules are tried all the same, so that it says where they stop.
    """
    if reading.trail is not None or sentence.of("number"):
        return False
    return not verbs or (
        all("objects" not in hit.codes for hit in sentence.hits) and not SERVICE.search(view)
    )


def _tell(telling: Telling, first: int, last: int, held: list[Occasion]) -> None:
    """Try the rules on the segment between two tokens and add the gifts that it tells of."""
    found = segment_of(telling, first, last)
    if found is None:
        return
    segment, subject = found
    draft = _try(segment)
    if draft.placed:
        telling.made.extend(draft.found)
        return
    if subject.ids or subject.people:
        telling.subject = subject
    for gift in draft.found if draft.whole else completed(segment, draft.found):
        telling.recipients = gift.recipients or telling.recipients
        place_in_time(segment, gift, telling.view, held)
        gift.block = "caption" if _lone(segment) else segment.sentence.block
        gift.sentence = segment.sentence.number
        telling.made.append(gift)


def _try(segment: Segment) -> Draft:
    """The gifts that the rules make of a segment, in their order."""
    draft = Draft(list(segment.counted))
    for rule in FIRST:
        if _built(rule, segment, draft) and draft.whole:
            return draft
    for figure in _figures(segment, draft):
        draft.at = figure
        any(_built(rule, segment, draft) for rule in AT_FIGURE)
    draft.at = None
    for rule in UNCOUNTED:
        _built(rule, segment, draft)
    return draft


def _built(rule: Rule, segment: Segment, draft: Draft) -> bool:
    """Whether a rule made a gift or told more of one; if not, the trail says why."""
    told = rule.build(segment, draft)
    if isinstance(told, Gift):
        draft.latest = told
        known = (segment.building, segment.taught, *draft.found, *segment.made)
        if not any(told is one for one in known):
            draft.found.append(told)
        return True
    if told is not None:
        tried(segment.reading, rule.id, _where(segment, draft), told)
    return False


def _where(segment: Segment, draft: Draft) -> Span:
    """The words at which a rule stopped."""
    at = draft.at
    return segment.reading.page.span(at.first, at.last) if at else segment.span


def _figures(segment: Segment, draft: Draft) -> list[Quantity]:
    """The figures of a segment that may count what is given: behind its verb, or with `mà`."""
    if not segment.moves:
        return []
    first, left = segment.first, draft.left
    start = segment.verbs[0].first if segment.verbs else first
    if segment.made and left and left[0].first - first < LIST_GOES_ON:
        start = first
    draft.from_token = start
    keys = segment.reading.page.tokens.keys
    return [
        q
        for q in left
        if q.first >= start
        or (behind := keys[q.last : q.last + 3])[:1] in (["mà"], ["do"], ["được"])
        or "được" in behind
    ]


def _lone(segment: Segment) -> bool:
    """A short sentence alone on its line, such as stands under a photo with a full stop."""
    sentence = segment.sentence
    if sentence.block != "body" or sentence.end - sentence.start > SHORT_LINE:
        return False
    around = segment.reading.page.sentences[max(0, sentence.number - 1) : sentence.number + 2]
    return sum(1 for s in around if s.paragraph == sentence.paragraph) == 1
