"""The aid of an article: its rules tried on each frame of each sentence."""

from __future__ import annotations

from msgspec.structs import replace

from bordercoop.clauses import Frame, transfers
from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import Reading
from bordercoop.mentions.page import Sentence
from bordercoop.records.aid.circumstances import background, clause_of, place_in_time
from bordercoop.records.aid.context import Memory, Telling
from bordercoop.records.aid.duplicates import LINE, once
from bordercoop.records.aid.funded import funded, of_money
from bordercoop.records.aid.gift import Gift
from bordercoop.records.aid.giving import HANDING, NOT_GIVEN
from bordercoop.records.aid.grounds import ground
from bordercoop.records.aid.priced import priced
from bordercoop.records.aid.rules import RULES
from bordercoop.records.aid.unheard import unheard
from bordercoop.records.aid.who import donors_of, other_side
from bordercoop.records.meetings import Occasion, occasion_of, third_country
from bordercoop.records.rule import tried

NO_THEME = "no thing, sum or course in the clause"
NO_FRAME = "no clause gives, builds, teaches or sends anything"

SHORT_LINE = 150
"""Code points up to which a line of one sentence may stand under a photo."""


def find(reading: Reading, held: list[Occasion]) -> list[Gift]:
    """The aid told of in an article, in text order, each gift once."""
    found: list[Gift] = []
    memory = Memory()
    for sentence in reading.page.sentences:
        if third_country(sentence, reading) and not sentence.of("number"):
            tried(reading, "aid", (sentence.start, sentence.end), "of a third country")
            continue
        frames = transfers(reading, sentence)
        if not frames and not (memory.last and of_money(reading.page, sentence)):
            tried(reading, "aid", (sentence.start, sentence.end), NO_FRAME)
            continue
        occasion = occasion_of(reading, held, sentence.number) if held else None
        parties = occasion.parties if occasion else reading.parties
        telling = Telling(reading, sentence, frames, occasion, parties, held, memory)
        for frame in () if funded(telling) else frames:
            _tell(telling, frame)
            if telling.taken:
                break
        _heads_of_lists(telling)
        _remember(telling)
        if reading.trail is not None:
            unheard(reading, sentence, frames)
        found.extend(dict.fromkeys(g for g in telling.made if g not in found))
    kept = once(found)
    if len(kept) < len(found):
        for gift in found:
            if gift not in kept:
                words = next(filter(None, gift.spans), (0, len(reading.page.article.text)))
                tried(reading, gift.rule, words, "told elsewhere, recorded once")
    for gift in kept:
        ground(reading, gift, held)
    return kept


def _tell(telling: Telling, frame: Frame) -> None:
    """Try the rules on a frame and add the gifts that it tells of."""
    if priced(telling, frame):
        return
    page = telling.reading.page
    made: list[Gift] = []
    stopped = False
    for rule in RULES:
        told = rule.build(telling, _unused(telling, frame))
        if isinstance(told, list):
            made.extend(dict.fromkeys(g for g in told if g not in made))
            if telling.taken:
                break
        elif told is not None:
            stopped = True
            tried(telling.reading, rule.id, page.span(frame.first, frame.last), told)
    if not (made or stopped):
        tried(telling.reading, "aid", page.span(frame.first, frame.last), NO_THEME)
    if telling.taken:
        for gift in made:
            if gift is not telling.memory.building and gift is not telling.memory.course:
                gift.block, gift.sentence = telling.sentence.block, telling.sentence.number
        telling.made.extend(made)
        return
    made.sort(key=lambda g: g.spans[0])
    sentence = telling.sentence
    for gift in made:
        if gift.thing_alone:
            gift.spans[0] = clause_of(telling, frame, gift, alone=len(made) == 1)
        place_in_time(telling, gift, frame)
        gift.past = gift.date is not None or background(telling)
    for gift in made:
        gift.block = LINE if _lone(telling.reading, sentence) else sentence.block
        gift.sentence = sentence.number
        telling.made.append(gift)


def _heads_of_lists(telling: Telling) -> None:
    """What is told in general before its parts are counted: `một số quà, gồm 20 máy tính`."""
    parts = (g.item_span for g in telling.made if g.quantity and not g.assumed)
    last = max((part[0] for part in parts if part), default=0)
    starts = telling.reading.page.tokens.starts
    cues = telling.cues(telling.sentence.first, telling.sentence.last) if last else []
    opened = max(
        (at for hit in cues if "consist" in hit.told and (at := starts[hit.first]) < last),
        default=0,
    )
    for head in telling.made:
        uncounted = head.quantity is None and head.kind not in ("cash", "training")
        if uncounted and head.item_span and head.item_span[1] <= opened:
            head.general = True


def _unused(telling: Telling, frame: Frame) -> Frame:
    if not telling.used:
        return frame
    return replace(frame, themes=tuple(t for t in frame.themes if id(t) not in telling.used))


def _remember(telling: Telling) -> None:
    """Keep for later sentences what this one told."""
    memory, made = telling.memory, telling.made
    if not made:
        _open_list(telling)
    built = next((g for g in reversed(made) if g.is_built_here()), None)
    memory.building = built or memory.building
    counted = (
        g for g in reversed(made) if g.kind == "construction" and g.quantity and not g.assumed
    )
    memory.buildings = next(counted, memory.buildings)
    course = next((g for g in reversed(made) if g.kind == "training"), None)
    here = memory.course is not None and memory.course.occasion is not None
    if course is not None and (course.occasion is not None or not here):
        memory.course = course  # the course of a ceremony, before those of other years
    if made and telling.sentence.block not in ("title", "caption"):
        bare = [g for g in made if g.amount is None and (g.quantity is None or g.assumed)]
        memory.uncounted = [*memory.uncounted, *(g for g in bare if g.kind != "construction")]
        memory.last = made
        memory.paragraph = telling.sentence.paragraph
        memory.donors = made[-1].donors
        memory.recipients = made[-1].recipients
        memory.givers = made[-1].givers


def _open_list(telling: Telling) -> None:
    """Keep who gives to whom in a list that this sentence opens: `Công an X giúp bạn:`."""
    sentences, at = telling.reading.page.sentences, telling.sentence.number
    below = sentences[at + 1] if at + 1 < len(sentences) else None
    if below is None or below.opener != at:
        return
    for frame in telling.frames:
        if frame.classes.isdisjoint(HANDING) or frame.modality in NOT_GIVEN:
            continue
        donors, givers = donors_of(telling, frame)
        named = telling.settle(frame.recipient.ids)
        donors = donors or (other_side(telling, named) if named else ())
        across = tuple(i for i in named if donors and side(i) != side(donors[0]))
        recipients = across or (other_side(telling, donors) if donors else ())
        if donors and recipients:
            memory = telling.memory
            memory.donors, memory.recipients, memory.givers = donors, recipients, givers
            memory.opened, memory.paragraph = at, telling.sentence.paragraph
            memory.opened_status = "pledged" if frame.modality == "planned" else None
            return


def _lone(reading: Reading, sentence: Sentence) -> bool:
    """A short sentence alone on its line, such as stands under a photo with a full stop."""
    if sentence.block != "body" or sentence.end - sentence.start > SHORT_LINE:
        return False
    around = reading.page.sentences[max(0, sentence.number - 1) : sentence.number + 2]
    return sum(1 for s in around if s.paragraph == sentence.paragraph) == 1
