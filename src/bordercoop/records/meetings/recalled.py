"""Occasions that an article recalls: earlier ones with a date of their own."""

from __future__ import annotations

from datetime import date

from bordercoop.discourse.org_id import place_of, side
from bordercoop.discourse.reading import Reading, verb_hits
from bordercoop.lexicon import Hit
from bordercoop.lexicon.worded import word_list, worded
from bordercoop.mentions.dates import Date
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.meetings.acts import acts
from bordercoop.records.meetings.days import days, is_past, recalls, signed_earlier
from bordercoop.records.meetings.edition import edition_at
from bordercoop.records.meetings.mode import mark_online
from bordercoop.records.meetings.occasion import Occasion, Story, Words
from bordercoop.records.meetings.place import locate
from bordercoop.records.meetings.sides import third_country
from bordercoop.records.meetings.words import (
    called_for,
    leading_words,
    long_over,
    meeting_hits,
    refers_back,
)
from bordercoop.records.rule import tried
from bordercoop.text import Span

RULE = "meeting.recalled"
OCCASIONS = ("annual_review", "talks", "signing")
"""Kinds whose words alone tell of an occasion; the others need a word such as `lễ`."""
MET = ("talks", "working_visit", "training")
"""Kinds that an act on a day of the past makes, where no word names the occasion."""
NEED_A_PLACE = ("signing", "handover", "training")
"""Kinds that are recalled as occasions only with a place; else they are what was reached."""
OPENERS = word_list("recalled_openers")
# `tại bản X`, `sang thăm tỉnh Y` before the place of an earlier occasion
_TO_PLACE = worded(
    r"(?:{recalled_to_place})\s+"
    r"(?:{visit} |(?:{area} )?{crossing_word} (?:(?:{recalled_ranks}) )?)?$"
)
_AT = worded(r"(?:{recalled_at})\s+$")
_TO_PLACE_REACH, _AT_REACH = 40, 6
_NEAR_DAY = 110
_IN_NAME = 4
"""Tokens between the name of an occasion and its year."""
_OPENS = 1
"""Tokens before an occasion with which a sentence opens: `Tại`."""
# `đoàn … đã sang thăm`: on the other side
_WENT = worded(r"(?:{done} |sang |đến )(?:{recalled_went})")


def build(story: Story, sentence: Sentence) -> list[Occasion]:
    """The occasions that a sentence recalls, at most one for each date in it."""
    reading = story.reading
    if sentence.block not in ("body", "item"):
        return []
    main = story.lead.date if story.lead else None
    since = _named_since(reading, sentence)
    back = main is None and recalls(reading, sentence)
    signed = signed_earlier(reading, sentence)
    past = [
        m
        for m in days(sentence)
        if is_past(reading, m.value, main)
        or m.first in since
        or (back and _over(reading, m))
        or (signed is not None and signed.tells(m.first))
    ]
    if not past:
        return []
    if third_country(sentence, reading):
        tried(reading, RULE, (sentence.start, sentence.end), "third country at the table")
        return []
    found = []
    told: dict[Span, list[Words]] = {}
    for mention in past:
        clause = _clause(reading, sentence, mention)
        if clause not in told:
            told[clause] = _words_in(reading, sentence, clause)
        one = _at(story, sentence, mention, clause, told[clause])
        if isinstance(one, str):
            tried(reading, RULE, clause, one)
        elif _told_as_held(story, sentence, mention.value):
            tried(reading, RULE, clause, "told as a meeting held")
        else:
            found.append(one)
    return found


def _over(reading: Reading, mention: Mention) -> bool:
    """Whether a date ends before publication."""
    latest, end = reading.calendar.latest, mention.value.end
    return latest is not None and bool(end) and date.fromisoformat(end) < latest


def _named_since(reading: Reading, sentence: Sentence) -> set[int]:
    """First tokens of the dates in the names of occasions of the past: `Từ sau Hội nghị …`."""
    found: set[int] = set()
    for hit, _ in meeting_hits(reading, sentence):
        if long_over(reading, sentence, hit):
            found.update(m.first for m in days(sentence) if 0 <= m.first - hit.last <= _IN_NAME)
    return found


def _told_as_held(story: Story, sentence: Sentence, value: Date) -> bool:
    return any(o.sentence is sentence and o.date == value for o in story.held)


def _clause(reading: Reading, sentence: Sentence, mention: Mention) -> Span:
    """The part of a sentence around a date, between semicolons."""
    text = reading.page.article.text
    start = max(text.rfind(";", sentence.start, mention.start) + 1, sentence.start)
    end = text.find(";", mention.end, sentence.end)
    end = end if end >= 0 else sentence.end
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _at(
    story: Story, sentence: Sentence, mention: Mention, clause: Span, told: list[Words]
) -> Occasion | str:
    """The occasion recalled with a date, or why there is none; `told` names occasions."""
    reading, value = story.reading, mention.value
    if value.precision == "year" and not any(k in ("annual_review", "talks") for _, k in told):
        return "a year alone, and no word of talks"
    pair = _telling(reading, sentence, mention, clause, told)
    if pair is None:
        return "no word that tells of an occasion"
    hit, kind = pair
    if any(o.sentence is sentence and o.hit == hit for o in story.held):
        return "the words of a meeting held"
    if called_for(reading, sentence, hit) or " sẽ " in reading.low(clause):
        return "planned, not held"
    occasion = Occasion("referenced", kind, sentence, hit, evidence=[clause])
    occasion.date = value
    occasion.date_spans = ((mention.start, mention.end),)
    _take_place(reading, occasion, mention, clause)
    placed = occasion.province is not None or occasion.country is not None
    if kind in NEED_A_PLACE and not placed:
        return "a signing, giving or course without a place"
    edition = edition_at(reading, sentence, hit, kind) if told else None
    named_by_year = edition is not None and value.start.startswith(edition[0])
    if value.precision == "year" and occasion.province is None and not named_by_year:
        return "a year alone, and no province"
    mark_online(reading, occasion, clause)
    if edition:
        occasion.edition, occasion.words["edition"] = edition
    return occasion


