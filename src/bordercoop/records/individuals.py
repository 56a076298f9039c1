"""The people of an article: mentions of one person put together, with rank, office and body."""

from __future__ import annotations

from msgspec import Struct

from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.mentions.people import Office, Person
from bordercoop.records.bodies import Resolver
from bordercoop.text import Span, fold, search_view

NO_CODE = ("party_member", "delegation", "assembly")
PRESENT_NOT = frozenset({"sn"})


class Individual(Struct, eq=False):
    """One person: full name, rank, offices and where they are stated."""

    name: str
    name_span: Span
    rank: str | None
    rank_span: Span | None
    offices: list[Office]
    offices_sentence: Sentence
    org_id: str | None
    org_span: Span | None
    code: str | None
    country: str | None
    position: str | None
    position_span: Span | None
    delegation_head: bool
    mentions: list[tuple[Sentence, Mention]]


def nationality(name: str, page: Page) -> str | None:
    """`VN` or `LA` by the form of a name, None where it does not show."""
    words = name.replace("-", " ").split()
    if "-" in name:
        return "LA"
    surnames = page.lexicon.apart["surnames"].root
    if words and search_view(words[0]) in surnames and len(words) <= 4:
        return "VN"
    return "LA" if len(words) >= 4 else None


def collect(page: Page, resolver: Resolver) -> tuple[list[Individual], dict[int, int]]:
    """The people in order of first mention, and the person of each mention by its token."""
    people: list[Individual] = []
    by_token: dict[int, int] = {}
    full: dict[str, int] = {}
    for sentence in page.sentences:
        for mention in sentence.mentions:
            if mention.kind != "person":
                continue
            person: Person = mention.value
            index = _match(people, full, person)
            if index is None:
                if not _admitted(page, sentence, mention, person):
                    continue
                index = len(people)
                span = page.span(person.name_first, person.name_last)
                people.append(
                    Individual(person.name, span, None, None, [], sentence, None, None, None, None, None, None, False, [])
                )
                full[_key(person.name)] = index
            one = people[index]
            one.mentions.append((sentence, mention))
            by_token[mention.first] = index
            _take(page, one, sentence, mention, person)
    for one in people:
        _place(page, resolver, one)
    return people, by_token


def _key(name: str) -> str:
    return "".join(c for c in fold(name) if c.isalnum())


def _match(people: list[Individual], full: dict[str, int], person: Person) -> int | None:
    key = _key(person.name)
    if key in full:
        return full[key]
    words = person.name.replace("-", " ").split()
    for index, one in enumerate(people):
        other = _key(one.name)
        if len(words) == 1:
            last = fold(one.name.replace("-", " ").split()[-1])
            if last == key and (person.rank is None or one.rank in (None, person.rank)):
                return index
        elif len(key) > 7 and (other.startswith(key) or key.startswith(other) or _near(other, key)):
            return index
    return None


