"""How a check of a release says something: a finding on one of its files."""

from __future__ import annotations

from bordercoop.findings import Finding

NOTES = frozenset({"R112", "R113"})
"""Codes that tell of something left unchecked, which is no fault."""


def remark(code: str, path: str, message: str, hint: str | None = None) -> Finding:
    """A finding on the file `path` of the release."""
    level = "warning" if code in NOTES else "error"
    return Finding("warning" if level == "warning" else "error", code, message, hint, file=path)
