"""Bodies as they are named: police, ministries, committees, border guards, units, companies.

A mention says what its words say: the kind of body, its level, the places named, the unit.
Which body `Công an tỉnh` or `hai bên` means is decided later, in `records/bodies.py`.
"""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.lexicon import Hit, Place
from bordercoop.mentions import places
from bordercoop.mentions.cursor import COUNTS, PLURAL, Cursor, Site, count_of, country_at, enclosing
from bordercoop.mentions.page import Mention, Page, Sentence

ABBREVIATED = ("catp", "cat", "cath")
"""`CATP Đà Nẵng`: abbreviations, in capitals only."""


class Body(NamedTuple):
    """A body as named. `kind` is that of the org id; `level` that of its places.

    `form` is named (a place or unit says which), bare (`Công an tỉnh`), plural (`Công an hai
    tỉnh`, its `count` if told), or reference (`hai bên`, with the reference's code).
    `country` is set where the words say it. `unit` is the name of a unit below.
    """

    kind: str
    form: str
    level: str | None = None
    sites: tuple[Site, ...] = ()
    unit: str | None = None
    country: str | None = None
    count: int | None = None
    reference: str | None = None
    within: str | None = None


def _police(cursor: Cursor, hit: Hit) -> tuple[Body, int] | None:
    """`Công an tỉnh Sơn La`, `Công an các huyện A, B`, `Sở An ninh Thủ đô Viêng Chăn`."""
    at = hit.last
    text = cursor.page.quote(hit.first, hit.last).lower()
    lao = "an ninh" in text
    if cursor.key(at) in ("nhân", "viên", "xã hội"):
        return None
    if text in ABBREVIATED:
        if not cursor.page.article.text[cursor.page.tokens.starts[hit.first]:][: len(text)].isupper():
            return None
        level = {"catp": "city", "cat": "province", "cath": "district"}.get(text)
        if level:
            return _police_places(cursor, hit, at, level, False, None, False, last=at)
    count: int | None = None
    plural = False
    while cursor.key(at) in PLURAL or (count_of(cursor.key(at)) and cursor.level(at + 1)):
        plural = True
        count = count_of(cursor.key(at)) or count
        at += 1
        if cursor.level(at):
            break
    hit_at = cursor.hits.get(at)
    if hit_at and hit_at.code("references") == "both":
        quoted = cursor.keys[at:hit_at.last]
        if quoted[-1] in ("tỉnh", "bên", "nước"):
            count = count_of(quoted[0]) or 2
            plural = True
            if quoted[-1] == "bên":
                return Body("police", "reference", reference="both", count=count), hit_at.last
            if quoted[-1] == "nước":
                return Body("police", "reference", reference="both", count=2), hit_at.last
            at = hit_at.last
            return _police_places(cursor, hit, at, "province", plural, count, lao, last=at)
    level = cursor.level(at)
    if level and level[0] == "province" and count_of(cursor.key(level[1])) and cursor.level(level[1] + 1):
        count, plural = count_of(cursor.key(level[1])), True
        level = cursor.level(level[1] + 1)
    if level:
        name, at = level
        if name == "cluster" or name != "country":
            return _police_places(cursor, hit, at, name, plural, count, lao, last=at)
    if hit.code("bodies") == "security":
        if not cursor.site(at, None):
            return None
        lao = True
    if cursor.page.quote(hit.first, hit.last).lower() == "công tỉnh" or text == "công tỉnh":
        return _police_places(cursor, hit, at, "province", plural, count, lao, last=at)
    if text.startswith("sở") and not cursor.site(at, None):
        return Body("police", "bare", "province", country="LA"), at
    return _police_places(cursor, hit, at, None, plural, count, lao, last=hit.last)


