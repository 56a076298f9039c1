"""One person of an article, and what the form of a name tells of its bearer."""

from __future__ import annotations

from msgspec import Struct, field

from bordercoop.lexicon import squeeze
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.mentions.people import Office
from bordercoop.text import Span, search_view

LONGEST_VIETNAMESE, SHORTEST_LAO = 4, 4
"""Words of a name that starts with a Vietnamese surname, and of one that does not."""


LONGEST_SYLLABLE = 7
"""Letters of the longest syllable of Vietnamese; a longer word is of a Lao name in Latin."""


class Individual(Struct, eq=False):
    """One person: full name, rank, offices and where they are stated.

    `key` is the name as it is compared; `org_id` and `code` are those of the office that
    decides, `country` the side, `offices_sentence` where the offices are told.
    """

    name: str
    name_span: Span
    offices_sentence: Sentence
    key: str
    rank: str | None = None
    rank_span: Span | None = None
    offices: list[Office] = field(default_factory=list)
    org_id: str | None = None
    org_span: Span | None = None
    code: str | None = None
    country: str | None = None
    position: str | None = None
    position_span: Span | None = None
    delegation_head: bool = False
    mentions: list[tuple[Sentence, Mention]] = field(default_factory=list)

    def rename(self, name: str) -> None:
        """Take a fuller form of the name."""
        self.name, self.key = name, squeeze(name)


def parts(name: str) -> list[str]:
    """The words and hyphened parts of a name."""
    return name.replace("-", " ").split()


def nationality(name: str, page: Page) -> str | None:
    """`VN` or `LA` by the form of a name, None where it does not show."""
    if "-" in name:
        return "LA"
    words = name.split()
    surnames = page.lexicon.apart["surnames"].root
    if words and search_view(words[0]) in surnames and len(words) <= LONGEST_VIETNAMESE:
        return "VN"
    foreign = any(len(word) > LONGEST_SYLLABLE for word in words)
    return "LA" if foreign or len(words) >= SHORTEST_LAO else None
