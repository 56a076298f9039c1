"""Who must be at the table: police of both sides, and nobody from a third country."""

from __future__ import annotations

from bordercoop.discourse.individuals import Individual
from bordercoop.discourse.org_id import POLICE, kind_of, side
from bordercoop.discourse.reading import Entity, Reading, acts_in, verb_hits
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND, OF
from bordercoop.lexicon.worded import the_word, word_list
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings.host import LEADERS, leads, reception
from bordercoop.records.meetings.words import meeting_hits

AT_TABLE = ("acts", "at_table")
FRAMES = frozenset({("acts", "frame"), ("acts", "absent")})
"""Words before an occasion that is the frame of what is told, or that others went to."""
LIST_MARKS = (",", AND, "-", "–")
"""What joins the countries of a list: `Việt Nam - Lào - Campuchia`."""
JOINED = word_list("sides_joined")
_NEAR = 5
"""Tokens between who sits at a table and the country that he sits there for."""
NOT_NAMED = ("unnamed", "plural", "country")
"""Forms of words for a police body that do not name it: `Công an nước bạn`."""
LAO_SIDE, VIET_SIDE = "lao_side", "viet_side"
"""The references that mean a side: `Công an nước bạn`, `Công an Việt Nam`."""
TALKING = frozenset({"talks", "annual_review", "working_visit", "holiday_visit"})
POLICE_WORDS = word_list("reference_police_words")
MINISTERS = ("minister", "deputy_minister")
"""Offices whose holders stand for the ministry: `Bộ trưởng Công an A`."""
CALLS = ("courtesy_call", "holiday_visit")
"""Kinds of meetings of police with a leader of the other country."""
CIVIL = frozenset({"party", "government", "border_guard", "army", "other"})
ARMED = frozenset({"border_guard", "army", "other"})
MISSIONS = frozenset({"embassy"})
MINISTRY = the_word("ministry_word")
"""The first word of a ministry's name."""


def concerns_police(reading: Reading) -> bool:
    """Whether an article tells of a police body and of one of the other country.

    The other may be border guards, or a leader who meets the police: that counts too.
    """
    named = {one for ids in reading.orgs.values() for one in ids if not one.startswith("@")}
    named |= {
        one.org_id
        for one in reading.people
        if one.org_id and one.code in MINISTERS and _of_police(reading, one)
    }
    police = {side(one) for one in named if kind_of(one) in POLICE}
    if "LA" not in police and any(_lao_police(s) for s in reading.page.sentences):
        police.add("LA")
    if any(of_both_ministries(reading, s) or of_both_forces(s) for s in reading.page.sentences):
        return True
    if "VN" not in police and any(_viet_police(s) for s in reading.page.sentences):
        police.add("VN")
    others = {side(one) for one in named if kind_of(one) == "border_guard"}
    if len(police) == 1 and len(police | others) == 1:
        others |= {c for s in reading.page.sentences for c in _sides_of_call(reading, s)}
    return bool(police) and len(police | others) == 2


def _of_police(reading: Reading, one: Individual) -> bool:
    """Whether the words of somebody's office name the police: `Bộ trưởng Công an`."""
    told = (reading.page.words(office.first, office.last) for office in one.offices)
    return any(word in words for words in told for word in POLICE_WORDS)


def _sides_of_call(reading: Reading, sentence: Sentence) -> set[str]:
    """The sides of a call between police and a leader of the other country, else none."""
    entities = reading.entities[sentence.number]
    told = [hit for hit, kind in meeting_hits(reading, sentence) if kind in CALLS]
    for hit in (*told, *verb_hits(sentence, "host", "visit")):
        before = [e for e in entities if e.last <= hit.first and _known(e)]
        behind = [e for e in entities if e.first >= hit.last and _known(e)]
        received = reception(reading, sentence, hit)
        turned = received is not None and any(e.last <= hit.first for e in received.guests)
        pair = before[-2:] if turned else [*before[-1:], *behind[:1]]
        receiver = received.receiver if received is not None else None
        led = [
            e
            for e in pair
            if leads(reading, e)
            or _ambassador(e)
            or (_leading(e) and (hit in told or e is receiver))
        ]
        met = [one for e in pair for one in e.ids if not one.startswith("@")]
        if led and any(kind_of(one) in POLICE for one in met):
            return {side(one) for one in met}
    return set()


def _known(entity: Entity) -> bool:
    """Whether an entity is somebody in particular, and no `đoàn`."""
    return any(not one.startswith("@") for one in entity.ids)


def _ambassador(entity: Entity) -> bool:
    """Whether somebody who is named is of an embassy."""
    return bool(entity.people) and any(kind_of(one) in MISSIONS for one in entity.ids)


def _leading(entity: Entity) -> bool:
    """Whether a body leads a country or a province, of party or government."""
    return any(not one.startswith("@") and kind_of(one) in LEADERS for one in entity.ids)


def _lao_police(sentence: Sentence) -> bool:
    return any(
        m.value.kind in POLICE
        and (
            (m.value.country == "LA" and m.value.form in NOT_NAMED)
            or (m.value.reference == LAO_SIDE and _named_lao(sentence, m.last))
        )
        for m in sentence.of("body")
    )


