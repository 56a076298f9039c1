"""The organisation that an office belongs to."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from msgspec.structs import replace

from bordercoop.discourse.bodies import Resolver, marked
from bordercoop.discourse.org_id import kind_of, place_of
from bordercoop.lexicon.connectives import COMPRISING, HAVING, OF
from bordercoop.lexicon.terms import DELEGATION, DIVISION
from bordercoop.lexicon.worded import the_word, word_list, word_set
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.mentions.people import Office
from bordercoop.mentions.people.offices import DIPLOMATS, REPRESENTATIVES
from bordercoop.text import slug

STATE = ("prime_minister", "deputy_prime_minister", "state")
MINISTERS = ("minister", "deputy_minister")
DEPARTMENT = ("department_director", "deputy_department_director")
GOVERNMENT = (
    "committee_chair", "committee_vice_chair", "governor", "vice_governor", "district_governor",
)  # fmt: skip
PARTY = ("party_secretary", "deputy_party_secretary", "party_member")
KINDS = ("government", "party", "border_guard", "army", "other")
"""Kinds of bodies that an office keeps; all others are of the police."""
LED_BY, TITLES = "do", 14
THIS = the_word("this")
"""The word before who leads, and how many tokens of his titles and name may stand behind it."""
ARMED = ("border_guard", "army")
LED = {
    "minister": ("mps",), "deputy_minister": ("mps",),
    "director": ("police",), "deputy_director": ("police",),
    "commander": (*ARMED, "police"), "deputy_commander": (*ARMED, "police"),
    "other": ARMED,  # `Chính ủy`, `Tham mưu trưởng`
}  # fmt: skip
"""Offices that are those of the delegation's own body, by its kinds."""
COMMANDING = ("commander", "deputy_commander")
OF_A_DEPARTMENT = (*DEPARTMENT, *COMMANDING)
UNIT_HEADS = ("unit_head", "deputy_unit_head")
"""Offices of the unit that a delegation is of: `đoàn Trạm X do A, Trưởng trạm, dẫn đầu`."""
HEADED = (*ARMED, "embassy")
"""Kinds of bodies that head a list of their own people."""
LIST_HEADS = frozenset({HAVING, COMPRISING, ":"})
SCHOOL_OFFICES = word_list("office_body_schools")
SCHOOL_WORDS = word_list("office_body_school_words")
OF_POSTS = word_set("offices_of_posts")
POSTS = word_list("unit_posts")
BELOW = ("district", "town", "commune", "village", "cluster")


def office_body(
    page: Page, resolver: Resolver, sentence: Sentence, office: Office, country: str | None
) -> str | None:
    """The org_id of the body of an office, for a person of a country if that is known."""
    body = office.body
    if body is None:
        led = _delegation_led(page, resolver, sentence, office)
        country = led[:2] if led else country
        own = led is not None and (office.code in UNIT_HEADS and "/" in led)
        if led and (own or kind_of(led) in LED.get(office.code, ())):
            return led
    elif body.kind == "mps" and body.unit and body.country is None:
        led = _delegation_led(page, resolver, sentence, office)
        if led and kind_of(led) == "mps":
            country = led[:2]
            body = replace(body, country=country)
    national, org_id = _national(page, office, country)
    if national:
        return org_id
    if body is not None and body.kind == "mps" and body.unit and body.country is None:
        body = replace(body, country="VN" if country == "VN" else None)
    if body is not None and body.form in ("named", "country") and not _division(body):
        ids = _resolved(resolver, sentence, body, office)
        if ids and body.kind == "province":
            return f"{place_of(ids[0])}:{_kind_of_office(office)}"
        if ids:
            return ids[0]
    if body is not None and _division(body):
        if body.form == "named" and body.sites and body.sites[0].province:
            return f"{body.sites[0].province}:police"
        body = None
    if _of_a_school(page, office):
        school = resolver.school_before(sentence, office.first)
        if school:
            return school
    if body is None:
        owner = _owner(page, resolver, sentence, office)
        if owner:
            return owner
        headed = _heading(page, resolver, sentence, office)
        if headed:
            return headed
    if body is None:
        post = _of_a_post(page, resolver, sentence, office, country)
        if post:
            return post
    alone = office.code in COMMANDING if body is None else body.form == "bare"
    if alone and (body is None or body.kind in ARMED):
        armed = _of_the_guards(resolver, sentence, country)
        if armed:
            return armed
    if body is None and office.code in OF_A_DEPARTMENT:
        before = _department_before(resolver, sentence, office, country)
        if before:
            return before
    if body is not None and body.unit:
        mention = Mention("body", 0, 0, office.first, office.last, body)
        ids = resolver.resolve(sentence, mention)
        if ids and not marked(ids[0]):
            return ids[0]
    return _of_the_province(resolver, sentence, office, body, country)


