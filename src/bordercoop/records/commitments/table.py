"""Who sits at the table: the bodies that agree where `hai bên` do, those spoken for."""

from __future__ import annotations

from itertools import islice

from bordercoop.discourse.bodies import marked
from bordercoop.discourse.delegations import leads
from bordercoop.discourse.org_id import kind_of, side
from bordercoop.discourse.reading import Parties, Reading, Subject
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import Sentence

STATE = frozenset({"VN:government", "VN:party", "LA:government", "LA:party"})
"""Leaders of a state and its party, who receive those that agree."""
FARTHEST = 400
"""Groups back among which those are whom somebody speaks for."""
POLICE = ("mps", "police", "representative")
LEADING = ("government", "party", "other")
"""Kinds of the bodies whose heads lead delegations of provinces."""
BOTH = {"VN", "LA"}

# `thay mặt Công an ba tỉnh`, `đại diện cho 4 tỉnh Bắc Lào`
_FOR_ALL = worded(
    r"\b(?:{table_speaking_for})\s+(?:(?:{table_of_force})\s+)?(\w+)\s+(?:{table_units})\b"
)


def heads_of_delegations(reading: Reading) -> list[str]:
    """The bodies of all who lead a delegation, in the order of the article's people."""
    people = enumerate(reading.people)
    return [one.org_id for n, one in people if one.org_id and leads(reading, n)]


def at_the_table(parties: Parties, heads: list[str]) -> Parties:
    """The parties of a meeting without leaders of state who only received one of them.

    Where both delegations are led by heads of other bodies than the police, those agree.
    """
    without = Parties(
        tuple(one for one in parties.viet if one not in STATE),
        tuple(one for one in parties.lao if one not in STATE),
        parties.host,
    )
    if _police(without.viet) and _police(without.lao):
        parties = without
    led = {one for one in heads if kind_of(one) in LEADING and one not in STATE}
    if not led or any(kind_of(one) in POLICE for one in heads):
        return parties
    if {side(one) for one in led} != BOTH:
        return parties
    in_order = tuple(dict.fromkeys(one for one in heads if one in led))
    return Parties(
        tuple(one for one in in_order if side(one) == "VN"),
        tuple(one for one in in_order if side(one) == "LA"),
        parties.host,
    )


def signers_alone(table: Parties, signers: tuple[str, ...]) -> Parties:
    """Those at the table who signed a paper, where both sides are among them, else all."""
    signed = Parties(
        tuple(one for one in table.viet if one in signers),
        tuple(one for one in table.lao if one in signers),
        table.host,
    )
    return signed if signed.viet and signed.lao else table


def _police(ids: tuple[str, ...]) -> bool:
    return any(kind_of(one) in POLICE for one in ids)


def _number(reading: Reading, sentence: Sentence, word: str, at: int) -> int:
    """The number that a word at a code point is, in letters or in figures; 0 for none."""
    if word.isdecimal():
        return int(word)
    token = reading.page.tokens.first(at)
    scan = reading.page.lexicon.words.scan(reading.page.tokens.keys, token, token + 1)
    codes = (hit.code("numerals") for hit in scan)
    return next((int(code) for code in codes if code and code.isdecimal()), 0)


def bodies_in(reading: Reading, start: int, end: int) -> set[str]:
    """The bodies that are named between two code points; no group that a meeting settles."""
    first, last = reading.page.tokens.first(start), reading.page.tokens.first(end)
    found = (reading.orgs.get(at, ()) for at in range(first, last))
    return {one for ids in found for one in ids if not marked(one)}


def spoken_for(reading: Reading, sentence: Sentence, subject: Subject, at: int) -> Subject:
    """A subject with all for whom he speaks: `A, thay mặt Công an ba tỉnh, đề nghị …`.

    `at` is the code point of the verb. They are the group of that number named last, which
    his own body is one of.
    """
    if not subject.people or len(subject.ids) != 1:
        return subject
    told = _FOR_ALL.search(reading.page.lower, sentence.start, at)
    if told is None:
        return subject
    count = _number(reading, sentence, told[1], told.start(1))
    for number, size, ids in islice(reversed(reading.resolver.groups), FARTHEST):
        one_side = len({side(one) for one in ids}) == 1
        if size == count and number <= sentence.number and one_side and subject.ids[0] in ids:
            return Subject(ids, subject.people, subject.spans)
    return subject
