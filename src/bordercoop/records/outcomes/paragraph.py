"""What a paragraph tells of joint work, which its clauses go on with."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from bordercoop.discourse.bodies import BOTH, marked
from bordercoop.discourse.org_id import kind_of, side
from bordercoop.discourse.reading import Entity, Reading
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.outcomes.figures import RESULTS
from bordercoop.records.outcomes.period import When, day, is_day, year

GOING_ON = frozenset({"body", "caption"})
"""Kinds of lines that may go on with the case of the paragraph before."""
TO_COME = ("future", "will")
"""Classes of the words that put a clause into the future."""
ASKED = (*TO_COME, "request", "agree", "discuss")
"""Classes of the heads under which nobody has been caught yet."""
# `Tang vật thu giữ gồm 40 bánh heroin`: goes on with the case of the paragraph before.
_HAUL = worded(r"{finder_haul}|mở rộng (?:{finder_haul_widened})")
# `đặt mục tiêu` trao đổi 200 tin
_AIMED = worded(r"\b(?:{outcome_aimed})\b")
# `lực lượng chức năng`, `tổ công tác`: those who work on the case
_TEAM = worded(r"{finder_team}")
# `6 đối tượng lần lượt sa lưới`, `81 người bị bắt`: what befell the people of the case
_BEFELL = worded(r"{people_fell}|\bbị (?:{people_were_caught})\b")


class Paragraph(Struct):
    """What the clauses of a paragraph go on with: whether joint work, whose, in what period.

    In a report of one case, `one_case`, only a clause with figures ends joint work. Items of
    a list go on with the sentence that opens it, number `sentence`, and count as `done` where
    that tells of results. `credit` are the bodies of both sides whose work it was by what is
    told behind it. `paused` says that a confession or another paragraph has broken off the work
    on the case, which what was seized goes on with: `Hai người khai … Tang vật thu giữ gồm …`.
    `alone` says that the article tells of Vietnamese police alone.
    """

    number: int
    one_case: bool
    joint: bool = False
    actors: tuple[str, ...] = ()
    period: When | None = None
    sentence: int = -1
    done: bool = False
    credit: tuple[str, ...] = ()
    paused: bool = False
    alone: bool = False

    def opening(self, reading: Reading, opener: Sentence) -> Paragraph:
        """As its last sentence leaves it to the list that this opens."""
        span = opener.start, opener.end
        told = RESULTS.search(reading.low(span)) is not None or _over(reading, opener)
        done = told and not says(reading, *span, ASKED)
        joint = self.joint or not _of_one_side(reading, opener)
        period = self.period or year(opener)
        return replace(
            self, joint=joint and done, period=period, sentence=opener.number, done=done
        )

    def going_on(self, item: Sentence) -> Paragraph:
        """As an item of the list finds it, whatever the items before have said."""
        return replace(self, number=item.paragraph)


def following(reading: Reading, sentence: Sentence, before: Paragraph) -> Paragraph:
    """What a paragraph finds at its first sentence."""
    one_case = before.one_case
    goes_on = one_case and sentence.block in GOING_ON and _goes_on(reading, sentence)
    return Paragraph(
        sentence.paragraph,
        one_case,
        goes_on and before.joint,
        before.actors,
        before.period if goes_on or (one_case and is_day(before.period)) else None,
        paused=one_case and (before.joint or before.paused),
        alone=before.alone,
    )


def _over(reading: Reading, opener: Sentence) -> bool:
    """`Từ năm 2019 đến năm 2023, hai bên cùng làm được:`: a time gone by, and no plan."""
    latest = reading.calendar.latest
    gone = any(
        m.value.period and m.value.end and (latest is None or m.value.end <= latest.isoformat())
        for m in opener.of("date")
    )
    return gone and not planned(reading, opener.start, opener.end)


def tells_haul(view: str) -> bool:
    """Whether a sentence, in lower case, begins with what was seized."""
    return _HAUL.match(view) is not None


def _of_one_side(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names bodies of one side alone: its results are no joint work."""
    named = [i for e in reading.entities[sentence.number] for i in e.ids]
    both = any(i.startswith(BOTH) for i in named)
    return not both and len({side(i) for i in named if not marked(i)}) == 1


def _goes_on(reading: Reading, sentence: Sentence) -> bool:
    """Whether a paragraph goes on with the case of the one before.

    `Tang vật thu giữ gồm …` does, and what tells of no other body and no other time; a time
    of its own has also what befell the people of the case: `Ngày 20/2, 6 đối tượng sa lưới`.
    """
    view = reading.low((sentence.start, sentence.end))
    if _HAUL.search(view):
        return True
    if any(e.ids and not _is_home(e) for e in reading.entities[sentence.number]):
        return False
    return not day(sentence) or any(one.search(view) for one in (_TEAM, _BEFELL))


def _is_home(entity: Entity) -> bool:
    """Whether a name is only where somebody lives: `ở huyện Y, tỉnh X`."""
    return entity.governed and all(
        not marked(one) and kind_of(one) == "government" for one in entity.ids
    )


def planned(reading: Reading, start: int, end: int) -> bool:
    """Whether a clause tells of what is to come or of what is aimed at."""
    aimed = _AIMED.search(reading.page.lower, start, end) is not None
    return aimed or says(reading, start, end, TO_COME)


def says(reading: Reading, start: int, end: int, classes: tuple[str, ...]) -> bool:
    """Whether a head of one of some classes stands in a clause: `thời gian tới`, `đề nghị`."""
    tokens = reading.page.tokens
    scan = reading.page.listed("heads", tokens.first(start), tokens.first(end))
    # 34 `yêu cầu` are counted, not made.
    return any(
        hit.codes["heads"] in classes and not tokens.keys[hit.first - 1].isdecimal()
        for hit in scan
    )
