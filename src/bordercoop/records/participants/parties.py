"""The bodies that meet: those of the sentence that tells of the meeting, by side."""

from __future__ import annotations

import re

from bordercoop.discourse.bodies import LAO
from bordercoop.discourse.org_id import POLICE, below, kind_of, province_of, side
from bordercoop.discourse.reading import Parties, Reading, verb_hits
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.meetings import (
    Occasion,
    occasion_of,
    of_both_forces,
    of_both_ministries,
    third_country,
)
from bordercoop.records.participants.armed import armed_beside

# `đến thăm Trại giam X`: a unit that is only visited
_VISITED_UNIT = worded(r"(?:{parties_visited_unit})\s*$")
# `trụ sở Công an huyện X`, `theo kế hoạch của Bộ Công an`
_NO_PARTY = worded(
    r"""(?:{parties_no_party})\s*(?:{work}\s*|{new}\s*|cho\s*|của\s*){0,4}$""",
    re.VERBOSE,
)
# `tặng Công an bản Y`: who is given something is a party where his side has no other.
_GIVEN_TO = worded(r"(?:{parties_given_to})\s*(?:{work}\s*|{new}\s*|cho\s*){0,4}$")
# `với tỉnh X tổ chức`: the province is where or with whom, not who organises.
_NO_ORGANISER = worded(r"(?:{parties_no_organiser})\s*$")
_REACH = 44
_AT_THE_BORDER = (*POLICE, "border_guard")
MINISTRY, FORCE = "mps", "police"
LAO_CAPITAL, LAO_MINISTRY = "LA-VT", "LA:mps"
SMALL_LEVELS = ("district", "town", "city", "commune", "village", "cluster")


def parties_of(reading: Reading, occasion: Occasion, held: list[Occasion]) -> None:
    """Set the parties of a held occasion.

    A side that its sentences do not name is that of its officials, of the first meeting, or
    the one that the article is about.
    """
    viet, lao = _named(reading, occasion, held)
    if occasion.host_ids:
        hosts = occasion.host_ids
        if side(hosts[0]) == "VN":
            viet = _hosts_first(viet, hosts)
        else:
            lao = _hosts_first(lao, hosts)
    if not viet or not lao:
        base = held[0].parties if held[0] is not occasion else Parties()
        everyone = _bodies_of_people(reading, occasion, held)
        home, partner = reading.resolver.home, reading.resolver.partner
        viet = viet or _ranking([o for o in everyone if side(o) == "VN"]) or list(base.viet)
        of_people = _ranking([o for o in everyone if side(o) == "LA"])
        national = _national(reading, occasion.sentence)
        placed = _in_laos(occasion) and national is None
        if not lao and placed and all(map(below, of_people)):
            lao = [_of_the_place(occasion, viet)]
        lao = lao or of_people or list(base.lao)
        if national is not None:
            viet, lao = viet or [f"VN:{national}"], lao or [f"LA:{national}"]
        viet = viet or _named_near(reading, occasion, "VN")
        lao = lao or _named_near(reading, occasion, "LA")
        viet = viet or _ambassadors(reading, occasion, "VN")
        lao = lao or _ambassadors(reading, occasion, "LA")
        viet = viet or ([f"{home}:police"] if home else [])
        lao = lao or ([f"{partner}:police"] if partner else [])
    if occasion.only_guests and occasion.twin_of is not None:
        lao = list(occasion.only_guests)
    lao = _without_other_guests(reading, occasion, held, lao)
    armed = armed_beside(reading, occasion.sentence)
    viet += [one for one in armed if side(one) == "VN"]
    lao += [one for one in armed if side(one) == "LA"]
    occasion.parties = Parties(_once(viet), _once(lao), occasion.country)


def _national(reading: Reading, sentence: Sentence) -> str | None:
    """The kind of body that meets for each country, where a sentence says so of both at once:
    `Bộ Công an hai nước`, `cảnh sát Việt Nam và Lào`."""
    if of_both_ministries(reading, sentence):
        return MINISTRY
    return FORCE if of_both_forces(sentence) else None


