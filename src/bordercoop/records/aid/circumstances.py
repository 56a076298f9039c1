"""What stands around a gift: its status, its purpose, the words of its clause, its day."""

from __future__ import annotations

from bordercoop.clauses import Frame, Theme
from bordercoop.clauses.cues import cues_of
from bordercoop.clauses.governing import JOINING
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import JOINS
from bordercoop.lexicon.worded import word_set
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import Gift
from bordercoop.records.meetings import days, is_past, recalls
from bordercoop.text import Span

PURPOSE_WORDS = 24
"""Tokens that say what for at the most."""
IN_ORDER_TO = word_set("circumstances_in_order_to")
BREAKS = frozenset({".", ";", "(", ")", ":", "”", '"'})
BULLETS = "-–—+*• "
"""Marks with which an item of a list begins."""
ENDS = ' ;.,”":'
OPENS = ("purpose", "help")


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
    finished = "hand_over" in frame.classes
    if kind == "construction" and not finished:
        if "begin" in frame.classes:
            return "ongoing", verb
        if frame.modality == "under_way":
            return "ongoing", said
    return "delivered", verb


def purpose_of(telling: Telling, frame: Frame, theme: Theme) -> Span | None:
    """The words that say what a gift is for, behind it or behind the one who receives.

    What is helped with where a building is the gift is to build it, and no purpose.
    """
    page, sentence = telling.reading.page, telling.sentence
    keys = page.tokens.keys
    cues = _cues(telling)
    names = {e.first: e for e in telling.reading.entities[sentence.number]}
    built = (theme.code or "").startswith("construction")
    at = theme.last
    while at < frame.last:
        cue = cues.get(at)
        if keys[at] in BREAKS or (keys[at] in JOINS and _next_thing(telling, at + 1)):
            return None
        if cue is not None and any(code == "purpose" for _, code in cue.tags):
            return _purpose(telling, frame, at)
        if cue is not None and not built and any(code == "help" for _, code in cue.tags):
            behind = cue.last
            named = False
            while behind < frame.last and (
                behind in names
                or (
                    behind in cues and any(c in ("carrier", "to") for _, c in cues[behind].tags)
                )
                or (named and keys[behind] in JOINS)
            ):
                named = named or behind in names
                behind = (
                    names[behind].last
                    if behind in names
                    else cues[behind].last
                    if behind in cues
                    else behind + 1
                )
            if (
                named
                and behind < frame.last
                and keys[behind] not in BREAKS
                and keys[behind] not in JOINS
            ):
                return _purpose(telling, frame, behind)
            if not named and behind < frame.last:
                return _purpose(telling, frame, at)
        at = names[at].last if at in names else at + 1
    return None


def _purpose(telling: Telling, frame: Frame, at: int) -> Span | None:
    """From a token to the end of what is said of a purpose."""
    page = telling.reading.page
    keys = page.tokens.keys
    if keys[at] in IN_ORDER_TO:
        at += 1
    last = at
    while last < min(frame.last, at + PURPOSE_WORDS):
        key = keys[last]
        if key in BREAKS:
            break
        if key in JOINS and (_next_thing(telling, last + 1) or _next_clause(telling, last + 1)):
            break
        last += 1
    while last > at and not (keys[last - 1][0].isalnum()):
        last -= 1
    return page.span(at, last) if last - at >= 2 else None


def _next_thing(telling: Telling, at: int) -> bool:
    """Whether a further counted thing begins at a token."""
    keys = telling.reading.page.tokens.keys
    if at >= telling.sentence.last:
        return False
    if keys[at][0].isdecimal():
        return True
    return any(m.first == at for m in telling.sentence.of("number"))


def _next_clause(telling: Telling, at: int) -> bool:
    """Whether a new clause begins: somebody acts, or a verb of giving stands there."""
    if any(e.first == at for e in telling.reading.entities[telling.sentence.number]):
        return True
    cue = _cues(telling).get(at)
    return cue is not None and any(
        code in ("give", "hand_over", "done", "future", "of_which", "elsewhere")
        for _, code in cue.tags
    )


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


def place_in_time(telling: Telling, gift: Gift) -> None:
    """Date a gift where the text does, and name the meeting at which it was handed over.

    What is told as background was given elsewhere.
    """
    occasion, reading, sentence = telling.occasion, telling.reading, telling.sentence
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
        or reviews(telling)
        or background(telling)
        or recalls(reading, sentence)
    ):
        if own:
            gift.date, gift.date_span = own[0].value, (own[0].start, own[0].end)
    elif gift.kind != "training" or _ceremony(telling):
        gift.occasion = telling.held.index(occasion)


def background(telling: Telling) -> bool:
    """Whether a sentence tells of a time before the meeting: `thời gian qua`, `từ năm`."""
    return any(code == "before" for hit in _cues(telling).values() for _, code in hit.tags)


def _ceremony(telling: Telling) -> bool:
    return any(hit.code("meetings") == "training" for hit in telling.sentence.hits)


def reviews(telling: Telling) -> bool:
    """Whether the paragraph reviews a period: `Từ năm 2019 đến nay, …`."""
    sentences = telling.reading.page.sentences
    number = telling.sentence.number
    while number >= 0 and sentences[number].paragraph == telling.sentence.paragraph:
        if any(m.value.period for m in sentences[number].of("date")):
            return True
        number -= 1
    return False