def _police_places(
    cursor: Cursor, hit: Hit, at: int, level: str | None, plural: bool, count: int | None, lao: bool, last: int
) -> tuple[Body, int] | None:
    start = at
    if cursor.key(at) in ("giáp", "biên", "vùng", "đối", "có") and plural:
        country = None
        for here in range(at, min(at + 9, cursor.end)):
            if cursor.key(here) in (",", ".", ";", ":"):
                break
            country = cursor.code(here, "countries") or country
        return Body("police", "unnamed", level, count=count, country=country), at
    if cursor.key(at) == ":" or (plural and cursor.key(at) in ("là", "gồm")):
        at += 1
    if plural and cursor.key(at) in ("bắc", "nam", "trung") and cursor.code(at + 1, "countries") == "LA":
        group = Body("police", "plural", level, count=count, country="LA")
        here = at + 2
        if cursor.key(here) == "(":
            while here < cursor.end and cursor.key(here) != ")":
                here += 1
            here += 1
        if cursor.key(here) in (":", "là", "gồm"):
            here += 1
            if cursor.key(here) in (":", "có"):
                here += 1
            sites, stop = cursor.sites(here, level)
            if sites:
                return Body("police", "named", level, tuple(sites), count=count), stop
        return group, at + 2
    sites, stop = cursor.sites(at, level)
    if not sites:
        if level is None:
            country, after = country_at(cursor, at)
            if country and country != "XX":
                return Body("police", "country", country=country), after
            return None
        country, after = country_at(cursor, start)
        body = Body(
            "police", "plural" if plural else "bare", level, count=count,
            country=country or ("LA" if lao else None),
        )  # fmt: skip
        return body, after if country else start
    sites, stop, country = enclosing(cursor, sites, stop)
    return Body("police", "named", sites[0].level, tuple(sites), count=count, country=country or ("LA" if lao and sites[0].province is None else None)), stop


def _ministry(cursor: Cursor, hit: Hit) -> tuple[Body, int]:
    """`Bộ Công an Lào`, `Bộ Công an Việt Nam`, `Bộ An ninh`."""
    country, at = country_at(cursor, hit.last)
    if country is None and "an ninh" in cursor.page.quote(hit.first, hit.last).lower():
        country = "LA"
    if country is None and cursor.key(hit.last) in ("hai", "2") and cursor.key(hit.last + 1) == "nước":
        return Body("mps", "reference", reference="both", count=2), hit.last + 2
    if country == "XX":
        return Body("third", "named", country="XX"), at
    bracketed = cursor.key(hit.last) == "("
    if country and bracketed and cursor.key(at) == ")":
        at += 1
    return Body("mps", "country" if country else "bare", "country", country=country), at


def _representative(cursor: Cursor, hit: Hit) -> tuple[Body, int] | None:
    at = hit.last
    country = None
    ministry = cursor.hits.get(at)
    if ministry and ministry.code("bodies") == "mps":
        body, at = _ministry(cursor, ministry)
        country = body.country
    if cursor.key(at) in ("tại", "ở"):
        seat = cursor.code(at + 1, "countries")
        if seat:
            at = cursor.hits[at + 1].last
            country = country or ("LA" if seat == "VN" else "VN")
    return Body("representative", "country" if country else "bare", "country", country=country), at


def _stop_word(cursor: Cursor, at: int) -> bool:
    """Whether a unit's name ends before a token."""
    key = cursor.key(at)
    if not key or not (key[0].isalpha() or key[0].isdecimal()):
        return True
    hit = cursor.hits.get(at)
    if hit is None:
        return key in ("cho", "đã", "của", "với", "tại", "do", "có", "là", "để", "trong", "từ", "đến", "cùng", "nhân", "cũng", "được", "còn", "gồm", "ở", "trực", "vừa", "thuộc", "vào", "sẽ", "sang")
    if hit.code("countries"):
        return True
    if any(c in ("bodies", "ranks", "honorifics", "numerals", "approximators") for c, _ in hit.tags):
        if hit.code("bodies") == "security":
            return cursor.level(hit.last) is not None
        return hit.code("bodies") is None or hit.last - hit.first > 1 or hit.code("bodies") != "police_unit"
    return bool(hit.code("verbs")) and not cursor.page.tokens.capital(at) and key in (
        "trao", "tặng", "ký", "tổ", "mở", "sẽ", "đề", "thống", "phát", "cử", "dự", "tham", "bàn", "hỗ", "mời", "tiếp", "đón", "thăm", "sang", "đến", "chủ", "cam", "mong", "khẳng", "nhấn", "bày", "cảm", "chi", "biếu", "ủng", "giúp", "nhất", "báo", "phối", "yêu", "khai"
    )


