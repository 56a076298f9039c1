"""Who signs: the bodies and people of the subject, and the other side with them."""

from __future__ import annotations

import re
from typing import NamedTuple

from bordercoop.discourse.delegations import joined_from, leads, listed_behind
from bordercoop.discourse.org_id import place_of, side
from bordercoop.discourse.reading import Parties, Reading
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import ALONGSIDE, AND
from bordercoop.lexicon.worded import word_list, worded
from bordercoop.mentions.page import Sentence

# `hai đồng chí Giám đốc đã ký`, `hai Thứ trưởng`
_BOTH_HOLDERS = worded(
    r"""(?:hai|2|{several})\s+(?:{comrade}\s+)?
    (?P<office>{signers_both_holders})""",
    re.VERBOSE,
)
_CODES = {
    "giám đốc": "director", "phó giám đốc": "deputy_director", "thứ trưởng": "deputy_minister",
    "bộ trưởng": "minister",
}  # fmt: skip
_HEAD_REACH = 60
# `ký với Sở An ninh tỉnh X`, `ký kết giữa Công an tỉnh Y và lãnh đạo Sở An ninh tỉnh X`
_WITH = worded(r"(?:{with}|giữa\b[^.;]{0,110}\b{and})\s+(?:{leaders}\s+)?$")
_NOT_WITH = worded(r"[.;:]|{signers_not_with}")
_WITH_REACH = 110
_ALSO_WITH = (",", AND, ", và", ALONGSIDE)
"""What joins the next one with whom a paper is signed."""
_JOINT = word_list("signers_joint")


class Signers(NamedTuple):
    """Who signs: org_ids, and people by number."""

    actors: tuple[str, ...]
    people: tuple[int, ...]


def signers(reading: Reading, sentence: Sentence, hit: Hit, parties: Parties) -> Signers:
    """Who signs in a verb; one side alone, as in a caption, stands for all parties."""
    listed = listed_behind(reading, sentence, hit) if hit.first == sentence.first else []
    if listed:
        bodies = [o for one in listed if (o := reading.people[one].org_id)]
        return Signers(_once(bodies), tuple(listed))
    subject = reading.subject(sentence, hit.first)
    own = any(sentence.start <= start < sentence.end for start, _ in subject.spans)
    ids = reading.settle(subject.ids, parties) if own else parties.both
    people = list(subject.people) if own else []
    other = _signed_with(reading, sentence, hit, parties)
    partners = [] if other else _people_signed_with(reading, sentence, hit)
    if partners:
        other = _once([o for one in partners if (o := reading.people[one].org_id)])
        people = [*people, *partners]
    if other and ids:
        mine = [one for one in ids if side(one) != side(other[0])] or [
            one for one in parties.both if side(one) != side(other[0])
        ]
        return Signers(_once([*mine, *other]), tuple(people))
    start = reading.page.tokens.starts[hit.first]
    head = reading.page.lower[max(sentence.start, start - _HEAD_REACH) : start]
    people = _both_holders(reading, parties, head) or people
    if "trưởng đoàn" in head:
        heads = [i for i in _of_parties(reading, parties) if leads(reading, i)]
        heads = heads or [i for i in range(len(reading.people)) if leads(reading, i)]
        people = list(dict.fromkeys([*people, *heads]))
        ids = _once([*ids, *(o for p in people if (o := reading.people[p].org_id))])
    ids = ids or parties.both
    if len({side(one) for one in ids}) < 2:
        joint = not people or reading.has(sentence, *_JOINT)
        ids = _with_other_side(ids, parties, joint=joint, people=bool(people))
    return Signers(ids, tuple(people))


def _once(ids: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _of_parties(reading: Reading, parties: Parties) -> list[int]:
    """The people of the article who belong to a party of the meeting itself."""
    whole = parties.both
    return [i for i, one in enumerate(reading.people) if one.org_id in whole]


def _both_holders(reading: Reading, parties: Parties, head: str) -> list[int]:
    """`hai Giám đốc`: those of the parties who hold the office."""
    told = _BOTH_HOLDERS.search(head)
    if told is None:
        return []
    code = _CODES.get(told["office"])
    people = reading.people
    return [
        i
        for i in _of_parties(reading, parties)
        if (people[i].code == code if code else people[i].delegation_head)
    ]


def _with_other_side(
    ids: tuple[str, ...], parties: Parties, *, joint: bool, people: bool
) -> tuple[str, ...]:
    """One side with the other: all parties, unless a unit signs for itself."""
    whole = parties.both
    places = {place_of(one) for one in whole}
    if joint or any(place_of(one) in places for one in ids):
        return _once([*(one for one in ids if one in whole or not people), *whole])
    viet = any(side(one) == "VN" for one in ids)
    return _once([*ids, *(parties.lao if viet else parties.viet)])


def _people_signed_with(reading: Reading, sentence: Sentence, hit: Hit) -> list[int]:
    """`ký biên bản với Đại tá A, Đại tá B`: those with whom somebody signs, of one side."""
    text = reading.page.article.text
    start = reading.page.tokens.ends[hit.last - 1]
    behind = [e for e in reading.entities[sentence.number] if e.first >= hit.last]
    if not behind or not behind[0].people:
        return []
    between = text[start : reading.page.tokens.starts[behind[0].first]].lower()
    if len(between) > _WITH_REACH or _NOT_WITH.search(between) or not _WITH.search(between):
        return []
    found = joined_from(reading, sentence, behind[0])
    return found if len({reading.people[one].country for one in found}) == 1 else []


def _signed_with(
    reading: Reading, sentence: Sentence, hit: Hit, parties: Parties
) -> tuple[str, ...]:
    """`ký với Sở An ninh tỉnh X bản ghi nhớ`: the other signer behind `với`."""
    text = reading.page.article.text
    start = reading.page.tokens.ends[hit.last - 1]
    found: list[str] = []
    for mention in sentence.of("body"):
        if mention.first < hit.last:
            continue
        between = text[start : mention.start].lower()
        if len(between) > _WITH_REACH or _NOT_WITH.search(between):
            break
        if _WITH.search(between) or (found and between.strip() in _ALSO_WITH):
            found += reading.settle(reading.orgs.get(mention.first, ()), parties)
            start = mention.end
        elif found:
            break
    return tuple(found) if len({side(one) for one in found}) == 1 else ()
