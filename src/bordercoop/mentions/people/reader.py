"""Reads a sentence from anchor to anchor: offices, then the person they belong to."""

from __future__ import annotations

from bisect import bisect_left

from bordercoop.lexicon.connectives import AND, DONE, JOINS, LIST_JOINS, OF, SEVERAL
from bordercoop.lexicon.worded import word_list, word_set
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.page import Mention
from bordercoop.mentions.people.names import Names
from bordercoop.mentions.people.offices import DASHES, Offices
from bordercoop.mentions.people.person import Office, Person
from bordercoop.mentions.sites import over

ANCHORS = frozenset({"offices", "former", "ranks", "honorifics"})
"""Classes of words beside which people are named."""
RELATIVES = word_list("reader_relatives")
"""Words that make a form of address something else: `đàn ông`, `cha ông`."""
ENDS = (",", ";", ".", ")", "")
_PARTS = (",", *DASHES)
_OPENS_RANK = ("(", *_PARTS)
LONGEST_HONOUR = 8
"""Words of the longest honour between a name and an office."""
LIST_MARKS = (":", ";", ",", AND)
STANDS_FOR = word_list("reader_stands_for")
"""Ends of words before an office for whose holder somebody else acts: `thay mặt Giám đốc, Đại
tá X`, `thừa ủy quyền của Chủ tịch, Phó Chủ tịch X`."""

ANSWERING = ("speak", "agree", "affirm", "represent")
"""Verbs with which a sentence opens that says to whom its subject answers."""
BESIDE_AN_OFFICE = ("party_member", "assembly")
"""What somebody is beside the office that he is named by."""
OF_ONE = (
    "state", "prime_minister", "deputy_prime_minister", "minister", "deputy_minister",
)  # fmt: skip
"""Offices of a whole country."""
ENDS_HOLDER = (";", ".", ",", AND, "làm", "dẫn", "tiếp", DONE, "")
"""What may stand behind their holder's name."""
LEADS_ON = word_set("reader_leads_on")
"""Words before an office with its holder behind a comma: `có Giám đốc Sở, Đại tá X`. Behind
another word the comma ends what it governs: `cảm ơn Giám đốc, Đại tá X đề nghị`."""