def _delegation_led(
    page: Page, resolver: Resolver, sentence: Sentence, office: Office
) -> str | None:
    """`đoàn Công an tỉnh X do Phó Giám đốc A dẫn đầu`: the body before `do`."""
    keys = page.tokens.keys
    at = office.first - 1
    while at > sentence.first and keys[at] != LED_BY and office.first - at < TITLES:
        at -= 1
    if keys[at] != LED_BY:
        return None
    for mention in sentence.of("body"):
        if mention.last in (at, at - 1):
            ids = resolver.resolve(sentence, mention)
            named = next((one for one in ids if not marked(one)), None)
            if named is None and keys[mention.last : at] == [THIS]:
                return _delegation_before(page, resolver, sentence)
            return named
    return None


def _delegation_before(page: Page, resolver: Resolver, sentence: Sentence) -> str | None:
    """`Đoàn này do A dẫn đầu`: the body whose delegation was named last before."""
    for mention, told_in in resolver.bodies_before(sentence):
        if page.tokens.keys[mention.first - 1] == DELEGATION:
            ids = resolver.resolve(told_in, mention)
            return next((one for one in ids if not marked(one)), None)
    return None


def _national(page: Page, office: Office, country: str | None) -> tuple[bool, str | None]:
    """Whether an office is one of a whole country, and its body where the country shows."""
    seat = office.body.country if office.body else None
    if office.code in REPRESENTATIVES:
        return True, f"{seat or country or 'LA'}:representative"
    if office.code in DIPLOMATS or (office.body and office.body.kind == "embassy"):
        seat = seat or country
        return True, f"{seat}:embassy" if seat else None
    if office.code in STATE:
        words = page.words(office.first, office.last)
        kind = "party" if "đảng" in words or "bí thư" in words else "government"
        return True, f"{seat or country or 'LA'}:{kind}"
    if office.code in MINISTERS:
        seat = seat or country
        return True, f"{seat}:mps" if seat else None
    return False, None


def _division(body: Body) -> bool:
    """Whether a body is a division of a provincial police, to which its people belong."""
    return body.kind == "police" and (body.unit or "").lower().startswith(DIVISION)


def _resolved(
    resolver: Resolver, sentence: Sentence, body: Body, office: Office
) -> tuple[str, ...]:
    """The organisations that the body of an office means, without markers."""
    mention = Mention("body", 0, 0, office.first, office.last, body)
    return tuple(one for one in resolver.resolve(sentence, mention) if not marked(one))


def _department_before(
    resolver: Resolver, sentence: Sentence, office: Office, country: str | None
) -> str | None:
    """`Phó Cục trưởng` alone, after a colleague: the department named before it.

    One of a sentence before must be of the person's own country.
    """
    for mention in reversed(sentence.of("body")):
        named = mention.value.unit and mention.value.kind == "mps"
        if named and mention.first < office.first:
            ids = resolver.resolve(sentence, mention)
            return ids[0] if ids else None
    return resolver.department_before(sentence, office.first, country)


def _of_a_post(
    page: Page, resolver: Resolver, sentence: Sentence, office: Office, country: str | None
) -> str | None:
    """`Chính trị viên`, `Phó Đồn trưởng` alone: the post that the sentence names, or the one
    named last before, of the person's own country."""
    if page.words(office.first, office.last) not in OF_POSTS:
        return None
    here = sorted(
        sentence.of("body"), key=lambda m: (m.first > office.first, abs(m.first - office.first))
    )
    return _nearest(resolver, sentence, here, country, _is_post)


