"""A commitment being made, and what its makers ask of the article."""

from __future__ import annotations

from msgspec import Struct, field

from bordercoop.discourse.reading import Parties, Reading
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings import Occasion
from bordercoop.text import Span, Spans


class Undertaking(Struct, eq=False):
    """A commitment being made.

    `occasion` is the number of the held meeting; the first of `spans` is the clause that
    becomes its text; `topics` have the words that name them.
    """

    occasion: int | None
    kind: str
    actors: tuple[str, ...]
    spans: list[Span]
    topics: dict[str, list[Span]]
    rule: str
    instrument: str | None = None
    addressees: tuple[str, ...] = ()
    due: str | None = None
    due_span: Span | None = None
    grounds: dict[str, list[Span]] = field(default_factory=dict)


class Scene(Struct, frozen=True, eq=False):
    """A sentence of a meeting, whose number is that among those held; both None for none.

    `pledged` are the clauses of the article that promise aid, which are no commitments;
    `parties` are those who agree where `hai bên` do.
    """

    reading: Reading
    sentence: Sentence
    occasion: Occasion | None
    number: int | None
    pledged: Spans
    parties: Parties

    @property
    def all(self) -> tuple[str, ...]:
        """All bodies of the meeting."""
        return self.parties.both

    def settle(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Org ids with the markers replaced by the parties of the meeting."""
        return self.reading.settle(ids, self.parties)


class Stretch(Struct, frozen=True, eq=False):
    """Words of a sentence, code points `start` to `end`, that hold clauses of one kind.

    `head` are the words of the verb that says so, None where the sentence goes on with the
    one before it; `said` are then the words elsewhere that say of what kind they are.
    """

    scene: Scene
    start: int
    end: int
    actors: tuple[str, ...]
    addressees: tuple[str, ...] = ()
    head: Span | None = None
    said: Span | None = None


class Open(Struct):
    """What the sentence before left open: a kind and actors that the next may go on with.

    `pending` says that what was agreed is told only now; `speaker` are the bodies whose
    words the sentences are, `said` the words that said the kind. `past` is the paragraph whose
    last sentence told of what was done, `signed` who signed a paper in which paragraph.
    """

    kind: str | None = None
    actors: tuple[str, ...] = ()
    paragraph: int = -9
    speaker: tuple[str, ...] = ()
    pending: bool = False
    said: Span | None = None
    past: int = -9
    signed: tuple[tuple[str, ...], int] = ((), -9)

    def leave(self, kind: str, actors: tuple[str, ...], paragraph: int, said: Span) -> None:
        """Leave a kind, which some words said, and its actors open for the next sentence."""
        self.kind, self.actors, self.paragraph, self.said = kind, actors, paragraph, said
