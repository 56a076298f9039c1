"""Whether what is printed is coloured, and the colours.

One rule for every stream: `--color` decides where it is given, else NO_COLOR and FORCE_COLOR
(https://no-color.org, https://force-color.org), else whether somebody watches.
"""

from __future__ import annotations

import os
from enum import StrEnum
from typing import TextIO

_CODES = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "yellow": "33",
    "cyan": "36",
    "bold red": "1;31",
}
STYLES = frozenset(_CODES)
"""The styles that `painted` knows."""


class When(StrEnum):
    """When to colour; `auto` leaves it to the environment."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def choose(when: When) -> None:
    """Decide for this process and those that it starts, in the words that all of them know."""
    if when is When.AUTO:
        return
    for name in ("NO_COLOR", "FORCE_COLOR"):
        os.environ.pop(name, None)
    os.environ["NO_COLOR" if when is When.NEVER else "FORCE_COLOR"] = "1"


def coloured(stream: TextIO) -> bool:
    """Whether a stream takes colours."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def painted(text: str, style: str | None) -> str:
    """`text`, which holds no escape of its own, in a style; None and no text as they are."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if style and text else text
