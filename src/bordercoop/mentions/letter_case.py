"""Lines in capitals as they would be written otherwise, letter for letter.

Readers tell names by their capitals, and in a line of capitals all words have them. What is a
name there is told by the lists (places, countries, bodies) and by what stands before it (a
rank, an office, a level), up to the next listed word or mark. (Truecasing, by the words that
such reports have.)
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from bordercoop.lexicon import Hit, Lexicon
from bordercoop.lexicon.connectives import AT, IN_PLACE
from bordercoop.lexicon.syllable import is_syllable
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.cursor import OPEN_LEVELS
from bordercoop.mentions.gazetteer import longest
from bordercoop.sources.article import Article
from bordercoop.text import Tokens, tokenize

LEAST = 12
"""Letters of a line in capitals; what is shorter is an abbreviation, initials or a sign."""
LONGEST_NAME, LONGEST_SITE = 5, 3
"""Words of a name of a person, and of a place that no list holds."""
LEADS_PERSON = frozenset({"ranks", "honorifics", "offices"})
ENDS_NAME = frozenset({"verbs", "bodies", "ranks", "levels", "offices", "meetings"})
"""Classes of single words that end a name behind its first word; others may be part of it."""
ENDS_SITE = ENDS_NAME | {"numerals"}
NO_PLACE = ENDS_NAME | {"objects", "units", "references"}
OF_OFFICE = frozenset({"bodies", "levels", "countries"})
"""Classes of words that may stand between an office and the name of its holder."""
PROPER = frozenset({"countries"})
HEADS = frozenset({"bodies", "offices", "departments", "ranks"})
LED_BY_BODY = {"border_guard_post": LONGEST_SITE, "company": 8}
"""Bodies that have a name of their own, and the most words of one."""
BEFORE_PLACE = (AT, IN_PLACE)
FULL_NAME = (3, 4)
"""Words of a Vietnamese name that nothing leads to, least and most."""
REST = (2, 3)
"""Words of the end of a Lao name, behind a syllable that is a word of the language."""
PLAIN_OFFICES = frozenset(
    {
        "other", "delegation", "division_head", "deputy_division_head", "unit_head",
        "deputy_unit_head", "department_director", "deputy_department_director", "chief",
        "deputy_chief", "office_chief", "deputy_office_chief",
    }
)  # fmt: skip
"""Offices of which most that bear them are not named (`cán bộ`), or that name their unit."""
NUMERALS = frozenset("ivxlc")
ORDINAL = word_set("letter_case_ordinal")
"""Words behind which a number may be a Roman one."""
QUOTES = frozenset('"')
OPENS = frozenset('.!?:“"…')
VOWELS = frozenset("aeiouy")
HYPHENS = frozenset("-‑")
SAID = ("acts", "cues", "heads", "topics")
"""Classes of words apart that end a name as well."""
SMALL_WORDS = word_set("letter_case_small")


def loud(line: str) -> bool:
    """Whether a line is in capitals, and long enough that this says nothing of its words."""
    return line.isupper() and sum(map(str.isalpha, line)) >= LEAST


def mostly_loud(text: str) -> bool:
    """Whether more of a text stands in capitals than not, line by line."""
    lines = text.split("\n")
    return sum(len(line) for line in lines if loud(line)) * 2 > len(text)


def recased(article: Article, lexicon: Lexicon) -> Article:
    """The article with its lines in capitals written small, but for what is a name there: the
    same words at the same offsets. The same object where no line is in capitals."""
    lines = article.text.split("\n")
    at = [number for number, line in enumerate(lines) if loud(line)]
    if not at:
        return article
    for number in at:
        lines[number] = _Line(lines[number], lexicon).recased()
    return replace(article, text="\n".join(lines))


class _Line:
    """One line in capitals."""

    def __init__(self, line: str, lexicon: Lexicon) -> None:
        self.line = line
        self.lexicon = lexicon
        self.tokens: Tokens = tokenize(line)
        self.keys = self.tokens.keys
        self.end = len(self.keys)
        tries = (lexicon.words, *(lexicon.apart[of_class] for of_class in SAID))
        self.hits: dict[int, Hit] = {}
        for trie in tries:
            for hit in trie.scan(self.keys, 0, self.end):
                known = self.hits.get(hit.first)
                if known is None or known.last < hit.last:
                    self.hits[hit.first] = hit

    def recased(self) -> str:
        """The line, small but for the first letters of names and sentences."""
        small = self.line.lower()
        if len(small) != len(self.line):  # İ and its like grow in lower case
            return self.line
        letters = list(small)
        for token in (*self._names(), *self._openings()):
            start = self.tokens.starts[token]
            letters[start] = self.line[start]
        for token in self._initials():
            span = slice(self.tokens.starts[token], self.tokens.ends[token])
            letters[span] = self.line[span]
        return "".join(letters)

    def _initials(self) -> Iterator[int]:
        """The words that are none: `CHDCND`, `UBND`."""
        for at, key in enumerate(self.tokens.folds):
            if len(key) < 2 or not key.isalpha():
                continue
            hit = self.hits.get(at)
            head = hit is not None and not HEADS.isdisjoint(hit.codes)
            number = at and NUMERALS.issuperset(key) and self.keys[at - 1] in ORDINAL
            if number or VOWELS.isdisjoint(key) or (head and not is_syllable(self.keys[at])):
                yield at

    def _openings(self) -> Iterator[int]:
        """The words that begin the line, or a sentence, or stand behind the day at its head."""
        begins = figures = True
        for at, key in enumerate(self.keys):
            if key[0].isalpha():
                if begins:
                    yield at
                figures = figures and not is_syllable(key)
                begins = figures
            elif key[0].isdecimal():
                begins = figures
            elif key in OPENS:
                begins = key not in QUOTES or self._before_word(at)

    def _names(self) -> Iterator[int]:
        """The words of names."""
        at = 0
        held = False  # an office stands before, with its body: its holder may be next
        while at < self.end:
            hit = self.hits.get(at)
            last = self._named(at, hit)
            if last > at:
                yield from range(at, last)
                at = last
                continue
            last = self._full_name(at, held)
            held = hit is not None and (
                "offices" in hit.codes or (held and not OF_OFFICE.isdisjoint(hit.codes))
            )
            if last > at:
                yield from range(at, last)
                at = last
                continue
            if hit is None:
                if self.keys[at].isalpha() and not is_syllable(self.keys[at]):
                    yield at
                at += 1
                continue
            if not HEADS.isdisjoint(hit.codes) and hit.code("offices") != "other":
                yield at
            yield from self._countries(hit)
            at = hit.last
            last = self._led(hit)
            yield from range(at, last)
            at = max(at, last)

    def _countries(self, hit: Hit) -> Iterator[int]:
        """The words of countries inside a listed phrase: `công an Việt Nam`."""
        for begun in range(hit.first + 1, hit.last):
            for inner in self.lexicon.words.scan(self.keys, begun, hit.last):
                if not PROPER.isdisjoint(inner.codes):
                    yield from range(inner.first, inner.last)

    def _full_name(self, at: int, held: bool) -> int:
        """The token behind a name from its Vietnamese surname on to a mark, or that of who may
        be told of behind an office, `at` for none."""
        surname = self._surname(at)
        if not surname and not (held and at not in self.hits and self.keys[at].isalpha()):
            return at
        last = self._run(at, FULL_NAME[1] if surname else LONGEST_NAME)
        ends = last == self.end or not self.keys[last][0].isalpha()
        ends = ends or (held and last in self.hits)
        return last if ends and last - at >= FULL_NAME[0] - held else at

    def _named(self, at: int, hit: Hit | None) -> int:
        """The token behind the name of a country or a listed place, `at` where none stands."""
        if hit is not None and not PROPER.isdisjoint(hit.codes):
            return hit.last
        if at >= self.end or not self.keys[at][0].isalpha():
            return at
        found = longest(self.lexicon, self.tokens, at, self.end)
        if found is None or (hit is not None and hit.last - at > 1):
            return at
        if found[0] == at + 1 and is_syllable(self.keys[at]) and not self._place_led(at):
            return at
        if hit is not None and (found[0] <= hit.last or "numerals" in hit.codes):
            return at
        return found[0]

    def _place_led(self, at: int) -> bool:
        """Whether a word is a place by what stands before it: for names of one syllable, most
        of which are everyday words."""
        listed = self.keys[at] in self.lexicon.exact
        return listed or (at > 0 and self.keys[at - 1] in BEFORE_PLACE)

    def _led(self, hit: Hit) -> int:
        """The token behind the name to which a listed word leads, its end where none does."""
        if not LEADS_PERSON.isdisjoint(hit.codes):
            if hit.code("offices") in PLAIN_OFFICES and not self._surname(hit.last):
                return hit.last
            return self._run(hit.last, LONGEST_NAME)
        level = hit.code("levels")
        if level is None:
            most = LED_BY_BODY.get(hit.code("bodies") or "", 0)
            return self._run(hit.last, most) if most else hit.last
        named = self._named(hit.last, None)
        behind = self.hits.get(hit.last)
        listed = behind is not None and not NO_PLACE.isdisjoint(behind.codes)
        if named > hit.last or level not in OPEN_LEVELS or listed:
            return named
        return self._run(hit.last, LONGEST_SITE)

    def _surname(self, at: int) -> bool:
        return at < self.end and self.keys[at] in self.lexicon.apart["surnames"].root

    def _run(self, first: int, most: int) -> int:
        """The token behind the words that nothing explains, from one on."""
        at, words = first, 0
        while at < self.end and words < most:
            if self.keys[at][0].isalpha():
                if self._explained(at, at > first, most == LONGEST_SITE):
                    break
                words += 1
            elif at == first or self.keys[at] not in HYPHENS or not self._glued(at):
                break
            at += 1
        return at if words else first

    def _explained(self, at: int, inside: bool, of_site: bool) -> bool:
        """Whether a word goes on the sentence, rather than a name."""
        if self._hyphened(at):
            return False
        hit = self.hits.get(at)
        if self.keys[at] in SMALL_WORDS:
            return True
        if hit is None:
            return False
        if hit.last - at > 1:
            return True
        if inside and "honorifics" in hit.codes:
            return self._surname(hit.last)  # not in `Lê Hồng Anh`
        ending = ENDS_SITE if of_site else ENDS_NAME
        return inside and not ending.isdisjoint(hit.codes) and not self._ends_so(at + 1)

    def _ends_so(self, at: int) -> bool:
        """Whether two or three words that nothing explains stand before a mark: the end of a
        Lao name with a syllable that is a word (`Vảng Thăm Ma Vông,`)."""
        last = at
        while last < self.end and last - at < REST[1] and self.keys[last][0].isalpha():
            if last in self.hits or self.keys[last] in SMALL_WORDS:
                return False
            last += 1
        ends = last == self.end or not self.keys[last][0].isalpha()
        return ends and last - at >= REST[0]

    def _hyphened(self, at: int) -> bool:
        """Whether a word is part of a hyphened name: the `thăm` of `Thăm-ma-vông`."""
        return any(
            0 < mark < self.end and self.keys[mark] in HYPHENS and self._glued(mark)
            for mark in (at - 1, at + 1)
        )

    def _before_word(self, at: int) -> bool:
        """Whether a word follows a mark without a blank."""
        return at + 1 < self.end and self.tokens.starts[at + 1] == self.tokens.ends[at]

    def _glued(self, at: int) -> bool:
        starts, ends = self.tokens.starts, self.tokens.ends
        return at + 1 < self.end and starts[at] == ends[at - 1] and starts[at + 1] == ends[at]
