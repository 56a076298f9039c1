"""How a check says something: a finding whose level is the first letter of its code."""

from __future__ import annotations

from bordercoop.findings import Finding, Level

LEVELS: dict[str, Level] = {"E": "error", "W": "warning", "I": "info"}
LONGEST = 60
"""Characters of a foreign value that a message repeats."""


def remark(code: str, pointer: str, message: str, hint: str | None = None) -> Finding:
    """A finding at a JSON pointer of the line under check."""
    return Finding(LEVELS[code[0]], code, message, hint, pointer=pointer)


def quoted(value: object) -> str:
    """A value of the data as a message repeats it: in quotation marks, cut where it is long."""
    text = value if isinstance(value, str) else repr(value)
    cut = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return f"'{cut}'" if isinstance(value, str) else cut


def pointer(path: list[str | int]) -> str:
    """A path as a JSON pointer (RFC 6901); the whole line is the empty pointer."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "".join(f"/{step}" for step in steps)
