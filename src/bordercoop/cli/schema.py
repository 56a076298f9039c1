"""`bordercoop schema`: the JSON Schema, and the files that are made from the record types."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from bordercoop.cli.options import Quiet
from bordercoop.cli.terminal import Voice

EXAMPLES = (
    "bordercoop schema",
    "bordercoop schema > article.schema.json",
    "bordercoop schema --write described",
)


def schema(
    write: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            file_okay=False,
            help="Write schema, code lists, codebook and findings below DIR instead.",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Print the JSON Schema of one line of records.

    With --write, nothing goes to stdout; DIR/schema/article.schema.json,
    DIR/schema/codes/*.csv, DIR/docs/codebook.md and DIR/docs/findings.md are written.
    """
    from bordercoop import schema as description

    if write is None:
        sys.stdout.buffer.write(description.schema_text().encode("utf-8"))
        return
    voice = Voice(quiet)
    for path in description.write(write):
        voice.note(f"wrote {path}")
