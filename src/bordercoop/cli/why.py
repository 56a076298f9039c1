"""`bordercoop why`: from a number of a release to its records, their words, their sources."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from bordercoop.cli.completed import tables
from bordercoop.cli.exit_codes import FINDINGS, USAGE
from bordercoop.cli.folder import Folder, released
from bordercoop.cli.terminal import complain, escape, escape_json

if TYPE_CHECKING:
    from bordercoop.release.why import Answer

_BUILT = "bordercoop build -q && bordercoop why bordercoop-data/v0.1.0"
EXAMPLES = (
    f"{_BUILT} dyad_year 'VN-27|LA-XE|2024' meetings",
    f"{_BUILT} documents 004_bf970b147d074f73 published",
    f"{_BUILT} places LA-XE mentions --format jsonl",
)


class Form(StrEnum):
    """The forms in which the reasons are printed."""

    TEXT = "text"
    JSONL = "jsonl"


def why(
    folder: Folder,
    table: Annotated[
        str,
        typer.Argument(
            metavar="TABLE", help="A table of it.", autocompletion=tables, show_default=False
        ),
    ],
    key: Annotated[
        str,
        typer.Argument(
            metavar="KEY",
            help="The key of a row; cells of a key of several are joined by |.",
            show_default=False,
        ),
    ],
    column: Annotated[
        str | None,
        typer.Argument(metavar="[COLUMN]", help="One cell of it.", show_default=False),
    ] = None,
    form: Annotated[
        Form, typer.Option("--format", help="Text for people, or a reason a line.")
    ] = Form.TEXT,
) -> None:
    """Say what a cell of a release rests on: records, sentences, sources.

    A number of an aggregate is taken apart into the records that it was counted from, which
    add up to it; any other cell leads to the words of the article that state it.
    """
    from bordercoop.release.why import Unknown
    from bordercoop.release.why import why as answered

    try:
        with released(folder):
            answer = answered(folder, table, key, column)
    except Unknown as error:
        complain(f"{error}")
        raise typer.Exit(USAGE) from None
    sys.stdout.buffer.write(_text(answer) if form is Form.TEXT else _jsonl(answer))
    if not answer.adds_up:
        said = f"the records make {answer.total}, which is not what is published"
        complain(f"{said} (bordercoop verify says more)")
        raise typer.Exit(FINDINGS)


def _text(answer: Answer) -> bytes:
    lines = [f"{answer.table} {answer.row}"]
    widest = max(map(len, answer.cells))
    for name, value in answer.cells.items():
        if value is not None or len(answer.cells) == 1:
            lines.append(f"  {name:<{widest}}  {'(empty)' if value is None else value}")
    for reason in answer.reasons:
        gives = f": {reason.value}" if reason.value is not None else ""
        lines += ["", f"{reason.table} {reason.record_id}{gives}"]
        lines += [f"  “{words}”" for words in reason.words]
        about = (reason.publisher, reason.published, reason.source)
        lines.append(f"  {', '.join(one for one in about if one)}")
    if answer.corrections:
        lines += ["", "corrected by hand:", *(f"  {said}" for said in answer.corrections)]
    if answer.how is not None:
        what = {"rows": "records, each 1", "sum": "records, summed", "distinct": "different"}
        number = len({one.value for one in answer.reasons})
        counted = number if answer.how == "distinct" else len(answer.reasons)
        lines += ["", f"{counted} {what[answer.how]}: {answer.total or 'none stated'}"]
    return "".join(f"{escape(line)}\n" for line in lines).encode("utf-8")


def _jsonl(answer: Answer) -> bytes:
    from msgspec.json import encode

    rows = (encode(reason) for reason in answer.reasons)
    safe = escape_json if sys.stdout.isatty() else bytes
    return b"".join(safe(row) + b"\n" for row in rows)
