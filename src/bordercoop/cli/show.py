"""`bordercoop show`: an article with what was read in it marked, and why."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from typing import Annotated

import typer

from bordercoop.cli.colour import coloured, painted
from bordercoop.cli.completed import fields, rules
from bordercoop.cli.exit_codes import FINDINGS, UNAVAILABLE
from bordercoop.cli.incoming import standard_input
from bordercoop.cli.options import MaxBytes, Paths
from bordercoop.cli.terminal import Voice
from bordercoop.findings import Finding
from bordercoop.parse import parsed
from bordercoop.records.rules import RULES
from bordercoop.show.marks import Chosen
from bordercoop.show.page import page
from bordercoop.show.rows import Row
from bordercoop.show.why import why as reasons
from bordercoop.sources.options import MAX_BYTES
from bordercoop.sources.read import read

EXAMPLES = (
    "bordercoop show seeds/004_bf970b147d074f73.txt",
    "bordercoop show seeds/004_bf970b147d074f73.txt --rule aid.sum",
    'bordercoop show seeds/004_bf970b147d074f73.txt --why "Chú trọng"',
)

_PIPED = 100
"""Columns where there is no terminal to ask."""
_STYLES = {"heading": "bold", "mention": "cyan", "evidence": "yellow", "record": "dim"}


def show(
    paths: Paths = None,
    rule: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Only what this rule made.",
            autocompletion=rules,
            show_default=False,
        ),
    ] = None,
    field: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Only the words that state this field.",
            autocompletion=fields,
            show_default=False,
        ),
    ] = None,
    why: Annotated[
        str | None,
        typer.Option(
            metavar="WORDS",
            help="Say what stands at these words, which rules were tried there and where "
            "they stopped.",
            show_default=False,
        ),
    ] = None,
    max_bytes: MaxBytes = MAX_BYTES,
) -> None:
    """Print articles with mentions and evidence marked, and their records below.

    Under each row of text stand what it mentions and, by the end of their ids (m1, p2, c1,
    a1, o1), the records that rest on it. Colours on a terminal, plain text in a pipe. The
    exit code is 1 where --rule, --field or --why finds nothing.
    """
    if why is not None and (rule is not None or field is not None):
        raise typer.BadParameter("goes without --rule and --field.", param_hint="--why")
    paths = paths or ["-"]
    voice = Voice()
    watched = sys.stdout.isatty()
    width = shutil.get_terminal_size((_PIPED, 0)).columns if watched else _PIPED
    chosen = Chosen(rule, field)
    code = missing = 0
    for found in read(paths, standard_input(paths, voice), name=None, max_bytes=max_bytes):
        if isinstance(found, Finding):
            voice.report(found)
            code = UNAVAILABLE if found.level == "error" else code
            continue
        if why is None:
            rows = list(page(parsed(found), found.text, width, chosen))
            missing += len(rows) == 1
        else:
            rows = list(reasons(parsed(found, trail=True), found.text, why, RULES))
            missing += not rows
        _print(rows)
    raise typer.Exit(code or (FINDINGS if missing else 0))


def _print(rows: Iterable[Row]) -> None:
    in_style = coloured(sys.stdout)
    for row in rows:
        told = painted(row.text, _STYLES.get(row.kind)) if in_style else row.text
        sys.stdout.buffer.write(f"{told}\n".encode())