def _unit_name(cursor: Cursor, at: int, most: int = 12) -> int:
    """Token after a unit's name, which runs on in lower case: `Cục Cảnh sát điều tra …`."""
    last = at
    while last < cursor.end and last - at < most:
        key = cursor.key(last)
        if key == "," and cursor.key(last + 1) in ("chống", "chữa") and cursor.keys[last - 1] in ("phòng", "khám", "cháy"):
            last += 2
            continue
        if key == "và" and last > at and last + 1 < cursor.end and not cursor.page.tokens.capital(last + 1) and cursor.hits.get(last + 1) is None:
            last += 2
            continue
        if key == "và" or key.isdecimal() or _stop_word(cursor, last):
            break
        last += 1
    return last


def _ministry_unit(cursor: Cursor, hit: Hit) -> tuple[Body, int] | None:
    """A department, school or general department, with its ministry's country if told."""
    listed = hit.code("departments")
    first_key = cursor.keys[hit.first]
    if first_key == "bệnh" or (first_key == "cục" and not cursor.page.tokens.capital(hit.first)):
        return None
    last = hit.last if listed else _unit_name(cursor, hit.last)
    if last == hit.last and hit.last - hit.first == 1:
        return None
    unit = cursor.page.quote(hit.first, last)
    country = listed if listed in ("VN", "LA") else None
    at = last
    here = at
    if cursor.key(here) in (",", "(", "thuộc"):
        here += 1
    if cursor.key(here) == "thuộc":
        here += 1
    ministry = cursor.hits.get(here)
    if ministry and ministry.code("bodies") == "mps":
        body, at = _ministry(cursor, ministry)
        country = body.country or country
        if cursor.key(at) == ")":
            at += 1
    else:
        told, after = country_at(cursor, at)
        if told and cursor.key(at) != ",":
            country, at = told, after
    return Body("mps", "named", "country", unit=unit, country=country), at


def _police_unit(cursor: Cursor, hit: Hit) -> tuple[Body, int] | None:
    """`Đội Cảnh sát phòng chống ma túy, Công an tỉnh X`, `Trại tạm giam Công an tỉnh X`."""
    if not cursor.page.tokens.capital(hit.first) and cursor.keys[hit.first] not in ("đồn", "trại", "trạm"):
        return None
    if cursor.key(hit.last) in ("chống", "ngừa", "thủ", ",") and cursor.keys[hit.first] == "phòng":
        return None
    last = _unit_name(cursor, hit.last, 10)
    if last == hit.last and hit.last - hit.first == 1:
        return None
    site = None
    for at in range(hit.last, last):
        found = places.lookup(cursor.page, at, last)
        if found and found[1][0].level == "province" and cursor.page.tokens.capital(at):
            site, last = cursor.site(at, None), at
            break
    unit = cursor.page.quote(hit.first, last)
    at = last
    if site:
        return Body("police", "named", "unit", (site[0],), unit=unit), site[1]
    here = at
    if cursor.key(here) in (",", "thuộc", "của"):
        here += 1
    owner = cursor.hits.get(here)
    if owner and owner.code("bodies") in ("border_guard", "border_guard_post", "army"):
        body, at = _seated(str(owner.code("bodies")).removesuffix("_post"), cursor, owner)
        return body, at
    if owner and owner.code("bodies") in ("police", "security"):
        found_owner = _police(cursor, owner)
        if found_owner:
            body, at = found_owner
            return Body("police", body.form if body.form == "named" else "bare", "unit", body.sites, unit=unit, country=body.country, within=body.level), at
    return Body("police", "bare", "unit", unit=unit), last


