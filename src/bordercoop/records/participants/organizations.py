"""The bodies at a meeting: its parties, those listed, those that sign or send an official."""

from __future__ import annotations

from bordercoop.discourse.org_id import below, kind_of
from bordercoop.discourse.reading import verb_hits
from bordercoop.lexicon.terms import TO_SIGN
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.participants.office import body_words, name_in_office, name_of
from bordercoop.records.participants.presence import Presence, Table
from bordercoop.records.participants.seats import take_seats
from bordercoop.records.rule import tried
from bordercoop.text import Span

RULE = "participant.organization"
ACTING = frozenset({"speaker", "signatory", "chair", "donor"})
"""Roles of an official through which a body below province level takes part."""
NO_NAMES = ("reference", "plural", "unnamed")
CEREMONY, SIGNS = "lễ", TO_SIGN
"""Words of an occasion at which its parties sign."""
SMALL_LEVELS = ("district", "commune", "village", "cluster")
# `cùng dự có Công an tỉnh X`
_LISTED_POLICE = worded(r"(?:{organizations_listed_police})\b[^.;]{0,40}\b{having}\s+$")
# `có đại diện lãnh đạo Bộ Công an`
_REPRESENTED = worded(
    r"(?:{organizations_represented})(?: {leaders})?(?: {several})?[^.;]{0,50}$"
)
# `đại diện lãnh đạo các đơn vị chức năng thuộc Tổng cục X, Tổng cục Y`
_OF_ITS_UNITS = worded(
    r"(?:{organizations_of_its_units}) (?:{organizations_units}"
    r")[^.;]{0,40} (?:{organizations_belonging})\b[^.;]{0,50}$"
)
# `chính quyền và nhân dân bản X`
_WITH_VILLAGERS = worded(r",?\s*(?:{and} )?(?:bà con )?(?:{organizations_with_villagers})\b")
_REACH = 60
_BEING_THERE = worded(r"\b(?:{organizations_being_there})\b")


def build(table: Table) -> list[Presence]:
    """The bodies at a meeting with their roles; its people must be known."""
    for org_id in table.occasion.parties.both:
        if table.guest_elsewhere(org_id):
            continue
        table.named_body(org_id, *_first_words(table, org_id))
    for sentence in table.sentences:
        _listed(table, sentence)
        _signing(table, sentence)
    _at_ceremony(table)
    for presence in table.people.values():
        _through_official(table, presence)
    take_seats(table)
    return list(table.bodies.values())


def _first_words(table: Table, org_id: str) -> tuple[Span | None, Span]:
    """The first name of a party, best from its own meeting on, and words that show it there.

    `đoàn`, `hai bên` show that somebody is there, and are nobody's name.
    """
    reading, occasion = table.reading, table.occasion
    if table.shown is None:
        table.shown = {}
        for sentence in reading.page.sentences:
            for mention in sentence.of("body"):
                ids = reading.orgs.get(mention.first, ())
                for one in reading.settle(ids, occasion.parties):
                    table.shown.setdefault(one, (mention.start, mention.end))
    named = name_of(reading, org_id, occasion.first)
    return named, table.shown.get(org_id, (occasion.sentence.start, occasion.sentence.end))


def _listed(table: Table, sentence: Sentence) -> None:
    """Bodies of province level or above that a list of those present names."""
    reading = table.reading
    told = verb_hits(sentence, "attend", "host")
    if not told and not reading.has(sentence, "về phía", "tiếp đoàn", "cùng đi", "dự"):
        return
    for mention in sentence.of("body"):
        span = (mention.start, mention.end)
        stopped = _not_listed(table, sentence, mention)
        if stopped:
            tried(reading, RULE, span, stopped)
            continue
        for org_id in reading.settle(
            reading.orgs.get(mention.first, ()), table.occasion.parties
        ):
            unit = below(org_id) and kind_of(org_id) not in ("other", "mps")
            company = kind_of(org_id) == "other" and mention.value.level == "company"
            if not unit and not company:
                table.named_body(org_id, span, span)


def _not_listed(table: Table, sentence: Sentence, mention: Mention) -> str | None:
    """Why a body in a sentence that lists those present is not one of them, if so."""
    reading, body = table.reading, mention.value
    if any(m.first <= mention.first < m.last for m in sentence.of("person")):
        return "part of somebody's office"
    if reading.in_paper(sentence, mention.first):
        return "a party of a paper that is carried out"
    text = reading.page.article.text
    before = text[max(sentence.start, mention.start - _REACH) : mention.start].lower()
    if _OF_ITS_UNITS.search(before):
        return "its units are there, not itself"
    if not _REPRESENTED.search(before) and not _police_listed(body, before):
        return "no `đại diện`, `lãnh đạo` or list of those present before it"
    if body.form == "bare" and _WITH_VILLAGERS.match(text[mention.end :][:_REACH].lower()):
        return "of a village"
    if body.form in NO_NAMES or body.level in SMALL_LEVELS:
        return "not named, or below province level"
    if not _BEING_THERE.search(reading.low((sentence.start, mention.start))):
        return "no word of being there before it"
    return None


def _police_listed(body: Body, before: str) -> bool:
    whole = (body.kind, body.level, body.form) == ("police", "province", "named")
    return whole and _LISTED_POLICE.search(before) is not None


def _signing(table: Table, sentence: Sentence) -> None:
    """Bodies that sign; a unit that signs is there by that alone."""
    for span, signing in table.signings.get(sentence.number, ()):
        for org_id in signing.actors:
            presence = table.bodies.get(org_id)
            if presence is None and below(org_id):
                presence = table.named_body(org_id, *_first_words(table, org_id))
            if presence is not None:
                presence.add_role("signatory", span)


def _at_ceremony(table: Table) -> None:
    """`lễ ký kết biên bản bàn giao giữa A và B`: who meets to sign has signed."""
    reading, occasion = table.reading, table.occasion
    words = reading.page.tokens.keys[occasion.hit.first : occasion.hit.last]
    if CEREMONY not in words or SIGNS not in words:
        return
    span = reading.page.span(occasion.hit.first, occasion.hit.last)
    named = {
        one
        for mention in occasion.sentence.of("body")
        for one in reading.settle(reading.orgs.get(mention.first, ()), occasion.parties)
    }
    for org_id in occasion.parties.both:
        if org_id in table.bodies and org_id in named:
            table.bodies[org_id].add_role("signatory", span)


def _through_official(table: Table, presence: Presence) -> None:
    """A body takes part through its official; below province level only where he acts."""
    if presence.person is None or presence.org_id is None:
        return
    one, org_id = table.reading.people[presence.person], presence.org_id
    if any(office.former for office in one.offices):
        return
    small = below(org_id) and kind_of(org_id) not in ("mps", "other")
    if small and not presence.roles & ACTING and org_id not in table.bodies:
        tried(table.reading, RULE, one.name_span, "below province level, and does not act")
        return
    named = name_of(table.reading, org_id, 0) or name_in_office(table.reading, one)
    table.named_body(org_id, named, body_words(table.reading, one) or one.name_span)
