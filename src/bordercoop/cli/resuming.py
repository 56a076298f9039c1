"""`--resume` of the commands that read articles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bordercoop.cli.exit_codes import USAGE
from bordercoop.cli.incoming import refuse_input, refuse_inside
from bordercoop.cli.terminal import Voice, complain

if TYPE_CHECKING:
    from bordercoop.cli.resumed import State


@contextmanager
def resuming(path: str | None, paths: list[str], voice: Voice) -> Iterator[State | None]:
    """The state in the file `path`, which goes when the block ends well; None without a file.

    A state that cannot be used ends the run: it says why, and the file stays as it is.
    """
    if path is None:
        yield None
        return
    import typer

    from bordercoop.cli.resumed import Unusable, forget, state

    refuse_input(path, paths, "--resume")
    refuse_inside(path, paths, "--resume")
    try:
        with state(path, voice.verbose) as kept:
            yield kept
            if kept.taken:
                voice.note(f"{path}: {kept.taken} articles were read before")
    except Unusable as error:
        complain(f"{error}")
        raise typer.Exit(USAGE) from None
    forget(path)