def _of_the_guards(resolver: Resolver, sentence: Sentence, country: str | None) -> str | None:
    """`Phó Chỉ huy trưởng` alone, `Chỉ huy trưởng Biên phòng tỉnh`: the border guards or
    soldiers of a province that the sentence names, or that were named last before."""
    return _nearest(resolver, sentence, sentence.of("body"), country, _is_guard)


def _nearest(
    resolver: Resolver,
    sentence: Sentence,
    here: list[Mention],
    country: str | None,
    wanted: Callable[[Body], bool],
) -> str | None:
    """The first of some bodies of a sentence that is wanted, else the last named before, of a
    country where that is known."""
    told = ((one, sentence) for one in here)
    for mention, told_in in chain(told, resolver.bodies_before(sentence)):
        if not wanted(mention.value):
            continue
        for one in resolver.resolve(told_in, mention):
            if not marked(one) and country in (None, one[:2]):
                return one
    return None


def _is_guard(body: Body) -> bool:
    """Whether a body is of border guards or an army, and no post."""
    return body.kind in ARMED and not _is_post(body)


def _is_post(body: Body) -> bool:
    """Whether a body is a post: of border guards, or of the police at a crossing."""
    unit = (body.unit or "").lower()
    return bool(unit) and (body.kind == "border_guard" or unit.startswith(POSTS))


def _of_a_school(page: Page, office: Office) -> bool:
    """Whether an office is one of a school or hospital that its words do not name:
    `Phó Hiệu trưởng`, `Hiệu trưởng Nhà trường`, `Giám đốc Bệnh viện`."""
    body = office.body
    if body is not None and body.reference != "own_unit":
        return False
    if any(word in page.words(office.first, office.last) for word in SCHOOL_OFFICES):
        return True
    return " ".join(page.tokens.keys[office.last : office.last + 2]) in SCHOOL_WORDS


def _owner(page: Page, resolver: Resolver, sentence: Sentence, office: Office) -> str | None:
    """`các bác sĩ của Công an tỉnh X`: the body behind `của`."""
    if page.tokens.keys[office.last : office.last + 1] != [OF]:
        return None
    for mention in sentence.of("body"):
        if mention.first == office.last + 1:
            ids = resolver.resolve(sentence, mention)
            return next((one for one in ids if not marked(one)), None)
    return None


def _heading(page: Page, resolver: Resolver, sentence: Sentence, office: Office) -> str | None:
    """`phía Bộ Chỉ huy Bộ đội Biên phòng tỉnh X có Đại tá A, Phó Chỉ huy trưởng`: the body
    that heads a list, where it is no police of a province."""
    keys = page.tokens.keys
    for mention in reversed(sentence.of("body")):
        if mention.last > office.first or not LIST_HEADS.intersection(
            keys[mention.last : mention.last + 2]
        ):
            continue
        ids = [one for one in resolver.resolve(sentence, mention) if not marked(one)]
        headed = ids and (kind_of(ids[0]) in HEADED or mention.value.unit)
        return ids[0] if headed else None
    return None


def _kind_of_office(office: Office) -> str:
    """The kind of body that an office is of where only its province is told."""
    if office.code in GOVERNMENT:
        return "government"
    return "party" if office.code in PARTY else "police"


def _of_the_province(
    resolver: Resolver,
    sentence: Sentence,
    office: Office,
    body: Body | None,
    country: str | None,
) -> str | None:
    """The body of an office's kind in the province that the sentence is about."""
    kind = _kind_of_office(office)
    if body is not None:
        if body.kind in KINDS:
            kind = body.kind
        if body.reference == "lao_side":
            country = "LA"
        if body.kind == "mps" and body.unit:
            return None
        if body.kind == "mps":
            return f"{body.country or country or 'VN'}:mps"
        if body.level in BELOW and body.form == "bare":
            mention = Mention("body", 0, 0, office.first, office.last, body)
            ids = resolver.resolve(sentence, mention)
            if ids:
                return ids[0]
    level = body.level if body is not None and body.form == "bare" else None
    near = None if level == "capital" else resolver.near(sentence, office.first, None, country)
    near = near or resolver.told.seat_of(level, country)
    if near is None:
        return None
    if kind == "other" and body is not None and body.unit:
        return f"{near}:other/{slug(body.unit)}"
    return f"{near}:{kind}"
