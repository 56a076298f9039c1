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
    from bordercoop.explorer.page import pieces
    from bordercoop.release.explored import explored

    with released(folder):
        shown = explored(folder)
    draft = out.with_name(f".{out.name}.draft")
    try:
        with draft.open("wb") as sink:
            sink.writelines(pieces(shown))
        size = draft.stat().st_size
        os.replace(draft, out)
    finally:
        draft.unlink(missing_ok=True)
    counted = {row.key: row.numbers["rows"][0] for row in shown.numbers["by_table"].rows}
    articles = int(counted.pop("documents", 0) or 0)
    records = sum(int(number or 0) for number in counted.values())
    Voice(quiet).note(f"{articles} articles, {records} records, {size} bytes: {out}")