def _seated(kind: str, cursor: Cursor, hit: Hit) -> tuple[Body, int]:
    """A body with its level and place behind: `UBND tỉnh X`, `Tỉnh ủy`, `Sở Ngoại vụ`."""
    at = hit.last
    text = cursor.page.quote(hit.first, hit.last).lower()
    level_name = {"tỉnh ủy": "province", "thành ủy": "city", "huyện ủy": "district"}.get(text)
    if kind == "government" and text == "chính phủ":
        country, at = country_at(cursor, at)
        return Body(kind, "country" if country else "bare", "country", country=country), at
    if kind == "government" and cursor.key(at) == "địa":
        at += 2
    count = None
    plural = False
    if count_of(cursor.key(at)) and cursor.level(at + 1):
        count, plural, at = count_of(cursor.key(at)), True, at + 1
    elif cursor.key(at) == "các" and cursor.level(at + 1):
        plural, at = True, at + 1
    level = cursor.level(at)
    if level:
        level_name, at = level[0], level[1]
    sites, stop = cursor.sites(at, level_name)
    unit = cursor.page.quote(hit.first, hit.last) if kind == "other" else None
    if not sites:
        country, after = country_at(cursor, at)
        return Body(kind, "plural" if plural else "bare", level_name or "province", unit=unit, country=country if country != "XX" else None, count=count), after
    sites, stop, country = enclosing(cursor, sites, stop)
    return Body(kind, "named", sites[0].level, tuple(sites), unit=unit, country=country, count=count), stop


def _post(cursor: Cursor, hit: Hit) -> tuple[Body, int]:
    """A border guard post or company, whose name is its slug."""
    at = hit.last
    while cursor.key(at) in ("cửa", "khẩu", "quốc", "tế", "chính"):
        at += 1
    last = cursor.name_run(at)
    if last == at and cursor.key(at).isdecimal():
        last = at + 1
    unit = cursor.page.quote(hit.first, last if last > at else hit.last)
    sites, stop, country = enclosing(cursor, [Site(unit, None, "unit")], max(last, hit.last))
    candidates: tuple[Place, ...] = ()
    found = places.lookup(cursor.page, at, last) if last > at else None
    if found:
        candidates = found[1]
    province = sites[0].province or (candidates[0].province if candidates else None)
    site = Site(unit, province, "unit", candidates)
    return Body("border_guard", "named" if province else "bare", "unit", (site,), unit=unit, country=country), stop


def _in_name(cursor: Cursor, at: int) -> bool:
    """Whether a lower-case word goes on a company's name: a capital follows within two words."""
    hit = cursor.hits.get(at)
    if hit and (hit.code("verbs") or hit.code("bodies")) and hit.last - hit.first == 1:
        return False
    for here in (at + 1, at + 2):
        key = cursor.key(here)
        if not key or not key[0].isalpha():
            return cursor.page.tokens.capital(at - 1) and here == at + 1 and key in ("", "(", ",") and hit is None
        if cursor.page.tokens.capital(here):
            following = cursor.hits.get(here)
            return following is None or following.code("bodies") is None
    return False


def _company(cursor: Cursor, hit: Hit) -> tuple[Body, int] | None:
    at = hit.last
    last = at
    while last < cursor.end and last - at < 14:
        key = cursor.key(last)
        if key in ("&", "-") or (key[0].isalpha() and (cursor.page.tokens.capital(last) or _in_name(cursor, last))):
            last += 1
        else:
            break
    while last > at and cursor.keys[last - 1] in ("và", "-", "&"):
        last -= 1
    if last == at:
        return None
    unit = cursor.page.quote(hit.first, last)
    sites: tuple[Site, ...] = ()
    stop = last
    here = last
    if cursor.key(here) in ("(", ","):
        here += 1
        level = cursor.level(here)
        one = cursor.site(level[1] if level else here, level[0] if level else None)
        if one and (cursor.key(last) == "(" or level):
            sites, stop = (one[0],), one[1]
            if cursor.key(stop) == ")":
                stop += 1
    return Body("other", "named" if sites else "bare", "company", sites, unit=unit), stop


