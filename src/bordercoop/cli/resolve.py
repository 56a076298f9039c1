"""`bordercoop resolve`: JSON Lines in, canonical people, bodies, places, events, gifts out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bordercoop.cli.exit_codes import FINDINGS, UNAVAILABLE, USAGE
from bordercoop.cli.labels import Labels, Language
from bordercoop.cli.options import Quiet, Verbose, once
from bordercoop.cli.source import Source, called, unpacked
from bordercoop.cli.terminal import Voice, complain, escape, escape_json

if TYPE_CHECKING:
    from bordercoop.resolve import Resolved

EXAMPLES = (
    "bordercoop parse seeds | bordercoop resolve > canonical.jsonl",
    "bordercoop parse seeds | bordercoop resolve --table gifts --labels vi",
    "bordercoop parse seeds | bordercoop resolve --explain VN-27",
)


class Table(StrEnum):
    """The canonical tables."""

    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    PLACES = "places"
    EVENTS = "events"
    GIFTS = "gifts"
    UNDERTAKINGS = "undertakings"
    RESULTS = "results"


def resolve(
    file: Source = "-",
    tables: Annotated[
        list[Table] | None,
        typer.Option("--table", help="Print the rows of this table only.", show_default=False),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Say why the row of this id (of a row or a record) is as it is.",
            show_default=False,
        ),
    ] = None,
    labels: Labels = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Find the same person, organisation, place, event and gift across articles.

    One line of JSON for each row, the name of its table first. Ids are made from content and
    stay the same when articles are added; "aliases" holds those that lead to a row besides
    its own. Every merge carries its reasons and the records that it rests on.
    """
    table = once(tables, "--table", "without it every table is printed")
    if table is not None and explain is not None:
        raise typer.BadParameter("goes without --table: an id leads to its table.")
    if labels is not None and explain is not None:
        raise typer.BadParameter("goes with rows, which --explain does not print.")
    from bordercoop.resolve.doubtful import doubtful

    resolved = _resolved(file)
    if explain is not None:
        _explain(resolved, explain)
        return
    watched = sys.stdout.isatty()
    for line in _encoded(resolved, [table] if table else list(Table), labels):
        sys.stdout.buffer.write((escape_json(line) if watched else line) + b"\n")
    voice = Voice(quiet, verbose)
    for finding in doubtful(resolved, called(file)):
        voice.report(finding)
    counted = ", ".join(f"{len(getattr(resolved, name))} {name}" for name in Table)
    voice.note(counted)


def _resolved(file: str) -> Resolved:
    from bordercoop.jsonl import lines
    from bordercoop.resolve import resolve as run
    from bordercoop.resolve.resolution import GivenTwice

    try:
        with unpacked(file) as stream:
            return run(lines(stream))
    except GivenTwice as error:
        complain(f"{called(file)}: {error} (bordercoop validate finds such lines)")
        raise typer.Exit(FINDINGS) from None
    except ValueError as error:
        complain(f"{called(file)}: {error} (bordercoop validate keeps such lines out)")
        raise typer.Exit(UNAVAILABLE) from None


def _encoded(
    resolved: Resolved, tables: list[Table], labels: Language | None
) -> Iterator[bytes]:
    from msgspec import to_builtins
    from msgspec.json import encode

    add = _labelled(resolved, labels) if labels else None
    for name in tables:
        for made in getattr(resolved, name):
            row = to_builtins(made)
            yield encode({"table": name.value, **(add(name, row) if add else row)})


def _labelled(
    resolved: Resolved, language: Language
) -> Callable[[Table, dict[str, Any]], dict[str, Any]]:
    """What puts labels beside the codes and ids of a row of a table."""
    from bordercoop.tables.derived import TABLES
    from bordercoop.tables.frames import frame
    from bordercoop.tables.labels import beside, names_of
    from bordercoop.tables.resolved import canonical_rows

    frames = {
        name: frame(TABLES[name], made) for name, made in canonical_rows(resolved).items()
    }
    names = {table: names_of(TABLES[table.value], frames, language.value) for table in Table}
    return lambda table, row: beside(row, names[table], language.value)


def _explain(resolved: Resolved, id: str) -> None:
    from bordercoop.resolve.explain import explain, rows

    found = rows(resolved, id)
    if not found:
        hint = "an id of a row, one of its aliases, or the id of a record"
        complain(f"no row has the id '{id[:80]}' ({hint})")
        raise typer.Exit(USAGE)
    for table, row in found:
        for line in explain(resolved, table, row):
            sys.stdout.buffer.write(f"{escape(line)}\n".encode())
