"""`bordercoop explain`: what a finding means, offline."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from bordercoop.cli.exit_codes import USAGE
from bordercoop.cli.terminal import say

EXAMPLES = (
    "bordercoop explain E114",
    "bordercoop explain",
    "bordercoop explain | grep -i evidence",
)


def explain(
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="A code such as E114.", show_default=False),
    ] = None,
) -> None:
    """Print the page of a finding's code, or without CODE the list of codes."""
    from bordercoop.explanations import near, pages

    known = pages()
    if code is None:
        lines = [f"{page.code}  {page.title}" for page in known.values()]
    elif (page := known.get(code.strip().upper())) is not None:
        lines = [f"{page.code} {page.title}", "", page.text]
    else:
        meant = near(code)
        hint = f"did you mean {', '.join(meant)}?" if meant else "bordercoop explain lists them"
        say(f"bordercoop explain: no finding has the code '{code[:40]}' ({hint})")
        raise typer.Exit(USAGE)
    sys.stdout.buffer.write(("\n".join(lines) + "\n").encode("utf-8"))
