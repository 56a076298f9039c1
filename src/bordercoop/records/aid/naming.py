"""The words that name what was given, as they stand: no number, no classifier, no receiver."""

from __future__ import annotations

from bordercoop.clauses import Frame, Theme
from bordercoop.clauses.cues import things_of
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.worded import the_word, word_set
from bordercoop.records.aid.context import Telling
from bordercoop.text import Span

NAME_WORDS = 6
"""Words behind a thing's noun that may go on naming it."""
SUBJECT_WORDS = 24
"""Words that say what is taught at the most."""
SHARES = word_set("naming_shares")
"""Classifiers that only count: `20 suất quà` are `quà`."""
MEASURES = word_set("naming_measures")
"""Behind a number that goes on naming a thing: `xe ô tô 16 chỗ`."""
ORDINAL = "thứ"
"""Before the number of a thing in a row: `trụ sở thứ 5`."""
STOPS = word_set("naming_stops")
"""Words that no longer name a thing."""
NO_SUBJECT = word_set("naming_no_subject")
"""Words behind which it is no longer said what is taught."""
OPENING = word_set("naming_opening")
"""Words before what is taught: `mở lớp …`, `sang học …`."""
FALLEN = word_set("naming_fallen")
"""Words that begin whose remains are looked for, one of a list."""
FREE_OF_CHARGE = word_set("naming_free")
NAMELESS = ("bare", "plural", "unnamed")
"""Forms of a body that name none: `trụ sở công an bản`."""
MONEY = "cash"
ABOUT = the_word("naming_about")
"""Opens what is taught: `lớp tập huấn về kỹ năng …`."""
ENDING = frozenset(
    {"to", "by", "at", "of", "with", "each", "worth", "consist", "passive", "done", "future"}
    | {"give", "hand_over", "receive", "send", "behalf", "under_way", "of_which"}
)
"""Classes of the cues at which a name of something taught or done ends."""
ACTING = frozenset({"future", "done", "under_way", "give", "help", "pass", "build", "begin"})
"""Classes of the cues behind whoever does something."""
TAUGHT = frozenset({"teach"})
LEARNT = frozenset({"study"})


def item_of(telling: Telling, theme: Theme) -> Span:
    """The words that name a thing; those of a sum say whether it is paid in cash."""
    page = telling.reading.page
    keys = page.tokens.keys
    if theme.sum_alone:
        return page.span(theme.first, _in_cash(telling, theme.last))
    start, quantity = theme.first, theme.quantity
    if theme.each is not None and theme.code is None and quantity and quantity.tag("trainees"):
        return page.span(theme.each.first, theme.each.last)
    if quantity is not None and quantity.first <= theme.first:
        named = quantity.noun or quantity.unit
        start = named.first if named else quantity.last - 1
        if quantity.noun is None and quantity.unit is not None:
            start = _behind_classifier(telling, quantity.unit)
    end = max(item_end(telling, max(theme.last, start)), theme.last)
    if keys[start] in SHARES and start + 1 < end:
        start += 1
    if (theme.code or "").startswith("construction"):
        end = _owner_behind(telling, theme, end)
    return page.span(start, end)


def _behind_classifier(telling: Telling, unit: Hit) -> int:
    """The token at which a thing is named that only a classifier announces."""
    if unit.code("objects") or item_end(telling, unit.last) == unit.last:
        return unit.first
    return unit.last


def _acts(telling: Telling, at: int) -> bool:
    """Whether a verb follows at a token, so that who stands before it acts."""
    cues = telling.cues(at, min(at + 4, telling.sentence.last))
    return any(cue.first == at and not cue.told.isdisjoint(ACTING) for cue in cues)


def _in_cash(telling: Telling, at: int) -> int:
    """The token behind `tiền mặt`, where that stands behind a sum."""
    for thing in things_of(telling.reading.page, telling.sentence):
        if thing.first == at and thing.code("objects") == MONEY:
            return thing.last
    return at


