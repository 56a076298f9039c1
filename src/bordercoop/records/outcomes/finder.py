"""The outcomes of an article: the figures of the clauses that tell of joint work."""

from __future__ import annotations

from bordercoop.clauses import quantities
from bordercoop.clauses.quantity import Quantity
from bordercoop.discourse.antecedents import where_named
from bordercoop.discourse.bodies import BOTH, marked
from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import Parties, Reading
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings import Occasion, occasion_of, third_country
from bordercoop.records.outcomes import nationals
from bordercoop.records.outcomes.actors import actors_of, on_both_sides
from bordercoop.records.outcomes.articles import articles
from bordercoop.records.outcomes.credited import credited
from bordercoop.records.outcomes.duplicates import CAUGHT, once, told_again
from bordercoop.records.outcomes.figure import Figure
from bordercoop.records.outcomes.figures import (
    DONE,
    Taken,
    Told,
    arrested,
    figures_of,
    may_call,
)
from bordercoop.records.outcomes.joint import sides_named, work_of
from bordercoop.records.outcomes.paragraph import (
    ASKED,
    Paragraph,
    following,
    planned,
    says,
    tells_haul,
)
from bordercoop.records.outcomes.people import is_wanted
from bordercoop.records.outcomes.period import (
    announced,
    by_the_way,
    day,
    moment,
    moments,
)
from bordercoop.records.outcomes.subjects import share
from bordercoop.records.outcomes.unlisted import unlisted
from bordercoop.records.outcomes.unnumbered import may_tell, some_wanted, unnumbered
from bordercoop.records.rule import tried
from bordercoop.text import Span

TOLD_AGAIN = frozenset({"title", "caption"})
"""Kinds of lines that repeat what the body tells."""
LEAD_IN = 30
"""Tokens from the beginning of a sentence within which both sides act as its head."""
GOES_ON = word_set("outcome_goes_on")
"""Words before the next number of a list."""
STOPS = frozenset('.!?…”"')
"""Marks at the end of a sentence that opens no list."""
SHORTEST = 5
"""Code points that a clause has at least."""

# Figures of the whole country, and what was confessed or is under trial, are no joint work.
_NATIONAL = worded(
    r"{finder_national}|riêng {police_word} \d+ {province_word}|{finder_national_share}"
    r"|{finder_going_on}|{police_word} (?:{several}|\d+) {province_word} (?:{finder_bordering})"
    r"|{finder_territory} (?:toàn )?{province_word},|{finder_happened}"
    r"|(?<!lời )(?<!triển )(?<!công )\bkhai\b(?! (?:{finder_not_confessed}))"
    r"|{finder_one_side}"
)
_EXAMPLE = worded(r"{finder_example}|cụ thể, (?:{finder_example_days})|{finder_example_latest}")
# `toàn tỉnh bắt 900 vụ, trong đó phối hợp với Công an X bắt 12 vụ`
_CUT = worded(r";|,\s+(?=(?:{finder_cut})\s|{finder_joint_part})")
_JOINT_PART = worded(r"[\s,]*(?:{finder_joint_part})")


NO_COUNT = "nothing counted that a rule takes, nobody named as caught"


