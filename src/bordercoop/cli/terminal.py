"""What reaches the terminal: messages on stderr, and nothing that could steer the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple, TextIO, TypeVar

from bordercoop.findings import Finding

T = TypeVar("T")
_WORTH_COUNTING = 50
"""Fewer articles than this are done before a count would be drawn."""


def escape(text: str) -> str:
    r"""`text` on one line, with every character that cannot be printed as its `\x…` escape.

    Control characters, direction marks and the like in a file name or an article could
    otherwise move the cursor, recolour the screen or hide words.
    """
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text
    )


def escape_json(line: bytes) -> bytes:
    r"""The same JSON, with every character that cannot be printed as `\uXXXX`."""
    text = line.decode("utf-8")
    if text.isprintable():
        return line
    units = (c if c.isprintable() else _json_escape(c) for c in text)
    return "".join(units).encode("utf-8")


def _json_escape(character: str) -> str:
    pairs = character.encode("utf-16-be").hex()
    return "".join(f"\\u{pairs[i : i + 4]}" for i in range(0, len(pairs), 4))


def say(message: str) -> None:
    """One line on stderr, escaped; silent where stderr is closed."""
    if sys.stderr is not None:
        print(escape(message), file=sys.stderr, flush=True)


def complain(message: str) -> None:
    """Say why a run does not do what it was asked to."""
    say(f"bordercoop: {message}")


def styled(stream: TextIO) -> bool:
    """Whether a stream takes colours: not under NO_COLOR, always under FORCE_COLOR
    (https://no-color.org, https://force-color.org), else where somebody watches."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


class Voice(NamedTuple):
    """How much a command says: errors always, notes unless quiet, details where asked."""

    quiet: bool = False
    verbose: bool = False

    def note(self, message: str) -> None:
        """What the user wants to know when the command is done."""
        if not self.quiet:
            say(message)

    def insist(self, message: str) -> None:
        """What is said even where quiet."""
        say(message)

    def report(self, finding: Finding) -> None:
        """A finding on one line: `FILE:LINE: CODE /json/pointer: what is wrong (hint)`."""
        if finding.level == "info" and not self.verbose:
            return
        if finding.level == "warning" and self.quiet:
            return
        place = [escape(finding.file or "''")]
        if finding.line is not None:
            place.append(str(finding.line))
        what = f"{finding.code} {finding.pointer}" if finding.pointer else finding.code
        hint = f" ({finding.hint})" if finding.hint else ""
        say(f"{':'.join(place)}: {what}: {finding.message}{hint}")

    def progress(self, items: Iterable[T], what: str) -> Iterator[T]:
        """The items, counted on stderr where that is a terminal."""
        items = iter(items)
        yield from islice(items, _WORTH_COUNTING)
        if self.quiet or sys.stderr is None or not sys.stderr.isatty():
            yield from items
            return
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), "{task.completed} {task.description}", TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task(what, total=None, completed=_WORTH_COUNTING)
            for item in items:
                yield item
                progress.advance(task)
