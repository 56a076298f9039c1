"""`bordercoop explore`: a release as one page that is opened from disk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from bordercoop.cli.folder import Folder, released
from bordercoop.cli.options import Quiet
from bordercoop.cli.terminal import Voice

EXAMPLES = (
    "bordercoop build -q && bordercoop explore bordercoop-data/v0.1.0",
    "bordercoop build -q --out a && bordercoop explore a/v0.1.0 --out a.html",
    "bordercoop build seeds -q --out out && bordercoop explore out/v0.1.0 -q",
)


def explore(
    folder: Folder,
    out: Annotated[
        Path, typer.Option(metavar="FILE", dir_okay=False, help="Where the page is written.")
    ] = Path("explorer.html"),
    quiet: Quiet = False,
) -> None:
    """Write a release as one page in which every number leads to its sentences.

    The page is a single HTML file, opened from disk; it asks for nothing. An older page in its
    place is written over.
    """
    from bordercoop.explorer.page import page
    from bordercoop.release.explored import explored

    with released(folder):
        shown = explored(folder)
    made = page(shown)
    draft = out.with_name(f".{out.name}.draft")
    try:
        draft.write_bytes(made)
        os.replace(draft, out)
    finally:
        draft.unlink(missing_ok=True)
    records = sum(entry.table != "documents" for entry in shown.entries)
    articles = len(shown.entries) - records
    Voice(quiet).note(f"{articles} articles, {records} records, {len(made)} bytes: {out}")