def _near(a: str, b: str) -> bool:
    """Whether two long names differ in one letter, as spellings of a Lao name do."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 9 or a[:3] != b[:3]:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) <= 1
    short, long = sorted((a, b), key=len)
    for i, c in enumerate(short):
        if c != long[i]:
            return short[i:] == long[i + 1 :]
    return True


def _admitted(page: Page, sentence: Sentence, mention: Mention, person: Person) -> bool:
    """Whether a name is that of somebody in office: no suspect, no private person."""
    if person.rank is None and not person.offices:
        return False
    if len(person.name.replace("-", " ").split()) < 2:
        return False
    after = page.lower[mention.end : mention.end + 22]
    if after.lstrip(" ,(").startswith(("sn ", "sinh năm", "sn:", "người đã hy sinh", "đã hy sinh")):
        return False
    before = page.lower[max(sentence.start, mention.start - 40) : mention.start]
    return not any(
        before.rstrip().endswith(word)
        for word in ("gia đình", "liệt sĩ", "cố", "gia đình đồng chí", "tới", "thừa ủy quyền của", "vợ", "con", "anh hùng")
    )


def _take(page: Page, one: Individual, sentence: Sentence, mention: Mention, person: Person) -> None:
    if one.rank is None and person.rank:
        one.rank = person.rank
        for hit in sentence.hits:
            if hit.code("ranks") == person.rank and mention.first <= hit.first < person.name_first:
                one.rank_span = page.span(hit.first, hit.last)
        one.rank_span = one.rank_span or page.span(person.name_first, person.name_last)
    if any(o.code == "delegation" for o in person.offices):
        one.delegation_head = True
    offices = [o for o in person.offices if o.code != "delegation"]
    told = [o for o in one.offices if o.code not in NO_CODE]
    fresh = [o for o in offices if o.code not in NO_CODE]
    if offices and (not told and (fresh or not one.offices)):
        one.offices = offices
        one.offices_sentence = sentence
        texts = [page.quote(o.first, o.last) for o in offices]
        one.position = "; ".join(texts)
        one.position_span = page.span(offices[0].first, offices[-1].last)
        one.name_span = page.span(person.name_first, person.name_last)
        if len(person.name) > len(one.name):
            one.name = person.name


def _place(page: Page, resolver: Resolver, one: Individual) -> None:
    """The position code and the organisation of the office that decides."""
    office = _leading(one.offices)
    sentence = one.offices_sentence
    if office is None:
        _from_sentence(page, resolver, one)
        return
    body = office.body
    one.org_id = _office_org(page, resolver, one, sentence, office)
    if one.org_id:
        one.country = one.org_id[:2]
        one.org_span = page.span(office.first, office.last)
    one.code = "other" if office.former else position_code(office.code, body, one.org_id)


def _leading(offices: list[Office]) -> Office | None:
    plain = [o for o in offices if o.code not in NO_CODE and o.code != "other"]
    codes = {o.code for o in plain}
    if "party_secretary" in codes:
        return next(o for o in plain if o.code == "party_secretary")
    if "deputy_party_secretary" in codes and len(plain) > 1:
        plain = [o for o in plain if o.code != "deputy_party_secretary"]
    if "deputy_prime_minister" in codes and "minister" in codes:
        return next(o for o in plain if o.code == "minister")
    if plain:
        return plain[0]
    rest = [o for o in offices if o.code != "delegation"]
    return rest[0] if rest else None


def _from_sentence(page: Page, resolver: Resolver, one: Individual) -> None:
    """No office told: the body of the side among whose people the name stands."""
    country = nationality(one.name, page)
    sentence, mention = one.mentions[0]
    province = resolver.near(sentence, mention.first, None, country)
    if province is None:
        province = resolver.home if country == "VN" else resolver.partner if country == "LA" else None
    if province and one.rank:
        one.org_id = f"{province}:police"
        one.country = province[:2]
    elif country and one.rank:
        one.org_id = resolver.main_body(country)
        one.country = country if one.org_id else None


GOVERNMENT_CODES = (
    "committee_chair", "committee_vice_chair", "governor", "vice_governor", "district_governor",
)  # fmt: skip
PARTY_CODES = ("party_secretary", "deputy_party_secretary", "party_member")


def _office_org(
    page: Page, resolver: Resolver, one: Individual, sentence: Sentence, office: Office
) -> str | None:
    body = office.body
    country = nationality(one.name, page)
    if office.code in ("representative_head", "deputy_representative_head"):
        seat = body.country if body and body.country else country or "LA"
        return f"{seat}:representative"
    if office.code == "ambassador" or (body and body.kind == "embassy"):
        seat = body.country if body and body.country else country
        return f"{seat}:embassy" if seat else None
    if office.code in ("prime_minister", "deputy_prime_minister", "state"):
        words = page.quote(office.first, office.last).lower()
        kind = "party" if "đảng" in words or "bí thư" in words else "government"
        return f"{(body.country if body else None) or country or 'LA'}:{kind}"
    if office.code in ("minister", "deputy_minister"):
        seat = (body.country if body else None) or country
        return f"{seat}:mps" if seat else None
    if body is not None and body.form in ("named", "country") and not (body.kind == "police" and (body.unit or "").lower().startswith("phòng")):
        ids = resolver.resolve(sentence, Mention_of(body, office))
        ids = tuple(i for i in ids if not i.startswith("@"))
        if ids:
            return ids[0]
    if body is not None and body.unit and body.kind == "police" and body.unit.lower().startswith("phòng"):
        if body.form == "named" and body.sites and body.sites[0].province:
            return f"{body.sites[0].province}:police"
        body = None
    if body is None and office.code in ("department_director", "deputy_department_director"):
        before = _department_before(resolver, sentence, office)
        if before:
            return before
    if body is not None and body.unit:
        ids = resolver.resolve(sentence, Mention_of(body, office))
        if ids and not ids[0].startswith("@"):
            return ids[0]
    kind = "police"
    if office.code in GOVERNMENT_CODES:
        kind = "government"
    elif office.code in PARTY_CODES:
        kind = "party"
    if body is not None and body.kind in ("government", "party", "border_guard", "army", "other", "mps"):
        kind = body.kind
    if body is not None and body.reference == "lao_side":
        country = "LA"
    if body is not None and body.kind == "mps":
        return f"{body.country or country or 'VN'}:mps"
    if body is not None and body.level in ("district", "town", "commune", "village", "cluster") and body.form == "bare":
        ids = resolver.resolve(sentence, Mention_of(body, office))
        if ids:
            return ids[0]
    near = resolver.near(sentence, office.first, None, country) or _earlier(resolver, sentence, country)
    if near is None:
        near = resolver.partner if country == "LA" else resolver.home
    if near is None:
        return None
    if kind == "other" and body and body.unit:
        from bordercoop.text import slug

        return f"{near}:other/{slug(body.unit)}"
    return f"{near}:{kind}"


def _department_before(resolver: Resolver, sentence: Sentence, office: Office) -> str | None:
    """`Phó Cục trưởng` alone, after a colleague: the department named before in the sentence."""
    for mention in reversed(sentence.mentions):
        if mention.first < office.first and mention.kind == "body" and mention.value.unit and mention.value.kind == "mps":
            ids = resolver.resolve(sentence, mention)
            return ids[0] if ids else None
    return None


def _earlier(resolver: Resolver, sentence: Sentence, country: str | None) -> str | None:
    """The announced side of a list of people that goes on over sentences."""
    return resolver.partner if country == "LA" else resolver.home if country == "VN" else None


def Mention_of(body: Body, office: Office) -> Mention:
    """A body mention at the place of an office."""
    return Mention("body", 0, 0, office.first, office.last, body)


def position_code(code: str, body: Body | None, org_id: str | None) -> str:
    """The codebook's code of an office, by the body that it belongs to."""
    kind = org_id.split(":")[1] if org_id else ""
    head = kind.split("/")[0]
    level = body.level if body else None
    if code in ("director", "deputy_director"):
        if head == "police" and not (body and body.unit):
            return code
        if head == "mps" and (body and body.unit):
            return "unit_head" if code == "director" else "deputy_unit_head"
        if body and body.unit and head == "police":
            return "unit_head" if code == "director" else "deputy_unit_head"
        return "other"
    if code in ("chief", "deputy_chief"):
        deputy = code == "deputy_chief"
        if level in ("district", "town", "city"):
            return "deputy_district_chief" if deputy else "district_chief"
        return "deputy_unit_head" if deputy else "unit_head"
    if code in ("office_chief", "division_head"):
        return "division_head" if head in ("police", "mps") else "other"
    if code in ("deputy_office_chief", "deputy_division_head"):
        return "deputy_division_head" if head in ("police", "mps") else "other"
    if code in ("minister", "deputy_minister", "department_director", "deputy_department_director"):
        return code
    if code in ("unit_head", "deputy_unit_head"):
        return code if head in ("police", "mps") else "other"
    if code in ("committee_chair", "committee_vice_chair"):
        if head != "government":
            return "other"
        return code
    if code in (
        "party_secretary", "deputy_party_secretary", "governor", "vice_governor", "ambassador",
        "representative_head",
    ):  # fmt: skip
        return code
    return "other"
