"""Whose work a clause tells of: only what both sides did, or did for each other, counts."""

from __future__ import annotations

from bordercoop.discourse.bodies import BOTH, LAO, marked
from bordercoop.discourse.org_id import POLICE, kind_of, side
from bordercoop.discourse.reading import Parties, Reading
from bordercoop.lexicon.terms import AMONG_WHICH, LAO_WORD
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.outcomes import nationals
from bordercoop.records.outcomes.actors import FORCES, GUARDS, with_others
from bordercoop.text import Span

JOINT = worded(
    r"{joint_work}|\d {province_word}|hai {country_word}|\d {country_word}|\b{friend}\b"
    r"|\b{alongside}\b(?! (?:{joint_same_time}))"
)
# What one side did alone, told with how many provinces it has, is no joint work.
_OWN_JOINT = worded(
    r"{joint_of_one_side}|\b{friend}\b|\b{alongside}\b(?! (?:{joint_same_time}))"
)
# `Nhờ tin của Công an X`, Công an Y bắt 3 đối tượng
_THANKS_TO = worded(r"\b(?:{joint_thanks_to})\b")
# What a side did as the subject of the clause: `(Về) phía Lào, …`
_SUBJECT = worded(r"[\s,]*(?:{joint_as_subject})\b")
# `riêng lực lượng nước này` đã bắt …
_ALONE = worded(r"[\s,]*(?:{joint_alone})\b")
_HANDED_TO = worded(r"\b(?:{people_handed}|trao|{to_help}|{joint_passed_on})\b")
_TOGETHER = worded(r"{joint_working}|{alongside}(?! (?:{joint_together}))")
_FOR_VIETNAM = worded(r"\b{to_help}\b|{joint_for_vietnam}")
# What one side found concerns the other: its people, its territory, word sent to it.
_CONCERNS_BOTH = worded(r"{joint_concerns_both}")
# `đột kích tòa nhà ở đặc khu Tam giác vàng`: what Vietnamese police do in Laos
_ON_THEIR_SOIL = worded(r"\b(?:{joint_there}) [^,.;:]{0,60}\b(?:{joint_their_soil})\b")
_GUARDS = worded(r"{joint_guards}")
_POLICE = worded(r"{joint_police}|(?:{joint_security_offices}) an ninh|hai {side_word}")
_COUNTED = worded(r"\d|{joint_counted}")
_TEAM_WITH = worded(r"(?:{finder_team})(?: [^,;]{0,40})? (?:{and}|{alongside}|phối hợp)\b")
NEAR = 40
"""Code points behind `phối hợp với`, `cùng` in which a partner begins."""
LISTED = 6
"""Code points between two bodies of a list."""

Work = tuple[bool, tuple[str, ...]]
"""Whether the work is joint, and the bodies whose it is, empty for all parties."""
OTHERS: Work = (False, ())


def work_of(
    reading: Reading, sentence: Sentence, span: Span, parties: Parties, before: bool
) -> Work:
    """Whose work a clause tells of; `before` says whether the one before told of joint work."""
    start, end = span
    clause = reading.page.lower[start:end]
    acting, guards = _acting(reading, sentence, span, parties)
    if guards and not acting:
        partners = _partners(reading, sentence, span, parties, guards)
        if not partners and _HANDED_TO.search(clause):
            own = {side(one) for one in guards}
            partners = _taking(reading, sentence, span, parties, own)
        return (True, (*guards, *partners)) if partners else OTHERS
    if _GUARDS.search(clause) and not _POLICE.search(clause):
        return OTHERS
    if _elsewhere(reading, sentence, span) and LAO_WORD not in clause:
        return OTHERS
    countries = {side(body) for body in acting}
    if len(countries) == 1 and (
        _of_both(reading, sentence, span) or (before and _team_with(clause))
    ):
        return True, ()
    if len(countries) == 1 and (_HANDED_TO.search(clause) or _THANKS_TO.search(clause)):
        others = _taking(reading, sentence, span, parties, countries)
        if others:
            return True, tuple(dict.fromkeys([*acting, *guards, *others]))
    beside = _companions(reading, sentence, span, parties)
    if len(countries | {side(body) for body in guards}) == 2:
        return True, tuple(dict.fromkeys([*acting, *guards, *beside]))
    if countries == {"VN"} and nationals.caught(clause):
        return True, tuple(dict.fromkeys([*acting, *guards, *beside]))
    if countries:
        joint, bodies = _of_one_side(clause, acting, before)
        if joint and _TOGETHER.search(clause) and _OWN_JOINT.search(clause):
            bodies = with_others((*acting, *guards, *beside), parties.both)
        return joint, bodies
    if before and not (_ALONE.match(clause) and not _TOGETHER.search(clause)):
        return True, ()
    return bool(JOINT.search(clause)) and bool(_COUNTED.search(clause)), ()


