"""The columns of a table that are asked for, where a command prints tables."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Annotated

import typer

from bordercoop.cli.completed import columns as column_names
from bordercoop.cli.terminal import escape

Columns = Annotated[
    str | None,
    typer.Option(
        metavar="NAMES",
        help="Print these columns only, in this order: a,b,c.",
        autocompletion=column_names,
        show_default=False,
    ),
]


def chosen(given: str, there: Sequence[str]) -> list[str]:
    """The names in `given`, each once and each there; else BadParameter."""
    names = list(dict.fromkeys(name.strip() for name in given.split(",")))
    for name in names:
        if name not in there:
            raise typer.BadParameter(unknown(name, there, "column"), param_hint="--columns")
    return names


def unknown(name: str, names: Sequence[str], what: str) -> str:
    """That nothing is called so, and what was meant or what there is."""
    meant = difflib.get_close_matches(name, names, n=1)
    hint = f"did you mean {meant[0]}?" if meant else f"there are {', '.join(names)}."
    return f"no {what} is called '{escape(name[:40])}': {hint}"
