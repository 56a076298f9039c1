"""The commitments of an article, sentence by sentence."""

from __future__ import annotations

from bordercoop.clauses.tasks import opened_by
from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import Reading, verb_hits
from bordercoop.records.commitments.continued import (
    arranged,
    continued,
    goes_into_future,
    goes_on,
    opens_by_paper,
    tells_past,
)
from bordercoop.records.commitments.duplicates import once
from bordercoop.records.commitments.heads import heads_of
from bordercoop.records.commitments.items import item, shortcomings
from bordercoop.records.commitments.named import named, talked
from bordercoop.records.commitments.rules import SIGNED
from bordercoop.records.commitments.scopes import told
from bordercoop.records.commitments.signed import contents
from bordercoop.records.commitments.table import (
    at_the_table,
    bodies_in,
    heads_of_delegations,
    signers_alone,
)
from bordercoop.records.commitments.turned import announced_behind, turned
from bordercoop.records.commitments.undertaking import Open, Scene, Undertaking
from bordercoop.records.meetings import Occasion, occasion_of, third_country
from bordercoop.records.rule import tried
from bordercoop.text import Span, Spans

NAMED_WITHIN = 200
"""Code points from a clause within which its parties are named where no meeting is told."""

OWN_WITHIN = 40
"""The same, where the article tells of the talks of a third country."""


def find(reading: Reading, held: list[Occasion], pledged: list[Span]) -> list[Undertaking]:
    """The commitments of an article in text order; `pledged` are clauses that promise aid."""
    if not held and not (reading.parties.viet and reading.parties.lao):
        whole = (0, len(reading.page.article.text))
        tried(reading, "commitment", whole, "no meeting, and police of one side alone")
        return []
    found: list[Undertaking] = []
    state, promises = Open(), Spans(pledged)
    heads = heads_of_delegations(reading)
    tables = [at_the_table(one.parties, heads) for one in held]
    alone = at_the_table(reading.parties, heads)
    for sentence in reading.page.sentences:
        if sentence.block == "title" or third_country(sentence, reading):
            title = sentence.block == "title"
            stopped = "a title, told again below" if title else "of a third country"
            tried(reading, "commitment", (sentence.start, sentence.end), stopped)
            continue
        occasion = occasion_of(reading, held, sentence.number)
        number = held.index(occasion) if occasion else None
        table = alone if number is None else tables[number]
        if state.signed[0] and opens_by_paper(reading, sentence, state):
            table = signers_alone(table, state.signed[0])
        scene = Scene(reading, sentence, occasion, number, promises, table)
        signed: list[Undertaking] = SIGNED.build(scene)
        found += signed
        if signed:
            state.signed = signed[-1].actors, sentence.paragraph
        agreed = contents(scene, signed) if signed else []
        found += agreed
        if not agreed and sentence.block != "caption":
            agreed = _undertaken(scene, state)
            found += agreed
        if not (signed or agreed):
            tried(reading, "commitment", (sentence.start, sentence.end), _nothing(scene))
    elsewhere = not held and any(third_country(s, reading) for s in reading.page.sentences)
    stand = [
        one for one in found if one.occasion is not None or _alone(reading, one, elsewhere)
    ]
    if len(stand) < len(found):
        for one in found:
            if one not in stand:
                tried(reading, one.rule, one.spans[0], "no meeting, nor both sides near it")
    return once(reading, stand)


def _nothing(scene: Scene) -> str:
    """Why a sentence without a commitment has none."""
    if scene.sentence.block == "caption":
        return "a caption, read for what is signed alone"
    if scene.reading.trail is not None and heads_of(scene.reading, scene.sentence):
        return "nothing to be done under its verbs"
    return "no verb agrees, asks, invites or discusses, and nothing goes on"


def _alone(reading: Reading, one: Undertaking, elsewhere: bool) -> bool:
    """Whether a commitment stands without a meeting: words near it name both sides.

    Where an article tells of a third country, `elsewhere`, its own clause has to. The other
    side may be named in what one side promises: `sẽ giúp Bộ An ninh Lào …`.
    """
    start, end = one.spans[0]
    told = one.grounds.get("actors", []) + one.grounds.get("addressees", [])
    within = OWN_WITHIN if elsewhere else NAMED_WITHIN
    kinds = [] if elsewhere else one.grounds.get("kind", [])  # `nhất trí: Một là …. Hai là …`
    places = (start, *(at for at, _ in kinds))
    near = any(abs(at - place) < within for at, _ in told for place in places)
    bodies = {*one.actors, *one.addressees}
    if one.kind == "agreed":
        bodies |= bodies_in(reading, start, end)
    return near and {side(body) for body in bodies} == {"VN", "LA"}


def _undertaken(scene: Scene, state: Open) -> list[Undertaking]:
    """What a sentence undertakes, asks or discusses; `state` is what the one before left."""
    if told_of := turned(scene) or named(scene) or announced_behind(scene) or talked(scene):
        return told_of
    heads = heads_of(scene.reading, scene.sentence)
    if state.kind == "agreed" and _points_back(scene):
        heads = [head for head in heads if head.code != "discuss"]
    _hear(scene, state)
    lacking = shortcomings(scene, heads[-1].span[1] if heads else scene.sentence.start)
    if lacking is not None:
        return lacking
    if scene.sentence.block == "item":
        return item(scene, state)
    found = continued(scene, heads, state)
    if heads:
        state.past = -9
        return found + told(scene, heads, state)
    past = tells_past(scene)
    if past or state.past != scene.sentence.paragraph or goes_into_future(scene):
        state.past = scene.sentence.paragraph if past else -9
        found += arranged(scene, state)
    elsewhere = state.paragraph != scene.sentence.paragraph and not state.pending
    if elsewhere and not found and not goes_on(scene):
        state.kind = None
    return found


def _points_back(scene: Scene) -> bool:
    """Whether a sentence tells what was agreed before it: `Đó là tập trung trao đổi …`."""
    page, sentence = scene.reading.page, scene.sentence
    return opened_by(page, sentence.first, sentence.last) is not None and goes_on(scene)


def _hear(scene: Scene, state: Open) -> None:
    """Remember whose words the following sentences are."""
    sentence = scene.sentence
    for hit in verb_hits(sentence, "speak"):
        subject = scene.reading.subject(sentence, hit.first)
        if subject.people and any(
            sentence.start <= at < sentence.end for at, _ in subject.spans
        ):
            state.speaker = scene.settle(subject.ids)
