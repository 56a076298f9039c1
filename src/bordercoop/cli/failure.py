"""What is said when a run cannot go on: the system said no, or we made a mistake."""

from __future__ import annotations

import traceback

from bordercoop.cli.terminal import complain, say

_LONGEST = 300


def unavailable(error: OSError | MemoryError) -> None:
    """Say what the system refused, in its own words."""
    if isinstance(error, MemoryError):
        complain("out of memory (give fewer or smaller articles at once)")
        return
    where = f"{error.filename}: " if error.filename else "cannot write the output: "
    complain(f"{where}{error.strerror or error}")


def bug(error: Exception, *, verbose: bool, where: str = "") -> None:
    """Say that the mistake is ours and how to report it; the traceback only where asked."""
    for line in told(error, verbose=verbose, where=where):
        say(line)


def told(error: Exception, *, verbose: bool, where: str = "") -> list[str]:
    """The lines that `bug` says."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {error}"[:_LONGEST]
    place = f"{frame.filename.rpartition('bordercoop')[2].strip('/')}:{frame.lineno}"
    lines = [f"bordercoop: {where}a mistake of ours at {place}: {what}"]
    if verbose:
        for block in traceback.format_exception(error):
            lines += block.splitlines()
    else:
        lines.append("Please report it, with the command and what it prints when -v is added.")
    return lines
