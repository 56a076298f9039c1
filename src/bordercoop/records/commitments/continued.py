"""Sentences without a head of their own, which go on with what was undertaken."""

from __future__ import annotations

import re

from bordercoop.clauses.tasks import acts_first, listed, opened_by
from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import Entity, Reading, verb_hits
from bordercoop.lexicon.connectives import FUTURE
from bordercoop.lexicon.worded import the_word, word_set, worded
from bordercoop.mentions.page import Sentence
from bordercoop.pattern import pattern
from bordercoop.records.commitments.heads import Head
from bordercoop.records.commitments.made import PAST, agreed
from bordercoop.records.commitments.rules import build
from bordercoop.records.commitments.undertaking import Open, Scene, Stretch, Undertaking
from bordercoop.records.meetings import days, is_past

SUBJECT_WITHIN = 60
"""Code points from the beginning of a sentence within which a body acts in it."""
ACTS_WITHIN = 14
"""Tokens from the beginning of a sentence within which both sides act in it."""
ATTENDED_FIRST, ATTENDED_WITHIN = 1, 9
"""Tokens before a verb of attending at most, and behind it before those who come."""
_ATTENDED_BY = word_set("attended_by")
HEAD_BEHIND = 4
"""Tokens behind which a head leaves room for what goes on before it."""

GOING_ON = word_set("continued_going_on")
"""Verbs with which a sentence tells of what is agreed though nothing before it says so."""

REPORT = the_word("continued_report")
"""A verb of what is to be done that is also a noun at the head of a sentence."""
NOUN_BEHIND = word_set("continued_noun_behind")
"""Words behind such a noun."""
# `Theo biên bản ghi nhớ, hai bên …`
_BY_PAPER = worded(r"Theo (?:{continued_by_paper})[^,.;]{0,40},\s*")
# `Quy chế được ký kết nhằm …`: what the paper that was signed is for
_FOR = worded(r"[^.;:,]{0,40}\b{aimed}\s+")
# `Kế hoạch nêu rõ hai bên …`, `Quy chế gồm 5 chương, quy định việc …`
_SAYS = worded(r"[^.;:]{0,80}?\b(?:{continued_paper_says})\b\s*[:,]?\s*(?:{matter}\s+)?")
_HAS = worded(r"\b{done}\b")
_IN_FUTURE = pattern(r"(?:Trong t|T)hời gian tới\s*,")
# `Hai bên tiếp tục …`, `Công an hai tỉnh giao Phòng X làm đầu mối`
_ARRANGED = worded(r"\s*(?:{future}\s+)?(?:{also}\s+)?({continued_arranged}|giao\s+[Pp]hòng)\b")
_AND = word_set("continued_and")


def goes_on(scene: Scene) -> bool:
    """Whether a sentence opens with a verb that goes on with what was undertaken."""
    page, sentence = scene.reading.page, scene.sentence
    at = acts_first(page, sentence.first, sentence.last)
    if at is None or attended(scene):
        return False
    if page.words(at, min(at + 2, sentence.last)) == REPORT and at == sentence.first:
        told = page.tokens.keys[at + 2 : at + 3]
        if not NOUN_BEHIND.isdisjoint(told):  # `Báo cáo tại hội nghị nêu rõ …`
            return False
    frames = page.tokens.keys[at : at + 2] in (["thực", "hiện"], ["triển", "khai"])
    acting = any(not e.governed and e.ids for e in scene.reading.entities[sentence.number])
    return not (frames and acting)


def attended(scene: Scene) -> bool:
    """Whether a sentence tells who was there: `Dự lễ còn có ông X`, `Chứng kiến có A và B`."""
    sentence, keys = scene.sentence, scene.reading.page.tokens.keys
    opens = next(iter(verb_hits(sentence, "attend")), None)
    if opens is None or opens.first - sentence.first > ATTENDED_FIRST:
        return False
    told = keys[opens.last : min(sentence.last, opens.last + ATTENDED_WITHIN)]
    return not _ATTENDED_BY.isdisjoint(told)


def _listed(scene: Scene) -> bool:
    sentence = scene.sentence
    return listed(scene.reading.page, sentence.first, sentence.last)


def _begins(scene: Scene) -> bool:
    """Whether a sentence without a subject begins with `tiếp tục`, `tăng cường`."""
    page, sentence = scene.reading.page, scene.sentence
    at = acts_first(page, sentence.first, sentence.last)
    acting = any(not e.governed and e.ids for e in scene.reading.entities[sentence.number])
    begins = at is not None and page.words(at, min(at + 2, sentence.last)) in GOING_ON
    return begins and not acting