def _owner_behind(telling: Telling, theme: Theme, at: int) -> int:
    """The token behind whose building it is: `trụ sở công an bản`, `nhà làm việc Công an X`."""
    keys = telling.reading.page.tokens.keys
    for mention in telling.sentence.of("body"):
        if mention.first != at:
            continue
        owned = any(name.first == at for name in theme.recipient.names)
        named = owned and not _acts(telling, mention.last)
        if named or mention.value.form in NAMELESS:
            inside = range(at + 1, mention.last)
            return next((n for n in inside if keys[n] == "("), mention.last)
    return at


def item_end(telling: Telling, at: int) -> int:
    """Token behind the words that go on naming a thing whose noun ends at a token."""
    keys, last, sentence = telling.reading.page.tokens.keys, at, telling.sentence
    end = min(sentence.last, at + NAME_WORDS + 4)
    cues = {hit.first for hit in telling.cues(at, end) if "pseudo" not in hit.told}
    names = {e.first for e in telling.reading.entities[sentence.number]}
    while last < sentence.last and last - at < NAME_WORDS:
        key = keys[last]
        if key in ("-", "–") and _without_blanks(telling, last):
            last += 2
            continue
        if key[0].isdecimal():
            if last + 1 < sentence.last and keys[last + 1] in MEASURES:
                last += 2
                continue
            if keys[last - 1] == ORDINAL:
                last += 1
                continue
            break
        if not key[0].isalpha() or last in names or last in cues or key in STOPS or key == AND:
            break
        last += 1
    return last


def _without_blanks(telling: Telling, at: int) -> bool:
    """Whether a mark joins the words beside it: `Bô-lô-ven`."""
    tokens = telling.reading.page.tokens
    if not telling.sentence.first < at < telling.sentence.last - 1:
        return False
    joined = tokens.ends[at - 1] == tokens.starts[at]
    return joined and tokens.ends[at] == tokens.starts[at + 1]


def course_of(telling: Telling, frame: Frame, courses: list[tuple[int, int]]) -> Span | None:
    """The words that name a course: its noun and what is taught, else the verb and that.

    `courses` are the tokens of the nouns for courses in the frame.
    """
    if courses:
        first, behind = courses[0]
        if telling.reading.page.tokens.keys[first] in SHARES and first + 1 < behind:
            first += 1
        return telling.reading.page.span(first, taught_until(telling, behind))
    cues = telling.cues(frame.first, frame.last)
    for classes in (TAUGHT, LEARNT):
        for cue in cues:
            if not cue.told.isdisjoint(classes):
                keys = telling.reading.page.tokens.keys
                first = cue.first
                while first < cue.last - 1 and keys[first] in OPENING:
                    first += 1
                return telling.reading.page.span(first, taught_until(telling, cue.last))
    return None


def taught_until(telling: Telling, at: int) -> int:
    """Token behind the words that say what is taught, from a token on.

    Commas and `và` belong to it only where the ones who are taught follow.
    """
    keys, sentence = telling.reading.page.tokens.keys, telling.sentence
    end = min(sentence.last, at + SUBJECT_WORDS)
    cues = {hit.first: hit for hit in telling.cues(at, end)}
    stops = {e.first for e in telling.reading.entities[sentence.number]}
    stops.update(m.first for m in sentence.of("number", "date"))
    last, soft = at, None
    while last < end:
        key, cue = keys[last], cues.get(last)
        if key in (",", AND):
            soft = last if soft is None else soft
        elif not key[0].isalpha() or key in NO_SUBJECT or last in stops:
            break
        if cue is not None and key != ABOUT and not cue.told.isdisjoint(ENDING):
            if "to" in cue.told:
                return last
            break
        last = cue.last if cue is not None and key != ABOUT else last + 1
    last = min(last, end)
    return last if soft is None else soft


def service_of(telling: Telling, told: Hit, last: int) -> Span:
    """The words that name a service: its verbs and what they are done to."""
    keys = telling.reading.page.tokens.keys
    end = told.last
    while end < last:
        further = taught_until(telling, end)
        end = min(max(end, further), last)
        if telling.words(end, min(end + 2, last)) in FREE_OF_CHARGE:
            end += 2
        if end + 1 < last and keys[end] == "," and keys[end + 1] in FALLEN:
            end += 2
            continue
        return telling.reading.page.span(told.first, end)
    return telling.reading.page.span(told.first, end)
