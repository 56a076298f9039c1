"""The people of an article: mentions of one person put together, with rank, office and body."""

from __future__ import annotations

from bordercoop.discourse.bodies import Resolver, marked
from bordercoop.discourse.individuals.admitted import admitted
from bordercoop.discourse.individuals.individual import Individual, nationality
from bordercoop.discourse.individuals.office_body import office_body
from bordercoop.discourse.individuals.position import position_code
from bordercoop.discourse.individuals.same_person import match
from bordercoop.discourse.individuals.shared_office import shared_office
from bordercoop.discourse.org_id import kind_of
from bordercoop.lexicon import squeeze
from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.worded import word_list
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.mentions.people import Office, Person

__all__ = ["Individual", "collect"]

NO_CODE = ("party_member", "delegation", "assembly")
"""Offices beside others, which never decide."""
SECRETARIES = ("party_secretary", "deputy_party_secretary")
COMMUNES = word_list("individuals_communes")
"""Levels at which the secretary of a `Đảng ủy` leads a place, not the cell of a body."""


MOST = 500
"""People of an article; a page that names more of them is no report."""


def collect(page: Page, resolver: Resolver) -> tuple[list[Individual], dict[int, int]]:
    """The people in order of first mention, and the person of each mention by its token."""
    people: list[Individual] = []
    by_token: dict[int, int] = {}
    full: dict[str, int] = {}
    for sentence in page.sentences:
        for mention in sentence.of("person"):
            person: Person = mention.value
            index = match(people, full, person)
            if index is None:
                shares = bool(_offices_behind(page, sentence, mention))
                if len(people) == MOST or not admitted(
                    page, sentence, mention, person, shares=shares
                ):
                    continue
                index = len(people)
                one = _individual(page, sentence, person)
                people.append(one)
                full[one.key] = index
            people[index].mentions.append((sentence, mention))
            by_token[mention.first] = index
            _take(page, people[index], sentence, mention)
    for one in people:
        if not one.offices:
            _share(page, one, by_token, people)
        _place(page, resolver, one)
    return people, by_token


def _individual(page: Page, sentence: Sentence, person: Person) -> Individual:
    span = page.span(person.name_first, person.name_last)
    return Individual(person.name, span, sentence, squeeze(person.name))


def _take(page: Page, one: Individual, sentence: Sentence, mention: Mention) -> None:
    """Take what a mention adds to a person: the rank, the offices with the name beside them."""
    person: Person = mention.value
    if one.rank is None and person.rank:
        one.rank = person.rank
        one.rank_span = page.span(person.name_first, person.name_last)
        for hit in sentence.hits:
            told = hit.codes.get("ranks") == person.rank
            if told and mention.first <= hit.first < person.name_first:
                one.rank_span = page.span(hit.first, hit.last)
    offices = [office for office in person.offices if office.code != "delegation"]
    if len(offices) < len(person.offices):
        one.delegation_head = True
    if not offices or (any(map(_decides, one.offices)) and not _fuller(one.offices, offices)):
        return
    if one.offices and not any(map(_decides, offices)):
        return
    _hold(page, one, sentence, offices)
    one.name_span = page.span(person.name_first, person.name_last)
    if len(person.name) > len(one.name):
        one.rename(person.name)


def _fuller(told: list[Office], offices: list[Office]) -> bool:
    """Whether offices are those told before and more: `Bí thư Tỉnh ủy`, then `Ủy viên Trung
    ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh`."""
    before, here = ({one.code for one in each} for each in (told, offices))
    return before < here


def _share(
    page: Page, one: Individual, by_token: dict[int, int], people: list[Individual]
) -> None:
    """`Đại tá A, Thượng tá B - Phó Giám đốc`: the office told once behind the last name."""
    sentence, mention = one.mentions[0]
    if one.rank and (before := shared_office(page, sentence, mention)):
        _hold(page, one, sentence, before)
        return
    offices = _offices_behind(page, sentence, mention)
    for other in sentence.of("person") if offices else ():
        if other.first >= mention.last and other.first in by_token:
            if people[by_token[other.first]] is not one:
                _hold(page, one, sentence, offices)
            return