def of_both_ministries(reading: Reading, sentence: Sentence) -> bool:
    """`Bộ Công an hai nước`: the ministry of each country."""
    return any(
        m.value.reference == "both" and reading.page.tokens.keys[m.first] == MINISTRY
        for m in sentence.of("body")
    )


def of_both_forces(sentence: Sentence) -> bool:
    """`cảnh sát hai nước Việt Nam và Lào`: the police of each country, named by both."""
    for mention in sentence.of("body"):
        if mention.value.kind != "police" or mention.value.reference != "both":
            continue
        named = {
            hit.codes.get("countries")
            for hit in sentence.hits
            if mention.first <= hit.first < mention.last + _NEAR
        }
        if {"VN", "LA"} <= named:
            return True
    return False


def _viet_police(sentence: Sentence) -> bool:
    """`Công an Việt Nam`: the police of the country, named by it."""
    return any(
        m.value.kind in POLICE and m.value.reference == VIET_SIDE for m in sentence.of("body")
    )


def _named_lao(sentence: Sentence, last: int) -> bool:
    """Whether words for the other side say which it is: `Công an nước bạn Lào`."""
    behind = sentence.at.get(last)
    return behind is not None and behind.codes.get("countries") == "LA"


def third_country(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence tells of a country that is no side; kept with the sentence.

    It is at the table where somebody acts for it or where it is listed with both sides; as an
    example, a nationality, a destination or where drugs come from it is not.
    """
    if sentence.third is None:
        sentence.third = _third(sentence, reading)
    return sentence.third


def _third(sentence: Sentence, reading: Reading) -> bool:
    countries = [hit for hit in sentence.hits if "countries" in hit.codes]
    return any(
        hit.codes["countries"] == "XX"
        and not _in_frame(reading, sentence, hit)
        and (_sits_at_table(reading, sentence, hit) or _one_of_three(reading, countries, at))
        for at, hit in enumerate(countries)
    )


def _in_frame(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """`Nhân dịp dự Hội nghị ba nước …, ngày 6/12, A gặp B`: a country of the frame alone.

    The frame goes on until a day or police are named; what is told stands behind a comma.
    """
    behind = reading.page.tokens.keys[hit.last : sentence.last]
    opened = [
        one.last
        for one in acts_in(reading.page, sentence)
        if not FRAMES.isdisjoint(one.tags) and one.last <= hit.first
    ]
    if not opened or "," not in behind:
        return False
    told = (
        mention.first
        for mention in sentence.of("date", "body")
        if mention.kind == "date" or mention.value.kind in POLICE
    )
    return not any(opened[0] <= first < hit.first for first in told)


def _sits_at_table(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody who acts for a country stands before its name: `cảnh sát Thái Lan`."""
    keys = reading.page.tokens.keys
    behind = hit.first - (keys[hit.first - 1] in JOINED)
    if any(m.first <= hit.first and m.last >= behind for m in sentence.of("body")):
        return True
    return any(
        AT_TABLE in one.tags
        and 0 <= hit.first - one.last <= _NEAR
        and not {",", ";", OF} & set(keys[one.last : hit.first])
        for one in acts_in(reading.page, sentence)
    )


def _one_of_three(reading: Reading, countries: list[Hit], at: int) -> bool:
    """Whether a country stands in one list with both sides: `Việt Nam, Lào và Campuchia`."""
    keys = reading.page.tokens.keys
    listed = {countries[at].codes["countries"]}
    for step in (-1, 1):
        here = at
        while 0 <= here + step < len(countries):
            first, second = sorted((here, here + step))
            between = keys[countries[first].last : countries[second].first]
            if len(between) != 1 or between[0] not in LIST_MARKS:
                break
            here += step
            listed.add(countries[here].codes["countries"])
    return {"VN", "LA"} <= listed


def both_sides(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence can tell of the two sides: a police body, an official, or no body.

    Guards or soldiers alone are no side; party and government alone hold no talks.
    """
    kinds = set(_kinds_at(reading, sentence))
    if not kinds:
        return not sentence.of("body")
    if kinds <= ARMED or kinds <= MISSIONS:
        return False
    talking = {kind for _, kind in meeting_hits(reading, sentence)} <= TALKING
    return not (talking and kinds <= CIVIL and not sentence.of("person"))


def _kinds_at(reading: Reading, sentence: Sentence) -> list[str]:
    kinds = ["person" for _ in sentence.of("person")]
    for mention in sentence.of("body"):
        if mention.value.form in ("unnamed", "plural"):
            kinds.append(mention.value.kind)
        for one in reading.orgs.get(mention.first, ()):
            kinds.append("any" if one.startswith("@") else kind_of(one))
    return kinds


def lao_police(reading: Reading, sentence: Sentence) -> set[str]:
    """The Lao police bodies of a sentence."""
    return {
        one
        for mention in sentence.of("body")
        for one in reading.settle(reading.orgs.get(mention.first, ()))
        if side(one) == "LA" and kind_of(one) in POLICE
    }
