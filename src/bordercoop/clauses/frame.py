"""A frame: what one clause says is done, by whom, with what, for whom, and how surely."""

from __future__ import annotations

from msgspec import Struct

from bordercoop.clauses.quantity import Quantity
from bordercoop.discourse.reading.who import Entity
from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.text import Span

MODALITIES = ("done", "under_way", "planned", "asked", "denied", "conditional")


class Role(Struct, frozen=True, gc=False):
    """Who plays a part: the names in text order, and by which words they got it.

    `how` is the construction: `subject`, `to`, `by`, `of`, `owner`, `gapped`, `behalf` …;
    None where nobody is named in the clause.
    """

    names: tuple[Entity, ...] = ()
    how: str | None = None

    def __bool__(self) -> bool:
        return bool(self.names)

    @property
    def ids(self) -> tuple[str, ...]:
        """Org_ids or markers, in text order, none twice."""
        return tuple(dict.fromkeys(one for name in self.names for one in name.ids))

    @property
    def people(self) -> tuple[int, ...]:
        """Numbers of the people."""
        return tuple(dict.fromkeys(one for name in self.names for one in name.people))


NOBODY = Role()


class Theme(Struct, frozen=True):
    """A thing of a clause: counted, named or a sum, with the sum that it is worth.

    `noun` is the listed word for it; `worth` the sum behind `trị giá`, `each` the sum of
    each piece; `per` is the code of what each has so many of: `mỗi trụ sở 2 giường`.
    `recipient` is its own where it has one. `span` are its words.
    """

    first: int
    last: int
    span: Span
    quantity: Quantity | None = None
    noun: Hit | None = None
    code: str | None = None
    worth: Quantity | None = None
    each: Quantity | None = None
    per: str | None = None
    recipient: Role = NOBODY

    @property
    def sum_alone(self) -> bool:
        """Whether it is money."""
        return self.quantity is not None and self.quantity.currency is not None


class Frame(Struct, frozen=True):
    """What one clause says is done; tokens `first` to `last` of its sentence.

    `classes` are those of its predicates, `verbs` their tokens. `agent`, `recipient`,
    `behalf` are who is named in the clause for that part. `nominal` says that the predicate
    is only a noun: `lễ trao tặng`; `process` that it is no act: `tiến độ thi công`.
    """

    sentence: Sentence
    first: int
    last: int
    classes: frozenset[str]
    verbs: tuple[tuple[int, int], ...]
    agent: Role
    recipient: Role
    behalf: Role
    themes: tuple[Theme, ...]
    modality: str
    modality_words: tuple[int, int] | None
    passive: bool
    nominal: bool
    process: bool
    total: Quantity | None = None
