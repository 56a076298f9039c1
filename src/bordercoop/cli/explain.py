"""`bordercoop explain`: what a finding means, offline."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from bordercoop.cli.completed import explained
from bordercoop.cli.exit_codes import USAGE
from bordercoop.cli.terminal import complain

EXAMPLES = (
    "bordercoop explain E114",
    "bordercoop explain",
    "bordercoop explain aid.sum",
)


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help="A code such as E114, or the id of a rule such as aid.sum.",
            autocompletion=explained,
            show_default=False,
        ),
    ] = None,
) -> None:
    """Print the page of a finding's code or of a rule; without CODE, the list of codes.

    The page of a rule shows the words that call for it, sentences from which it makes a
    record, the fields marked, and sentences from which it makes none.
    """
    from bordercoop.explanations import near, pages

    known = pages()
    if code is None:
        lines = [f"{page.code}  {page.title}" for page in known.values()]
    elif (page := known.get(code.strip().upper())) is not None:
        lines = [f"{page.code} {page.title}", "", page.text]
    elif (told := _rule(code.strip())) is not None:
        lines = told
    else:
        meant = near(code) or _near_rules(code)
        hint = f"did you mean {', '.join(meant)}?" if meant else "bordercoop explain lists them"
        what = f"no finding has the code, and no rule the id, '{code[:40]}'"
        complain(f"{what} ({hint})")
        raise typer.Exit(USAGE)
    sys.stdout.buffer.write(("\n".join(lines) + "\n").encode("utf-8"))


def _rule(id: str) -> list[str] | None:
    from bordercoop.cli.terminal import escape
    from bordercoop.records.rules import RULES

    rule = next((one for one in RULES if one.id == id), None)
    if rule is None:
        return None
    lines = [f"rule {rule.id}", "", "is called for by", *(f"  {one}" for one in rule.anchors)]
    parts = {"makes a record of": rule.examples, "makes none of": rule.rejects}
    for title, sentences in parts.items():
        if sentences:
            lines += ["", title, *(f"  {escape(one)}" for one in sentences)]
    return lines


def _near_rules(id: str) -> list[str]:
    import difflib

    from bordercoop.records.rules import RULES

    wanted = id.strip()[:40]
    return difflib.get_close_matches(wanted, [one.id for one in RULES], n=3, cutoff=0.7)
