"""The signings that a sentence tells of, at the meeting to which it belongs."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from bordercoop.discourse.delegations import listed_behind
from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading import Parties, Reading
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import ALONGSIDE, AND, DONE, FUTURE, IS, OF, PASSIVE
from bordercoop.lexicon.terms import ROUNDS
from bordercoop.lexicon.worded import word_list, word_pairs, word_set, worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings import Occasion, days, is_past
from bordercoop.records.signing.papers import name_end, papers_at
from bordercoop.records.signing.signers import signers
from bordercoop.text import Span

NO_SIGNING = word_list("told_no_signing")
"""Words right before `ký` where nothing is signed now: `ngày ký`, `sau khi ký`, `chữ ký`."""
NO_OBJECT = word_list("told_no_object")
"""What follows `ký` where no paper does: then it stands before, in the passive."""
PASSIVE_WITHIN = 60
"""Tokens before `ký` in which `được` and those who sign stand: `được A và B ký`."""
FOR_BOTH, FOR_BOTH_WITHIN = word_pairs("told_for_both"), 8
"""Words of `đại diện hai bên`, `thay mặt hai bên`, and how far before `ký` they stand."""
TOGETHER = word_set("told_together")
"""Words of `cùng ký`, `đặt bút ký`, which need no paper behind them."""
AFTER, JUST_BEFORE = ["sau", "khi"], 3
"""Words of `(ngay) sau khi ký` at the beginning of a sentence, and how many they are."""
_PREPARED = worded(r"\b(?:{signing_ahead})\b")
SOON = "sớm"
"""Before `ký`: to be signed soon."""
BREAKS = frozenset({",", ";", ":", AND, DONE})
"""Marks and words behind which something else is told than what was asked or planned."""
CARRYING_OUT = word_list("told_carrying_out")


class Signing(NamedTuple):
    """A signing told: the paper, who signs, the words of the clause."""

    instrument: str
    paper: Hit
    actors: tuple[str, ...]
    people: tuple[int, ...]
    span: Span


def signings_at(
    reading: Reading,
    sentence: Sentence,
    hit: Hit,
    parties: Parties,
    occasion: Occasion | None,
    *,
    handovers: bool = False,
) -> list[Signing]:
    """The papers signed in one verb of signing at a meeting, each with its signers.

    The paper of a handover undertakes nothing: it counts with `handovers` alone.
    """
    papers = _papers(reading, sentence, hit)
    if not papers or _background(reading, sentence, hit, occasion):
        return []
    told = signers(reading, sentence, hit, parties)
    if not told.actors:
        return []
    keys = reading.page.tokens.keys
    if ROUNDS in keys[max(sentence.first, hit.first - 3) : hit.first]:
        each = _one_by_one(told.actors)
    else:
        each = [told.actors]
    signings = []
    for number, paper in enumerate(papers):
        instrument = paper.code("instruments")
        if instrument is None or (instrument == "handover_paper" and not handovers):
            continue
        following = papers[number + 1].first if number + 1 < len(papers) else None
        first = min(hit.first, paper.first) if number == 0 else paper.first
        fronted = following is not None and paper.last <= hit.first
        behind = paper.last if fronted else max(hit.last, paper.last)
        last = name_end(reading, sentence, behind, following)
        last -= keys[last - 1] == ALONGSIDE  # `Biên bản ghi nhớ cùng Kế hoạch … được ký`
        span = reading.page.span(first, last)
        signings += [Signing(instrument, paper, one, told.people, span) for one in each]
    return signings


def _one_by_one(actors: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The pairs of `lần lượt ký với A, B và C`: one body with each of the other side."""
    viet = [one for one in actors if side(one) == "VN"]
    lao = [one for one in actors if side(one) != "VN"]
    if len(viet) == 1:
        return [(viet[0], one) for one in lao]
    return [(one, lao[0]) for one in viet] if len(lao) == 1 else [actors]