def _lead(scene: Scene) -> int | None:
    """The code point behind the words that open a sentence: `Theo đó, `, `Cụ thể: `."""
    page, sentence = scene.reading.page, scene.sentence
    opened = opened_by(page, sentence.first, sentence.last)
    if opened is None:
        return None
    scan = page.listed("heads", sentence.first, opened)
    if goes_on(scene) or any(hit.codes["heads"] in ("opener", "future") for hit in scan):
        return page.tokens.ends[opened - 1]
    return None


def continued(scene: Scene, heads: list[Head], state: Open) -> list[Undertaking]:
    """A sentence without a subject that goes on with what was agreed or asked."""
    sentence, text = scene.sentence, scene.reading.page.article.text
    if heads and not _room_before(scene, heads[0], state):
        return []
    by_paper = _BY_PAPER.match(text, sentence.start, sentence.end)
    if by_paper and state.kind in (None, "signed", "agreed") and not _has_been(scene):
        near = sentence.paragraph - state.signed[1] <= 1
        actors = state.signed[0] if near else state.actors
        state.leave("agreed", actors or scene.all, sentence.paragraph, by_paper.span())
    closing = state.speaker and state.kind in (None, "requested")
    if (contents := _of_paper(scene, state)) is not None:
        return agreed(
            Stretch(scene, contents.end(), sentence.end, state.actors, said=state.said)
        )
    if (told := _told_by_paper(scene, state)) is not None:
        return agreed(told)
    future = _IN_FUTURE.match(text, sentence.start, sentence.end) if closing else None
    if future:
        state.leave("requested", state.speaker, sentence.paragraph, future.span())
    if state.past == sentence.paragraph and _listed(scene):
        return []  # `Năm qua, kết quả là: Một là …. Hai là …`
    far = sentence.paragraph - state.paragraph > 1
    if _listed(scene) and (state.kind in (None, "invited") or far):
        state.leave(
            "agreed", scene.all, sentence.paragraph, (sentence.start, sentence.start + 1)
        )
    elif (state.kind in (None, "invited", "signed") or far) and _begins(scene):
        state.leave(
            "agreed", scene.all, sentence.paragraph, (sentence.start, sentence.start + 1)
        )
        state.said = None
    elif state.kind in (None, "invited", "signed") or far:
        return []
    lead = by_paper.end() if by_paper else _lead(scene)
    stretch = _goes_on_with(scene, state, lead)
    if stretch is None:
        return []
    kind, start, actors = stretch
    end = heads[0].span[0] if heads else sentence.end
    found = build(kind, Stretch(scene, start, end, actors, said=state.said))
    if found:
        state.paragraph = sentence.paragraph
    return found


def _of_paper(scene: Scene, state: Open) -> re.Match[str] | None:
    """The beginning of a sentence that tells what a paper just signed is for."""
    page, sentence = scene.reading.page, scene.sentence
    near = sentence.paragraph - state.signed[1] <= 1
    if not (_opens(sentence) and near and state.signed[0]):
        return None
    found = _FOR.match(page.lower, sentence.start, sentence.end)
    if found is not None:
        state.leave("agreed", state.signed[0], sentence.paragraph, found.span())
    return found


def _told_by_paper(scene: Scene, state: Open) -> Stretch | None:
    """What a sentence says that a paper tells, of those named with it, else of its signers."""
    page, sentence = scene.reading.page, scene.sentence
    found = _SAYS.match(page.lower, sentence.start, sentence.end) if _opens(sentence) else None
    if found is None:
        return None
    near = sentence.paragraph - state.signed[1] <= 1
    actors = (state.signed[0] if near else ()) or scene.all
    first = page.tokens.first(found.end())
    for entity in scene.reading.entities[sentence.number]:
        if entity.first == first and entity.ids:
            actors, first = scene.settle(entity.ids) or actors, entity.last
    first += page.tokens.keys[first : first + 1] == [FUTURE]
    if acts_first(page, first, sentence.last, sentence=False) is None:
        return None
    state.leave("agreed", actors, sentence.paragraph, found.span())
    return Stretch(scene, page.tokens.starts[first], sentence.end, actors, said=state.said)


def opens_by_paper(reading: Reading, sentence: Sentence, state: Open) -> bool:
    """Whether a sentence tells, near its signing, of the contents of a paper."""
    if sentence.paragraph - state.signed[1] > 1:
        return False
    by_paper = _BY_PAPER.match(reading.page.article.text, sentence.start, sentence.end)
    return by_paper is not None or _opens(sentence)


def _opens(sentence: Sentence) -> bool:
    """Whether a sentence opens with a paper."""
    return any(
        hit.first - sentence.first <= 1 and hit.code("instruments") is not None
        for hit in sentence.hits
    )


def _room_before(scene: Scene, head: Head, state: Open) -> bool:
    """Whether a sentence goes on with the one before until its first head."""
    return (
        state.kind is not None
        and head.code != "agree"
        and head.hit.first - scene.sentence.first > HEAD_BEHIND
        and goes_on(scene)
    )


