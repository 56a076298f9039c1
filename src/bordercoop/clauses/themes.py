"""The things of a clause: what is counted, named or summed up, with its worth and receiver."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from bordercoop.clauses.cues import things_of
from bordercoop.clauses.frame import Role, Theme
from bordercoop.clauses.prices import is_price
from bordercoop.clauses.quantity import Quantity
from bordercoop.clauses.tape import Chunk
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.connectives import ALONGSIDE, AND, HAVING, JOINS, LIST_JOINS
from bordercoop.lexicon.worded import word_list, word_set
from bordercoop.mentions.page import Sentence
from bordercoop.text import Span

_JOINING = frozenset({*LIST_JOINS, ALONGSIDE, f", {AND}"})
"""What joins two things."""
_BETWEEN = frozenset({",", AND, ALONGSIDE, "(", ")"})
"""What may stand between a thing and what is told of it."""

LINKS = word_set("themes_links")
BUILT = word_list("themes_built")
"""Verbs behind which any thing is a building."""
BUILT_WORDS = 5
NO_THING = ("none", "modifier.medical")
"""Codes of what only looks like a thing, or says of one what it serves."""
AREAS = ("hectare", "m2")
"""Units that measure a thing told elsewhere and count none."""
BUILDING = "construction.building"
TAKES_PART = "training.person"
"""Code of courses, and of those who take them."""
EACH = {"học": TAKES_PART, "cán": TAKES_PART, "hộ": "people", "gia": "people"} | dict.fromkeys(
    ("đơn", "tỉnh", "huyện", "đoàn", "bên", "xã", "trường"), "body"
)
"""First words of whom each gets something: `mỗi học viên`, `mỗi đơn vị`."""


class Found(Struct):
    """A theme while it is gathered; `at` is its index on the tape."""

    at: int
    theme: Theme
    fixed: bool = False
    inside: bool = False


class Things:
    """Gathers the themes of one run of verbs along the tape."""

    def __init__(
        self, reading: Reading, sentence: Sentence, row: list[Chunk], per: str | None = None
    ) -> None:
        self.reading, self.sentence, self.row = reading, sentence, row
        self.found: list[Found] = []
        self.current: list[Chunk] = []
        self.total: Quantity | None = None
        self.verb = False
        self.verb_at: int | None = None
        self.closed = False
        self.behind_verb = False
        self.purpose_at: int | None = None
        self.helped = False
        self.per = per
        self._last_name = -1

    @property
    def fronted(self) -> bool:
        """Whether all things stand before the verb."""
        return bool(self.found) and not self.behind_verb

    def follows(self, at: int) -> bool:
        """Whether a counted thing stands right behind a name: `B 7 đèn pin`."""
        behind = self.row[at + 1] if at + 1 < len(self.row) else None
        return behind is not None and behind.kind == "quantity"

    def purpose_open(self, at: int) -> bool:
        """Whether a verb at an index only says what for: `100 triệu đồng giúp B sửa nhà`."""
        if self.purpose_at is None:
            builds = "build" in self.row[at].codes and bool(self.found)
            before = self.row[at - 1]
            paid = builds and self.found[-1].theme.sum_alone
            paid = (
                paid and before.kind != "mark" and not before.cue("under_way", "done", "future")
            )
            if not (builds and (self.helped or paid)):
                return False
            self.purpose_at = at
            return True
        if self.row[at - 1].key in LIST_JOINS and "build" not in self.row[at].codes:
            self.purpose_at = None
            return False
        return True

    def see(self, at: int) -> None:
        """Take the chunk at an index, which is neither a name nor a verb."""
        chunk = self.row[at]
        if "purpose" in chunk.codes and self.found:
            self.purpose_at = at
        elif chunk.kind == "quantity":
            goes_on = self._next_in_list(at) or self._attends(chunk)
            if self.purpose_at is not None and not goes_on:
                return
            self.purpose_at, self.helped = None, False
            self._figure(at, chunk)
        elif "by" in chunk.codes and "receive" in self.row[at - 1].codes:
            self._present(at, chunk)
        elif "each" in chunk.codes:
            self.per = self._each_of(at)
        elif chunk.kind == "thing" and self.purpose_at is None and not self._is_each(at):
            self._thing(at, chunk)

    def _attends(self, chunk: Chunk) -> bool:
        """Whether a number counts who takes a course: `lớp chống ma túy cho 36 cán bộ`."""
        course = bool(self.found) and self.found[-1].theme.code == TAKES_PART
        return course and chunk.value.tag("trainees") is not None

    def taught(self, at: int, verbs: list[int]) -> bool:
        """Whether a verb at an index is part of what a course teaches, named before it or by
        the last of some `verbs`: `lớp phòng, chống mua bán người`."""
        if self.found:
            if self.found[-1].theme.code != TAKES_PART:
                return False
            opens = self.found[-1].at
        elif verbs and "teach" in self.row[verbs[-1]].codes:
            opens = verbs[-1]
        else:
            return False
        between = self.row[opens + 1 : at]
        return all(c.kind == "word" or "purpose" in c.codes for c in between)

    def built(self, at: int) -> None:
        """A building without a listed word behind a verb of building: `xây bếp ăn cho B`."""
        if not self.row[at].key.endswith(BUILT):
            return
        here = at + 1
        while here < len(self.row) and self.row[here].kind == "word":
            if not self.row[here].key.isalpha() or self.row[here].key == HAVING:
                return  # `Dự lễ khởi công có Đại tá X`
            here += 1
        if 1 < here - at <= BUILT_WORDS and here < len(self.row):
            stop = self.row[here]
            if not (stop.cue("to", "at", "of") or stop.kind in ("mark", "name")):
                return
            first, last = self.row[at + 1].first, self.row[here - 1].last
            span = self.reading.page.span(first, last)
            self._add(at, Theme(first=first, last=last, span=span, code=BUILDING))

    def _present(self, at: int, chunk: Chunk) -> None:
        """A present that is told of with its giver in one: `nhận được quà của A`."""
        for thing in things_of(self.reading.page, self.sentence):
            if chunk.first <= thing.first and thing.last <= chunk.last:
                span = self.reading.page.span(thing.first, thing.last)
                code = thing.code("objects")
                self._add(at, Theme(thing.first, thing.last, span, noun=thing, code=code))

    def _is_each(self, at: int) -> bool:
        return at > 0 and "each" in self.row[at - 1].codes

    def _each_of(self, at: int) -> str | None:
        """What each of has a number of things: a building, a trainee, a body."""
        behind = self.row[at + 1] if at + 1 < len(self.row) else None
        if behind is None:
            return None
        if behind.kind == "thing":
            code: str = behind.value.code("objects")
            return code
        return EACH.get(behind.key.split(" ")[0])

    def receives(self, chunk: Chunk, role: str, at: int) -> None:
        """Somebody receives: what stands before him, or what follows."""
        one = Role((chunk.value,), role)
        if role == "owner":
            if self.found and self.found[-1].theme.last <= chunk.first:
                last = self.found[-1]
                last.theme = replace(
                    last.theme, recipient=Role((*last.theme.recipient.names, chunk.value), role)
                )
                last.fixed = True
                self._last_name = at
            return
        joined = self._last_name >= 0 and all(
            self.row[i].key in _BETWEEN or "carrier" in self.row[i].codes
            for i in range(self._last_name + 1, at)
        )
        self._last_name = at
        if role == "gapped" or self.follows(at) or not self.found:
            self.current = [*self.current, chunk] if joined and role != "gapped" else [chunk]
            return
        if joined and self.found and self.found[-1].fixed:
            for one_found in reversed(self.found):
                if not one_found.fixed or one_found.theme.recipient.how == "owner":
                    break
                names = one_found.theme.recipient.names
                if names and names[-1].last <= chunk.first:
                    one_found.theme = replace(
                        one_found.theme, recipient=Role((*names, chunk.value), role)
                    )
            return
        for one_found in self.found:
            if not one_found.fixed:
                one_found.theme = replace(one_found.theme, recipient=one)
                one_found.fixed = True

    def themes(self) -> list[Theme]:
        """The themes in text order; a thing without a number only where none is counted."""
        counted = [f for f in self.found if f.theme.quantity is not None]
        kept = []
        for one in self.found:
            theme = one.theme
            bare = theme.quantity is None and theme.worth is None and not theme.recipient
            if not (bare and counted):
                kept.append(theme)
        return kept

    def _next_in_list(self, at: int) -> bool:
        """Whether a figure goes on with the list of things behind a purpose."""
        before = self.row[at - 1]
        return before.key in _JOINING

    def _figure(self, at: int, chunk: Chunk) -> None:
        quantity: Quantity = chunk.value
        if quantity.currency is not None and is_price(self, at, quantity):
            return
        price = self.found[-1].theme.each if self.found else None
        if price is not None and self.row[at - 1].value is price:  # `2 triệu đồng một suất`
            return
        area = quantity.unit is not None and quantity.unit.code("units") in AREAS
        if area or (self.closed and not self.verb):
            return
        if self._told_in_brackets(at, quantity):
            return
        noun = quantity.noun or quantity.unit
        code = quantity.tag("objects")
        code = None if code in NO_THING else code
        self._add(
            at,
            Theme(
                first=chunk.first,
                last=chunk.last,
                span=self.reading.page.span(chunk.first, chunk.last),
                quantity=quantity,
                noun=noun,
                code=code,
                per=self.per,
            ),
        )

    def _told_in_brackets(self, at: int, quantity: Quantity) -> bool:
        """Whether a number counts the thing before its brackets: `khẩu trang (500 chiếc)`."""
        if at < 2 or self.row[at - 1].key != "(" or not self.found or quantity.currency:
            return False
        last = self.found[-1]
        counts_it = quantity.unit is not None and quantity.noun in (None, quantity.unit)
        if not counts_it or last.theme.quantity is not None or last.theme.worth is not None:
            return False
        if any(c.kind != "word" for c in self.row[last.at + 1 : at - 1]):
            return False
        last.theme = replace(last.theme, quantity=quantity)
        return True

    def _thing(self, at: int, chunk: Chunk) -> None:
        code = chunk.value.code("objects")
        if code in NO_THING or (self.closed and not self.verb):
            return
        if self.current and not self.found and self._done_with(at):
            return
        before = self.row[at - 1] if at else None
        if before is not None and before.cue("to", "of", "at"):
            return
        last = self.found[-1] if self.found else None
        if last is not None and last.theme.quantity is not None and last.theme.code is None:
            gap = self.row[last.at + 1 : at]
            if all(c.kind == "word" or "consist" in c.codes for c in gap) and len(gap) <= 3:
                last.theme = replace(last.theme, code=code, noun=chunk.value, last=chunk.last)
                return
        if last is not None and self._content(last, at):
            medical = code.startswith("medical") and (last.theme.code or "").startswith("gift")
            last.theme = replace(
                last.theme, last=chunk.last, code=code if medical else last.theme.code
            )
            last.at, last.inside = at, True
            return
        joins = (
            last is not None
            and last.theme.quantity is None
            and before is not None
            and (before.key in JOINS or before is self.row[last.at])
            and at - last.at <= 2
        )
        if joins and last is not None:
            span: Span = (
                last.theme.span[0],
                self.reading.page.span(chunk.first, chunk.last)[1],
            )
            codes = {last.theme.code or "", code}
            medical = next((c for c in codes if c.startswith("medical")), None)
            last.theme = replace(
                last.theme, span=span, last=chunk.last, code=medical or last.theme.code
            )
            last.at = at
            return
        self._add(
            at,
            Theme(
                first=chunk.first,
                last=chunk.last,
                span=self.reading.page.span(chunk.first, chunk.last),
                noun=chunk.value,
                code=code,
                per=self.per,
            ),
        )

    def _done_with(self, at: int) -> bool:
        """Whether who receives is to do something with a thing: `giúp B vận hành phần mềm`.

        What he is helped to build is given.
        """
        if any("build" in chunk.codes for chunk in self.row[self._last_name : at]):
            return False
        page = self.reading.page
        first, last = self.row[self._last_name].last, self.row[at].first
        tasks = page.listed("tasks", first, last)
        return any(code in ("open", "serve") for hit in tasks for _, code in hit.tags)

    def _content(self, last: Found, at: int) -> bool:
        """Whether a thing is what a parcel counted before it holds: `1 phần quà gồm …`."""
        if last.theme.quantity is None or last.theme.sum_alone:
            return False
        gap = self.row[last.at + 1 : at]
        return any("consist" in c.codes for c in gap) or (
            not gap or (len(gap) == 1 and gap[0].key == "," and last.inside)
        )

    def _add(self, at: int, theme: Theme) -> None:
        if self.current:
            theme = replace(
                theme, recipient=Role(tuple(c.value for c in self.current), "gapped")
            )
        self.found.append(Found(at, theme))
        if self.verb:
            self.behind_verb = True
