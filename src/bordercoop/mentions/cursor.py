"""A cursor over the words of a sentence: levels, names, lists of places, countries.

What `mentions/organisations.py` and `mentions/locations.py` read names with.
"""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.lexicon import Hit, Place
from bordercoop.mentions import places
from bordercoop.mentions.page import Page, Sentence

COUNTS = {
    "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
PLURAL = frozenset({"các", "những", "một", "số"})
OPEN_LEVELS = ("district", "town", "city", "commune", "cluster", "village")


NO_PLACE = ("bodies", "ranks", "honorifics", "offices", "departments")
"""Classes of words that end a list of places."""


LEVEL_WORDS = {
    "tỉnh": "province", "huyện": "district", "xã": "commune", "bản": "village",
    "quận": "district", "phường": "commune", "h": "district",
}  # fmt: skip


def _short(hit: Hit) -> bool:
    return hit.last - hit.first == 1 and hit.code("bodies") is None


class Site(NamedTuple):
    """One place that a body is named after; `province` None where only a name is known."""

    name: str
    province: str | None
    level: str
    candidates: tuple[Place, ...] = ()


class Cursor:
    """Reads the words after the head of a body's name."""

    def __init__(self, page: Page, sentence: Sentence) -> None:
        self.page = page
        self.sentence = sentence
        self.keys = page.tokens.keys
        self.hits: dict[int, Hit] = {hit.first: hit for hit in sentence.hits}
        self.end = sentence.last
        self.upper = page.article.text[sentence.start : sentence.end].isupper()

    def key(self, at: int) -> str:
        return self.keys[at] if at < self.end else ""

    def code(self, at: int, of_class: str) -> str | None:
        hit = self.hits.get(at)
        return hit.code(of_class) if hit else None

    def level(self, at: int) -> tuple[str, int] | None:
        """A level word at a token and the token after it (over `TP.`)."""
        hit = self.hits.get(at)
        code = hit.code("levels") if hit else None
        last = hit.last if hit else at
        if code is None:
            word = self.key(at)
            simple = LEVEL_WORDS.get(word)
            if simple is None or (word == "h" and self.key(at + 1) != "."):
                return None
            code, last = simple, at + 1
        if code == "country":
            return None
        if self.key(last) == "." and self.keys[last - 1] in ("tp", "tx", "h", "p", "x", "q"):
            last += 1
        return code, last

    def name_run(self, at: int, most: int = 4) -> int:
        """Token after a run of capitalised words (`Sốp Cộp`, `Keo-bun`), `at` if none."""
        last = at
        words = 0
        while last < self.end and words < most:
            key = self.keys[last]
            if key[0].isalpha():
                if not self.page.tokens.capital(last) and self.keys[last - 1] != "-":
                    break
                hit = self.hits.get(last)
                if hit and words and any(c in ("bodies", "ranks", "levels") for c, _ in hit.tags):
                    break
                words += 1
                last += 1
            elif key == "-" and last > at and self.glued(last):
                last += 1
            else:
                break
        return last if words else at

    def hyphened(self, at: int) -> bool:
        """Whether a word is part of a hyphened name: the `ta` of `Át-ta-pư`."""
        starts, ends = self.page.tokens.starts, self.page.tokens.ends
        before = at > self.sentence.first and self.keys[at - 1] == "-" and ends[at - 1] == starts[at]
        after = at + 1 < self.end and self.keys[at + 1] == "-" and ends[at] == starts[at + 1]
        return before or after

    def glued(self, at: int) -> bool:
        tokens = self.page.tokens
        return (
            at + 1 < self.end
            and tokens.starts[at] == tokens.ends[at - 1]
            and tokens.starts[at + 1] == tokens.ends[at]
        )

    def site(self, at: int, level: str | None) -> tuple[Site, int] | None:
        """A place at a token: listed, or by its form where a level below province is stated."""
        if at >= self.end or not self.page.tokens.capital(at):
            return None
        hit = self.hits.get(at)
        if hit and any(name in NO_PLACE for name, _ in hit.tags) and not _short(hit):
            return None
        found = places.lookup(self.page, at, self.end)
        if found:
            last, candidates = found
            place = places.choose(candidates, level, None)
            run = self.name_run(at) if level in OPEN_LEVELS and not self.upper else last
            named_after = run > last and sum(1 for i in range(last, run) if self.keys[i][0].isalpha()) >= 2
            if place is not None and (run <= last or (named_after and place.level != "crossing")):
                if level is None and places.misleading(self.page, place, at):
                    return None
                kind = "province" if place.level == "province" else (level or place.level)
                return Site(self.page.quote(at, last), place.province, kind, candidates), last
        if level in OPEN_LEVELS:
            last = self.name_run(at, 2 if self.upper else 4)
            if last > at:
                return Site(self.page.quote(at, last), None, level), last
        return None

    def sites(self, at: int, level: str | None) -> tuple[list[Site], int]:
        """Places listed after a head: `Xiêng Khoảng, Bô Ly Khăm Xay và Hủa Phăn`."""
        found: list[Site] = []
        last = at
        while True:
            here = last
            if found:
                joined = self.joiner(here)
                if joined is None:
                    break
                here = joined
                again = self.level(here)
                if again:
                    if again[0] != level and found[-1].level != again[0]:
                        break
                    here = again[1]
            one = self.site(here, level if level or not found else found[-1].level)
            if one is None:
                break
            if found and one[0].level != found[-1].level:
                break
            found.append(one[0])
            last = one[1]
            country, after = country_at(self, last)
            if country and self.key(last) == "(" and self.key(after) == ")" and self.joiner(after + 1):
                last = after + 1
        return found, last

    def joiner(self, at: int) -> int | None:
        key = self.key(at)
        if key in (",", "và", ";", "với") and key != "với":
            following = at + 1
            if key in (",", ";") and self.key(following) == "và":
                following += 1
            return following
        if key in ("-", "–", "—", "-"):
            return at + 1
        return None


def count_of(word: str) -> int | None:
    if word.isdecimal() and len(word) <= 2:
        return int(word)
    return COUNTS.get(word)


def country_at(cursor: Cursor, at: int) -> tuple[str | None, int]:
    """A country named right after a body, in brackets or not; the token after it."""
    here = at
    bracket = cursor.key(here) in ("(", ",")
    if bracket:
        here += 1
    if cursor.key(here) == "của":
        here += 1
    if cursor.code(here, "levels") == "country":
        here = cursor.hits[here].last
    code = cursor.code(here, "countries")
    if code:
        return code, cursor.hits[here].last
    return None, at


def enclosing(cursor: Cursor, sites: list[Site], stop: int) -> tuple[list[Site], int, str | None]:
    """The district and province told behind: `huyện Na Kai (Khăm Muồn)`, `, tỉnh X`."""
    country = None
    within = list(sites)
    for _ in range(3):
        here = stop
        if cursor.key(here) in ("(", ","):
            here += 1
        if cursor.key(here) == "của":
            here += 1
        level = cursor.level(here)
        if level:
            if level[0] not in ("district", "province", "city", "town", "capital", "commune"):
                break
            here = level[1]
        elif cursor.key(stop) != "(" and not (cursor.key(stop) == "," and within[0].level != "province"):
            break
        one = cursor.site(here, level[0] if level else None)
        if one is None or (level is None and one[0].level == "province" and within[0].level == "province"):
            break
        if one[0].level == within[0].level:
            break
        if one[0].province:
            within = [_inside(site, one[0].province) for site in within]
        stop = one[1]
        if cursor.key(stop) == ")":
            stop += 1
    code, after = country_at(cursor, stop)
    if code and code != "XX":
        country = code
        stop = after
        if cursor.key(stop) == ")":
            stop += 1
    return within, stop, country


def _inside(site: Site, province: str) -> Site:
    if site.level == "province":
        return site
    return site._replace(province=province)


