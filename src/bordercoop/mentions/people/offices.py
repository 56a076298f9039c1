"""Offices with the body that each belongs to, one or several: `Phó Giám đốc Công an tỉnh X`."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND, AT, IN_PLACE, JOINS
from bordercoop.lexicon.terms import DIVISION
from bordercoop.lexicon.worded import word_list
from bordercoop.mentions import places
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.organisations.unit_name import unit_name
from bordercoop.mentions.people.names import Names
from bordercoop.mentions.people.person import Office
from bordercoop.mentions.sites import Site, over

DASHES = ("-", "–", "—")
_WHERE = frozenset({AT, IN_PLACE})
"""Words before a place."""
_AND_ALSO = frozenset({*JOINS, *word_list("also_holding"), *DASHES})
"""What joins two offices of one person."""

BODY_WINDOW = 7
"""Words within which the body of an office stands."""
SEAT_KINDS = {
    "governor": "government", "vice_governor": "government", "district_governor": "government",
    "ambassador": "embassy", "diplomat": "embassy", "prime_minister": "government",
    "deputy_prime_minister": "government", "minister": "mps", "deputy_minister": "mps",
    "state": "government",
}  # fmt: skip
"""Offices whose body is named by its place or country alone: `Tỉnh trưởng Salavan`."""
REPRESENTATIVES = ("representative_head", "deputy_representative_head")
DIPLOMATS = ("ambassador", "diplomat")
OF_MISSIONS = (*REPRESENTATIVES, *DIPLOMATS)
"""Offices of missions, whose seat is in the other country."""
OF_MANY_WORDS = (
    "party_member", "party_secretary", "deputy_party_secretary", "assembly", "other",
    "committee_chair", "committee_vice_chair",
)  # fmt: skip
"""Offices whose words no list holds in full."""
LONGEST_REST = 3
"""Words of an office behind what a list holds of it."""
NEED_A_BODY = ("chief", "deputy_chief")
"""Offices that are one only with a body: `Trưởng Công an huyện`."""
OF_A_TASK = ("division_head", "deputy_division_head", "office_chief", "deputy_office_chief")
"""Offices before whose body the name of a task may stand: `Trưởng phòng Tham mưu …`."""
LONGEST_TASK = 10
"""Words of the longest name of such a task."""
CUT_SHORT = word_list("offices_cut_short")
"""Levels that stand alone before a name: `Giám đốc Công an tỉnh`, cut to `Giám đốc tỉnh`."""
BREAKS = word_list("offices_breaks")
"""Words behind which no body of the office follows."""
ENDS = (",", ";", ".", "")
HEADS = frozenset({
    "director", "deputy_director", "department_director", "deputy_department_director",
    "division_head", "deputy_division_head", "office_chief", "deputy_office_chief",
})  # fmt: skip
"""Offices that share the body of the head of a delegation behind them."""


class Offices:
    """The offices told in one sentence."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.cursor = names.cursor
        self.bodies = names.bodies

    def starts(self, at: int) -> bool:
        """Whether a word of an office, or of a former one, stands at a token."""
        hit = self.cursor.hits.get(at)
        return hit is not None and ("offices" in hit.codes or "former" in hit.codes)

    def chain(self, at: int) -> tuple[list[Office], int]:
        """Offices one after another: `, Ủy viên …, Giám đốc Công an tỉnh`; the token after."""
        offices: list[Office] = []
        last = at
        while True:
            here = last
            if offices:
                if self.cursor.key(here) in _AND_ALSO:
                    here = over(self.cursor, here + 1, "kiêm")
                elif not self.cursor.code(here, "offices"):
                    break
            one = self.office(here)
            if one is None:
                break
            joined = offices and self.cursor.keys[here - 1] == AND
            if joined and self.cursor.key(one[1]) not in ENDS:
                break
            if offices and len({*_country(offices[-1]), *_country(one[0])}) > 1:
                break  # `Nhất trí với Giám đốc Công an tỉnh X (Lào), Chủ tịch UBND tỉnh Y …`
            offices.append(one[0])
            last = self._over_rest(one[1]) if one[0].code in OF_MANY_WORDS else one[1]
        return _of_one_body(offices), last

    def _over_rest(self, at: int) -> int:
        """Over the rest of an office that no list holds: `Ủy viên TƯ Đảng, Thứ trưởng`."""
        cursor = self.cursor
        for here in range(at, min(at + LONGEST_REST + 1, cursor.end)):
            if cursor.keys[here] == ",":
                return here if cursor.code(here + 1, "offices") else at
            known = here in cursor.hits and "levels" not in cursor.hits[here].codes
            if known or not cursor.capitals[here] or here in self.bodies:
                return at
        return at

    def office(self, at: int) -> tuple[Office, int] | None:
        """An office at a token, with its body; the token after it."""
        cursor = self.cursor
        here, former = at, False
        prefix = cursor.code(here, "former")
        if prefix and (prefix != "acting" or cursor.code(here + 1, "offices")):
            if prefix == "late":
                return None
            former = prefix == "former"
            here = over(cursor, here + 1, ".")
        hit = cursor.hits.get(here)
        code = hit.codes.get("offices") if hit else None
        if hit is None or code is None or "verbs" in hit.codes:
            return None
        last = hit.last
        if cursor.key(last) in ("phụ", "thường") and cursor.key(last + 1) in ("trách", "trực"):
            last += 2
        found = self._body(last, code)
        if found:
            last = self._over_seat(found[1]) if code in OF_MISSIONS else found[1]
            return Office(code, found[0], at, last, former), last
        if cursor.key(last) in CUT_SHORT and self.names.person_at(last + 1):
            last += 1
        if code in OF_A_TASK:
            last = self._over_task(last)
        if code in NEED_A_BODY or (code == "other" and cursor.keys[here] == "cán" and former):
            return None
        return Office(code, None, at, last, former), last

    def _over_seat(self, at: int) -> int:
        """Over where a mission has its seat: `Cơ quan đại diện Bộ Công an Lào tại Việt Nam`."""
        cursor = self.cursor
        if cursor.key(at) not in _WHERE:
            return at
        last = at + 1
        while cursor.code(last, "levels") in ("country", "city"):
            last = cursor.hits[last].last
        if cursor.code(last, "countries"):
            return cursor.hits[last].last
        place = places.lookup(cursor.page, last, cursor.end) if last < cursor.end else None
        return place[0] if place else at

    def _over_task(self, at: int) -> int:
        """Over the task of a division whose body is not told: `Trưởng phòng Tham mưu`."""
        named = self.names.words(at, self.names.end(at)) if at < self.cursor.end else 0
        if at >= self.cursor.end or not self.cursor.capitals[at] or named > 1:
            return at
        return unit_name(self.cursor, at, LONGEST_TASK)

    def _body(self, at: int, code: str) -> tuple[Body, int] | None:
        """The body that an office belongs to, within a few words of it."""
        cursor = self.cursor
        for here in range(at, min(at + BODY_WINDOW, cursor.end)):
            mention = self.bodies.get(here)
            if mention:
                return self._wider(mention.value, mention.last)
            hit = cursor.hits.get(here)
            if here == at:
                seat = self._behind_level(hit, code) or self._seat(here, code, None)
                if seat:
                    return seat
            task = code in OF_A_TASK and cursor.capitals[here] and not cursor.upper
            if self._breaks(here, hit, task=task):
                break
            if cursor.keys[here] == "sở":
                return Body("police", "bare", "province", country="LA"), here + 1
            if here == at and code not in OF_A_TASK and self._named_at(here):
                break
        return None

    def _behind_level(self, hit: Hit | None, code: str) -> tuple[Body, int] | None:
        """The body named by its place behind a word for a level: `tỉnh Salavan`."""
        level = hit.codes.get("levels") if hit else None
        if hit is None or level is None:
            return None
        return self._seat(over(self.cursor, hit.last, "."), code, level)

    def _breaks(self, at: int, hit: Hit | None, *, task: bool) -> bool:
        """Whether something else than the name of an office's body goes on at a token.

        A word in capitals may be the `task` of a division: `Trưởng phòng Tổ chức cán bộ`.
        """
        key = self.cursor.keys[at]
        if not key[0].isalpha() or key in BREAKS:
            return True
        if hit is None:
            return False
        codes = hit.codes
        if ("verbs" in codes and not task) or "ranks" in codes or "honorifics" in codes:
            return True
        return codes.get("offices", "other") != "other" and hit.last - hit.first > 1

    def _named_at(self, at: int) -> bool:
        """Whether a name of several words stands right behind an office."""
        cursor = self.cursor
        return (
            cursor.capitals[at]
            and cursor.keys[at - 1] != DIVISION
            and self.names.end(at) > at + 1
        )

    def _wider(self, body: Body, last: int) -> tuple[Body, int]:
        """A division's chief belongs to the police behind it: `Trưởng phòng X Công an tỉnh`."""
        if body.level != "unit":
            return body, last
        following = self.bodies.get(last)
        if following is None and self.cursor.key(last) == ",":
            following = self.bodies.get(last + 1)
        if following and following.value.kind == "police":
            return following.value, following.last
        return body, last

    def _seat(self, at: int, code: str, level: str | None) -> tuple[Body, int] | None:
        """The body of an office that is named by its country or place alone."""
        kind = SEAT_KINDS.get(code)
        if kind is None:
            return None
        cursor = self.cursor
        country = cursor.code(at, "countries")
        if country in ("VN", "LA"):
            last = cursor.hits[at].last
            if cursor.key(last) in _WHERE and cursor.code(last + 1, "countries"):
                last = cursor.hits[last + 1].last
            return Body(kind, "country", "country", country=country), last
        if at >= cursor.end or not cursor.capitals[at]:
            return None
        found = places.lookup(cursor.page, at, cursor.end)
        if found is None:
            return None
        last, candidates = found
        named = self.names.end(at) > last and not self.names.person_at(last)
        if named and code != "ambassador":
            return None
        stated = level or ("district" if code == "district_governor" else "province")
        place = places.choose(candidates, stated)
        if place is None:
            return None
        below = "province" if place.level == "province" else "district"
        site = Site(cursor.page.quote(at, last), place.province, below, candidates)
        return Body(kind, "named", below, (site,)), last


def _country(office: Office) -> set[str]:
    """The country of an office's body, where the words of the body tell it: nobody holds
    offices of two."""
    body = office.body
    if body is None:
        return set()
    told = {site.province[:2] for site in body.sites if site.province}
    return {body.country} if body.country else told


def _of_one_body(offices: list[Office]) -> list[Office]:
    """`Phó Giám đốc, Trưởng đoàn đại biểu Công an tỉnh X`: both offices are of that body."""
    shared = list(offices)
    for at, (one, behind) in enumerate(pairwise(offices)):
        if one.body is None and one.code in HEADS and behind.code == "delegation":
            shared[at] = replace(one, body=behind.body)
    return shared