def _offices_behind(page: Page, sentence: Sentence, mention: Mention) -> list[Office]:
    """The offices behind the next name of a list, where this one has none: both have a rank, or
    the next is a name alone (`các đồng chí: A, B, Phó Giám đốc`)."""
    person: Person = mention.value
    joined = page.tokens.keys[mention.last : mention.last + 1]
    if person.offices or joined not in ([","], [AND]):
        return []
    for other in sentence.of("person"):
        alone = person.rank is None and other.value.name_first == other.first
        if other.first == mention.last + 1 and (alone or (person.rank and other.value.rank)):
            behind = [office for office in other.value.offices if office.first >= other.first]
            told = behind and behind[0].first > other.value.name_last
            return behind if told else []
    return []


def _hold(page: Page, one: Individual, sentence: Sentence, offices: list[Office]) -> None:
    one.offices = offices
    one.offices_sentence = sentence
    one.position = "; ".join(page.quote(office.first, office.last) for office in offices)
    one.position_span = page.span(offices[0].first, offices[-1].last)


def _told_with(office: Office, offices: list[Office]) -> str | None:
    """`Bí thư, Tỉnh trưởng tỉnh X`: the province of a leader's other office, whose own has no
    body."""
    if office.body is not None or office.code not in SECRETARIES:
        return None
    sites = (site for one in offices if one.body for site in one.body.sites)
    return next((site.province for site in sites if site.level == "province"), None)


def _decides(office: Office) -> bool:
    return office.code not in NO_CODE


def _place(page: Page, resolver: Resolver, one: Individual) -> None:
    """The position code and the organisation of the office that decides."""
    office = _leading(page, one.offices)
    country = nationality(one.name, page)
    if office is None:
        _by_side(page, resolver, one, country)
        return
    one.org_id = office_body(page, resolver, one.offices_sentence, office, country)
    told = _told_with(office, one.offices)
    if told and one.org_id and "/" not in one.org_id:
        one.org_id = f"{told}:{kind_of(one.org_id)}"
    if one.org_id:
        one.country = one.org_id[:2]
        one.org_span = page.span(office.first, office.last)
    one.code = "other" if office.former else position_code(office.code, office.body, one.org_id)


def _leading(page: Page, offices: list[Office]) -> Office | None:
    """The office that decides: the first one of the state, a party secretary's before all.

    The secretary of the party cell of a body (`Bí thư Đảng ủy, Giám đốc`) is known by his
    other office.
    """
    plain = [office for office in offices if _decides(office) and office.code != "other"]
    if len(plain) > 1:
        plain = [one for one in plain if not _of_a_cell(page, one)] or plain
    state = _of_state(page, plain)
    if state is not None:
        return state
    by_code = {office.code: office for office in reversed(plain)}
    if "minister" in by_code:
        return by_code["minister"]
    if "party_secretary" in by_code:
        return by_code["party_secretary"]
    if len(plain) > 1:
        plain = [office for office in plain if office.code != "deputy_party_secretary"]
    return next(iter(plain or offices), None)


def _of_state(page: Page, offices: list[Office]) -> Office | None:
    """`Thường trực Ban Bí thư, Phó Chủ tịch nước`: the office of state, before all of the party
    but its general secretary's."""
    told = [(page.words(one.first, one.last), one) for one in offices if one.code == "state"]
    if not told or any("tổng bí thư" in words for words, _ in told):
        return None
    return next((one for words, one in told if "chủ tịch" in words), None)


def _of_a_cell(page: Page, office: Office) -> bool:
    words = page.words(office.first, office.last)
    led = any(f"đảng ủy {level}" in words for level in COMMUNES)
    return office.code in SECRETARIES and "đảng ủy" in words and not led


def _by_side(page: Page, resolver: Resolver, one: Individual, country: str | None) -> None:
    """No office told: the body of the side among whose people the name stands."""
    if not one.rank:
        return
    sentence, mention = one.mentions[0]
    told = _in_brackets(page, resolver, sentence, mention)
    if told:
        one.org_id, one.country = told, told[:2]
        return
    province = resolver.near(sentence, mention.first, None, country)
    if province is None and country:
        province = resolver.home if country == "VN" else resolver.partner
    if province:
        one.org_id = f"{province}:police"
        one.country = province[:2]
    elif country:
        one.org_id = resolver.main_body(country)
        one.country = country if one.org_id else None


def _in_brackets(
    page: Page, resolver: Resolver, sentence: Sentence, mention: Mention
) -> str | None:
    """`Thiếu úy X (Công an tỉnh Y)`: the body alone, without an office."""
    if page.tokens.keys[mention.last : mention.last + 1] != ["("]:
        return None
    for body in sentence.of("body"):
        if body.first == mention.last + 1:
            ids = [one for one in resolver.resolve(sentence, body) if not marked(one)]
            return ids[0] if ids else None
    return None