def _embassy(cursor: Cursor, hit: Hit) -> tuple[Body, int]:
    country, at = country_at(cursor, hit.last)
    if cursor.key(at) in ("tại", "ở") and cursor.code(at + 1, "countries"):
        seat = cursor.code(at + 1, "countries")
        country = country or ("VN" if seat == "LA" else "LA")
        at = cursor.hits[at + 1].last
    return Body("embassy", "country" if country else "bare", "country", country=country), at


def _body(cursor: Cursor, hit: Hit) -> tuple[Body, int] | None:
    if hit.code("departments"):
        return _ministry_unit(cursor, hit)
    kind = hit.code("bodies")
    if kind in ("police", "security"):
        return _police(cursor, hit)
    if kind == "mps":
        return _ministry(cursor, hit)
    if kind == "representative":
        return _representative(cursor, hit)
    if kind == "ministry_unit":
        return _ministry_unit(cursor, hit)
    if kind == "police_unit":
        return _police_unit(cursor, hit)
    if kind == "border_guard_post":
        return _post(cursor, hit)
    if kind == "company":
        return _company(cursor, hit)
    if kind == "embassy":
        return _embassy(cursor, hit)
    if kind in ("party", "government", "border_guard", "army", "other"):
        return _seated(kind, cursor, hit)
    return None


def find(page: Page, sentence: Sentence) -> list[Mention]:
    """The bodies named in a sentence and the words that point back at bodies."""
    cursor = Cursor(page, sentence)
    found: list[Mention] = []
    at = sentence.first
    for hit in sentence.hits:
        if hit.first < at or (
            hit.last - hit.first == 1
            and (_inside_name(cursor, hit.first) or cursor.hyphened(hit.first))
        ):
            continue
        read: tuple[Body, int] | None = None
        if hit.code("bodies") or hit.code("departments"):
            read = _body(cursor, hit)
        elif reference := hit.code("references"):
            read = _reference(cursor, hit, reference)
        elif hit.code("levels") == "province":
            read = _province(cursor, hit)
        if read is None:
            continue
        body, last = read
        start, end = page.span(hit.first, last)
        found.append(Mention("body", start, end, hit.first, last, body))
        at = last
    return found


def _inside_name(cursor: Cursor, at: int) -> bool:
    """Whether a single capitalised word is the second of a name: `Hải Phòng`."""
    tokens = cursor.page.tokens
    return (
        at > cursor.sentence.first
        and tokens.capital(at)
        and tokens.keys[at - 1][0].isalpha()
        and tokens.capital(at - 1)
        and cursor.code(at, "bodies") in ("police_unit", "ministry_unit", "other")
        and not any(hit.last == at for hit in cursor.sentence.hits)
    )


def _reference(cursor: Cursor, hit: Hit, code: str) -> tuple[Body, int] | None:
    words = cursor.page.quote(hit.first, hit.last).lower()
    if words == "ta" and cursor.keys[hit.first - 1] in ("chúng", "nước", "người"):
        return None
    if words in ("ta", "bạn", "đơn vị", "trường", "học viện") and cursor.page.tokens.capital(hit.first) and hit.first > cursor.sentence.first and words != "bạn":
        return None
    if words == "bạn" and cursor.key(hit.last) in ("bè", "trẻ", "đọc"):
        return None
    count = count_of(words.split()[0]) if words.split()[0] in COUNTS or words[0].isdecimal() else None
    kind = "police" if "công an" in words or "an ninh" in words or "cảnh sát" in words else "any"
    if code == "both" and words.endswith("tỉnh"):
        sites, stop = cursor.sites(hit.last, "province")
        if sites:
            return Body("government", "named", "province", tuple(sites), count=count), stop
    return Body(kind, "reference", reference=code, count=count), hit.last


def _province(cursor: Cursor, hit: Hit) -> tuple[Body, int] | None:
    """A province that stands for itself: `tỉnh Thừa Thiên Huế rất mong`."""
    sites, stop = cursor.sites(hit.last, "province")
    if not sites or sites[0].level != "province":
        return None
    return Body("province", "named", "province", tuple(sites)), stop
