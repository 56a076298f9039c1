"""`bordercoop parse`: articles in, JSON Lines out."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from bordercoop.cli.exit_codes import BUG, DONE, UNAVAILABLE
from bordercoop.cli.options import Paths, Quiet, Verbose
from bordercoop.cli.terminal import Voice, escape_json
from bordercoop.findings import Finding
from bordercoop.model import encode
from bordercoop.parse import parse as read_article
from bordercoop.sources.decode import MAX_BYTES
from bordercoop.sources.identity import doc_id as safe_id
from bordercoop.sources.texts import read

EXAMPLES = (
    "bordercoop parse seeds",
    "bordercoop parse seeds/*.txt | bordercoop validate --invalid bad.jsonl > good.jsonl",
    "cat seeds/003_9809bc0260af447f.txt | bordercoop parse --doc-id sekong-2022",
)


def _checked(value: str | None) -> str | None:
    if value is not None and (not value.strip() or safe_id(value) != value):
        raise typer.BadParameter("an id is printable, has no slash and is not a number alone.")
    return value


def parse(
    paths: Paths = None,
    doc_id: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            callback=_checked,
            help="Name the one article given.",
            show_default=False,
        ),
    ] = None,
    max_bytes: Annotated[
        int, typer.Option(metavar="N", min=1, help="Refuse an article larger than this.")
    ] = MAX_BYTES,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read articles and print one line of JSON for each.

    Without PATH, or with -, one article is read from standard input. What cannot be read is
    named on stderr and skipped; the others go through, and the exit code is 3.
    """
    paths = paths or ["-"]
    if doc_id is not None and (len(paths) > 1 or os.path.isdir(paths[0])):
        raise typer.BadParameter(
            "it names one article, and more are given.", param_hint="--doc-id"
        )
    voice = Voice(quiet, verbose)
    stdin = sys.stdin.buffer if sys.stdin is not None else None
    if "-" in paths and stdin is not None and stdin.isatty():
        voice.note("Reading one article from the keyboard; Ctrl-D ends it.")
    out, watched = sys.stdout.buffer, sys.stdout.isatty()
    code = DONE
    found = read(paths, stdin, name=doc_id, max_bytes=max_bytes)
    for article in voice.progress(found, what="articles read"):
        if isinstance(article, Finding):
            voice.report(article)
            code = max(code, UNAVAILABLE) if article.level == "error" else code
            continue
        try:
            line = encode(read_article(article))
        except Exception as error:  # one article must not cost the others
            from bordercoop.cli.failure import bug

            bug(error, verbose=verbose, where=f"{article.source}: ")
            code = BUG
            continue
        out.write((escape_json(line) if watched else line) + b"\n")
    raise typer.Exit(code)
