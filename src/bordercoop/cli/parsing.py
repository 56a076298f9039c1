"""What `bordercoop parse` does, once it is known what it is asked for."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from bordercoop.cli.incoming import Incoming, options
from bordercoop.cli.processors import cores
from bordercoop.cli.reading import Reading
from bordercoop.cli.resuming import resuming
from bordercoop.cli.terminal import Voice, erase, escape_json
from bordercoop.sources.options import MAX_BYTES, Options

if TYPE_CHECKING:
    from bordercoop.cli.cluster import Away

QUIET = frozenset({"-q", "--quiet"})
VERBOSE = frozenset({"-v", "--verbose"})


def parsing(
    paths: list[str],
    voice: Voice,
    how: Options,
    rejects: str | None = None,
    jobs: int | None = None,
    resume: str | None = None,
    engine: AbstractContextManager[Away | None] | None = None,
) -> int:
    """Read the articles of `paths`, print their lines, and return the exit code.

    They are read here, or by what `engine` gives.
    """
    incoming = Incoming(paths, voice, how, rejects)
    out, watched = sys.stdout.buffer, sys.stdout.isatty()
    progress = None if watched else incoming.progress()
    with resuming(resume, paths, voice) as state, engine or nullcontext() as away:
        reading = Reading(incoming, voice, jobs or cores(), progress, state, away)
        for _, raw in reading:
            out.write((escape_json(raw) if watched else raw) + b"\n")
        out.flush()
    incoming.conclude()
    return max(reading.code, incoming.code)


def plainly(arguments: list[str]) -> int | None:
    """Do what `parse` is asked for where that is paths, `-q` and `-v` alone, and return the
    exit code; None where the arguments have to be taken apart.

    Most calls are such, and the library that takes others apart would take a sixth of the time
    of reading one article.
    """
    paths = [one for one in arguments if one == "-" or not one.startswith("-")]
    switches = {one for one in arguments if one not in paths}
    if not switches <= QUIET | VERBOSE or "" in paths:
        return None
    voice = Voice(not switches.isdisjoint(QUIET), not switches.isdisjoint(VERBOSE))
    try:
        return parsing(paths or ["-"], voice, options(max_bytes=MAX_BYTES))
    finally:
        erase()