class Reader:
    """What one sentence tells of people, gathered from left to right.

    `pending` are offices read that wait for a name; `spread` those of a plural (`các Phó
    Giám đốc: A, B`), which every name of the list has; `listing` says that names alone may
    follow (`các đồng chí: A, B`), of whom all have the `rank` of the list's head.
    """

    def __init__(self, cursor: Cursor, bodies: list[Mention], anchors: list[int]) -> None:
        self.cursor = cursor
        self.names = Names(cursor, bodies)
        self.offices = Offices(self.names)
        self.bodies = self.names.bodies
        self.anchors = anchors
        self.first = cursor.sentence.first
        self.at = self.first
        self.pending: list[Office] = []
        self.spread: list[Office] = []
        self.listing = False
        self.rank: str | None = None
        self.found: list[Mention] = []

    def read(self) -> list[Mention]:
        """All people of the sentence, and offices and titles that stand for a person."""
        while self.at < self.cursor.end and self._expect():
            if not (self._office() or self._person()):
                self._pass()
        return self.found

    def _expect(self) -> bool:
        """Go to the next anchor or body where nothing is waiting; whether there is one."""
        if self.pending or self.spread or self.listing or self.at in self.bodies:
            return True
        following = bisect_left(self.anchors, self.at)
        if following == len(self.anchors):
            return False
        anchor = self.anchors[following]
        self.at = next((b for b in self.bodies if self.at <= b < anchor), anchor)
        return True

    def _pass(self) -> None:
        """Go behind what stands here."""
        if self.cursor.keys[self.at] not in LIST_JOINS:
            self.spread = []
        if self.at in self.bodies:
            self.at = self.bodies[self.at].last
        elif self.at in self.cursor.hits:
            self.at = self.cursor.hits[self.at].last
        else:
            self.at += 1

    def _office(self) -> bool:
        """Read offices: they wait for the name behind them or stand for their holder."""
        if not self.offices.starts(self.at):
            return False
        offices, last = self.offices.chain(self.at)
        if not offices:
            return False
        here = over(self.cursor, last, *DASHES, ":")
        if len(offices) > 1 and self._acted_for():
            for office in self._joined_offices(offices):
                self.at = office.first
                self._add("office", office.last, (office,))
        elif self.names.person_at(here):
            plural = self.at > self.first and self.cursor.keys[self.at - 1] == SEVERAL
            if plural or self.cursor.key(last) == ":":
                self.spread = offices
            self.pending, self.at = offices, here
        elif self._names_its_holder(last):
            self.pending, self.at = offices, last + 1
        else:
            self._add("office", last, tuple(offices))
        return True

    def _joined_offices(self, offices: list[Office]) -> list[Office]:
        """`của Thủ tướng và Bộ trưởng, Thứ trưởng X`: the first office of a chain with those
        joined to it by `và`, the last left out."""
        keys = self.cursor.keys
        behind = range(1, len(offices) - 1)
        last = next(
            (at for at in behind if keys[offices[at].first - 1] != AND), len(behind) + 1
        )
        return offices[:last]

    def _acted_for(self) -> bool:
        """Whether somebody else acts for the holder of the office that stands here."""
        keys = self.cursor.keys
        at = self.at - 1
        if at > self.first and keys[at] == OF:
            at -= 1
        return at > self.first and keys[at] in STANDS_FOR

    def _names_its_holder(self, last: int) -> bool:
        """`Giám đốc Công an tỉnh, Thiếu tướng X phát biểu`: X has no other office behind."""
        cursor = self.cursor
        if cursor.key(last) == "," and self._only_one_holds(last):
            return True
        titled = cursor.code(last + 1, "ranks") or cursor.code(last + 1, "honorifics")
        if cursor.key(last) != "," or not titled:
            return False
        before = cursor.keys[self.at - 1] if self.at > self.first else ","
        if before not in LEADS_ON or self._acted_for():
            return False
        if before != "," and self._answered():
            return False
        name = self._titles(last + 1)[0]
        end = self.names.end(name)
        behind = self._offices_behind(end)[0] if end > name else []
        return end > name and all(one.code in BESIDE_AN_OFFICE for one in behind)

    def _only_one_holds(self, last: int) -> bool:
        """`Chủ tịch nước Lào, Khăm Phăn Sỉ Vông;`: an office of one, its holder untitled."""
        cursor, at = self.cursor, last + 1
        if cursor.code(self.at, "offices") not in OF_ONE or self._acted_for():
            return False
        if cursor.code(at, "countries") or not self.names.person_at(at):
            return False
        end = self.names.end(at)
        return (
            cursor.code(at, "ranks") is None
            and cursor.code(at, "honorifics") is None
            and cursor.key(end) in ENDS_HOLDER
        )

    def _answered(self) -> bool:
        """`Nhất trí với đồng chí Thứ trưởng, Đại tá X cam kết`: X answers the holder."""
        opens = self.cursor.hits.get(self.first)
        codes = opens.tags if opens and opens.last <= self.at else ()
        return any(name == "verbs" and code in ANSWERING for name, code in codes)

    def _add(self, kind: str, last: int, value: object) -> None:
        """Add an office or title that stands for a person, and go behind it."""
        start, end = self.cursor.page.span(self.at, last)
        self.found.append(Mention(kind, start, end, self.at, last, value))
        self.pending, self.at = [], last

    def _person(self) -> bool:
        """Read a rank or form of address with the name behind it, or a name that is due."""
        cursor, at = self.cursor, self.at
        before = cursor.keys[at - 1] if at > self.first else ""
        listed = self.listing and before in LIST_MARKS and self.names.person_at(at)
        addressed = cursor.code(at, "honorifics") and before not in RELATIVES
        if not (cursor.code(at, "ranks") or addressed or self.pending or listed):
            return False
        plural = cursor.keys[at] == SEVERAL or before in (SEVERAL, ":")
        here, rank, titled = self._titles(at)
        if listed and rank is None and self.rank:
            rank, titled = self.rank, "rank"
        if plural and cursor.key(here) in (":", "."):
            self.listing, self.rank = True, rank
            here += 1
        elif plural and titled == "honorific" and here > at:
            self.listing, self.rank = True, None
        if here == at and not (self.pending or listed):
            self.pending = []
            return False
        people, last = self._people(here, rank, titled, plural)
        if people:
            self.found.extend(people)
            self.pending, self.at = [], last
        elif here == at:
            self.pending = []
            return False
        elif cursor.code(here, "offices"):
            self.pending, self.at = [], here
        else:
            self._add("title", here, rank)
        return True

    def _titles(self, at: int) -> tuple[int, str | None, str]:
        """Ranks and forms of address at a token: the token after, the rank, what was found."""
        rank: str | None = None
        titled = "office"
        while at < self.cursor.end:
            hit = self.cursor.hits.get(at)
            if hit is None and self._academic_behind(at):
                at += 1
                continue
            if hit is None:
                break
            if told := hit.codes.get("ranks"):
                rank, titled = told, "rank"
            elif "honorifics" in hit.codes:
                titled = "rank" if titled == "rank" else "honorific"
            else:
                break
            at = hit.last
        return at, rank, titled

    def _academic_behind(self, at: int) -> bool:
        """`Đại tá, PGS.TS X`: whether a comma or stop stands before an academic title."""
        return (
            self.cursor.key(at) in (",", ".")
            and self.cursor.code(at + 1, "honorifics") == "academic"
        )

    def _people(
        self, at: int, rank: str | None, titled: str, plural: bool
    ) -> tuple[list[Mention], int]:
        """The person at a token with the offices behind, or several under one plural rank."""
        last = self.names.end(at)
        if last == at or self.cursor.code(at, "countries"):
            return [], at
        names = [(at, last)]
        if plural:
            names += self._further_names(last)
        if titled == "office" and self.names.words(at, last) < 2:
            return [], at
        told, last = self._rank_behind(names[-1][1])
        rank, titled = (told, "rank") if told and rank is None else (rank, titled)
        behind, last = self._offices_behind(last)
        offices = (*(self.pending or self.spread), *behind)
        return self._mentions(names, last, rank, offices, titled), last

    def _further_names(self, last: int) -> list[tuple[int, int]]:
        """The names that follow in a list, each of two words or more."""
        cursor = self.cursor
        names: list[tuple[int, int]] = []
        while cursor.key(last) in JOINS:
            here = over(cursor, last + 1, AND)
            hit = cursor.hits.get(here)
            if here in self.bodies or (
                hit and ("ranks" in hit.codes or "honorifics" in hit.codes)
            ):
                break
            last = self.names.end(here)
            if last < here + 2:
                break
            names.append((here, last))
        return names

    def _rank_behind(self, last: int) -> tuple[str | None, int]:
        """`Phan Văn A, Đại tá, Phó Giám đốc`: the rank behind a name, and the token after."""
        cursor = self.cursor
        if cursor.key(last) not in _OPENS_RANK:
            return None, last
        hit = cursor.hits.get(last + 1)
        rank = hit.codes.get("ranks") if hit else None
        if hit is None or rank is None:
            return None, last
        if cursor.key(last) == "(":
            return (rank, hit.last + 1) if cursor.key(hit.last) == ")" else (None, last)
        ends = cursor.key(hit.last) in ENDS or cursor.code(hit.last, "offices") is not None
        return (rank, hit.last) if ends else (None, last)

    def _offices_behind(self, last: int) -> tuple[list[Office], int]:
        """The offices behind a name, in brackets or behind a comma, and the token after."""
        cursor = self.cursor
        offices: list[Office] = []
        if cursor.key(last) == "(":
            inner = self.offices.office(last + 1)
            if inner and cursor.key(inner[1]) == ")":
                offices, last = [inner[0]], inner[1] + 1
            elif cursor.key(last + 2) == ")":
                last += 3
        last = self._over_honour(last)
        marked = cursor.key(last) in _PARTS
        if marked or cursor.code(last, "offices"):
            chain, stop = self.offices.chain(last + 1 if marked else last)
            if chain and not self._belongs_to_next(stop):
                return offices + chain, stop
        return offices, last

    def _over_honour(self, last: int) -> int:
        """Over what no list of offices holds: `, Anh hùng Lao động, Bộ trưởng …`.

        It is capitalised, names nobody and no body, does nothing, and an office stands behind.
        """
        cursor = self.cursor
        at = last + 1
        if cursor.key(last) != "," or at >= cursor.end or not cursor.capitals[at]:
            return last
        if cursor.code(at, "offices") or self.names.person_at(at):
            return last
        for here in range(at, min(at + LONGEST_HONOUR, cursor.end)):
            if cursor.keys[here] in _PARTS:
                return here if cursor.code(here + 1, "offices") else last
            hit = cursor.hits.get(here)
            codes = hit.codes if hit else {}
            if here in self.bodies or not cursor.keys[here][0].isalpha() or "verbs" in codes:
                return last
        return last

    def _belongs_to_next(self, stop: int) -> bool:
        """Whether the offices behind a comma lead the next name, not end this one's."""
        if self.cursor.code(stop, "ranks"):
            return True
        capital = stop < self.cursor.end and self.cursor.capitals[stop]
        return capital and self.names.person_at(stop)

    def _begin(self) -> int:
        """The first token of the titles before a name, offices included."""
        return min(self.at, self.pending[0].first) if self.pending else self.at

    def _mentions(
        self,
        names: list[tuple[int, int]],
        end: int,
        rank: str | None,
        offices: tuple[Office, ...],
        titled: str,
    ) -> list[Mention]:
        """A mention for each name: the first from its titles on, the last up to `end`."""
        page = self.cursor.page
        found = []
        for number, (name_first, name_last) in enumerate(names):
            first = self._begin() if number == 0 else name_first
            last = end if number == len(names) - 1 else name_last
            name = page.quote(name_first, name_last)
            person = Person(name, name_first, name_last, rank, offices, titled)
            found.append(Mention("person", *page.span(first, last), first, last, person))
        return found