def find(
    reading: Reading, held: list[Occasion], taken: Taken, *, alone: bool = False
) -> list[Figure]:
    """The outcomes of an article in text order.

    `taken` are the clauses of its aid and its commitments: figures in them are no outcomes.
    `alone` says that no police of both sides is told of: then work counts that concerns Lao
    nationals.
    """
    found: list[Figure] = []
    repeated: list[Figure] = []
    counted: dict[int, list[Quantity]] = {}
    last: dict[int, int] = {}
    openers: set[int] = set()
    for sentence in reading.page.sentences:
        told = quantities.find(reading, sentence)
        called = [q for q in told if may_call(q)]
        others = [q for q in unlisted(reading, sentence, told) if q not in called]
        others += articles(reading, sentence, [*told, *others])
        called = sorted([*called, *others], key=_first)
        if called:
            counted[sentence.number] = called
        if called or _caught(reading, sentence, (sentence.start, sentence.end)):
            last[sentence.paragraph] = sentence.number
            opener = _opener(reading, sentence)
            if opener is not None:
                openers.add(opener.number)
                last[opener.paragraph] = max(last.get(opener.paragraph, -1), opener.number)
    nobody_meets = sides_named(reading) if not held else Parties()
    elsewhere = not held and any(third_country(s, reading) for s in reading.page.sentences)
    one_case = not held
    parties = nobody_meets if one_case else held[0].parties
    credits = credited(reading, parties, one_case=one_case) if last else {}
    paragraph = opened = Paragraph(-1, one_case, alone=alone)
    latest = max(last.values(), default=-1)
    for sentence in reading.page.sentences:
        upto = latest if one_case else last.get(sentence.paragraph, -1)
        if sentence.number > upto:
            tried(reading, "outcome", (sentence.start, sentence.end), NO_COUNT)
            continue
        if sentence.paragraph != paragraph.number:
            if sentence.opener is not None and sentence.opener == opened.sentence:
                paragraph = opened.going_on(sentence)
            else:
                paragraph = following(reading, sentence, paragraph)
        paragraph.credit = credits.get(sentence.number, ())
        occasion = occasion_of(reading, held, sentence.number) if held else None
        parties = occasion.parties if occasion else nobody_meets
        if elsewhere and not _names_lao(reading, sentence):
            tried(reading, "outcome", (sentence.start, sentence.end), "of a third country")
            continue
        dated = moments(reading, sentence, occasion.date if occasion else None)
        here = counted.get(sentence.number, [])
        if not here:
            tried(reading, "outcome", (sentence.start, sentence.end), NO_COUNT)
        figures = _in_sentence(reading, sentence, here, parties, paragraph, taken)
        for figure in figures:
            when = moment(reading, dated, figure.spans[0][0]) or paragraph.period
            if when is not None:
                figure.period, figure.period_span = when
        if dated and (here or not one_case or not by_the_way(dated[-1][1])):
            paragraph.period = dated[-1][1]
        if sentence.number in openers:
            opened = paragraph.opening(reading, sentence)
        (repeated if sentence.block in TOLD_AGAIN else found).extend(figures)
    told_again(found, repeated)
    kept = once(found, one_case, _wanted(reading, counted))
    share(kept, one_case)
    if one_case:
        _date_the_case(reading, kept)
    return kept


def _date_the_case(reading: Reading, found: list[Figure]) -> None:
    """Give the figures of a case that have no day that of those told with them, else the one on
    which the case is made known."""
    for at, figure in enumerate(found):
        if figure.period is not None:
            continue
        dated = next((one for one in found[at:] if one.period is not None), None)
        if dated is not None:
            figure.period, figure.period_span = dated.period, dated.period_span
            continue
        when = announced(reading, reading.page.sentences[figure.sentence])
        if when is not None:
            figure.period, figure.period_span = when


def _first(quantity: Quantity) -> int:
    return quantity.first


def _opener(reading: Reading, item: Sentence) -> Sentence | None:
    """The sentence that opens the list of an item: the one before it, if no stop ends it."""
    if item.opener is None or item.opener < 0:
        return None
    opener = reading.page.sentences[item.opener]
    return None if reading.low((opener.start, opener.end)).rstrip()[-1:] in STOPS else opener


def _wanted(reading: Reading, counted: dict[int, list[Quantity]]) -> set[float]:
    """The numbers of people of whom an article says that they are wanted."""
    ends = reading.page.tokens.ends
    counted_so = {
        quantity.number.value
        for quantities_of in counted.values()
        for quantity in quantities_of
        if quantity.tag("indicators") == "fugitives"
        or is_wanted(reading.page.lower, ends[quantity.last - 1])
    }
    return counted_so | {1.0} if some_wanted(reading) else counted_so


def _names_lao(reading: Reading, sentence: Sentence) -> bool:
    """Whether a Lao body, and no reference to the sides, acts in a sentence."""
    return any(
        side(body) == "LA"
        for entity in reading.entities[sentence.number]
        for body in entity.ids
        if not marked(body)
    )


