"""The lead: the occasion that an article is about."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, pairwise

from bordercoop.discourse.org_id import POLICE, kind_of, side
from bordercoop.discourse.reading import Reading, acts_in, verb_hits
from bordercoop.lexicon.connectives import AT, WITH
from bordercoop.lexicon.worded import word_list, word_set
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.meetings.acts import acts
from bordercoop.records.meetings.beside import beside
from bordercoop.records.meetings.days import days, is_past, of_its_day, recalls, take_day
from bordercoop.records.meetings.host import leader_receiving, receives_guests, take_host, twins
from bordercoop.records.meetings.mode import take_mode
from bordercoop.records.meetings.occasion import (
    LEADING,
    Occasion,
    Opening,
    Story,
    Words,
    leading,
    told_by,
)
from bordercoop.records.meetings.place import take_place
from bordercoop.records.meetings.sides import both_sides, third_country
from bordercoop.records.meetings.words import (
    framed,
    leading_words,
    meeting_hits,
    mere_wish,
    planned,
    quoted,
)
from bordercoop.records.rule import tried

RULE = "meeting.lead"
_OPENING = 12
"""Sentences of the body in which the lead is looked for."""
_CEREMONY_OPENING = 8
_OPENING_DAY = 4
"""Tokens within which a clause opens with its day."""
_DAY_WITHIN = 4
"""Sentences behind the first within which one with a day takes its place."""
THERE = word_list("lead_there")
"""Words before an occasion that somebody attends, chairs or speaks at."""
TALKS = word_set("lead_talks")
"""Words of `hội nghị`, `hội đàm`, `tọa đàm`."""
CEREMONIES = ("lễ", "mít tinh", "míttinh")
"""First words of occasions of no special kind that an article may be about."""
ORDER = " chương"
"""End of the words for giving an order or a medal: `trao huân chương`, on a day an occasion."""
_LEFT_OPEN = ("working_visit", "other", "talks")
"""Kinds that the title may make more specific."""
_BETTER_THAN_TALKS = ("annual_review", "holiday_visit")
_BETTER = (*_BETTER_THAN_TALKS, "talks", "courtesy_call")


def opening(reading: Reading) -> Opening | None:
    """Where the lead is told: in the body, else in the title, a caption, or as a ceremony."""
    sentences = reading.page.sentences
    return (
        _in_body(reading, [s for s in sentences if s.block in ("body", "item")][:_OPENING])
        or _in_first(reading, (s for s in sentences if s.block == "title"))
        or _in_first(reading, (s for s in sentences if s.block == "caption"))
        or _ceremony(reading)
        or _attended(reading)
    )


def build(story: Story, sentence: Sentence) -> list[Occasion]:
    """The lead, from the sentence in which it is told."""
    found = story.opening
    if found is None or sentence is not found.sentence:
        return []
    reading = story.reading
    call = _received_by_leader(reading, found)
    if call is not None:
        found = call
    titles = [s for s in reading.page.sentences if s.block == "title"]
    told = [(title, words) for title in titles if (words := meeting_hits(reading, title))]
    hit, kind = _with_title(
        (found.kind_hit or found.hit, found.kind), [pair for _, words in told for pair in words]
    )
    if kind == "working_visit":
        hit, kind = _talks_held(reading, sentence) or (hit, kind)
    occasion = told_by("held", kind, sentence, found.hit)
    occasion.told_as = found.kind
    occasion.words["kind"] = reading.page.span(hit.first, hit.last)
    if found.before is not None:
        occasion.before = found.before
        occasion.evidence.append((found.before.start, found.before.end))
    time_and_place(reading, occasion)
    if found.before is not None and occasion.country is None and not occasion.online:
        take_place(reading, occasion, found.before)
    if kind == "courtesy_call" and not occasion.online:
        take_host(reading, occasion)
    occasion.evidence.extend((title.start, title.end) for title, _ in told)
    if kind == "courtesy_call":
        return [occasion, *twins(reading, occasion), *beside(reading, occasion)]
    return [occasion, *beside(reading, occasion), *_other_clauses(reading, occasion)]


def _other_clauses(reading: Reading, lead: Occasion) -> list[Occasion]:
    """`Ngày 10/5, đoàn A đến chúc Tết; ngày 12/5, đoàn B cũng đã đến`: what other guests did on
    their own day, told in another clause of the sentence."""
    found: list[Occasion] = []
    met = {one for clause in _guests(reading, lead.sentence)[:1] for one in clause[1]}
    for day, guests in _guests(reading, lead.sentence)[1:]:
        if not guests or not guests.isdisjoint(met) or day.value.start == lead.day:
            continue
        other = told_by("held", lead.kind, lead.sentence, lead.hit)
        other.date, other.date_spans = day.value, ((day.start, day.end),)
        other.country, other.province = lead.country, lead.province
        other.place_span, other.words = lead.place_span, dict(lead.words)
        other.only_guests, other.twin_of = tuple(sorted(guests)), lead
        met |= guests
        found.append(other)
    if found:
        lead.only_guests = tuple(sorted(_guests(reading, lead.sentence)[0][1]))
    return found


def _guests(reading: Reading, sentence: Sentence) -> list[tuple[Mention, set[str]]]:
    """The clauses of a sentence between semicolons that open with a day, each with that day and
    the Lao police that it names."""
    keys = reading.page.tokens.keys
    ends = [at for at in range(sentence.first, sentence.last) if keys[at] == ";"]
    clauses = []
    for first, last in pairwise([sentence.first - 1, *ends, sentence.last]):
        told = [m for m in days(sentence) if first < m.first <= first + _OPENING_DAY]
        if not told or not told[0].value.start:
            return []
        bodies = (m for m in sentence.of("body") if first < m.first < last)
        ids = {one for m in bodies for one in reading.orgs.get(m.first, ())}
        lao = {one for one in ids if one.startswith("LA") and kind_of(one) in POLICE}
        clauses.append((told[0], lao))
    return clauses if len(clauses) > 1 and clauses[0][1] else []


def _in_body(reading: Reading, sentences: list[Sentence]) -> Opening | None:
    """The first sentence that tells of an occasion, or a near one that gives its day too."""
    best: Opening | None = None
    for sentence in sentences:
        if best is not None and sentence.number - best.sentence.number > _DAY_WITHIN:
            break
        hits = _held_here(reading, sentence)
        if not hits:
            continue
        dated = any(m.value.precision == "day" for m in days(sentence))
        if not dated and _stops_undated(reading, sentence, best):
            continue
        hit, kind = leading_words(reading, sentence, hits)
        if best is None:
            best = Opening(sentence, hit, kind)
            if dated or sentence.number > _OPENING:
                break
        elif dated:
            wider = LEADING.index(kind) > LEADING.index(best.kind)
            if wider:
                return Opening(sentence, hit, best.kind, best.sentence, best.hit)
            return Opening(sentence, hit, kind, best.sentence)
    return best


def _stops_undated(reading: Reading, sentence: Sentence, best: Opening | None) -> bool:
    """Whether a sentence without a day tells of something earlier."""
    span = (sentence.start, sentence.end)
    if best is None and recalls(reading, sentence):
        tried(reading, RULE, span, "the sentence looks back and gives no day")
        return True
    if any(is_past(reading, m.value, None) for m in days(sentence)):
        tried(reading, RULE, span, "its date lies long before publication")
        return True
    return False


def _held_here(reading: Reading, sentence: Sentence) -> list[Words]:
    """The words of a sentence that can tell of the lead, none where something stops it."""
    span = (sentence.start, sentence.end)
    words = [(hit, kind) for hit, kind in meeting_hits(reading, sentence) if kind != "other"]
    words = [(hit, kind) for hit, kind in words if not framed(reading, sentence, hit, kind)]
    words = [pair for pair in words if not mere_wish(reading, sentence, pair)]
    hits = [(hit, kind) for hit, kind in words if not planned(reading, sentence, hit)]
    hits = of_its_day(reading, sentence, hits or acts(reading, sentence)[:1])
    if not hits:
        if reading.trail is not None:
            stopped = (
                "planned, not held" if words else "no act of the two sides on a day, at a place"
            )
            tried(reading, RULE, span, stopped)
        return []
    if third_country(sentence, reading):
        tried(reading, RULE, span, "third country at the table")
        return []
    if not both_sides(reading, sentence):
        tried(reading, RULE, span, "no police body and no official of the two sides")
        return []
    return hits


def _talks_held(reading: Reading, lead: Sentence) -> Words | None:
    """`… đã thăm và làm việc. Tại hội đàm, hai bên …`: the talks that the visitors had."""
    keys = reading.page.tokens.keys
    after = (s for s in reading.page.sentences[lead.number + 1 :] if s.block == "body")
    for sentence in islice(after, _OPENING):
        for hit in (*acts_in(reading.page, sentence), *sentence.hits):
            opens = hit.first <= sentence.first + 2 and keys[sentence.first] == AT
            kind = hit.codes.get("acts") or hit.codes.get("meetings")
            if opens and kind == "talks" and not TALKS.isdisjoint(keys[hit.first : hit.last]):
                return hit, "talks"
        if recalls(reading, sentence) or days(sentence) or third_country(sentence, reading):
            continue
        for hit, kind in meeting_hits(reading, sentence):
            held = kind == "talks" and not planned(reading, sentence, hit)
            if held and keys[hit.last : hit.last + 1] == [WITH]:
                return hit, "talks"
    return None


def _in_first(reading: Reading, sentences: Iterable[Sentence]) -> Opening | None:
    """The first of some sentences that tells of an occasion."""
    for sentence in sentences:
        hits = _held_here(reading, sentence)
        if hits:
            return Opening(sentence, *leading_words(reading, sentence, hits))
    return None


def _ceremony(reading: Reading) -> Opening | None:
    """An occasion of no special kind, `lễ trao thưởng`, where nothing else is told of."""
    body = [s for s in reading.page.sentences if s.block in ("body", "item")]
    for sentence in body[:_CEREMONY_OPENING]:
        if third_country(sentence, reading):
            continue
        for hit, kind in meeting_hits(reading, sentence):
            told = quoted(reading, hit)
            dated = any(m.value.precision == "day" for m in days(sentence))
            if kind == "other" and (
                told.startswith(CEREMONIES) or (dated and told.endswith(ORDER))
            ):
                return Opening(sentence, hit, kind)
    return None


def _received_by_leader(reading: Reading, found: Opening) -> Opening | None:
    """`Thủ tướng A đã tiếp B sang thăm và làm việc`: a call, whatever brought B here."""
    if found.kind not in ("working_visit", "other"):
        return None
    sentence = found.sentence
    for hit in verb_hits(sentence, "host"):
        told = leader_receiving(reading, sentence, hit)
        if told is not None and receives_guests(reading, told, hit):
            return Opening(sentence, hit, "courtesy_call", found.before)
    return None


def _attended(reading: Reading) -> Opening | None:
    """`A phát biểu tại Hội nghị`: an occasion told by who was there, police of both sides."""
    police = {side(o) for one in reading.people if (o := one.org_id) and kind_of(o) in POLICE}
    if len(police) < len(("VN", "LA")):
        return None
    body = [s for s in reading.page.sentences if s.block in ("body", "item")][:_OPENING]
    series = next(
        (
            (hit, kind)
            for sentence in body
            for hit, kind in meeting_hits(reading, sentence)
            if kind == "annual_review" and framed(reading, sentence, hit, kind)
        ),
        None,
    )
    keys = reading.page.tokens.keys
    for sentence in body:
        for hit in acts_in(reading.page, sentence):
            kind = hit.codes["acts"]
            there = hit.first > sentence.first and keys[hit.first - 1] in THERE
            if (
                not there
                or kind not in ("talks", "working_visit")
                or framed(reading, sentence, hit, kind)
            ):
                continue
            if third_country(sentence, reading) or recalls(reading, sentence):
                continue
            if series is not None and kind == "talks":
                return Opening(sentence, hit, series[1], kind_hit=series[0])
            return Opening(sentence, hit, kind)
    return None


def _with_title(lead: Words, in_titles: list[Words]) -> Words:
    """The kind of the lead, made more specific by the title where the lead leaves it open."""
    _, kind = lead
    if kind not in _LEFT_OPEN:
        return lead
    better = _BETTER_THAN_TALKS if kind == "talks" else _BETTER
    return leading([pair for pair in in_titles if pair[1] in better] or [lead])


def time_and_place(reading: Reading, occasion: Occasion) -> None:
    """Day, place and mode of an occasion as its own sentence gives them."""
    take_day(reading, occasion, occasion.sentence)
    take_place(reading, occasion, occasion.sentence)
    take_mode(reading, occasion)