def signed_by_both(
    reading: Reading, sentence: Sentence, hit: Hit, parties: Parties
) -> list[Signing]:
    """`A và B cùng đặt bút ký văn bản`, `A và B đại diện hai bên ký kết`: officials of both
    sides sign, whatever the paper."""
    keys = reading.page.tokens.keys
    if keys[hit.last : hit.last + 1] == [IS]:  # `Đại diện hai bên ký là A và B`
        people = tuple(listed_behind(reading, sentence, hit))
        bodies = (reading.people[one].org_id for one in people)
        actors = tuple(dict.fromkeys(one for one in bodies if one))
        if {reading.people[one].country for one in people} >= {"VN", "LA"}:
            span = reading.page.span(hit.first, hit.last)
            return [Signing("", hit, actors, people, span)]
    before = keys[max(sentence.first, hit.first - FOR_BOTH_WITHIN) : hit.first]
    stand_for = any(pair in FOR_BOTH for pair in pairwise(before))
    together = not TOGETHER.isdisjoint(reading.page.words(hit.first, hit.last).split())
    if not together and not (stand_for and not {FUTURE, "dự"} & set(before)):
        return []
    told = signers(reading, sentence, hit, parties)
    sides = {reading.people[one].country for one in told.people}
    if not sides >= {"VN", "LA"}:
        return []
    return [Signing("", hit, told.actors, told.people, reading.page.span(hit.first, hit.last))]


def _signature(keys: list[str], hit: Hit) -> bool:
    """Whether a noun tells who signs: `chữ ký của đại diện hai bên dưới Biên bản ghi nhớ`."""
    return keys[hit.first - 1] == "chữ" and keys[hit.last : hit.last + 1] == [OF]


def _just_before(sentence: Sentence, keys: list[str], hit: Hit) -> bool:
    """Whether a sentence goes on at the meeting from its signing: `Sau khi ký biên bản, hai bên
    thống nhất …`; not from one of another year, after which something was done."""
    opening = keys[max(sentence.first, hit.first - JUST_BEFORE) : hit.first]
    begins = hit.first - sentence.first <= JUST_BEFORE
    return begins and opening[-2:] == AFTER and DONE not in keys[hit.last : sentence.last]


def _papers(reading: Reading, sentence: Sentence, hit: Hit) -> list[Hit]:
    """The papers of a verb, none where it is no verb of this sentence's own time."""
    keys = reading.page.tokens.keys
    before = keys[max(sentence.first, hit.first - 6) : hit.first]
    named = before and before[-1] in NO_SIGNING and not _signature(keys, hit)
    if named and not _just_before(sentence, keys, hit):
        return []
    if keys[hit.last : hit.last + 1] == ["nhận"]:  # `biên bản được hai bên ký nhận`
        return []
    handed = keys[hit.last + 1 : hit.last + 2] == ["trao"]  # `ký, trao biên bản`
    no_object = not handed and any(key in NO_OBJECT for key in keys[hit.last : hit.last + 1])
    before = keys[max(sentence.first, hit.first - PASSIVE_WITHIN) : hit.first]
    passive = PASSIVE in before or "do" in before
    if no_object and not passive:
        return []
    return papers_at(reading, sentence, hit)


def _to_come(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody asks for a signing, or will do what leads to one: `đề nghị X ký …`,
    `sẽ trao đổi để hai bên ký …`."""
    keys = reading.page.tokens.keys
    opens = hit.first
    while opens > sentence.first and keys[opens - 1] not in BREAKS:
        opens -= 1
    before = keys[opens : hit.first]
    if FUTURE in before or _PREPARED.search(" ".join(before)):
        return True
    return any(
        one.codes["heads"] == "request"
        for one in reading.page.listed("heads", opens, hit.first)
    )


def _background(
    reading: Reading, sentence: Sentence, hit: Hit, occasion: Occasion | None
) -> bool:
    """Whether the paper was signed earlier, or is to be signed: `đã ký ngày …`, `sẽ ký`."""
    view = reading.low((sentence.start, sentence.end))
    if view.startswith(CARRYING_OUT) and "đã ký kết" in view and "cùng ký" not in view:
        return True
    for mention in days(sentence):
        exact = mention.value.precision in ("day", "month") or mention.last <= hit.first
        if exact and is_past(reading, mention.value, occasion.date if occasion else None):
            return True
    keys = reading.page.tokens.keys
    before = keys[max(sentence.first, hit.first - 4) : hit.first]
    if FUTURE in before or "dự" in before[-2:] or "chưa" in before or SOON in before[-2:]:
        return True
    if _to_come(reading, sentence, hit):
        return True
    return ("hiện" in before or "dung" in before) and PASSIVE not in before
