"""`bordercoop aggregate`: JSON Lines in, tables and aggregates out."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Annotated

import typer

from bordercoop.cli.columns import Columns, chosen, unknown
from bordercoop.cli.completed import tables as table_names
from bordercoop.cli.corrected import corrections_of, report
from bordercoop.cli.exit_codes import FINDINGS, UNAVAILABLE
from bordercoop.cli.labels import Labels, Language
from bordercoop.cli.options import Corrections, Quiet, Verbose, once
from bordercoop.cli.source import Sources, Unread, called, records
from bordercoop.cli.terminal import Voice, complain, escape, escape_json

if TYPE_CHECKING:
    import polars as pl

    from bordercoop.corrections.correction import Correction

EXAMPLES = (
    "bordercoop parse seeds | bordercoop aggregate --table aid --format table",
    "bordercoop parse seeds | bordercoop aggregate --table dyad_year --labels vi > dyads.csv",
    "bordercoop parse seeds | bordercoop validate | bordercoop aggregate --out tables",
)


class Form(StrEnum):
    """The forms in which a table is printed; `table` is for people."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"


def aggregate(
    files: Sources = None,
    out: Annotated[
        str | None,
        typer.Option(
            metavar="DIR", help="Write every table here: Parquet and CSV.", show_default=False
        ),
    ] = None,
    tables: Annotated[
        list[str] | None,
        typer.Option(
            "--table",
            metavar="NAME",
            help="Print this table.",
            autocompletion=table_names,
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        Form | None,
        typer.Option(
            "--format",
            help="The form of the table printed; table on a terminal, else csv.",
            show_default=False,
        ),
    ] = None,
    corrections: Corrections = None,
    labels: Labels = None,
    columns: Columns = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Turn lines of records into tables and aggregates.

    Tables: documents, meetings, participants, commitments, aid, outcomes, evidence,
    organizations, people, careers, places, events, contradictions, stories, gifts,
    gift_contradictions, undertakings, undertaking_contradictions, results,
    result_contradictions, outlets, adjacency, meetings_flat, missing. Aggregates: dyad_year,
    aid_by_kind, commitments_by_topic, participants_by_office. No two lines of all the files
    may be of one article.

    CSV values are never altered, not even where a spreadsheet would take one for a formula:
    import the columns as text. The form `table` cuts long cells and leaves out empty columns.
    """
    from bordercoop.tables.derived import TABLES

    table = once(tables, "--table", "--out DIR writes every table")
    if (out is None) == (table is None):
        raise typer.BadParameter("give one of --out DIR and --table NAME.")
    if table is not None and table not in TABLES:
        raise typer.BadParameter(unknown(table, list(TABLES), "table"), param_hint="--table")
    watched = sys.stdout.isatty()
    if out is not None and form is not None:
        raise typer.BadParameter(
            "goes with --table; --out writes Parquet and CSV.", param_hint="--format"
        )
    if labels is not None and (out is not None or form is Form.PARQUET):
        raise typer.BadParameter(
            "goes with --table and the forms table, csv and jsonl.", param_hint="--labels"
        )
    if columns is not None and (out is not None or form is Form.PARQUET):
        raise typer.BadParameter(
            "goes with --table and the forms table, csv and jsonl.", param_hint="--columns"
        )
    if form is Form.PARQUET and watched:
        raise typer.BadParameter(
            "Parquet is no text: send it to a file (> aid.parquet).", param_hint="--format"
        )
    voice = Voice(quiet, verbose)
    entries = corrections_of(corrections)
    made = _built(files or ["-"], None if labels else table, entries, voice)
    if table is not None:
        printed = form or (Form.TABLE if watched else Form.CSV)
        shown = _labelled(made, table, labels) if labels else made[table]
        if columns is not None:
            shown = shown.select(chosen(columns, shown.columns))
        elif printed is Form.TABLE:
            shown = _filled(shown, voice)
        sys.stdout.buffer.write(_printed(shown, table, printed, watched))
        return
    assert out is not None
    from bordercoop.tables.written import write_all

    write_all(made, out)
    rows = sum(map(len, made.values()))
    voice.note(f"{len(made)} tables, {rows} rows: {out}")


def _labelled(
    tables: Mapping[str, pl.DataFrame], table: str, language: Language
) -> pl.DataFrame:
    from bordercoop.tables.derived import TABLES
    from bordercoop.tables.labels import labelled

    return labelled(TABLES[table], tables, (language.value,))


def _filled(made: pl.DataFrame, voice: Voice) -> pl.DataFrame:
    """The columns that say something; those left out are named."""
    import polars as pl

    def says(cells: pl.Series) -> bool:
        return bool((cells.list.len() > 0).any() if cells.dtype == pl.List else cells.count())

    empty = [name for name in made.columns if not says(made[name])]
    if not len(made) or not empty:
        return made
    voice.note(f"empty, so not shown: {', '.join(empty)} (--columns shows any)")
    return made.drop(empty)


def _built(
    files: list[str], only: str | None, corrections: list[Correction], voice: Voice
) -> Mapping[str, pl.DataFrame]:
    """All tables, or `only` one of them where it can be made by itself."""
    from bordercoop.corrections.applied import applied
    from bordercoop.tables.alone import ALONE, alone
    from bordercoop.tables.build import build
    from bordercoop.tables.frames import Unfit

    try:
        if corrections:
            told = applied(list(records(files)), corrections)
            report(told.done, voice)
            return build(told.lines)
        if only in ALONE:
            return {only: alone(only, records(files))}
        return build(records(files))
    except Unfit as error:
        where = ", ".join(map(called, files))
        complain(f"{where}: {error} (bordercoop validate finds such lines)")
        raise typer.Exit(FINDINGS) from None
    except Unread as error:
        complain(f"{error} (bordercoop validate keeps such lines out)")
        raise typer.Exit(UNAVAILABLE) from None


def _printed(made: pl.DataFrame, name: str, form: Form, watched: bool) -> bytes:
    if form is Form.TABLE:
        from bordercoop.cli.grid import grid

        room = shutil.get_terminal_size().columns if watched else None
        return grid(made.columns, made.rows(), room).encode("utf-8")
    from bordercoop.tables.derived import TABLES
    from bordercoop.tables.written import FORMATS

    sink = BytesIO()
    FORMATS[form.value](TABLES[name], made, sink)
    raw = sink.getvalue()
    if not watched:
        return raw
    safe = escape_json if form is Form.JSONL else _escape_line
    return b"".join(safe(line) + b"\n" for line in raw.splitlines())


def _escape_line(line: bytes) -> bytes:
    return escape(line.decode("utf-8")).encode("utf-8")