def _in_sentence(
    reading: Reading,
    sentence: Sentence,
    counted: list[Quantity],
    parties: Parties,
    paragraph: Paragraph,
    taken: Taken,
) -> list[Figure]:
    """The figures of a sentence; its last clause says whether joint work goes on."""
    view = reading.low((sentence.start, sentence.end))
    span = sentence.start, sentence.end
    if _EXAMPLE.match(view) and not _of_both(reading, sentence):
        tried(reading, "outcome", span, "an example out of a total")
        return []
    listed = sentence.block == "item" and sentence.opener is not None
    if listed and not paragraph.done and not DONE.search(view):
        tried(reading, "outcome", span, "planned, not done")
        return []
    if paragraph.paused and tells_haul(view):
        paragraph.joint, paragraph.paused = True, False
    dated = day(sentence)
    found: list[Figure] = []
    hauling = False
    whole = True
    done = False
    for start, end in _clauses(view, sentence):
        clause = reading.page.lower[start:end]
        done_here = DONE.search(clause) is not None
        done = (done or done_here) and not says(reading, start, end, ASKED)
        joint, actors = work_of(reading, sentence, (start, end), parties, paragraph.joint)
        if joint and paragraph.alone and not nationals.caught(clause):
            joint = paragraph.joint and set(actors) <= set(paragraph.actors)
        if not joint and paragraph.credit:
            joint, actors = True, paragraph.credit
        if (
            paragraph.one_case
            and joint
            and (on_both_sides(actors) or (actors and not parties.lao))
        ):
            paragraph.actors = actors
        here = [q for q in counted if start <= reading.page.tokens.starts[q.first] < end]
        if joint or here or not paragraph.one_case:
            paragraph.joint = joint
        hauling = hauling and (
            _opens_with_number(reading, sentence, start) or any(q.label for q in here)
        )
        national = _NATIONAL.search(clause) is not None
        if national:
            paragraph.paused = paragraph.one_case and (paragraph.joint or paragraph.paused)
            paragraph.joint = paragraph.paused and paragraph.joint and not here
            tried(reading, "outcome", (start, end), "figures of the country, or of a case told")
        elif not joint:
            paragraph.paused = paragraph.paused and not (here and _acts(reading, sentence))
            tried(reading, "outcome", (start, end), "figures of one side")
        elif (
            here
            and not done_here
            and not (dated and arrested(clause))
            and planned(reading, start, end)
        ):
            tried(reading, "outcome", (start, end), "planned, not done")
        else:
            part = not whole and _JOINT_PART.match(clause) is not None
            figures = figures_of(
                reading, here, (start, end), clause, taken, Told(hauling, part, dated, done)
            )
            hauling = hauling or any(figure.indicator == "seized" for figure in figures)
            if not figures:
                tried(reading, "outcome", (start, end), NO_COUNT)
            told = done_here or not says(reading, start, end, ASKED)
            if told and not any(figure.indicator in CAUGHT for figure in figures):
                one = _caught(reading, sentence, (start, end))
                figures = [one, *figures] if one is not None else figures
            for figure in figures:
                figure.sentence = sentence.number
                team = paragraph.actors if paragraph.one_case else ()
                figure.actors = actors_of(figure, actors, team, parties.both)
                figure.grounds["actors"] = where_named(
                    reading, parties, figure.actors, sentence.number, figure.spans[0][0]
                )
                found.append(figure)
        whole = joint and not national
    return found


def _acts(reading: Reading, sentence: Sentence) -> bool:
    """Whether a body acts in a sentence."""
    return any(one.ids and not one.governed for one in reading.entities[sentence.number])


def _caught(reading: Reading, sentence: Sentence, span: Span) -> Figure | None:
    """People caught whom a clause tells without a number."""
    if not may_tell(reading, span):
        return None
    dated = day(sentence) or DONE.search(reading.low(span)) is not None
    return unnumbered(reading, sentence, span, dated=dated)


def _opens_with_number(reading: Reading, sentence: Sentence, start: int) -> bool:
    """Whether a clause begins with a number, as the items of a list do: `ngoài ra còn 1 …`."""
    first = reading.page.tokens.first(start)
    keys = reading.page.tokens.keys
    while first < sentence.last and keys[first] in GOES_ON:
        first += 1
    return any(0 <= number.first - first <= 1 for number in sentence.of("number"))


def _of_both(reading: Reading, sentence: Sentence) -> bool:
    """Whether bodies of both sides act at the head of a sentence: `Riêng A và B …`."""
    ids = [
        one
        for entity in reading.entities[sentence.number]
        if not entity.governed and entity.first - sentence.first < LEAD_IN
        for one in entity.ids
    ]
    both = any(one.startswith(BOTH) for one in ids)
    return both or len({side(one) for one in ids if not marked(one)}) == 2


def _clauses(view: str, sentence: Sentence) -> list[Span]:
    """Parts of a sentence between semicolons, and before a contrasting `còn`, `riêng`."""
    spans: list[Span] = []
    at = 0
    for cut in _CUT.finditer(view):
        spans.append((at, cut.start()))
        at = cut.end()
    spans.append((at, len(view)))
    base = sentence.start
    return [(base + a, base + b) for a, b in spans if b - a > SHORTEST]
