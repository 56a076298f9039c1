"""Who gives and who receives: the names of a frame, and who was told of before."""

from __future__ import annotations

from bordercoop.clauses import Frame, Role, Theme
from bordercoop.discourse.bodies import marked
from bordercoop.discourse.org_id import kind_of, place_of, side
from bordercoop.discourse.reading import NOBODY, Entity, Subject
from bordercoop.lexicon.connectives import ALONGSIDE, AND
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.page import Mention
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import sides
from bordercoop.records.aid.people import common_people

TRAINEES = "training.person"
"""Code of those of whom each gets something at a course: `mỗi học viên`."""
FACILITY = "construction.facility"
"""Code of a school or hospital by name."""
OF_THE_PEOPLE = word_set("who_of_the_people")
STATIONED_AT = word_set("resolver_stationed_at")
"""Words between a body and where it sits."""
NAMELESS = ("bare", "plural", "unnamed")
_NO_NAME = (*NAMELESS, "reference")
"""Forms of a body that name none."""


def donors_of(telling: Telling, frame: Frame) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The bodies that give in a frame and the people who hand over.

    Whoever authorised gives; then who is named with `do`, `của`; then the subject.
    """
    subject = _subject(telling, frame)
    by = authorised(telling, frame, telling.settle(subject.ids))
    if by:
        return by, subject.people
    if frame.agent.how in ("by", "of"):
        ids = telling.settle(frame.agent.ids)
        if ids:
            return ids, frame.agent.people
    if frame.behalf and subject.people:
        ids = telling.settle(frame.behalf.ids)
        if ids and len(sides(ids)) == 1:
            return ids, subject.people
    return telling.settle(subject.ids), subject.people


def _subject(telling: Telling, frame: Frame) -> Subject:
    """Who acts in a frame; nobody where its subject receives."""
    if not frame.verbs:
        return NOBODY
    if frame.agent.how == "subject" and frame.agent.names:
        return Subject(frame.agent.ids, frame.agent.people, ())
    if frame.recipient.how == "subject":
        return NOBODY
    found = telling.reading.subject(telling.sentence, frame.verbs[0][0])
    before = [f for f in telling.frames if f.last <= frame.first and f.verbs]
    if before and (_received(before[-1]) | _built(telling, before[-1])).issuperset(found.ids):
        goes_on = before[-1].agent
        if goes_on.how == "subject" and goes_on:
            return Subject(goes_on.ids, goes_on.people, ())
    return found


def _received(frame: Frame) -> set[str]:
    """Who received in a frame, and so does not act in the next: `A tặng B …; đào tạo …`."""
    roles = [frame.recipient, *(theme.recipient for theme in frame.themes)]
    return {one for role in roles for one in role.ids}


def _built(telling: Telling, frame: Frame) -> set[str]:
    """The schools and hospitals that are what a frame gives, and so act nowhere."""
    first = {t.first for t in frame.themes if t.quantity is None and t.code == FACILITY}
    named = telling.reading.entities[telling.sentence.number]
    return {one for entity in named if entity.first in first for one in entity.ids}


def authorised(telling: Telling, frame: Frame, own: tuple[str, ...]) -> tuple[str, ...]:
    """The bodies by whose order something is handed over: all that `thừa ủy quyền của` names.

    A minister stands for his ministry, a prime minister for the government.
    """
    at = _authority(telling, frame)
    if at is None:
        return ()
    found: list[str] = []
    upto = at
    for mention in telling.sentence.mentions:
        if mention.first < upto or mention.kind not in ("body", "office", "person"):
            continue
        between = telling.words(upto, mention.first).strip()
        if between not in ("", AND, ALONGSIDE, ",") or (between == "," and found):
            break
        ids = _stands_for(telling, mention, own)
        if not ids:
            break
        found.extend(ids)
        upto = mention.last
    return tuple(dict.fromkeys(found))


def _authority(telling: Telling, frame: Frame) -> int | None:
    """The token behind the words of authority in the sentence before the frame's verb."""
    for hit in telling.cues(telling.sentence.first, frame.last):
        if "authorised" in hit.told:
            return hit.last
    return None


def _stands_for(telling: Telling, mention: Mention, own: tuple[str, ...]) -> tuple[str, ...]:
    country = own[0][:2] if own else "VN"
    if mention.kind == "body":
        return telling.settle(telling.reading.orgs.get(mention.first, ()))
    offices = mention.value if mention.kind == "office" else mention.value.offices
    for office in offices:
        seat = (office.body.country if office.body else None) or country
        if office.code in ("minister", "deputy_minister"):
            return (f"{seat}:mps",)
        if office.code in ("prime_minister", "deputy_prime_minister", "state"):
            return (f"{seat}:government",)
    for body in telling.sentence.of("body"):
        if mention.first <= body.first < mention.last:
            return telling.settle(telling.reading.orgs.get(body.first, ()))
    return ()


def surely(
    telling: Telling, frame: Frame, theme: Theme, donors: tuple[str, ...]
) -> tuple[str, ...]:
    """The donors, unless all that a preposition marks as receiving are of their side, or all
    whose a building is.

    `cho B` says it outright; who acts may only have been carried over from before, or be a
    body that is pointed back at (`đơn vị`).
    """
    pointed = {m.first for m in telling.sentence.of("body") if m.value.form in _NO_NAME}
    named = (n for n in frame.agent.names if n.first not in pointed)
    told = any(not marked(one) for name in named for one in name.ids)
    outright = frame.agent.how == "by" or (frame.agent.how == "subject" and told)
    if not donors or outright:
        return donors
    built = (theme.code or "").startswith("construction")
    how = ("to", "owner") if built else ("to",)
    roles = [r for r in (theme.recipient, frame.recipient) if r.how in how]
    ids = [one for role in roles for one in telling.settle(_without_bare(telling, role).ids)]
    return () if ids and sides(tuple(ids)) == sides(donors) else donors