def _has_been(scene: Scene) -> bool:
    """Whether the beginning of a sentence tells of what has been done."""
    start = scene.sentence.start
    return bool(
        _HAS.search(scene.reading.page.lower, start, min(start + 140, scene.sentence.end))
    )


def _goes_on_with(
    scene: Scene, state: Open, lead: int | None
) -> tuple[str, int, tuple[str, ...]] | None:
    """Kind, beginning and actors of what a sentence goes on with; `lead` ends its opening."""
    sentence, page = scene.sentence, scene.reading.page
    kind, actors = state.kind or "agreed", state.actors
    going = goes_on(scene) or _listed(scene)
    if going and not PAST.search(page.lower, sentence.start, sentence.end):
        return kind, sentence.start if lead is None else lead, actors
    first = _first_acting(scene)
    open_kind = state.pending or kind in ("agreed", "requested", "discussed")
    if lead is None or first is None or not open_kind:
        return None
    countries = {side(i) for i in scene.settle(first.ids)}
    speaking = {side(s) for s in state.speaker}
    if len(countries) == len(speaking) == 1 and countries != speaking:
        kind, actors = "requested", state.speaker
    return kind, page.tokens.ends[_joined_end(scene, first) - 1], actors


def _first_acting(scene: Scene) -> Entity | None:
    """The body that acts near the beginning of a sentence, behind two commas at most."""
    sentence, page = scene.sentence, scene.reading.page
    for entity in scene.reading.entities[sentence.number]:
        start = page.tokens.starts[entity.first]
        if start - sentence.start >= SUBJECT_WITHIN:
            return None
        if not entity.governed and page.article.text.count(",", sentence.start, start) <= 2:
            return entity
    return None


def _joined_end(scene: Scene, first: Entity) -> int:
    """Token behind the last of the bodies that a list joins to the first."""
    page, last = scene.reading.page, first.last
    for entity in scene.reading.entities[scene.sentence.number]:
        if entity.first < first.last:
            continue
        if last < entity.first and page.quote(last, entity.first).strip().lower() not in _AND:
            break
        last = entity.last
    return last


def tells_past(scene: Scene) -> bool:
    """Whether a sentence tells of what was done: `Năm qua, hai bên …`."""
    return "past" in _classes(scene)


def goes_into_future(scene: Scene) -> bool:
    """Whether a sentence says that it goes on from now: `Thời gian tới`, `tiếp tục`."""
    sentence = scene.sentence
    view = scene.reading.low((sentence.start, sentence.end))
    return "future" in _classes(scene) or "tiếp tục" in view


def _from_now(scene: Scene) -> int:
    """The token behind `thời gian tới`, where both sides act, else that of the beginning."""
    page, sentence = scene.reading.page, scene.sentence
    scan = page.listed("heads", sentence.first, sentence.last)
    return max((h.last for h in scan if h.codes["heads"] == "future"), default=sentence.first)


def _classes(scene: Scene) -> set[str]:
    """The classes of the words in a sentence that say of what kind it is."""
    page, sentence = scene.reading.page, scene.sentence
    scan = page.listed("heads", sentence.first, sentence.last)
    return {hit.codes["heads"] for hit in scan}


def arranged(scene: Scene, state: Open) -> list[Undertaking]:
    """`Hai bên tiếp tục …` and `Công an hai tỉnh giao Phòng … làm đầu mối`, without a head.

    Where the sentence before asked for something in the same paragraph, this is asked too.
    """
    sentence, reading = scene.sentence, scene.reading
    begun = _from_now(scene)
    free = next(
        (
            e
            for e in reading.entities[sentence.number]
            if not e.governed and e.ids and 0 <= e.first - begun < ACTS_WITHIN
        ),
        None,
    )
    if free is None:
        return []
    # `Công an hai tỉnh tiếp tục …`, but two who are named only with `thời gian tới`
    last = _joined_end(scene, free) if begun > sentence.first else free.last
    start = reading.page.tokens.ends[last - 1]
    verb = _ARRANGED.match(reading.page.article.text, start, sentence.end)
    if not verb:
        return []
    named = [e for e in reading.entities[sentence.number] if free.first <= e.first < last]
    actors = scene.settle(tuple(one for entity in named for one in entity.ids))
    if len({side(i) for i in actors}) < 2:
        return []
    if PAST.search(reading.page.lower, sentence.start, sentence.end):
        return []
    day = scene.occasion.date if scene.occasion else None
    if any(is_past(reading, m.value, day) for m in days(sentence)):
        return []
    if state.kind == "requested" and state.paragraph == sentence.paragraph:
        asked = Stretch(scene, start, sentence.end, state.actors, actors, said=verb.span(1))
        return build("requested", asked)
    return agreed(Stretch(scene, start, sentence.end, actors, said=verb.span(1)))
