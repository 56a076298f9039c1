"""People by rank, form of address or office, with the offices told before and behind a name.

Anchor and scan: a rank, an `ông` or an office is the anchor; the name is the run of
capitalised words (or hyphened parts) beside it; offices are read to both sides.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from bordercoop.lexicon import Hit
from bordercoop.mentions import places
from bordercoop.mentions.cursor import Site
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Page, Sentence

LONGEST_NAME = 9
ANCHORS = frozenset({"offices", "former", "ranks", "honorifics"})
"""Classes of words beside which people are named."""
DASHES = ("-", "–", "—")


class Office(NamedTuple):
    """An office as told: its code in offices.yml, the body it belongs to, tokens of its words."""

    code: str
    body: Body | None
    first: int
    last: int
    former: bool = False


class Person(NamedTuple):
    """A person named: name span in tokens, rank, offices; `titled` says how he was found."""

    name: str
    name_first: int
    name_last: int
    rank: str | None
    offices: tuple[Office, ...]
    titled: str


class _Reader:
    def __init__(self, page: Page, sentence: Sentence, bodies: list[Mention]) -> None:
        self.page = page
        self.sentence = sentence
        self.tokens = page.tokens
        self.keys = page.tokens.keys
        self.end = sentence.last
        self.hits: dict[int, Hit] = {hit.first: hit for hit in sentence.hits}
        self.bodies: dict[int, Mention] = {m.first: m for m in bodies}

    def key(self, at: int) -> str:
        return self.keys[at] if at < self.end else ""

    def code(self, at: int, of_class: str) -> str | None:
        hit = self.hits.get(at)
        return hit.code(of_class) if hit else None

    def name(self, at: int) -> int:
        """Token after the name that starts here, `at` if none does."""
        last = at
        words = 0
        while last < self.end and words < LONGEST_NAME:
            key = self.keys[last]
            if key[0].isalpha():
                joined = last > at and self.keys[last - 1] in ("-", "‑") and self._tight(last - 1)
                if not joined and not self.tokens.capital(last):
                    break
                if not joined and last > at and self._other(last):
                    break
                if last == at and self._other(last):
                    break
                words += 1
                last += 1
            elif key in ("-", "‑") and last > at and self._tight(last):
                last += 1
            elif key in ("'", "’") and last > at:
                last += 1
            else:
                break
        return last if words else at

    def _tight(self, at: int) -> bool:
        starts, ends = self.tokens.starts, self.tokens.ends
        return 0 < at < self.end - 1 and starts[at] == ends[at - 1] and starts[at + 1] == ends[at]

    def _other(self, at: int) -> bool:
        """Whether a capitalised word starts an office, a rank or a body instead of a name."""
        hit = self.hits.get(at)
        if hit is None:
            return False
        if hit.code("ranks"):
            return True
        if hit.code("offices") and (hit.last - hit.first > 1 or self.keys[at] in ("trưởng",)):
            return True
        if hit.code("bodies") or hit.code("departments"):
            return hit.last - hit.first > 1 or at in self.bodies
        return bool(hit.code("levels")) and hit.last - hit.first > 1

    def office(self, at: int) -> tuple[Office, int] | None:
        """An office at a token, with its body; the token after it."""
        former = False
        here = at
        prefix = self.code(here, "former")
        if prefix and (prefix != "acting" or self.code(here + 1, "offices")):
            former = prefix == "former"
            if prefix == "late":
                return None
            here += 1
            if self.key(here) == ".":
                here += 1
        hit = self.hits.get(here)
        code = hit.code("offices") if hit else None
        if hit is None or code is None or self.code(here, "verbs"):
            return None
        last = hit.last
        if self.key(last) in ("phụ", "thường"):
            if self.key(last + 1) in ("trách", "trực"):
                last += 2
        body: Body | None = None
        found = self._body(last, code)
        if found is None and self.key(last) in ("tỉnh", "huyện", "xã") and self._person_at(last + 1):
            last += 1
        if found:
            body, last = found
        elif code in ("chief", "deputy_chief"):
            return None
        elif code == "other" and self.keys[hit.first] == "cán" and former:
            return None
        return Office(code, body, at, last, former), last

    def _body(self, at: int, code: str) -> tuple[Body, int] | None:
        """The body that an office belongs to, within a few words of it."""
        for here in range(at, min(at + 7, self.end)):
            mention = self.bodies.get(here)
            if mention:
                return self._wider(mention.value, mention.last)
            key = self.keys[here]
            hit = self.hits.get(here)
            if hit and hit.code("levels") and here == at:
                at_place = hit.last + (self.key(hit.last) == ".")
                found = self._place(at_place, code, hit.code("levels"))
                if found:
                    return found
            if here == at:
                found = self._place(here, code, None)
                if found:
                    return found
            if not key[0].isalpha() or key in ("và", "đã", "cùng", "do", "là", "có", "cho", "phát", "đồng", "trao"):
                break
            if hit and (hit.code("verbs") or hit.code("ranks") or hit.code("honorifics") or (hit.code("offices") not in (None, "other") and hit.last - hit.first > 1)):
                break
            if key == "sở":
                return Body("police", "bare", "province", country="LA"), here + 1
            if here == at and self.tokens.capital(here) and self.name(here) > here + 1 and self.keys[here - 1] not in ("phòng",):
                if code not in ("division_head", "deputy_division_head", "office_chief", "deputy_office_chief"):
                    break
        return None

    def _wider(self, body: Body, last: int) -> tuple[Body, int]:
        """A division's chief belongs to the police behind it: `Trưởng phòng X Công an tỉnh`."""
        following = self.bodies.get(last)
        if following is None and self.key(last) == ",":
            following = self.bodies.get(last + 1)
            if following and (following.value.kind not in ("police", "mps") or body.level != "unit"):
                following = None
        if following and body.level == "unit" and following.value.kind == "police":
            return following.value, following.last
        return body, last

    def _place(self, at: int, code: str, level: str | None) -> tuple[Body, int] | None:
        kind = {
            "governor": "government", "vice_governor": "government",
            "district_governor": "government", "ambassador": "embassy",
            "prime_minister": "government", "deputy_prime_minister": "government",
            "minister": "mps", "deputy_minister": "mps", "state": "government",
        }.get(code)  # fmt: skip
        country = self.code(at, "countries")
        if kind and country in ("VN", "LA") and self.hits[at].first == at:
            last = self.hits[at].last
            if self.key(last) in ("tại", "ở") and self.code(last + 1, "countries"):
                last = self.hits[last + 1].last
            return Body(kind, "country", "country", country=country), last
        if kind is None or at >= self.end or not self.tokens.capital(at):
            return None
        found = places.lookup(self.page, at, self.end)
        if found is None:
            return None
        last, candidates = found
        if self.name(at) > last and code != "ambassador":
            return None
        stated = level or ("district" if code == "district_governor" else "province")
        place = places.choose(candidates, stated, None)
        if place is None:
            return None
        site = Site(self.page.quote(at, last), place.province, "province" if place.level == "province" else "district", candidates)
        return Body(kind, "named", site.level, (site,)), last

    def chain(self, at: int) -> tuple[list[Office], int]:
        """Offices one after another: `, Ủy viên …, Giám đốc Công an tỉnh`."""
        offices: list[Office] = []
        last = at
        while True:
            here = last
            if offices:
                if self.key(here) in (",", "kiêm", "và", *DASHES):
                    here += 1
                    if self.key(here) == "kiêm":
                        here += 1
                elif not self.code(here, "offices"):
                    break
            one = self.office(here)
            if one is None:
                break
            if offices and self.keys[here - 1] == "và" and self.key(one[1]) not in (",", ";", ".", ""):
                break
            offices.append(one[0])
            last = one[1]
        return offices, last

    def read(self) -> list[Mention]:
        """All people of the sentence, and offices that stand for a person."""
        anchors = [h.first for h in self.sentence.hits if not ANCHORS.isdisjoint(h.codes)]
        if not anchors:
            return []
        found: list[Mention] = []
        pending: list[Office] = []
        spread: list[Office] = []
        listing = False
        at = self.sentence.first
        while at < self.end:
            if not (pending or spread or listing or at in self.bodies):
                following = bisect_left(anchors, at)
                if following == len(anchors):
                    break
                body = next((first for first in self.bodies if at <= first < anchors[following]), None)
                at = anchors[following] if body is None else body
            mention = self.bodies.get(at)
            office = self.office(at) if (self.code(at, "offices") or self.code(at, "former")) else None
            if office:
                offices, last = self.chain(at)
                plural = at > self.sentence.first and self.keys[at - 1] == "các"
                here = self._between(last)
                if self._person_at(here):
                    pending = offices
                    if plural or self.key(last) == ":":
                        spread = offices
                    at = here
                    continue
                start, end = self.page.span(at, last)
                found.append(Mention("office", start, end, at, last, tuple(offices)))
                at = last
                pending = []
                continue
            rank = self.code(at, "ranks")
            honorific = self.code(at, "honorifics")
            if honorific and self.keys[at - 1] in ("đàn", "cha", "thân") and at > self.sentence.first:
                honorific = None
            listed = listing and self.keys[at - 1] in (":", ";", ",", "và") and self._person_at(at)
            if rank or honorific or pending or listed:
                here = at
                plural = self.keys[at] == "các" or (
                    at > self.sentence.first and self.keys[at - 1] in ("các", ":")
                )
                titled = "office"
                while here < self.end and (self.code(here, "ranks") or self.code(here, "honorifics")):
                    titled = "rank" if self.code(here, "ranks") else (titled if titled == "rank" else "honorific")
                    rank = self.code(here, "ranks") or rank
                    here = self.hits[here].last
                if self.key(here) in (":", ".") and plural:
                    listing = listing or rank is None
                    here += 1
                if here > at or pending or listed:
                    people, last = self._people(at, here, rank, pending or spread, titled, plural)
                    if people:
                        found.extend(people)
                        at = last
                        pending = []
                        continue
                    if here > at and self.code(here, "offices"):
                        pending = []
                        at = here
                        continue
                    if here > at:
                        start, end = self.page.span(at, here)
                        found.append(Mention("title", start, end, at, here, rank))
                        at = here
                        pending = []
                        continue
                pending = []
            if self.keys[at] not in (",", "và"):
                spread = []
            at = mention.last if mention else (self.hits[at].last if at in self.hits else at + 1)
        return found

    def _between(self, at: int) -> int:
        """Over the mark between an office and the person: ` - `, `:`, `,`."""
        if self.key(at) in (*DASHES, ":"):
            return at + 1
        return at

    def _person_at(self, at: int) -> bool:
        if self.code(at, "ranks") or self.code(at, "honorifics"):
            return True
        if at >= self.end or not self.tokens.capital(at) or at in self.bodies:
            return False
        last = self.name(at)
        words = sum(1 for i in range(at, last) if self.keys[i][0].isalpha())
        if words < 2:
            return False
        found = places.lookup(self.page, at, self.end)
        return not (found and found[0] >= last)

    def _people(
        self, first: int, at: int, rank: str | None, before: list[Office], titled: str, plural: bool
    ) -> tuple[list[Mention], int]:
        """The person at a token with the offices behind, or several under one plural rank."""
        names: list[tuple[int, int]] = []
        last = self.name(at)
        if last == at or self.code(at, "countries"):
            return [], at
        names.append((at, last))
        while plural and self.key(last) in (",", "và"):
            here = last + 1
            if self.key(here) == "và":
                here += 1
            if self.code(here, "ranks") or self.code(here, "honorifics") or here in self.bodies:
                break
            following = self.name(here)
            if following < here + 2:
                break
            names.append((here, following))
            last = following
        words = sum(1 for i in range(at, names[0][1]) if self.keys[i][0].isalpha())
        if titled == "office" and words < 2:
            return [], at
        offices = list(before)
        here = last
        if self.key(here) == "(" :
            inner = self.office(here + 1)
            if inner and self.key(inner[1]) == ")":
                offices.append(inner[0])
                last = inner[1] + 1
            elif self.key(here + 2) == ")":
                here += 3
                last = here
        marked = self.key(last) in (",", *DASHES)
        start_at = last + 1 if marked else last
        if marked or self.code(last, "offices"):
            chain, stop = self.chain(start_at)
            if chain and not self._belongs_to_next(chain, stop):
                offices.extend(chain)
                last = stop
        people = []
        for number, (a, b) in enumerate(names):
            start = self.tokens.starts[first if number == 0 else a]
            end = self.tokens.ends[(last if number == len(names) - 1 else b) - 1]
            person = Person(self.page.quote(a, b), a, b, rank, tuple(offices), titled)
            people.append(Mention("person", start, end, first if number == 0 else a, last if number == len(names) - 1 else b, person))
        return people, last

    def _belongs_to_next(self, chain: list[Office], stop: int) -> bool:
        """Whether the offices behind a comma lead the next name, not end this one's."""
        if self.code(stop, "ranks"):
            return True
        return stop < self.end and self.tokens.capital(stop) and self._person_at(stop)


def find(page: Page, sentence: Sentence, bodies: list[Mention]) -> list[Mention]:
    """People, and offices or titles that stand for one, in text order."""
    return _Reader(page, sentence, bodies).read()