def _once(ids: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _hosts_first(ids: list[str], hosts: tuple[str, ...]) -> list[str]:
    """The side of the host of a courtesy call: its hosts alone."""
    return [i for i in ids if i in hosts] + [h for h in hosts if h not in ids]


def _named(
    reading: Reading, occasion: Occasion, held: list[Occasion]
) -> tuple[list[str], list[str]]:
    """The bodies that the sentences of an occasion name, Vietnamese and Lao."""
    told: list[str] = []
    given_to: list[str] = []
    on_paper: list[str] = []
    for sentence in _sentences(reading, occasion, held):
        if third_country(sentence, reading) and sentence is not occasion.sentence:
            continue
        held_by = _tokens_of_offices(sentence)
        later = sentence.number > occasion.sentence.number
        unnamed = later and _counterpart_unnamed(reading, occasion, told)
        for mention in sentence.of("body"):
            found = _meeting_bodies(reading, sentence, mention, held_by)
            if unnamed:
                found = [one for one in found if side(one) != "LA" or province_of(one)]
            if later and mention.first in held_by:
                sides = {side(one) for one in told}
                found = [one for one in found if side(one) not in sides]
            if sentence is occasion.sentence:
                found += _of_heads(reading, sentence, mention)
            if reading.in_paper(sentence, mention.first):
                on_paper += found
            elif _GIVEN_TO.search(_before(reading, sentence, mention)):
                given_to += found if not _in_laos(occasion) else _whole(found)
            else:
                told += found
    viet, lao = (_of_side(country, told, given_to, on_paper) for country in ("VN", "LA"))
    return viet, lao


def _whole(ids: list[str]) -> list[str]:
    """Bodies of a province or a country: a smaller one that only receives is no party."""
    return [one for one in ids if not below(one)]


def _in_laos(occasion: Occasion) -> bool:
    """Whether an occasion was in a province of Laos."""
    return occasion.province is not None and side(occasion.province) == "LA"


def _of_the_place(occasion: Occasion, viet: list[str]) -> str:
    """The Lao police where an occasion was: in the capital a ministry meets the ministry."""
    ministries = bool(viet) and all(kind_of(one) == "mps" for one in viet)
    if occasion.province == LAO_CAPITAL and ministries:
        return LAO_MINISTRY
    return f"{occasion.province}:police"


def _counterpart_unnamed(reading: Reading, occasion: Occasion, told: list[str]) -> bool:
    """`bàn giao trụ sở cho Công an nước bạn tại bản X`: the Lao side of a meeting in Laos is
    there without its name."""
    if not _in_laos(occasion) or any(side(one) == "LA" for one in told):
        return False
    return any(
        LAO in reading.orgs.get(mention.first, ()) for mention in occasion.sentence.of("body")
    )


def _of_heads(reading: Reading, sentence: Sentence, mention: Mention) -> list[str]:
    """The police bodies of the people whom words for both sides mean: `hai Thứ trưởng`."""
    return [
        org_id
        for entity in reading.entities[sentence.number]
        if entity.first == mention.first and mention.value.form == "reference"
        for one in entity.people
        if (org_id := reading.people[one].org_id) and kind_of(org_id) in POLICE
    ]


def _of_side(country: str, *named: list[str]) -> list[str]:
    """The bodies of a side, of some lists the first that names any."""
    lists = ([one for one in ids if side(one) == country] for ids in named)
    return _ranking(next(filter(None, lists), []))


def _before(reading: Reading, sentence: Sentence, mention: Mention) -> str:
    """The words before a mention, in lower case."""
    start = max(sentence.start, mention.start - _REACH)
    return reading.page.article.text[start : mention.start].lower()


def _named_near(reading: Reading, occasion: Occasion, country: str) -> list[str]:
    """The police of a country in the nearest sentence that names any, those before first."""
    at = occasion.sentence.number
    sentences = reading.page.sentences
    for sentence in (*reversed(sentences[:at]), *sentences[at + 1 :]):
        if third_country(sentence, reading):
            continue
        held_by = _tokens_of_offices(sentence)
        found = [
            one
            for mention in sentence.of("body")
            if not reading.in_paper(sentence, mention.first)
            for one in _meeting_bodies(reading, sentence, mention, held_by)
            if side(one) == country and kind_of(one) in POLICE
        ]
        if found:
            return _ranking(found)
    return []


def _sentences(reading: Reading, occasion: Occasion, held: list[Occasion]) -> list[Sentence]:
    """The sentence of an occasion; for the first also the titles and the next sentence."""
    if occasion is not held[0]:
        return [occasion.sentence]
    sentences = reading.page.sentences
    titles = [s for s in sentences if s.block == "title"]
    after = (
        s
        for s in sentences
        if s.number > occasion.sentence.number
        and s.block == "body"
        and occasion_of(reading, held, s.number) is occasion
    )
    following = next(after, None)
    return [*titles, occasion.sentence, *([following] if following else [])]


def _meeting_bodies(
    reading: Reading, sentence: Sentence, mention: Mention, held_by: set[int]
) -> list[str]:
    """The org_ids of a body that meets: police, guards, or a province that organises.

    A small body that only stands in somebody's office, `Trưởng Công an huyện X`, does not.
    """
    body: Body = mention.value
    before = _before(reading, sentence, mention)
    if (body.unit and _VISITED_UNIT.search(before)) or _NO_PARTY.search(before):
        return []
    whole = body.form == "named" or (body.form == "country" and body.kind == "border_guard")
    small = body.level in SMALL_LEVELS or body.unit or not whole
    if small and mention.first in held_by:
        return []
    found = [i for i in reading.orgs.get(mention.first, ()) if not i.startswith("@")]
    if body.kind == "province":
        organises = any(
            0 <= h.first - mention.last <= 3 for h in verb_hits(sentence, "organise")
        )
        return found if organises and not _NO_ORGANISER.search(before) else []
    return [i for i in found if kind_of(i) in POLICE or kind_of(i) == "border_guard"]


def _tokens_of_offices(sentence: Sentence) -> set[int]:
    """The tokens of a sentence in which people and their offices are named."""
    offices = sentence.of("person", "office")
    return {token for mention in offices for token in range(mention.first, mention.last)}


def _ranking(ids: list[str]) -> list[str]:
    """The police bodies of the highest level that a side has, else its border guards; units
    give way to it.

    Of a ministry and a province the one named first stands for the side.
    """
    unique = list(dict.fromkeys(ids))
    police = [i for i in unique if kind_of(i) in POLICE]
    police = [i for i in police if kind_of(i) != "representative"] or police
    whole = [i for i in police if not below(i)]
    if not whole and not police:
        whole = [i for i in unique if kind_of(i) == "border_guard" and not below(i)]
    if not whole:
        return [i for i in unique if below(i)]
    provinces = [i for i in whole if province_of(i)]
    national = [i for i in whole if not province_of(i)]
    return provinces if province_of(whole[0]) else national


def _bodies_of_people(reading: Reading, occasion: Occasion, held: list[Occasion]) -> list[str]:
    """The bodies of the officials that the sentences of an occasion name, of police or of
    border guards."""
    return [
        one.org_id
        for one in reading.people
        if one.org_id
        and kind_of(one.org_id) in _AT_THE_BORDER
        and not any(office.former for office in one.offices)
        and any(occasion_of(reading, held, s.number) is occasion for s, _ in one.mentions)
    ]


def _ambassadors(reading: Reading, occasion: Occasion, country: str) -> list[str]:
    """The embassy of a country whose ambassador the sentence of an occasion names."""
    return [
        one
        for entity in reading.entities[occasion.sentence.number]
        for one in entity.ids
        if entity.people and one == f"{country}:embassy"
    ]


def _without_other_guests(
    reading: Reading, occasion: Occasion, held: list[Occasion], lao: list[str]
) -> list[str]:
    """Lao bodies without those whose own meeting the article tells of elsewhere."""
    if len(lao) < 2:
        return lao
    elsewhere = {
        one
        for other in held
        if other is not occasion and other.kind != "courtesy_call"
        for one in _bodies_in(reading, other)
    }
    here = _bodies_in(reading, occasion)
    if elsewhere & set(lao) - here and here & set(lao):
        return [i for i in lao if i in here or i not in elsewhere]
    return lao


def _bodies_in(reading: Reading, occasion: Occasion) -> set[str]:
    bodies = occasion.sentence.of("body")
    return {one for m in bodies for one in reading.orgs.get(m.first, ())}
