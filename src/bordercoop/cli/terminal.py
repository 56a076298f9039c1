"""What reaches the terminal: messages on stderr, and nothing that could steer the screen."""

from __future__ import annotations

import sys
from typing import NamedTuple

from bordercoop.cli.colour import coloured, painted
from bordercoop.findings import Finding

_OURS = "bordercoop:"
_LEVELS = {"error": "red", "warning": "yellow", "info": "cyan"}


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
    _say((message, None))


def complain(message: str) -> None:
    """Say why a run does not do what it was asked to."""
    _say((_OURS, "bold red"), (f" {message}", None))


def say_finding(told: str, finding: Finding) -> None:
    """Say a line that tells a finding, `PLACE: CODE …`, its code in the colour of its level."""
    place, colon, rest = told.partition(": ")
    code = rest[: len(finding.code)]
    pieces = (place, "bold"), (colon, None), (code, _LEVELS[finding.level])
    _say(*pieces, (rest[len(code) :], None))


def _say(*pieces: tuple[str, str | None]) -> None:
    if sys.stderr is None:
        return
    told = [(escape(text), style) for text, style in pieces]
    erase()
    if coloured(sys.stderr):
        told = [(painted(text, style), None) for text, style in told]
    print("".join(text for text, _ in told), file=sys.stderr, flush=True)


_over: list[int] = []
"""How long the line is that will be written over, if there is one."""


def write_over(line: str) -> None:
    """Draw a line on stderr that the next one, or whatever else is said, takes the place of.

    Only returns and blanks, so that every terminal can show it, and one without colours too.
    """
    import shutil

    erase()
    shown = escape(line)[: shutil.get_terminal_size().columns - 1]
    print(shown, end="\r", file=sys.stderr, flush=True)
    _over.append(len(shown))


def erase() -> None:
    """Take the line away that `write_over` has drawn."""
    while _over:
        print(" " * _over.pop(), end="\r", file=sys.stderr, flush=True)


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
        say_finding(f"{':'.join(place)}: {what}: {finding.message}{hint}", finding)
