"""Comparisons added up: precision, recall and F1 over slots, by table and by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from bordercoop.evaluate.beside import Beside, beside
from bordercoop.evaluate.compare import Comparison
from bordercoop.evaluate.rows import TABLES
from bordercoop.evaluate.slots import FIELDS

PLACES = 4
"""Decimal places of a published figure; the score is the mean of F1 as published."""


class Tally(Struct, frozen=True):
    """Slots counted: right, missed (in the gold only), spurious (in the output only)."""

    right: int
    missed: int
    spurious: int

    @property
    def precision(self) -> float:
        """Of the slots of the output, the share that is right; 1 where it has none."""
        filled = self.right + self.spurious
        return self.right / filled if filled else 1.0

    @property
    def recall(self) -> float:
        """Of the slots of the gold, the share that was found; 1 where it has none."""
        told = self.right + self.missed
        return self.right / told if told else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class TableScore(Struct, frozen=True):
    """One table: its slots in all and by field, and its records.

    `gold` and `output` count records, `exact` those pairs of which every slot is right.
    """

    slots: Tally
    fields: dict[str, Tally]
    gold: int
    output: int
    exact: int

    @property
    def exact_share(self) -> float:
        """The share of records with every slot right, counted on both sides."""
        return 2 * self.exact / max(1, self.gold + self.output)


class Evidence(Struct, frozen=True):
    """How many spans were compared with their texts, and how many do not hold."""

    spans: int = 0
    broken: int = 0


class Score(Struct, frozen=True):
    """The figures of all articles: each table by its name, the mean of their F1, and the
    fields beside them by table and name."""

    tables: dict[str, TableScore]
    articles: int
    unread: int
    evidence: Evidence
    beside: dict[str, dict[str, Beside]] = {}

    @property
    def mean(self) -> float:
        """The score over all: the mean of the F1 of the five tables, as published."""
        figures = [round(table.slots.f1, PLACES) for table in self.tables.values()]
        return round(sum(figures) / len(figures), PLACES)


def score(
    comparisons: Iterable[Comparison], articles: int, unread: int, evidence: Evidence
) -> Score:
    """The figures of `articles` gold files, `unread` of which no line answers."""
    comparisons = list(comparisons)
    by_table: dict[str, list[Comparison]] = {table: [] for table in TABLES}
    for comparison in comparisons:
        by_table[comparison.table].append(comparison)
    tables = {table: _table(table, made) for table, made in by_table.items()}
    return Score(tables, articles, unread, evidence, beside(comparisons))


def _table(table: str, comparisons: list[Comparison]) -> TableScore:
    counted: dict[str, Counter[str]] = {
        state: Counter(field for one in comparisons for field, _ in getattr(one, state))
        for state in ("right", "missed", "spurious")
    }
    return TableScore(
        slots=Tally(**{state: count.total() for state, count in counted.items()}),
        fields={
            field: Tally(**{state: count[field] for state, count in counted.items()})
            for field in FIELDS[table]
        },
        gold=sum(one.gold is not None for one in comparisons),
        output=sum(one.output is not None for one in comparisons),
        exact=sum(
            one.gold is not None and one.output is not None and not one.missed | one.spurious
            for one in comparisons
        ),
    )
