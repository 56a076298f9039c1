"""`bordercoop correct`: corrections by hand, written and checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bordercoop.cli.completed import fields
from bordercoop.cli.corrected import corrections_of, report
from bordercoop.cli.exit_codes import FINDINGS, UNAVAILABLE, USAGE
from bordercoop.cli.options import Quiet, Verbose
from bordercoop.cli.source import called, opened
from bordercoop.cli.terminal import Voice, complain, escape

if TYPE_CHECKING:
    from bordercoop.corrections.applied import Applied
    from bordercoop.corrections.correction import Correction
    from bordercoop.model import Line

_PARSED = "bordercoop parse seeds > lines.jsonl && bordercoop correct"
_WHY = "--by 'A. Reader' --why 'a slip of the outlet'"
EXAMPLES = (
    f"{_PARSED} 004_bf970b147d074f73/m1 kind talks {_WHY} --lines lines.jsonl",
    f"{_PARSED} 004_bf970b147d074f73/m1 edition '' {_WHY} --lines lines.jsonl --to fix.jsonl",
    f"touch corrections.jsonl && {_PARSED} --lines lines.jsonl",
)


def correct(
    record: Annotated[
        str | None,
        typer.Argument(
            metavar="[RECORD]",
            help="The id of the record that is wrong; a doc_id for its document.",
            show_default=False,
        ),
    ] = None,
    field: Annotated[
        str | None,
        typer.Argument(
            metavar="[FIELD]", help="The field.", autocompletion=fields, show_default=False
        ),
    ] = None,
    value: Annotated[
        str | None,
        typer.Argument(
            metavar="[VALUE]",
            help="What is right; '' is unknown, members of a list are joined by |.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who corrects.", show_default=False)
    ] = None,
    why: Annotated[
        str | None, typer.Option(metavar="TEXT", help="For what reason.", show_default=False)
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="Where it can be looked up.", show_default=False),
    ] = None,
    lines: Annotated[
        str,
        typer.Option(metavar="FILE", help="The lines of records, as parse writes them."),
    ] = "-",
    to: Annotated[Path, typer.Option(metavar="FILE", help="The file of corrections.")] = Path(
        "corrections.jsonl"
    ),
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Correct a value by hand, so that it lasts; without arguments, check the corrections.

    An entry names the record by its id and by a clause that it rests on, so that it finds the
    record again when a new reader numbers it otherwise. `aggregate` and `release` apply the
    file; what fits no record any more is reported and kept (findings K101 to K104).
    """
    voice = Voice(quiet, verbose)
    told = _lines(lines)
    if record is None:
        done = _applied(told, corrections_of(to))
        report(done.done, voice)
        if any(one.finding is not None for one in done.done):
            raise typer.Exit(FINDINGS)
        return
    if field is None or value is None or not by or not why:
        raise typer.BadParameter("give RECORD, FIELD and VALUE with --by and --why.")
    entry = _entry(told, record, field, value, (by, why, source))
    (done_,) = _applied(told, [entry]).done
    if done_.status == "misfit":
        assert done_.finding is not None
        voice.report(done_.finding)
        raise typer.Exit(FINDINGS)
    if done_.status == "agrees":
        complain(f"{record}, {field}: it is read so already; nothing is written")
        return
    _append(to, entry)
    voice.note(f"{to}: {record}, {field}: {done_.entry.read!r} is corrected to {entry.value!r}")


def _lines(file: str) -> list[Line]:
    from bordercoop.jsonl import lines

    try:
        with opened(file) as stream:
            return list(lines(stream))
    except ValueError as error:
        complain(f"{called(file)}: {error} (bordercoop validate keeps such lines out)")
        raise typer.Exit(UNAVAILABLE) from None


def _applied(told: list[Line], entries: list[Correction]) -> Applied:
    from bordercoop.corrections.applied import applied

    return applied(told, entries)


def _entry(
    told: list[Line],
    record: str,
    field: str,
    value: str,
    about: tuple[str, str, str | None],
) -> Correction:
    """The entry, with the clause of the record; usage errors where it can be none."""
    from bordercoop.corrections.correction import (
        Correction,
        clauses,
        correctable,
        id_of,
        records,
        table_of,
    )
    from bordercoop.corrections.entries import value_of

    table = table_of(record)
    found = next(
        (one for line in told for one in records(line, table) if id_of(table, one) == record),
        None,
    )
    if found is None:
        complain(f"no record has the id '{escape(record[:80])}'")
        raise typer.Exit(USAGE)
    fields = correctable(table)
    if field not in fields:
        there = ", ".join(fields)
        said = f"no field '{escape(field[:40])}' of {table} can be corrected: {there}."
        raise typer.BadParameter(said, param_hint="FIELD")
    try:
        right = value_of(table, field, value)
    except ValueError as error:
        raise typer.BadParameter(f"{error}.", param_hint="VALUE") from None
    by, why, source = about
    return Correction(
        record=record,
        evidence=clauses(table, found)[0],
        field=field,
        value=right,
        by=by,
        why=why,
        source=source,
    )


def _append(to: Path, entry: Correction) -> None:
    from bordercoop.corrections.entries import encoded

    if to.suffix.lower() == ".csv":
        raise typer.BadParameter("entries are written as JSON Lines.", param_hint="--to")
    before = to.read_bytes() if to.exists() else b""
    if before and not before.endswith(b"\n"):
        before += b"\n"
    part = to.with_name(f".{to.name}.partial")
    part.write_bytes(before + encoded([entry]))
    part.replace(to)