def recipients_of(
    telling: Telling, frame: Frame, theme: Theme, donors: tuple[str, ...]
) -> tuple[str, ...] | None:
    """Who receives a theme: its own receiver, its people, the frame's, those told before.

    None where it is people of the donors' own side. What each body gets goes to all of the
    other side (`tặng Công an mỗi tỉnh 1 máy in`), what each trainee gets to his own.
    """
    if theme.per == "body" and donors:
        everyone = other_side(telling, donors)
        if len(everyone) > 1:
            return everyone
    course = telling.memory.course
    if theme.per == TRAINEES and course and not set(course.recipients) & set(donors):
        return course.recipients
    people = common_people(telling, frame, theme, donors)
    there = _stationed(telling, theme.recipient) or _stationed(telling, frame.recipient)
    if there and people is None:
        return there
    own = _across(telling, _named(telling, frame, theme), donors)
    own = own or _seated(telling, theme.recipient, donors)
    if people is not None and not (own and theme.recipient.how in ("owner", "gapped")):
        if own and people.at > max(n.first for n in theme.recipient.names):
            return own
        return people.ids or None
    if own:
        return own
    told = _across(telling, _without_bare(telling, frame.recipient), donors)
    if told:
        return told
    for other in telling.frames:
        if behind_of_which(telling, other):
            break
        if other is not frame and other.classes and other.themes:
            told = _across(telling, other.recipient, donors)
            if told and other.first > frame.first:
                return told
    return ()


def behind_of_which(telling: Telling, frame: Frame) -> bool:
    """Whether a clause tells of a part of what was told before: `trong đó …`."""
    sentence = telling.sentence
    first = frame.themes[0].first if frame.themes else frame.first
    cues = telling.cues(sentence.first, max(first, frame.first))
    return any("of_which" in cue.told for cue in cues)


def thanked(telling: Telling, donors: tuple[str, ...]) -> tuple[str, ...]:
    """Who receives what donors are thanked for: the other side, `B cảm ơn A đã giúp …`."""
    cues = telling.cues(telling.sentence.first, telling.sentence.last)
    if not donors or not any("thanks" in cue.told for cue in cues):
        return ()
    return other_side(telling, donors)


def _stationed(telling: Telling, role: Role) -> tuple[str, ...]:
    """The police of a village abroad to whom something goes: `cho Công an nước bạn tại bản X`.

    At the table sits their province; what is given is theirs.
    """
    sentence, resolver = telling.sentence, telling.reading.resolver
    first = {name.first for name in role.names}
    bodies = (m for m in sentence.of("body") if m.first in first)
    return tuple(dict.fromkeys(i for m in bodies for i in resolver.stationed(sentence, m)))


def _seated(telling: Telling, role: Role, donors: tuple[str, ...]) -> tuple[str, ...]:
    """The police of the province where a nameless body sits: `trụ sở công an bản ở tỉnh X`."""
    if role.how != "owner" or not donors:
        return ()
    bare, keys = bare_bodies(telling), telling.reading.page.tokens.keys
    found: list[str] = []
    for name in role.names:
        at = name.last
        if (
            name.first not in bare
            or at >= telling.sentence.last
            or keys[at] not in STATIONED_AT
        ):
            continue
        for entity in telling.reading.entities[telling.sentence.number]:
            if entity.first == at + 1:
                found.extend(f"{place_of(i)}:police" for i in telling.settle(entity.ids))
    across = dict.fromkeys(i for i in found if side(i) != side(donors[0]))
    return tuple(across)


def _without_bare(telling: Telling, role: Role) -> Role:
    """A role without bodies that nothing names, where others are named."""
    names = _with_names(telling, role)
    return Role(names, role.how) if names else role


def _named(telling: Telling, frame: Frame, theme: Theme) -> Role:
    """The receiver of a theme; `4 trụ sở công an bản` names no owner."""
    role = theme.recipient
    if role.how != "owner":
        return role
    names = _with_names(telling, role)
    return Role(names, "owner" if names else None)


def _with_names(telling: Telling, role: Role) -> tuple[Entity, ...]:
    """Those of a role who are named."""
    bare = bare_bodies(telling)
    return tuple(one for one in role.names if one.first not in bare)


def bare_bodies(telling: Telling) -> set[int]:
    """The first tokens of the bodies of a sentence that nothing names: `công an bản`."""
    return {m.first for m in telling.sentence.of("body") if m.value.form in NAMELESS}


def _people_of(telling: Telling, role: Role) -> tuple[str, ...]:
    """The bodies of a role; of a province whose people are named, its people."""
    ids: list[str] = []
    for name in role.names:
        told = telling.settle(name.ids)
        before = telling.words(max(telling.sentence.first, name.first - 2), name.first)
        if before in OF_THE_PEOPLE and all(kind_of(i) == "government" for i in told):
            told = tuple(f"{place_of(i)}:other" for i in told)
        ids.extend(told)
    return tuple(dict.fromkeys(ids))


def _across(telling: Telling, role: Role, donors: tuple[str, ...]) -> tuple[str, ...]:
    """The bodies of a role that are not of the donors' side."""
    ids = _people_of(telling, role)
    if donors and len(sides(donors)) == 1:
        return tuple(i for i in ids if side(i) != side(donors[0]))
    if donors:
        return tuple(i for i in ids if i.startswith("LA"))
    return ids


def other_side(telling: Telling, donors: tuple[str, ...]) -> tuple[str, ...]:
    """The bodies at the meeting that are not of the donors' side."""
    return tuple(p for p in telling.parties.both if side(p) != side(donors[0]))
