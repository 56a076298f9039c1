"""`bordercoop evaluate`: lines of records against articles coded by hand."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bordercoop.cli.exit_codes import UNAVAILABLE
from bordercoop.cli.options import Quiet, Verbose
from bordercoop.cli.source import Source, called, unpacked
from bordercoop.cli.terminal import Voice, complain, escape

if TYPE_CHECKING:
    from bordercoop.evaluate.run import Evaluation

EXAMPLES = (
    "bordercoop parse seeds | bordercoop evaluate gold --texts seeds",
    "bordercoop parse seeds | bordercoop evaluate gold --texts seeds --errors",
    "bordercoop parse seeds | bordercoop evaluate gold --texts seeds --format markdown",
)


class Form(StrEnum):
    """The forms in which the figures are printed; `table` is for people."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD",
            help="A gold file, or a folder of them (*.json).",
            show_default=False,
        ),
    ],
    file: Source = "-",
    texts: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH",
            help="Articles (a file or folder; repeatable) in which quotes are looked up.",
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        Form, typer.Option("--format", help="The form of the figures.")
    ] = Form.TABLE,
    errors: Annotated[
        bool,
        typer.Option(
            "--errors", help="Print where they part, record by record, instead of figures."
        ),
    ] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Measure lines of records against gold: precision, recall and F1 by table and field.

    Gold is one JSON file for each article, matched by doc_id: the fields of the codebook, and
    in "quote" the clause that reports a record. Articles without gold are left out. Every
    filled field counts; docs/accuracy.md tells how.
    """
    if errors and form is not Form.TABLE:
        raise typer.BadParameter(
            "prints figures; --errors is a listing.", param_hint="--format"
        )
    made = _evaluated(gold, file, texts or [], Voice(quiet, verbose))
    sys.stdout.buffer.write(_printed(made, form, errors).encode("utf-8"))


def _evaluated(gold: Path, file: str, texts: list[str], voice: Voice) -> Evaluation:
    from bordercoop.check.texts import TextsAtHand
    from bordercoop.evaluate.gold import BadGold, read_gold
    from bordercoop.evaluate.run import evaluate as compared
    from bordercoop.jsonl import lines

    at_hand = TextsAtHand(texts)

    def text(doc_id: str) -> str | None:
        article = at_hand(doc_id)
        return None if article is None else article.text

    try:
        coded = read_gold(gold)
    except BadGold as error:
        complain(f"{error}")
        raise typer.Exit(UNAVAILABLE) from None
    try:
        with unpacked(file) as stream:
            made = compared(coded, lines(stream), text)
    except ValueError as error:
        complain(f"{called(file)}: {error} (bordercoop validate keeps such lines out)")
        raise typer.Exit(UNAVAILABLE) from None
    for finding in at_hand.findings:
        voice.report(finding)
    for remark in [*made.remarks, *(f"evidence: {record}" for record in made.broken)]:
        voice.note(remark)
    if any(finding.level == "error" for finding in at_hand.findings):
        raise typer.Exit(UNAVAILABLE)
    return made


def _printed(made: Evaluation, form: Form, errors: bool) -> str:
    from msgspec.json import encode

    from bordercoop.cli.grid import grid
    from bordercoop.evaluate import page
    from bordercoop.evaluate.differences import differences

    if errors:
        return "".join(f"{escape(line)}\n" for line in differences(made.comparisons))
    if form is Form.JSON:
        return encode(page.as_json(made.score)).decode("utf-8") + "\n"
    if form is Form.MARKDOWN:
        return page.markdown(made.score)
    tables = grid(page.TABLE_COLUMNS, page.table_rows(made.score))
    fields = grid(page.FIELD_COLUMNS, page.field_rows(made.score))
    beside = page.beside_rows(made.score)
    more = f"{grid(page.BESIDE_COLUMNS, beside)}\n" if beside else ""
    return f"{tables}\n{fields}\n{more}{page.summary(made.score)}\n"
