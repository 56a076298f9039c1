"""What a sentence tells of aid, and what the article told before it."""

from __future__ import annotations

from msgspec import Struct, field

from bordercoop.clauses import Frame
from bordercoop.clauses.cues import cues_between
from bordercoop.discourse.reading import Parties, Reading
from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.records.aid.gift import Gift
from bordercoop.records.meetings import Occasion


class Memory(Struct):
    """What later sentences go on with: the last building, course, gifts and their parties.

    `buildings` are those told of last that are counted.
    `uncounted` are the gifts named in general since the last that was counted, for a list
    told apart from its verb; `paragraph` is where the last gift stands. `opened` is the number
    of a sentence that opens a list of gifts, `opened_status` how far those have come.
    """

    building: Gift | None = None
    buildings: Gift | None = None
    course: Gift | None = None
    last: list[Gift] = field(default_factory=list)
    donors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    givers: tuple[int, ...] = ()
    paragraph: int = -9
    uncounted: list[Gift] = field(default_factory=list)
    opened: int = -1
    opened_status: str | None = None


class Telling(Struct, eq=False):
    """A sentence read for aid: its frames, its meeting, and what its frames have made."""

    reading: Reading
    sentence: Sentence
    frames: list[Frame]
    occasion: Occasion | None
    parties: Parties
    held: list[Occasion]
    memory: Memory
    made: list[Gift] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    taken: bool = False

    @property
    def in_list(self) -> bool:
        """Whether the sentence is an item of a list that tells of gifts."""
        return self.sentence.opener is not None and self.sentence.opener == self.memory.opened

    def settle(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Org ids with the markers replaced by the parties of the meeting."""
        return self.reading.settle(ids, self.parties)

    def cues(self, first: int, last: int) -> list[Hit]:
        """The cues between two tokens of the sentence."""
        return cues_between(self.reading.page, self.sentence, first, last)

    def words(self, first: int, last: int) -> str:
        """The words between two tokens in lower case."""
        return self.reading.page.words(first, last) if first < last else ""
