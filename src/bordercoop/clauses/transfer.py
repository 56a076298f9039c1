"""Clauses by which something passes from one to another: given, built, taught, sent, received.

One walk over the tape of a clause. Each run of verbs that share their things makes one frame,
whatever the order of the words: `A trao B 10 máy tính`, `10 máy tính được A trao cho B`,
`B nhận 10 máy tính do A trao`, `lễ trao 10 máy tính của A cho B`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from bordercoop.clauses import quantities
from bordercoop.clauses.cues import cues_of, things_of
from bordercoop.clauses.cut import clauses
from bordercoop.clauses.frame import NOBODY, Frame, Role
from bordercoop.clauses.governing import PARTS, VERBS, governor, shares
from bordercoop.clauses.modality import modality
from bordercoop.clauses.tape import Chunk, tape
from bordercoop.clauses.tasks import listed
from bordercoop.clauses.themes import Things
from bordercoop.clauses.voice import (
    BETWEEN,
    THINGS,
    given_again,
    leads,
    passive_before,
    relative,
    verb_behind,
    visits,
)
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.connectives import ALONGSIDE, AND, HAVING, LIST_JOINS, WHILE
from bordercoop.lexicon.worded import the_word, word_list, word_set
from bordercoop.mentions.page import Sentence

_TURNS = frozenset({AND, WHILE})
"""Words with which another begins to act."""
_TOGETHER = frozenset({AND, ALONGSIDE})
"""Words that join one who acts to another."""

MARKERS = frozenset({"give", "help", "pass"})
"""Verbs that before a name alone only say to whom: `mua 10 máy tính tặng B`."""
ACCORDING = "theo"
"""Opens what a policy says, which is nothing given: `Theo chủ trương …`."""
SILENT = frozenset({"word", "mark", "place", "date", "people"})
"""Kinds of chunks that are no part of a frame unless they are a cue as well."""
FROM = the_word("from")
MONEY = "cash"
"""Code of the words for money: `số tiền`."""
SAYING = word_set("transfer_saying")
"""Verbs behind which somebody tells what is given."""
SAID_BEHIND = frozenset({",", ":", *word_list("transfer_that")})
"""What stands between such a verb and what it tells."""
COURSES = ("training.person", "scholarship.person")


class Group(Struct):
    """A run of verbs with what stands around it, while the clause is walked."""

    opens: int
    verbs: list[int] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    subject: list[list[Chunk]] = field(default_factory=list)
    agent: list[tuple[Chunk, str]] = field(default_factory=list)
    recipient: list[tuple[Chunk, str]] = field(default_factory=list)
    behalf: list[Chunk] = field(default_factory=list)
    passive: bool = False


def transfers(reading: Reading, sentence: Sentence) -> list[Frame]:
    """The frames of a sentence in text order that have a verb or a theme; none where nothing
    in it can pass."""
    page = reading.page
    if not (
        any(not cue.told.isdisjoint(VERBS) for cue in cues_of(page, sentence))
        or things_of(page, sentence)
        or quantities.find(reading, sentence)
    ):
        return []
    row = tape(reading, sentence)
    item = listed(page, sentence.first, sentence.last)
    found: list[Frame] = []
    for first, last in clauses(row):
        if any(c.kind in THINGS or not c.codes.isdisjoint(VERBS) for c in row[first:last]):
            found.extend(_Walk(reading, sentence, row, first, last, item).frames())
    return [frame for frame in found if frame.verbs or frame.themes]


class _Walk:
    """One walk along a clause."""

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        row: list[Chunk],
        first: int,
        last: int,
        item: bool,
    ) -> None:
        self.reading, self.sentence = reading, sentence
        self.row, self.first, self.last = row, first, last
        self.item = item
        self.clause = row, first, last

    def frames(self) -> Iterator[Frame]:
        row = self.row
        group = Group(self.first)
        things = Things(self.reading, self.sentence, row)
        role: str = ""
        for at in range(self._behind_purpose(), self.last):
            chunk = row[at]
            if chunk.kind in SILENT and not chunk.codes:
                continue
            if group.verbs and things.behind_verb and given_again(*self.clause, at):
                yield self._frame(group, things, at)
                group = Group(at, subject=group.subject, behalf=group.behalf)
                things = Things(self.reading, self.sentence, row, things.per)
            if chunk.kind == "name":
                how, where = governor(row, at)
                role = self._role(group, things, at, how, where, role)
                self._play(group, things, at, role, how == "joined")
            elif chunk.kind == "other":
                how, where = governor(row, at)
                role = self._role(group, things, at, how, where, role)
            elif not chunk.codes.isdisjoint(VERBS):
                if self._of_money(at):
                    continue
                if group.verbs and self._only_marks(things, at):
                    things.helped = things.helped or "help" in chunk.codes
                    continue
                if things.purpose_open(at):
                    continue
                is_relative = relative(*self.clause, at)
                if (
                    group.verbs
                    and things.found
                    and not is_relative
                    and not self._same_run(group, things, at)
                ):
                    yield self._frame(group, things, at)
                    group = Group(at, subject=group.subject, behalf=group.behalf)
                    things = Things(self.reading, self.sentence, row, things.per)
                group.verbs.append(at)
                group.classes |= chunk.codes & VERBS
                things.verb = True
                if things.verb_at is None:
                    things.verb_at = chunk.first
                if chunk.cue("build", "begin"):
                    things.built(at)
                if passive_before(*self.clause, at):
                    group.passive = True
            elif "elsewhere" in chunk.codes and visits(*self.clause, at):
                continue
            elif "elsewhere" in chunk.codes and not things.taught(at, group.verbs):
                if group.verbs and things.found:
                    yield self._frame(group, things, at)
                group = Group(at, subject=group.subject, behalf=group.behalf)
                things = Things(self.reading, self.sentence, row)
                things.closed = not self._says(at)
            elif not (chunk.kind == "quantity" and things.found and self._officers(at)):
                things.see(at)
        yield self._frame(group, things, self.last)

    def _behind_purpose(self) -> int:
        """The index at which a clause says what is done: behind `Để xây dựng trụ sở, …` and
        `Theo chủ trương của Bộ Công an về giúp bạn xây trụ sở, …`."""
        row = self.row
        opens = next((n for n in range(self.first, self.last) if row[n].kind != "mark"), None)
        if opens is None:
            return self.first
        alone = self.last if row[self.last - 1].key == "," else self.first
        marks = (n for n in range(opens, self.last - 1) if row[n].key == ",")
        if "purpose" in row[opens].codes:
            return next((n for n in marks if self._begins_to_tell(n + 1)), alone)
        policy = row[opens].key == ACCORDING and row[opens + 1 : opens + 2]
        return next(marks, alone) if policy and "process" in policy[0].codes else self.first

    def _begins_to_tell(self, at: int) -> bool:
        """Whether somebody stands at an index, or what is then said to be given."""
        for chunk in self.row[at : self.last]:
            if chunk.kind == "name" or "passive" in chunk.codes:
                return chunk.kind != "name" or chunk is self.row[at]
            if not chunk.codes.isdisjoint(VERBS) or chunk.codes & {"purpose", "to"}:
                return False
        return False

    def _role(
        self, group: Group, things: Things, at: int, how: str, where: int, last: str
    ) -> str:
        row = self.row
        if how == "joined" and last in ("behalf", "authorised"):
            how = "joined" if row[where].key in _TOGETHER else "start"
        if how == "joined":
            if things.follows(at) and things.found and group.verbs:
                return "gapped"
            return last or "subject"
        if how == "by" and leads(*self.clause, at):
            return "lead"
        if self._received_from(group, how, where):
            return "by"
        if how in PARTS:
            return how
        if how == "verb":
            return "to"
        if how == "passive":
            return "by" if verb_behind(*self.clause, at) else "subject"
        if how == "figure" and things.found and self._officers(where):
            return "to"
        if how in ("thing", "figure"):
            return "owner"
        if how == "of":
            before = row[where - 1] if where else None
            if (
                before is not None
                and before.kind == "thing"
                and before.value.code("objects").startswith("construction")
            ):
                return "owner"
            if before is not None and before.kind == "quantity" and self._owned(group, before):
                return "owner"
            return "of"
        if how == "word" and row[where].key in _TURNS:
            how = "start"
        if how == "start" and last == "by" and group.verbs and shares(self.row, at, where):
            return "by"
        if how == "start" and group.verbs and things.found and things.follows(at):
            return "gapped"
        return "subject"

    def _says(self, at: int) -> bool:
        """Whether a verb only opens what is said: `thông báo, 10 máy tính sẽ được trao`."""
        behind = self.row[at + 1].key if at + 1 < self.last else ""
        return behind in SAID_BEHIND and self.row[at].key in SAYING

    def _received_from(self, group: Group, how: str, where: int) -> bool:
        """Whether what governs a name says from whom something is received: `nhận từ A`,
        `nhận 10 máy tính từ A`, `Từ A, B đã nhận 10 máy tính`."""
        chunk = self.row[where]
        if how == "verb" and "receive" in chunk.codes:
            return chunk.key.endswith(FROM)
        if how != "at" or chunk.key != FROM:
            return False
        if group.verbs:
            return "receive" in group.classes
        verbs = (c for c in self.row[where : self.last] if not c.codes.isdisjoint(VERBS))
        return any("receive" in chunk.codes for chunk in (*verbs,)[:1])

    def _owned(self, group: Group, counted: Chunk) -> bool:
        """Whether `của` behind a figure names whose it is: trainees, buildings helped with."""
        if counted.value.tag("trainees"):
            return True
        building = (counted.value.tag("objects") or "").startswith("construction")
        return building and not group.classes.isdisjoint(("help", "build", "begin"))

    def _play(self, group: Group, things: Things, at: int, role: str, joined: bool) -> None:
        chunk = self.row[at]
        if role in ("subject", "thanks"):
            if not things.behind_verb:
                if joined and group.subject:
                    group.subject[-1].append(chunk)
                else:
                    group.subject.append([chunk])
        elif role in ("to", "owner", "gapped"):
            group.recipient.append((chunk, role))
            things.receives(chunk, role, at)
        elif role in ("by", "of"):
            group.agent.append((chunk, role))
        elif role in ("behalf", "authorised"):
            group.behalf.append(chunk)
        elif role == "with" and not group.verbs and group.subject:
            group.subject[-1].append(chunk)

    def _officers(self, at: int) -> bool:
        """Whether a figure counts officers to whom something goes: `giúp một cán bộ`."""
        chunk = self.row[at]
        before = self.row[at - 1] if at else chunk
        governs = "to" in before.codes or not before.codes.isdisjoint(MARKERS)
        return governs and chunk.value.tag("trainees") == "officer" and not self._teaches()

    def _teaches(self) -> bool:
        return any(
            c.cue("teach", "study")
            or (c.kind == "thing" and c.value.code("objects") in COURSES)
            or (c.kind == "quantity" and c.value.tag("objects") in COURSES)
            for c in self.row[self.first : self.last]
        )

    def _of_money(self, at: int) -> bool:
        """Whether a verb only says what a sum is for: `số tiền hỗ trợ 40.000 USD`."""
        before = self.row[at - 1] if at else None
        behind = self.row[at + 1] if at + 1 < self.last else None
        if before is None or behind is None or behind.kind != "quantity":
            return False
        money = before.kind == "thing" and before.value.code("objects") == MONEY
        return money and behind.value.currency is not None

    def _only_marks(self, things: Things, at: int) -> bool:
        """Whether a verb behind a thing only says to whom: `trao 100 triệu đồng hỗ trợ B`."""
        chunk = self.row[at]
        if chunk.codes.isdisjoint(MARKERS) or not things.found:
            return False
        if self.row[at - 1].key in LIST_JOINS:
            return False
        here = at + 1
        named = False
        while here < self.last:
            following = self.row[here]
            if following.kind in ("name", "people", "other"):
                named = True
            elif following.kind == "quantity" and self._officers(here):
                pass
            elif following.kind in ("quantity", "thing"):
                return False
            elif not (
                following.cue("carrier", "to", "of") or (named and following.key in BETWEEN)
            ):
                break
            here += 1
        if named:
            return True
        return "to" in self.row[at + 1].codes if at + 1 < self.last else False

    def _same_run(self, group: Group, things: Things, at: int) -> bool:
        """Whether a verb shares the things found before it: `10 máy tính … được trao`."""
        return not things.behind_verb

    def _main_verb(self, group: Group, things: Things) -> int:
        """The verb by which the things are given: the last one before them."""
        if not group.verbs:
            return group.opens
        if not things.found or not things.behind_verb:
            return group.verbs[0]
        first = next((f.at for f in things.found if f.at > group.verbs[0]), self.last)
        return max((v for v in group.verbs if v < first), default=group.verbs[0])

    @staticmethod
    def _in_order(group: Group, main: int) -> list[int]:
        """The verbs, the main one first."""
        return [main, *(v for v in group.verbs if v != main)] if group.verbs else []

    def _nominal(self, verb: int, code: str = "nominal") -> bool:
        """Whether a verb is only part of a noun: `lễ trao tặng`, `tiến độ thi công`."""
        for chunk in reversed(self.row[max(self.first, verb - 2) : verb]):
            if code in chunk.codes:
                return True
            if chunk.kind != "word" and chunk.codes.isdisjoint(VERBS):
                return False
        return False

    def _has(self, things: Things) -> bool:
        """Whether a clause says what somebody has: `B đã có nhà làm việc do A xây`."""
        found = things.found[0].at if things.found else self.first
        return found > self.first and self.row[found - 1].key == HAVING

    def _frame(self, group: Group, things: Things, end: int) -> Frame:
        row = self.row
        agent = Role()
        by = [c.value for c, how in group.agent if how == "by"]
        of = [c.value for c, how in group.agent if how == "of"]
        subject = [c.value for c in group.subject[-1]] if group.subject else []
        recipient = [c.value for c, _ in group.recipient]
        receives = "receive" in group.classes
        turned = receives or (group.passive and bool(by or not things.fronted))
        turned = turned or bool(by and len(subject) == 1 and self._has(things))
        if by:
            agent = Role(tuple(by), "by")
        elif of and (turned or not subject):
            agent = Role(tuple(of), "of")
        elif subject and not turned:
            agent = Role(tuple(subject), "subject")
        to = Role(tuple(recipient), group.recipient[0][1]) if recipient else NOBODY
        if turned and subject and not any(name.ids for name in to.names):
            to = Role(tuple(subject), "subject")
        verb = self._main_verb(group, things)
        told_at = verb if group.verbs or not things.found else things.found[0].at
        mood, where = modality(row, self.first, told_at, end)
        if self.item and mood == "done" and where is None:
            mood = "planned"
        return Frame(
            sentence=self.sentence,
            first=row[group.opens].first,
            last=row[end - 1].last if end > group.opens else row[group.opens].last,
            classes=frozenset(group.classes),
            verbs=tuple((row[v].first, row[v].last) for v in self._in_order(group, verb)),
            agent=agent,
            recipient=to,
            behalf=Role(tuple(c.value for c in group.behalf), "behalf"),
            themes=tuple(things.themes()),
            modality=mood,
            modality_words=(row[where].first, row[where].last) if where is not None else None,
            passive=group.passive,
            nominal=bool(group.verbs) and all(map(self._nominal, group.verbs)),
            process=bool(group.verbs) and self._nominal(min(group.verbs), "process"),
            total=things.total,
        )