def _words_in(reading: Reading, sentence: Sentence, clause: Span) -> list[Words]:
    """The words of a clause that name an occasion."""
    tokens = reading.page.tokens
    return [
        (hit, kind)
        for hit, kind in meeting_hits(reading, sentence)
        if clause[0] <= tokens.starts[hit.first] < clause[1]
        and not _of_now(reading, sentence, hit)
        and (
            kind in OCCASIONS
            or tokens.keys[hit.first] in OPENERS
            or tokens.keys[hit.last - 1] == "tết"
        )
    ]


def _of_now(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """`Tại buổi tiếp, A nhắc lại …`: an occasion spoken of again, without a day behind it."""
    dated = any(0 <= m.first - hit.last <= _IN_NAME for m in days(sentence))
    opens = hit.first - sentence.first <= _OPENS
    return opens and not dated and refers_back(reading, sentence, hit)


def _telling(
    reading: Reading,
    sentence: Sentence,
    mention: Mention,
    clause: Span,
    told: list[Words],
) -> Words | None:
    """The words of the occasion: its name, else an act of meeting, signing or giving."""
    value, first = mention.value, mention.first
    signed = signed_earlier(reading, sentence)
    if signed and signed.tells(first):
        met = [pair for pair in told if signed.tells(pair[0].first)]
        # `biên bản đã ký tại hội đàm tháng 11/2022` recalls the talks
        return leading_words(reading, sentence, met) if met else (signed.verb, "signing")
    if told:
        return leading_words(reading, sentence, told)
    starts = reading.page.tokens.starts
    for hit in verb_hits(sentence, "sign"):
        if 0 <= first - hit.last <= 1:
            return hit, "signing"
    for hit, kind in acts(reading, sentence) if value.precision == "day" else ():
        if kind in MET and clause[0] <= starts[hit.first] < clause[1]:
            return hit, kind
    for kind, verbs in (("signing", ("sign",)), ("handover", ("hand_over", "give"))):
        if kind == "handover" and value.precision != "day":
            return None
        for hit in verb_hits(sentence, *verbs):
            if clause[0] <= starts[hit.first] < clause[1]:
                return hit, kind
    return None


def _take_place(reading: Reading, occasion: Occasion, mention: Mention, clause: Span) -> None:
    """The nearest place told with `tại`, for a handover any place, else the other side."""
    text, (start, end) = reading.page.article.text, clause
    verb = reading.page.tokens.starts[occasion.hit.first]

    def order(place: Mention) -> tuple[bool, int]:
        before = text[max(start, place.start - _AT_REACH) : place.start].lower()
        apart = place.start < verb and not _AT.search(before)
        return apart, abs(place.start - mention.start)

    places = [m for m in occasion.sentence.of("place") if start <= m.start < end]
    near = [m for m in places if abs(m.start - mention.start) < _NEAR_DAY]
    for place in sorted(near, key=order):
        before = text[max(start, place.start - _TO_PLACE_REACH) : place.start].lower()
        if _TO_PLACE.search(before):
            locate(reading, occasion, occasion.sentence, place)
            return
    known = [m for m in places if m.value.province or m.value.venue]
    if occasion.kind == "handover" and known:
        locate(reading, occasion, occasion.sentence, min(known, key=order))
        return
    view = reading.low(clause)
    went = _WENT.search(view) if "sang" in view else None
    if went:
        _across(reading, occasion, verb, (start + went.start(), start + went.end()))


def _across(reading: Reading, occasion: Occasion, verb: int, went: Span) -> None:
    """`Công an tỉnh X đã sang thăm và làm việc`: in Laos, at the one Lao body named."""
    ids = {
        body.start: reading.settle(reading.orgs.get(body.first, ()))
        for body in occasion.sentence.of("body")
    }
    if any(start < verb and any(side(i) == "VN" for i in some) for start, some in ids.items()):
        occasion.country, occasion.place_span = "LA", went
        lao = {place_of(i) for some in ids.values() for i in some if i.startswith("LA-")}
        if len(lao) == 1:
            occasion.province = lao.pop()


def add(recalled: list[Occasion], one: Occasion) -> None:
    """Put an occasion beside those recalled, or into the one of its day and kind."""
    twins = (o for o in recalled if o.day and o.day == one.day and o.kind == one.kind)
    twin = next(twins, None)
    if twin is None:
        recalled.append(one)
        return
    twin.evidence.extend(one.evidence)
    if twin.province is None and twin.country is None:
        twin.province, twin.country, twin.district = one.province, one.country, one.district
        twin.place_span = one.place_span
        twin.words |= {field: span for field, span in one.words.items() if field != "edition"}
