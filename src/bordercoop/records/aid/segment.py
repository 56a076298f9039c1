"""A stretch of a sentence between semicolons, with what the rules of aid ask of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.pattern import pattern
from bordercoop.records.aid.gift import Gift
from bordercoop.records.meetings import Occasion
from bordercoop.records.quantities import Quantity
from bordercoop.records.reading import Parties, Reading
from bordercoop.text import Span

# `mở hai lớp tiếng Việt cho 40 cán bộ`, `cấp 5 suất học bổng`
COURSE = pattern(
    r"\b(?:học bổng|lớp|khóa|khoá|tập huấn|bồi dưỡng|đào tạo|dạy|huấn luyện|sang học"
    r"|học nghiệp vụ|hướng dẫn)\b"
)
HANDING = frozenset({"give", "hand_over"})
MOVING = frozenset({"give", "hand_over", "begin_building", "build", "help"})
"""Verbs by which things, buildings and money pass from one side to the other."""


class Segment(Struct, frozen=True, eq=False):
    """What a segment says: its words, its verbs of giving, what it counts, who gives.

    `made` are the gifts of the segments before it in the sentence, `recipients` those of
    the last of them. `donor` gives by the subject of the verb, `paid` are the bodies that
    `do … tài trợ` names. `gives` says whether a gift may be told at all, `moves` whether by
    a verb that moves things; `building` and `taught` are the building and the course told
    of last in the article.
    """

    reading: Reading
    sentence: Sentence
    first: int
    last: int
    text: str
    verbs: list[Hit]
    codes: frozenset[str]
    counted: list[Quantity]
    parties: Parties
    occasion: Occasion | None
    course: bool
    paid: tuple[str, ...]
    made: list[Gift]
    recipients: tuple[str, ...]
    building: Gift | None
    taught: Gift | None
    gives: bool = False
    moves: bool = False
    donor: tuple[str, ...] = ()
    givers: tuple[int, ...] = ()

    @property
    def span(self) -> Span:
        """Its code points."""
        return self.reading.page.span(self.first, self.last)

    @property
    def start(self) -> int:
        """Its first code point."""
        return self.reading.page.tokens.starts[self.first]

    @property
    def end(self) -> int:
        """The code point behind its last."""
        return self.reading.page.tokens.ends[self.last - 1]

    @property
    def giver(self) -> tuple[str, ...]:
        """Who gives: the subject, else who is named as paying."""
        return self.donor or self.paid

    @property
    def breaks_ground(self) -> bool:
        """Whether it is told of a ceremony at which building begins."""
        return self.occasion is not None and self.occasion.kind == "groundbreaking"

    def settle(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Org ids with the markers replaced by the parties of its meeting."""
        return self.reading.settle(ids, self.parties)

    def starts(self, token: int) -> int:
        """The code point at which a token starts."""
        return self.reading.page.tokens.starts[token]

    def before(self, token: int, width: int) -> str:
        """Up to `width` code points before a token, within the sentence, in lower case."""
        start = self.reading.page.tokens.starts[token]
        return self.reading.page.lower[max(self.sentence.start, start - width) : start]


class Draft(Struct, eq=False):
    """The gifts of one segment while its rules are tried.

    `left` are the quantities that no rule has used up, `at` the one that is looked at.
    `latest` is the gift that a value or a price behind it belongs to; `whole` says that a
    rule has told all that the segment holds, `placed` that it belongs to a building told of
    before; `helpers` is the service told, `from_token` where the things given may begin.
    """

    left: list[Quantity]
    at: Quantity | None = None
    found: list[Gift] = field(default_factory=list)
    latest: Gift | None = None
    helpers: Gift | None = None
    from_token: int = 0
    whole: bool = False
    placed: bool = False


# `…, trong đó Công an tỉnh X xây dựng 6 trụ sở`: a share with its own builder
_SHARE = pattern(
    r"\btrong đó,? (?=[^;.]{3,80}?(?:xây|thi công|bàn giao|khởi công)[^;.\d]{0,40}"
    r"\d+ (?:trụ sở|nhà|công trình|ngôi nhà))"
)


def ranges(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Token ranges of a sentence between semicolons; a semicolon belongs to the one before.

    A share of a programme that somebody else builds begins a range as well.
    """
    first = sentence.first
    tokens = reading.page.tokens
    shares = {
        tokens.first(found.start())
        for found in _SHARE.finditer(reading.page.lower, sentence.start, sentence.end)
    }
    view = reading.page.lower
    if not shares and view.find(";", sentence.start, sentence.end) < 0:
        yield first, sentence.last
        return
    for at in range(first, sentence.last):
        if at in shares and at > first:
            yield first, at
            first = at
        elif tokens.keys[at] == ";":
            yield first, at + 1
            first = at + 1
    if first < sentence.last:
        yield first, sentence.last
