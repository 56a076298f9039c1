"""Corrections for the commands that apply them: read from their file, and told of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bordercoop.cli.exit_codes import FINDINGS
from bordercoop.cli.terminal import Voice, complain

if TYPE_CHECKING:
    from bordercoop.corrections.applied import Done
    from bordercoop.corrections.correction import Correction


def corrections_of(file: Path | None, beside: Path | None = None) -> list[Correction]:
    """The entries of `file`, else of `corrections.jsonl` in the folder `beside`, if there is
    one. Tells what cannot be read, and leaves; OSError where a file that is named cannot be."""
    from bordercoop.corrections.entries import NAME, BadCorrections, read

    if file is None:
        if beside is None or not (beside / NAME).is_file():
            return []
        file = beside / NAME
    try:
        return read(file)
    except BadCorrections as error:
        for finding in error.findings:
            Voice().report(finding)
        complain(f"{file}: no correction is applied until all entries can be read")
        raise typer.Exit(FINDINGS) from None


def report(done: Sequence[Done], voice: Voice) -> None:
    """What is to be looked at, and how many entries were applied."""
    for one in done:
        if one.finding is not None:
            voice.report(one.finding)
    if done:
        numbers = [
            f"{sum(one.status == status for one in done)} {said}"
            for status, said in (
                ("applied", "applied"),
                ("agrees", "read so anyway"),
                ("misfit", "that fit nothing"),
            )
        ]
        voice.note(f"corrections: {', '.join(numbers)}")