def _of_both(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether words for both sides act in a clause, of which one is named nowhere: `lực lượng
    hai nước`."""
    starts = reading.page.tokens.starts
    return any(
        one.startswith(BOTH)
        for entity in reading.entities[sentence.number]
        if not entity.governed and span[0] <= starts[entity.first] < span[1]
        for one in entity.ids
    )


def _team_with(clause: str) -> bool:
    """Whether those who work on the case act with a body: `Tổ công tác và Công an tỉnh Y`."""
    return _TEAM_WITH.search(clause) is not None


def _companions(
    reading: Reading, sentence: Sentence, span: Span, parties: Parties
) -> tuple[str, ...]:
    """Police and guards with whom something is done: `cùng Công an ba tỉnh A, B và C`."""
    tokens = reading.page.tokens
    joined = [found.end() for found in _TOGETHER.finditer(reading.page.lower, *span)]
    found: dict[str, None] = {}
    behind = -1
    for entity in reading.entities[sentence.number] if joined else ():
        start = tokens.starts[entity.first]
        if not span[0] <= start < span[1]:
            continue
        listed = 0 <= start - behind <= LISTED if behind >= 0 else False
        if not listed and not any(0 <= start - at <= NEAR for at in joined):
            continue
        bodies = [one for one in reading.settle(entity.ids, parties) if kind_of(one) in FORCES]
        if bodies:
            found.update(dict.fromkeys(bodies))
            behind = tokens.ends[entity.last - 1]
    return tuple(found)


def _of_one_side(clause: str, acting: tuple[str, ...], before: bool) -> Work:
    """Work of which one side is the subject: joint by its words, or by whom it concerns."""
    lao = all(body.startswith("LA") for body in acting)
    if not _HANDED_TO.search(clause):
        clause = _SUBJECT.sub("", clause, count=1)
    whole = clause.partition(AMONG_WHICH)[0]
    if _OWN_JOINT.search(clause) or (lao and _FOR_VIETNAM.search(whole)):
        return True, acting
    if not before:
        return bool(not lao and _ON_THEIR_SOIL.search(clause)), acting
    other = "việt nam" if lao else LAO_WORD
    return bool(other in whole or _CONCERNS_BOTH.search(clause)), acting


def _acting(
    reading: Reading, sentence: Sentence, span: Span, parties: Parties
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The bodies that act in a clause: others, and border guards or soldiers."""
    starts = reading.page.tokens.starts
    acting: dict[str, None] = {}
    guards: dict[str, None] = {}
    for entity in reading.entities[sentence.number]:
        if entity.governed or not entity.ids:
            continue
        if not span[0] <= starts[entity.first] < span[1]:
            continue
        ids = reading.settle(entity.ids, parties)
        if ids and all(kind_of(i) in GUARDS for i in ids):
            guards.update(dict.fromkeys(ids))
        else:
            acting.update(dict.fromkeys(ids))
    return tuple(acting), tuple(guards)


def _taking(
    reading: Reading, sentence: Sentence, span: Span, parties: Parties, own: set[str]
) -> tuple[str, ...]:
    """The bodies of the other side to which people are handed, or from which they come."""
    starts = reading.page.tokens.starts
    return tuple(
        dict.fromkeys(
            one
            for entity in reading.entities[sentence.number]
            if entity.governed and span[0] <= starts[entity.first] < span[1]
            for one in reading.settle(entity.ids, parties)
            if kind_of(one) in FORCES and side(one) not in own
        )
    )


def _partners(
    reading: Reading,
    sentence: Sentence,
    span: Span,
    parties: Parties,
    guards: tuple[str, ...],
) -> tuple[str, ...]:
    """The police of the other side with which guards act: `phối hợp với Công an Y`."""
    view = reading.low(span)
    starts = reading.page.tokens.starts
    together = _TOGETHER.search(view)
    if together is None:
        return ()
    own = {side(one) for one in guards}
    return tuple(
        dict.fromkeys(
            one
            for entity in reading.entities[sentence.number]
            if span[0] + together.end() <= starts[entity.first] < span[1]
            for one in reading.settle(entity.ids, parties)
            if kind_of(one) in POLICE and side(one) not in own
        )
    )


def _elsewhere(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether a third country is named in a clause."""
    starts = reading.page.tokens.starts
    return any(
        span[0] <= starts[hit.first] < span[1]
        for hit in sentence.hits
        if "countries" in hit.codes and hit.codes["countries"] == "XX"
    )


def police_named(reading: Reading) -> Parties:
    """The first police body of each side, where no meeting is told of."""
    viet, lao, scene = sides_named(reading)
    return Parties(viet[:1], lao[:1], scene)


def sides_named(reading: Reading) -> Parties:
    """The first police of each side, where no meeting is told of: one body, or as many as are
    named in one breath (`Công an ba tỉnh A, B và C`)."""
    first: dict[str, tuple[str, ...]] = {}
    unnamed: tuple[str, ...] = ()
    for sentence in reading.page.sentences:
        for mention in sentence.of("body"):
            named = reading.orgs.get(mention.first, ())
            police = [one for one in named if not marked(one) and kind_of(one) in POLICE]
            for country in {side(one) for one in police}:
                bodies = tuple(one for one in police if side(one) == country)
                first.setdefault(country, bodies)
            if LAO in named and mention.value.kind == "police":
                unnamed = ("LA:police",)
    return Parties(first.get("VN", ()), first.get("LA", unnamed), None)
