"""Lines and tables of a release as the plain values that its page holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import polars as pl
from msgspec import Struct

from bordercoop.explorer import coverage, flows, ground
from bordercoop.explorer.became import undertakings_by_topic
from bordercoop.explorer.counted import Numbers, aggregates
from bordercoop.explorer.entries import Entry, entries
from bordercoop.explorer.facts import (
    Disagreement,
    Fact,
    Perhaps,
    Promise,
    disagreements,
    facts,
    perhaps,
    promises,
)
from bordercoop.explorer.filled import Filled
from bordercoop.explorer.latest import latest
from bordercoop.explorer.names import Names, lists, names
from bordercoop.explorer.pairs import pairs
from bordercoop.held import held, shelved
from bordercoop.model import Line
from bordercoop.tables.build import build


class Gathered(Struct, frozen=True):
    """All that the page shows; of very many records, the entries lie on disk.

    `articles` is how many the release has, of which the page may show a part (`latest.py`).
    `remade` tells that the tables of the release lack what this version counts by, so that
    its numbers are counted anew from its lines.
    """

    title: str
    version: str
    remade: bool
    articles: int
    entries: Sequence[Entry]
    numbers: dict[str, Numbers]
    careers: list[coverage.Stage]
    facts: list[Fact]
    perhaps: list[Perhaps]
    promises: list[Promise]
    disagreements: list[Disagreement]
    places: list[ground.Place]
    border: list[ground.Trace]
    lists: dict[str, str]
    names: Names


def gathered(
    title: str,
    version: str,
    read: Sequence[Line],
    tables: Mapping[str, pl.DataFrame],
    *,
    remade: bool = False,
) -> Gathered:
    """What the page of these lines and the tables made from them shows; KeyError where a
    table names a record that no line holds.

    Of part of the lines the tables are made anew, so that every number leads to its records.
    """
    whole = held(read)
    lines = latest(whole)
    if lines is not whole:
        tables = build(lines)
    seen, fields, refs = coverage.Coverage(), Filled(), dict[str, int]()

    def passing() -> Iterator[Entry]:
        for at, entry in enumerate(entries(lines, tables)):
            refs[entry.id] = at
            seen.add(at, entry)
            fields.add(at, entry)
            yield entry

    found = shelved(Entry, passing())
    counted = aggregates(lines, tables, refs)
    numbers = {
        "by_table": seen.numbers("by_table"),
        "by_fact": coverage.by_fact(tables, refs),
        "by_year": seen.numbers("by_year"),
        "by_outlet": seen.numbers("by_outlet"),
        **counted,
        "undertakings_by_topic": undertakings_by_topic(tables["undertakings"], refs),
        "silence": seen.silence(counted["dyad_year"]),
        "pairs": pairs(counted["dyad_year"]),
        "aid_flows": flows.flows(tables["gifts"], refs),
        "people": coverage.people(tables, refs),
        "filled": fields.numbers(),
    }
    return Gathered(
        title=title,
        version=version,
        remade=remade,
        articles=len(whole),
        entries=found,
        numbers=numbers,
        careers=coverage.careers(tables["careers"], refs),
        facts=facts(tables, refs),
        perhaps=perhaps(tables, refs),
        promises=promises(tables, refs),
        disagreements=disagreements(tables, refs),
        places=ground.places(tables),
        border=ground.border(),
        lists=lists(),
        names=names(tables),
    )
